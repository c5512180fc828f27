"""How near stories are to one another, and a choice that spreads over them."""

from datetime import date

from briefing.compose.choosing.spread import SAME, Subjects, spread
from briefing.compose.findings import Findings
from briefing.group.stories import group_documents
from briefing.model import Article, Filing, Reading
from briefing.text import segment

WAR = "The war of Norland and Sudmark goes on at the river, and the army of Norland says"
PARTICULARS = (
    "the town of Eastmouth has fallen after a siege of nine weeks. Nobody lives in Eastmouth after the siege.",
    "the town of Eastmouth has fallen after a siege of nine weeks. A siege of Eastmouth had begun in May.",
    "its fleet of ferries was sunk by a storm near Longbay. The ferries were built in Velm.",
    "a general was dismissed over stolen diesel. The general was named by a clerk in Redcliff.",
)
YARDS = "Ashby Brook Cliff Dale Elm Ford Glen Hill Isle Jetty Knoll Lane Mead Nook Oak Pond Quay Ridge".split()


def findings(others=18):
    texts = [f"{WAR} that {each}" for each in PARTICULARS]
    texts += [
        f"{WAR} that {yard} builds {yard} boats for the fleet at {yard}{yard.lower()}." for yard in YARDS[:others]
    ]
    articles = tuple(Article(text=text, outlet="Courier", date=date(2025, 12, 16), language="en") for text in texts)
    documents = tuple(segment(each) for each in articles)
    stories = tuple(story for document in documents for story in group_documents([document]))
    return Findings(
        reading=Reading(articles=articles), documents=documents, stories=stories, filing=Filing(), read=len(articles)
    )


def test_what_is_particular_makes_stories_alike_and_the_words_of_the_war_do_not():
    found = findings()
    alike = Subjects(findings=found).likenesses(found.stories[:4])  # fallen, again, ferries, general
    assert alike[0, 1] > SAME
    assert alike[2, 3] < SAME / 4
    assert (alike == alike.T).all()


def test_one_event_is_told_once_and_the_weight_decides_by_which_story():
    found = findings()
    fallen, again, ferries, general = found.stories[:4]
    weights = {fallen.id: 0.9, again.id: 1.0, ferries.id: 0.5, general.id: 0.6}
    assert spread(found.stories[:4], weights, Subjects(findings=found)) == [again, general, ferries]


def test_a_sentence_tells_of_a_story_what_is_particular_to_it():
    found = findings()
    subjects = Subjects(findings=found)
    document = found.documents[2]
    told = subjects.told_by(found.stories[2], document.terms[0])
    assert told > subjects.told_by(found.stories[3], document.terms[0])
    assert 0.0 < told <= 1.0


def test_in_a_pile_of_few_articles_no_story_is_left_out():
    found = findings(others=0)
    weights = dict.fromkeys((story.id for story in found.stories), 1.0)
    assert len(spread(found.stories, weights, Subjects(findings=found))) == len(found.stories)

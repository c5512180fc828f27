"""Which stories stand under a proposed theme."""

from dataclasses import replace

from briefing.group.discovery.belonging import Marks, belonging
from briefing.group.discovery.scope import portions_of
from briefing.model import Article
from briefing.text import segment

DIKES = Marks(name=[("dike",)], telling={"dike": 1.0, "flood": 0.8, "river": 0.6, "pump": 0.5, "sandbag": 0.4})
ARTICLES = {
    "a1": ("Dikes hold at Lomme", "The dikes at Lomme held through the flood. The river fell by a metre."),
    "a2": ("Pumps sent to Lomme", "Pumps and sandbags came to the river. The flood has passed its height."),
    "a3": (
        "Choir sings in Lomme",
        "The choir sang for an hour. The hall was full. Nobody left. A dike is near.",
    ),
    "b1": ("Dikes to be raised", "The dikes will be raised before the next flood, the river board said."),
    "b2": ("Dikes win the cup", "The Dikes beat Marl by two goals. Their keeper saved a penalty."),
    "b3": ("Board meets", "The river board met on the flood. It spoke of pumps and sandbags."),
}


def _pile():
    documents = [
        segment(Article(id=name, title=title, text=text, language="en")) for name, (title, text) in ARTICLES.items()
    ]
    return portions_of(documents, None)


def _kept(stories, group, marks=DIKES):
    pile = _pile()
    place = {portion.document.article.id: number for number, portion in enumerate(pile)}
    told = [[place[name] for name in story] for story in stories]
    found = belonging(pile, told, [{place[name] for name in group}], [marks])
    return [[pile[number].document.article.id for number in story] for story in found[0]]


def test_a_story_stays_that_holds_the_name_or_what_tells_most_in_its_opening():
    assert _kept([["a1"], ["a2"], ["a3"]], ["a1", "a2", "a3"]) == [["a1"], ["a2"]]


def test_a_story_of_few_articles_joins_by_its_title_and_what_it_shares_besides():
    assert _kept([["a1"], ["b1"], ["b2"], ["b3"]], ["a1"]) == [["a1"], ["b1"]]


def test_a_story_of_many_articles_joins_where_half_of_their_titles_have_the_name():
    assert _kept([["a1"], ["b1", "b2", "b3"]], ["a1"]) == [["a1"], ["b1", "b2", "b3"]]


def test_a_story_joins_by_another_word_of_the_theme_where_it_is_plainly_on_it():
    plain = replace(DIKES, telling={"dike": 1.0, "board": 0.9, "flood": 0.8, "river": 0.6, "pump": 0.5, "sandbag": 0.4})
    assert _kept([["a1"], ["b3"]], ["a1"], plain) == [["a1"], ["b3"]]


def test_a_story_that_only_happens_to_say_a_common_word_goes():
    common = Marks(name=[("dike",)], telling=DIKES.telling, common=True)
    assert _kept([["a1"], ["b2"]], ["a1", "b2"]) == [["a1"], ["b2"]]
    assert _kept([["a1"], ["b2"]], ["a1", "b2"], common) == [["a1"]]

"""Stories gathered into subjects."""

from datetime import date

from briefing.group.discovery.scope import portions_of
from briefing.group.discovery.small_pile import gather
from briefing.group.discovery.subjects import find_subjects, is_of_days
from briefing.model import Article
from briefing.text import segment

TEXTS = {
    "vaccine": "The vaccine against the virus reached clinics in Leeds on Monday, and nurses gave the first doses.",
    "wards": "Wards in Izmir filled with patients who had the virus, and clinics asked for vaccine doses.",
    "ferry": "A night ferry for lorries will sail from Mersin to Trieste, the owner of the harbour said.",
    "port": "The harbour of Trieste will take a second ferry, and lorries will wait in a new yard.",
    "opera": "The opera of Vienna opened its season with a comedy, and the audience laughed for hours.",
}


def units(texts=TEXTS, language="en"):
    return portions_of([segment(Article(text=text, language=language, id=name)) for name, text in texts.items()], None)


def named(groups, places):
    return {frozenset(places[place].document.article.id for place in group) for group in groups}


def test_stories_that_share_words_beyond_their_events_have_a_subject():
    own = units()
    found = gather([[unit] for unit in own], "en")
    assert named(found, own) == {frozenset({"vaccine", "wards"}), frozenset({"ferry", "port"}), frozenset({"opera"})}


def test_an_actor_in_two_events_makes_no_subject_of_them():
    own = units(
        {
            "storm": "President Ngata flew to the flooded coast. President Ngata met farmers whose orchards drowned.",
            "opera": "President Ngata opened the opera house. President Ngata praised the choir and its tenor.",
        }
    )
    assert gather([[unit] for unit in own], "en") == [[0], [1]]


def test_what_any_parliament_does_makes_no_subject():
    own = units(
        {
            "orchards": "The Senate passed a bill on orchards. Lawmakers of the committee approved the measure.",
            "opera": "The Senate passed a bill on opera houses. Lawmakers of the committee debated the measure.",
        }
    )
    assert gather([[unit] for unit in own], "en") == [[0], [1]]


def test_what_one_of_three_articles_mentions_is_not_the_story_s_subject():
    texts = {
        "a": "A night ferry sails to Trieste with lorries.",
        "b": "The ferry to Trieste carries lorries at night.",
        "c": "Lorries board the ferry to Trieste. The crew had the vaccine against the virus in clinics.",
        "vaccine": TEXTS["vaccine"],
        "wards": TEXTS["wards"],
    }
    own = units(texts)
    place = {unit.document.article.id: number for number, unit in enumerate(own)}
    stories = [[own[place[name]] for name in story] for story in (("a", "b", "c"), ("vaccine",), ("wards",))]
    assert gather(stories, "en") == [[0], [1, 2]]


def test_what_is_gathered_is_the_same_in_any_order():
    own = units()
    forward = named(gather([[unit] for unit in own], "en"), own)
    assert named(gather([[unit] for unit in own[::-1]], "en"), own[::-1]) == forward


def test_a_story_is_never_parted():
    own = units()
    place = {unit.document.article.id: number for number, unit in enumerate(own)}
    told = [[place["opera"], place["wards"]], [place["vaccine"]], [place["ferry"]], [place["port"]]]
    (subject,) = (group for group in find_subjects(own, told) if place["opera"] in group)
    assert place["wards"] in subject


def test_an_article_of_another_language_stands_by_itself():
    own = units({**TEXTS, "gemi": "Mersin limanından Trieste limanına bir gece vapuru kalkacak."})
    mixed = [segment(Article(text=u.document.article.text, language="tr", id="gemi")) for u in own[2:3]]
    own = [*[u for u in own if u.document.article.id != "gemi"], *portions_of(mixed, None)]
    groups = named(find_subjects(own, [[place] for place in range(len(own))]), own)
    assert all("gemi" not in group for group in groups)


def test_one_story_is_no_subject_however_many_tell_it():
    lone = {f"{number}{side}": f"Item{number} item{number}b item{number}c." for number in range(12) for side in "abc"}
    own = units({**lone, "vaccine": TEXTS["vaccine"], "wards": TEXTS["wards"], "wards2": TEXTS["wards"]})
    place = {unit.document.article.id: number for number, unit in enumerate(own)}
    told = [[place[f"{number}{side}"] for side in "abc"] for number in range(12)]
    told += [[place["vaccine"]], [place["wards"], place["wards2"]]]
    assert named(find_subjects(own, told), own) == {frozenset({"vaccine", "wards", "wards2"})}


def test_copies_of_one_text_are_no_subject():
    own = units()
    place = {unit.document.article.id: number for number, unit in enumerate(own)}
    told = [[place[name]] for name in ("vaccine", "wards", "ferry", "port", "opera")]
    copies = [[place["vaccine"], place["wards"]]]
    assert named(find_subjects(own, told, origins=copies), own) == {frozenset({"ferry", "port"})}


def test_a_large_pile_of_some_days_is_read_story_by_story_and_one_of_years_is_not():
    texts = {f"{number}": f"Item{number} item{number}b item{number}c." for number in range(70)} | TEXTS
    for step, found in ((0, True), (1, False)):
        documents = [
            segment(Article(text=text, language="en", id=name, date=date(2010 + step * place % 15, 12, 1)))
            for place, (name, text) in enumerate(sorted(texts.items()))
        ]
        own = portions_of(documents, None)
        assert is_of_days(own, [[place] for place in range(len(own))]) is found


def test_nothing_has_no_subject():
    assert gather([], "en") == []
    assert find_subjects([], []) == []

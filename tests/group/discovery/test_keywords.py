"""What a group of articles is called."""

from collections import Counter

from briefing.group.discovery.keywords import keywords, telling_stems, words_of
from briefing.group.discovery.naming import definition_of, known_themes
from briefing.model import ThemeSection
from briefing.text.words import terms


def named(texts, language="en", titles=()):
    stems = [terms(text, language) for text in texts]
    pile = Counter(stem for unit in stems for stem in set(unit))
    weights = telling_stems(stems, [terms(title, language) for title in titles], pile, 20)
    return [
        word.text
        for word in keywords(((n, text, language) for n, text in enumerate(texts)), weights, language=language)
    ]


def test_what_stands_in_one_article_alone_names_no_group():
    assert named(["The wheat harvest fell.", "A wheat crop grew."]) == ["wheat"]


def test_a_phrase_stands_for_words_that_keep_together():
    assert named(["The child tax credit began.", "A child tax credit is paid."])[0] == "child tax credit"


def test_a_name_keeps_its_capitals_and_a_common_word_has_none():
    texts = ["Harvests fell in Thrace.", "In Thrace the harvests failed.", "Many harvests in Thrace were poor."]
    assert set(named(texts)) == {"Thrace", "harvests"}


def test_days_and_figures_name_no_group():
    assert named(["On Friday 2,000 ships came.", "The ships left on Friday in 2025."]) == ["ships"]


def test_what_stands_in_the_titles_comes_first():
    texts = ["The wheat price and the flour price rose.", "The price of flour and of wheat fell."]
    assert named(texts, titles=["Flour", "Dear flour"])[0] == "flour"


def test_a_turkish_word_is_shown_bare_where_the_articles_have_it_so():
    texts = ["Bu şirketin hissesi var.", "Her şirketin borcu var.", "Bir şirket kapandı."]
    assert named(texts, "tr") == ["şirket"]


def test_an_english_verb_names_no_group():
    assert named(["The ships arrived.", "More ships arrived."]) == ["ships"]


def test_the_words_of_a_sentence_are_shown_as_they_stand():
    assert words_of("Türkiye’s Harvests, harvests!", "en", {"harvest"}) == ("Harvests", "harvests")


def test_a_group_without_words_still_has_a_definition():
    definition = definition_of([], {}, "en")
    assert (definition.id, definition.terms) == ("theme", ())


def test_the_themes_of_an_earlier_issue_are_known_by_the_words_of_their_names():
    found = ThemeSection(id="a", name="Bread, and what it costs", proposed=True, keywords=("Wheat", "flour"))
    (known,) = known_themes([found, ThemeSection(id="b", name="Written")])
    assert (known.id, known.name(), known.terms) == ("a", found.name, ("Wheat", "flour"))


def test_a_name_of_one_word_that_is_the_end_of_a_longer_name_names_no_group():
    texts = ["Rates rose in New York in May.", "Banks in New York and in Leeds closed.", "Leeds and New York trade."]
    assert "York" not in named(texts)


def test_the_beginning_of_a_longer_phrase_names_no_group():
    texts = [f"Ministers want to fight climate change in {place}." for place in ("Leeds", "Bursa", "Kars", "Izmir")]
    assert not {"fight climate", "climate", "fight"} & set(named(texts))


def heading(texts, *, stories, titles=(), pile=None):
    stems = [terms(text, "en") for text in texts]
    held = Counter(stem for unit in stems for stem in set(unit))
    told = [terms(title, "en") for title in titles]
    weights = telling_stems(stems, told, held, 20)
    words = keywords(((n, text, "en") for n, text in enumerate(texts)), weights, language="en")
    return definition_of(words, held + Counter(pile or {}), "en", stories=stories, titles=told).name()


HARBOURS = [
    "The ferry left the harbour.",
    "A ferry came to the harbour.",
    "The ferry waits.",
    "One ferry and one harbour.",
]


def test_a_heading_joins_its_words_as_a_person_would():
    lighters = [*HARBOURS[:2], "The ferry waits.", "The harbour is full.", "A harbour of stone."]
    assert heading(lighters, stories=[[0, 1, 2, 3, 4]]) == "Harbour and ferry"


def test_a_common_word_that_adds_no_article_is_no_part_of_a_heading():
    assert heading(HARBOURS, stories=[[0, 1, 2, 3]]) == "Ferry"


def test_a_word_of_one_event_alone_heads_no_theme_of_several():
    texts = [*HARBOURS, "The opera of Trieste opened.", "The opera of Trieste closed."]
    assert heading(texts, stories=[[0, 1], [2], [3], [4, 5]]) == "Ferry"


def test_a_word_that_mostly_stands_elsewhere_heads_no_theme():
    assert heading(HARBOURS, stories=[[0, 1, 2, 3]], pile={"ferri": 30}) == "Harbour"


def test_what_the_titles_name_heads_the_theme():
    assert heading(HARBOURS, stories=[[0, 1, 2, 3]], titles=["Harbour opens", "The harbour is closed"]) == "Harbour"


def test_procedure_heads_a_theme_only_where_nothing_else_does():
    texts = ["The committee met on ferries.", "A committee asked for ferries.", "The committee left."]
    assert heading(texts, stories=[[0, 1, 2]]) == "Ferries"
    assert heading(["The committee met.", "A committee sat."], stories=[[0, 1]]) == "Committee"


def test_a_name_is_never_taken_apart():
    (known,) = known_themes([ThemeSection(id="a", name="Bosnia and Herzegovina", proposed=True)])
    assert known.terms == ("Bosnia and Herzegovina",)


def test_a_word_that_tells_little_heads_no_theme_because_a_title_holds_it():
    texts = ["The ferry left in the rain.", "A ferry sank.", "The ferry and its crew.", "One ferry in the rain."]
    assert heading(texts, stories=[[0], [1], [2], [3]], titles=["Rain", "Crew"]) == "Ferry"

"""What a group of articles is called."""

from collections import Counter

from briefing.group.labels import keywords, telling_stems, words_of
from briefing.group.naming import definition_of, known_themes
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


def test_the_themes_of_an_earlier_issue_are_known_by_their_names():
    sections = [ThemeSection(id="a", name="Wheat, flour", proposed=True), ThemeSection(id="b", name="Written")]
    (known,) = known_themes(sections)
    assert (known.id, known.name(), known.terms) == ("a", "Wheat, flour", ("Wheat", "flour"))

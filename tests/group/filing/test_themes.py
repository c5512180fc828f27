"""Sentences filed under a register."""

import random
from dataclasses import replace
from datetime import date

import pytest

from briefing.group.filing import file_sentences
from briefing.group.themes import find_themes
from briefing.model import Article, ThemeDefinition
from briefing.text import segment

CO_PRODUCTION = ThemeDefinition(
    id="co-production",
    names={"en": "Co-production"},
    terms=("co-production", "joint production", "technology transfer", "ortak üretim"),
)
PROGRAMMES = ThemeDefinition(
    id="eu-programmes", names={"en": "EU programmes"}, terms=("SAFE", "ReArm", "EU-led programme")
)
EXERCISES = ThemeDefinition(id="exercises", names={"en": "Exercises"}, terms=("joint exercise", "ortak tatbikat"))
REGISTER = (CO_PRODUCTION, PROGRAMMES, EXERCISES)

TOPICS = "Topics included joint exercises, technology transfer and co-production initiatives."
ALSO = "Participants also discussed EU-led programs like ReArm and the Security Action for Europe (SAFE)."
OTHER = "The roundtable took place in London."


def document(text, **fields):
    return segment(Article(text=text, **{"language": "en", **fields}))


def filing(text, register=REGISTER, **fields):
    return file_sentences([document(text, **fields)], register)


def texts(filing, theme):
    return [filed.sentence.text for found in filing.themes if found.id == theme for filed in found.filed]


def test_one_article_feeds_several_themes():
    found = filing(f"{OTHER} {TOPICS}\n\n{ALSO}")
    assert texts(found, "co-production") == [TOPICS]
    assert texts(found, "eu-programmes") == [ALSO]
    assert [one.sentence.text for one in found.unfiled] == [OTHER]


def test_a_sentence_that_fits_two_themes_stands_under_the_better_one_alone():
    found = filing(TOPICS)
    assert texts(found, "exercises") == []
    assert found.themes[0].filed[0].also == ("exercises",)


def test_of_two_equally_good_themes_the_first_of_the_register_takes_the_sentence():
    text = "Technology transfer and a joint exercise were agreed."
    assert texts(filing(text), "co-production") == [text]
    turned = (replace(EXERCISES, order=1), replace(CO_PRODUCTION, order=2))
    assert texts(filing(text, turned), "exercises") == [text]


def test_a_filed_sentence_says_which_terms_it_holds_as_they_stand():
    filed = filing("Both sides want Joint Productions soon.").themes[0].filed[0]
    assert filed.terms == ("Joint Productions",)
    assert str(filed.reason) == "holds “Joint Productions” for “joint production”"
    assert 0 < filed.score <= 1


def test_two_terms_tell_more_than_one_and_one_said_twice_does_not():
    def score(text):
        return filing(text).themes[0].filed[0].score

    one = score("They discussed co-production at length.")
    assert score("They discussed co-production and co-production again.") == one
    assert score("They discussed co-production and technology transfer.") > one


def test_the_title_speaks_for_a_sentence_but_does_not_file_it_alone():
    text = "They discussed co-production at length.\n\nThe weather was fine."
    plain, titled = filing(text), filing(text, title="Joint production talks go on")
    assert titled.themes[0].filed[0].score > plain.themes[0].filed[0].score
    assert texts(titled, "co-production") == ["They discussed co-production at length."]
    near = titled.unfiled[0]
    assert (near.nearest, str(near.reason)) == ("co-production", "only the article's title speaks of it")
    assert 0 < near.score < CO_PRODUCTION.floor


def test_a_theme_with_nothing_to_say_stays_in_its_place_and_empty():
    assert [theme.id for theme in filing(ALSO).themes] == ["co-production", "eu-programmes", "exercises"]
    assert filing(ALSO).themes[2].filed == ()


def test_nothing_is_forced_into_a_theme():
    found = filing("The ferry sails on Friday. Is the bridge safe?")
    assert all(theme.filed == () for theme in found.themes)
    assert [(one.nearest, one.score) for one in found.unfiled] == [(None, 0.0), (None, 0.0)]


def test_an_excluded_term_keeps_a_sentence_out():
    register = (ThemeDefinition(id="parliament", terms=("parliament",), exclude=("European Parliament",)),)
    found = filing("The European Parliament voted. Parliament voted too.", register)
    assert texts(found, "parliament") == ["Parliament voted too."]


PATRIOT = (ThemeDefinition(id="air-defence", terms=("Patriot",), context=("missile", "battery")),)


@pytest.mark.parametrize(
    "text",
    [
        "A Patriot missile was fired.",
        "Two batteries came. They are of the Patriot type.",
        "They are of the Patriot type. Each battery has eight.",
    ],
)
def test_required_context_may_stand_in_the_sentence_or_beside_it(text):
    assert len(filing(text, PATRIOT).themes[0].filed) == 1


def test_required_context_may_stand_in_the_title():
    assert len(filing("The Patriot type came.", PATRIOT, title="Missiles for Ankara").themes[0].filed) == 1


def test_a_term_without_its_context_is_shown_as_near_with_what_it_lacks():
    found = filing("He called him a Patriot of the first hour.", PATRIOT)
    assert found.themes[0].filed == ()
    assert found.unfiled[0].nearest == "air-defence"
    assert "nothing of the context" in str(found.unfiled[0].reason)


def test_capitals_that_prove_nothing_count_where_the_article_proves_the_term():
    shouted = "ARE THE LOANS OF THE UNION REALLY SAFE?"
    assert texts(filing(shouted), "eu-programmes") == []
    assert shouted in texts(filing(f"{shouted}\n\nThe SAFE loans are late."), "eu-programmes")


def test_sentences_with_the_same_words_are_filed_alike():
    text = "It is a Patriot."
    register = (ThemeDefinition(id="air-defence", terms=("Patriot",), context=("missile",)),)
    pile = [document(text, title="Missiles", outlet="A"), document(text, title="Cats", outlet="B")]
    assert len(file_sentences(pile, register).themes[0].filed) == 2


def test_a_floor_is_the_least_score_that_files():
    strict = (replace(CO_PRODUCTION, floor=0.95),)
    assert filing(TOPICS, strict).themes[0].filed == ()
    assert filing(TOPICS, strict).unfiled[0].nearest == "co-production"
    lax = (replace(CO_PRODUCTION, floor=0.1),)
    assert len(filing("The weather was fine.", lax, title="Co-production").themes[0].filed) == 1


def test_one_register_serves_several_languages():
    pile = [document("Ortak üretimin payı arttı.", language="tr"), document("Co-production grew.")]
    assert len(file_sentences(pile, REGISTER).themes[0].filed) == 2


def test_the_best_sentence_of_a_theme_stands_first_and_equal_ones_by_date():
    early = document("Co-production grew.", date=date(2025, 12, 1))
    late = document("Co-production fell.", date=date(2025, 12, 2))
    both = document("Co-production and technology transfer grew.", date=date(2025, 12, 3))
    found = file_sentences([late, both, early], REGISTER).themes[0].filed
    assert [one.sentence.article_id for one in found] == [d.article.id for d in (both, early, late)]


def test_the_order_of_the_articles_does_not_matter():
    pile = [document(f"{text} Number {number}.") for number, text in enumerate([TOPICS, ALSO, OTHER] * 3)]
    shuffled = random.Random(1).sample(pile, len(pile))
    assert file_sentences(shuffled, REGISTER) == file_sentences(pile, REGISTER)


def test_every_sentence_stands_exactly_once_in_a_filing():
    pile = [document(f"{TOPICS} {ALSO} {OTHER}"), document(ALSO)]
    found = file_sentences(pile, REGISTER)
    places = [(f.sentence.article_id, f.sentence.index) for theme in found.themes for f in theme.filed]
    places += [(one.sentence.article_id, one.sentence.index) for one in found.unfiled]
    assert sorted(places) == sorted((s.article_id, s.index) for d in pile for s in d.sentences)


def test_themes_are_found_in_articles_with_one_call():
    assert [len(theme.filed) for theme in find_themes([Article(text=TOPICS, language="en")], REGISTER)] == [1, 0, 0]


def test_an_empty_register_leaves_everything_unfiled():
    assert filing(TOPICS, ()).themes == ()
    assert len(filing(TOPICS, ()).unfiled) == 1


def test_an_article_whose_language_nobody_told_is_read_by_its_letters():
    text = "Görüşmelerde ortak üretimin payı konuşuldu."
    found = file_sentences([segment(Article(text=text))], REGISTER)
    assert texts(found, "co-production") == [text]

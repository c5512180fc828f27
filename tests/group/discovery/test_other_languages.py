"""Themes in languages that no rules are known of."""

import json
from pathlib import Path

import pytest

from briefing.group import discovery
from briefing.group.discovery import propose_themes
from briefing.group.discovery.function_words import joining_stems
from briefing.group.filing.terms import TermFinder
from briefing.languages import of
from briefing.model import Article, Origin, Story
from briefing.text import segment
from briefing.text.words import fold

RECORDS = [
    json.loads(line) for line in Path(__file__).with_name("other_languages.jsonl").read_text("utf-8").splitlines()
]
LANGUAGES = ["fr", "ja", "zh", "ar", "pl"]


def in_twos(documents, **_):
    """Stories of two articles each, so that what hangs together is a subject and no event."""
    articles = [document.article for document in documents]
    return [
        Story(
            id=pair[0].id,
            label=pair[0].title or "",
            articles=tuple(pair),
            origins=tuple(Origin(articles=(each.id,)) for each in pair),
        )
        for pair in (articles[place : place + 2] for place in range(0, len(articles), 2))
    ]


@pytest.fixture(autouse=True)
def of_two_articles_each(monkeypatch):
    monkeypatch.setattr(discovery, "group_documents", in_twos)


def pile(language):
    return [segment(Article(**record, outlet="Gazette")) for record in RECORDS if record["language"] == language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_theme_is_named_by_function_words(language):
    themes = propose_themes(pile(language))
    rules = of(language).words
    assert themes
    for theme in themes:
        words = [word for term in theme.definition.terms for word in term.split()]
        assert words
        assert theme.definition.name()
        assert not {fold(word, language) for word in words} & rules.stop_words


def test_articles_are_not_one_subject_because_they_share_function_words():
    assert [theme.definition.name() for theme in propose_themes(pile("fr"))] == ["Drones", "Blé"]


def test_a_name_without_spaces_is_a_whole_word_of_its_text():
    names = [theme.definition.name() for theme in propose_themes(pile("ja"))]
    assert names == ["無人機", "小麦"]


@pytest.mark.parametrize(("term", "found"), [("無人機", 2), ("小麦", 0), ("F-16", 1)])
def test_a_term_is_found_where_no_spaces_part_words(term, found):
    matches = TermFinder([term], "ja").find("無人機とF-16戦闘機が訓練した。無人機はカメラを積む。")
    assert [match.term for match in matches] == [term] * found


def test_where_no_stop_words_are_known_what_most_articles_hold_joins_words():
    texts = [
        f"kosa {word}uma ilipata kwamba {word}eki {word}oni"
        for word in ("bab", "dad", "fak", "gag", "had", "jaj", "kak", "lal")
    ]
    documents = [segment(Article(text=text, language="xx")) for text in texts]
    assert joining_stems(documents)["xx"] == {"kosa", "ilipata", "kwamba"}


def test_where_stop_words_are_known_nothing_is_guessed():
    assert joining_stems(pile("fr")) == {}

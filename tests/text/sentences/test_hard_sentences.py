"""Hard sentences of policy news, written for this test: every one of them right."""

from pathlib import Path

import pytest

from briefing.text.sentences import split_sentences

HERE = Path(__file__).parent


def cases(language):
    lines = (HERE / f"hard-sentences-{language}.txt").read_text(encoding="utf-8").splitlines()
    return [(language, line) for line in lines if line and not line.startswith("#")]


CASES = [*cases("en"), *cases("tr")]


def test_there_are_enough_hard_sentences():
    assert len(cases("en")) >= 40
    assert len(cases("tr")) >= 40


@pytest.mark.parametrize(("language", "case"), CASES)
def test_a_hard_sentence_is_split_where_it_ends(language, case):
    expected = [part.strip() for part in case.replace("||", "|").split("|") if part.strip()]
    text = case.replace(" | ", " ").replace("||", "").rstrip("|")
    assert [sentence.text for sentence in split_sentences(text, language)] == expected

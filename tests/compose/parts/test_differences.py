"""Sources that truly differ."""

import pytest

ONE = "The agreement has the 1,626,042 signatures that organisers in Norland collected for the recall petition."
BOTH = """The agreement holds: 1,626,042 valid signatures were collected by organisers in Norland, more than the \
1,495,709 signatures required for the recall petition."""


def test_sources_that_count_a_vote_differently_contradict(brief_on):
    text = "The parliament of Norland approved the boat agreement with Sudmark and voted 222-190 on Tuesday."
    (found,) = brief_on(text, text.replace("voted 222-190 on Tuesday", "did so in a 220-to-190 vote")).disagreements
    assert [figure.phrase.text for figure in found.figures] == ["voted 222-190", "220-to-190 vote"]


def test_a_source_that_gives_both_numbers_contradicts_nobody(brief_on):
    assert brief_on(ONE, BOTH).disagreements == ()


def test_sources_that_give_one_number_each_contradict(brief_on):
    assert len(brief_on(ONE, ONE.replace("1,626,042", "1,495,709")).disagreements) == 1


def test_numbers_far_apart_count_different_things(brief_on):
    assert brief_on(ONE, ONE.replace("1,626,042", "162,604")).disagreements == ()


@pytest.mark.parametrize("qualifier", ["more than ", "about "])
def test_a_qualified_number_contradicts_nobody(brief_on, qualifier):
    assert brief_on(ONE, ONE.replace("the 1,626,042", f"{qualifier}1,495,709")).disagreements == ()


def test_a_column_contradicts_no_report(brief_on):
    other = ONE.replace("1,626,042", "1,495,709")
    assert brief_on(ONE, other, papers=("Courier", "Herald (Opinion)")).disagreements == ()

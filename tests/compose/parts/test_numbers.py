"""Figures that a reader understands, and sources that truly differ."""

from dataclasses import replace

import pytest

from briefing.compose import compose_brief

ONE = "The agreement has the 1,626,042 signatures that organisers in Norland collected for the recall petition."
BOTH = """The agreement holds: 1,626,042 valid signatures were collected by organisers in Norland, more than the \
1,495,709 signatures required for the recall petition."""


def printed(brief):
    return [figure.phrase.text for figure in brief.numbers]


def test_two_figures_that_are_nearly_one_are_printed_once(brief_on):
    brief = brief_on(
        "The agreement names some 100,000 voters. Under the agreement nearly 102,000 residents lose their vote. "
        "The agreement costs 4,000 jobs in Norland."
    )
    assert len(printed(brief)) == 2
    assert "4,000 jobs" in printed(brief)


def test_equal_numbers_of_different_units_are_two_figures(brief_on):
    brief = brief_on("The agreement covers 40 patrol boats and 40 per cent of the engines.")
    assert sorted(printed(brief)) == ["40 patrol boats", "40 per cent of the engines"]


def test_the_victims_of_a_story_are_counted_once(brief_on):
    brief = brief_on(
        "The agreement followed a raid that had killed as many as 10 people, including seven children.",
    )
    assert printed(brief) == ["killed as many as 10 people"]
    assert (
        len(printed(brief_on("The agreement names 13 soldiers killed in Norland. The agreement names 20 pilots hurt.")))
        == 1
    )


def test_a_story_gives_two_figures_at_most(brief_on):
    brief = brief_on(
        "The agreement covers 40 patrol boats. The agreement covers 300 engines. The agreement keeps 4,000 jobs."
    )
    assert len(printed(brief)) == 2


@pytest.mark.parametrize(("proposed", "told"), [(True, True), (False, False)])
def test_what_discovered_themes_leave_over_gives_figures_too(findings, asked, proposed, told):
    themes = tuple(replace(theme, proposed=proposed) for theme in findings.filing.themes if theme.id == "safe")
    brief = compose_brief(replace(findings, filing=replace(findings.filing, themes=themes)), **asked)
    assert ("40 patrol boats" in printed(brief)) is told


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


def test_what_a_column_counts_is_no_figure_where_others_report(brief_on):
    column = "The agreement costs 4,000 jobs in Norland. The agreement is a gift to 70 shipyards abroad."
    report = "The two ministers signed the papers in Harbourtown on Tuesday."
    assert printed(brief_on(report, column, papers=("Courier", "Herald (Opinion)"))) == []
    assert "4,000 jobs" in printed(brief_on(column, papers=("Herald (Opinion)",)))


def test_a_column_contradicts_no_report(brief_on):
    other = ONE.replace("1,626,042", "1,495,709")
    assert brief_on(ONE, other, papers=("Courier", "Herald (Opinion)")).disagreements == ()

"""Figures that a reader understands."""

from dataclasses import replace

import pytest

from briefing.compose import compose_brief


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


def test_what_a_column_counts_is_no_figure_where_others_report(brief_on):
    column = "The agreement costs 4,000 jobs in Norland. The agreement is a gift to 70 shipyards abroad."
    report = "The two ministers signed the papers in Harbourtown on Tuesday."
    assert printed(brief_on(report, column, papers=("Courier", "Herald (Opinion)"))) == []
    assert "4,000 jobs" in printed(brief_on(column, papers=("Herald (Opinion)",)))

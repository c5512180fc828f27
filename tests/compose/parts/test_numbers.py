"""Figures that a reader understands."""

from dataclasses import replace

import pytest

from briefing.compose import compose_brief
from briefing.compose.cache import Cache


def printed(brief):
    return [figure.phrase.text for figure in brief.numbers]


def amounts(brief):
    return [figure.amount for figure in brief.numbers]


def test_two_figures_that_are_nearly_one_are_printed_once(brief_on):
    brief = brief_on(
        "The agreement names some 100,000 voters. Under the agreement nearly 102,000 residents lose their vote. "
        "The agreement costs 4,000 jobs in Norland."
    )
    assert len(printed(brief)) == 2
    assert "The agreement costs 4,000 jobs in Norland" in printed(brief)


def test_equal_numbers_of_different_units_are_two_figures(brief_on):
    brief = brief_on("The agreement covers 40 patrol boats. The agreement covers 40 per cent of the engines.")
    assert sorted(amounts(brief)) == ["40", "40 per cent"]


def test_the_victims_of_a_story_are_counted_once(brief_on):
    brief = brief_on(
        "The agreement followed a raid that had killed as many as 10 people, including seven children.",
    )
    assert printed(brief) == [
        "The agreement followed a raid that had killed as many as 10 people, including seven children"
    ]
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
    assert any("40 patrol boats" in line for line in printed(brief)) is told


def test_what_a_column_counts_is_no_figure_where_others_report(brief_on):
    column = "The agreement costs 4,000 jobs in Norland. The agreement is a gift to 70 shipyards abroad."
    report = "The two ministers signed the papers in Harbourtown on Tuesday."
    assert printed(brief_on(report, column, papers=("Courier", "Herald (Opinion)"))) == []
    assert "4,000" in amounts(brief_on(column, papers=("Herald (Opinion)",)))


def test_what_two_origins_give_goes_first(brief_on):
    first = "The agreement covers 300 engines of the old fleet. The agreement keeps 4,000 jobs at the yards of Norland."
    second = "Ministers say that the agreement keeps 4,000 jobs at the yards of Norland alive."
    assert amounts(brief_on(first))[0] == "300"
    assert amounts(brief_on(first, second))[0] == "4,000"


@pytest.mark.parametrize(
    "sentence",
    [
        "The agreement followed a raid on October 7, 2023 that had killed 1,200 people.",
        "The agreement followed a raid in mid-April when raiders fired 300 shells at Norland.",
        "In 2019 the agreement covered 300 shells.",
    ],
)
def test_what_happened_long_before_is_no_figure_of_the_week(brief_on, sentence):
    assert printed(brief_on(sentence)) == []


def test_a_day_that_is_only_compared_with_does_no_harm(brief_on):
    assert amounts(brief_on("The agreement keeps 4,000 jobs, the most since March 2019, at the yards.")) == ["4,000"]


def test_a_sentence_gives_one_line(brief_on):
    assert len(printed(brief_on("The agreement covers 40 patrol boats, 300 engines and 4,000 jobs."))) == 1


def test_what_is_not_about_its_heading_is_no_figure(brief_on):
    text = "The agreement brings 40 patrol boats to Norland. The agreement has made the author of 17 books famous."
    assert amounts(brief_on(text, titles=("Norland buys patrol boats",))) == ["40"]
    assert amounts(brief_on(text)) == ["40", "17"]


def test_what_a_live_page_counts_is_no_figure(findings, asked):
    assert any("40 patrol boats" in line for line in printed(compose_brief(findings, **asked)))
    pages = tuple(
        replace(each, genre="live page") if each.article.outlet == "Courier" else each for each in findings.documents
    )
    live = replace(findings, documents=pages, cache=Cache())
    assert not any("40 patrol boats" in line for line in printed(compose_brief(live, **asked)))


def test_a_count_that_a_later_report_gives_anew_is_no_figure(one_story, asked):
    storm = "The storm on the coast of Norland has killed 127 people, the ministry in Kelm said."
    told = one_story((storm.replace("127", "at least 179"), "Courier", 17), (storm, "Courier", 16), titled="{text}")
    assert amounts(compose_brief(told, **asked)) == ["179"]

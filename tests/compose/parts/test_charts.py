"""A chart stands where it shows more than a line could say."""

from datetime import date, timedelta

import pytest

from briefing.compose.choosing.themes import ThemeDraft
from briefing.compose.findings import Findings
from briefing.compose.parts.charts import MOST_THEMES, draw_data
from briefing.group.stories import group_documents
from briefing.model import Article, Filed, Filing, Period, Reading, Theme, ThemeDefinition
from briefing.text import segment

WEEK = Period(start=date(2025, 12, 15), end=date(2025, 12, 21))


@pytest.fixture
def charts_of():
    """Draws the charts of themes, each given by the days (of December) and outlets of its articles."""

    def drawn(period=WEEK, **themes):
        days = {
            name: [each if isinstance(each, tuple) else (each, "Courier") for each in of] for name, of in themes.items()
        }
        articles = {
            name: [
                Article(text=f"Article {n} on {name}.", title=name, date=_date(day), outlet=outlet, language="en")
                for n, (day, outlet) in enumerate(of)
            ]
            for name, of in days.items()
        }
        documents = {name: [segment(each) for each in of] for name, of in articles.items()}
        everything = tuple(document for of in documents.values() for document in of)
        findings = Findings(
            reading=Reading(articles=tuple(document.article for document in everything)),
            documents=everything,
            stories=tuple(group_documents(everything)),
            filing=Filing(themes=(), unfiled=()),
            read=len(everything),
        )
        drafts = [_draft(name, of) for name, of in documents.items()]
        return {chart.kind: chart for chart in draw_data(findings, drafts, period=period, language="en")}

    return drawn


def _date(day):
    """A date, or that day of December."""
    return day if isinstance(day, date) else date(2025, 12, day)


def _draft(name, documents):
    filed = {
        (document.article.id, 0): Filed(sentence=document.sentences[0], score=1.0, terms=(name,))
        for document in documents
    }
    theme = Theme(definition=ThemeDefinition(id=name, names={"en": name}, terms=(name,)), filed=())
    return ThemeDraft(theme=theme, candidates=(), units=(), filed=filed)


def test_themes_over_several_days_are_charted(charts_of):
    chart = charts_of(drones=[15, 15, 16, 16], ships=[15, 17, 17])["articles_by_day"]
    assert [(row.label, row.values) for row in chart.rows] == [
        ("drones", (2.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0)),
        ("ships", (1.0, 0.0, 2.0, 0.0, 0.0, 0.0, 0.0)),
    ]


@pytest.mark.parametrize(
    "themes",
    [
        {"drones": [15]},
        {"drones": [15, 15, 16]},
        {"drones": [15, 16], "ships": [17, 18]},
        {"drones": [15, 15, 15], "ships": [16, 16, 16], "tanks": [17, 17, 18]},
    ],
)
def test_what_a_line_could_say_is_not_charted(charts_of, themes):
    assert charts_of(**themes) == {}


def test_outlets_are_charted_by_theme_where_they_differ(charts_of):
    ours, theirs = (15, "Courier"), (15, "Herald")
    chart = charts_of(drones=[ours, ours, theirs], ships=[ours, theirs, theirs])["outlets_by_theme"]
    assert (chart.columns, [row.values for row in chart.rows]) == (("Courier", "Herald"), [(2.0, 1.0), (1.0, 2.0)])


def test_of_many_themes_the_most_covered_are_charted_in_the_order_of_the_register(charts_of):
    themes = {f"theme{number}": [15] * (2 + number % 3) + [16] * 2 for number in range(MOST_THEMES + 3)}
    rows = [row.label for row in charts_of(**themes)["articles_by_day"].rows]
    assert len(rows) == MOST_THEMES
    assert rows == sorted(rows, key=list(themes).index)
    assert {"theme2", "theme5", "theme8"} <= set(rows)


QUARTER = Period(start=date(2025, 10, 1), end=date(2025, 12, 31))
YEAR = Period(start=date(2025, 1, 1), end=date(2025, 12, 31))
DECADE = Period(start=date(2016, 1, 1), end=date(2025, 12, 31))


@pytest.mark.parametrize(
    ("period", "kind", "columns"),
    [
        (QUARTER, "articles_by_week", 12),
        (YEAR, "articles_by_month", 12),
        (DECADE, "articles_by_year", 10),
    ],
)
def test_a_period_too_long_for_days_is_charted_by_what_has_room(charts_of, period, kind, columns):
    first, last = period.start + timedelta(days=9), period.end - timedelta(days=9)
    charts = charts_of(period=period, drones=[first, first, last, last], ships=[first, first, last])
    chart = charts[kind]
    assert len(chart.columns) == columns
    assert [(row.values[0], row.values[-1]) for row in chart.rows] == [(2.0, 2.0), (2.0, 1.0)]
    assert "articles_by_day" not in charts


def test_a_long_period_with_articles_of_a_few_days_is_charted_by_day(charts_of):
    chart = charts_of(period=DECADE, drones=[15, 15, 16], ships=[15, 17, 17])["articles_by_day"]
    assert chart.columns == ("2025-12-15", "2025-12-16", "2025-12-17")

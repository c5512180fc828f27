"""The numbers behind the charts, which are also the tables for a reader who cannot see them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta

from briefing.compose.plan import Material
from briefing.compose.themes import ThemeDraft
from briefing.model import Chart, ChartRow, Period

MOST_DAYS = 31
"""A chart with more days than a month has no room for its labels; such a period is not charted by day."""
MOST_OUTLETS = 8
"""The outlets with most articles get a column; more cannot be told apart."""
MOST_THEMES = 8
"""The themes with most articles get a row, in the order of the register: a chart is looked at, and no index."""


def draw_data(material: Material, drafts: Sequence[ThemeDraft], *, period: Period, language: str) -> tuple[Chart, ...]:
    """Articles per day and theme, and outlets by theme.

    An article counts under every theme that files one of its sentences. A chart that shows no more than a line could
    say is left out: fewer than two themes, most of them in one column alone, or hardly a number above one.
    """
    articles = {
        draft.theme.definition.name(language): sorted({article_id for article_id, _ in draft.filed}) for draft in drafts
    }
    most = sorted(articles, key=lambda name: (-len(articles[name]), name))[:MOST_THEMES]
    articles = {name: ids for name, ids in articles.items() if ids and name in most}
    charts = (_by_day(material, articles, period), _by_outlet(material, articles))
    return tuple(chart for chart in charts if chart and _tells(chart))


def _tells(chart: Chart) -> bool:
    """Whether there is something to compare: most themes over several columns, and every fourth number above one."""
    numbers = [value for row in chart.rows for value in row.values if value]
    spread = sum(sum(value > 0 for value in row.values) > 1 for row in chart.rows)
    return (
        len(chart.rows) > 1
        and 2 * spread >= len(chart.rows)
        and 4 * sum(value > 1 for value in numbers) >= len(numbers)
    )


def _by_day(material: Material, articles: Mapping[str, Sequence[str]], period: Period) -> Chart | None:
    count = (period.end - period.start).days + 1
    if not 1 < count <= MOST_DAYS or not articles:
        return None
    days = [period.start + timedelta(days=number) for number in range(count)]
    dates = {name: Counter(material.article(article_id).date for article_id in ids) for name, ids in articles.items()}
    rows = tuple(
        ChartRow(label=name, values=tuple(float(counts[day]) for day in days)) for name, counts in dates.items()
    )
    return Chart(kind="articles_by_day", columns=tuple(day.isoformat() for day in days), rows=rows)


def _by_outlet(material: Material, articles: Mapping[str, Sequence[str]]) -> Chart | None:
    counts = {
        name: Counter(material.article(article_id).outlet for article_id in ids) for name, ids in articles.items()
    }
    total: Counter[str] = Counter()
    for each in counts.values():
        total.update({outlet: number for outlet, number in each.items() if outlet})
    outlets = sorted(total, key=lambda outlet: (-total[outlet], outlet))[:MOST_OUTLETS]
    if not outlets:
        return None
    rows = tuple(
        ChartRow(label=name, values=tuple(float(each[outlet]) for outlet in outlets)) for name, each in counts.items()
    )
    return Chart(kind="outlets_by_theme", columns=tuple(outlets), rows=rows)

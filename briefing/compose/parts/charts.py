"""The numbers behind the charts, which are also the tables for a reader who cannot see them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date as Date
from datetime import timedelta
from typing import Literal, TypeAlias

from briefing.compose.choosing.themes import ThemeDraft
from briefing.compose.findings import Findings
from briefing.model import Chart, ChartRow, Period

TimeKind: TypeAlias = Literal["articles_by_day", "articles_by_week", "articles_by_month", "articles_by_year"]

MOST_DAYS, MOST_COLUMNS = 31, 16
"""A chart with more days than a month, or more weeks and months than these, has no room for its labels."""
MOST_OUTLETS = 8
"""The outlets with most articles get a column; more cannot be told apart."""
MOST_THEMES, TELLING_THEMES = 10, 8
"""So many themes, those with most articles, get a row, in the order of the register; so many make it worth a look."""


def draw_data(findings: Findings, drafts: Sequence[ThemeDraft], *, period: Period, language: str) -> tuple[Chart, ...]:
    """Articles per day (or week, month or year, as the period is long) and theme, and outlets by theme.

    An article counts under every theme that files one of its sentences, in whichever language. A chart that shows no
    more than a line could say is left out: fewer than two themes, most of them in one column alone, or hardly a number
    above one.
    """
    held: dict[str, set[str]] = defaultdict(set)
    for draft in drafts:
        held[draft.theme.definition.name(language)] |= {article_id for article_id, _ in draft.filed}
    articles = {name: sorted(ids) for name, ids in held.items()}
    most = sorted(articles, key=lambda name: (-len(articles[name]), name))[:MOST_THEMES]
    articles = {name: ids for name, ids in articles.items() if ids and name in most}
    charts = (_by_time(findings, articles, period), _by_outlet(findings, articles))
    return tuple(chart for chart in charts if chart and _tells(chart))


def _tells(chart: Chart) -> bool:
    """Whether there is something to compare: most themes over several columns, and every fourth number above one.

    The themes with most articles tell; the small ones stand there for completeness.
    """
    rows = sorted(chart.rows, key=lambda row: -sum(row.values))[:TELLING_THEMES]
    numbers = [value for row in rows for value in row.values if value]
    spread = sum(sum(value > 0 for value in row.values) > 1 for row in rows)
    return len(rows) > 1 and 2 * spread >= len(rows) and 4 * sum(value > 1 for value in numbers) >= len(numbers)


@dataclass(frozen=True, slots=True)
class _Calendar:
    """The columns of a chart over time, each by the day that it begins with."""

    kind: TimeKind
    columns: tuple[Date, ...]

    def column_of(self, day: Date) -> Date:
        """The column that counts ``day``."""
        return _beginning(day, self.kind)


def _calendar(first: Date, last: Date) -> _Calendar:
    """The finest columns from ``first`` to ``last`` that there is room for."""
    if (last - first).days < MOST_DAYS:
        return _Calendar("articles_by_day", _columns(first, last, "articles_by_day"))
    coarse: tuple[TimeKind, ...] = ("articles_by_week", "articles_by_month")
    for kind in coarse:
        columns = _columns(first, last, kind)
        if len(columns) <= MOST_COLUMNS:
            return _Calendar(kind, columns)
    return _Calendar("articles_by_year", _columns(first, last, "articles_by_year"))


def _columns(first: Date, last: Date, kind: TimeKind) -> tuple[Date, ...]:
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return tuple(dict.fromkeys(_beginning(day, kind) for day in days))


def _beginning(day: Date, kind: TimeKind) -> Date:
    if kind == "articles_by_week":
        return day - timedelta(days=day.weekday())
    if kind == "articles_by_month":
        return day.replace(day=1)
    return day.replace(month=1, day=1) if kind == "articles_by_year" else day


def _span(days: Iterable[Date], period: Period) -> tuple[Date, Date]:
    """The days to chart: all of a period that can be charted by day, of a longer one those that have articles."""
    if (period.end - period.start).days < MOST_DAYS:
        return period.start, period.end
    inside = sorted(day for day in days if day in period)
    return (inside[0], inside[-1]) if inside else (period.start, period.end)


def _by_time(findings: Findings, articles: Mapping[str, Sequence[str]], period: Period) -> Chart | None:
    dates = {
        name: [day for each in ids if (day := findings.article(each).date) is not None]
        for name, ids in articles.items()
    }
    calendar = _calendar(*_span((day for days in dates.values() for day in days), period))
    if len(calendar.columns) < 2 or not articles:
        return None
    counts = {name: Counter(map(calendar.column_of, days)) for name, days in dates.items()}
    rows = tuple(
        ChartRow(label=name, values=tuple(float(each[column]) for column in calendar.columns))
        for name, each in counts.items()
    )
    return Chart(kind=calendar.kind, columns=tuple(column.isoformat() for column in calendar.columns), rows=rows)


def _by_outlet(findings: Findings, articles: Mapping[str, Sequence[str]]) -> Chart | None:
    counts = {
        name: Counter(findings.article(article_id).outlet for article_id in ids) for name, ids in articles.items()
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

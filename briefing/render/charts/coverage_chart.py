"""Articles per day (or week, month or year) and theme, and outlets by theme."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Date
from math import sqrt

from briefing.model import Brief, Chart
from briefing.render.charts.drawing import RAIL, WIDTH, Bar, Dot, Drawing, Label, Line
from briefing.render.wording import Wording

HEAD = 70
DAY_ROW = 66
OUTLET_ROW = 60
MOST_LETTERS = 30
"""A longer name is wrapped onto a second line; what is longer than two lines ends in an ellipsis."""


def draw_charts(brief: Brief, wording: Wording) -> tuple[Drawing, ...]:
    """The charts of the brief, in its order; one without rows or columns is not drawn.

    The outlets are for annex B, where there is one, and another chart for the first page.
    """
    themes = len({theme.id for theme in brief.sections if theme.articles > 0})
    drawn = [
        (_by_outlet if chart.kind == "outlets_by_theme" else _by_time)(chart, themes, wording)
        for chart in brief.charts
        if chart.rows and chart.columns
    ]
    behind = len(drawn) > 1 and "coverage" in brief.parts
    return tuple(replace(each, annexed=behind and each.name == "outlets_by_theme") for each in drawn)


def _by_time(chart: Chart, themes: int, wording: Wording) -> Drawing:
    names = _time_labels(chart, wording)
    step = (WIDTH - RAIL) / len(names)
    most = _most(chart)
    bars, labels = [], _row_labels(chart, DAY_ROW)
    labels += [Label(x=RAIL + (i + 0.5) * step, y=HEAD - 26, text=text, role="column") for i, text in enumerate(names)]
    for number, row in enumerate(chart.rows):
        base = HEAD + (number + 1) * DAY_ROW - 6
        for column, value in enumerate(row.values):
            height = (DAY_ROW - 42) * value / most
            x = RAIL + (column + 0.5) * step
            if value:
                bars.append(Bar(x=x - min(38, step * 0.36), y=base - height, width=min(76, step * 0.72), height=height))
                labels.append(Label(x=x, y=base - height - 7, text=wording.number(value)))
    _ = wording.gettext
    per = {
        "articles_by_day": _("Articles per day and theme"),
        "articles_by_week": _("Articles per week (from its Monday) and theme"),
        "articles_by_month": _("Articles per month and theme"),
        "articles_by_year": _("Articles per year and theme"),
    }
    title = _titled(per[chart.kind], chart, themes, wording)
    return Drawing(
        name=chart.kind,
        title=title,
        description=_describe(title, chart, names, wording),
        height=HEAD + len(chart.rows) * DAY_ROW + 6,
        bars=tuple(bars),
        lines=_baselines(chart, DAY_ROW),
        labels=tuple(labels),
        head=(_("Theme"), *names),
        rows=_table(chart, wording),
        shares=_shares(chart),
    )


def _by_outlet(chart: Chart, themes: int, wording: Wording) -> Drawing:
    step = (WIDTH - RAIL) / len(chart.columns)
    most = _most(chart)
    largest = min(OUTLET_ROW * 0.46, step * 0.4)
    dots, labels = [], _row_labels(chart, OUTLET_ROW)
    for column, name in enumerate(chart.columns):
        for line, text in enumerate(_wrapped(name, max(8, int(step / 14.5)))):
            labels.append(Label(x=RAIL + (column + 0.5) * step, y=HEAD - 48 + 28 * line, text=text, role="column"))
    for number, row in enumerate(chart.rows):
        y = HEAD + (number + 0.5) * OUTLET_ROW
        for column, value in enumerate(row.values):
            if value:
                x, radius = RAIL + (column + 0.5) * step, largest * sqrt(value / most)
                dots.append(Dot(x=x, y=y, radius=radius))
                inside = radius >= 15
                labels.append(
                    Label(
                        x=x if inside else x + radius + 12,
                        y=y + 9,
                        text=wording.number(value),
                        role="inside" if inside else "value",
                    )
                )
    _ = wording.gettext
    title = _titled(_("Articles by outlet and theme"), chart, themes, wording)
    return Drawing(
        name=chart.kind,
        title=title,
        description=_describe(title, chart, chart.columns, wording),
        height=HEAD + len(chart.rows) * OUTLET_ROW + 6,
        dots=tuple(dots),
        lines=_baselines(chart, OUTLET_ROW),
        labels=tuple(labels),
        head=(_("Theme"), *chart.columns),
        rows=_table(chart, wording),
        shares=_shares(chart),
    )


def _titled(title: str, chart: Chart, themes: int, wording: Wording) -> str:
    """``title``, and how many of the ``themes`` with articles the chart shows where it does not show all."""
    if len(chart.rows) >= themes:
        return title
    shown = wording.gettext("the %(shown)s most covered of %(themes)s themes")
    return f"{title}, {shown % {'shown': len(chart.rows), 'themes': themes}}"


def _row_labels(chart: Chart, height: int) -> list[Label]:
    labels = []
    for number, row in enumerate(chart.rows):
        lines = _wrapped(row.label, MOST_LETTERS)
        middle = HEAD + (number + 0.5) * height + 10
        labels += [
            Label(x=0, y=middle + 30 * (i - (len(lines) - 1) / 2), text=text, anchor="start", role="row")
            for i, text in enumerate(lines)
        ]
    return labels


def _baselines(chart: Chart, height: int) -> tuple[Line, ...]:
    ys = [HEAD + number * height for number in range(len(chart.rows) + 1)]
    return tuple(Line(x1=0, y1=y, x2=WIDTH, y2=y) for y in ys)


def _time_labels(chart: Chart, wording: Wording) -> tuple[str, ...]:
    """The columns by name: weekday and day where there is room for them, else the day of the month alone."""
    days = [Date.fromisoformat(column) for column in chart.columns]
    if chart.kind == "articles_by_year":
        return tuple(str(day.year) for day in days)
    if chart.kind == "articles_by_month":
        return tuple(wording.month(day) for day in days)
    if chart.kind == "articles_by_week":
        return tuple(map(wording.day, days))
    if len(days) <= 10:
        return tuple(f"{wording.weekday(day)} {day.day}" for day in days)
    return tuple(str(day.day) for day in days)


def _most(chart: Chart) -> float:
    return max((value for row in chart.rows for value in row.values), default=0) or 1


def _shares(chart: Chart) -> tuple[tuple[float, ...], ...]:
    most = _most(chart)
    return tuple(tuple(round(value / most, 3) for value in row.values) for row in chart.rows)


def _wrapped(name: str, width: int) -> list[str]:
    """``name`` on one line or two of about ``width`` letters."""
    if len(name) <= width:
        return [name]
    cut = name.rfind(" ", 0, width + 1)
    first, rest = (name[:cut], name[cut + 1 :]) if cut > 0 else (name[: width - 1] + "-", name[width - 1 :])
    return [first, rest if len(rest) <= width else rest[: width - 1].rstrip() + "…"]


def _table(chart: Chart, wording: Wording) -> tuple[tuple[str, ...], ...]:
    return tuple((row.label, *map(wording.number, row.values)) for row in chart.rows)


def _describe(title: str, chart: Chart, columns: tuple[str, ...], wording: Wording) -> str:
    """The chart in words: for each theme its total and where it is highest."""
    _ = wording.gettext
    said = []
    for row in chart.rows:
        total, most = sum(row.values), max(row.values)
        where = columns[row.values.index(most)]
        said.append(
            _("%(theme)s: %(total)s in all, most for %(where)s (%(most)s)")
            % {"theme": row.label, "total": wording.number(total), "where": where, "most": wording.number(most)}
            if total
            else _("%(theme)s: none") % {"theme": row.label}
        )
    return f"{title}. {'; '.join(said)}."

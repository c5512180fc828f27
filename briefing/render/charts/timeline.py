"""The dates ahead on a line: a dot for a day, a bar for a month or a year."""

from __future__ import annotations

from calendar import monthrange
from datetime import date as Date
from datetime import timedelta

from briefing.model import Brief, DatedPassage
from briefing.render.charts.drawing import WIDTH, Bar, Dot, Drawing, Label, Line
from briefing.render.wording import Wording

AXIS_BELOW = 46
LEVEL = 40
LETTER = 14
"""The width of a letter of a label, on average."""
FARTHEST = 730
"""Days: what lies farther ahead is in the list below the line, but would press the rest together."""


def draw_timeline(brief: Brief, wording: Wording) -> Drawing | None:
    """The dates of ``brief.coming_up`` from the end of the period on; None with fewer than two of them."""
    start = brief.period.end
    events = sorted(
        {(dated.day, dated.precision): dated for dated in brief.coming_up}.values(),
        key=lambda dated: (dated.day, dated.precision),
    )
    events = [dated for dated in events if (dated.day - start).days <= FARTHEST]
    if len(events) < 2:
        return None
    end = max(_last_day(dated) for dated in events) + timedelta(days=6)
    return _Axis(start, end).draw(events, wording)


class _Axis:
    """A line of days."""

    def __init__(self, start: Date, end: Date) -> None:
        self.start, self.end = start, end
        self.scale = (WIDTH - 80) / max(1, (end - start).days)

    def x(self, day: Date) -> float:
        return 40 + max(0, (min(day, self.end) - self.start).days) * self.scale

    def draw(self, events: list[DatedPassage], wording: Wording) -> Drawing:
        texts = [wording.coming(dated.day, dated.precision) for dated in events]
        xs = [(self.x(dated.day) + self.x(_last_day(dated))) / 2 for dated in events]
        levels = spread(xs, [len(text) * LETTER for text in texts])
        axis = 40 + LEVEL * (max(levels) + 1)
        labels, lines, dots, bars = self._ticks(axis, wording)
        for dated, text, x, level in zip(events, texts, xs, levels, strict=True):
            y = axis - 30 - LEVEL * level
            half = len(text) * LETTER / 2
            labels.append(Label(x=min(max(x, half), WIDTH - half), y=y, text=text, role="row"))
            lines.append(Line(x1=x, y1=y + 10, x2=x, y2=axis, strong=True))
            if dated.precision == "day":
                dots.append(Dot(x=x, y=axis, radius=9))
            else:
                first, last = self.x(dated.day), self.x(_last_day(dated))
                bars.append(Bar(x=first, y=axis - 7, width=last - first, height=14, strong=dated.precision == "month"))
        title = wording.gettext("Dates ahead")
        return Drawing(
            name="timeline",
            title=title,
            description=f"{title}: {wording.listing(tuple(texts))}.",
            height=axis + AXIS_BELOW,
            bars=tuple(sorted(bars, key=lambda bar: (bar.strong, bar.x))),
            dots=tuple(dots),
            lines=tuple(lines),
            labels=tuple(labels),
        )

    def _ticks(self, axis: float, wording: Wording) -> tuple[list[Label], list[Line], list[Dot], list[Bar]]:
        labels: list[Label] = []
        lines = [Line(x1=0, y1=axis, x2=WIDTH, y2=axis, strong=True)]
        reached = -1.0
        for day in _months(self.start, self.end):
            x = self.x(day)
            lines.append(Line(x1=x, y1=axis, x2=x, y2=axis + 12))
            text = wording.month(day)
            if x - len(text) * LETTER / 2 > reached and x + len(text) * LETTER / 2 < WIDTH:
                labels.append(Label(x=x, y=axis + 40, text=text, role="column"))
                reached = x + len(text) * LETTER / 2 + 20
        return labels, lines, [], []


def spread(xs: list[float], widths: list[float]) -> list[int]:
    """A level for each label, from 0, so that no two on one level touch; each is put as low as it goes."""
    reached: list[float] = []
    levels = []
    for x, width in zip(xs, widths, strict=True):
        left = min(max(x - width / 2, 0), WIDTH - width)
        level = next((i for i, right in enumerate(reached) if right <= left), len(reached))
        reached[level : level + 1] = [left + width + LETTER]
        levels.append(level)
    return levels


def _last_day(dated: DatedPassage) -> Date:
    day = dated.day
    if dated.precision == "month":
        return day.replace(day=monthrange(day.year, day.month)[1])
    return Date(day.year, 12, 31) if dated.precision == "year" else day


def _months(start: Date, end: Date) -> list[Date]:
    first = (start.year * 12 + start.month, end.year * 12 + end.month - 1)
    return [Date(number // 12, number % 12 + 1, 1) for number in range(first[0], first[1] + 1)]

"""The dates ahead on a line, each with the first words of its sentence: a dot for a day, a bar for a month."""

from __future__ import annotations

from calendar import monthrange
from datetime import date as Date
from datetime import timedelta

from briefing.model import Brief, DatedPassage
from briefing.render.charts.drawing import WIDTH, Bar, Dot, Drawing, Label, Line
from briefing.render.wording import Wording

AXIS_BELOW = 46
LEVEL = 40
LETTER = 13.5
"""The width of a letter of a label, on average."""
LAST_LABEL = 620
"""Room to the right of the last day, since a label stands to the right of its day."""
FEWEST_LETTERS = 12
"""Fewer letters of a sentence say nothing: where there is no room for them the date stands alone."""
FARTHEST = 400
"""Days: what lies farther ahead is in the list below the line, but would press the rest together."""


def draw_timeline(brief: Brief, wording: Wording) -> Drawing | None:
    """The days and months of ``brief.coming_up`` from the end of the period on; None with fewer than two of them."""
    start = brief.period.end
    found = {(dated.day, dated.precision): dated for dated in brief.coming_up if dated.precision != "year"}
    events = [found[key] for key in sorted(found) if (key[0] - start).days <= FARTHEST]
    if len(events) < 2:
        return None
    about = [_sentence(dated) for dated in events]
    return _Axis(start, max(_last_day(dated) for dated in events) + timedelta(days=3)).draw(events, about, wording)


class _Axis:
    """A line of days."""

    def __init__(self, start: Date, end: Date) -> None:
        self.start, self.end = start, end
        self.scale = (WIDTH - LAST_LABEL) / max(1, (end - start).days)

    def x(self, day: Date) -> float:
        return 10 + max(0, (min(day, self.end) - self.start).days) * self.scale

    def draw(self, events: list[DatedPassage], about: list[str], wording: Wording) -> Drawing:
        xs = [self.x(dated.day) for dated in events]
        dates = [wording.coming(dated.day, dated.precision) for dated in events]
        texts = [_fitted(date, said, WIDTH - x - 9) for date, said, x in zip(dates, about, xs, strict=True)]
        levels = spread(xs, [len(text) * LETTER for text in texts])
        axis = 30 + LEVEL * (max(levels) + 1)
        labels, lines = self._ticks(axis, wording)
        for text, x, level in zip(texts, xs, levels, strict=True):
            y = axis - 26 - LEVEL * level
            labels.append(Label(x=x + 9, y=y, text=text, anchor="start", role="row"))
            lines.append(Line(x1=x, y1=y - 20, x2=x, y2=axis))
        spans = [(self.x(dated.day), self.x(_last_day(dated))) for dated in events if dated.precision == "month"]
        title = wording.gettext("Dates ahead")
        return Drawing(
            name="timeline",
            title=title,
            description=wording.gettext("A line of the dates ahead, from the nearest to the farthest: %(dates)s.")
            % {"dates": "; ".join(filter(None, map(_named, dates, about)))},
            height=axis + AXIS_BELOW,
            bars=tuple(Bar(x=left, y=axis - 8, width=right - left, height=16, strong=False) for left, right in spans),
            dots=tuple(Dot(x=self.x(d.day), y=axis, radius=9) for d in events if d.precision == "day"),
            lines=tuple(lines),
            labels=tuple(labels),
        )

    def _ticks(self, axis: float, wording: Wording) -> tuple[list[Label], list[Line]]:
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
        return labels, lines


def spread(xs: list[float], widths: list[float]) -> list[int]:
    """A level for each label, from 0, so that none touches another or the stem of one that stands to its right.

    ``xs`` are where the labels begin, from left to right; each stands to the right of its stem, which rises from the
    line. Of two that would touch, the one on the left is put above.
    """
    levels: list[int] = []
    for index in range(len(xs) - 1, -1, -1):
        right = xs[index] + widths[index] + 2 * LETTER
        near = [level for x, level in zip(xs[index + 1 :], levels, strict=True) if x < right]
        levels.insert(0, max(near, default=-1) + 1)
    return levels


def _sentence(dated: DatedPassage) -> str:
    """The sentence that names the date: the title of its article may be about something else."""
    place = dated.mention.receipt.start
    extracts = dated.passage.extracts
    said = next((each.text for each in extracts if each.receipt.start <= place < each.receipt.end), extracts[-1].text)
    return said.removesuffix(".")


def _named(date: str, said: str) -> str:
    return f"{date} · {said}" if said else date


def _fitted(date: str, said: str, width: float) -> str:
    """The date and as much of what is said as stands in ``width``, at a word's end."""
    whole, most = _named(date, said), int(width / LETTER)
    if len(whole) <= most:
        return whole
    kept = whole[:most].rsplit(" ", 1)[0].rstrip(" ,;:·–-")
    return f"{kept}…" if len(kept) >= len(date) + FEWEST_LETTERS else date


def _last_day(dated: DatedPassage) -> Date:
    day = dated.day
    return day.replace(day=monthrange(day.year, day.month)[1]) if dated.precision == "month" else day


def _months(start: Date, end: Date) -> list[Date]:
    first = (start.year * 12 + start.month, end.year * 12 + end.month - 1)
    return [Date(number // 12, number % 12 + 1, 1) for number in range(first[0], first[1] + 1)]

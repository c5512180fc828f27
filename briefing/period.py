"""Which days a brief covers, as people write it: "latest week", "2025-W51", "2025-12-15/2025-12-21"."""

from __future__ import annotations

import re
from datetime import date as Date
from datetime import timedelta

from briefing.errors import Problem, UsageError
from briefing.model import Article, Period, Reading, Reason

_WEEK = re.compile(r"(\d{4})-?W(\d{1,2})", re.IGNORECASE)


def week_of(day: Date) -> Period:
    """The ISO week (Monday to Sunday, ISO 8601) in which ``day`` lies."""
    monday = day - timedelta(days=day.weekday())
    return Period(start=monday, end=monday + timedelta(days=6))


def parse_period(period: str, *, newest: Date | None = None) -> Period:
    """Read a period.

    Takes ``"latest week"`` (the ISO week of ``newest``, the date of the newest article), an ISO week
    (``"2025-W51"``), one day (``"2025-12-20"``), or two days with a slash between them (``"2025-12-15/2025-12-21"``).
    Raises :class:`UsageError` for anything else, for a week or a day that does not exist, for an end before its start,
    and for ``"latest week"`` when no article is dated (``newest`` is None).
    """
    text = " ".join(period.split())
    if text.lower() == "latest week":
        if newest is None:
            raise UsageError('No article has a date, so there is no latest week. Name the period, as "2025-W51".')
        return week_of(newest)
    if match := _WEEK.fullmatch(text):
        return _iso_week(text, int(match[1]), int(match[2]))
    start, _, end = (part.strip() for part in text.partition("/"))
    first = _day(start, period)
    last = _day(end, period) if end else first
    if last < first:
        raise UsageError(f'The period "{period}" ends before it starts.')
    return Period(start=first, end=last)


def within(reading: Reading, period: Period) -> Reading:
    """The articles of ``reading`` that are dated inside ``period``, in their order.

    Every other one becomes a problem of the kind ``"undated"`` or ``"outside"``, after those that were there.
    """
    inside = tuple(article for article in reading.articles if article.date is not None and article.date in period)
    outside = tuple(
        _left_out(article, period) for article in reading.articles if article.date is None or article.date not in period
    )
    return Reading(articles=inside, problems=reading.problems + outside, notes=reading.notes)


def beside(reading: Reading, period: Period, *, days: int) -> tuple[Article, ...]:
    """The articles of ``reading`` that are dated outside ``period`` and within so many days of it, in their order."""
    wider = Period(start=_moved(period.start, -days), end=_moved(period.end, days))
    return tuple(each for each in reading if each.date is not None and each.date not in period and each.date in wider)


def _moved(day: Date, days: int) -> Date:
    """The day so many days later, or the last that there is."""
    return Date.fromordinal(min(max(day.toordinal() + days, Date.min.toordinal()), Date.max.toordinal()))


def _left_out(article: Article, period: Period) -> Problem:
    where = article.path or article.title or article.id
    if article.date is None:
        return Problem.of(where, Reason(kind="no date"), kind="undated")
    days = (article.date, period.start, period.end)
    return Problem.of(where, Reason(kind="another period", days=days), kind="outside")


def _iso_week(text: str, year: int, number: int) -> Period:
    try:
        return week_of(Date.fromisocalendar(year, number, 1))
    except ValueError:
        weeks = Date(year, 12, 28).isocalendar().week if year > 0 else 52
        raise UsageError(f'There is no week "{text}": {year} has the weeks W01 to W{weeks}.') from None


def _day(text: str, period: str) -> Date:
    try:
        return Date.fromisoformat(text)
    except ValueError:
        raise UsageError(
            f'"{period}" is not a period. Write "latest week", a week as "2025-W51", '
            f'or days as "2025-12-15/2025-12-21".'
        ) from None

"""The day that an article gives as its own, as papers and programs write it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from datetime import date as Date
from email.utils import parsedate

from briefing.languages import Language, every, joined, of
from briefing.model import Reason
from briefing.read.refusal import Refused

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,].*)?", re.DOTALL)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?")
_NUMERIC = re.compile(
    r"(?P<day>(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})[-/.](?P<year>\d{4}))(?:[ ,T].*)?", re.DOTALL
)
_DATED_WITHIN = 4
_LONGEST_LINE = 200
"""Of a line that gives a day and nothing else; what is longer is not looked at."""

# What programs count from: seconds from the first of them, days from the second, as spreadsheets do.
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SHEET_EPOCH = Date(1899, 12, 30)
_SECONDS = re.compile(r"[12]\d{9}(?:\.\d+)?|[12]\d{12}|[12]\d{15}")
_DAYS = re.compile(r"[3-6]\d{4}(?:\.\d+)?")

# News as we know it begins here, and what lies later than this is a slip of the keyboard.
_FIRST_YEAR, _LAST_YEAR = 1600, 2199


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    """How days are written in any of the languages that are known, and in the line that dates an article."""

    day_first: re.Pattern[str]
    month_first: re.Pattern[str]
    line: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumericDay:
    """A day in numbers, the year last: ``first`` or ``second`` is its month, ``mark`` stands between them."""

    first: int
    second: int
    year: int
    mark: str
    written: str

    @property
    def read_two_ways(self) -> bool:
        """Whether either number could be the month, and it matters which is."""
        return self.first <= 12 and self.second <= 12 and self.first != self.second

    @property
    def shows_month_first(self) -> bool | None:
        """Whether the month can only stand first, or only second (False); None where it could be either."""
        if self.first <= 12 < self.second <= 31:
            return True
        return False if self.second <= 12 < self.first <= 31 else None

    def day(self, *, month_first: bool) -> Date | None:
        """The day that is meant where the month stands first, or where it does not; None where there is none."""
        month, day = (self.first, self.second) if month_first else (self.second, self.first)
        try:
            return Date(self.year, month, day)
        except ValueError:
            return None


def _written_in(known: tuple[Language, ...]) -> _Written:
    calendars = [language.calendar for language in known]
    ordinal = _any_of(calendar.ordinal for calendar in calendars)
    published = _any_of(calendar.published for calendar in calendars)
    at = _any_of(calendar.at for calendar in calendars)
    return _Written(
        day_first=re.compile(
            rf"(?:[^\W\d]+\.?,? )?(\d{{1,2}})(?:{ordinal})?\.?[ -]([^\W\d]+)\.?,?[ -](\d{{4}})\b.*", re.DOTALL
        ),
        month_first=re.compile(
            rf"(?:[^\W\d]+\.?,? )?([^\W\d]+)\.? (\d{{1,2}})(?:{ordinal})?,? (\d{{4}})\b.*", re.DOTALL
        ),
        line=re.compile(
            rf"[*_]*(?:(?:{published})\s?:?\s)?"
            r"(?P<date>\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}"
            rf"|(?:[^\W\d_]+,? )?(?:\d{{1,2}}(?:{ordinal})? [^\W\d_]+\.?"
            rf"|[^\W\d_]+\.? \d{{1,2}}(?:{ordinal})?),? \d{{4}})"
            rf"(?:[\s,|–-]+[^\W\d_]+)?(?:[T\s,|–-]+(?:{at})?\d{{1,2}}[:.]\d\d.{{0,20}})?[*_]*",
            re.IGNORECASE,
        ),
    )


def _any_of(patterns: Iterable[str]) -> str:
    return "|".join(filter(None, patterns))


_written = joined(_written_in)


def month_names() -> frozenset[str]:
    """The names of months in all known languages, long and short, in small letters."""
    return frozenset(name for language in every() for name in language.calendar.months)


def month_number(name: str, language: str | None = None) -> int | None:
    """The number (1-12) of a month by its name in any known language or in ``language``, in any case; else None."""
    asked = [*every(), of(language)] if language else every()
    numbers = (each.calendar.month(name) for each in asked)
    return next((number for number in numbers if number), None)


def written_date(text: str, language: str | None = None) -> Date:
    """The day that ``text`` writes; ``language`` says by which names it may call its month beside the known ones.

    Takes ISO 8601 with or without a time, ``20251220``, ``20 December 2025``, ``Dec. 20, 2025``, ``20 Aralık 2025``,
    an e-mail's ``Sat, 20 Dec 2025 10:00:00 GMT``, and ``20.12.2025`` with the day first, unless only the month can
    stand first (``12/20/2025``). The time and its zone are not looked at: the day counts as it was printed.
    Raises :class:`Refused` for what is no date, or none that exists.
    """
    stripped = " ".join(text.split())
    parts = _parts(stripped, language)
    try:
        day = Date(*parts) if parts else None
    except ValueError:
        day = None
    if day is None or not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        shown = stripped if len(stripped) <= 40 else stripped[:39] + "…"
        raise Refused(Reason(kind="no such day", words=(shown,)))
    return day


def first_day(written: Iterable[str], *spoken: str) -> str:
    """The first day that can be told from what was ``written``, in ISO 8601 and with its own offset; else empty.

    ``spoken`` are the languages whose names of months may stand there, beside those that are known.
    """
    for each in written:
        for language in dict.fromkeys(filter(None, spoken)) or ("",):
            with suppress(Refused):
                return written_date(each, language).isoformat()
        if parts := _parsed(each):
            with suppress(Refused):
                return written_date(f"{parts[0]:04}-{parts[1]:02}-{parts[2]:02}").isoformat()
    return ""


def _parsed(written: str) -> tuple[int, ...] | None:
    """The day of RFC 822, with two figures for the year, and of what C programs print."""
    try:
        return parsedate(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def day_of_number(text: str) -> str:
    """The day of a number that counts seconds, thousandths or millionths of them, or a spreadsheet's days; else none.

    That is seconds since 1970 from 2001 on, as the day in Greenwich, and days from 1982 on.
    """
    if _SECONDS.fullmatch(text):
        whole = text.partition(".")[0]
        seconds = int(whole) // 10 ** (len(whole) - 10)
        return (_EPOCH + timedelta(seconds=seconds)).date().isoformat()
    if _DAYS.fullmatch(text):
        return (_SHEET_EPOCH + timedelta(days=int(text.partition(".")[0]))).isoformat()
    return ""


def numeric_day(text: str) -> NumericDay | None:
    """The numbers of a day that is written with a number for its month and the year last; None for any other."""
    match = _NUMERIC.fullmatch(" ".join(text.split()))
    if match is None:
        return None
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    return NumericDay(first=first, second=second, year=year, mark=match["mark"], written=match["day"])


def date_line(text: str) -> str:
    """The date in a line of its own among the first lines of ``text``, as many papers print it under the title.

    Empty where there is none: a date within a sentence is what the article tells, not when it was printed.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()][:_DATED_WITHIN]
    matches = (_written().line.fullmatch(line) for line in lines if len(line) <= _LONGEST_LINE)
    return next((match["date"] for match in matches if match and _parts(match["date"])), "")


def _parts(text: str, language: str | None = None) -> tuple[int, int, int] | None:
    if match := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3])
    if day := numeric_day(text):
        month_first = day.first <= 12 < day.second
        return (day.year, day.first, day.second) if month_first else (day.year, day.second, day.first)
    if (match := _written().day_first.fullmatch(text)) and (named := month_number(match[2], language)):
        return int(match[3]), named, int(match[1])
    if (match := _written().month_first.fullmatch(text)) and (named := month_number(match[1], language)):
        return int(match[3]), named, int(match[2])
    return None

"""Dates that a text names, with how exact they are: a day, a month or a year.

A small grammar of the forms that are certain, which the calendar of a language names. What needs a guess is passed
over: percentages, scores, ``F-16``, ``2,000``, a day or a month without a year that could as well be the one before as
the one ahead.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date as Date
from datetime import timedelta

from briefing.languages.contract import Calendar, DateMeaning
from briefing.languages.general.calendar import AFTER, BEFORE, NUMERIC, YEAR
from briefing.model import DateMention, Outlook, Precision

_SENTENCE_END = re.compile(r"(?<!\b[A-ZÇĞİÖŞÜ])[.!?][\"'”’)]*\s+(?=[A-ZÇĞİÖŞÜ“\"])")
"""Not behind the initial of a name: ``Ann V. Cole``."""

_LONGEST_LEAD = 32

_NEAR = timedelta(days=120)
"""A day without a year of which nothing is said is the nearest one, unless another year could be meant."""
_FARTHEST = timedelta(days=200)
"""One that is to come is the next one, unless that is so far ahead that the last one could be meant."""
_OPEN = timedelta(days=60)
"""One of which nothing tells whether it has passed is ahead where it is as near as this: last year's would say so."""
_OPEN_MONTH = timedelta(days=120)
_LONGEST_POSSESSIVE = 3
"""``Thursday's meeting`` is the next one so many days before it: the last one is farther away."""
_HALF_A_YEAR = 6
"""So many months back, "this January" is the one ahead."""
_SOME_YEAR = re.compile(rf"{BEFORE}({YEAR}){AFTER}")
_NAMES = frozenset({(9, 11)})  # the attacks of 2001 are called by their day
_NEXT_WORD = re.compile(r"[\s,(]{1,3}(?:the\s)?([^\W_]+)")
_LAST_WORD = re.compile(r"(?<![^\W_])([^\W_]+)[.,\s]{1,3}$")


def find_dates(text: str, calendar: Calendar, *, reference: Date | None) -> list[DateMention]:
    """The dates that ``text`` names, in its order and without overlaps.

    ``reference`` is the day on which the text was printed: ``next month`` and days without a year are told from it, and
    passed over where it is not known. A day on which something does not happen, because it was called off or moved to
    another, is passed over too.
    """
    finder = _Finder(text=text, calendar=calendar, reference=reference)
    mentions: list[DateMention] = []
    for mention in sorted(finder.mentions(), key=lambda each: (each.start, -each.end)):
        if not mentions or mention.start >= mentions[-1].end:
            mentions.append(mention)
    return mentions


@dataclass(frozen=True, slots=True, kw_only=True)
class _Finder:
    text: str
    calendar: Calendar
    reference: Date | None

    def mentions(self) -> Iterator[DateMention]:
        taken: list[DateMention] = []
        for form in (NUMERIC, *self.calendar.forms):
            for meaning, pattern in form.patterns if form.sign.search(self.text) else ():
                for match in pattern.finditer(self.text):
                    free = all(match.end() <= each.start or each.end <= match.start() for each in taken)
                    meant = _MEANINGS[meaning](match, self) if free else None
                    if meant:
                        taken.append(self._mention(match, *meant))
        yield from (mention for mention in taken if self._told(mention.start, mention.end) != "off")

    def _mention(self, match: re.Match[str], day: Date, precision: Precision) -> DateMention:
        start, end = match.span("mention" if "mention" in match.re.groupindex else 0)
        printed = self.text[start:end]
        attributive = self.calendar.of_a_year(self.text[max(0, start - _LONGEST_LEAD) : start], printed)
        groups = match.groupdict()
        said = any(groups.get(each) for each in ("nextyear", "next", "this"))
        told = self._told(start, end)
        return DateMention(
            start=start,
            end=end,
            text=printed,
            day=day,
            precision=precision,
            planned=not attributive and bool(said or told == "ahead"),
            near=told == "open" and self._is_near(printed, day, precision),
        )

    def _is_near(self, printed: str, day: Date, precision: Precision) -> bool:
        if self.reference is None or precision == "year" or day < self.reference:
            return False
        nearest = _OPEN if precision == "day" else _OPEN_MONTH
        return str(day.year) in printed or day - self.reference <= nearest

    def around(self, start: int, end: int) -> tuple[str, str]:
        """What stands before a stretch of the text in its sentence, and what stands behind it there."""
        ends = [each.end() for each in _SENTENCE_END.finditer(self.text)]
        first = max((each for each in ends if each <= start), default=0)
        last = min((each for each in ends if each >= end), default=len(self.text))
        return self.text[first:start], self.text[end:last]

    def outlook(self, match: re.Match[str]) -> Outlook:
        """What is said of the date that ``match`` names."""
        return self._told(*match.span("mention" if "mention" in match.re.groupindex else 0))

    def _told(self, start: int, end: int) -> Outlook:
        before, behind = self.around(start, end)
        return self.calendar.outlook(before, self.text[start:end], behind)


_Meant = tuple[Date, Precision]


def _date(year: int, month: int, day: int) -> Date | None:
    return Date(year, month, day) if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1] else None


def _numeric(match: re.Match[str], _: _Finder) -> _Meant | None:
    day = _date(int(match["year"]), int(match["number"]), int(match["day"]))
    return (day, "day") if day else None


def _named_day(match: re.Match[str], finder: _Finder) -> _Meant | None:
    month, number = finder.calendar.month(match["month"].rstrip(".")), int(match["day"])
    if month is None:
        return None
    printed = finder.reference
    if year := _told_year(match, printed):
        day = _date(year, month, number)
        return (day, "day") if day else None
    before, _ = finder.around(*match.span())
    if before.endswith(finder.calendar.within) or printed is None:
        return None  # as "In March 12 aircraft were lost"
    outlook = finder.outlook(match)
    if (month, number) in _NAMES and outlook != "ahead":
        return None
    years = (printed.year + shift for shift in (-1, 0, 1))
    days = [found for year in years if (found := _date(year, month, number))]
    weekday = _weekday_beside(match, finder.calendar)
    day = _meant(days, outlook, printed) if weekday is None else _fitting(days, weekday, printed)
    if day is None and outlook == "ahead":
        day = _in_the_year_of(before, month, number, printed)
    return (day, "day") if day else None


def _in_the_year_of(before: str, month: int, number: int, printed: Date) -> Date | None:
    """The day in the one year that its sentence names before it: ``The fair in 2031 will run from 15 June``."""
    years = {int(year) for year in _SOME_YEAR.findall(before)}
    day = _date(years.pop(), month, number) if len(years) == 1 else None
    return day if day and day >= printed else None


def _told_year(match: re.Match[str], printed: Date | None) -> int | None:
    if match["year"]:
        return int(match["year"])
    return printed.year + 1 if printed and match.groupdict().get("nextyear") else None


def _meant(days: Sequence[Date], outlook: Outlook, printed: Date) -> Date | None:
    """The one that what is said of it and the day of printing allow, where they allow one alone."""
    if outlook == "ahead":
        following = min((day for day in days if day >= printed), default=None)
        return following if following and following - printed <= _FARTHEST else None
    nearest = min(days, key=lambda day: (abs(day - printed), day), default=None)
    if nearest is None or abs(nearest - printed) > _NEAR or (outlook == "past" and nearest > printed):
        return None
    return nearest


def _fitting(days: Sequence[Date], weekday: int, printed: Date) -> Date | None:
    """The nearest one that is the weekday which stands beside it."""
    fitting = [day for day in days if day.weekday() == weekday]
    return min(fitting, key=lambda day: (abs(day - printed), day), default=None)


def _weekday_beside(match: re.Match[str], calendar: Calendar) -> int | None:
    """The weekday right before or behind a date, as in ``Monday, January 12``; None where there is none."""
    before = _LAST_WORD.search(match.string, max(0, match.start() - _LONGEST_LEAD), match.start())
    behind = _NEXT_WORD.match(match.string, match.end())
    return next((day for each in (before, behind) if each and (day := calendar.weekday(each[1])) is not None), None)


def _named_month(match: re.Match[str], finder: _Finder) -> _Meant | None:
    groups, printed = match.groupdict(), finder.reference
    month = finder.calendar.month(match["month"].rstrip("."))
    if month is None:
        return None
    if groups.get("year"):
        first = Date(int(match["year"]), month, 1)
    elif printed is None:
        return None
    elif groups.get("nextyear"):
        first = Date(printed.year + 1, month, 1)
    elif groups.get("this"):
        first = Date(printed.year + (printed.month - month > _HALF_A_YEAR), month, 1)
    else:
        outlook = "ahead" if groups.get("next") else finder.outlook(match)
        first = Date(printed.year + (month <= printed.month), month, 1)
        if outlook != "ahead" and (outlook != "open" or first - printed > _OPEN_MONTH):
            return None
    return (_last_of_month(first) if groups.get("last") else first, "month")


def _named_year(match: re.Match[str], finder: _Finder) -> _Meant | None:
    groups, year = match.groupdict(), int(match["year"])
    if groups.get("last"):
        return Date(year, 12, 31), "year"
    if part := groups.get("part"):
        count = finder.calendar.parts[match["kind"]]
        number = finder.calendar.ordinals[part] or count
        return (Date(year, (number - 1) * 12 // count + 1, 1), "year") if number <= count else None
    return Date(year, 1, 1), "year"


def _next_unit(match: re.Match[str], finder: _Finder) -> _Meant | None:
    groups, printed = match.groupdict(), finder.reference
    if printed is None:
        return None
    if groups.get("ending"):
        return _last_of_month(printed), "month"
    if groups.get("month"):
        return Date(printed.year + printed.month // 12, printed.month % 12 + 1, 1), "month"
    return Date(printed.year + 1, 1, 1), "year"


def _weekday(match: re.Match[str], finder: _Finder) -> _Meant | None:
    """The next such weekday, be it the day of the reference, where it is said to be to come.

    One beside a date (``Monday, January 12``) is no day of its own.
    """
    printed, calendar = finder.reference, finder.calendar
    wanted = calendar.weekday(match["weekday"])
    if printed is None or wanted is None or _is_of_a_date(match, calendar) or finder.outlook(match) != "ahead":
        return None
    days = (wanted - printed.weekday()) % 7
    if match.groupdict().get("possessive") is not None and days > _LONGEST_POSSESSIVE:
        return None
    return printed + timedelta(days=days), "day"


def _is_of_a_date(match: re.Match[str], calendar: Calendar) -> bool:
    """Whether a date stands right before or behind a weekday."""
    before = _LAST_WORD.search(match.string, max(0, match.start() - _LONGEST_LEAD), match.start())
    behind = _NEXT_WORD.match(match.string, match.end())
    return any(each and (each[1][0].isdigit() or calendar.month(each[1])) for each in (before, behind))


def _last_of_month(first: Date) -> Date:
    return first.replace(day=monthrange(first.year, first.month)[1])


_MEANINGS: Mapping[DateMeaning, Callable[[re.Match[str], _Finder], _Meant | None]] = {
    "numeric": _numeric,
    "day": _named_day,
    "month": _named_month,
    "year": _named_year,
    "next": _next_unit,
    "weekday": _weekday,
}

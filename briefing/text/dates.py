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
from briefing.languages.general.calendar import NUMERIC
from briefing.model import DateMention, Precision

_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[A-ZÇĞİÖŞÜ“\"])")

_LONGEST_LEAD = 32

# A day without a year is the nearest one, unless it is so far away that another year could be meant.
_NEAR = timedelta(days=120)
_NAMES = frozenset({(9, 11)})  # the attacks of 2001 are called by their day


def find_dates(text: str, calendar: Calendar, *, reference: Date | None) -> list[DateMention]:
    """The dates that ``text`` names, in its order and without overlaps.

    ``reference`` is the day on which the text was printed: ``next month`` and days without a year are told from it, and
    passed over where it is not known.
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
        yield from taken

    def _mention(self, match: re.Match[str], day: Date, precision: Precision) -> DateMention:
        start, end = match.span("mention" if "mention" in match.re.groupindex else 0)
        printed = self.text[start:end]
        attributive = self.calendar.of_a_year(self.text[max(0, start - _LONGEST_LEAD) : start], printed)
        planned = not attributive and self.planned(match)
        return DateMention(start=start, end=end, text=printed, day=day, precision=precision, planned=planned)

    def around(self, match: re.Match[str]) -> tuple[str, str]:
        """What stands before ``match`` in its sentence, and what stands behind it there."""
        ends = [end.end() for end in _SENTENCE_END.finditer(self.text)]
        start = max((end for end in ends if end <= match.start()), default=0)
        end = min((end for end in ends if end >= match.end()), default=len(self.text))
        return self.text[start : match.start()], self.text[match.end() : end]

    def planned(self, match: re.Match[str]) -> bool:
        """Whether what is said of ``match`` is to come."""
        return self.calendar.planned(*self.around(match))


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
    if match["year"]:
        day = _date(int(match["year"]), month, number)
        return (day, "day") if day else None
    before, behind = finder.around(match)
    if (month, number) in _NAMES and not finder.calendar.appointed(before, behind):
        return None
    if before.endswith(finder.calendar.within) or finder.reference is None:
        return None  # as "In March 12 aircraft were lost"
    years = (finder.reference.year + shift for shift in (-1, 0, 1))
    day = _nearest([found for year in years if (found := _date(year, month, number))], match, finder, finder.reference)
    return (day, "day") if day else None


def _nearest(days: Sequence[Date], match: re.Match[str], finder: _Finder, printed: Date) -> Date | None:
    """The one nearest to the reference; one far from it only where it is said to be to come, or to be past."""
    calendar = finder.calendar
    before, behind = finder.around(match)
    if before.endswith(calendar.since):
        return max((day for day in days if day <= printed), default=None)
    nearest = min(days, key=lambda day: (abs(day - printed), day), default=None)
    if nearest and nearest > printed and calendar.called(before, match.string[match.end() :]):
        return None
    if nearest is None or abs(nearest - printed) <= _NEAR:
        return nearest
    if calendar.expected(before, behind):
        return min(day for day in days if day > printed)
    return None


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
    elif groups.get("next") or finder.planned(match):
        first = Date(printed.year + (month <= printed.month), month, 1)
    else:
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
    printed = finder.reference
    if printed is None:
        return None
    if match["month"]:
        return (Date(printed.year + printed.month // 12, printed.month % 12 + 1, 1), "month")
    return Date(printed.year + 1, 1, 1), "year"


def _weekday(match: re.Match[str], finder: _Finder) -> _Meant | None:
    """The next such weekday, be it the day of the reference, where the verb says that it is to come."""
    if finder.reference is None or not finder.calendar.comes_on(*finder.around(match)):
        return None
    wanted = finder.calendar.weekdays.index(match["weekday"])
    return finder.reference + timedelta(days=(wanted - finder.reference.weekday()) % 7), "day"


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

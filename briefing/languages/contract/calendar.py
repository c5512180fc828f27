"""Months, weekdays, and the forms in which dates are named."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefing.model import Outlook

DateMeaning = Literal["numeric", "day", "month", "year", "next", "weekday"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateForm:
    """Ways of naming a date, each a pattern with what a match of it means.

    ``sign`` is a pattern without which none of them can match. It begins with a set of characters, which makes the
    search for it fast: most sentences hold none. The groups of a pattern say what was named:

    - ``numeric``: ``day``, ``number`` (of the month) and ``year``;
    - ``day``: ``day``, ``month`` (its name), ``year`` or ``nextyear`` ("6 October next year") where it is said;
    - ``month``: ``month``, and ``year``, ``nextyear`` ("next year in March"), ``next`` ("next March") or ``this``
      ("this March") where they are said; ``last`` where its end is meant;
    - ``year``: ``year``; ``last`` where its end is meant; ``part`` and ``kind`` ("third", "quarter"); ``mention`` where
      less than the match is to be shown;
    - ``next``: ``month`` where the next month is meant, ``ending`` where the end of this month is, and else the next
      year is;
    - ``weekday``: ``weekday``, as in ``Calendar.weekdays``; ``possessive``, empty, where it is that of an appointment
      ("Thursday's meeting"), which may be the last one.
    """

    sign: re.Pattern[str]
    patterns: tuple[tuple[DateMeaning, re.Pattern[str]], ...]


def _never(before: str, date: str) -> bool:  # noqa: ARG001 - a language that knows more looks at them
    return False


def _unknown(before: str, date: str, behind: str) -> Outlook:  # noqa: ARG001 - a language that knows more looks at them
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Months, weekdays and the forms in which dates are named; numeric dates are known without it.

    ``months`` gives the number (1-12) of a month by its names, long and short, in small letters and without a full
    stop; ``weekdays`` are as printed within a sentence, Monday first. ``ordinal`` is a pattern of what a day bears
    (``th``), ``published`` one of what stands before the day in the line that dates an article, and ``at`` one of what
    stands before its hour. ``parts`` says how many quarters and halves a year has, by their names, and ``ordinals``
    which of them is meant, 0 being the last.

    ``outlook`` is given what stands before a date in its sentence, the date, and what stands behind it there: whether
    something is said to happen then, happened then, or does not happen then (it was called off, or moved to another
    day). ``open`` is said of what has its day beforehand while nothing tells whether that day has passed ("the hearing
    on 7 May"): how near it is decides. ``of_a_year`` is given what stands before a date and the date itself: whether it
    says which budget is meant, and not when something happens. ``within`` are the words right before a month that make
    the figure behind it no day (``In March 12 aircraft``).
    """

    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: tuple[str, ...] = ()
    forms: tuple[DateForm, ...] = ()
    ordinal: str = ""
    published: str = ""
    at: str = ""
    month_first: frozenset[str] = frozenset()
    day_first: frozenset[str] = frozenset()
    parts: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    outlook: Callable[[str, str, str], Outlook] = _unknown
    of_a_year: Callable[[str, str], bool] = _never
    within: tuple[str, ...] = ()

    def month(self, name: str) -> int | None:
        """The number (1-12) of the month with this name, long or short, in any case; None for any other word."""
        # What Python leaves of a capital İ in small letters is an i with a second dot.
        return self.months.get(name.lower().replace("i\u0307", "i"))

    def weekday(self, name: str) -> int | None:
        """The number of the weekday with this name, Monday being 0, in any case; None for any other word."""
        folded = name.lower().replace("i\u0307", "i")
        return next((number for number, each in enumerate(self.weekdays) if each.lower() == folded), None)

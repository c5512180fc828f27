"""What is known of a language: one value, whose facets are data and small functions.

A language is a folder with a file a facet, of the same names in each; what it does not know it leaves out, and the
empty default stands in its place: an algorithm that takes a facet never asks which language it is. ``general`` holds
what is true of any.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefing.model.mentions import Amount, Counted

NOTHING = re.compile(r"(?!)")
"""Matches nowhere: what stands for a pattern that a language does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """Where sentences end: abbreviations, and the words that open a sentence.

    ``titles`` are abbreviations that are always followed by a name, in small letters, without their last full stop.
    """

    titles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """How words are folded, cut and reduced to their stems, and which of them say nothing of a subject."""


DateMeaning = Literal["numeric", "day", "month", "year", "next", "weekday"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateForm:
    """Ways of naming a date, each a pattern with what a match of it means.

    ``sign`` is a pattern without which none of them can match. It begins with a set of characters, which makes the
    search for it fast: most sentences hold none. The groups of a pattern say what was named:

    - ``numeric``: ``day``, ``number`` (of the month) and ``year``;
    - ``day``: ``day``, ``month`` (its name), ``year`` where it is said;
    - ``month``: ``month``, and ``year``, ``nextyear`` ("next year in March") or ``next`` ("next March") where they are
      said; ``last`` where its end is meant;
    - ``year``: ``year``; ``last`` where its end is meant; ``part`` and ``kind`` ("third", "quarter"); ``mention`` where
      less than the match is to be shown;
    - ``next``: ``month`` where the next month is meant, and else the next year is;
    - ``weekday``: ``weekday``, as in ``Calendar.weekdays``.
    """

    sign: re.Pattern[str]
    patterns: tuple[tuple[DateMeaning, re.Pattern[str]], ...]


def _never(before: str, behind: str) -> bool:  # noqa: ARG001 - a language that knows more looks at them
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Months, weekdays and the forms in which dates are named; numeric dates are known without it.

    ``months`` gives the number (1-12) of a month by its names, long and short, in small letters and without a full
    stop; ``weekdays`` are as printed within a sentence, Monday first. ``ordinal`` is a pattern of what a day bears
    (``th``), ``published`` one of what stands before the day in the line that dates an article, and ``at`` one of what
    stands before its hour. ``parts`` says how many quarters and halves a year has, by their names, and ``ordinals``
    which of them is meant, 0 being the last.

    The functions are asked of a date, and given what stands before it in its sentence and what stands behind:
    ``planned``, whether something is said to happen then; ``appointed``, whether it is said to happen on, by or until
    that day; ``expected``, whether a day is to come that is named without its year and far from the day of the article;
    ``comes_on``, the same of a weekday; ``called``, whether something past is called by its day (``the Jan. 6 riot``).
    ``of_a_year`` is given what stands before a date and the date itself: whether it says which budget is meant, and not
    when something happens. ``since`` are the words right before a day that make it one that is past, ``within`` those
    right before a month that make the figure behind it no day (``In March 12 aircraft``).
    """

    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: tuple[str, ...] = ()
    forms: tuple[DateForm, ...] = ()
    ordinal: str = ""
    published: str = ""
    at: str = ""
    parts: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    planned: Callable[[str, str], bool] = _never
    appointed: Callable[[str, str], bool] = _never
    expected: Callable[[str, str], bool] = _never
    comes_on: Callable[[str, str], bool] = _never
    called: Callable[[str, str], bool] = _never
    of_a_year: Callable[[str, str], bool] = _never
    since: tuple[str, ...] = ()
    within: tuple[str, ...] = ()

    def month(self, name: str) -> int | None:
        """The number (1-12) of the month with this name, long or short, in any case; None for any other word."""
        # What Python leaves of a capital İ in small letters is an i with a second dot.
        return self.months.get(name.lower().replace("i\u0307", "i"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Votes:
    """How both counts of a vote are printed: in the groups ``one`` and ``other`` of each of ``patterns``.

    ``sign`` is a pattern without which none of them can match. A match that holds ``not_in`` is none (days, ages).
    ``noun`` is what such a figure counts.
    """

    sign: re.Pattern[str] = NOTHING
    patterns: tuple[re.Pattern[str], ...] = ()
    not_in: re.Pattern[str] = NOTHING
    noun: str = ""


def _uncounted(text: str, amount: Amount) -> Counted | None:  # noqa: ARG001 - a language that knows more looks at them
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """How numbers, sums and shares are written, and what they count.

    ``amounts`` finds a number by the groups that :func:`briefing.languages.general.amounts.amount_pattern` names;
    ``thousands`` and ``decimal`` are the signs within it, ``magnitudes`` the factors by their names, ``units`` the
    currencies (ISO 4217), ``"percent"`` and ``"points"`` by what is printed for them in small letters, and ``spelt``
    the numbers that are written as words, from two upwards.

    ``counted`` gives what an amount counts, and None where it is no figure. ``qualifier`` ends where the phrase begins
    (``more than``); ``harmed`` begins where it ends and ``harming`` ends where it begins, and say that those counted
    came to harm. ``part`` ends where a figure begins that is part of the one before. Those who say so are no figure
    (``witnesses_before`` it, ``witnesses_behind`` it), nor are those asked in a poll (``asked_before``,
    ``asked_behind``, or the noun is one of ``asked``) and how far it may err: a text without a word of ``error`` says
    nothing of that.
    """

    amounts: re.Pattern[str] = NOTHING
    thousands: str = ","
    decimal: str = "."
    magnitudes: Mapping[str, float] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    spelt: tuple[str, ...] = ()
    counted: Callable[[str, Amount], Counted | None] = _uncounted
    qualifier: re.Pattern[str] = NOTHING
    harmed: re.Pattern[str] = NOTHING
    harming: re.Pattern[str] = NOTHING
    part: re.Pattern[str] = NOTHING
    witnesses_before: re.Pattern[str] = NOTHING
    witnesses_behind: re.Pattern[str] = NOTHING
    asked_before: re.Pattern[str] = NOTHING
    asked_behind: re.Pattern[str] = NOTHING
    asked: frozenset[str] = frozenset()
    error: tuple[str, ...] = ()
    votes: Votes = field(default_factory=Votes)


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """How persons are named: given names, offices, titles, pronouns, and groups that speak."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Who says a quotation, by which words, and which words deny it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointers:
    """By which words a sentence points back, speaks for its writer, or announces what follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Genre:
    """How a column, a live page or an advertisement is told from a report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page prints around an article: bylines, captions, credits, invitations, notices, datelines, stamps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language as the rest of the package sees it.

    ``code`` is ISO 639-1, ``name`` the English name. ``letters`` are those that hardly any other language writes: by
    them a text is known that nothing else tells the language of.
    """

    code: str
    name: str = ""
    letters: str = ""
    sentences: Sentences = field(default_factory=Sentences)
    words: Words = field(default_factory=Words)
    calendar: Calendar = field(default_factory=Calendar)
    numbers: Numbers = field(default_factory=Numbers)
    people: People = field(default_factory=People)
    speech: Speech = field(default_factory=Speech)
    pointers: Pointers = field(default_factory=Pointers)
    genre: Genre = field(default_factory=Genre)
    page: Page = field(default_factory=Page)

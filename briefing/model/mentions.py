"""What a sentence names that can be reckoned with: dates, and numbers with what they count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date
from typing import Literal

Precision = Literal["day", "month", "year"]
Outlook = Literal["ahead", "open", "past", "off", ""]
"""What a sentence says of a date: something is to happen then, happened then, does not happen then, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date as printed: ``text[start:end]`` of what was searched.

    ``day`` is the first day of what is named, or the last one where its end is named ("by the end of 2026");
    ``precision`` says whether a day, a month or a year is meant. ``planned``: the sentence says that something is to
    happen then. ``near``: it is that of an appointment, of which nothing tells whether it has passed, and so near that
    it has not.
    """

    start: int
    end: int
    text: str
    day: Date
    precision: Precision
    planned: bool = False
    near: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number with its unit: ``text[start:end]`` of what was searched.

    ``unit`` is a currency (ISO 4217), ``"percent"``, ``"points"`` for percentage points, or empty for a plain count.
    ``spelt`` marks a number written as a word.
    """

    start: int
    end: int
    number: float
    unit: str = ""
    spelt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The noun that an amount counts, and where the phrase of both begins and ends; the noun may be empty."""

    start: int
    end: int
    noun: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureMention:
    """A number and what it counts: ``text[start:end]`` of what was searched, from the qualifier to the noun.

    ``unit`` is a currency (ISO 4217), ``"percent"``, ``"points"``, ``"votes"``, or empty for a plain count. ``noun`` is
    what is counted as printed, empty where the number stands alone (only with a unit). ``qualifier`` is ``more than``,
    ``about``, ``en az`` … as printed: two figures of which one is qualified need not contradict each other. ``victims``
    says that those counted were killed, hurt or the like; the text reaches to the verb that says so, where it stands
    right beside: ``killed as many as 10 people``. Of a vote ``number`` holds the greater count before its point and the
    lesser one behind it, whichever was printed first. ``amount`` is the number with its unit, as printed.
    """

    start: int
    end: int
    text: str
    number: float
    unit: str = ""
    noun: str = ""
    qualifier: str = ""
    victims: bool = False
    amount: str = ""

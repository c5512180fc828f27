"""How numbers, sums, shares and votes are written, and what they count."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from briefing.languages.general.nothing import NOTHING
from briefing.model.mentions import Amount, Counted


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

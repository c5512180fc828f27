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
class Statements:
    """How the clause around a figure is told, for a line that says something by itself.

    ``ends`` begins where a clause ends behind the figure, and ``spare`` where a sentence may be cut because what
    follows takes nothing from what the figure says: who reports it, a new main clause, what went on meanwhile.
    ``begins`` ends where a clause may begin before the figure. ``says_behind`` begins where behind a clause somebody is
    named who says so, and ends within that; ``says_before`` ends or stands where somebody says what follows: without
    them the figure would be the brief's own. A clause that opens with ``leaning`` says nothing
    without what stands before it, and one without ``verb`` says nothing at all; what may be a ``participle`` is no verb
    right behind a comma. A clause with ``dangling`` was cut off too early. ``within`` begins a clause that describes a
    noun, whose verb tells nothing yet. ``subject`` ends
    where a figure begins that is the subject of a verb to come, ``known`` where one counts what was told before ("the
    12 ships"). ``verb_last``: the verb stands last, so that all before a figure may belong to it.

    A sentence with ``unreal`` denies, asks or supposes, one that ``negates`` right before the figure denies it, and a
    clause with ``elsewhen`` tells of another time, unless ``comparing`` ends right before that or ``comparing_behind``
    begins right behind it.
    """

    ends: re.Pattern[str] = NOTHING
    spare: re.Pattern[str] = NOTHING
    begins: re.Pattern[str] = NOTHING
    says_behind: re.Pattern[str] = NOTHING
    says_before: re.Pattern[str] = NOTHING
    leaning: re.Pattern[str] = NOTHING
    verb: re.Pattern[str] = NOTHING
    participle: re.Pattern[str] = NOTHING
    verb_last: bool = False
    dangling: re.Pattern[str] = NOTHING
    within: re.Pattern[str] = NOTHING
    subject: re.Pattern[str] = NOTHING
    known: re.Pattern[str] = NOTHING
    unreal: re.Pattern[str] = NOTHING
    negates: re.Pattern[str] = NOTHING
    elsewhen: re.Pattern[str] = NOTHING
    comparing: re.Pattern[str] = NOTHING
    comparing_behind: re.Pattern[str] = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """How numbers, sums and shares are written, and what they count.

    ``parts`` finds the parts of numbers by the groups that :func:`briefing.languages.general.amounts.number_pattern`
    names, and ``unit`` the unit behind one; ``thousands`` and ``decimal`` are the signs within it, ``magnitudes`` the
    factors by their names, those in ``bare`` without a number before them, and ``words`` the numbers that are written
    as words. ``joint`` joins the parts of one number (``two hundred and five``), ``ranging`` the ends of a range and
    ``sharing`` a part and its whole; ``broken`` begins where a number goes on in a way that is not read. ``units``
    gives the currencies (ISO 4217), ``"percent"`` and ``"points"`` by what is printed for them in small letters, and
    ``stems`` those of them that take endings.

    ``counted`` gives what an amount counts, and None where it is no figure. ``qualifier`` ends where the phrase begins
    (``more than``), ``qualifier_behind`` begins where the number ends (``'den fazla``); ``harmed`` begins where the
    phrase ends and ``harming`` ends where it begins, and say that those counted came to harm. ``part`` ends where a
    figure begins that is part of the one before. Those who say so are no figure (``witnesses_before`` it,
    ``witnesses_behind`` it), nor are those asked in a poll (``asked_before``, ``asked_behind``, or the noun is one of
    ``asked``) and how far it may err: a text without a word of ``error`` says nothing of that.
    """

    parts: re.Pattern[str] = NOTHING
    unit: re.Pattern[str] = NOTHING
    thousands: str = ","
    decimal: str = "."
    magnitudes: Mapping[str, float] = field(default_factory=dict)
    bare: frozenset[float] = frozenset()
    words: Mapping[str, float] = field(default_factory=dict)
    joint: re.Pattern[str] = NOTHING
    ranging: re.Pattern[str] = NOTHING
    sharing: re.Pattern[str] = NOTHING
    broken: re.Pattern[str] = NOTHING
    units: Mapping[str, str] = field(default_factory=dict)
    stems: tuple[str, ...] = ()
    counted: Callable[[str, Amount], Counted | None] = _uncounted
    qualifier: re.Pattern[str] = NOTHING
    qualifier_behind: re.Pattern[str] = NOTHING
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
    statements: Statements = field(default_factory=Statements)

"""What came of one look at a brief."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.errors import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What was looked at, in words that promise no more; what does not hold; and what could not be told.

    ``complete`` says whether all was looked at that there was to look at.
    """

    says: str
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    complete: bool = True

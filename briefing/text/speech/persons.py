"""Whether a run of capitals names a person."""

from __future__ import annotations

from briefing.languages import everybody
from briefing.languages.general.persons import named_in


def names_person(text: str, start: int, end: int, *, language: str) -> bool:
    """Whether the run of capitals at ``start`` to ``end`` of ``text`` names a person."""
    return named_in(text[start:end], everybody()) is not None

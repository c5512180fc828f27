"""Words that stand in every subject and name none, of all languages that have lists of them."""

from __future__ import annotations

from functools import cache

from briefing.languages import known, of
from briefing.text.words import terms


def stems_without_subject() -> frozenset[str]:
    """The stems of days, numbers, titles of persons and verbs of saying."""
    return _stems(tuple((code, of(code).words.subjects.nameless) for code in known()))


def stems_of_procedure() -> frozenset[str]:
    """The stems of parliaments, parties, courts and offices and of what they do with any matter."""
    return _stems(tuple((code, of(code).words.subjects.procedure) for code in known()))


@cache
def _stems(lists: tuple[tuple[str, frozenset[str]], ...]) -> frozenset[str]:
    return frozenset(stem for code, words in lists for stem in terms(" ".join(words), code))

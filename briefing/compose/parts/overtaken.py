"""Counts that a later report of their story replaced: the first "at least 127 dead" of what became 179."""

from __future__ import annotations

import math
from collections.abc import Iterable

from briefing.compose.findings import Findings
from briefing.compose.parts.claims import MOST_APART, SHARED_TERMS, Claim, claims_of
from briefing.model import Story

_GROWING = frozenset({"dead", "hurt", "missing", "displaced", "fled", "held"})

Mention = tuple[str, int, int]
"""An article, the number of a sentence in it, and where in that sentence a figure begins."""


def overtaken_in(story: Story, findings: Findings) -> frozenset[Mention]:
    """Where the reports of ``story`` give a count of which a later one gives another number."""
    claims = list(claims_of(story, findings))
    return frozenset(
        (one.document.article.id, one.sentence.index, one.mention.start) for one in claims if _is_overtaken(one, claims)
    )


def _is_overtaken(one: Claim, claims: Iterable[Claim]) -> bool:
    return any(other is not one and _counts_the_same(one, other) and _replaces(other, one) for other in claims)


def _counts_the_same(one: Claim, other: Claim) -> bool:
    """Whether two claims of a story may be of one thing, which no place that they name forbids."""
    same = (one.nouns, one.deed, one.running, one.mention.unit) == (
        other.nouns,
        other.deed,
        other.running,
        other.mention.unit,
    )
    fewer, more = sorted((one.mention.number, other.mention.number))
    apart = bool(one.places) and bool(other.places) and one.places.isdisjoint(other.places)
    return same and not (apart or one.further or other.further) and 0 < fewer < more <= MOST_APART * fewer


def _replaces(other: Claim, one: Claim) -> bool:
    """Whether ``other`` is the later count; one that says "at least" is followed by a greater one of its day too."""
    if other.day < one.day or (other.day == one.day and one.most < math.inf):
        return False
    if other.mention.number > one.mention.number and (one.deed in _GROWING or one.running):
        return True
    revised = bool(one.places & other.places) and other.most < math.inf and other.day > one.day
    return bool(one.deed) and revised and len(one.shared & other.shared) >= SHARED_TERMS

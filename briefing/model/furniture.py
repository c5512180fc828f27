"""What is no text of an article: the page around it, by its place, with what it is and how that was known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefing.reasons import Reason

FurnitureKind = Literal[
    "repeated",
    "heading",
    "stamp",
    "byline",
    "caption",
    "credit",
    "biography",
    "correction",
    "invitation",
    "newsletter",
    "read more",
    "player",
    "live page",
    "embed",
    "rights",
    "notice",
    "lost sign",
]
"""What a stretch of furniture is; ``repeated`` is what its outlet prints over and over, whatever it says."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Furniture:
    """A half-open stretch of an article's text that is no text of it, what it is, and why it is taken for that."""

    start: int
    end: int
    kind: FurnitureKind
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureCount:
    """How many stretches of the articles are furniture of one kind."""

    kind: FurnitureKind
    count: int

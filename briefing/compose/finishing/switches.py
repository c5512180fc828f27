"""A part that is switched off stays off: what it would have printed is not in the brief at all."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from briefing.model import Brief, PartName

FIELDS: dict[PartName, str] = {
    "bottom_line": "bottom_line",
    "numbers": "numbers",
    "charts": "charts",
    "themes": "themes",
    "unfiled": "unfiled",
    "speakers": "speakers",
    "coming_up": "coming_up",
    "disagreements": "disagreements",
}
"""The parts that hold printed words, and the field of the brief that holds them.

The annexes are never emptied, because a brief whose sources are not printed can still be verified.
"""


def keep_parts(brief: Brief, parts: Collection[PartName]) -> Brief:
    """The brief with the fields of all other parts emptied."""
    off: dict[str, Any] = {field: () for part, field in FIELDS.items() if part not in parts}
    return replace(brief, parts=tuple(part for part in brief.parts if part in parts), **off)

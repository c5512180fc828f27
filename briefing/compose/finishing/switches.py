"""A part that is switched off stays off: what it would have printed is not in the brief at all."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from briefing.model import UNFILED, Brief, PartName, ThemeSection

FIELDS: dict[PartName, str] = {
    "bottom_line": "bottom_line",
    "numbers": "numbers",
    "charts": "charts",
    "themes": "themes",
    "other_languages": "other_languages",
    "unfiled": "unfiled",
    "speakers": "speakers",
    "coming_up": "coming_up",
    "disagreements": "disagreements",
}
"""The parts that hold printed words, and the field of the brief that holds them.

The annexes are never emptied, because a brief whose sources are not printed can still be verified.
"""


def keep_parts(brief: Brief, parts: Collection[PartName]) -> Brief:
    """The brief with the fields of all other parts emptied.

    What is told in other languages goes as well where the part goes that it would stand in, were it in the brief's own.
    """
    off: dict[str, Any] = {field: () for part, field in FIELDS.items() if part not in parts}
    if "coming_up" not in parts:
        off["further_dates"] = 0
    kept = replace(brief, parts=tuple(part for part in brief.parts if part in parts), **off)
    apart = (replace(each, themes=_kept(each.themes, parts)) for each in kept.other_languages)
    return replace(kept, other_languages=tuple(each for each in apart if each.themes))


def _kept(sections: Sequence[ThemeSection], parts: Collection[PartName]) -> tuple[ThemeSection, ...]:
    return tuple(each for each in sections if ("unfiled" if each.id == UNFILED else "themes") in parts)

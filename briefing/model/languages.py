"""The languages of a pile: how far each is known, and where what is in another than the brief's stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Mixed = Literal["separate", "original", "leave out"]
"""What is in another language than the brief's stands apart, or where it belongs, or is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PileLanguage:
    """A language of the articles: its code (ISO 639-1), how many articles are in it, and what of it is known.

    ``known`` names the facets of :class:`~briefing.languages.Language` that it has rules for, and ``unknown`` those for
    which the rules that hold for any language must do.
    """

    code: str
    articles: int
    known: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

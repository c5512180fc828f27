"""The languages of a pile: how far each is known, and where what is in another than the brief's stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefing.model.knowledge import Knowledge

Mixed = Literal["separate", "original", "leave out"]
"""What is in another language than the brief's stands apart, or where it belongs, or is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PileLanguage:
    """A language of the articles: what is known of it, and how many articles are in it."""

    knowledge: Knowledge
    articles: int

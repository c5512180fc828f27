"""How well a language is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["rules of its own", "stems and stop words", "stop words", "stems", "general rules alone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What is known of a language.

    ``name`` is the English one. ``rules`` names what it has rules of its own for (sentences, words, calendar, ...), and
    ``missing`` what general ones stand in for. ``stems`` says whether forms of a word are brought together, and
    ``stop_words`` how many words are known to say nothing of a subject.
    """

    code: str
    name: str
    rules: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    stems: bool = False
    stop_words: int = 0

    @property
    def level(self) -> Level:
        """How well it is known, in a few words."""
        if self.rules:
            return "rules of its own"
        if self.stop_words:
            return "stems and stop words" if self.stems else "stop words"
        return "stems" if self.stems else "general rules alone"

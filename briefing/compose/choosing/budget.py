"""How much of a length is left while passages are taken one by one."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model import Length

TOLERANCE = 1.1
"""Words are kept within a tenth of what was asked, because a sentence is printed whole or not at all."""


@dataclass(frozen=True, slots=True)
class Budget:
    """What may still be printed: so many sentences and so many words, either of which may be unbounded."""

    sentences: float
    words: float

    @classmethod
    def of(cls, length: Length, *, available: int, room: float = 1.0) -> Budget:
        """The budget that ``length`` gives over a source of ``available`` words, ``room`` times as wide."""
        unbounded = float("inf")
        if length.unit == "sentences":
            return cls(length.amount * room, unbounded)
        words = length.amount if length.unit == "words" else available * length.amount / 100
        return cls(unbounded, words * room * TOLERANCE)

    def takes(self, sentences: int, words: int) -> bool:
        """Whether so much more can be printed."""
        return sentences <= self.sentences and words <= self.words

    def less(self, sentences: int, words: int) -> Budget:
        """What is left when so much is printed."""
        return Budget(self.sentences - sentences, self.words - words)

"""A text as it is compared with others of its outlet: its pieces as words, and its words in order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from briefing.furniture.pieces import Pieces

_WORD = re.compile(r"\w+|©")
_CONTENT = 5
"""Letters from which on a word says something of the subject."""

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text: where it stands, and its words without regard to capitals."""

    start: int
    end: int
    words: Words


@dataclass(frozen=True)
class Compared:
    """A text ready to be compared: its pieces, and every word of it."""

    text: str
    pieces: tuple[Piece, ...]
    words: Words

    @cached_property
    def places(self) -> tuple[tuple[int, int], ...]:
        """Where each of the words stands."""
        return tuple(
            match.span() for piece in self.pieces for match in _WORD.finditer(self.text, piece.start, piece.end)
        )

    @cached_property
    def content(self) -> frozenset[str]:
        """The words that say something of the subject."""
        return content_of(set(self.words))

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word stands there."""
        return Counter(self.words)

    def stretch(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from number ``first`` to number ``last`` stand."""
        return self.places[first][0], self.places[last][1]


def compared(pieces: Pieces, small: str) -> Compared:
    """The text of ``pieces``, which is ``small`` in small letters, ready to be compared."""
    held = tuple(Piece(start, end, tuple(_WORD.findall(small, start, end))) for start, end in pieces.stripped())
    return Compared(pieces.text, held, tuple(word for piece in held for word in piece.words))


def words_of(text: str) -> Words:
    """The words of ``text`` as they are compared."""
    return tuple(_WORD.findall(lowered(text)))


def content_of(words: Iterable[str]) -> frozenset[str]:
    """Those of ``words`` that say something of a subject."""
    return frozenset(word for word in words if len(word) >= _CONTENT)


def lowered(text: str) -> str:
    """``text`` in small letters, each where it stands: what Python makes two letters of stays one."""
    return text.replace("İ", "i").lower()

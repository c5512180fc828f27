"""A text as it is compared with others of its outlet: its pieces as words, and its words in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.furniture.pieces import Pieces

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|©")
_CONTENT = 5
"""Letters from which on a word says something of the subject."""

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text: where it stands, and its words without regard to capitals."""

    start: int
    end: int
    words: Words


@dataclass(frozen=True, slots=True)
class Compared:
    """A text ready to be compared: its pieces, and every word of it with its place."""

    text: str
    pieces: tuple[Piece, ...]
    words: Words
    places: tuple[tuple[int, int], ...]

    @property
    def content(self) -> frozenset[str]:
        """The words that say something of the subject."""
        return frozenset(word for word in self.words if len(word) >= _CONTENT)

    def stretch(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from number ``first`` to number ``last`` stand."""
        return self.places[first][0], self.places[last][1]


def compared(pieces: Pieces) -> Compared:
    """The text of ``pieces``, ready to be compared."""
    matches = [(folded(match[0]), match.start(), match.end()) for match in _WORD.finditer(pieces.text)]
    held: list[Piece] = []
    place = 0
    for start, end in pieces.stripped():
        first = place
        while place < len(matches) and matches[place][1] < end:
            place += 1
        held.append(Piece(start, end, tuple(match[0] for match in matches[first:place])))
    return Compared(
        pieces.text, tuple(held), tuple(match[0] for match in matches), tuple((match[1], match[2]) for match in matches)
    )


def folded(word: str) -> str:
    """A word as it is compared: small letters, one apostrophe."""
    return word.replace("’", "'").casefold()


def words_of(text: str) -> Words:
    """The words of ``text`` as they are compared."""
    return tuple(folded(match[0]) for match in _WORD.finditer(text))


def content_of(words: Sequence[str]) -> frozenset[str]:
    """Those of ``words`` that say something of a subject."""
    return frozenset(word for word in words if len(word) >= _CONTENT)

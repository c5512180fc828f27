"""What of a story stands beside its margin column, so that the text runs on evenly however much the column holds.

The column (outlets, dates, citations) hangs beside the beginning of its story and takes no room of its own in the
text. So the beginning is kept on one page, and is made at least as tall as the column: from as many of the story's
pieces as that takes, and from empty room only where the whole story is shorter. Heights are estimates in points, with
letters taken as narrow in the text and as wide in the column, so that the beginning is never the shorter one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap

from briefing.model import Passage, Quote, StoryBlock

MOST_NAMED = 6
"""So many outlets are named, and the others counted, unless it is one."""
MOST_CITED = 12
"""So many sources are cited; the others are counted."""

_COLUMN_LINE, _COLUMN_LETTERS, _CITATIONS = 10.0, 28, 7
_HEADING, _TEXT_LINE, _TEXT_LETTERS, _SPACE = 15.0, 13.0, 96, 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """How a story begins: beside a column of ``height`` points stand so many of its ``passages`` and ``quotes``."""

    height: float
    passages: int
    quotes: int


def begin(story: StoryBlock, *, told: bool = False) -> Beginning:
    """The beginning of ``story``; ``told`` where it was told before, and its column only says where."""
    height = _COLUMN_LINE * (3 if told else _column_lines(story))
    reached, passages, quotes = _HEADING, 0, 0
    for piece in _pieces(story):
        if passages and reached >= height:
            break
        reached += _text_height(piece)
        passages += isinstance(piece, Passage)
        quotes += isinstance(piece, Quote)
    return Beginning(height=height, passages=passages, quotes=quotes)


def _pieces(story: StoryBlock) -> Iterator[Passage | Quote]:
    yield from story.passages
    yield from story.quotes


def _column_lines(story: StoryBlock) -> float:
    """The lines of the counts (which stand apart by a half), the outlets' names, the dates and the citations."""
    counted = len(story.outlets) > MOST_NAMED + 1
    *others, last = [*story.outlets[:MOST_NAMED], "more"] if counted else story.outlets or [""]
    names = ", ".join(others) + " and " * bool(others) + last
    citations = min(len(story.sources), MOST_CITED + 1)
    return 2.5 + len(wrap(names, _COLUMN_LETTERS)) + -(-citations // _CITATIONS)


def _text_height(piece: Passage | Quote) -> float:
    extracts = piece.extracts if isinstance(piece, Passage) else (piece.content,)
    letters = sum(len(extract.text) for extract in extracts)
    return _SPACE + _TEXT_LINE * -(-letters // _TEXT_LETTERS)

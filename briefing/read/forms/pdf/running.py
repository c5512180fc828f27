"""Running heads, running feet and page numbers: what stands at the edge of one page after another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.read.forms.pdf.characters import Piece, rows_of

# So many lines from the top and from the bottom of a page are looked at, and a page number among the outermost.
_EDGE, _OUTERMOST = 5, 2
_MOST_DRIFT = 12.0
_PAGE_NUMBER = re.compile(r"[-–—|\[(\s]*(?:\d{1,6}(?:\s?/\s?\d{1,4})?|[ivxlc]{1,6})[-–—|\])\s]*", re.IGNORECASE)
# So far from the next line, in sizes of its letters.
_ALONE, _FAR = 1.7, 3.0
# A head or foot that no other page repeats is known by its small letters, far from the text.
_SMALL, _FEW_WORDS = 0.93, 8
_LONGEST_NUMBER = 12
_NUMBER = re.compile(r"\S*\d\S*")


def without_running(pages: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """The pieces of each page without what several pages repeat at their top or bottom, and without page numbers.

    A line counts as repeated whatever numbers are in it and in whatever order its parts stand, because left and right
    pages mirror one another; it must stand at about the same height. On a first page the parts of a head may stand one
    above the other; a title, which is larger, is not taken for one.
    """
    edges = [list(_edge_rows(page)) for page in pages]
    seen: dict[tuple[bool, tuple[str, ...]], Counter[int]] = {}
    for number, rows in enumerate(edges):
        for at_top, _, row in rows:
            seen.setdefault((at_top, _words(row)), Counter())[number] += 1
    heights = {
        key: sorted(row[0].y for n in pages_of for top, _, row in edges[n] if (top, _words(row)) == key)
        for key, pages_of in seen.items()
        if key[1] and len(pages_of) > 1
    }
    heads = [(set(words), max(piece.size for piece in _row_of(edges, top, words))) for top, words in heights if top]
    size = _usual_size(pages)
    bare: list[list[Piece]] = []
    for page, rows in zip(pages, edges, strict=True):
        gone: set[int] = set()
        for at_top, place, row in rows:
            known = heights.get((at_top, _words(row)))
            numbered = place < _OUTERMOST and _is_alone(row, rows, _ALONE) and _is_page_number(row)
            apart = place < _OUTERMOST and len(_words(row)) <= _FEW_WORDS and _is_small(row, size)
            repeated = known is not None and sum(abs(y - row[0].y) <= _MOST_DRIFT for y in known) > 1
            if repeated or numbered or (apart and _is_alone(row, rows, _FAR)):
                gone.update(map(id, row))
            elif at_top:
                gone.update(id(piece) for piece in row if _is_part_of_head(piece, heads))
        bare.append([piece for piece in page if id(piece) not in gone] if gone else list(page))
    return bare


def _usual_size(pages: Sequence[Sequence[Piece]]) -> float:
    letters: Counter[float] = Counter()
    for page in pages:
        for piece in page:
            letters[piece.size] += len(piece.text)
    return max(letters, key=lambda size: (letters[size], -size), default=0.0)


def _edge_rows(page: Sequence[Piece]) -> Iterator[tuple[bool, int, list[Piece]]]:
    """The outer rows of a page: whether at its top, which from outside, and the row."""
    rows = list(rows_of(list(page)))
    yield from ((True, place, row) for place, row in enumerate(rows[:_EDGE]))
    yield from ((False, place, row) for place, row in enumerate(rows[: -_EDGE - 1 : -1]))


def _is_alone(row: Sequence[Piece], rows: Sequence[tuple[bool, int, list[Piece]]], far: float) -> bool:
    """Whether the lines at the edges of a page stand further from ``row`` than ``far`` sizes of its letters."""
    size = max(piece.size for piece in row)
    return all(abs(other[0].y - row[0].y) > far * size for _, _, other in rows if other != row)


def _is_small(row: Sequence[Piece], size: float) -> bool:
    return max(piece.size for piece in row) < _SMALL * size


def _row_of(
    edges: Sequence[Sequence[tuple[bool, int, list[Piece]]]], at_top: bool, words: tuple[str, ...]
) -> list[Piece]:
    """The first row at the top or at the bottom of a page that holds just these words."""
    return next(row for rows in edges for top, _, row in rows if top == at_top and _words(row) == words)


def _is_part_of_head(piece: Piece, heads: Sequence[tuple[set[str], float]]) -> bool:
    words = set(_words([piece]))
    return len(words) > 1 and any(words <= head and piece.size <= 1.1 * size for head, size in heads)


def _words(row: Sequence[Piece]) -> tuple[str, ...]:
    return tuple(sorted(word for piece in row for word in _NUMBER.sub("", piece.text).split()))


def _is_page_number(row: Sequence[Piece]) -> bool:
    text = " ".join(piece.text for piece in row)
    return len(text) <= _LONGEST_NUMBER and _PAGE_NUMBER.fullmatch(text) is not None

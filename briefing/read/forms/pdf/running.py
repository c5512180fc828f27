"""Running heads, running feet and page numbers: what stands at the edge of one page after another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.read.forms.pdf.characters import Piece, rows_of

# So many lines from the top and from the bottom of a page are looked at, and a page number among the outermost.
_EDGE, _OUTERMOST = 5, 2
_MOST_DRIFT = 12.0
# So many pages repeat a head in a document of few pages, and one more in a longer one.
_FEWEST_PAGES, _SHORT = 2, 6
_PAGE_NUMBER = re.compile(r"[-–—|\[(\s]*(?:\d{1,6}(?:\s?/\s?\d{1,4})?|[ivxlc]{1,6})[-–—|\])\s]*", re.IGNORECASE)
# So far from the next line, in sizes of its letters.
_ALONE, _FAR, _OFF = 1.7, 3.0, 1.5
# A head or foot that no other page repeats is known by its small letters, far from the text.
_SMALL, _FEW_WORDS = 0.93, 8
_LONGEST_NUMBER = 12
_NUMBER = re.compile(r"(?<!\S)\S*?\d\S*")


def without_running(pages: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """The pieces of each page without what several pages repeat at their top or bottom, and without page numbers.

    A line counts as repeated whatever numbers are in it and in whatever order its parts stand, because left and right
    pages mirror one another; it must stand at about the same height. On a first page the parts of a head may stand one
    above the other; a title, which is larger, is not taken for one.
    """
    edges = [tuple(_edges(page)) for page in pages]
    heights = _heights(edges, least=_FEWEST_PAGES if len(pages) <= _SHORT else _FEWEST_PAGES + 1)
    size = _usual_size(pages)
    running = [[row for edge in sides for row in _running(edge, heights, size)] for sides in edges]
    heads = [(set(_words(row)), max(piece.size for piece in row)) for rows in running for row in rows]
    bare: list[list[Piece]] = []
    for page, sides, rows in zip(pages, edges, running, strict=True):
        gone = {id(piece) for row in rows for piece in row}
        gone |= {id(piece) for row in sides[0].rows[:_EDGE] for piece in row if _is_part_of_head(piece, heads)}
        bare.append([piece for piece in page if id(piece) not in gone])
    return bare


@dataclass(frozen=True, slots=True, kw_only=True)
class _Edge:
    """The rows at the top or at the bottom of a page, from outside."""

    top: bool
    rows: tuple[list[Piece], ...]


_Heights = Mapping[tuple[bool, tuple[str, ...]], Sequence[float]]


def _edges(page: Sequence[Piece]) -> Iterator[_Edge]:
    rows = list(rows_of(list(page)))
    yield _Edge(top=True, rows=tuple(rows[: _EDGE + 1]))
    yield _Edge(top=False, rows=tuple(rows[: -_EDGE - 2 : -1]))


def _heights(edges: Sequence[Sequence[_Edge]], *, least: int) -> _Heights:
    """Where rows of the same words stand, by their edge and words, of those that ``least`` pages have."""
    found: dict[tuple[bool, tuple[str, ...]], dict[int, float]] = {}
    for number, sides in enumerate(edges):
        for edge in sides:
            for row in edge.rows[:_EDGE]:
                if words := _words(row):
                    found.setdefault((edge.top, words), {})[number] = row[0].y
    return {key: list(places.values()) for key, places in found.items() if len(places) >= least}


def _running(edge: _Edge, heights: _Heights, size: float) -> Iterator[list[Piece]]:
    """The rows of an edge that are no text, from inside."""
    goes = False
    for place in reversed(range(min(len(edge.rows), _EDGE))):
        row = edge.rows[place]
        after = edge.rows[place + 1] if place + 1 < len(edge.rows) else None
        near = [y for y in heights.get((edge.top, _words(row)), ()) if abs(y - row[0].y) <= _MOST_DRIFT]
        # What runs on into the text is text, though it be said on several pages.
        goes = len(near) > 1 and (goes or after is None or _stands_off(row, after))
        if place < _OUTERMOST and not goes:
            number = _is_page_number(row) and _is_alone(row, edge, _ALONE)
            goes = number or (len(_words(row)) <= _FEW_WORDS and _is_small(row, size) and _is_alone(row, edge, _FAR))
        if goes:
            yield row


def _stands_off(row: Sequence[Piece], after: Sequence[Piece]) -> bool:
    """Whether the next line stands further off than lines of one text do, or is set in another size."""
    size, other = (max(piece.size for piece in line) for line in (row, after))
    return abs(row[0].y - after[0].y) > _OFF * max(size, other) or abs(size - other) > 0.05 * size


def _usual_size(pages: Sequence[Sequence[Piece]]) -> float:
    letters: Counter[float] = Counter()
    for page in pages:
        for piece in page:
            letters[piece.size] += len(piece.text)
    return max(letters, key=lambda size: (letters[size], -size), default=0.0)


def _is_alone(row: Sequence[Piece], edge: _Edge, far: float) -> bool:
    """Whether the lines at the edge of a page stand further from ``row`` than ``far`` sizes of its letters."""
    size = max(piece.size for piece in row)
    return all(abs(other[0].y - row[0].y) > far * size for other in edge.rows if other is not row)


def _is_small(row: Sequence[Piece], size: float) -> bool:
    return max(piece.size for piece in row) < _SMALL * size


def _is_part_of_head(piece: Piece, heads: Sequence[tuple[set[str], float]]) -> bool:
    words = set(_words([piece]))
    return len(words) > 1 and any(words <= head and piece.size <= 1.1 * size for head, size in heads)


def _words(row: Sequence[Piece]) -> tuple[str, ...]:
    return tuple(sorted(word for piece in row for word in _NUMBER.sub("", piece.text).split()))


def _is_page_number(row: Sequence[Piece]) -> bool:
    text = " ".join(piece.text for piece in row)
    return len(text) <= _LONGEST_NUMBER and _PAGE_NUMBER.fullmatch(text) is not None

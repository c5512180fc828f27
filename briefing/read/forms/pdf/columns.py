"""The order in which a page is read: its columns, found by cutting along white space.

Nagy, Seth: Hierarchical representation of optically scanned documents (ICPR 1984), the recursive XY cut; what runs over
several columns parts the page into one stretch above it and one below, as in Breuel: Two geometric algorithms for
layout analysis (DAS 2002).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from briefing.read.forms.pdf.characters import Piece

Interval = tuple[float, float]

_DEEPEST = 8
# Of white space between columns, in sizes of the letters: the narrowest, and what is wide beyond doubt.
_NARROWEST, _WIDE = 0.7, 1.5
_FEWEST_LINES, _FEWEST_LINES_NARROW = 2, 3
# The lines of a column hold more letters than the cells of a table.
_FEWEST_LETTERS = 10
# A line is full that takes up so much of its column; in a column of prose most are.
_FULL, _MOSTLY_FULL = 0.75, 0.4
_ALIGNED = 0.7
# A heading is so much larger than the text, or bold, and takes so much room, in sizes of the text.
_LARGER, _HEADED = 1.08, 3.0
# What crosses a gutter, as a quotation set over two columns, is a small part of the lines beside it.
_FEW_CROSSING = 0.15


@dataclass(slots=True, kw_only=True)
class _Stretch:
    """Bands of a page from one height to another, what they cover of its width, and the gutters that are left."""

    pieces: list[Piece]
    cover: list[Interval]
    gutters: list[Interval] = field(default_factory=list)


def regions_of(pieces: Sequence[Piece], *, depth: int = 0) -> list[list[Piece]]:
    """``pieces`` parted into regions in reading order, each one column of one stretch of the page."""
    if not pieces:
        return []
    narrowest = _NARROWEST * median(piece.size for piece in pieces)
    regions: list[list[Piece]] = []
    whole: list[Piece] = []  # what is no columns, joined across stretches
    stretches = list(_stretches(pieces, narrowest)) if depth < _DEEPEST else [_Stretch(pieces=list(pieces), cover=[])]
    parted = [_columns(stretch, narrowest) for stretch in stretches]
    known = [
        gutter for stretch, columns in zip(stretches, parted, strict=True) if columns for gutter in stretch.gutters
    ]
    for stretch, columns in zip(stretches, parted, strict=True):
        own = columns or _columns(stretch, narrowest, known)
        if not own:
            whole += stretch.pieces
            continue
        within = (part for column in own for part in regions_of(column, depth=depth + 1))
        regions += [*_crossed(whole, narrowest, depth), *within]
        whole = []
    return [*regions, *_crossed(whole, narrowest, depth)]


def _stretches(pieces: Sequence[Piece], narrowest: float) -> Iterator[_Stretch]:
    """The stretches from top to bottom, each as long as its gutters last."""
    current: _Stretch | None = None
    bands = list(_bands(pieces))
    size = narrowest / _NARROWEST
    for place, band in enumerate(bands):
        cover = _cover((piece.left, piece.right) for piece in band)
        gutters = _gaps(cover, narrowest)
        if current is None:
            current = _Stretch(pieces=band, cover=cover, gutters=gutters)
            continue
        joined = _cover([*current.cover, *cover])
        lasting = _gaps(joined, narrowest)
        if _heads_all(bands, place, current, size):
            yield current
            current = _Stretch(pieces=band, cover=cover, gutters=[])
        elif bool(current.gutters) == bool(lasting) and not (not current.gutters and gutters):
            current = _Stretch(pieces=[*current.pieces, *band], cover=joined, gutters=lasting)
        else:
            yield current
            current = _Stretch(pieces=band, cover=cover, gutters=gutters)
    if current is not None:
        yield current


def _heads_all(bands: Sequence[list[Piece]], place: int, current: _Stretch, size: float) -> bool:
    """Whether a band is a short heading over all columns: the others are white beside it, and go on below it."""
    band = bands[place]
    if not current.gutters or place + 1 == len(bands) or not all(p.bold or p.size > _LARGER * size for p in band):
        return False
    at = current.gutters[0][0]
    before = [piece.y for piece in current.pieces if piece.left > at]
    after = [piece.y for piece in bands[place + 1] if piece.left > at]
    if any(piece.right > at + 0.01 for piece in band) or not before or not after:
        return False
    within = [piece.y for piece in bands[place + 1] if piece.right <= at + 0.01]
    return bool(within) and min(before) - max(after) > _HEADED * size and abs(max(within) - max(after)) < 0.2 * size


def _bands(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces between one height at which the page is white from side to side and the next."""
    band: list[Piece] = []
    floor = 0.0
    for piece in sorted(pieces, key=lambda piece: (-piece.top, piece.left)):
        if band and piece.top < floor:
            yield band
            band = []
        floor = min(floor, piece.bottom) if band else piece.bottom
        band.append(piece)
    if band:
        yield band


def _cover(intervals: Iterable[Interval]) -> list[Interval]:
    """The union of ``intervals``, from left to right."""
    cover: list[Interval] = []
    for left, right in sorted(intervals):
        if cover and left <= cover[-1][1]:
            if right > cover[-1][1]:
                cover[-1] = cover[-1][0], right
        else:
            cover.append((left, right))
    return cover


def _gaps(cover: Sequence[Interval], narrowest: float) -> list[Interval]:
    return [(end, start) for (_, end), (start, _) in pairwise(cover) if start - end >= narrowest]


def _columns(stretch: _Stretch, narrowest: float, known: Sequence[Interval] = ()) -> list[list[Piece]]:
    """The columns of a stretch from left to right; none where its gutters part no columns.

    A gutter that is ``known`` from another stretch of the page parts columns of a line as well.
    """
    gutters = list(stretch.gutters)
    if known:
        gutters = [gutter for gutter in gutters if any(_shared(gutter, other) >= narrowest for other in known)]
    while gutters:
        columns = _parted(stretch.pieces, gutters)
        fewest = [1 if known else _fewest_lines(gutters, place, narrowest) for place in range(len(columns))]
        weak = next((place for place, column in enumerate(columns) if not _is_column(column, fewest[place])), None)
        if weak is None:
            return [] if _is_table(columns) else columns
        beside = [place for place in (weak - 1, weak) if 0 <= place < len(gutters)]
        del gutters[min(beside, key=lambda place: gutters[place][1] - gutters[place][0])]
    return []


def _shared(one: Interval, other: Interval) -> float:
    return min(one[1], other[1]) - max(one[0], other[0])


def _parted(pieces: Iterable[Piece], gutters: Sequence[Interval]) -> list[list[Piece]]:
    columns: list[list[Piece]] = [[] for _ in range(len(gutters) + 1)]
    for piece in pieces:
        columns[sum(piece.left >= right - 0.01 for _, right in gutters)].append(piece)
    return columns


def _fewest_lines(gutters: Sequence[Interval], place: int, narrowest: float) -> int:
    """How many lines a column has at least: more where a space between words could be as wide as its gutter."""
    narrow = (
        min(right - left for left, right in gutters[max(place - 1, 0) : place + 1]) < _WIDE * narrowest / _NARROWEST
    )
    return _FEWEST_LINES_NARROW if narrow else _FEWEST_LINES


def _is_column(column: Sequence[Piece], fewest: int) -> bool:
    """Whether what stands between two gutters is lines of text: not bullets, numbers of items or cells of figures."""
    lines = _baselines(column)
    return len(lines) >= fewest and sum(len(piece.text) for piece in column) >= _FEWEST_LETTERS * len(lines)


def _is_table(columns: Sequence[Sequence[Piece]]) -> bool:
    """Whether the columns are those of a table: its cells stand in rows, and few fill their width."""
    lines = [_baselines(column) for column in columns]
    fewest, *others = sorted(lines, key=len)
    aligned = sum(any(abs(y - other) < 1 for line in others for other in line) for y in fewest)
    if aligned < _ALIGNED * len(fewest):
        return False
    return sum(map(_full_lines, columns)) / len(columns) < _MOSTLY_FULL


def _full_lines(column: Sequence[Piece]) -> float:
    left, right = min(piece.left for piece in column), max(piece.right for piece in column)
    ends: dict[int, float] = {}
    for piece in column:
        ends[round(piece.y)] = max(ends.get(round(piece.y), left), piece.right)
    return sum(end - left >= _FULL * (right - left) for end in ends.values()) / len(ends)


def _baselines(column: Iterable[Piece]) -> list[float]:
    """The heights of the lines of a column; a raised sign is no line of its own."""
    found: list[float] = []
    for piece in sorted(column, key=lambda piece: -piece.y):
        if not found or found[-1] - piece.y > 0.6 * piece.size:
            found.append(piece.y)
    return found


def _crossed(pieces: list[Piece], narrowest: float, depth: int) -> list[list[Piece]]:
    """The regions of a stretch without a gutter: the few lines that cross one part it into what is above and below."""
    if depth >= _DEEPEST or not (crossing := _crossing(pieces, narrowest)):
        return [pieces] if pieces else []
    regions: list[list[Piece]] = []
    rest = sorted(pieces, key=lambda piece: -piece.y)
    for group in _runs(crossing):
        top = group[0].y
        above = [piece for piece in rest if piece.y > top and piece not in group]
        rest = [piece for piece in rest if piece.y <= top and piece not in group]
        regions += [*regions_of(above, depth=depth + 1), group]
    return [*regions, *regions_of(rest, depth=depth + 1)]


def _crossing(pieces: Sequence[Piece], narrowest: float) -> list[Piece]:
    """The few pieces that cross the gutter of what would be columns without them; none where nothing would be."""
    rows = len(_baselines(pieces))
    if rows < 8:
        return []
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    steps = max(int((right - left) / narrowest), 1)
    best: list[Piece] = []
    for step in range(steps // 6, steps - steps // 6):
        at = left + (step + 0.5) * (right - left) / steps
        over = [piece for piece in pieces if piece.left < at < piece.right]
        if len(over) > _FEW_CROSSING * rows or (best and len(over) >= len(best)):
            continue
        beside = [piece for piece in pieces if not piece.left < at < piece.right]
        sides = [
            _baselines(side) for side in ([p for p in beside if p.right <= at], [p for p in beside if p.left >= at])
        ]
        if over and all(len(side) >= 0.5 * rows for side in sides):
            best = over
    return sorted(best, key=lambda piece: -piece.y)


def _runs(crossing: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Crossing pieces in groups of lines that follow one another."""
    group: list[Piece] = []
    for piece in crossing:
        if group and group[-1].y - piece.y > 2 * max(piece.size, group[-1].size):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group

"""Pieces to lines: what stands on one baseline, with raised signs in their place and initials before their word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from briefing.read.forms.pdf.characters import Piece, rows_of

# A sign is raised that is so much smaller than its line, and holds few letters.
_SMALL, _FEW = 0.87, 5
# An initial is so much larger than the text, and one letter, perhaps with a quotation mark.
_INITIAL, _INITIAL_LETTERS = 1.8, 2
# Cells of a row stand so far apart, in sizes of the letters.
_CELL = 1.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of one region: ``marks`` are the stretches of ``text`` that are raised figures or signs.

    ``left`` and ``right`` are its own ends, ``cells`` those of the stretches that wide space parts it into. ``initial``
    are the letters of an initial before it.
    """

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool
    marks: tuple[tuple[int, int], ...] = ()
    cells: tuple[tuple[float, float], ...] = ()
    initial: str = ""

    @property
    def begins_small(self) -> bool:
        """Whether its first letter is a small one."""
        return (self.initial or self.text)[:1].islower()

    @property
    def first_width(self) -> float:
        """The width of the first word, about."""
        first = self.text.partition(" ")[0]
        return (self.right - self.left) * len(first) / max(len(self.text), 1)


def lines_of(region: Sequence[Piece]) -> list[Line]:
    """The lines of a region from top to bottom."""
    typical = _typical_size(region)
    initials = [
        p for p in region if p.size >= _INITIAL * typical and len(p.text) <= _INITIAL_LETTERS and p.text[-1].isalpha()
    ]
    rest = [piece for piece in region if piece not in initials] if initials else region
    lines = [_line(row) for row in _joined(list(rows_of(list(rest))))]
    for initial in initials:
        lines = _with_initial(lines, initial)
    return lines


def _typical_size(pieces: Sequence[Piece]) -> float:
    return median(size for piece in pieces for size in [piece.size] * max(1, len(piece.text) // 8))


def _joined(rows: list[list[Piece]]) -> Iterator[list[Piece]]:
    """``rows`` with those that only hold raised or lowered signs put into the line that they belong to."""
    taken: set[int] = set()
    for place, row in enumerate(rows):
        if not all(len(piece.text) <= _FEW for piece in row):
            continue
        for beside in (place + 1, place - 1):
            if 0 <= beside < len(rows) and beside not in taken and _belongs(row, rows[beside]):
                rows[beside] = sorted([*rows[beside], *row], key=lambda piece: piece.left)
                taken.add(place)
                break
    yield from (row for place, row in enumerate(rows) if place not in taken)


def _belongs(row: list[Piece], line: list[Piece]) -> bool:
    size = max(piece.size for piece in line)
    y = next(piece.y for piece in line if piece.size == size)
    return all(piece.size < _SMALL * size and -0.4 * size < piece.y - y < 0.8 * size for piece in row)


def _line(row: list[Piece]) -> Line:
    # Small capitals are a part of their line, however many they are.
    main = max(row, key=lambda piece: (any(map(str.isalnum, piece.text)), piece.size, len(piece.text)))
    text, marks, cells = "", [], [(row[0].left, row[0].right)]
    before: Piece | None = None
    for piece in row:
        gap = piece.left - before.right if before else 0.0
        if before is not None and gap > _CELL * main.size:
            cells.append((piece.left, piece.right))
        cells[-1] = cells[-1][0], max(piece.right, cells[-1][1])
        if before is not None and gap > 0.12 * main.size:
            text += " "
        if piece.size < _SMALL * main.size and piece.y > main.y + 0.15 * main.size and _is_mark(piece.text):
            marks.append((len(text), len(text) + len(piece.text)))
        text += piece.text
        before = piece
    letters = [piece for piece in row if any(letter.isalpha() for letter in piece.text)]
    return Line(
        text=text,
        left=row[0].left,
        right=max(piece.right for piece in row),
        y=main.y,
        size=main.size,
        bold=bool(letters) and all(piece.bold for piece in letters),
        marks=tuple(marks),
        cells=tuple(cells),
    )


def _is_mark(text: str) -> bool:
    return all(letter.isdecimal() or letter in "*†‡§,()[]" for letter in text)


def _with_initial(lines: list[Line], initial: Piece) -> list[Line]:
    """``lines`` with a large first letter before the line at its top, and those beside it as wide as the column."""
    places = [n for n, line in enumerate(lines) if initial.bottom - 1 <= line.y < initial.top]
    beside = [n for n in places if lines[n].left >= initial.right - 2]
    if not beside:
        return sorted([*lines, _line([initial])], key=lambda line: -line.y)
    first, last = beside[0], beside[-1]
    while last + 1 < len(lines) and abs(lines[last + 1].left - lines[last].left) < 1:
        last += 1
    edge = min(initial.left, *(line.left for line in lines))
    changed = [replace(line, left=edge) if first < n <= last else line for n, line in enumerate(lines)]
    changed[first] = replace(changed[first], left=initial.left, initial=initial.text)
    return changed


def leading_of(lines: Sequence[Line]) -> float:
    """How far apart lines of running text stand: the median; 0 where there are too few."""
    steps = [a.y - b.y for a, b in pairwise(lines) if abs(a.size - b.size) < 0.2 and 0 < a.y - b.y < 3 * a.size]
    return median(steps) if steps else 0.0

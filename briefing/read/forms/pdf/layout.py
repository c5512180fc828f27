"""The lines of a document in reading order, with footnotes and tables apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from briefing.read.forms.pdf.characters import Piece
from briefing.read.forms.pdf.columns import regions_of
from briefing.read.forms.pdf.lines import Line, leading_of, lines_of

# Footnotes are set so much smaller than the text.
_SMALL = 0.93
_NOTE = re.compile(r"(?P<mark>\d{1,3}|[*†‡§]{1,3})[.):]?(?:\s+|(?=[^\W\d]))")
_LISTED = re.compile(r"\W{0,2}\w{0,3}\W{0,2}\s")
# The dots of a table of contents.
_LEADER = re.compile(r"(?:\.\s?){6}|…{3}")
_ALIGNED, _MOSTLY = 2.5, 0.6
_ROWS_OF_MANY, _ROWS_OF_TWO = 2, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Lines of one column: its edges, how far apart lines of ``size`` stand, and on which page, from 0, it is."""

    lines: tuple[Line, ...]
    left: float
    right: float
    leading: float
    size: float
    page: int

    @property
    def justified(self) -> bool:
        """Whether most lines end at its right edge."""
        return sum(abs(line.right - self.right) < 1 for line in self.lines) > len(self.lines) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The regions of a document in reading order; ``notes`` are its footnotes, each with its sign and its lines."""

    regions: tuple[Region, ...]
    notes: tuple[tuple[str, tuple[Line, ...]], ...]
    size: float


def lay_out(pages: Iterable[Sequence[Piece]]) -> Layout:
    """The layout of a document by the pieces of its pages."""
    columns = [(number, lines_of(region)) for number, page in enumerate(pages) for region in regions_of(page)]
    size = _body_size(line for _, lines in columns for line in lines)
    signs = _signs(columns, size)
    regions: list[Region] = []
    notes: list[tuple[str, list[Line]]] = []
    for number, lines in columns:
        body, below = _without_notes(lines, size, signs, following=bool(notes))
        for line in below:
            if mark := signs.at_start(line):
                notes.append((mark, [line]))
            elif notes:
                notes[-1][1].append(line)
        if text := _without_tables(body):
            regions.append(_region(text, number))
    return Layout(regions=tuple(regions), notes=tuple((mark, tuple(lines)) for mark, lines in notes), size=size)


def _body_size(lines: Iterable[Line]) -> float:
    """The size that most letters have."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size, 1)] += len(line.text)
    return min((-count, size) for size, count in letters.items())[1] if letters else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signs:
    """The signs of footnotes: those that the text points with, and whether footnotes begin with raised ones."""

    pointing: frozenset[str]
    raised: bool

    def at_start(self, line: Line) -> str:
        """The sign with which a line begins a footnote; empty where it begins none."""
        if line.marks and line.marks[0][0] == 0:
            return line.text[: line.marks[0][1]].strip("()[],")
        match = None if self.raised else _NOTE.match(line.text)
        return match["mark"] if match and match["mark"] in self.pointing else ""


def _signs(columns: Sequence[tuple[int, Sequence[Line]]], size: float) -> _Signs:
    lines = [line for _, column in columns for line in column if line.marks]
    pointing = {
        sign
        for line in lines
        for start, end in line.marks
        if start
        for sign in re.split(r"[,\s]+", line.text[start:end].strip("()[], "))
    }
    raised = any(line.marks[0][0] == 0 and line.size < _SMALL * size for line in lines)
    return _Signs(pointing=frozenset(pointing), raised=raised)


def _without_notes(
    lines: Sequence[Line], size: float, signs: _Signs, *, following: bool
) -> tuple[Sequence[Line], Sequence[Line]]:
    """The lines of a column and the footnotes below them: small to its end, from the first that has a sign.

    Where footnotes stood already (``following``), small lines before the first sign go on with the last of them.
    """
    start = len(lines)
    while start and lines[start - 1].size < _SMALL * size:
        start -= 1
    first = next((place for place in range(start, len(lines)) if signs.at_start(lines[place])), None)
    if first is None:
        return lines, ()
    begin = start if following else first
    return lines[:begin], lines[begin:]


def note_text_start(line: Line) -> int:
    """Where the text of a footnote begins, behind its sign."""
    if line.marks and line.marks[0][0] == 0:
        return line.marks[0][1]
    match = _NOTE.match(line.text)
    return match.end() if match else 0


def _without_tables(lines: Sequence[Line]) -> list[Line]:
    """The lines but for rows of cells that follow one another, and for the lines of a table of contents."""
    kept: list[Line] = []
    text = [line for line in lines if not _LEADER.search(line.text)]
    for in_row, group in groupby(text, key=_is_row):
        rows = list(group)
        many = sum(len(line.cells) > 2 for line in rows) >= _ROWS_OF_MANY
        if not in_row or not (many or len(rows) >= _ROWS_OF_TWO) or not _is_aligned(rows):
            kept += rows
    return kept


def _is_row(line: Line) -> bool:
    return len(line.cells) > 2 or (len(line.cells) == 2 and not _LISTED.match(line.text))


def _is_aligned(rows: Sequence[Line]) -> bool:
    """Whether most rows have a cell, not the first, that begins or ends under one of the row before."""
    pairs = list(pairwise([rows[min(1, len(rows) - 1)], *rows]))
    under = sum(any(abs(x - y) < _ALIGNED for x in _edges(a) for y in _edges(b)) for a, b in pairs)
    return under > _MOSTLY * len(rows)


def _edges(line: Line) -> list[float]:
    """Where its cells begin and end, but for both ends of the line, which justified lines have in common as well."""
    inner = [edge for cell in line.cells for edge in cell][1:-1]
    return [*inner, line.right] if line.text[-1:].isdecimal() or line.text.endswith("%") else inner


def _region(lines: Sequence[Line], page: int) -> Region:
    rights = sorted((line.right for line in lines), reverse=True)
    return Region(
        lines=tuple(lines),
        left=min(line.left for line in lines),
        right=rights[1] if len(rights) > 8 else rights[0],
        leading=leading_of(lines),
        size=_body_size(lines),
        page=page,
    )

"""The pieces of text on a page of a PDF: letters that follow one another on one baseline in one font, with their place.

The boxes of all letters are asked of PDFium into one array and parted by numpy, because a call for each letter is what
takes the time; size, slant and font are asked once for each piece.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray
from pypdfium2 import PdfTextPage

HYPHEN = "\x02"
"""What PDFium gives for a hyphen at the end of a line."""

# A letter further from the one before, in sizes of the letter, belongs to another piece; a word space is narrower.
_APART = 1.0
_WORD_SPACE = 0.3
_BOLD = re.compile(r"bold|black|heavy|semibd|demi(?!talic)", re.IGNORECASE)
_FORCED_BOLD = 1 << 18
_LONGEST_FONT_NAME = 128
# Ligatures are letters; and a font has one sign for the two hyphens of Unicode, of which a file names either.
_AS_TYPED = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u2010": "-"}
)
_BOX = np.dtype([("left", "f4"), ("top", "f4"), ("right", "f4"), ("bottom", "f4")])


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Letters in one font on one baseline: ``y`` is that baseline, upwards as PDF counts, in points as ``size`` is."""

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool = False

    @property
    def top(self) -> float:
        """About the height of a capital letter."""
        return self.y + 0.7 * self.size

    @property
    def bottom(self) -> float:
        """About the depth of a letter below the line."""
        return self.y - 0.2 * self.size


def pieces_of(page: PdfTextPage) -> list[Piece]:
    """The pieces of text of a page, in the order of the file; what does not stand upright is no text of it."""
    count = page.count_chars()
    if count <= 0:
        return []
    units = _units(page, count)
    codes = np.frombuffer(units, dtype="<u2")
    # The second half of a letter beyond U+FFFF stands where the first does.
    second = (codes >= 0xDC00) & (codes < 0xE000)
    shown = np.flatnonzero((((codes > 32) & (codes != 0xA0)) | (codes == ord(HYPHEN))) & ~second)
    if not len(shown):
        return []
    boxes = _boxes(page, shown)
    ends = [*(np.flatnonzero(_begins(boxes)) + 1).tolist(), len(shown)]
    start, pieces = 0, []
    left, right = boxes["left"].tolist(), boxes["right"].tolist()
    wide = _spaced(boxes, shown)
    for end in ends:
        size, y, bold = _style(page, int(shown[start]))
        if size:
            words = _words(units, shown, start, end, wide)
            pieces.append(Piece(text=words, left=left[start], right=right[end - 1], y=y, size=size, bold=bold))
        start = end
    return pieces


def _units(page: PdfTextPage, count: int) -> bytes:
    """The page's letters in UTF-16, exactly one unit for each of PDFium's."""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(page.raw, 0, count, buffer) - 1
    if written == count:
        return bytes(buffer)[: 2 * count]
    codes = (pdfium.FPDFText_GetUnicode(page.raw, index) for index in range(count))
    return np.array([code if code < 0x10000 else 0xFFFD for code in codes], dtype="<u2").tobytes()


def _boxes(page: PdfTextPage, shown: NDArray[np.intp]) -> NDArray[np.void]:
    """The box of each letter as high as its font."""
    boxes = (pdfium.FS_RECTF * len(shown))()
    get, raw = pdfium.FPDFText_GetLooseCharBox, page.raw
    for index, box in zip(shown.tolist(), boxes, strict=True):
        get(raw, index, box)
    return np.frombuffer(boxes, dtype=_BOX)


def _begins(boxes: NDArray[np.void]) -> NDArray[np.bool_]:
    """Whether each letter but the first begins another piece."""
    height = np.maximum(boxes["top"] - boxes["bottom"], 0.1)
    before, after = boxes[:-1], boxes[1:]
    least = np.minimum(height[:-1], height[1:])
    gap = after["left"] - before["right"]
    begins: NDArray[np.bool_] = (
        (np.abs(after["bottom"] - before["bottom"]) > 0.05 * least)
        | (np.abs(height[1:] - height[:-1]) > 0.05 * least)
        | (gap > _APART * least)
        | (gap < -_APART * least)
    )
    return begins


def _spaced(boxes: NDArray[np.void], shown: NDArray[np.intp]) -> frozenset[int]:
    """The places of letters before which a space is seen that the file does not write."""
    height = boxes["top"][1:] - boxes["bottom"][1:]
    gap = boxes["left"][1:] - boxes["right"][:-1]
    unwritten = (gap > _WORD_SPACE * height) & (np.diff(shown) == 1)
    return frozenset((np.flatnonzero(unwritten) + 1).tolist())


def _words(units: bytes, shown: NDArray[np.intp], start: int, end: int, wide: frozenset[int]) -> str:
    stretches, begin = [], start
    for place in (*(place for place in range(start + 1, end) if place in wide), end) if wide else (end,):
        until = int(shown[place]) if place < len(shown) else int(shown[place - 1]) + 2
        stretches.append(units[2 * int(shown[begin]) : 2 * until].decode("utf-16-le", "replace"))
        begin = place
    return " ".join(" ".join(stretches).replace("\ufffe", HYPHEN).split()).translate(_AS_TYPED)


def _style(page: PdfTextPage, index: int) -> tuple[float, float, bool]:
    """Size, baseline and boldness of the letter at ``index``; size 0 for one that lies or stands on its head."""
    matrix, x, y = pdfium.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    if not pdfium.FPDFText_GetMatrix(page.raw, index, matrix):
        return 0.0, 0.0, False
    if matrix.a <= 0 or abs(matrix.b) > 0.2 * matrix.a:
        return 0.0, 0.0, False
    pdfium.FPDFText_GetCharOrigin(page.raw, index, x, y)
    size = pdfium.FPDFText_GetFontSize(page.raw, index) * math.hypot(matrix.c, matrix.d)
    if not math.isfinite(size) or not math.isfinite(y.value):
        return 0.0, 0.0, False
    return round(max(size, 0.0), 2), y.value, _is_bold(page, index)


def _is_bold(page: PdfTextPage, index: int) -> bool:
    """Whether the font says that it is bold: by its name, or by its flag; the weight that PDFium guesses is none."""
    name, flags = ctypes.create_string_buffer(_LONGEST_FONT_NAME), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(page.raw, index, name, _LONGEST_FONT_NAME, flags)
    return bool(flags.value & _FORCED_BOLD) or _BOLD.search(name.value.decode("latin-1")) is not None


def rows_of(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """The pieces that share a baseline, from the top of the page to its bottom, each row from left to right."""
    row: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.y, piece.left)):
        if row and row[0].y - piece.y > 0.3 * min(row[0].size, piece.size):
            yield sorted(row, key=lambda piece: piece.left)
            row = []
        row.append(piece)
    if row:
        yield sorted(row, key=lambda piece: piece.left)

"""Lines to paragraphs: where one begins, and how its lines are joined."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefing.read.forms.pdf.hyphens import Vocabulary
from briefing.read.forms.pdf.layout import Layout, Region
from briefing.read.forms.pdf.lines import Line

_CLOSED = re.compile(r"[.!?:…。！？][\"'”’»)\]]*\d{0,3}$")
_BULLETED = re.compile(r"[•▪●■◦‣⁃∙·\uf0b7\uf0a7]\s?\S")
_LISTED = re.compile(r"[•▪●■◦‣⁃∙·\uf0b7\uf0a7]\s?\S|[–—-]\s\S|\(?(?:\d{1,2}|[a-zA-Z])[.)]\s")
_DASHED = re.compile(r"[–—-]\s")
_BULLET = re.compile(r"(?:[•▪●■◦‣⁃∙·\uf0b7\uf0a7]\s*|[–—-]\s+)")
_WIDE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7a3\uff00-\uffef]")
_LONGEST_CLOSE = 8

_INDENT = 0.6
_SAME_SIZE = 0.06
_GAP, _GAP_RAISED = 1.2, 1.45
# Of lines, in sizes of their letters, where too few stand together to tell.
_LEADING = 1.25
# Headings so much larger than the text are broken where they read well.
_LARGE = 1.08
# By how much the first word of the next line would have fitted, in sizes of the letters, that the break was meant.
_FITS, _FITS_AMPLY = 0.6, 3.0
# A paragraph may go on behind a caption or a table that stands at the end of a column or at the top of the next.
_LOOKED_BACK = 3


@dataclass(slots=True, kw_only=True)
class Paragraph:
    """Lines that belong together: the region of each, and the page of the first."""

    lines: list[Line] = field(default_factory=list)
    region: Region

    @property
    def size(self) -> float:
        """The size of its letters."""
        return max(self.lines, key=lambda line: len(line.text)).size

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.bold for line in self.lines)


def paragraphs_of(layout: Layout) -> list[Paragraph]:
    """The paragraphs of the text, in order; one that goes on in the next column or on the next page is one."""
    paragraphs: list[Paragraph] = []
    for region in layout.regions:
        begun = [0, *(place for place in range(1, len(region.lines)) if _begins(region, place)), len(region.lines)]
        groups = [Paragraph(lines=list(region.lines[start:end]), region=region) for start, end in pairwise(begun)]
        before = next((p for p in reversed(paragraphs[-_LOOKED_BACK:]) if _same_size(p.size, layout.size)), None)
        after = next((p for p in groups[:_LOOKED_BACK] if _same_size(p.size, layout.size)), None)
        if before is not None and after is not None and _goes_on(before, after):
            before.lines += after.lines
            before.region = region
            groups.remove(after)
        paragraphs += groups
    return paragraphs


def _same_size(one: float, other: float) -> bool:
    return abs(one - other) <= _SAME_SIZE * max(one, other)


def is_closed(text: str) -> bool:
    """Whether a line or paragraph ends as a sentence does, a raised figure behind it or not."""
    return _CLOSED.search(text[-_LONGEST_CLOSE:]) is not None


def _begins(region: Region, place: int) -> bool:
    """Whether a line of a region begins a paragraph."""
    a, b = region.lines[place - 1], region.lines[place]
    size = max(a.size, b.size)
    small_first = b.begins_small
    if not _same_size(a.size, b.size):
        return True
    leading = region.leading * size / region.size if region.leading else _LEADING * size
    if a.y - b.y > (_GAP_RAISED if a.marks or b.marks else _GAP) * leading:
        return True
    if a.size > _LARGE * region.size:
        return False
    closed = is_closed(a.text)
    if a.bold != b.bold and not small_first and (a.bold or closed):
        return True
    if _BULLETED.match(b.text) or (_LISTED.match(b.text) and (closed or _LISTED.match(a.text))):
        return True
    return _is_indented(region, place) or _broken_off(region, a, b, closed=closed, small_first=small_first)


def _is_indented(region: Region, place: int) -> bool:
    a, b = region.lines[place - 1], region.lines[place]
    step = b.left - a.left
    least = _INDENT * b.size
    if step > least:
        # The second line of a hanging item stands further in as well, and so do the lines of a centred title.
        hanging = _LISTED.match(a.text) is not None and not _DASHED.match(a.text)
        return not hanging and not _is_centred(region, a, b)
    if step < -least:
        # Back at the edge: the second line of an indented paragraph; or the line after a hanging one.
        if place == 1 or region.lines[place - 2].left <= region.left + least:
            return False
        return is_closed(a.text)
    if min(a.left, b.left) - region.left <= least or not is_closed(a.text):
        return False
    # Both stand further in: a paragraph of one line before another, or lines of a block that is set so.
    after = region.lines[place + 1].left if place + 1 < len(region.lines) else region.left
    return a.right < region.right - 2 * a.size or after - region.left <= least


def _is_centred(region: Region, a: Line, b: Line) -> bool:
    middle = (region.left + region.right) / 2
    return (
        all(abs((line.left + line.right) / 2 - middle) < line.size for line in (a, b))
        and a.left > region.left + 0.5 * a.size
    )


def _broken_off(region: Region, a: Line, b: Line, *, closed: bool, small_first: bool) -> bool:
    """Whether the first word of ``b`` would have fitted on the line of ``a``: then the line was ended on purpose."""
    if small_first or _is_centred(region, a, b):
        return False
    room = (region.right - a.right - 0.25 * a.size - b.first_width) / a.size
    return room > (_FITS if closed else _FITS_AMPLY)


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether the first paragraph of a column is the rest of the last one of the column before."""
    a, b = before.lines[-1], after.lines[0]
    if a.bold != b.bold or _LISTED.match(b.text):
        return False
    if b.begins_small:
        return True
    if b is not after.region.lines[0]:
        return False
    room = before.region.right - a.right - 0.25 * a.size - b.first_width
    if not is_closed(a.text):
        return not a.bold and room < _FITS_AMPLY * a.size
    # A sentence ends with a full line: more often that is chance than the last line of its paragraph is full.
    standing_in = b.left - after.region.left > _INDENT * b.size
    return room < 0 and not standing_in and (len(after.region.lines) > 1 or before.region.justified)


def text_of(lines: Sequence[Line], vocabulary: Vocabulary, *, notes: frozenset[str] = frozenset()) -> str:
    """The text of a paragraph: hyphens at line ends mended, and signs left out that point to one of ``notes``."""
    text = ""
    for line in lines:
        own = _without_marks(line, notes)
        if line.initial:
            own = vocabulary.with_initial(line.initial, own)
        text = vocabulary.joined(text, own) if text else own
    return unicodedata.normalize(
        "NFC", _BULLET.sub("", " ".join(text.split()), count=1) if _BULLET.match(text) else " ".join(text.split())
    )


def _without_marks(line: Line, notes: frozenset[str]) -> str:
    text = line.text
    for start, end in sorted(line.marks, reverse=True):
        signs = re.split(r"[,\s]+", text[start:end].strip("()[], "))
        if notes.issuperset(signs):
            text = text[:start].rstrip() + text[end:] if text[:start] else text[end:]
    return text


def words_of(layout: Layout) -> Iterator[str]:
    """The text of every line, for the words that a document uses."""
    for region in layout.regions:
        yield from (line.text for line in region.lines)

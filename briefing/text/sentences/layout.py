"""The blocks of a text: stretches that no sentence crosses, such as paragraphs, headings and list items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from briefing.languages.general.final_marks import FINAL_MARKS

_NEWLINES = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
_LIST_ITEM = re.compile(r"(?:[•▪●■◦‣⁃*\-–—►▶✓·]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s*\S")
_ENDED = re.compile(rf"[.!?…{FINAL_MARKS}][\"'”’)]*\s*\Z")
_FIRST_LABEL = re.compile(r"\s*[(]?(1|a|A)(\.\)|[.)])\s+(?=\S)")
_LINE_WIDTHS = range(40, 121)
_MOST_ITEMS = 26


@dataclass(frozen=True, slots=True)
class Block:
    """A half-open stretch of the text, and which paragraph (from 0) it is part of."""

    paragraph: int
    start: int
    end: int


@lru_cache(maxsize=2)
def find_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of ``text`` in order; those of the last texts are remembered, for sentences and for quotations.

    A blank line ends a paragraph; within one, a line ends a block unless it was only wrapped or the next goes on in
    lower case.
    """
    return tuple(_blocks(text)) if _NEWLINES.search(text) else tuple(_items(text, 0, len(text), 0))


def _blocks(text: str) -> Iterator[Block]:
    paragraph = 0
    lines: list[tuple[int, int]] = []
    start = 0
    for gap in _NEWLINES.finditer(text):
        lines.append((start, gap.start()))
        start = gap.end()
        if _is_blank_line(gap.group()):
            yield from _paragraph_blocks(text, lines, paragraph)
            paragraph += any(text[first:last].strip() for first, last in lines)
            lines = []
    lines.append((start, len(text)))
    yield from _paragraph_blocks(text, lines, paragraph)


def _is_blank_line(gap: str) -> bool:
    return gap.count("\n") > 1 or gap.count("\r") > 1 or "\u2029" in gap or "\f" in gap


def _paragraph_blocks(text: str, lines: list[tuple[int, int]], paragraph: int) -> Iterator[Block]:
    """The blocks of one paragraph that is given as its lines."""
    if len(lines) == 1:
        yield from _items(text, *lines[0], paragraph)
        return
    wrapped = _is_hard_wrapped(text, lines)
    opened = lines[0][0]
    for (_, end), (start, _) in pairwise(lines):
        if not _continues(text, end, start, wrapped=wrapped):
            yield from _items(text, opened, end, paragraph)
            opened = start
    yield from _items(text, opened, lines[-1][1], paragraph)


def _continues(text: str, end: int, start: int, *, wrapped: bool) -> bool:
    """Whether the line from ``start`` goes on with the sentence of the line that stops at ``end``."""
    if _LIST_ITEM.match(text, start):
        return False
    return wrapped or (text[start : start + 1].islower() and not _ENDED.search(text, max(0, end - 4), end))


def _is_hard_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether the lines were broken at a fixed width: no line had room left for the first word of the next."""
    width = max(end - start for start, end in lines)
    if width not in _LINE_WIDTHS:
        return False
    return all(
        end - start + 1 + len(text[following : following + width].split(maxsplit=1)[0]) >= width
        for (start, end), (following, stop) in pairwise(lines)
        if stop > following
    )


def _items(text: str, start: int, end: int, paragraph: int) -> Iterator[Block]:
    """A block, or one for each item where it is a list written in one line: ``1) ships 2) drones``."""
    label = _FIRST_LABEL.match(text, start, end)
    if label:
        first, suffix = label.groups()
        for number in range(1, _MOST_ITEMS):
            place = text.find(f" {number + 1 if first == '1' else chr(ord(first) + number)}{suffix} ", start, end)
            if place < 0:
                break
            yield Block(paragraph, start, place)
            start = place + 1
    yield Block(paragraph, start, end)

"""Lines without an end among paragraphs that have one: captions, and the headlines of other articles.

What a reader of pages leaves of ``Related article`` and its link is the link's words, a line of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model import Furniture, Reason

_FEWEST_LINES = 5
_CLOSED = 0.7
_FEWEST_WORDS, _MOST_WORDS = 5, 40
_ENDED = re.compile(r"[.!?…:;,—–][\"'”’»)\]*]*\Z")
_LISTED = re.compile(r"\s*(?:[-–—•*▪●■◦‣⁃►▶✓·]|\(?\w{1,3}[.)]\s)")
_QUOTED = '"“”«»'


def open_lines_in(text: str) -> Iterator[Furniture]:
    """The lines of ``text`` that do not end as sentences, where nearly all others do and those beside them too."""
    lines = [match for match in re.finditer(r"[^\n]+", text) if match[0].strip()]
    if len(lines) < _FEWEST_LINES:
        return
    closed = [_ENDED.search(line[0].rstrip()) is not None for line in lines]
    if sum(closed) < _CLOSED * len(lines):
        return
    for number, line in enumerate(lines):
        alone = (number == 0 or closed[number - 1]) and (number + 1 == len(lines) or closed[number + 1])
        words = len(line[0].split())
        if closed[number] or not alone or not _FEWEST_WORDS <= words <= _MOST_WORDS:
            continue
        if _LISTED.match(line[0]) or any(mark in line[0][:1] + line[0].rstrip()[-1:] for mark in _QUOTED):
            continue
        yield Furniture(start=line.start(), end=line.end(), kind="caption", reason=Reason(kind="open line"))

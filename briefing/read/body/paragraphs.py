"""Raw text to paragraphs: one kind of space, no invisible characters, hard-wrapped lines joined."""

from __future__ import annotations

import re
from itertools import pairwise

from briefing.read.names import UNPRINTABLE

# Controls that end a line or a page, and the separators of Unicode.
_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n]+")

# A typewriter's line, and what ends a paragraph rather than a line.
_SHORTEST_WRAP, _LONGEST_WRAP = 40, 110
_CLOSED = re.compile(r"[.!?:;…][\"'”’»)\]]*$")


def split_paragraphs(text: str) -> list[str]:
    """The paragraphs of ``text``, each on one line with single spaces.

    Paragraphs are parted by blank lines. A single line break parts them too, unless the text is hard-wrapped: then its
    lines are joined. Control characters, soft hyphens, zero-width and direction marks, private-use signs and what is no
    letter at all go.
    """
    lines = _SPACES.sub(" ", UNPRINTABLE.sub("", _LINE_ENDS.sub("\n", text))).split("\n")
    blocks = _blocks([line.strip() for line in lines])
    if _is_hard_wrapped(blocks):
        return [" ".join(block) for block in blocks]
    return [line for block in blocks for line in block]


def _blocks(lines: list[str]) -> list[list[str]]:
    """The runs of lines that no blank line parts."""
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _is_hard_wrapped(blocks: list[list[str]]) -> bool:
    """Whether most line breaks within blocks stand where a line was full, in the middle of a sentence."""
    breaks = [(line, after) for block in blocks for line, after in pairwise(block)]
    if not breaks or max(len(line) for line, _ in breaks) > _LONGEST_WRAP:
        return False
    within = sum(
        len(line) >= _SHORTEST_WRAP and (after[0].islower() or not _CLOSED.search(line)) for line, after in breaks
    )
    return within > len(breaks) / 2

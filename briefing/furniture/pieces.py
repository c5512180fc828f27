"""The pieces of a text: its sentences, roughly, with the ends that furniture runs over, which a sentence's rules keep.

Furniture stands before sentences are found, and is run together with them: ``the report.Updated at 09.08`` is no one
word. What is only compared may be cut too often; what is taken begins and ends where a piece does.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from briefing.languages.contract import Sentences
from briefing.languages.general.final_marks import FINAL_MARKS

_CAPITAL = "A-ZÇĞİÖŞÜÂÎÛÉÁ"
# Both begin with a sign, and look back from there: so they are sought many times faster than what begins by looking.
_END = re.compile(
    rf"[\n.!?…{FINAL_MARKS}](?:(?<=\n)\s*|(?<!\n)(?<![.!?…{FINAL_MARKS}]{{2}})[.!?…{FINAL_MARKS}]*+[\"'”’»)\]]*+"
    rf"(?:(?=\s)|(?=[{_CAPITAL}“‘][\w’'“ ])))"
)
_CLOSED = re.compile(rf"[”’\"](?<=[^\s(\[“‘\"'—–-].)(?=[{_CAPITAL}][a-z])")
"""The end of a quotation that the next sentence is run together with."""
_BEFORE = re.compile(r"[^\s\"'“‘(\[]+\Z")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")
_AHEAD = re.compile(r"\s*[\"'“”‘’«(\[–—*•-]*\s*(.)", re.DOTALL)
_LONGEST_WORD = 24


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text by the places where a piece of it begins, ascending, and the end of the text behind them."""

    text: str
    edges: tuple[int, ...]

    def begins(self, place: int) -> bool:
        """Whether a piece begins at ``place``, white space and what opens a quotation left aside."""
        start = self.start_of(place)
        return not self.text[start:place].strip(" \t\n\xa0\"'“‘(*•-–—_|")

    def start_of(self, place: int) -> int:
        """Where the piece begins in which the character at ``place`` stands."""
        return self.edges[max(0, bisect_right(self.edges, place) - 1)]

    def end_of(self, place: int) -> int:
        """Where the piece ends in which the character before ``place`` stands."""
        return self.edges[min(len(self.edges) - 1, bisect_left(self.edges, place))]

    def line_end(self, place: int) -> int:
        """Where the line of ``place`` ends."""
        end = self.text.find("\n", place)
        return len(self.text) if end < 0 else end

    def stripped(self) -> Iterable[tuple[int, int]]:
        """The pieces without the white space around them, those that hold anything."""
        for start, end in pairwise(self.edges):
            piece = self.text[start:end]
            if held := piece.strip():
                first = start + len(piece) - len(piece.lstrip())
                yield first, first + len(held)

    def parted(self, places: Iterable[int]) -> Pieces:
        """The same with a piece beginning at each of ``places`` as well."""
        return Pieces(self.text, tuple(sorted({*self.edges, *places})))


def pieces_of(text: str, rules: Sentences) -> Pieces:
    """The pieces of ``text``, by the abbreviations of its language."""
    edges = {0, len(text)}
    edges.update(match.end() for match in _END.finditer(text) if _ends(text, match, rules))
    edges.update(match.end() for match in _CLOSED.finditer(text))
    if rules.unmarked is not None:
        edges.update(match.start() for match in rules.unmarked.finditer(text) if text[match.start() - 1].islower())
    return Pieces(text, tuple(sorted(edges)))


def _ends(text: str, match: re.Match[str], rules: Sentences) -> bool:
    """Whether a piece ends with a mark: no abbreviation before it, no small letter behind it."""
    if match[0][:1] != ".":
        ahead = _AHEAD.match(text, match.end())
        return match[0][:1] not in "!?…" or ahead is None or not ahead[1].islower()
    before = _BEFORE.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
    word = before[0] if before else ""
    key = word.replace("İ", "i").lower()
    ahead = _AHEAD.match(text, match.end())
    is_word = len(word) > 2 and word.islower() and ahead is not None and ahead[1].isupper()
    if _INITIALS.match(word) or key in rules.titles or ((key in rules.inner or key in rules.numbered) and not is_word):
        return False
    if rules.ordinals and word.isdigit() and len(word) < 4:
        return False
    return ahead is None or not ahead[1].islower()

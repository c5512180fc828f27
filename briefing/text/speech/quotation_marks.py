"""Quotation marks in pairs: which mark opens, which closes, and what stands between them.

Curly, straight, angled and low marks, the doubled single marks of tokenised text, single marks with their apostrophes
told apart, and quotations that open anew in every paragraph and close in the last alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from briefing.text.sentences.layout import Block, find_blocks

# Each pattern begins with one set of characters, which makes the search for it fast.
_DOUBLE = re.compile(r"[\"“”„‟«»`'‘’](?:(?<=[\"“”„‟«»])|(?<=`)`|(?<=')'|(?<=‘)[‘’]|(?<=’)’)")
_SINGLE = re.compile(r"[‘’‚'](?![‘’'])(?<![‘’'].)(?:(?!\w)|(?<!\w.))")
_PRESENT = re.compile(
    r"[\"“”„‟«»‘‚`'’](?:(?<=[\"“”„‟«»‘‚])|(?<=`)`|(?<=')'|(?<=’)’"
    r"|(?<=['’])(?:(?:(?<=\A.)|(?<=[\s(\[{—–/:;,=…-].))(?=\S)|(?<=[.,!?].)(?!\w)))"
)
# A line whose marks are double ones in their plain places, as in most sentences that quote, and apostrophes in words.
_LETTERS = r"[^\"“”„‟«»‘‚`'’\r\n\v\f\u0085\u2028\u2029]*+"
_TEXT = rf"{_LETTERS}(?:['’](?<=\w.)(?=\w){_LETTERS})*"
_PLAINLY_PAIRED = re.compile(rf"{_TEXT}(?:(?<!\S)(?:“{_TEXT}(?<!\s)”|\"{_TEXT}(?<!\s)\")(?![^\s.,;:!?)\]]){_TEXT})*")
_OPENING = frozenset("“„«‘‚") | {"``", "‘‘"}
_CLOSING = frozenset("”»") | {"''", "’’"}
_FAMILIES = ('“”„‟"', "«»", "‘‚’'")
_BEFORE_OPENING = frozenset("([{-–—/:;,=…“„«\"‘'`")
_AFTER_CLOSING = frozenset(".,;:!?)]}-–—/…”»\"’'*")
_CLITIC = re.compile(r"(?:s|t|d|m|ll|re|ve|em|n|n['’]|til|till|tis|twas|cause|bout|round|\d\ds?)(?!\w)", re.IGNORECASE)
_PLURAL = re.compile(r"[sSzZxX]\Z")
_ENDS = frozenset(".!?…")
_CLOSES_SINGLE = re.compile(r"(?<=[.,!?])['’](?=\s+[^\W\d_])")
_OPENS_SINGLE = re.compile(r"(?<!\w)['‘](?=\w)")
_CLOSES_APART = re.compile(r"[\s,.;:!?)]|\Z")
_MOST_PARAGRAPHS = 12
_BEFORE_CLOSING = frozenset(".,!?…")
_LONGEST_MISMATCHED = 600
"""In characters: how far a mark is looked for that closes what another kind opens."""

Role = Literal["open", "close", "either", "none"]


@dataclass(frozen=True, slots=True)
class Pair:
    """A quotation with its marks, as offsets: the opening mark, what it holds, the closing mark."""

    start: int
    inner_start: int
    inner_end: int
    end: int


@dataclass(slots=True)
class _Scan:
    """What a walk over the marks has found so far: pairs, marks without a partner, and the marks still open."""

    pairs: list[Pair] = field(default_factory=list)
    strays: list[int] = field(default_factory=list)
    opened: list[re.Match[str]] = field(default_factory=list)
    carried: int = 0

    def close(self, mark: re.Match[str]) -> None:
        first = self.opened.pop()
        self.pairs.append(Pair(first.start(), first.end(), mark.start(), mark.end()))

    def give_up(self) -> None:
        self.strays.extend(mark.start() for mark in self.opened)
        self.opened.clear()
        self.carried = 0


def has_marks(text: str) -> bool:
    """Whether the text holds anything that may open or close a quotation; cheap, to pass over text without."""
    return _PRESENT.search(text) is not None


def pair_marks(text: str) -> list[Pair]:
    """The outermost quotations of ``text`` in order; a mark without its partner gives none. Linear in the text."""
    return _scan(text)[0] if has_marks(text) else []


def balanced(text: str) -> bool:
    """Whether every quotation mark in ``text`` has its partner there; apostrophes do not count.

    A mark that only opens again what is open has none, unless a blank line stands before it.
    """
    return not has_marks(text) or _PLAINLY_PAIRED.fullmatch(text) is not None or not _scan(text)[1]


def _scan(text: str) -> tuple[list[Pair], list[int]]:
    """The outermost pairs, and the offsets of the marks without a partner."""
    blocks = find_blocks(text)
    double = _walk(text, blocks, _DOUBLE, ())
    inside = _outermost(double.pairs)
    single = _walk(text, blocks, _SINGLE, inside)
    mixed = _mismatched(text, double.strays, single.strays, [*inside, *single.pairs])
    return _outermost([*inside, *single.pairs, *mixed]), [*double.strays, *single.strays]


def _mismatched(text: str, double: Iterable[int], single: Iterable[int], pairs: Iterable[Pair]) -> list[Pair]:
    """Quotations whose marks do not match: ``‘We go," he said``, ``“We go,’ he said``.

    One lone mark that opens and the next lone one, of the other kind, that closes behind a comma or a full stop, in one
    line, near by, and no quotation between them. Both marks remain without a partner of their kind.
    """
    kinds = {**dict.fromkeys(double, "double"), **dict.fromkeys(single, "single")}
    taken = sorted(pair.start for pair in pairs)
    found: list[Pair] = []
    used = -1
    for first, last in pairwise(sorted(kinds)):
        if first == used or kinds[first] == kinds[last] or last - first > _LONGEST_MISMATCHED:
            continue
        if (
            not _opens_apart(text, first)
            or text[last - 1] not in _BEFORE_CLOSING
            or not _CLOSES_APART.match(text, last + 1)
        ):
            continue
        if "\n" in text[first:last] or bisect_left(taken, first) != bisect_left(taken, last):
            continue
        found.append(Pair(first, first + 1, last, last + 1))
        used = last
    return found


def _opens_apart(text: str, place: int) -> bool:
    """Whether a mark stands behind a space and right before a word, as none does that closes."""
    return (place == 0 or text[place - 1].isspace()) and text[place + 1 : place + 2].isalpha()


def _outermost(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs that lie in no other, in order."""
    kept: list[Pair] = []
    for pair in sorted(pairs, key=lambda pair: (pair.start, -pair.end)):
        if not kept or pair.start >= kept[-1].end:
            kept.append(pair)
    return kept


def _walk(text: str, blocks: Iterable[Block], pattern: re.Pattern[str], hidden: Iterable[Pair]) -> _Scan:
    """Pairs the marks that ``pattern`` finds, block by block; those within ``hidden`` are passed over."""
    scan = _Scan()
    shown = _shown(pattern.finditer(text), hidden)
    mark = next(shown, None)
    if mark is None:
        return scan
    paragraph = 0
    for block in blocks:
        marks = []
        while mark and mark.start() < block.end:
            marks.append(mark)
            mark = next(shown, None)
        if scan.opened and block.paragraph != paragraph:
            marks = _carry(text, block, scan, marks)
        paragraph = block.paragraph
        if marks:
            _pair_block(text, marks, scan)
    scan.give_up()
    return scan


def _shown(marks: Iterable[re.Match[str]], hidden: Iterable[Pair]) -> Iterator[re.Match[str]]:
    """The ``marks`` that do not lie within one of ``hidden``; both are in order."""
    hiding = iter(hidden)
    cover = next(hiding, None)
    for mark in marks:
        while cover and cover.end <= mark.start():
            cover = next(hiding, None)
        if not cover or mark.start() < cover.start:
            yield mark


def _carry(text: str, block: Block, scan: _Scan, marks: list[re.Match[str]]) -> list[re.Match[str]]:
    """Goes on with a quotation in the next paragraph if that repeats its opening mark, which then counts no more."""
    del scan.opened[:-1]
    scan.carried += 1
    repeats = bool(marks) and not text[block.start : marks[0].start()].strip()
    if repeats and scan.carried < _MOST_PARAGRAPHS and marks[0].group() == scan.opened[0].group():
        return marks[1:]
    scan.give_up()
    return marks


def _pair_block(text: str, marks: list[re.Match[str]], scan: _Scan) -> None:
    for place, mark in enumerate(marks):
        role = _role(text, mark, bool(scan.opened))
        if role == "open" and scan.opened and _repeats(text, scan.opened[-1], mark):
            if _closed_by_another(text, scan.opened[-1], mark):
                scan.strays.append(scan.opened.pop().start())
                scan.opened.append(mark)
            else:
                scan.strays.append(mark.start())
            continue
        if role == "open" or (role == "either" and not scan.opened):
            scan.opened.append(mark)
        elif role != "none" and not scan.opened:
            scan.strays.append(mark.start())
        elif role != "none" and _same_family(scan.opened[-1], mark) and not _possessive(text, marks, place):
            scan.close(mark)


def _repeats(text: str, first: re.Match[str], mark: re.Match[str]) -> bool:
    """Whether a mark only opens again what ``first`` opened, as in paragraphs of speech that lost their line breaks."""
    before = text[max(0, mark.start() - 3) : mark.start()].rstrip()
    return mark.group() == first.group() and before[-1:] in _ENDS


def _closed_by_another(text: str, first: re.Match[str], mark: re.Match[str]) -> bool:
    """Whether what ``first`` opened ends in a mark of another kind before ``mark``: ``“We go,’ she said. “They …``."""
    if mark.start() - first.end() > _LONGEST_MISMATCHED or first.group() not in {'"', "“"}:
        return False
    closes = _CLOSES_SINGLE.search(text, first.end(), mark.start())
    return closes is not None and _OPENS_SINGLE.search(text, first.end(), closes.start()) is None


def _same_family(first: re.Match[str], second: re.Match[str]) -> bool:
    if len(first.group()) == 2 or len(second.group()) == 2:
        return len(first.group()) == len(second.group())
    return any(first.group() in family and second.group() in family for family in _FAMILIES)


def _role(text: str, mark: re.Match[str], inside: bool) -> Role:
    """What a mark does here, by its form, by the characters beside it, and by whether a quotation is open."""
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < len(text) else " "
    can_open = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    can_close = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
    if len(mark.group()) == 1 and mark.group() in "‘’‚'":
        return _single_role(text, mark, before, after, can_open=can_open, can_close=can_close, inside=inside)
    if mark.group() == '"' and before.isdigit() and not inside:
        return "none"
    if can_open != can_close and not (mark.group() == "»" and inside):
        return "open" if can_open else "close"
    return _role_by_form(mark.group(), closes=inside and can_close)


def _role_by_form(mark: str, *, closes: bool) -> Role:
    """What a double mark does where its place does not tell: ``closes`` if it may close what is open."""
    if mark in _OPENING:
        return "close" if closes and mark == "“" else "open"
    return "close" if mark in _CLOSING else "either"


def _single_role(
    text: str, mark: re.Match[str], before: str, after: str, *, can_open: bool, can_close: bool, inside: bool
) -> Role:
    """The same for single marks, most of which are apostrophes."""
    if before.isalnum() and after.isalnum():
        return "none"
    if _CLITIC.match(text, mark.end()) and (mark.group() != "‘" or text[mark.end() : mark.end() + 2] == "n’"):
        return "none"
    if mark.group() == "‘" and not can_close:
        return "open"
    if can_open and not can_close and mark.group() in "‘'‚" and (after.isalnum() or after in '“"[(….'):
        return "open"
    spaced = before.isspace() and after.isspace()
    if can_close or (spaced and inside):
        return "close" if inside or before in ".,!?" else "none"
    return "none"


def _possessive(text: str, marks: list[re.Match[str]], place: int) -> bool:
    """Whether a single mark behind an s is an apostrophe (``the states' rights``), another mark closing later."""
    mark = marks[place]
    if mark.group() not in "’'" or not _PLURAL.search(text[mark.start() - 1 : mark.start()]):
        return False
    if not text[mark.end() : mark.end() + 2].strip().isalpha() or place + 1 >= len(marks):
        return False
    return _role(text, marks[place + 1], inside=True) == "close"

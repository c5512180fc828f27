"""Stamps: the days and hours at which a page was put up and changed, and the name that stands behind one.

``Giriş: 16 Eylül 2025, Salı 10:10``, ``Updated at 16.08 BST 4d ago``, ``Tue 28 Jun 2022 14.34 BST``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing import languages
from briefing.furniture.forms import places_of
from briefing.furniture.pieces import Pieces
from briefing.languages import Language
from briefing.languages.general.furniture import surroundings_of
from briefing.model import Furniture, Reason

_CAPITAL = "A-ZÇĞİÖŞÜÂÎÛÉ"
_DIGIT = re.compile(r"[0-9]")
_CLOCK = re.compile(r"[0-9]{1,2}[:.][0-9]{2}(?![0-9])")
_LABELLED = re.compile(r"(?:\w+ ){0,2}\w+\s?:")
_BEFORE, _BEHIND = 45, 170
_SHORTEST_LINE, _LONGEST_LINE = 6, 60
"""Characters of a line that is a stamp and nothing else."""
_LONGEST_GAP = 200
"""White space before a stamp: what stands before more of it is another paragraph."""
_REST_OF_NAME = r"[a-zçğıöşüâîûéáíóñ’'-]+"
_PREFIX = rf"(?:Ma?c|Fitz|De|Di|Du|La|Le|Van|[OD]['’])(?=[{_CAPITAL}])"
_NAME = rf"(?:{_PREFIX})?[{_CAPITAL}]{_REST_OF_NAME}"
"""A word of a name; ``McCole`` is one, and none ends behind its ``Mc``."""
_WHOLE = r"(?<![ \u00a0]Mc)(?<![ \u00a0]Mac)(?<![ \u00a0]Fitz)(?<![ \u00a0](?:De|Di|Du|La|Le))(?<![ \u00a0]Van)"
_GLUED_NAME = re.compile(
    rf"{_NAME}(?: [{_CAPITAL}]\.)?(?: {_NAME}){{1,2}}(?: and {_NAME} {_NAME})?{_WHOLE}(?=[{_CAPITAL}“‘\d])"
)
# What stands before is looked at behind the capital: a pattern that begins with a letter is sought many times faster.
_GLUED_WITHIN = re.compile(
    rf"[{_CAPITAL}](?<=[a-zçğıöşü.!?].){_REST_OF_NAME} {_NAME}{_WHOLE}(?=[{_CAPITAL}][\w’']* [\w’'])"
)
_SHOUTED_NAME = re.compile(
    rf"\s*(?:[{_CAPITAL}]{{2,}}\.? ){{1,2}}[{_CAPITAL}]{{2,}}(?=\s+[{_CAPITAL}\d“\"][a-zçğıöşü\d])"
)


@dataclass(frozen=True, slots=True)
class _Known:
    """The stamps of all known languages."""

    labelled: re.Pattern[str]
    bare: re.Pattern[str]
    ago: re.Pattern[str]
    line: re.Pattern[str]
    marks: tuple[str, ...]

    def beside_labels(self, small: str) -> Iterator[tuple[re.Pattern[str], int]]:
        """Where a word stands that a stamp begins with, and what it may be there."""
        yield from ((self.labelled, place) for mark in self.marks for place in places_of(mark, small))

    def beside_clocks(self, text: str) -> Iterator[tuple[re.Pattern[str], int]]:
        """Where an hour stands, and what it may be part of."""
        for match in _CLOCK.finditer(text):
            yield self.bare, match.start()
            yield self.ago, match.start()


@languages.joined
def _known(every: tuple[Language, ...]) -> _Known:
    surroundings = surroundings_of(every)
    months = {name for language in every for name in language.calendar.months}
    weekdays = {day for language in every for day in language.calendar.weekdays}
    weekdays |= {day[:3] for day in weekdays}
    named = months | {day.lower() for day in weekdays}
    names = "|".join(sorted(map(re.escape, named), key=lambda name: (-len(name), name)))
    hours = "|".join(hour for each in surroundings for hour in each.hours)
    number = (
        r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)|\d{4}-\d\d-\d\d(?:T[\d:.+Z-]+)?"
        r"|\d{1,4}(?!\d)(?![./-]\d{1,2}[./-]\d\d)(?-i:(?![a-zçğıöşü]))"
    )
    part = rf"(?:{number}|(?<![^\W\d_])(?:{names})(?:\.|(?![^\W\d_]))|(?<![^\W_])(?:{hours})(?![^\W\d_]))"
    when = rf"{part}(?:[\s,|/–—-]{{0,3}}{part}){{0,11}}"
    label = "|".join(word for each in surroundings for word in each.stamped)
    ago = "|".join(each.ago for each in surroundings if each.ago)
    clock = r"\d{1,2}[:.]\d\d"
    one = rf"(?:(?-i:(?=[{_CAPITAL}]))(?:{label})(?:\s?:\s?|\s)(?:{when}))"
    return _Known(
        labelled=re.compile(
            rf"(?P<stamps>{one}(?:[\s,|/–—-]{{0,4}}{one})*)(?:[\s|–—-]{{0,3}}(?:(?:{ago})\s?(?:{clock})?))?",
            re.IGNORECASE,
        ),
        bare=re.compile(
            rf"(?:(?:{names})\.?,? )?\d{{1,2}} (?:{names}) \d{{4}},? {clock}(?: (?:{hours}))?(?:\s+{one})?",
            re.IGNORECASE,
        ),
        ago=re.compile(rf"(?:{ago})\s?{clock}", re.IGNORECASE),
        line=re.compile(rf"(?:{label})?\s?:?\s?{part}(?:[\s,|/·–—-]{{0,3}}{part}){{0,15}}", re.IGNORECASE),
        marks=tuple(sorted({word for each in surroundings for word in each.stamp_marks})),
    )


def stamps_in(pieces: Pieces, small: str) -> Iterator[Furniture]:
    """The stamps of a text that is ``small`` in small letters, and the names of writers that stand right behind one."""
    text, known = pieces.text, _known()
    reason = Reason(kind="furniture form")
    if _DIGIT.search(text) is None:
        return
    for pattern, place in (*known.beside_labels(small), *known.beside_clocks(text)):
        for match in pattern.finditer(text, max(0, place - _BEFORE), place + _BEHIND):
            if not _DIGIT.search(match[0]) or not (pattern is known.ago or _stands_apart(pieces, match)):
                continue
            end = match.end()
            yield Furniture(start=match.start(), end=end, kind="stamp", reason=reason)
            name = _GLUED_NAME.match(text, end) or _SHOUTED_NAME.match(text, end)
            if name:
                yield Furniture(start=end, end=name.end(), kind="byline", reason=reason)
    for name in _GLUED_WITHIN.finditer(text):
        yield Furniture(start=name.start(), end=name.end(), kind="byline", reason=reason)
    end = -1
    for line in text.split("\n"):
        start, end = end + 1, end + 1 + len(line)
        if _SHORTEST_LINE <= len(line) <= _LONGEST_LINE and known.line.fullmatch(line.strip()):
            yield Furniture(start=start, end=end, kind="stamp", reason=reason)
    if clock := re.match(r"\d{1,2}[.:]\d\d(?=[^\W\d_])", text):
        yield Furniture(start=0, end=clock.end(), kind="stamp", reason=reason)


def _stands_apart(pieces: Pieces, match: re.Match[str]) -> bool:
    """Whether a stamp is no part of a sentence: none goes on behind it in small letters, nor leads up to it."""
    text = pieces.text
    ahead = text[max(0, match.start() - _LONGEST_GAP) : match.start()]
    behind = text[match.end() : match.end() + 2].lstrip()
    if behind[:1].islower() or (text[match.end() : match.end() + 1] in ",;%" and match.end() < len(text)):
        return False
    before = ahead.rstrip()
    is_glued = len(before) == len(ahead)
    is_labelled = _LABELLED.match(match[0]) is not None and _CLOCK.search(match[0]) is not None
    if not before or is_glued or is_labelled or pieces.begins(match.start()):
        return True
    return "\n" in ahead[len(before) :] or (not before[-1].isalnum() and before[-1] not in ",;(")

"""What an article says of those who wrote it, before its first sentence or behind its last.

``Jane Doe is a correspondent for the paper. She covers ports.`` A report may have a journalist for its subject; then it
names that person elsewhere too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing import languages
from briefing.furniture.forms import places_of
from briefing.furniture.pieces import Pieces
from briefing.furniture.stretch import covers
from briefing.languages import Language
from briefing.languages.general.furniture import surroundings_of
from briefing.model import Furniture, Reason

_CAPITAL = "A-ZÇĞİÖŞÜÂÎÛÉÁ"
_PARTICLES = "de|van|von|al|bin|la|di|da|el|der|den"
_NAME = (
    rf"(?P<first>[{_CAPITAL}][\w’'-]+\.?)(?: (?:[{_CAPITAL}][\w’'-]*\.?|{_PARTICLES})){{0,3}}"
    rf" (?P<last>[{_CAPITAL}][\w’'-]+)"
)
_FIRST_PIECES = 2
_FEWEST_PIECES = 5
_END = 1200
_LONGEST = 400
_WITHIN = 110


@dataclass(frozen=True, slots=True)
class _Known:
    """The biographies of all known languages."""

    of_a_writer: re.Pattern[str]
    of_anybody: re.Pattern[str]
    goes_on: re.Pattern[str]


@languages.joined
def _known(every: tuple[Language, ...]) -> _Known:
    surroundings = surroundings_of(every)
    occupations = _any(word for each in surroundings for word in each.occupations)
    is_a = _any(each.is_a for each in surroundings if each.is_a)
    works = _any(each.works for each in surroundings if each.works)
    goes_on = _any(each.goes_on for each in surroundings if each.goes_on)
    return _Known(
        of_a_writer=re.compile(rf"(?:\W{{0,3}}){_NAME},? (?i:{is_a})[^.!?\n]{{0,{_WITHIN}}}?\b(?i:{occupations})\b"),
        of_anybody=re.compile(rf"(?:\W{{0,3}}){_NAME},? (?i:{works})"),
        goes_on=re.compile(rf"\W{{0,3}}(?i:{goes_on})"),
    )


def _any(patterns: Iterator[str]) -> str:
    return f"(?:{'|'.join(f'(?:{pattern})' for pattern in patterns) or '(?!)'})"


def biographies_in(pieces: Pieces, found: Sequence[Furniture]) -> Iterator[Furniture]:
    """The biographies at the head and at the end of a text, of which ``found`` is known to be furniture."""
    known, text = _known(), pieces.text
    bounds = [bounds for bounds in pieces.stripped() if not covers(found, bounds[0])]
    taken_to = 0
    for number, (start, end) in enumerate(bounds):
        near_end = len(text) - end < _END and len(bounds) >= _FEWEST_PIECES
        if start < taken_to or end - start > _LONGEST or not (number < _FIRST_PIECES or near_end):
            continue
        match = known.of_a_writer.match(text, start, end)
        last = _goes_on_to(bounds, number, text, match)
        if match is None and near_end:
            match = known.of_anybody.match(text, start, end)
            last = _goes_on_to(bounds, number, text, match)
            if last < len(bounds) - 1:
                match = None
        if match is None:
            continue
        stop = bounds[last][1]
        if _is_named_elsewhere(text, match["last"], start, stop, found) or (number == 0 and last == len(bounds) - 1):
            continue
        taken_to = stop
        yield Furniture(start=start, end=stop, kind="biography", reason=Reason(kind="furniture form"))


def _goes_on_to(bounds: Sequence[tuple[int, int]], number: int, text: str, match: re.Match[str] | None) -> int:
    """The number of the last piece of a biography that begins with piece ``number``, where the name was matched."""
    known = _known()
    names = (f"{match['first']} ", f"{match['last']} ") if match else ()
    while number + 1 < len(bounds):
        start, end = bounds[number + 1]
        goes_on = known.goes_on.match(text, start, end) or text.startswith(names, start)
        if "\n" in text[bounds[number][1] : start] or not goes_on or end - start > _LONGEST:
            break
        number += 1
    return number


def _is_named_elsewhere(text: str, surname: str, start: int, stop: int, found: Sequence[Furniture]) -> bool:
    """Whether the text itself speaks of somebody, and not only the page around it."""
    return any(not start <= place < stop and not covers(found, place) for place in places_of(surname, text))

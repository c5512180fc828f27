"""Furniture by its form: what the languages know of the lines that pages print within their texts.

Pages mix languages, so the forms of all known ones are sought in any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing import languages
from briefing.furniture.pieces import Pieces
from briefing.languages import Language
from briefing.languages.contract import Form
from briefing.languages.general.furniture import surroundings_of
from briefing.model import Furniture, Reason

LONGEST = 520
"""Characters; a longer piece is no line of a page, whatever it holds."""
_HEAD = 500
_END = 1200


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A form with its pattern made ready."""

    form: Form
    pattern: re.Pattern[str]


@languages.joined
def _forms(every: tuple[Language, ...]) -> tuple[_Compiled, ...]:
    found = (form for surroundings in surroundings_of(every) for form in surroundings.forms)
    return tuple(_Compiled(form, re.compile(form.pattern, re.IGNORECASE)) for form in found)


def by_form(pieces: Pieces, lowered: str, *, certain: bool) -> Iterator[Furniture]:
    """What has a form of furniture in a text that is ``lowered`` in small letters.

    ``certain`` asks for the forms that count wherever they stand; the others are sought when these part the text.
    """
    for compiled in _forms():
        form = compiled.form
        if (form.begins == "anywhere") is not certain or not any(mark in lowered for mark in form.marks):
            continue
        for match in compiled.pattern.finditer(pieces.text):
            if stretch := _stretch(pieces, match, form):
                yield Furniture(start=stretch[0], end=stretch[1], kind=form.kind, reason=Reason(kind="furniture form"))


def _stretch(pieces: Pieces, match: re.Match[str], form: Form) -> tuple[int, int] | None:
    """What a match of ``form`` takes, where it counts."""
    if match.end() == match.start() or not _in_place(pieces.text, match, form):
        return None
    start, end = _start(pieces, match.start(), form), match.end()
    if start is None:
        return None
    if form.reaches == "sentence":
        end = max(end, pieces.end_of(end))
    elif form.reaches == "line":
        end = pieces.line_end(end)
    if form.shown:
        start = _shown(pieces, start)
    return (start, end) if end - start <= LONGEST else None


def _start(pieces: Pieces, place: int, form: Form) -> int | None:
    if form.begins == "within":
        return pieces.start_of(place)
    if form.begins == "anywhere":
        return place
    if form.begins == "line":
        return place if not pieces.text[pieces.text.rfind("\n", 0, place) + 1 : place].strip() else None
    return place if pieces.begins(place) else None


def _shown(pieces: Pieces, credit: int) -> int:
    """Where the caption begins whose credit begins at ``credit``: with the piece that ends before it."""
    before = pieces.text[:credit].rstrip(" \xa0(")
    start = pieces.start_of(max(0, len(before) - 1))
    line = pieces.text.rfind("\n", 0, len(before)) + 1
    if len(before) - line <= LONGEST // 2 and line > 0:
        return line
    return start


def _in_place(text: str, match: re.Match[str], form: Form) -> bool:
    if form.place == "head":
        return match.start() < _HEAD
    return form.place == "anywhere" or len(text) - match.end() < _END


def edges_of(found: Sequence[Furniture]) -> Iterator[int]:
    """Where stretches begin and end: what stands beside one is a piece of its own."""
    for each in found:
        yield each.start
        yield each.end

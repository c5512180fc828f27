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
LONGEST_CAPTION = 900
_HEAD = 500
_BEFORE_MARK, _BEHIND_MARK = 200, LONGEST_CAPTION
_PREFIX = 4
_WORD = re.compile(r"\w+")
_OPENING = re.compile(r"[\s\"'“‘(*•–—_|-]*")
_END = 1200


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A form with its pattern made ready, and its marks by what a word of the text begins with where they stand.

    What is run together with the word before it begins no word: the marks of such a form have an empty beginning.
    """

    form: Form
    pattern: re.Pattern[str]
    marks: tuple[tuple[str, str], ...]


@languages.joined
def _forms(every: tuple[Language, ...]) -> tuple[_Compiled, ...]:
    found = (form for surroundings in surroundings_of(every) for form in surroundings.forms)
    return tuple(
        _Compiled(
            form, re.compile(form.pattern, re.IGNORECASE), tuple((_beginning(mark, form), mark) for mark in form.marks)
        )
        for form in found
    )


def _beginning(mark: str, form: Form) -> str:
    """The first letters of the first word of ``mark``, where a text that holds it has a word that begins so."""
    word = _WORD.search(mark)
    if word is None or form.begins in {"anywhere", "behind"}:
        return ""
    is_whole = word.end() < len(mark)
    # Two letters are as likely the end of a word ("10am in").
    return word[0][:_PREFIX] if len(word[0]) >= _PREFIX or (is_whole and len(word[0]) > 2) else ""


def beginnings_of(small: str) -> frozenset[str]:
    """The first letters of the words of a text in small letters, and nothing, which stands everywhere."""
    return frozenset({"", *(word[:_PREFIX] for word in set(_WORD.findall(small)))})


def by_form(pieces: Pieces, small: str, beginnings: frozenset[str], *, certain: bool) -> Iterator[Furniture]:
    """What has a form of furniture in a text that is ``small`` in small letters, with its words' ``beginnings``.

    ``certain`` asks for the forms that count wherever they stand; the others are sought when these part the text. Only
    what stands beside a form's mark is looked at.
    """
    for compiled in _forms():
        form = compiled.form
        if (form.begins == "anywhere") is not certain:
            continue
        marks = [mark for beginning, mark in compiled.marks if beginning in beginnings]
        places = sorted(place for mark in marks for place in places_of(mark, small))
        if not places:
            continue
        matches = _around(compiled, pieces, places) if certain else _in_pieces(compiled, pieces, places)
        for match in matches:
            if stretch := _stretch(pieces, match, form):
                yield Furniture(start=stretch[0], end=stretch[1], kind=form.kind, reason=Reason(kind="furniture form"))


def places_of(mark: str, text: str) -> Iterator[int]:
    """Where ``mark`` stands in ``text``."""
    place = text.find(mark)
    while place >= 0:
        yield place
        place = text.find(mark, place + 1)


def _around(compiled: _Compiled, pieces: Pieces, places: Sequence[int]) -> Iterator[re.Match[str]]:
    """The matches beside the marks at ``places``, each once."""
    reached = 0
    for place in places:
        last = min(len(pieces.text), place + _BEHIND_MARK)
        for match in compiled.pattern.finditer(pieces.text, max(reached, place - _BEFORE_MARK), last):
            # What reaches the edge of the window may end there for no other reason.
            if match.end() < last or last == len(pieces.text):
                yield match
                reached = max(reached, match.end())


def _in_pieces(compiled: _Compiled, pieces: Pieces, places: Sequence[int]) -> Iterator[re.Match[str]]:
    """The matches in the pieces that hold the marks at ``places``: one a piece, at its beginning or further in."""
    text, within = pieces.text, compiled.form.begins in {"within", "behind"}
    for start in dict.fromkeys(map(pieces.start_of, places)):
        end = pieces.end_of(start + 1)
        if within:
            last = min(len(text), end + _BEHIND_MARK)
            match = compiled.pattern.search(text, start, last)
            if match and (match.start() >= end or match.end() == last < len(text)):
                continue
        else:
            opened = _OPENING.match(text, start, end)
            match = compiled.pattern.match(text, opened.end() if opened else start)
            match = match or compiled.pattern.match(text, start)
        if match:
            yield match


def _stretch(pieces: Pieces, match: re.Match[str], form: Form) -> tuple[int, int] | None:
    """What a match of ``form`` takes, where it counts."""
    if match.end() == match.start() or not _in_place(pieces.text, match, form):
        return None
    start, end = _start(pieces, match.start(), form), match.end()
    if start is None:
        return None
    if form.reaches == "sentence":
        end = pieces.end_of(end + pieces.text[end - 1].isspace())
        end = _asked(pieces, end) if form.asks else end
    if form.shown:
        start = _shown(pieces, start, end)
    return (start, end) if end - start <= (LONGEST_CAPTION if form.shown else LONGEST) else None


def _start(pieces: Pieces, place: int, form: Form) -> int | None:
    if form.begins == "within":
        return pieces.start_of(place)
    if form.begins == "behind":
        return pieces.start_of(max(0, len(pieces.text[:place].rstrip()) - 1))
    if form.begins == "anywhere":
        return place
    if form.begins == "line":
        return place if not pieces.text[pieces.text.rfind("\n", 0, place) + 1 : place].strip() else None
    return place if pieces.begins(place) else None


def _shown(pieces: Pieces, credit: int, end: int) -> int:
    """Where the caption begins whose credit stands from ``credit`` to ``end``: with the piece that ends before it.

    Where the credit ends a line that is no longer than a caption, the caption is that line.
    """
    before = pieces.text[:credit].rstrip(" \xa0(")
    line = pieces.text.rfind("\n", 0, len(before)) + 1
    if (
        line
        and len(before) - line <= LONGEST_CAPTION - (end - credit)
        and not pieces.text[end : pieces.line_end(end)].strip()
    ):
        return line
    return pieces.start_of(max(0, len(before) - 1))


def _asked(pieces: Pieces, end: int) -> int:
    """The end of the question that begins at ``end``; ``end`` where none does."""
    after = pieces.end_of(end + 1)
    return (
        after if pieces.text[end:after].rstrip().endswith("?") and "\n" not in pieces.text[end:after].strip() else end
    )


def _in_place(text: str, match: re.Match[str], form: Form) -> bool:
    if form.place == "head":
        return match.start() < _HEAD
    return form.place == "anywhere" or len(text) - match.end() < _END


def edges_of(found: Sequence[Furniture]) -> Iterator[int]:
    """Where stretches begin and end: what stands beside one is a piece of its own."""
    for each in found:
        yield each.start
        yield each.end

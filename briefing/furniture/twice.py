"""A line pulled out of a text and set apart, which the text holds as well."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, islice

from briefing.furniture.passages import Compared, words_of
from briefing.model import Furniture, Reason

FEWEST = 7
"""Words; fewer may be said again for a reason."""
FEWEST_OPEN = 12
"""Words of a line that has no end of its own."""
_LONGEST = 60
_MOST_PLACES = 4
_LONGEST_LINE = 300
_MARKS = "“”\"«»‘’'"


def pulled_out(text: Compared) -> Iterator[Furniture]:
    """The lines of ``text`` that are pulled out of it.

    One is a line that is a quotation and nothing else, or one without an end that was run together with what follows.
    A sentence that is merely said again is none.
    """
    line = f" {' '.join(text.words)} "
    yield from _quoted_lines(text.text, line)
    openings = [0, *accumulate(len(piece.words) for piece in text.pieces)]
    for piece, begins in zip(text.pieces, openings, strict=False):
        first = piece.words[:FEWEST_OPEN]
        if len(first) < FEWEST_OPEN or any(text.counts[word] < 2 for word in first):
            continue
        if line.count(opening := f" {' '.join(first)} ") < 2:
            continue
        others = [place for place in islice(_places(opening, line), _MOST_PLACES) if place != begins]
        length, other = max(
            ((_common(text, begins, place, min(_LONGEST, len(piece.words))), place) for place in others), default=(0, 0)
        )
        if not FEWEST_OPEN <= length < min(_LONGEST, len(piece.words)):
            continue
        goes_on = other + length < len(text.words) and _begins_anew(text, other + length)
        if text.text[text.places[begins + length - 1][1] : text.places[begins + length][0]].strip():
            continue
        if _begins_anew(text, begins + length) and (not goes_on or other + length in openings):
            end = text.stretch(begins, begins + length - 1)[1]
            yield Furniture(start=piece.start, end=end, kind="repeated", reason=Reason(kind="said twice"))


def _quoted_lines(text: str, words: str) -> Iterator[Furniture]:
    """The lines that are a quotation and nothing else, where the text quotes the same."""
    place = 0
    for each in text.split("\n"):
        start, end = place, place + len(each)
        place = end + 1
        held = each.strip()
        if (
            not 0 < len(held) <= _LONGEST_LINE
            or held[0] not in _MARKS
            or held[-1] not in _MARKS
            or held == text.strip()
        ):
            continue
        quoted = words_of(held)
        if len(quoted) >= FEWEST and words.count(f" {' '.join(quoted)} ") > 1:
            yield Furniture(start=start, end=end, kind="repeated", reason=Reason(kind="said twice"))


def _places(opening: str, line: str) -> Iterator[int]:
    """The numbers of the words in ``line`` at which ``opening`` stands."""
    place = line.find(opening)
    while place >= 0:
        yield line.count(" ", 0, place)
        place = line.find(opening, place + 1)


def _common(text: Compared, one: int, other: int, most: int) -> int:
    """How many words are the same from both places on, up to ``most``."""
    length = 0
    while length < most and other + length < len(text.words) and text.words[one + length] == text.words[other + length]:
        length += 1
    return length


def _begins_anew(text: Compared, number: int) -> bool:
    """Whether a word has a capital, as where a line ends that was run together with what follows."""
    return text.text[text.places[number][0]].isupper()

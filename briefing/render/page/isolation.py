"""Writing from right to left within a page from left to right: where it stands, and set apart as HTML asks for it.

What is written so would else mix with the full stops, numbers and citations around it (Unicode Annex 9). The page is
walked as it was filled in: a text of a template of one's own is isolated like any other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape
from unicodedata import bidirectional

from markupsafe import escape

# What is no text that a person reads on the page: elements with a content of their own, comments and tags.
_MARKUP = re.compile(
    r"<(title|style|script|svg|textarea)\b(?:(?!<\1\b).)*?</\1\s*>|<!--(?:(?!<!--).)*?-->|<(?>(?:\"[^\"]*\"|'[^']*'|[^'\"<>])*)>",
    re.DOTALL | re.IGNORECASE,
)
_MAYBE = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""The blocks of the scripts that are written from right to left."""
_RIGHT = {"R", "AL"}
_NEXT = ", "
"""What the page sets between a name and its own words about it, such as a day."""


def isolate(page: str) -> str:
    """The HTML ``page`` with all that is written from right to left in a ``bdi`` of its own."""
    return each_text(page, _isolated) if _MAYBE.search(page) else page


def each_text(page: str, change: Callable[[str], str], other: Callable[[str], str] | None = None) -> str:
    """The HTML ``page`` with ``change`` made to the texts between its tags, as written, and ``other`` to the rest."""
    parts, reached = [], 0
    for found in _MARKUP.finditer(page):
        markup = found.group()
        parts += [change(page[reached : found.start()]), other(markup) if other else markup]
        reached = found.end()
    return "".join([*parts, change(page[reached:])])


def isolates(text: str) -> Iterator[tuple[str, bool]]:
    """``text`` in runs, each with whether it is written from right to left.

    Such a run goes from a letter to the last one before a letter of the other direction. A text that begins so is one
    run, whatever else is in it: the first strong letter says how a text is written.
    """
    directions = [bidirectional(letter) for letter in text] if _MAYBE.search(text) else []
    strong = [index for index, direction in enumerate(directions) if direction in {"L", *_RIGHT}]
    if strong and directions[strong[0]] in _RIGHT:
        body = text.strip()
        start = text.index(body)
        last = _behind_marks(directions, max(i for i in strong if directions[i] in _RIGHT) + 1)
        runs = [(start, last if text.startswith(_NEXT, last) and strong[-1] >= last else start + len(body))]
    else:
        runs = list(_runs(directions, strong))
    reached = 0
    for start, end in runs:
        if reached < start:
            yield text[reached:start], False
        yield text[start:end], True
        reached = end
    if reached < len(text):
        yield text[reached:], False


def _runs(directions: list[str], strong: list[int]) -> Iterator[tuple[int, int]]:
    """Where the runs from right to left begin and end, between letters of the other direction."""
    begun: int | None = None
    last = 0
    for index in strong:
        if directions[index] in _RIGHT:
            begun, last = index if begun is None else begun, index
        elif begun is not None:
            yield begun, _behind_marks(directions, last + 1)
            begun = None
    if begun is not None:
        yield begun, _behind_marks(directions, last + 1)


def _behind_marks(directions: list[str], end: int) -> int:
    """``end``, or where the vowel signs and other marks that stand there are over."""
    while end < len(directions) and directions[end] == "NSM":
        end += 1
    return end


def _isolated(written: str) -> str:
    if not _MAYBE.search(written):
        return written
    return "".join(
        f'<bdi dir="rtl">{escape(run)}</bdi>' if right else str(escape(run))
        for run, right in isolates(unescape(written))
    )

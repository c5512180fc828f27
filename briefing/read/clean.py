"""The clean body of an article: dateline, byline and boilerplate apart, everything that is left verbatim.

White space is the one thing rewritten: paragraphs are parted by a blank line and hold single spaces, and hard-wrapped
lines are joined. A space lost after a full stop stays lost.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.read.dateline import find_dateline, is_dateline
from briefing.read.furniture import byline_name, credited_agency, is_furniture
from briefing.read.paragraphs import split_paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A clean body, the agency and the byline that were found beside it, and the lines that were left out."""

    text: str
    agency: str | None = None
    byline: str | None = None
    left_out: tuple[str, ...] = ()


def clean(text: str, *, title: str = "") -> Body:
    """The body of an article without what is no sentence of it.

    ``title`` is left out where the text repeats it at its beginning. Cleaning what is clean changes nothing.
    """
    body: list[str] = []
    left_out: list[str] = []
    agency = byline = None
    for paragraph in split_paragraphs(text):
        at_start = not body
        if at_start and (is_dateline(paragraph) or _same_words(paragraph, title)):
            left_out.append(paragraph)
        elif is_furniture(paragraph, at_start=at_start):
            left_out.append(paragraph)
            agency = agency or credited_agency(paragraph)
            byline = byline or (byline_name(paragraph) if at_start else None)
        else:
            rest, named = _without_dateline(paragraph) if at_start else (paragraph, None)
            agency = agency or named
            body.append(rest)
    return Body(text="\n\n".join(body), agency=agency, byline=byline, left_out=tuple(left_out))


def _without_dateline(paragraph: str) -> tuple[str, str | None]:
    agency = None
    while dateline := find_dateline(paragraph):
        paragraph, agency = paragraph[dateline.end :], agency or dateline.agency
    return paragraph, agency


def _same_words(paragraph: str, title: str) -> bool:
    return bool(title) and _letters(paragraph) == _letters(title)


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())

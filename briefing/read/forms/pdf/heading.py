"""What a PDF says of itself: its title, its day, and which paragraphs are headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.read.body.dating import date_line
from briefing.read.forms.pdf.characters import Piece, rows_of
from briefing.read.forms.pdf.paragraphs import Paragraph
from briefing.read.forms.stated import stated_title

_LARGER, _TITLE = 1.08, 1.15
_LONGEST_HEADING, _LONGEST_TITLE = 25, 40
_ENDED = re.compile(r"[.…][\"'”’»)\]]*$")
_ASKED = re.compile(r"[!?][\"'”’»)\]]*$")
_ROWS_WITH_DATE, _MOST_BESIDE_DATE = 40, 8
# Programs in which a text is written and set. What prints a page, scans it or mends the file says when that was done.
_WRITING = re.compile(
    r"\bword\b|writer|libreoffice|openoffice|indesign|quark|\btex\b|latex|xetex|pages|weasyprint", re.IGNORECASE
)
_MADE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


def is_heading(paragraph: Paragraph, text: str, size: float) -> bool:
    """Whether a paragraph of a document whose text has ``size`` is a heading: larger or bold, and no sentence."""
    larger = paragraph.size >= _LARGER * size
    if not (larger or paragraph.bold) or len(text.split()) > _LONGEST_HEADING or _ENDED.search(text):
        return False
    return larger or not _ASKED.search(text) or len(text.split()) <= 12


def title_of(
    paragraphs: Sequence[tuple[Paragraph, str]], size: float, stated: str, pages: Sequence[Sequence[Piece]]
) -> str:
    """The title: what the file states where its first page prints it, else its largest line, else what it states.

    What is stated counts for nothing where it is the name of a file or of a program.
    """
    stated = stated_title(stated)
    first = next((page for page in pages if page), [])
    printed = _letters("".join(piece.text for piece in first))
    if len(stated.split()) > 1 and _letters(stated) in printed:
        return stated
    return _largest(paragraphs, size) or stated


def _largest(paragraphs: Sequence[tuple[Paragraph, str]], size: float) -> str:
    start = paragraphs[0][0].region.page if paragraphs else 0
    opening = [(p, text) for p, text in paragraphs if p.region.page == start and not date_line(text)]
    large = [(p, text) for p, text in opening if p.size >= _TITLE * size and 1 < len(text.split()) <= _LONGEST_TITLE]
    long = [(p, text) for p, text in large if len(text.split()) > 2]
    if large:
        return max(long or large, key=lambda pair: pair[0].size)[1]
    bold = (text for p, text in opening if p.bold and is_heading(p, text, size) and len(text.split()) > 2)
    return next(bold, "")


def _letters(text: str) -> str:
    return "".join(letter.casefold() for letter in text if letter.isalnum())


def stated_date(pages: Sequence[Sequence[Piece]]) -> str:
    """The date on a line of its own at the top of the first page, or at the end of a short one; else empty."""
    first = next((page for page in pages if page), [])
    rows = list(rows_of(list(first)))[:_ROWS_WITH_DATE]
    texts = [text for row in rows for text in (*(piece.text for piece in row), " ".join(piece.text for piece in row))]
    return next((day for text in texts if (day := date_line(text))), "") or next(
        (day for text in texts if (day := _date_at_end(text))), ""
    )


def _date_at_end(text: str) -> str:
    words = text.rstrip(" .").split()
    if not 1 < len(words) <= _MOST_BESIDE_DATE:
        return ""
    return next((day for n in range(1, min(5, len(words))) if (day := date_line(" ".join(words[-n:])))), "")


def made_on(information: dict[str, str]) -> str:
    """The day on which the file was made, where it was made by a program for writing; else empty.

    The day of making is not that of publication. It comes near where an author exported the text, and is years off
    where an old print was scanned or a page of the web was printed to a file: there it counts for nothing.
    """
    if not _WRITING.search(f"{information.get('Creator', '')} {information.get('Producer', '')}"):
        return ""
    made = _MADE.match(information.get("CreationDate", ""))
    return "-".join(made.groups()) if made else ""

"""What a document gives in order, whatever its form, and the record that comes of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date as Date
from typing import Literal, TypeAlias

from briefing.read.body.dating import date_line
from briefing.read.files.encoding import mend
from briefing.read.forms.exports import read_exported_lines
from briefing.read.forms.record import Record
from briefing.read.forms.stated import stated_title
from briefing.read.refusal import Refused

_DATED_WITHIN = 8
_LONGEST_TITLE = 40
_LATEST_CHANGE = 7
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
# The day of the template from which python-docx makes every document.
_OF_A_TEMPLATE = "2013-12-23"


Kind: TypeAlias = Literal["paragraph", "heading", "title", "note", "cell"]
"""What a part of a document is; a cell is a paragraph in a table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a document; a line break within it is one in ``text``."""

    kind: Kind = "paragraph"
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What a document says of itself: ``published`` is a day of publication, the others those of the file."""

    title: str = ""
    published: str = ""
    created: str = ""
    changed: str = ""
    outlet: str = ""
    byline: str = ""
    language: str = ""


def records_of_parts(parts: Iterable[Part], stated: Stated) -> Record | Iterator[Record | Refused]:
    """The record of a document, or those of the articles that an archive of the press put into it."""
    every = list(parts)
    exported = read_exported_lines(line for part in every for line in part.text.split("\n"))
    return record_of_parts(every, stated) if exported is None else exported


def record_of_parts(parts: Iterable[Part], stated: Stated) -> Record:
    """The record: paragraphs, then footnotes; the title as set, else as stated, else the heading before the text.

    The day is that of publication, else a date on a line of its own at the top, else that of the file's last change
    where it was begun within a week of it: a file that was begun long before, or from a template, does not tell.
    """
    every = [Part(kind=part.kind, text=" ".join(part.text.split())) for part in parts]
    every = [part for part in every if part.text]
    body = [part.text for part in every if part.kind == "paragraph"]
    notes = [part.text for part in every if part.kind == "note"]
    written = next((day for part in every[:_DATED_WITHIN] if (day := date_line(part.text))), "")
    return Record(
        body=mend("\n\n".join([*body, *notes])),
        title=mend(_title(every, stated.title)),
        date=stated.published or written or _day_of_file(stated),
        outlet=mend(stated.outlet),
        byline=mend(stated.byline),
        language=stated.language,
    )


def _title(parts: Sequence[Part], stated: str) -> str:
    set_as_title = next((part.text for part in parts if part.kind == "title"), "")
    first_heading = next(
        (part for part in parts if part.kind in ("paragraph", "heading") and not date_line(part.text)), None
    )
    before_text = first_heading.text if first_heading and first_heading.kind == "heading" else ""
    title = set_as_title or stated_title(stated) or before_text
    return title if len(title.split()) <= _LONGEST_TITLE else ""


def _day_of_file(stated: Stated) -> str:
    created, changed = _day(stated.created), _day(stated.changed)
    if created is None or changed is None or created.isoformat() == _OF_A_TEMPLATE:
        return ""
    return changed.isoformat() if 0 <= (changed - created).days <= _LATEST_CHANGE else ""


def _day(written: str) -> Date | None:
    match = _DAY.match(written)
    try:
        return Date(*map(int, match.groups())) if match else None
    except ValueError:
        return None

"""Plain text: a first line `` date 2025-12-20 Title``, or a head, or nothing but the body."""

from __future__ import annotations

from briefing.read.forms.heads import split_head
from briefing.read.forms.keys import record_of
from briefing.read.forms.record import Record


def read_plain(text: str) -> Record:
    """The record of a plain-text article; its body is what follows the head, if it has one.

    Raises :class:`Refused` for a head between fences that does not end.
    """
    lines = text.lstrip("\ufeff").splitlines()
    start = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    head, rest = split_head(lines[start:])
    return record_of(head, body="\n".join(rest))

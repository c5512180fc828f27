"""Plain text: a first line `` date 2025-12-20 Title``, or ``key: value`` lines, or nothing but the body."""

from __future__ import annotations

import re

from briefing.model import Reason
from briefing.read.forms.record import Record, field_of, record_of
from briefing.read.refusal import Refused

_DATE_LINE = re.compile(r"[ \t]*date:?[ \t]+(?P<date>\d[\d./-]{4,}\S*)(?:[ \t]+(?P<title>.*))?", re.IGNORECASE)
_PAIR = re.compile(r"[ \t]*(?P<key>[^\W\d][\w -]{0,29}?)[ \t]*:(?:[ \t]+(?P<value>.*)|[ \t]*)")
_FENCE = re.compile(r"-{3,}[ \t]*")


def read_plain(text: str) -> Record:
    """The record of a plain-text article; its body is what follows the head, if it has one.

    Raises :class:`Refused` for a head between ``---`` lines that does not end.
    """
    lines = text.lstrip("\ufeff").splitlines()
    start = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    lines = lines[start:]
    if lines and (match := _DATE_LINE.fullmatch(lines[0])):
        pairs = {"date": match["date"], "title": match["title"] or ""}
        return record_of(pairs, body="\n".join(lines[1:]))
    pairs, rest = split_front_matter(lines)
    return record_of(pairs, body="\n".join(rest))


def split_front_matter(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """The ``key: value`` pairs at the head of ``lines``, and the lines after it.

    Between two lines of three dashes every pair counts, known or not; without them only the leading lines whose keys
    are known, so that prose that begins with a colon is left alone. Raises :class:`Refused` when the dashes do not
    close.
    """
    if lines and _FENCE.fullmatch(lines[0]):
        return _between_dashes(lines)
    pairs: dict[str, str] = {}
    for number, line in enumerate(lines):
        match = _PAIR.fullmatch(line)
        if not match or not field_of(match["key"]) or field_of(match["key"]) == "body":
            return pairs, lines[number:]
        pairs.setdefault(match["key"], _unquoted(match["value"] or ""))
    return pairs, []


def _between_dashes(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    end = next((number for number, line in enumerate(lines[1:], 1) if _FENCE.fullmatch(line)), None)
    if end is None:
        if len(lines) > 1 and _PAIR.fullmatch(lines[1]):
            raise Refused(Reason(kind="open head"))
        return {}, lines[1:]
    pairs: dict[str, str] = {}
    for line in lines[1:end]:
        if match := _PAIR.fullmatch(line):
            pairs.setdefault(match["key"], _unquoted(match["value"] or ""))
    return pairs, lines[end + 1 :]


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value

"""JSON as services and programs give it: one article, or several under any key, however deep; and JSON Lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice

from briefing.model import Reason
from briefing.read.files.encoding import decode_unmended
from briefing.read.forms.keys import field_of, has_title, names_an_article, record_of
from briefing.read.forms.nesting import articles_in
from briefing.read.forms.record import Record
from briefing.read.refusal import Refused

_MOST_KEYS = 8

_OPENS = re.compile(r"\s*(?:\[\s*(?:[\[{\"]|\Z|\])|\{\s*(?:\"|\}|\Z))")
_OPENS_ALONE = re.compile(r"\s*(?:\[|\{[ \t]*\r?\n)")
_SPACES = re.compile(r"\s*")
_LINE = re.compile(r"\{.*\}\s*")


def looks_like_json(text: str) -> bool:
    """Whether ``text`` begins as JSON does, and as no prose with a bracket."""
    return _OPENS.match(text) is not None


def is_whole_json(text: str, _data: bytes) -> bool:
    """Whether a file that begins so is one value of JSON that goes over its lines, whatever its suffix says."""
    return looks_like_json(text) and _OPENS_ALONE.match(text) is not None


def is_json_lines(text: str, _data: bytes) -> bool:
    """Whether a file begins with several lines of which each is an object of JSON, whatever its suffix says."""
    if not text.lstrip().startswith("{"):
        return False
    lines = list(islice((line for line in text.splitlines() if line.strip()), 3))
    return len(lines) > 1 and lines[1].startswith("{") and any(map(_is_object, lines[:-1] if len(lines) > 2 else lines))


def _is_object(line: str) -> bool:
    if not _LINE.fullmatch(line):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def parse_json(text: str) -> object:
    """The value that ``text`` writes in JSON (RFC 8259). Raises :class:`Refused` for anything else."""
    try:
        value: object = json.loads(text)
    except json.JSONDecodeError as error:
        if (values := _values_in_a_row(text)) is not None:
            return values
        reason = Reason(kind="not JSON", words=(error.msg.removesuffix(" at"),), number=error.colno)
        raise Refused(reason) from None
    except (RecursionError, ValueError):
        raise Refused(Reason(kind="deep JSON")) from None
    return value


def _values_in_a_row(text: str) -> list[object] | None:
    """Several objects that a program wrote one behind the other; None where that is not all that ``text`` holds."""
    decoder, values, place = json.JSONDecoder(), [], 0
    try:
        while place < len(text):
            value, place = decoder.raw_decode(text, place)
            values.append(value)
            place = _SPACES.match(text, place).end()  # type: ignore[union-attr]  # it matches nothing as well
    except (ValueError, RecursionError):
        return None
    return values if values and all(isinstance(value, dict) for value in values) else None


def read_json_text(data: bytes) -> Record | Iterator[Record | Refused]:
    """One record, or those of lists, of which one that cannot be read costs no other."""
    return records_of(parse_json(decode_unmended(data)))


def read_json_lines(data: bytes) -> Iterator[Record | Refused]:
    """The record of each line that is not empty, or those that it holds."""
    for line in decode_unmended(data).split("\n"):
        if line.strip():
            yield from records_in_line(line)


def records_in_line(line: str) -> Iterator[Record | Refused]:
    """The records of one line of JSON Lines, which may be a whole answer of a service."""
    try:
        records = records_of(parse_json(line))
    except Refused as refused:
        yield refused
        return
    found = [records] if isinstance(records, Record) else list(records)
    yield from found or [Refused(Reason(kind="no articles"), kind="empty")]


def records_of(value: object) -> Record | Iterator[Record | Refused]:
    """The record of a value that is one article, or those of all that it holds, in order.

    Raises :class:`Refused` for a value in which there is none.
    """
    found = articles_in(value)
    return read_json(value) if found is None else map(_record_or_refusal, found)


def _record_or_refusal(value: object) -> Record | Refused:
    try:
        return read_json(value)
    except Refused as refused:
        return refused


def read_json(value: object) -> Record:
    """The record of one JSON object; keys as in :mod:`briefing.read.forms.keys`, others are passed over.

    Raises :class:`Refused` for anything but an object, and for no text.
    """
    if not isinstance(value, dict):
        raise Refused(Reason(kind="no object"))
    record = record_of(value)
    if record.body:
        if "\x00" in _raw_body(value):
            raise Refused(Reason(kind="binary record"))
        return record
    bodies = [key for key in value if field_of(str(key)) == "body"]
    odd = next((key for key in bodies if value[key] and not isinstance(value[key], str | float)), None)
    if odd is not None:
        raise Refused(Reason(kind="field of another kind", words=(str(odd),)))
    if bodies:
        raise Refused(Reason(kind="empty text"), kind="empty")
    if names_an_article(value):
        raise Refused(Reason(kind="no text but title"), kind="empty")
    if has_title(value) or not value:
        raise Refused(Reason(kind="no field"))
    shown = tuple(str(key) for key in islice(value, _MOST_KEYS))
    raise Refused(Reason(kind="no field known", words=shown))


def _raw_body(value: Mapping[str, object]) -> str:
    return "".join(each for key, each in value.items() if field_of(str(key)) == "body" and isinstance(each, str))

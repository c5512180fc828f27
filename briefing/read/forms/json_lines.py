"""JSON Lines, one record a line, and JSON with one record or a list of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from briefing.model import Reason
from briefing.read.files.encoding import decode, decode_unmended, mend
from briefing.read.forms.record import Record, field_of, record_of
from briefing.read.refusal import Refused

_BINARY = re.compile("[\x00\ud800-\udfff]")


def parse_json(text: str) -> object:
    """The value that ``text`` writes in JSON (RFC 8259). Raises :class:`Refused` for anything else."""
    try:
        value: object = json.loads(text)
    except json.JSONDecodeError as error:
        reason = Reason(kind="not JSON", words=(error.msg.removesuffix(" at"),), number=error.colno)
        raise Refused(reason) from None
    except (RecursionError, ValueError):
        raise Refused(Reason(kind="deep JSON")) from None
    return value


def read_json_text(data: bytes) -> Record | Iterator[Record | Refused]:
    """One record, or those of a list, of which one that cannot be read costs no other."""
    value = parse_json(decode(data))
    return map(_read_one, value) if isinstance(value, list) else read_json(value)


def read_json_lines(data: bytes) -> Iterator[Record | Refused]:
    """The record of each line that is not empty."""
    for line in data.split(b"\n"):
        if line.strip():
            try:
                yield read_json(parse_json(decode_unmended(line)))
            except Refused as refused:
                yield refused


def _read_one(value: object) -> Record | Refused:
    try:
        return read_json(value)
    except Refused as refused:
        return refused


def read_json(value: object) -> Record:
    """The record of one JSON object; keys as in :func:`briefing.read.forms.record.field_of`, others are passed over.

    Raises :class:`Refused` for anything but an object, for no text, and for a field of the wrong kind.
    """
    if not isinstance(value, dict):
        raise Refused(Reason(kind="no object"))
    bodies = [key for key in value if field_of(key) == "body" and value[key]]
    if not bodies:
        present = any(field_of(key) == "body" for key in value)
        reason = Reason(kind="empty text" if present else "no field")
        raise Refused(reason, kind="empty" if present else "unreadable")
    body = _body(bodies[0], value[bodies[0]])
    return record_of(_pairs(value), body=_readable(body))


def _body(key: str, value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(paragraph, str) for paragraph in value):
        return "\n\n".join(value)
    raise Refused(Reason(kind="field of another kind", words=(key,)))


def _pairs(record: Mapping[str, object]) -> dict[str, str]:
    return {key: _readable(_value(key, value)) for key, value in record.items() if field_of(key) not in (None, "body")}


def _value(key: str, value: object) -> str:
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return str(value)
    if isinstance(value, dict) and isinstance(value.get("name"), str):
        return str(value["name"])
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return ", ".join(value)
    raise Refused(Reason(kind="field of another kind", words=(key,)))


def _readable(text: str) -> str:
    """``text`` with mojibake mended and without the control characters that collections carry along in records."""
    if _BINARY.search(text):
        raise Refused(Reason(kind="binary record"))
    return mend(text)

"""An e-mail by RFC 5322 and MIME: its headers as people read them, its texts, and the files attached to it.

The standard library parses anything and raises when what it parsed is asked for: for unknown charsets, bad base64, and
headers that are none. Nothing of that leaves this module.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import parseaddr
from mimetypes import guess_type
from typing import Literal

from briefing.model.word_count import words_in
from briefing.read.files.encoding import decode_unmended
from briefing.read.forms.form import Enclosed
from briefing.read.forms.fragment import text_of
from briefing.read.refusal import Refused

Kind = Literal["html", "plain"]

# Attached to an e-mail, and no articles: pictures, sounds, appointments, cards, signatures, keys.
_BESIDE = re.compile(
    r"(?:image|audio|video|font)/|text/(?:calendar|(?:x-)?vcard|directory|x-amp-html|css)"
    r"|application/(?:ics|pgp-|(?:x-)?pkcs7-|ms-tnef)|message/(?:delivery-status|disposition-|external)",
    re.IGNORECASE,
)
_FLOWED = re.compile(r" \r?\n(?!>)")
_MUCH_MORE = 3
_END_OF_HEAD = re.compile(rb"(?<=\n)\r?\n")
_LINE_OF_HEAD = re.compile(rb"[!-9;-~]+[ \t]*:|[ \t]")
_SPACED_COLON = re.compile(rb"\A([!-9;-~]+)[ \t]+:")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text of an e-mail, and whether it is HTML."""

    kind: Kind
    text: str


def parse(data: bytes) -> Message:
    """The message of these bytes, whatever they are.

    The parser takes a line of the head that is none for the end of it; programs that write such lines do not.
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    end = _END_OF_HEAD.search(data)
    head, rest = (data[: end.start()], data[end.start() :]) if end else (data, b"")
    lines = head.splitlines(keepends=True)
    kept = [line for n, line in enumerate(lines) if _LINE_OF_HEAD.match(line) or (n == 0 and line.startswith(b"From "))]
    if not kept or len(kept) < len(lines) / 2:
        return BytesParser(policy=compat32).parsebytes(data)
    return BytesParser(policy=compat32).parsebytes(b"".join(_SPACED_COLON.sub(rb"\1:", line) for line in kept) + rest)


def header(message: Message, name: str) -> str:
    """A header as it is to be read, on one line; empty where there is none."""
    return _decoded(_raw(message, name))


def sender(message: Message) -> tuple[str, str]:
    """The name and the address of whom an e-mail is from, either of which may be empty."""
    name, address = parseaddr(_raw(message, "from"))
    return _decoded(name), _decoded(address)


def _raw(message: Message, name: str) -> str:
    """A header's bytes as the parser keeps them; it would hide those that are not ASCII."""
    values = (value for key, value in message.raw_items() if key.strip().lower() == name)
    return _SPACES.sub(" ", str(next(values, ""))).strip()


def _decoded(value: str) -> str:
    try:
        pieces = decode_header(_letters(value.encode("utf-8", "surrogateescape"), "utf-8"))
    except (ValueError, UnicodeError):  # base64 that is none
        return value.encode("utf-8", "replace").decode("utf-8")
    words = "".join(
        piece if isinstance(piece, str) else _letters(piece, charset or "utf-8") for piece, charset in pieces
    )
    return " ".join(words.split())


def _letters(data: bytes, charset: str) -> str:
    """Bytes in the charset that they are said to be in, or in the one that they are."""
    with_names = {"unknown-8bit": "utf-8", "us-ascii": "utf-8", "ascii": "utf-8", "iso-8859-9": "windows-1254"}
    name = with_names.get(charset.lower().strip("\"' "), charset.strip("\"' "))
    try:
        codecs.lookup(name)
        return data.decode(name)
    except (LookupError, UnicodeDecodeError, ValueError):
        pass
    try:
        return decode_unmended(data)
    except Refused:
        return data.decode("utf-8", "replace")


def texts_of(message: Message) -> list[Text]:
    """The texts of an e-mail in order, each in the better of the forms in which it was sent."""
    kind = message.get_content_type()
    if kind == "message/rfc822" or _is_attached(message):
        return []
    parts = _parts(message)
    if not parts:
        return [text] if (text := _text(message)) else []
    if kind == "multipart/alternative":
        return _best([texts_of(part) for part in parts])
    if kind == "multipart/related":
        return next((texts for part in parts if (texts := texts_of(part))), [])
    return [text for part in parts for text in texts_of(part)]


def _best(forms: list[list[Text]]) -> list[Text]:
    """The last form that holds HTML, else the last that holds anything: the sender's own is the last.

    HTML that is made of pictures has hardly a word; then the plain text counts.
    """
    said = [texts for texts in forms if texts]
    marked = [texts for texts in said if any(text.kind == "html" for text in texts)]
    plain = [texts for texts in said if texts not in marked]
    if marked and plain and _MUCH_MORE * _words(marked[-1]) < _words(plain[-1]):
        return plain[-1]
    return (marked or said or [[]])[-1]


def _words(texts: list[Text]) -> int:
    return sum(words_in(text_of(text.text) if text.kind == "html" else text.text) for text in texts)


def attached_to(message: Message) -> Iterator[Enclosed]:
    """The files attached to an e-mail that may hold articles, and the messages within it, in order."""
    for part in _parts(message):
        kind = part.get_content_type()
        if kind == "message/rfc822":
            yield Enclosed(name="message.eml", data=_bytes_within(part))
        elif part.is_multipart():
            yield from attached_to(part)
        elif _is_attached(part):
            name = _decoded(_parameter(part))
            kind = guess_type(name)[0] or kind if kind.startswith("application/") else kind
            if not _BESIDE.match(kind):
                yield Enclosed(name=name or "attachment", data=payload(part))


def _parts(message: Message) -> list[Message]:
    content = message.get_payload()
    return [part for part in content if isinstance(part, Message)] if isinstance(content, list) else []


def _is_attached(part: Message) -> bool:
    """Whether a part is a file beside the text: said to be one, or a form of its own under a name."""
    disposition = str(part.get("content-disposition", "")).strip().lower()
    own = part.get_content_maintype() not in ("text", "multipart")
    return disposition.startswith("attachment") or (own and not part.is_multipart())


def _parameter(part: Message) -> str:
    try:
        return part.get_filename("") or ""
    except (ValueError, LookupError, TypeError):
        return ""


def _bytes_within(part: Message) -> bytes:
    try:
        within = part.get_payload(0)
        return within.as_bytes() if isinstance(within, Message) else b""
    except (ValueError, LookupError, TypeError):
        return b""


def payload(part: Message) -> bytes:
    """The bytes of a part, its transfer encoding undone."""
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError):
        data = None
    return data if isinstance(data, bytes) else b""


def _text(part: Message) -> Text | None:
    kind = part.get_content_type()
    if kind not in ("text/plain", "text/html", "application/xhtml+xml"):
        return None
    text = written(part)
    if kind == "text/plain" and "flowed" in str(part.get_param("format", "")).lower():
        text = _FLOWED.sub(" ", text)
    return Text(kind="plain" if kind == "text/plain" else "html", text=text) if text.strip() else None


def written(part: Message) -> str:
    """The text of a part in the charset that it names, or in the one that it is in."""
    return _letters(payload(part), str(part.get_param("charset", "") or "utf-8"))

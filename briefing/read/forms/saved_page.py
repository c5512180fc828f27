"""A page with its pictures in one file, as browsers save it: MHTML (RFC 2557)."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.model import Reason
from briefing.read.forms.mail import message as mime
from briefing.read.forms.record import Record
from briefing.read.forms.web import read_web
from briefing.read.refusal import Refused

_ADDRESS = re.compile(r"https?://\S+")
_SAVED = re.compile(r"^(?:snapshot-content-location[ \t]*:|from[ \t]*:[ \t]*<saved by )", re.IGNORECASE | re.MULTILINE)
_END_OF_HEAD = re.compile(r"\r?\n\r?\n")


def is_saved_page(text: str) -> bool:
    """Whether the head of a file says that a browser saved a page in it."""
    return _SAVED.search(_END_OF_HEAD.split(text, 1)[0]) is not None


def read_saved_page(data: bytes) -> Record:
    """The record of the page; its day is that of the page, not that on which it was saved.

    Raises :class:`Refused` where the file holds no page, and as :func:`read_web` does.
    """
    message = mime.parse(data)
    pages = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    if not pages:
        raise Refused(Reason(kind="no saved page"))
    address = mime.header(message, "snapshot-content-location") or mime.header(message, "content-location")
    page = next((part for part in pages if address and mime.header(part, "content-location") == address), pages[0])
    record = read_web(mime.written(page))
    known = (record.url, address, mime.header(page, "content-location"))
    return replace(record, url=next(filter(_ADDRESS.fullmatch, known), ""))

"""JSON Feed (https://www.jsonfeed.org/version/1.1/), told by the version that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from briefing.model import Reason
from briefing.read.files.encoding import decode_unmended
from briefing.read.forms.feed.entry import Entry, record_of_entry
from briefing.read.forms.json_lines import parse_json
from briefing.read.forms.record import Record
from briefing.read.refusal import Refused

_VERSION = re.compile(r'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org')


def is_json_feed(text: str) -> bool:
    """Whether a JSON object says at its beginning that it is a JSON Feed."""
    return text.lstrip().startswith("{") and _VERSION.search(text) is not None


def read_json_feed(data: bytes) -> Iterator[Record | Refused]:
    """The record of each item. Raises :class:`Refused` for what is no JSON and for a feed without items."""
    feed = parse_json(decode_unmended(data))
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(feed, dict) or not isinstance(items, list) or not items:
        raise Refused(Reason(kind="empty feed"), kind="empty")
    return (_record(item, feed) for item in items)


def _record(item: object, feed: Mapping[str, object]) -> Record | Refused:
    if not isinstance(item, dict):
        return Refused(Reason(kind="no object"))
    return record_of_entry(
        Entry(
            title=_text(item, "title"),
            content=(_text(item, "content_html"), _text(item, "content_text")),
            summaries=(_text(item, "summary"),),
            days=(_text(item, "date_published"), _text(item, "date_modified")),
            url=_text(item, "url") or _text(item, "external_url"),
            byline=", ".join(_names(item)),
            outlet=_text(feed, "title"),
            language=_text(item, "language") or _text(feed, "language"),
        )
    )


def _text(value: Mapping[str, object], key: str) -> str:
    """A field where it is text: one of another kind tells nothing and costs nothing."""
    field = value.get(key)
    return field if isinstance(field, str) else ""


def _names(item: Mapping[str, object]) -> Iterator[str]:
    authors = item.get("authors")
    for author in authors if isinstance(authors, list) else (item.get("author"),):
        if isinstance(author, dict) and (name := _text(author, "name")):
            yield name

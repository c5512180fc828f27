"""Feeds: RSS, RDF and Atom, read by feedparser, which mends what is not well formed, and JSON Feed.

In come the bytes of a file, out comes the record of each entry in the order of the feed.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import feedparser

from briefing.languages import detect
from briefing.model import Reason
from briefing.read.forms.feed.entry import Entry, record_of_entry
from briefing.read.forms.record import Record
from briefing.read.refusal import Refused

# What may stand before the root, one after another: a repeated pattern of them would be tried in every way there is.
_BEFORE = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->|<!doctype[^<>\[]*(?:\[[^\]]*\]\s*)?>", re.IGNORECASE | re.DOTALL)
_ROOT = re.compile(r"<(?:\w+:)?(?:rss|feed|rdf|channel)\b", re.IGNORECASE)


def is_feed(text: str) -> bool:
    """Whether ``text`` begins as an RSS, RDF or Atom feed does."""
    place = 0
    while before := _BEFORE.match(text, place):
        place = before.end()
    return _ROOT.match(text, place) is not None


def read_feed(data: bytes) -> Iterator[Record | Refused]:
    """The record of each entry. Raises :class:`Refused` for what is no feed and for a feed without entries."""
    try:
        # Handed over as a file: what is handed over as a text may be taken for an address and fetched.
        feed = feedparser.parse(io.BytesIO(data), resolve_relative_uris=False)
    except Exception as error:
        raise Refused(Reason(kind="unreadable feed", words=(type(error).__name__,))) from error
    if not feed.entries:
        known = bool(feed.get("version")) or bool(feed.feed.get("title"))
        raise Refused(Reason(kind="empty feed" if known else "no feed"), kind="empty" if known else "unreadable")
    spoken = detect(". ".join(_text(entry, "title") for entry in feed.entries)) or ""
    return (_record(entry, feed.feed, spoken) for entry in feed.entries)


def _record(entry: Any, feed: Any, spoken: str) -> Record | Refused:  # noqa: ANN401 - feedparser has no types
    return record_of_entry(
        Entry(
            title=_text(entry, "title"),
            content=tuple(_text(each, "value") for each in _field(entry, "content") or ()),
            summaries=(_text(entry, "summary"),),
            days=tuple(_text(entry, key) for key in ("published", "updated", "created")),
            url=_text(entry, "link"),
            byline=_text(entry, "author"),
            outlet=_text(_field(entry, "source") or {}, "title") or _text(feed, "title"),
            language=_text(feed, "language"),
            feed_language=spoken,
        )
    )


def _field(value: Any, key: str) -> Any:  # noqa: ANN401
    """A field as it stands: what feedparser itself would give for one that is missing comes from another."""
    return dict.get(value, key)


def _text(value: Any, key: str) -> str:  # noqa: ANN401
    field = _field(value, key) if isinstance(value, dict) else None
    return field if isinstance(field, str) else ""

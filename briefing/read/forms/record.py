"""What a form holds of an article, as written, and the article that comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from briefing import languages
from briefing.languages import Language, detect, normalise, resolve
from briefing.model import Article, Reason
from briefing.read.body import clean
from briefing.read.body.bare_titles import bare_title
from briefing.read.body.dating import date_line, written_date
from briefing.read.refusal import Refused

# More than any article; a longer one is a file that is something else.
LONGEST = 1_500_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The fields of one article as a form gives them: ``body`` uncleaned, ``date`` as written, all but it optional.

    ``teaser`` says that the body is a few lines of the article, or that it was cut.
    """

    body: str
    title: str = ""
    date: str = ""
    outlet: str = ""
    url: str = ""
    language: str = ""
    byline: str = ""
    teaser: bool = False


_FIELDS = {
    "title": "title",
    "headline": "title",
    "date": "date",
    "published": "date",
    "published_at": "date",
    "publishedat": "date",
    "date_published": "date",
    "datepublished": "date",
    "date_publish": "date",
    "publish_date": "date",
    "publication_date": "date",
    "pubdate": "date",
    "outlet": "outlet",
    "source": "outlet",
    "publisher": "outlet",
    "publication": "outlet",
    "newspaper": "outlet",
    "site": "outlet",
    "sitename": "outlet",
    "url": "url",
    "link": "url",
    "language": "language",
    "lang": "language",
    "author": "byline",
    "authors": "byline",
    "byline": "byline",
    "text": "body",
    "body": "body",
    "content": "body",
    "article": "body",
}


def field_of(key: str) -> str | None:
    """The field of :class:`Record` that a key of a file means, as programs write it or people do; else None."""
    return _fields().get(key.strip().lower())


@languages.joined
def _fields(every: tuple[Language, ...]) -> Mapping[str, str]:
    """The field that each key means, in the English of programs and in any known language."""
    return _FIELDS | dict(pair for language in every for pair in language.page.fields)


def record_of(pairs: Mapping[str, str], *, body: str) -> Record:
    """The record with ``body`` and with the fields that keys of ``pairs`` mean; the first of several counts."""
    fields: dict[str, Any] = {}
    for key, value in pairs.items():
        field = field_of(key)
        if field and field != "body" and value.strip():
            fields.setdefault(field, value.strip())
    return Record(body=body, **fields)


def article_of(record: Record, *, path: str) -> Article:
    """The article with its clean body.

    Where the record does not say them, the date is that of a line of its own at the top, the outlet is the host of the
    URL, and the language is detected. Raises
    :class:`Refused` for a date that is none, for no text, and for more text than an article has.
    """
    if len(record.body) > LONGEST:
        raise Refused(Reason(kind="long text", number=len(record.body)))
    outlet = " ".join(record.outlet.split()) or host(record.url)
    title = bare_title(" ".join(record.title.split()), outlet or "")
    body = clean(record.body, title=title)
    language = resolve(normalise(record.language) or detect(body.text), body.text)
    written = record.date or date_line(record.body)
    date = written_date(written, language) if written else None
    if not body.text:
        raise Refused(Reason(kind="no text"), kind="empty")
    return Article(
        text=body.text,
        title=title or body.headline,
        date=date,
        outlet=outlet,
        url=record.url or None,
        language=language,
        path=path,
        agency=body.agency,
        byline=" ".join(record.byline.split()) or body.byline,
        teaser=record.teaser,
    )


def host(url: str) -> str | None:
    """The host of ``url`` without its port and a leading ``www.``; None where it has none."""
    try:
        name = urlsplit(url).hostname
    except ValueError:
        return None
    return name.removeprefix("www.") if name else None

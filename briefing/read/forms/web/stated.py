"""What a page states of its article for machines: its meta elements, and JSON-LD in the words of schema.org."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml.html import HtmlElement

Value = object
"""What JSON holds."""

_ARTICLE = re.compile(r"\w*(?:article|posting|review|report|reportage)", re.IGNORECASE)
_PAGE = re.compile(r"(?:web|item|collection)page", re.IGNORECASE)
_DEEPEST = 8

_TITLES = ("og:title", "title", "dc.title", "sailthru.title", "parsely-title")
_SITES = ("og:site_name", "application-name", "dc.publisher", "publisher", "twitter:site")
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "sailthru.description", "dc.description")
_DAYS = (
    "article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "date.published",
    "publishdate",
    "publish-date",
    "publication_date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "citation_publication_date",
    "article_date_original",
    "originalpublicationdate",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What a page states: of each the likeliest first, on one line and without markup.

    ``headline`` and ``body`` are those of its article in JSON-LD; ``days`` those of publication, as written.
    ``title`` is what the page is called where it is linked to, ``shared`` in short messages, ``called`` in a window.
    """

    headline: str = ""
    body: str = ""
    title: str = ""
    shared: str = ""
    called: str = ""
    sites: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    days: tuple[str, ...] = ()

    @property
    def titles(self) -> tuple[str, ...]:
        """All that the page and its article are called."""
        return tuple(dict.fromkeys(filter(None, (self.headline, self.title, self.shared, self.called))))


@dataclass(slots=True, kw_only=True)
class _Found:
    """The JSON-LD of a page by the kind of what it describes, while it is read."""

    articles: list[Mapping[str, Value]] = field(default_factory=list)
    pages: list[Mapping[str, Value]] = field(default_factory=list)


def stated_by(tree: HtmlElement) -> Stated:
    """What the page states of its article."""
    metas = _metas(tree)
    called = line(tree.findtext(".//head/title") or tree.findtext(".//title") or "")
    title = next(iter(_of(metas, _TITLES)), "")
    found = _linked_data(tree)
    article = _main(found.articles, [title, called])
    return Stated(
        headline=_text(article.get("headline")),
        body=_text(article.get("articleBody")),
        title=title,
        shared=metas.get("twitter:title", ""),
        called=called,
        sites=tuple(_of(metas, _SITES)),
        publishers=tuple(filter(None, [_name(article.get("publisher"))])),
        descriptions=tuple(
            dict.fromkeys(filter(None, [_text(article.get("description")), *_of(metas, _DESCRIPTIONS)]))
        ),
        days=tuple(_days(article, metas, found.pages, tree)),
    )


def line(text: str) -> str:
    """``text`` on one line, and what was escaped on its way unescaped."""
    return " ".join(html.unescape(html.unescape(text)).split()) if "&" in text else " ".join(text.split())


def _metas(tree: HtmlElement) -> Mapping[str, str]:
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = line(meta.get("content") or "")
        if content:
            for key in (meta.get("property"), meta.get("name"), meta.get("itemprop")):
                metas.setdefault((key or "").strip().lower(), content)
    return metas


def _of(metas: Mapping[str, str], names: tuple[str, ...]) -> list[str]:
    return [metas[name] for name in names if name in metas]


def _days(
    article: Mapping[str, Value], metas: Mapping[str, str], pages: list[Mapping[str, Value]], tree: HtmlElement
) -> Iterator[str]:
    """The days of publication; of what is one point in time, that with an offset of its own is the place's day."""
    stated = [_text(article.get("datePublished")), *_of(metas, _DAYS)]
    stated += [_text(page.get("datePublished")) for page in pages]
    for element in tree.xpath("//*[@itemprop='datePublished' or @pubdate]"):
        stated.append(line(element.get("content") or element.get("datetime") or element.text_content()))
    yield from sorted(filter(None, stated), key=lambda day: not _has_offset(day))


def _has_offset(day: str) -> bool:
    """Whether a point in time is given by the clock of its place, and not by that of Greenwich."""
    match = re.search(r"\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)? ?[+-](\d{2}):?(\d{2})$", day)
    return match is not None and match[1] + match[2] != "0000"


def _linked_data(tree: HtmlElement) -> _Found:
    found = _Found()
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        written = (script.text or "").strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
        try:
            value: Value = json.loads(written, strict=False)
        except (ValueError, RecursionError):
            continue
        _sort(value, found, depth=0)
    return found


def _sort(value: Value, found: _Found, *, depth: int) -> None:
    """Put what ``value`` describes, and what that holds, to what was found."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for each in value:
            _sort(each, found, depth=depth + 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        names = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
        if any(map(_ARTICLE.fullmatch, names)):
            found.articles.append(value)
        elif any(map(_PAGE.fullmatch, names)):
            found.pages.append(value)
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "liveBlogUpdate"):
            if key in value and (key != "liveBlogUpdate"):
                _sort(value[key], found, depth=depth + 1)


def _main(articles: list[Mapping[str, Value]], titles: list[str]) -> Mapping[str, Value]:
    """The article that the page is about: of several that which is called as the page is."""
    words = [set(title.lower().split()) for title in titles]

    def likeness(article: Mapping[str, Value]) -> float:
        own = set(_text(article.get("headline")).lower().split())
        return max((len(own & each) / len(own | each) for each in words if own | each), default=0.0)

    return max(articles, key=likeness, default={})


def _text(value: Value) -> str:
    if isinstance(value, list):
        return next(filter(None, map(_text, value)), "")
    return line(re.sub(r"<[^<>]{1,500}>", " ", html.unescape(value))) if isinstance(value, str) else ""


def _name(value: Value) -> str:
    if isinstance(value, list):
        return next(filter(None, map(_name, value)), "")
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)

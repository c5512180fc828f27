"""The names by which services, programs and people give the fields of an article: one table, in which a form is a row.

Whatever has named fields is read by it: JSON, the columns of a table, the head of a text. To read another service, give
it a row. Where several names are there, the one that stands first in the table counts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from operator import itemgetter

from briefing import languages
from briefing.languages import Language, normalise
from briefing.languages.general.page import pages_of
from briefing.read.body.dating import day_of_number, first_day, written_date
from briefing.read.body.page_lines import byline_name
from briefing.read.domains import host
from briefing.read.files.encoding import mend
from briefing.read.forms.fragment import text_of, words_of
from briefing.read.forms.record import Record
from briefing.read.forms.values import body_in, day_in, listed, names_in, nested, text_in
from briefing.read.refusal import Refused

_NO_KEY_SIGN = re.compile(r"[\W_]+")
_ADDRESS = re.compile(r"(?:https?:)?//\S+|(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_UNSAID = frozenset({"", "nan", "null", "none", "nil", "undefined", "n/a", "na", "unknown", "-", "–", "—", "?"})
_CUT = re.compile(
    r"(?<!\s)\s*(?:(?P<dots>…|\.{3})\s*)?\[\s{0,9}(?:(?:\+\s?|…\s?)?\d+ (?:more )?char(?:acter)?s?"
    r"|…|\.\.\.|&hellip;)\s{0,9}\]\s*\Z"
)
_WITHHELD = re.compile(r"\s*ONLY AVAILABLE IN [\w ,&]{0,60}PLANS?\.?\s*")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
# A sign between brackets is markup where it is one of HTML: code and quantities stand between brackets as well.
_TAG = re.compile(
    r"(?:<|&lt;)/?(?P<block>p|br|div|li|ul|ol|blockquote|section|article|h[1-6]|table|tr|html|body|figure|iframe|script)?"
    r"(?(block)|(?:a|abbr|b|cite|em|font|i|img|small|span|strong|sub|sup|u))(?:\s(?:[^<>]*?)?)?/?(?:>|&gt;)",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,31});")
# What is only referred to, and is not there.
_ELSEWHERE = ("#", "_:", "urn:")
_LONGEST_MARK = 60
_LONGEST_TEASER = 120
"""Words; some services call the whole text a summary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """The names that a form has for each field, the best first.

    They are written here as the form has them; case and signs do not count. A dot leads into an object, or into each
    object of a list. ``body`` holds the whole text, ``teaser`` the beginning or a summary of it.
    """

    form: str
    title: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    url: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    teaser: tuple[str, ...] = ()


FORMS = (
    Keys(
        form="our own, and what people write",
        title=("title", "headline", "head", "heading", "article title", "headline text", "subject"),
        date=("date", "published", "publish date", "publication date", "date published", "pub date", "article date"),
        outlet=("outlet", "newspaper", "publication", "publication name", "publication title", "media outlet", "paper"),
        url=("url", "link", "address", "article url", "web address", "permalink", "hyperlink"),
        language=("language", "lang", "article language"),
        byline=("author", "authors", "byline", "by", "writer", "reporter", "journalist"),
        body=("text", "body", "content", "full text", "article text", "body text", "article", "article body"),
        teaser=("teaser", "standfirst", "lead", "summary"),
    ),
    Keys(form="NewsAPI", date=("publishedAt",), outlet=("source.name", "source"), teaser=("description",)),
    Keys(form="GNews", outlet=("source.name",), date=("publishedAt",)),
    Keys(
        form="Guardian",
        title=("webTitle", "fields.headline"),
        date=("webPublicationDate",),
        outlet=("fields.publication",),
        url=("webUrl",),
        language=("fields.lang",),
        byline=("fields.byline",),
        body=("fields.bodyText", "fields.body"),
        teaser=("fields.trailText", "fields.standfirst"),
    ),
    Keys(
        form="New York Times",
        title=("headline.main", "headline.print_headline"),
        date=("pub_date",),
        url=("web_url",),
        byline=("byline.original",),
        teaser=("lead_paragraph", "abstract", "snippet"),
    ),
    Keys(form="GDELT", date=("seendate",), outlet=("domain",)),
    Keys(
        form="Event Registry",
        date=("dateTimePub", "dateTime"),
        outlet=("source.title", "source.uri"),
        byline=("authors.name",),
    ),
    Keys(
        form="Feedly, Inoreader, FreshRSS and what else speaks as Google Reader did",
        outlet=("origin.title", "origin.htmlUrl"),
        url=("canonicalUrl", "canonical.href", "alternate.href"),
        body=("fullContent", "content.content"),
        teaser=("summary.content",),
    ),
    Keys(form="Miniflux", date=("published_at",), outlet=("feed.title", "feed.site_url")),
    Keys(
        form="news-please",
        date=("date_publish",),
        outlet=("source_domain",),
        body=("maintext",),
        title=("title_page",),
    ),
    Keys(form="newspaper", outlet=("source_url",), language=("meta_lang",), teaser=("meta_description",)),
    Keys(
        form="trafilatura",
        outlet=("sitename", "source-hostname", "hostname"),
        url=("source",),
        body=("raw_text",),
        teaser=("excerpt",),
    ),
    Keys(
        form="Newscatcher",
        date=("published_date", "parse_date"),
        outlet=("name_source", "rights", "clean_url", "domain_url"),
        teaser=("summary", "excerpt"),
    ),
    Keys(form="Mediastack", date=("published_at",), outlet=("source",)),
    Keys(form="Mediacloud", date=("publish_date",), outlet=("media_name", "media_url"), body=("story_text",)),
    Keys(
        form="newsdata, webz, AYLIEN, Bing and Currents",
        title=("name",),
        date=("pubDate", "datePublished", "published_on", "publish_time"),
        outlet=("source_name", "provider.name", "thread.site_full", "thread.site", "source_id"),
        url=("links.permalink",),
        byline=("creator",),
    ),
    Keys(
        form="CSL-JSON and Zotero",
        date=("issued",),
        outlet=("container-title", "publicationTitle"),
        url=("URL",),
        teaser=("abstract", "abstractNote"),
    ),
    Keys(
        form="schema.org",
        title=("headline", "alternativeHeadline"),
        date=("datePublished",),
        outlet=("publisher.name", "publisher", "isPartOf.name", "sourceOrganization.name"),
        url=("mainEntityOfPage", "@id"),
        language=("inLanguage",),
        byline=("author.name",),
        body=("articleBody",),
        teaser=("description",),
    ),
    Keys(
        form="IPTC ninjs, 1 to 3",
        title=("headlines.value", "headline"),
        date=("firstcreated", "contentcreated", "versioncreated"),
        outlet=("infosources.name", "infosource.name", "source", "copyrightholder"),
        url=("uri",),
        body=("body_text", "body_html", "body_xhtml", "bodies.value"),
        teaser=("descriptions.value", "description_text", "description_html"),
    ),
    Keys(
        form="JSON Feed",
        date=("date_published",),
        url=("url", "external_url"),
        body=("content_text", "content_html"),
        byline=("authors.name", "author.name"),
    ),
    Keys(
        form="Pocket, Wallabag and Perigon",
        title=("resolved_title", "given_title"),
        outlet=("domain_name", "source.domain"),
        url=("resolved_url", "given_url"),
        byline=("authorsByline", "published_by"),
    ),
    Keys(
        form="WordPress and Ghost",
        title=("title.rendered",),
        date=("date_gmt", "published_at"),
        body=("content.rendered", "plaintext", "html"),
        teaser=("excerpt.rendered", "custom_excerpt"),
    ),
    Keys(form="feeds as programs give them", date=("isoDate", "dc:date"), url=("guid",), body=("content:encoded",)),
    Keys(
        form="the heads of pages",
        title=("og:title", "dc:title"),
        date=("article:published_time", "dc:date", "dcterms:created"),
        outlet=("og:site_name", "site_name", "site", "website", "dc:publisher"),
        url=("og:url", "canonical", "canonical_url", "source_link", "clip_url"),
        language=("og:locale", "dc:language"),
        byline=("article:author", "dc:creator"),
        teaser=("og:description",),
    ),
    Keys(
        form="media monitoring in tables",
        title=("headline/title", "news headline", "story title"),
        date=("publish time", "date/time", "published on", "release date", "day"),
        outlet=("source name", "media name", "media title", "media", "source title", "outlet name", "publisher name"),
        url=("url link", "story link", "story url", "news url"),
        byline=("author name", "influencer"),
        body=("full article", "article content", "news text", "story", "markdown", "plain text", "transcript"),
        teaser=("opening text", "hit sentence", "blurb", "key sentence", "extract"),
    ),
    Keys(
        form="where nothing else dates it",
        date=("created_at", "created", "date created", "posted", "posted_at", "timestamp", "updated", "date_modified"),
    ),
)
"""The forms, in the order in which their names count."""

_FIELDS = tuple(field.name for field in fields(Keys) if field.name != "form")


def field_of(key: str) -> str | None:
    """The field of :class:`Keys` that a key means, as programs write it or people do; None for any other."""
    return _fields().get(_plain(key))


def is_known(key: str) -> bool:
    """Whether a key means any field."""
    return field_of(key) is not None


def record_of(pairs: Mapping[str, object], *, body: str | None = None) -> Record:
    """The record that keys and values give; ``body`` is the text where it stands beside them.

    A value of a shape that is not understood is passed over: it never costs the article. A field that holds markup
    gives its text. Of a text that its service cut, or of a summary alone, the record is a teaser.
    """
    known = _reached(pairs)
    address = next(_addresses(known["url"]), "")
    outlet, seen_at = _outlet(known["outlet"])
    language = next((words for value in known["language"] if (words := _said(text_in(value)))), "")
    record = Record(
        body="",
        title=next((words for value in known["title"] if (words := _words(value))), ""),
        date=_date(known["date"], language),
        outlet=outlet,
        url=address or seen_at,
        language=language,
        byline=next((name for value in known["byline"] if (name := _byline(value))), ""),
    )
    if body is not None:
        return replace(record, body=body)
    return _with_text(record, known)


def _with_text(record: Record, known: Mapping[str, list[object]]) -> Record:
    """``record`` with the first whole text that is there, and else with the longest piece of one, as a teaser.

    A text that ends in a mark of omission alone may be meant so: only what its service says it cut counts as cut.
    """
    pieces: list[str] = []
    for name, fewest in (("body", 0), ("teaser", _LONGEST_TEASER)):
        for text in filter(None, map(_text, known[name])):
            piece = _uncut(text)
            if piece == text and len(text.split()) > fewest:
                return replace(record, body=text)
            pieces.append(piece)
    body = max(pieces, key=len, default="")
    return replace(record, body=body, teaser=bool(body))


def _uncut(text: str) -> str:
    """``text`` with a mark of omission in the place of what its service writes where it cut one off."""
    end = text[-_LONGEST_MARK:]
    return text[:-_LONGEST_MARK] + _CUT.sub("…", end) if end.rstrip().endswith("]") else text


def has_text(pairs: Mapping[str, object]) -> bool:
    """Whether something holds the whole text of an article."""
    return any(_said(body_in(value)) for value in _reached(pairs)["body"])


def has_teaser(pairs: Mapping[str, object]) -> bool:
    """Whether something holds a summary or the beginning of an article."""
    return any(_said(body_in(value)) for value in _reached(pairs)["teaser"])


def has_title(pairs: Mapping[str, object]) -> bool:
    """Whether something holds the title of an article."""
    return any(_said(text_in(value)) for value in _reached(pairs)["title"])


def names_an_article(pairs: Mapping[str, object]) -> bool:
    """Whether an object is an article with a title and a day or an address, be its text there or not."""
    known = _reached(pairs)
    return has_title(pairs) and any(_said(text_in(value)) for name in ("url", "date") for value in known[name])


def _reached(pairs: Mapping[str, object]) -> dict[str, list[object]]:
    """The values that the names of each field lead to, in the order of the table."""
    table = _table()
    found: dict[str, list[tuple[int, object]]] = {name: [] for name in _FIELDS}
    seen: set[str] = set()
    for key, value in pairs.items():
        plain = _plain(str(key))
        if plain in seen or plain not in table or value is None:
            continue
        seen.add(plain)
        for name, rank, within in table[plain]:
            held = (
                (value,) if not within else (each for at in listed(value) for each in nested(at, within, plain=_plain))
            )
            found[name].extend((rank, each) for each in held if each is not None)
    return {name: [value for _, value in sorted(values, key=itemgetter(0))] for name, values in found.items()}


@lru_cache(maxsize=1 << 12)
def _plain(key: str) -> str:
    """A key without case and signs: ``published_at``, ``publishedAt`` and ``Published at`` are one."""
    # What Python leaves of a capital İ in small letters is an i with a second dot, and an I without one is an ı.
    return _NO_KEY_SIGN.sub("", key.strip().lower().replace("i\u0307", "i").replace("ı", "i"))


@languages.joined
def _table(every: tuple[Language, ...]) -> Mapping[str, Sequence[tuple[str, int, str]]]:
    """By key the fields that it means, each with its rank, and with the key within where it leads into an object.

    The names of programs come first, then those of any known language.
    """
    spoken = [pair for page in pages_of(every) for pair in page.fields]
    table: dict[str, list[tuple[str, int, str]]] = defaultdict(list)
    for name in _FIELDS:
        keys = [key for form in FORMS for key in getattr(form, name)] + [key for key, meant in spoken if meant == name]
        for rank, path in enumerate(dict.fromkeys(map(_path, keys))):
            table[path[0]].append((name, rank, "".join(path[1:])))
    return dict(table)


@languages.joined
def _fields(every: tuple[Language, ...]) -> Mapping[str, str]:
    """The field that each name means; where it is in several columns of the table, that of the first row."""
    found: dict[str, str] = {}
    for form in FORMS:
        for name in _FIELDS:
            for path in map(_path, getattr(form, name)):
                if len(path) == 1:
                    found.setdefault(path[0], name)
    for page in pages_of(every):
        for key, name in page.fields:
            found.setdefault(_plain(key), name)
    return found


def _path(key: str) -> tuple[str, ...]:
    return tuple(map(_plain, key.split(".")))


def _said(words: str) -> str:
    """``words`` where they say something: programs write what is not there in many ways."""
    stripped = words.strip()
    return "" if stripped.lower() in _UNSAID else stripped


def _words(value: object) -> str:
    """The words of a short field on one line, without markup."""
    words = " ".join(_said(text_in(value)).split())
    return _mended(_unlinked(_unmarked(words)))


def _mended(words: str) -> str:
    """The words of a side field, mended; those that cannot be are passed over, and the article goes on."""
    try:
        return mend(words)
    except Refused:
        return ""


def _unlinked(words: str) -> str:
    """What a note-taking program writes as a link to another note, without its brackets."""
    return _WIKI_LINK.sub(r"\1", words)


def _text(value: object) -> str:
    """The text of a body, markup turned into paragraphs."""
    text = _said(body_in(value))
    if not text or _WITHHELD.fullmatch(text):
        return ""
    if any(match["block"] for match in _TAG.finditer(text)):
        return mend(text_of(text))
    # Signs and links alone are written into text whose lines part its paragraphs.
    return mend("\n".join(map(_unmarked, text.split("\n"))))


def _unmarked(line: str) -> str:
    """A line without its markup; one that has none stays as it is written."""
    return words_of(line) if _TAG.search(line) or _ENTITY.search(line) else line


def _date(values: Sequence[object], language: str) -> str:
    """The first day that is one, as written, else in ISO 8601 what can be told of any; else the first as it stands."""
    days = list(filter(None, map(_day, values)))
    for day in days:
        with suppress(Refused):
            written_date(day, normalise(language))
            return day
    return first_day(days, normalise(language) or "") or next(iter(days), "")


def _day(value: object) -> str:
    """A day as written; one that a program counts is written out."""
    written = _said(day_in(value))
    return day_of_number(written) or written


def _byline(value: object) -> str:
    names = [_unlinked(_said(_unmarked(name))) for name in names_in(value)]
    said = ", ".join(dict.fromkeys(name for name in names if name and not _ADDRESS.fullmatch(name)))
    return _mended(byline_name(said) or said)


def _addresses(values: list[object]) -> Iterator[str]:
    """The addresses among values, whatever else stands there."""
    for value in values:
        for each in listed(value):
            words = text_in(each)
            if re.match(r"(?:https?:)?//\S+\Z", words.strip()):
                yield words.strip()


def _outlet(values: list[object]) -> tuple[str, str]:
    """The name of the outlet, and the address of the article where that stands in its place.

    An address is no name: its host is taken where nothing better is there.
    """
    hosts: list[str] = []
    address = ""
    for value in values:
        words = _words(value)
        if not words or words.isdecimal() or words.startswith(_ELSEWHERE):
            continue
        if not _ADDRESS.fullmatch(words):
            return words, address
        full = words if "//" in words else f"//{words}"
        # A paper may be called by its address, as it writes it: "FactCheck.org".
        if name := words if full.count("/") == 2 and words != words.lower() else host(full):
            hosts.append(name)
        if "//" in words and full.partition("//")[2].rstrip("/").count("/"):
            address = address or words
    return (hosts[0] if hosts else ""), address

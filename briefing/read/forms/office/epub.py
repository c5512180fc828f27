"""EPUB: a book, or the articles of a journal or of a day's news, in the order of its spine.

What the table of contents lists is an article each: a book of one chapter is one article, and of a book of several each
bears the book's name before its own. News that Calibre downloads is told by its own marks: each article ends with the
address that it was downloaded from.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote

from lxml import etree

from briefing.model import Reason
from briefing.model.word_count import words_in
from briefing.read.body.dating import date_line
from briefing.read.domains import host
from briefing.read.forms.office.chapter import Beginning, parts_of
from briefing.read.forms.office.contents import Entry, contents_of
from briefing.read.forms.office.parts import Part, Stated, record_of_parts
from briefing.read.forms.office.unpacking import Package, local, value
from briefing.read.forms.record import Record
from briefing.read.refusal import Refused

_NO_TEXT = frozenset({"nav", "cover-image"})
_MOST_CHAPTERS = 1_000
_DATED_WITHIN = 8
"""Paragraphs at the beginning of a chapter, of which one may be its day."""
_FEWEST_OF_A_HEADLINE = 5
"""Words."""
_FEWEST_WORDS = 25
"""Below so many there is no article: a title page, the heading of a section, a picture."""

# The parts of a book that are no text of it, as its guide names them.
_NO_CHAPTER = frozenset(
    """
    cover title-page titlepage halftitlepage toc index glossary acknowledgements acknowledgments bibliography colophon
    copyright-page dedication loi lot landmarks
    """.split()
)
_CALIBRE = "calibre"
_PERIODICAL = "calibre:publication_type"
# Calibre writes the day of an issue behind its name.
_ISSUE = re.compile(r"(?P<name>.*\S)\s*\[(?P<day>[^\[\]]{4,40})\]")


@dataclass(slots=True, kw_only=True)
class _Piece:
    """What stands in a book from one place of its contents to the next."""

    parts: list[Part]
    url: str = ""

    @property
    def words(self) -> int:
        return sum(words_in(part.text) for part in self.parts if part.kind == "paragraph")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Book:
    """What a book says of itself: ``periodical`` where it is an issue of one, or of a day's news."""

    stated: Stated
    periodical: bool

    @property
    def issue(self) -> tuple[str, str]:
        """The name of the periodical, and the day of the issue as written."""
        match = _ISSUE.fullmatch(self.stated.title)
        day = match["day"] if match else ""
        return (match["name"] if match else self.stated.title), (date_line(day) or self.stated.published)


def begins_as_epub(_: str, beginning: bytes) -> bool:
    """Whether a file begins as a book does."""
    return beginning[30:].startswith(b"mimetypeapplication/epub+zip")


def read_epub(data: bytes) -> Record | Iterator[Record | Refused]:
    """The record of a book that is one text, or those of the articles that it lists.

    Raises :class:`Refused` for one that is locked, damaged or too large.
    """
    package = Package(data, form="EPUB")
    container = package.xml("META-INF/container.xml")
    name = next((value(file, "full-path") for file in container.iter("{*}rootfile")), "")
    root = package.xml(posixpath.normpath(name))
    folder = posixpath.dirname(name)
    chapters = list(_spine(root, folder))[:_MOST_CHAPTERS]
    if "META-INF/encryption.xml" in package:
        locked = package.read("META-INF/encryption.xml").decode("utf-8", "replace")
        if any(f'"{chapter}"' in locked for chapter in chapters):
            raise Refused(Reason(kind="locked"))
    entries = contents_of(package, root, folder)
    pieces = _pieces(package, chapters, entries)
    book = _book(root)
    book = replace(book, periodical=book.periodical or any(piece.url for piece in pieces.values()))
    articles = list(_articles(entries, pieces, book))
    # The sections of one chapter are those of one article, unless each is headed as an article of its own.
    parted = len({entry.file for entry in entries}) > 1 or _is_collection(articles)
    if (len(articles) > 1 and parted) or (articles and book.periodical):
        return iter(_records(articles, book))
    return record_of_parts([part for piece in pieces.values() for part in piece.parts], book.stated)


def _spine(root: etree._Element, folder: str) -> Iterator[str]:
    """The names of the chapters in reading order; what stands outside of it, as the table of contents, is none."""
    files = {value(item, "id"): item for item in root.iter("{*}item")}
    beside = {
        posixpath.normpath(posixpath.join(folder, unquote(value(each, "href").partition("#")[0])))
        for each in root.iter("{*}reference")
        if value(each, "type") in _NO_CHAPTER
    }
    for reference in root.iter("{*}itemref"):
        item = files.get(value(reference, "idref"))
        if item is None or value(reference, "linear") == "no" or _NO_TEXT & set(value(item, "properties").split()):
            continue
        name = posixpath.normpath(posixpath.join(folder, unquote(value(item, "href"))))
        if name not in beside:
            yield name


def _pieces(package: Package, chapters: Iterable[str], entries: Iterable[Entry]) -> dict[tuple[str, str], _Piece]:
    """The pieces of a book by the place that each begins at; what stands before the first has none."""
    places = {entry.place for each in entries for entry in each.all()}
    pieces = {("", ""): (piece := _Piece(parts=[]))}
    for chapter in chapters:
        if chapter not in package:
            continue
        if (chapter, "") in places:
            piece = pieces.setdefault((chapter, ""), _Piece(parts=[]))
        ids = {part for file, part in places if file == chapter and part}
        for found in parts_of(package.read(chapter), ids):
            if isinstance(found, Part):
                piece.parts.append(found)
            elif isinstance(found, Beginning):
                piece = pieces.setdefault((chapter, found.part), _Piece(parts=[]))
            else:
                piece.url = found
    return pieces


def _articles(
    entries: Sequence[Entry], pieces: dict[tuple[str, str], _Piece], book: _Book
) -> Iterator[tuple[str, _Piece]]:
    """What the contents list, each with its title: where an entry only heads others, those."""
    first = pieces[("", "")]
    if entries and first.words >= _FEWEST_WORDS and not book.periodical:
        yield "", first
    for entry in entries:
        own = pieces.get(entry.place, _Piece(parts=[]))
        if entry.within and (book.periodical or own.words < _FEWEST_WORDS):
            yield from _within(entry, pieces, book)
            continue
        every = [pieces[place] for place in dict.fromkeys(each.place for each in entry.all()) if place in pieces]
        whole = _Piece(
            parts=[part for piece in every for part in piece.parts],
            url=next((piece.url for piece in every if piece.url), ""),
        )
        if whole.words >= _FEWEST_WORDS:
            yield entry.label, whole


def _within(entry: Entry, pieces: dict[tuple[str, str], _Piece], book: _Book) -> Iterator[tuple[str, _Piece]]:
    others = {place: piece for place, piece in pieces.items() if place not in (entry.place, ("", ""))}
    yield from _articles(entry.within, {("", ""): _Piece(parts=[]), **others}, book)


def _records(articles: Sequence[tuple[str, _Piece]], book: _Book) -> Iterator[Record]:
    name, day = book.issue
    hosts = {host(piece.url) for _, piece in articles if piece.url}
    collected = book.periodical or _is_collection(articles)
    for label, piece in articles:
        record = record_of_parts(piece.parts, Stated(title=label))
        title = record.title if collected or not book.stated.title else f"{book.stated.title}: {record.title}"
        yield replace(
            record,
            title=title.removesuffix(": "),
            date=record.date or day,
            # Of news from many outlets each article is its own outlet's, which its address tells.
            outlet="" if book.periodical and len(hosts) > 1 else name if book.periodical else book.stated.outlet,
            byline="" if collected else book.stated.byline,
            language=book.stated.language,
            url=piece.url,
        )


def _is_collection(articles: Sequence[tuple[str, _Piece]]) -> bool:
    """Whether most chapters have a day of their own, or headlines for titles: those of a report are of few words."""
    dated = sum(any(date_line(part.text) for part in piece.parts[:_DATED_WITHIN]) for _, piece in articles)
    headlines = sum(words_in(label) >= _FEWEST_OF_A_HEADLINE for label, _ in articles)
    return 2 * max(dated, headlines) > len(articles)


def _book(root: etree._Element) -> _Book:
    said: dict[str, str] = {}
    for element in root.iter("{*}title", "{*}date", "{*}publisher", "{*}creator", "{*}language"):
        event = value(element, "event")
        text = (element.text or "").strip()
        if event in ("", "publication") and text.lower() != _CALIBRE:
            said.setdefault(local(element), text)
    kinds = (value(meta, "content") for meta in root.iter("{*}meta") if value(meta, "name") == _PERIODICAL)
    stated = Stated(
        title=said.get("title", ""),
        published=said.get("date", "")[:10] if len(said.get("date", "")) >= len("2025-12-20") else "",
        outlet=said.get("publisher", ""),
        byline=said.get("creator", ""),
        language=said.get("language", ""),
    )
    return _Book(stated=stated, periodical=any(kind.startswith("periodical") for kind in kinds))

"""EPUB: the chapters of a book or a journal, in the order of its spine."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree, html

from briefing.model import Reason
from briefing.read.forms.office.parts import Part, Stated, record_of_parts
from briefing.read.forms.office.unpacking import Package, local, value
from briefing.read.forms.record import Record
from briefing.read.refusal import Refused

_LEFT_OUT = frozenset(
    {"table", "nav", "aside", "figure", "figcaption", "script", "style", "head", "svg", "math", "form", "template"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = frozenset(
    {"p", "li", "blockquote", "div", "section", "article", "dd", "dt", "pre", "body", "main", "ul", "ol"}
)
_NO_TEXT = frozenset({"nav", "cover-image"})
_MOST_CHAPTERS = 1_000


def begins_as_epub(_: str, beginning: bytes) -> bool:
    """Whether a file begins as a book does."""
    return beginning[30:].startswith(b"mimetypeapplication/epub+zip")


def read_epub(data: bytes) -> Record:
    """The record of a book; raises :class:`Refused` for one that is locked, damaged or too large."""
    package = Package(data, form="EPUB")
    container = package.xml("META-INF/container.xml")
    name = next((value(file, "full-path") for file in container.iter("{*}rootfile")), "")
    root = package.xml(posixpath.normpath(name))
    chapters = list(_spine(root, posixpath.dirname(name)))[:_MOST_CHAPTERS]
    if "META-INF/encryption.xml" in package:
        locked = package.read("META-INF/encryption.xml").decode("utf-8", "replace")
        if any(f'"{chapter}"' in locked for chapter in chapters):
            raise Refused(Reason(kind="locked"))
    parts = [part for chapter in chapters if chapter in package for part in _parts(package.read(chapter))]
    return record_of_parts(parts, _stated(root))


def _spine(root: etree._Element, folder: str) -> Iterator[str]:
    """The names of the chapters in reading order; what stands outside of it, as the table of contents, is none."""
    files = {value(item, "id"): item for item in root.iter("{*}item")}
    for reference in root.iter("{*}itemref"):
        item = files.get(value(reference, "idref"))
        if item is None or value(reference, "linear") == "no" or _NO_TEXT & set(value(item, "properties").split()):
            continue
        yield posixpath.normpath(posixpath.join(folder, unquote(value(item, "href"))))


def _parts(chapter: bytes) -> Iterator[Part]:
    try:
        root = html.document_fromstring(chapter, parser=_parser())
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return
    pieces: list[str] = []
    kind = ""

    def block() -> Iterator[Part]:
        text = " ".join("".join(pieces).split())
        pieces.clear()
        if text:
            yield Part(kind="heading" if kind else "paragraph", text=text)

    left_out: etree._Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = local(element)
        if left_out is not None:
            if element is left_out and event == "end":
                left_out = None
                pieces.append(element.tail or "")
            continue
        if name in _BLOCKS or name in _HEADINGS:
            yield from block()
            kind = name if event == "start" and name in _HEADINGS else ""
        if event == "start" and (name in _LEFT_OUT or not name or "hidden" in element.attrib):
            left_out = element
        elif event == "start":
            pieces.append(" " if name == "br" else element.text or "")
        else:
            pieces.append(element.tail or "")
    yield from block()


def _parser() -> html.HTMLParser:
    return html.HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True)


def _stated(root: etree._Element) -> Stated:
    said: dict[str, str] = {}
    for element in root.iter("{*}title", "{*}date", "{*}publisher", "{*}creator", "{*}language"):
        event = value(element, "event")
        if event in ("", "publication"):
            said.setdefault(local(element), (element.text or "").strip())
    return Stated(
        title=said.get("title", ""),
        published=said.get("date", "")[:10] if len(said.get("date", "")) >= len("2025-12-20") else "",
        outlet=said.get("publisher", ""),
        byline=said.get("creator", ""),
        language=said.get("language", ""),
    )

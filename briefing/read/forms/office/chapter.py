"""A chapter of a book: its paragraphs and headings in order, where its parts begin, and where it is from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree, html

from briefing.read.forms.office.parts import Part
from briefing.read.forms.office.unpacking import local

_LEFT_OUT = frozenset(
    {"table", "nav", "aside", "figure", "figcaption", "script", "style", "head", "svg", "math", "form", "template"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | {
    *("p", "li", "blockquote", "div", "section", "article", "dd", "dt", "pre", "body", "main", "ul", "ol"),
}
# Calibre's bars of links, of which that at the end says where an article was downloaded from.
_NAVIGATION = "calibre_navbar"
_DOWNLOADED = "calibre-downloaded-from"
_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """Here begins the ``part`` of a chapter that has this id."""

    part: str


def parts_of(chapter: bytes, ids: Iterable[str]) -> Iterator[Part | Beginning | str]:
    """The parts of a chapter in order, the beginning of each that has one of ``ids``, and its address as a text."""
    try:
        root = html.document_fromstring(chapter, parser=_parser())
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return
    sought = set(ids)
    pieces: list[str] = []
    heads = False

    def block() -> Iterator[Part]:
        text = " ".join("".join(pieces).split())
        pieces.clear()
        if text:
            yield Part(kind="heading" if heads else "paragraph", text=text)

    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name = local(element)
        begun = _begun(element, sought) if event == "start" else []
        if begun or name in _BLOCKS:
            yield from block()
            yield from begun
        if name in _BLOCKS:
            heads = event == "start" and name in _HEADINGS
        if event == "end":
            pieces.append(element.tail or "")
        elif _is_left_out(element, name):
            walk.skip_subtree()
            yield from _addresses(element)
        else:
            pieces.append(" " if name == "br" else element.text or "")
    yield from block()


def _begun(element: etree._Element, sought: set[str]) -> list[Beginning]:
    """The part that begins with an element, the first time that it is met."""
    part = element.get("id") or element.get("name") or ""
    if part not in sought:
        return []
    sought.discard(part)
    return [Beginning(part=part)]


def _is_left_out(element: etree._Element, name: str) -> bool:
    if name in _LEFT_OUT or not name or "hidden" in element.attrib:
        return True
    return any(each.startswith(_NAVIGATION) for each in (element.get("class") or "").split())


def _addresses(element: etree._Element) -> Iterator[str]:
    for link in element.iter("a"):
        address = (link.get("href") or "").strip()
        if _DOWNLOADED in (link.get("rel") or "").split() and _ADDRESS.fullmatch(address):
            yield address


def _parser() -> html.HTMLParser:
    return html.HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True)

"""Word (DOCX, ISO/IEC 29500): its running text with headings told by their styles.

Tables, text boxes, comments, headers, and what is hidden or deleted under tracked changes are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from briefing.model import Reason
from briefing.read.forms.office.parts import Part, Stated, records_of_parts
from briefing.read.forms.office.unpacking import Package, local, value
from briefing.read.forms.record import Record
from briefing.read.refusal import Refused

_LEFT_OUT = frozenset({"tbl", "del", "moveFrom", "txbxContent", "pict", "drawing", "AlternateContent", "sdtPr", "pPr"})
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_HEADING = re.compile(r"heading \d|subtitle", re.IGNORECASE)
_CONTENTS = re.compile(r"toc \d|toc heading|table of figures|index \d", re.IGNORECASE)
_BODY_LEVEL = 9
_OLE = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def begins_as_word(_: str, beginning: bytes) -> bool:
    """Whether a file begins as the archive of a Word document, whose text may stand far behind its pictures."""
    if not beginning.startswith(b"PK\x03\x04"):
        return False
    others = b"xl/" in beginning or b"ppt/" in beginning
    return b"word/" in beginning or (b"[Content_Types].xml" in beginning and not others)


def read_word(data: bytes) -> Record | Iterator[Record | Refused]:
    """The record of a Word document, or those of an export.

    Raises :class:`Refused` for one that is locked, damaged or too large.
    """
    if data.startswith(_OLE):
        # Word locks a document by putting its archive, enciphered, into a file of the older kind.
        locked = Reason(kind="locked")
        raise Refused(
            locked if _LOCKED in data else Reason(kind="another kind", parts=(Reason(kind="office document"),))
        )
    package = Package(data, form="Word")
    main = _main(package)
    folder = main.rpartition("/")[0]
    styles = _styles(package, f"{folder}/styles.xml")
    body = next((child for child in package.xml(main) if local(child) == "body"), None)
    if body is None:
        raise package.broken()
    parts = [part for block in _blocks(body) for part in _part(block, styles)]
    notes = [
        Part(kind="note", text=_text(paragraph))
        for name in ("footnotes", "endnotes")
        for paragraph in _notes(package, f"{folder}/{name}.xml")
    ]
    return records_of_parts([*parts, *notes], _stated(package))


def _main(package: Package) -> str:
    """The name of the member with the text."""
    if "_rels/.rels" in package:
        for relation in package.xml("_rels/.rels"):
            if value(relation, "Type").endswith("/officeDocument"):
                return value(relation, "Target").lstrip("/")
    return "word/document.xml"


def _styles(package: Package, name: str) -> dict[str, str]:
    """The kind of paragraph that each style sets, by its id: ``heading``, ``title`` or ``contents``."""
    if name not in package:
        return {}
    kinds: dict[str, str] = {}
    based: dict[str, str] = {}
    for style in package.xml(name).iter("{*}style"):
        own = value(style, "styleId")
        names = {local(child): value(child, "val") for child in style}
        based[own] = names.get("basedOn", "")
        level = next((value(level, "val") for level in style.iter("{*}outlineLvl")), "")
        if kind := _kind(names.get("name", ""), level):
            kinds[own] = kind
    return {own: kind for own in based if (kind := _inherited(own, kinds, based))}


def _kind(name: str, level: str) -> str:
    if name.lower() == "title":
        return "title"
    if _CONTENTS.fullmatch(name):
        return "contents"
    heading = _HEADING.fullmatch(name) or (level.isdecimal() and int(level) < _BODY_LEVEL)
    return "heading" if heading else ""


def _inherited(style: str, kinds: dict[str, str], based: dict[str, str]) -> str:
    seen: set[str] = set()
    while style and style not in seen:
        if style in kinds:
            return kinds[style]
        seen.add(style)
        style = based.get(style, "")
    return ""


def _blocks(element: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables below ``element`` that are no part of a text box, in order."""
    stack = [iter(element)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif local(child) in ("p", "tbl"):
            yield child
        elif local(child) not in _LEFT_OUT:
            stack.append(iter(child))


def _paragraphs(element: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs below ``element`` that are no part of a table or a text box, in order."""
    return (block for block in _blocks(element) if local(block) == "p")


def _part(paragraph: etree._Element, styles: dict[str, str]) -> Iterator[Part]:
    if local(paragraph) == "tbl":
        yield from (
            Part(kind="cell", text=_text(each)) for cell in paragraph.iter("{*}tc") for each in _paragraphs(cell)
        )
        return
    properties = next((child for child in paragraph if local(child) == "pPr"), None)
    names = {local(child): value(child, "val") for child in properties} if properties is not None else {}
    kind = styles.get(names.get("pStyle", ""), "")
    level = names.get("outlineLvl", "")
    if kind == "contents":
        return
    text = _text(paragraph)
    if kind == "title":
        yield Part(kind="title", text=text)
    elif kind == "heading" or (level.isdecimal() and int(level) < _BODY_LEVEL):
        yield Part(kind="heading", text=text)
    else:
        yield Part(text=text)


def _text(paragraph: etree._Element) -> str:
    """The text of the runs that are shown; what is deleted or hidden is not."""
    pieces: list[str] = []
    stack = [iter(paragraph)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
            continue
        name = local(child)
        if name == "t":
            pieces.append(child.text or "")
        elif name in _SIGNS:
            pieces.append(_SIGNS[name])
        elif name not in _LEFT_OUT and not (name == "r" and _is_hidden(child)):
            stack.append(iter(child))
    return "".join(pieces)


def _is_hidden(run: etree._Element) -> bool:
    properties = next((child for child in run if local(child) == "rPr"), None)
    if properties is None:
        return False
    return any(local(child) == "vanish" and value(child, "val") not in ("0", "false", "off") for child in properties)


def _notes(package: Package, name: str) -> Iterator[etree._Element]:
    if name not in package:
        return
    try:
        root = package.xml(name)
    except Refused:
        return
    for note in root:
        if value(note, "type") in ("", "normal"):
            yield from _paragraphs(note)


def _stated(package: Package) -> Stated:
    if "docProps/core.xml" not in package:
        return Stated()
    try:
        root = package.xml("docProps/core.xml")
    except Refused:
        return Stated()
    said = {local(child): (child.text or "") for child in root}
    return Stated(title=said.get("title", ""), created=said.get("created", ""), changed=said.get("modified", ""))

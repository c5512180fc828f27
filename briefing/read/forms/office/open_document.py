"""OpenDocument text (ODT, ISO/IEC 26300), packed or flat: its running text with headings as such.

Tables, frames, annotations, tables of contents, and what tracked changes have deleted are left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from briefing.model import Reason
from briefing.read.forms.office.parts import Part, Stated, records_of_parts
from briefing.read.forms.office.unpacking import Package, local, parse_xml, value
from briefing.read.forms.record import Record
from briefing.read.refusal import Refused

_MIMETYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"
_LEFT_OUT = frozenset(
    {
        "tracked-changes",
        "annotation",
        "table",
        "frame",
        "custom-shape",
        "text-box",
        "table-of-content",
        "illustration-index",
        "table-index",
        "alphabetical-index",
        "user-index",
        "bibliography",
        "hidden-text",
        "hidden-paragraph",
        "forms",
        "ruby-text",
    }
)
_MOST_SPACES = 100


def begins_as_open_document(text: str, beginning: bytes) -> bool:
    """Whether a file begins as a text of OpenDocument does, packed or flat."""
    return beginning[30:].startswith(_MIMETYPE) or "<office:document " in text[:4096]


def read_open_document(data: bytes) -> Record | Iterator[Record | Refused]:
    """The record of a text, or those of an export.

    Raises :class:`Refused` for one that is locked, damaged or too large.
    """
    if not data.startswith(b"PK"):
        root = parse_xml(data, Refused(Reason(kind="broken document", words=("OpenDocument",))))
        return _record([root], root)
    package = Package(data, form="OpenDocument")
    if "META-INF/manifest.xml" in package and b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise Refused(Reason(kind="locked"))
    roots = [package.xml(name) for name in ("content.xml", "styles.xml") if name in package]
    if not roots:
        raise package.broken()
    return _record(roots, package.xml("meta.xml") if "meta.xml" in package else None)


def _record(roots: list[etree._Element], meta: etree._Element | None) -> Record | Iterator[Record | Refused]:
    styles = {
        value(style, "name"): value(style, "parent-style-name") for root in roots for style in root.iter("{*}style")
    }
    text = next((body for body in roots[0].iter("{*}text") if local(body) == "text" and _is_of_office(body)), None)
    if text is None:
        raise Refused(Reason(kind="no text"), kind="empty")
    notes: list[etree._Element] = []
    parts = [part for paragraph in _paragraphs(text) for part in _part(paragraph, styles, notes)]
    below = [Part(kind="note", text=_text(paragraph, [])) for note in notes for paragraph in _paragraphs(note)]
    return records_of_parts([*parts, *below], _stated(meta))


def _is_of_office(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and "office:" in element.tag


def _paragraphs(element: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and headings below ``element`` that are running text, in order."""
    stack = [iter(element)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif local(child) in ("p", "h"):
            yield child
        elif local(child) not in _LEFT_OUT:
            stack.append(iter(child))


def _part(paragraph: etree._Element, styles: dict[str, str], notes: list[etree._Element]) -> Iterator[Part]:
    text = _text(paragraph, notes)
    named = _ancestry(value(paragraph, "style-name"), styles)
    if "Title" in named:
        yield Part(kind="title", text=text)
    elif local(paragraph) == "h" or "Subtitle" in named or any(name.startswith("Heading") for name in named):
        yield Part(kind="heading", text=text)
    else:
        yield Part(text=text)


def _ancestry(style: str, styles: dict[str, str]) -> list[str]:
    """The names of a style and of those that it is made from."""
    names: list[str] = []
    while style and style not in names:
        names.append(style)
        style = styles.get(style, "")
    return names


def _text(paragraph: etree._Element, notes: list[etree._Element]) -> str:
    """The text of a paragraph; the bodies of its footnotes are added to ``notes``."""
    pieces = [paragraph.text or ""]
    stack = [(paragraph, iter(paragraph))]
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if element is not paragraph:
                pieces.append(element.tail or "")
            continue
        name = local(child)
        if name == "note":
            notes += [body for body in child if local(body) == "note-body"]
            pieces.append(child.tail or "")
        elif name in _LEFT_OUT or not name:
            pieces.append(child.tail or "")
        else:
            if name == "line-break":
                pieces.append("\n")
            elif name in ("s", "tab"):
                count = value(child, "c")
                pieces.append(" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES))
            pieces.append(child.text or "")
            stack.append((child, iter(child)))
    return "".join(pieces)


def _stated(meta: etree._Element | None) -> Stated:
    if meta is None:
        return Stated()
    said: dict[str, str] = {}
    for element in meta.iter("{*}title", "{*}creation-date", "{*}date"):
        said.setdefault(local(element), element.text or "")
    return Stated(title=said.get("title", ""), created=said.get("creation-date", ""), changed=said.get("date", ""))

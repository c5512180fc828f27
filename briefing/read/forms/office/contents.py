"""The table of contents of a book (EPUB 2 and 3): its entries, each with the place that it leads to."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from briefing.read.forms.office.unpacking import Package, local, value
from briefing.read.refusal import Refused

_DEEPEST = 8
_NCX = "application/x-dtbncx+xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the contents: ``file`` and the ``part`` in it, by its id, where it does not begin with the file."""

    label: str
    file: str
    part: str = ""
    within: tuple[Entry, ...] = ()

    @property
    def place(self) -> tuple[str, str]:
        """Where the entry leads to."""
        return self.file, self.part

    def all(self) -> Iterator[Entry]:
        """The entry and those within it, in order."""
        yield self
        for entry in self.within:
            yield from entry.all()


def contents_of(package: Package, root: etree._Element, folder: str) -> tuple[Entry, ...]:
    """The entries at the top; none where the book has no table of contents, or one that cannot be read."""
    items = list(root.iter("{*}item"))
    navigation = [item for item in items if "nav" in value(item, "properties").split()]
    older = [item for item in items if value(item, "media-type") == _NCX or value(item, "href").endswith(".ncx")]
    for item, read in (*((item, _of_navigation) for item in navigation), *((item, _of_ncx) for item in older)):
        name = posixpath.normpath(posixpath.join(folder, unquote(value(item, "href"))))
        try:
            entries = tuple(read(package.xml(name), posixpath.dirname(name)))
        except Refused:
            continue
        if entries:
            return entries
    return ()


def _of_navigation(root: etree._Element, folder: str) -> Iterator[Entry]:
    lists = [nav for nav in root.iter("{*}nav") if value(nav, "type") in ("", "toc")]
    for nav in lists[:1]:
        for child in nav:
            if local(child) == "ol":
                yield from _of_list(child, folder, depth=0)


def _of_list(element: etree._Element, folder: str, *, depth: int) -> Iterator[Entry]:
    for item in element if depth < _DEEPEST else ():
        named = next((child for child in item if local(child) in ("a", "span")), None)
        if named is None:
            continue
        within = tuple(
            entry for child in item if local(child) == "ol" for entry in _of_list(child, folder, depth=depth + 1)
        )
        yield _entry("".join(named.itertext()), value(named, "href"), folder, within)


def _of_ncx(root: etree._Element, folder: str) -> Iterator[Entry]:
    for chart in root.iter("{*}navMap"):
        yield from _of_points(chart, folder, depth=0)


def _of_points(element: etree._Element, folder: str, *, depth: int) -> Iterator[Entry]:
    for point in element if depth < _DEEPEST else ():
        if local(point) != "navPoint":
            continue
        label = next(("".join(child.itertext()) for child in point if local(child) == "navLabel"), "")
        leads_to = next((value(child, "src") for child in point if local(child) == "content"), "")
        yield _entry(label, leads_to, folder, tuple(_of_points(point, folder, depth=depth + 1)))


def _entry(label: str, leads_to: str, folder: str, within: tuple[Entry, ...]) -> Entry:
    name, _, part = unquote(leads_to).partition("#")
    file = posixpath.normpath(posixpath.join(folder, name)) if name else ""
    return Entry(label=" ".join(label.split()), file=file, part=part, within=within)

"""The tree of a page, and its blocks of text in order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FALSE_END = re.compile(r"(<html\b[^>]*)/\s*>", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")

BLOCKS = frozenset(
    """
    address article aside blockquote body dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header li main
    nav ol p pre section table tbody td tfoot th thead tr ul
    """.split()
)
_NO_TEXT = frozenset("script style noscript template svg head iframe select option textarea button".split())


def parse(text: str) -> HtmlElement | None:
    """The tree of a page; None where there is nothing in it."""
    written = _FALSE_END.sub(r"\1>", _DECLARATION.sub("", _UNWRITABLE.sub("", text), count=1), count=1)
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = document_fromstring(written.encode(), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return tree if isinstance(tree, HtmlElement) else None


def words_of(element: HtmlElement) -> str:
    """The text of an element on one line."""
    return " ".join(element.text_content().split())


def letters(text: str) -> str:
    """The letters and figures of ``text`` in small letters, by which a text is the same in other spacing."""
    return "".join(filter(str.isalnum, text.casefold()))


def names_of(element: HtmlElement) -> str:
    """What the page's own markup calls an element, in small letters, the parts of a name parted by hyphens."""
    names = " ".join(filter(None, map(element.get, ("class", "id", "itemprop", "data-testid", "data-component"))))
    return _CAMEL.sub("-", names).lower().replace("_", "-") if names else ""


def blocks_of(tree: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """The runs of text between the blocks of the tree, in order, each on one line with the element that holds it."""
    pieces: list[str] = []
    holder: HtmlElement | None = None
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if element.tag in BLOCKS:
            if holder is not None and (words := " ".join("".join(pieces).split())):
                yield _block(holder), words
            pieces, holder = [], None
        text = element.text if event == "start" else element.tail
        if event == "start" and element.tag in _NO_TEXT:
            walk.skip_subtree()
            text = None
        if event == "start" and element.tag == "br":
            text = " "
        if text:
            pieces.append(text)
            if holder is None and not text.isspace():
                holder = element if event == "start" else element.getparent()


def _block(holder: HtmlElement) -> HtmlElement:
    """The block of a run of text where it holds no other, else the element that the run begins in."""
    over = next((each for each in (holder, *holder.iterancestors()) if each.tag in BLOCKS), holder)
    return holder if next(over.iterdescendants(*BLOCKS), None) is not None else over

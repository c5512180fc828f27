"""HTML within a field, as feeds, programs and e-mails carry it: its paragraphs, in order.

A fragment is all article, so nothing is sought in it as in a page. What is hidden, what is no text and what is in a
table of figures is left out.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|<!--|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,31});")
_ESCAPED = re.compile(r"</(?:p|div|a|li|h[1-6]|span|strong|em|b|i)>|<br ?/?>")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile(r"\s+")
_BREAK = re.compile(r"\n")
_BREAKS = re.compile(r"\n\s*\n")

_BLOCKS = frozenset(
    """
    address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr html li
    main nav ol p pre section table tbody td tfoot th thead tr ul
    """.split()
)
_NO_TEXT = frozenset(
    """
    audio button canvas figcaption figure head iframe map math noscript object option script select style svg template
    textarea title video
    """.split()
)
_HIDING = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)"
    r"|max-height\s*:\s*0|font-size\s*:\s*[01](?:px|pt|%)?\s*(?:;|!|$))",
    re.IGNORECASE,
)


def holds_markup(text: str) -> bool:
    """Whether a field that may be plain text or HTML is HTML."""
    return _MARKUP.search(text) is not None


def text_of(field: str) -> str:
    """The text of a field that may be plain or HTML, paragraphs parted by a blank line."""
    if not holds_markup(field):
        return _UNWRITABLE.sub("", field).strip()
    text = _parsed(field)
    # What was escaped twice on its way is markup still.
    return _parsed(text) if _ESCAPED.search(text) else text


def _parsed(field: str) -> str:
    root = parse(field)
    return "" if root is None else "\n\n".join(paragraphs_of(root))


def words_of(field: str) -> str:
    """A title or a name on one line, without markup."""
    return " ".join(html.unescape(text_of(html.unescape(field) if holds_markup(field) else field)).split())


def parse(markup: str) -> etree._Element | None:
    """The tree of a page or of a piece of one; None where there is nothing in it."""
    written = _UNWRITABLE.sub("", markup)
    try:
        return document_fromstring(written.encode(), parser=HTMLParser(encoding="utf-8", remove_comments=True))
    except (etree.LxmlError, ValueError):
        return None


def paragraphs_of(root: etree._Element, *, by_line: bool = False) -> Iterator[str]:
    """The paragraphs of a tree: what stands between its blocks, and between two line breaks in a row.

    With ``by_line`` every line break parts them.
    """
    breaks = _BREAK if by_line else _BREAKS
    pieces: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event in ("comment", "pi"):
            pieces.append(_SPACES.sub(" ", element.tail or ""))
            continue
        if element.tag in _BLOCKS:
            yield from _paragraphs(pieces, breaks)
            pieces = []
        if event == "end":
            pieces.append(_SPACES.sub(" ", (element.tail or "") if element is not root else ""))
        elif is_left_out(element):
            walk.skip_subtree()
        else:
            pieces.append("\n" if element.tag == "br" else _SPACES.sub(" ", element.text or ""))
    yield from _paragraphs(pieces, breaks)


def _paragraphs(pieces: list[str], breaks: re.Pattern[str]) -> Iterator[str]:
    for paragraph in breaks.split("".join(pieces)):
        if words := " ".join(paragraph.split()):
            yield words


def is_left_out(element: etree._Element) -> bool:
    """Whether an element is hidden, holds no text, or is a table that names its columns."""
    if element.tag in _NO_TEXT or is_hidden(element):
        return True
    return element.tag == "table" and element.find(".//th") is not None


def is_hidden(element: etree._Element) -> bool:
    """Whether an element says of itself that it is not shown."""
    return element.get("hidden") is not None or _HIDING.search(element.get("style") or "") is not None

"""Web pages as they come: what an archive of the press exported as one, and else the article of the page."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from briefing.read.files.encoding import decode_page, mended
from briefing.read.files.opening import MOST_BYTES, too_long
from briefing.read.forms.exports import may_be_export, read_exported_lines
from briefing.read.forms.fragment import parse
from briefing.read.forms.record import Record
from briefing.read.forms.web import read_web
from briefing.read.refusal import Refused

_BLOCKS = frozenset(
    """
    address article blockquote body br caption center dd div dl dt h1 h2 h3 h4 h5 h6 header hr li main ol p pre section
    table tbody td tfoot th thead tr ul
    """.split()
)
_NO_TEXT = frozenset({"head", "script", "style", "template", "title"})
_RULE = "_" * 60


def read_page(data: bytes) -> Record | Iterator[Record | Refused]:
    """The record of a page, or those of an export; raises :class:`Refused` where no article can be found."""
    text = decode_page(data)
    if may_be_export(text) and (exported := read_exported_lines(_lines(mended(text)))) is not None:
        return exported
    if len(data) > MOST_BYTES:
        raise too_long(len(data), MOST_BYTES)
    return read_web(text)


def _lines(text: str) -> Iterator[str]:
    """What stands between the blocks of a page, the cells of tables and line breaks; a rule as a text has it."""
    root = parse(text)
    if root is None:
        return
    pieces: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event in ("comment", "pi"):
            pieces.append(element.tail or "")
            continue
        if element.tag in _BLOCKS:
            yield "".join(pieces)
            pieces = []
        if event == "end":
            pieces.append((element.tail or "") if element is not root else "")
        elif element.tag in _NO_TEXT:
            walk.skip_subtree()
        elif element.tag == "hr":
            yield _RULE
        else:
            pieces.append(element.text or "")
    yield "".join(pieces)

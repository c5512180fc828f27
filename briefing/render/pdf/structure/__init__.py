"""The structure tree of the PDF: one element of the page, one element of the tree, however many pages it runs over.

WeasyPrint tags each page for itself, so that a table over three pages becomes three tables, running heads become
content, and links are described by their target. Here the tree is made anew from the HTML that was set: ``painting``
keeps what WeasyPrint knows of the marked content, ``roles`` says what an HTML element is in a PDF, ``tree`` puts the
two together in reading order, ``writing`` puts the tree in the file, ``unicode`` says of each glyph which letter it is,
``metadata`` declares what it conforms to and ``streams`` keeps strict readers from miscounting.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from weasyprint import Attachment, Document

from briefing.render.pdf.structure.metadata import declare_conformance
from briefing.render.pdf.structure.painting import Followed, mark_artifacts
from briefing.render.pdf.structure.streams import press_streams, write_unambiguously
from briefing.render.pdf.structure.tree import grow_tree
from briefing.render.pdf.structure.unicode import map_every_glyph
from briefing.render.pdf.structure.writing import write_tree

__all__ = ["write_tagged"]


def write_tagged(
    document: Document,
    attach: Callable[[], Sequence[Attachment]] = tuple,
    **options: Any,  # noqa: ANN401 - handed to WeasyPrint as they are
) -> bytes:
    """The PDF of a laid-out ``document`` with a whole structure tree.

    ``attach`` makes the files to embed anew for each try, because an attachment can be written once alone; ``options``
    are those of ``write_pdf``.
    """
    html = document._html  # noqa: SLF001 - the page that was set, which WeasyPrint keeps for its own tests

    def write(padding: int) -> bytes:
        pages = [Followed(page) for page in document.pages]

        def complete(_document: Document, pdf: Any) -> None:  # noqa: ANN401 - pydyf ships no types
            tree = grow_tree(html.etree_element, pages)
            for page in pages:
                page.keep_letters()
            mark_artifacts(pages, tree.artifacts)
            write_tree(pdf, tree)
            map_every_glyph(pdf)
            declare_conformance(pdf)
            press_streams(pdf, padding=padding)

        return bytes(document.copy(pages).write_pdf(finisher=complete, attachments=list(attach()), **options))

    return write_unambiguously(write)

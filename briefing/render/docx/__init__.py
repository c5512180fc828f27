"""The Brief as a Word document: real styles and headings, linked citations, the marking in header and footer."""

from __future__ import annotations

from briefing.extras import require
from briefing.model import Appearance, Brief
from briefing.render.page.context import make_context

__all__ = ["render_docx"]


def render_docx(brief: Brief, appearance: Appearance) -> bytes:
    """``brief`` as .docx; the same bytes each time. Raises UsageError where the extra ``docx`` is not installed."""
    require("docx", "A Word document")
    from briefing.render.docx.archive import pack  # noqa: PLC0415 - the extra may be missing
    from briefing.render.docx.parts import write_parts  # noqa: PLC0415
    from briefing.render.docx.sheet import Sheet  # noqa: PLC0415

    context = make_context(brief, appearance, medium="print")
    sheet = Sheet.blank(context)
    write_parts(sheet, context)
    return pack(sheet.document)

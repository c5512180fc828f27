"""The Word document while it is written: its styles, and the pieces that paragraphs are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from itertools import count
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from briefing.model import Appearance, Brief, Extract
from briefing.render.page.context import Context
from briefing.render.wording import Wording

SERIF, SANS = "Georgia", "Arial"
"""A document to edit is set in what its reader has: it carries no fonts of its own."""
_PAPERS = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
_MEASURE, _FIRST = 162.0, 44.0
"""Millimetres: the width of a table, and that of its first column."""
_TOGETHER = 12
"""A table of fewer rows is not broken over pages."""
_STYLES = {  # name: (built on, font, size in points, bold, colour)
    "Normal": ("", SERIF, 10.5, False, "ink"),
    "Title": ("", SERIF, 28, True, "accent"),
    "Heading 1": ("", SERIF, 17, True, "accent"),
    "Heading 2": ("", SANS, 12, True, "ink"),
    "Heading 3": ("", SANS, 10.5, True, "ink"),
    "Heading 4": ("", SANS, 10.5, True, "ink"),
    "Bottom Line": ("Normal", SERIF, 12.5, False, "ink"),
    "Quotation": ("Normal", SERIF, 10.5, False, "ink"),
    "Analyst Note": ("Normal", SANS, 9.5, False, "ink"),
    "Source Line": ("Normal", SANS, 8.5, False, "quiet"),
    "Annex": ("Normal", SANS, 9, False, "ink"),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document of python-docx with what its pieces need."""

    document: Any
    brief: Brief
    wording: Wording
    numbers: Any
    listed: frozenset[int]
    outlets: Mapping[int, str]
    accent: str

    @classmethod
    def blank(cls, context: Context) -> Sheet:
        """An empty document in the brief's styles, with marking, title and page number on every page."""
        brief = context.brief
        sheet = cls(
            docx.Document(),
            brief,
            Wording.of(brief.language),
            count(1),
            context.listed,
            {source.number: source.outlet for source in brief.sources},
            _six(context.colours["accent"]),
        )
        sheet._set_styles(context.colours)
        sheet._set_page(context.appearance)
        sheet._set_properties()
        return sheet

    def _set_styles(self, colours: Mapping[str, str]) -> None:
        styles = self.document.styles
        for name, (base, font, size, bold, colour) in _STYLES.items():
            known = [style.name for style in styles]
            style = styles[name] if name in known else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            if base:
                style.base_style = styles[base]
            style.font.name, style.font.size, style.font.bold = font, Pt(size), bold
            style.font.color.rgb = RGBColor.from_string(_six(colours[colour]))
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for attribute in [key for key in fonts.attrib if key.endswith("Theme")]:
                del fonts.attrib[attribute]
            for script in ("ascii", "hAnsi", "cs", "eastAsia"):
                fonts.set(qn(f"w:{script}"), font)
            style.paragraph_format.space_after = Pt(5)
        styles["Quotation"].paragraph_format.left_indent = Mm(6)
        styles["Analyst Note"].paragraph_format.left_indent = Mm(6)
        language = styles.element.find(".//" + qn("w:lang"))
        if language is not None:
            language.set(qn("w:val"), self.wording.tag)

    def _set_page(self, appearance: Appearance) -> None:
        section = self.document.sections[0]
        width, height = _PAPERS[appearance.page]
        section.page_width, section.page_height = Mm(width), Mm(height)
        section.left_margin = section.right_margin = Mm(24)
        for strip in (section.header, section.footer):
            line = strip.paragraphs[0]
            line.style, line.alignment = self.document.styles["Source Line"], WD_ALIGN_PARAGRAPH.CENTER
            if self.brief.marking:
                line.add_run(self.brief.marking).bold = True
        section.header.paragraphs[0].add_run(f"   {self.brief.title}, {self.wording.period(self.brief.period)}")
        line = section.footer.paragraphs[0]
        line.add_run(f"   {self.wording.gettext('Page')} ")
        _field(line, "PAGE")
        line.add_run(f" {self.wording.gettext('of')} ")
        _field(line, "NUMPAGES")

    def _set_properties(self) -> None:
        properties = self.document.core_properties
        day = datetime.combine(self.brief.published or self.brief.period.end, time(), UTC)
        properties.title, properties.author = self.brief.title, self.brief.prepared_by
        properties.created = properties.modified = day
        properties.language, properties.comments = self.wording.tag, ""
        properties.last_modified_by, properties.revision = self.brief.prepared_by, 1

    def heading(self, text: str, level: int) -> Any:  # noqa: ANN401 - python-docx ships no types
        """A heading of ``level`` (0 is the title)."""
        return self.document.add_heading(text, level)

    def line(self, text: str = "", style: str = "Normal") -> Any:  # noqa: ANN401 - python-docx ships no types
        """A paragraph."""
        return self.document.add_paragraph(text, style)

    def words(self, paragraph: Any, extract: Extract, *, bold: bool | None = None) -> None:  # noqa: ANN401 - python-docx ships no types
        """The words of a source at the end of ``paragraph``, in their language."""
        run = paragraph.add_run(extract.text)
        run.bold = bold
        if extract.language and extract.language != self.brief.language:
            language = OxmlElement("w:lang")
            language.set(qn("w:val"), extract.language)
            run._r.get_or_add_rPr().append(language)  # noqa: SLF001 - python-docx has no name for a run's language

    def cite(self, paragraph: Any, number: int) -> None:  # noqa: ANN401 - python-docx ships no types
        """The citation of source ``number``, linked to annex A; its outlet where annex A does not name it."""
        paragraph.add_run("\u00a0")
        if number not in self.listed:
            paragraph.add_run(self.outlets.get(number, ""))
            return
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), f"source_{number}")
        link.append(_run(f"[{number}]", self.accent))
        paragraph._p.append(link)  # noqa: SLF001 - python-docx writes no links

    def outside_link(self, paragraph: Any, text: str, address: str) -> None:  # noqa: ANN401 - python-docx ships no types
        """``text`` linked to the web page ``address``."""
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        link.append(_run(text, self.accent))
        paragraph._p.append(link)  # noqa: SLF001 - python-docx writes no links

    def mark(self, paragraph: Any, name: str) -> None:  # noqa: ANN401 - python-docx ships no types
        """Make the beginning of ``paragraph`` the target ``name``."""
        number = str(next(self.numbers))
        begin, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        begin.set(qn("w:id"), number)
        begin.set(qn("w:name"), name)
        end.set(qn("w:id"), number)
        paragraph._p.append(begin)  # noqa: SLF001 - python-docx writes no bookmarks
        paragraph._p.append(end)  # noqa: SLF001 - python-docx writes no bookmarks

    def table(self, head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
        """A table whose first row is its head on every page; a short one stands on one page."""
        table = self.document.add_table(rows=1, cols=len(head), style="Table Grid")
        for cell, text in zip(table.rows[0].cells, head, strict=True):
            _fill(cell, text, self.document.styles["Annex"], bold=True)
        repeat = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(repeat)  # noqa: SLF001 - python-docx has no name for it
        for row in rows:
            for index, (cell, text) in enumerate(zip(table.add_row().cells, row, strict=True)):
                _fill(cell, text, self.document.styles["Annex"], bold=index == 0)
        if len(rows) < _TOGETHER:
            for cell in (cell for row in table.rows[:-1] for cell in row.cells):
                cell.paragraphs[0].paragraph_format.keep_with_next = True
        table.autofit = False
        rest = (_MEASURE - _FIRST) / max(1, len(head) - 1)
        for index, column in enumerate(table.columns):
            column.width = Mm(_FIRST if index == 0 else rest)
            for cell in column.cells:
                cell.width = column.width
        self.line(style="Source Line")


def _fill(cell: Any, text: str, style: Any, *, bold: bool) -> None:  # noqa: ANN401 - python-docx ships no types
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    paragraph.paragraph_format.space_after = Pt(1)
    paragraph.add_run(text).bold = bold


def _run(text: str, colour: str = "") -> Any:  # noqa: ANN401 - an element of lxml
    run, words = OxmlElement("w:r"), OxmlElement("w:t")
    if colour:
        properties, value = OxmlElement("w:rPr"), OxmlElement("w:color")
        value.set(qn("w:val"), colour)
        properties.append(value)
        run.append(properties)
    words.text = text
    run.append(words)
    return run


def _field(paragraph: Any, instruction: str) -> None:  # noqa: ANN401 - python-docx ships no types
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    field.append(_run("1"))
    paragraph._p.append(field)  # noqa: SLF001 - python-docx writes no fields


def _six(colour: str) -> str:
    digits = colour.lstrip("#")
    return (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)).upper()

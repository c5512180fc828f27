"""Documents in known reading order, written for measuring: PDF by several makers, Word, OpenDocument, EPUB and RTF.

The text is open (GUM) or at hand; what stands around it, as running heads, notes and tables, is set here. A maker that
is not installed makes nothing.
"""

# ruff: noqa: E501 - markup is read on one line

from __future__ import annotations

import html
import io
import random
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import font_source_sans_pro
import font_source_serif_pro
from weasyprint import HTML


@dataclass(frozen=True, kw_only=True)
class Made:
    """A document: its file, and the paragraphs that must come out of it in this order, footnotes last."""

    name: str
    data: bytes
    paragraphs: tuple[str, ...]
    title: str
    tuned: bool = False


@dataclass(frozen=True, kw_only=True)
class Source:
    """What a document is made of."""

    title: str
    paragraphs: tuple[str, ...]
    language: str = "en"


@dataclass(frozen=True, kw_only=True)
class Design:
    """How a page is set; the text and the reading order do not depend on it."""

    name: str
    style: str
    notes: bool = False
    table: bool = False
    headings: bool = True
    items: bool = False
    caption: bool = False
    initial: bool = False
    pages: str = "size: A4; margin: 2.2cm 2cm"
    margins: str = ""
    font: str = "serif"


_INDENTED = "p { margin: 0; text-indent: 1.2em } h2 + p { text-indent: 0 }"
_GAPS = "p { margin: 0 0 .7em }"
_JUSTIFIED = "p { text-align: justify; hyphens: auto }"
_HEADS = (
    "@top-left { content: 'The Harbour Review'; font-size: 8pt } @top-right { content: 'Vol. 12, No. ' counter(page);"
    " font-size: 8pt } @bottom-center { content: counter(page); font-size: 9pt }"
)
_FOOT = "@bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); font-size: 8pt }"
_INITIAL = ".initial { display: block; float: left; font-size: 3.3em; line-height: .82; margin-right: .06em }"

DESIGNS = (
    Design(name="one column, justified", style=_INDENTED + _JUSTIFIED, margins=_HEADS),
    Design(name="one column, ragged", style=_GAPS, font="sans-serif"),
    Design(name="two columns", style=_INDENTED + _JUSTIFIED + "main { columns: 2; column-gap: 1.2em }", margins=_HEADS),
    Design(name="two columns, ragged", style=_GAPS + "main { columns: 2; column-gap: 2em }", margins=_FOOT),
    Design(
        name="three columns",
        style=_INDENTED + _JUSTIFIED + "main { columns: 3; column-gap: 1em } body { font-size: 9pt }",
        margins=_HEADS,
    ),
    Design(
        name="three columns, ragged, with headings",
        style=_GAPS + "main { columns: 3; column-gap: 1.5em } body { font-size: 9pt }",
        font="sans-serif",
        margins=_FOOT,
    ),
    Design(name="footnotes", style=_INDENTED + _JUSTIFIED, notes=True, margins=_HEADS),
    Design(name="footnotes, ragged", style=_GAPS, notes=True, font="sans-serif", margins=_FOOT),
    Design(name="tables", style=_GAPS + _JUSTIFIED, table=True, margins=_HEADS),
    Design(
        name="table in two columns",
        style=_GAPS + "main { columns: 2 } table { font-size: 8pt }",
        table=True,
        headings=False,
    ),
    Design(name="initial", style=_INDENTED + _JUSTIFIED + _INITIAL, headings=False, initial=True),
    Design(
        name="initial in three columns",
        style=_INDENTED + _JUSTIFIED + _INITIAL + "main { columns: 3; column-gap: 1em } body { font-size: 9pt }",
        headings=False,
        initial=True,
        margins=_FOOT,
    ),
    Design(name="items", style=_GAPS, items=True, margins=_FOOT),
    Design(name="items in two columns", style=_INDENTED + "main { columns: 2 }", items=True, headings=False),
    Design(
        name="heading over all columns",
        style=_INDENTED + _JUSTIFIED + "main { columns: 2 } h2 { column-span: all; margin: .6em 0 }",
        margins=_HEADS,
    ),
    Design(name="captions", style=_GAPS + _JUSTIFIED + "main { columns: 2 }", caption=True, headings=False),
    Design(
        name="small page",
        style=_INDENTED + _JUSTIFIED,
        pages="size: A5; margin: 1.6cm",
        margins=_HEADS,
    ),
    Design(
        name="side by side without rules of gaps",
        style=_INDENTED
        + _JUSTIFIED
        + "main { columns: 2; column-gap: .9em } body { font-size: 8.5pt; line-height: 1.1 }",
        margins=_FOOT,
    ),
)


def made(english: list[Source], turkish: list[Source]) -> Iterator[Made]:
    """Every document; one half of the pages that WeasyPrint sets was looked at first."""
    sources = [*english, *turkish]
    for number, design in enumerate(DESIGNS):
        for turn in range(2):
            source = sources[(2 * number + turn) % len(sources)]
            page, paragraphs = _page(source, design)
            data = HTML(string=page).write_pdf()
            yield Made(
                name=f"WeasyPrint, {design.name}, {source.language}",
                data=data,
                paragraphs=paragraphs,
                title=source.title,
                tuned=turn == 0,
            )
    for number, design in enumerate(DESIGNS):
        if not design.notes and "@" not in design.style and number % 2 == 0:
            source = sources[(5 * number + 3) % len(sources)]
            page, paragraphs = _page(source, design, running=False)
            if data := chromium(page):
                yield Made(name=f"Chromium, {design.name}", data=data, paragraphs=paragraphs, title=source.title)
    for source in sources[:3]:
        for name, make in OFFICE.items():
            data, paragraphs = make(source)
            yield Made(name=f"{name}, {source.language}", data=data, paragraphs=paragraphs, title=source.title)
    for source in sources[3:5]:
        data, paragraphs = word(source)
        if pdf := _converted(data):
            yield Made(name="LibreOffice, from Word", data=pdf, paragraphs=paragraphs, title=source.title)


_TABLE = (("Port", "2023", "2024"), ("Aldermouth", "1,204", "1,310"), ("Brack", "88", "97"), ("Corrin", "412", "398"))
_NOTES = (
    "The figures are those that the harbour office gave in its yearly statement to the council.",
    "See the second part of the report, which was printed in the spring and has not been changed since.",
    "Letter of the board to the members, kept in the archive of the town and read there by the writer.",
)
_ITEMS = (
    "The quay is to be widened before the winter so that two ships can lie there at the same time.",
    "The old crane stays where it is until the new one has been tried with a full load for a month.",
    "The office moves to the upper floor.",
)
_CAPTION = "The quay seen from the tower"
_HEADINGS = ("What was decided", "Costs and dates", "What remains open", "Next steps")


def _page(source: Source, design: Design, *, running: bool = True) -> tuple[str, tuple[str, ...]]:
    chance = random.Random(f"{design.name}{source.title}")
    parts: list[str] = []
    body: list[str] = []
    notes: list[str] = []
    headings = list(_HEADINGS)
    for number, paragraph in enumerate(source.paragraphs):
        if design.headings and number and number % 4 == 0 and headings:
            parts.append(f"<h2>{headings.pop(0)}</h2>")
        text = html.escape(paragraph, quote=False)
        if design.initial and not number and text[0].isalpha():
            text = f'<span class="initial">{text[0]}</span>{text[1:]}'
        if design.notes and number % 3 == 1 and len(notes) < len(_NOTES):
            note = _NOTES[len(notes)]
            notes.append(note)
            text += f'<span class="note">{note}</span>'
        parts.append(f"<p>{text}</p>")
        body.append(paragraph)
        if design.table and number == 2:
            rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in _TABLE)
            parts.append(f"<table>{rows}</table>")
        if design.items and number == 1:
            parts.append(f"<ul>{''.join(f'<li>{item}</li>' for item in _ITEMS)}</ul>")
            body += _ITEMS
        if design.caption and number == 1:
            parts.append(f'<figure><div class="picture"></div><figcaption>{_CAPTION}</figcaption></figure>')
    day = chance.randint(1, 28)
    style = f"""
    @font-face {{ font-family: set; src: url({_font(design.font, "Regular")}) }}
    @font-face {{ font-family: set; font-weight: bold; src: url({_font(design.font, "Bold")}) }}
    @page {{ {design.pages}; {design.margins if running else ""}
             @footnote {{ border-top: .5pt solid black; padding-top: 4pt }} }}
    body {{ font: 10.5pt/1.3 set }} h1 {{ font-size: 20pt; line-height: 1.15; margin: 0 0 .4em }}
    h2 {{ font-size: 1.12em; margin: 1em 0 .3em }} .day {{ margin: 0 0 1.2em }}
    .note {{ float: footnote; font-size: 8pt }} td {{ padding: 2pt 14pt }} ul {{ margin: 0 0 .7em; padding-left: 1.4em }}
    figure {{ margin: .6em 0 }} .picture {{ height: 4cm; background: #ccc }} figcaption {{ font-size: 8pt }}
    ::footnote-call {{ font-size: 65%; vertical-align: super; line-height: 0 }}
    {design.style}
    """
    page = (
        f'<html lang="{source.language}"><head><title>draft_{day}_final.html</title><style>{style}</style></head><body>'
        f'<h1>{html.escape(source.title)}</h1><p class="day" style="text-indent: 0">{day} March 2026</p>'
        f"<main>{''.join(parts)}</main></body></html>"
    )
    return page, (*body, *notes)


def _font(kind: str, weight: str) -> str:
    package = font_source_serif_pro if kind == "serif" else font_source_sans_pro
    folder = Path(package.__path__[0])
    (found,) = [path for path in folder.rglob("*.ttf") if path.stem.endswith(f"-{weight}")]
    return found.as_uri()


def chromium(page: str) -> bytes:
    """The page as Chromium prints it; nothing where there is no Chromium."""
    program = shutil.which("chromium")
    if not program:
        return b""
    with tempfile.TemporaryDirectory() as folder:
        source, printed = Path(folder, "page.html"), Path(folder, "page.pdf")
        source.write_text(page, encoding="utf-8")
        command = [program, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile"]
        command += ["--no-pdf-header-footer", f"--print-to-pdf={printed}", source.as_uri()]
        subprocess.run(command, check=False, capture_output=True, timeout=120)
        return printed.read_bytes() if printed.is_file() else b""


def _converted(data: bytes) -> bytes:
    """A Word document as LibreOffice prints it; nothing where it is not installed."""
    program = shutil.which("soffice")
    if not program:
        return b""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "page.docx").write_bytes(data)
        command = [program, "--headless", "--convert-to", "pdf", "--outdir", folder, f"{folder}/page.docx"]
        subprocess.run(command, check=False, capture_output=True, timeout=180)
        printed = Path(folder, "page.pdf")
        return printed.read_bytes() if printed.is_file() else b""


def word(source: Source) -> tuple[bytes, tuple[str, ...]]:
    """A Word document with a running head, headings, a table and items."""
    import docx  # noqa: PLC0415 - an extra of the project

    document = docx.Document()
    document.core_properties.title = ""
    document.sections[0].header.paragraphs[0].text = "The Harbour Review"
    document.add_heading(source.title, 0)
    body: list[str] = []
    for number, paragraph in enumerate(source.paragraphs):
        if number % 4 == 2:
            document.add_heading(_HEADINGS[number // 4 % len(_HEADINGS)], 1)
        half = len(paragraph) // 2
        added = document.add_paragraph(paragraph[:half])
        added.add_run(paragraph[half:]).bold = True
        body.append(paragraph)
        if number == 1:
            table = document.add_table(rows=0, cols=3)
            for row in _TABLE:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
            for item in _ITEMS:
                document.add_paragraph(item, style="List Bullet")
                body.append(item)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue(), tuple(body)


def open_document(source: Source) -> tuple[bytes, tuple[str, ...]]:
    """An OpenDocument text with headings, a table, a footnote, an annotation and a deletion."""
    parts = [f'<text:h text:outline-level="1">{html.escape(source.title)}</text:h>']
    for number, paragraph in enumerate(source.paragraphs):
        words = html.escape(paragraph, quote=False).split(" ")
        words[len(words) // 2] = f'<text:span text:style-name="T1">{words[len(words) // 2]}</text:span>'
        aside = "<office:annotation><text:p>Ask her about this.</text:p></office:annotation>" if number == 1 else ""
        note = f"<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>{_NOTES[0]}</text:p></text:note-body></text:note>"
        parts.append(f"<text:p>{aside}{' '.join(words)}{note if number == 2 else ''}</text:p>")
        if number == 1:
            cells = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in _TABLE[1])
            parts.append(f"<table:table><table:table-row>{cells}</table:table-row></table:table>")
    gone = "<text:tracked-changes><text:changed-region><text:deletion><text:p>This was taken out.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
    names = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (("office", "office"), ("text", "text"), ("table", "table"))
    )
    content = f'<?xml version="1.0"?><office:document-content {names}><office:body><office:text>{gone}{"".join(parts)}</office:text></office:body></office:document-content>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
    return stream.getvalue(), (*source.paragraphs, _NOTES[0])


def epub(source: Source) -> tuple[bytes, tuple[str, ...]]:
    """An EPUB of two chapters whose order is that of its spine, not that of its names."""
    middle = len(source.paragraphs) // 2
    chapters = {"z.xhtml": source.paragraphs[:middle], "a.xhtml": source.paragraphs[middle:]}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/p.opf"/></rootfiles></container>',
        )
        archive.writestr(
            "OPS/p.opf",
            f'<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>{html.escape(source.title)}</dc:title></metadata>'
            '<manifest><item id="two" href="a.xhtml" media-type="application/xhtml+xml"/><item id="one" href="z.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="one"/><itemref idref="two"/></spine></package>',
        )
        for name, paragraphs in chapters.items():
            text = "".join(f"<p>{html.escape(paragraph, quote=False)}</p>" for paragraph in paragraphs)
            archive.writestr(
                f"OPS/{name}",
                f'<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Chapter</h1>{text}<table><tr><td>Port</td><td>2024</td></tr></table></body></html>',
            )
    return stream.getvalue(), source.paragraphs


def rich_text(source: Source) -> tuple[bytes, tuple[str, ...]]:
    """A rich text with its letters as code units, a head and a destination that is not to be printed."""
    paragraphs = "".join(rf"\pard {_escaped(paragraph)}\par " for paragraph in source.paragraphs)
    head = rf"{{\info{{\title {_escaped(source.title)}}}{{\*\company Nobody}}}}"
    data = rf"{{\rtf1\ansi\ansicpg1252{{\fonttbl{{\f0 Times;}}}}{head}{{\header The Harbour Review\par}}{paragraphs}}}"
    return data.encode("ascii"), source.paragraphs


def _escaped(text: str) -> str:
    def unit(letter: str) -> str:
        if letter in "\\{}":
            return "\\" + letter
        code = ord(letter)
        if code < 128:
            return letter
        return "".join(rf"\u{code if code < 32768 else code - 65536}?" for code in _units(letter))

    return "".join(map(unit, text))


def _units(letter: str) -> list[int]:
    data = letter.encode("utf-16-le")
    return [int.from_bytes(data[place : place + 2], "little") for place in range(0, len(data), 2)]


OFFICE: dict[str, Callable[[Source], tuple[bytes, tuple[str, ...]]]] = {
    "Word": word,
    "OpenDocument": open_document,
    "EPUB": epub,
    "RTF": rich_text,
}

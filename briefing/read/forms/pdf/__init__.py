"""PDF: reports, press releases and scanned print with a text layer, as the record of an article.

PDFium gives letters and their places; the layout over them is ours. ``characters`` has the pieces of text of a page,
``running`` takes heads and page numbers off, ``columns`` finds the order, ``lines`` and ``layout`` make lines with
footnotes and tables apart, ``paragraphs`` and ``hyphens`` join them, ``heading`` says the title and the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from threading import Lock

import pypdfium2
import pypdfium2.raw as pdfium

from briefing.languages import detect
from briefing.model import Reason
from briefing.read.files.encoding import mend
from briefing.read.forms.exports import read_exported_paper
from briefing.read.forms.pdf.characters import Piece, pieces_of
from briefing.read.forms.pdf.heading import is_heading, made_on, stated_date, title_of
from briefing.read.forms.pdf.hyphens import Vocabulary
from briefing.read.forms.pdf.layout import lay_out, note_text_start
from briefing.read.forms.pdf.lines import Line
from briefing.read.forms.pdf.paragraphs import paragraphs_of, text_of, words_of
from briefing.read.forms.pdf.running import without_running
from briefing.read.forms.record import LONGEST, Record
from briefing.read.refusal import Refused

MOST_PAGES = 500
_MOST_LETTERS_A_PAGE = 200_000
# A page with fewer letters than this and a picture on it is a picture of a page with a stamp.
_FEWEST_LETTERS = 40

# A sign that the file does not name: alone it is a picture of something, beside letters it was one of them.
_ALONE = re.compile(r"(?<!\S)\ufffd+(?!\S)\s?")
_LOST = re.compile(r"\ufffd")
_MOST_LOST = 0.1

# PDFium may be in one thread at a time.
_ONE_AT_A_TIME = Lock()


def read_pdf(data: bytes) -> Record | Iterator[Record | Refused]:
    """The record of the article in a PDF; its gaps name the pages of which there is a picture and no text.

    An export of an archive of the press gives the records of its articles.

    The body is its running text in reading order, then its footnotes; headings, tables, running heads and page numbers
    are left out. The day is a date on a line of its own at the top; only where there is none, and a program for writing
    made the file, that on which it was made. Raises :class:`Refused` for a file that is locked, broken, too long, or
    without text.
    """
    with _ONE_AT_A_TIME:
        pages, pictured, information = _contents(data)
    letters = sum(len(piece.text) for page in pages for piece in page)
    if not letters:
        raise Refused(Reason(kind="no text layer", number=len(pages)) if pictured else Reason(kind="no text"))
    layout = lay_out(without_running(pages))
    lines = list(words_of(layout))
    vocabulary = Vocabulary(lines, language=detect(" ".join(lines)[:20_000]) or "")
    notes = frozenset(mark for mark, _ in layout.notes)
    paragraphs = [(paragraph, text_of(paragraph.lines, vocabulary, notes=notes)) for paragraph in paragraphs_of(layout)]
    gaps = [Reason(kind="pages without text", words=tuple(map(str, pictured)), number=len(pages))] if pictured else []
    lined = ((text, [line.text for line in paragraph.lines]) for paragraph, text in paragraphs)
    if (exported := read_exported_paper(lined)) is not None:
        return chain(exported, map(Refused, gaps))
    body = [text for paragraph, text in paragraphs if text and not is_heading(paragraph, text, layout.size)]
    body += [text for _, note in layout.notes if (text := _note(note, vocabulary))]
    whole = [text for each in body if not _LOST.search(text := _ALONE.sub("", each))]
    lost = len(body) - len(whole)
    if lost > _MOST_LOST * len(body):
        raise Refused(Reason(kind="unreadable letters"))
    gaps += [Reason(kind="paragraphs without letters", number=lost)] if lost else []
    title = _ALONE.sub("", title_of(paragraphs, layout.size, information.get("Title", ""), pages))
    return Record(
        body=mend("\n\n".join(whole)),
        title="" if _LOST.search(title) else mend(title),
        date=stated_date(pages) or made_on(information),
        gaps=tuple(gaps),
    )


def begins_as_pdf(_: str, beginning: bytes) -> bool:
    """Whether a file begins as a PDF does, which may have a few bytes before its sign."""
    return b"%PDF-" in beginning[:1024]


def _note(lines: tuple[Line, ...], vocabulary: Vocabulary) -> str:
    first, *rest = lines
    text = text_of([first], vocabulary)
    start = note_text_start(first)
    own = first.text[start:].lstrip()
    return " ".join(text_of([_with_text(first, own), *rest], vocabulary).split()) if text else ""


def _with_text(line: Line, text: str) -> Line:
    return Line(text=text, left=line.left, right=line.right, y=line.y, size=line.size, bold=line.bold)


def _contents(data: bytes) -> tuple[list[list[Piece]], tuple[int, ...], dict[str, str]]:
    """The pieces of every page, the pages that are pictures, and what the file says of itself."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD
        raise Refused(Reason(kind="locked" if locked else "broken PDF")) from None
    try:
        if len(document) > MOST_PAGES:
            raise Refused(Reason(kind="many pages", words=(str(len(document)), str(MOST_PAGES))))
        return _pages(document)
    except pypdfium2.PdfiumError:
        raise Refused(Reason(kind="broken PDF")) from None
    finally:
        document.close()


def _pages(document: pypdfium2.PdfDocument) -> tuple[list[list[Piece]], tuple[int, ...], dict[str, str]]:
    pages: list[list[Piece]] = []
    pictured: list[int] = []
    letters = 0
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        count = text.count_chars()
        letters += count
        if count > _MOST_LETTERS_A_PAGE or letters > 2 * LONGEST:
            raise Refused(Reason(kind="long text", number=letters))
        pieces = pieces_of(text)
        if sum(len(piece.text) for piece in pieces) < _FEWEST_LETTERS and _has_picture(page):
            pictured.append(number + 1)
        pages.append(pieces)
        text.close()
        page.close()
    return pages, tuple(pictured), document.get_metadata_dict()


def _has_picture(page: pypdfium2.PdfPage) -> bool:
    """Whether a picture takes up most of the page."""
    width, height = page.get_size()
    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=2):
        left, bottom, right, top = picture.get_bounds()
        if (right - left) * (top - bottom) > 0.4 * width * height:
            return True
    return False

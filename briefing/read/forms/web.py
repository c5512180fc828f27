"""Web pages: the article in them and what they say of it, found by trafilatura.

Barbaresi: Trafilatura: A Web Scraping Library and Command-Line Tool for Text Discovery and Extraction (ACL 2021).
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

import trafilatura
from lxml import etree
from trafilatura.settings import Document as Page
from trafilatura.settings import use_config

from briefing.languages import detect
from briefing.model import Reason
from briefing.model.word_count import words_in
from briefing.read.forms.record import Record
from briefing.read.refusal import Refused

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_OF_OURS = re.compile(r"<meta name=[\"']generator[\"'] content=[\"']briefing ")
_LANGUAGE = re.compile(r"<html[^>]*\blang=[\"']?([A-Za-z-]+)", re.IGNORECASE)
_FEWEST_WORDS = 25

# Below so many characters trafilatura takes what it found for a failure and gives the page as one run-on paragraph,
# byline and buttons included. A press notice is shorter than its default of 250.
_FEWEST_CHARACTERS = "100"
_EXTRACTION = use_config()
_EXTRACTION.set("DEFAULT", "MIN_EXTRACTED_SIZE", _FEWEST_CHARACTERS)

# The day is taken from what the page states, never guessed from its prose, and never held against today's.
_STATED_DATE = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}

# What goes wrong within a page is told by what comes out of it.
for _name in ("trafilatura", "htmldate", "courlan", "justext", "charset_normalizer"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def looks_like_html(text: str) -> bool:
    """Whether ``text`` begins as a web page does."""
    return _HTML.match(text) is not None


def read_web(text: str) -> Record:
    """The record of the article in a web page.

    The body is its paragraphs, quotations and list items; navigation, comments, tables and headings are left out.
    Raises :class:`Refused` where no article can be found.
    """
    if _OF_OURS.search(text[:10_000]):
        raise Refused(Reason(kind="own brief"))
    page = _extract(text if looks_like_html(text) else f"<html><body>{text}</body></html>")
    body = "\n\n".join(_paragraphs(page)) if page else ""
    if page is None or words_in(body) < _FEWEST_WORDS:
        raise Refused(Reason(kind="no article"))
    return Record(
        body=body,
        title=page.title or "",
        date=page.date or "",
        outlet=page.sitename or page.hostname or "",
        url=page.url or "",
        language=detect(body) or _declared_language(text),
        byline=page.author or "",
    )


def _declared_language(text: str) -> str:
    match = _LANGUAGE.search(text[:10_000])
    return match[1] if match else ""


def _extract(text: str) -> Page | None:
    try:
        page = trafilatura.bare_extraction(
            text,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            config=_EXTRACTION,
            date_extraction_params=dict(_STATED_DATE),
        )
    except Exception as error:
        reason = Reason(kind="unreadable page", words=(type(error).__name__,))
        raise Refused(reason) from error
    return page if isinstance(page, Page) else None


def _paragraphs(page: Page) -> Iterator[str]:
    """The text of what the page sets as a paragraph, in order."""
    if page.body is None:
        return
    for element in page.body.iter("p", "item", "quote"):
        parts_of_its_own = any(child.tag in ("p", "item", "quote") for child in element.iterdescendants())
        words = "" if parts_of_its_own else " ".join(" ".join(_pieces(element)).split())
        if words:
            yield words


def _pieces(element: etree._Element) -> Iterator[str]:
    """The text within ``element`` in one piece from line break to line break."""
    piece = ""
    for event, child in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            if child.tag == "lb":
                yield piece
                piece = ""
            piece += child.text or ""
        elif child is not element:
            piece += child.tail or ""
    yield piece

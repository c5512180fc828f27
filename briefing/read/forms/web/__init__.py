"""Web pages: the article in them and what they say of it; the body is found by trafilatura.

Barbaresi: Trafilatura: A Web Scraping Library and Command-Line Tool for Text Discovery and Extraction (ACL 2021).
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from configparser import ConfigParser

import trafilatura
from lxml import etree
from lxml.html import HtmlElement
from trafilatura.settings import Document as Page
from trafilatura.settings import use_config

from briefing.languages import detect
from briefing.model import Reason
from briefing.model.word_count import UNSPACED, words_in
from briefing.read.domains import host
from briefing.read.files.encoding import mended
from briefing.read.forms.record import Record
from briefing.read.forms.web.clearing import clear, join_bodies, lay_out, part_at_breaks
from briefing.read.forms.web.day import day_of, forget_days_beside
from briefing.read.forms.web.headline import headline_of
from briefing.read.forms.web.outlet import outlet_of
from briefing.read.forms.web.own_body import own_paragraphs
from briefing.read.forms.web.standfirst import standfirst_of
from briefing.read.forms.web.stated import stated_by
from briefing.read.forms.web.tree import parse
from briefing.read.refusal import Refused

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_OF_OURS = re.compile(r"<meta name=[\"']generator[\"'] content=[\"']briefing ")
_LANGUAGE = re.compile(r"<html[^>]*\blang=[\"']?([A-Za-z-]+)", re.IGNORECASE)
_FEWEST_WORDS, _FEWEST_LETTERS = 25, 75

_FEWEST_CHARACTERS, _FEWEST_UNSPACED = 75, 40


def _extraction(fewest: int) -> ConfigParser:
    """How the extractor is set.

    Below so many characters it takes what it found for a failure and gives the page as one run-on paragraph, byline and
    buttons included. A press notice is shorter than its default of 250, and shorter still in Chinese or Japanese.
    """
    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(fewest))
    return config


_EXTRACTION = _extraction(_FEWEST_CHARACTERS)
_EXTRACTION_UNSPACED = _extraction(_FEWEST_UNSPACED)

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

    The body is its standfirst, paragraphs, quotations and list items; navigation, comments, tables and headings are
    left out. What is wrong with letters elsewhere on the page costs nothing. Raises :class:`Refused` where no article
    can be found.
    """
    if _OF_OURS.search(text[:10_000]):
        raise Refused(Reason(kind="own brief"))
    tree = parse(text if looks_like_html(text) else f"<html><body>{text}</body></html>")
    if tree is None:
        raise Refused(Reason(kind="no article"))
    stated = stated_by(tree)
    title = headline_of(tree, stated)
    clear(tree)
    lay_out(tree)
    join_bodies(tree)
    part_at_breaks(tree)
    forget_days_beside(tree)
    page = _extract(tree)
    paragraphs = own_paragraphs(list(_paragraphs(page)), tree, stated.body) if page else []
    if page is None or not _is_article(paragraphs):
        raise Refused(Reason(kind="no article"))
    standfirst = standfirst_of(tree, stated, title=title, body=paragraphs)
    body = mended("\n\n".join([*standfirst.before, *paragraphs]))
    declared = _declared_language(text)
    url = page.url or ""
    return Record(
        body=body,
        title=mended(title or page.title or ""),
        date=day_of(tree, stated, declared[:2]) or page.date or "",
        outlet=mended(outlet_of(stated, title=title, host=host(url) or page.hostname or "")),
        url=url,
        language=detect(body) or declared,
        byline=mended(page.author or ""),
        standfirst=tuple(map(mended, (*standfirst.before, *standfirst.within))),
    )


def _is_article(paragraphs: list[str]) -> bool:
    """Whether there is enough text: words are long in some languages, and short in others."""
    body = " ".join(paragraphs)
    return words_in(body) >= _FEWEST_WORDS or sum(map(str.isalpha, body)) >= _FEWEST_LETTERS


def _declared_language(text: str) -> str:
    match = _LANGUAGE.search(text[:10_000])
    return match[1] if match else ""


def _extract(tree: HtmlElement) -> Page | None:
    title = tree.findtext(".//title") or ""
    try:
        page = trafilatura.bare_extraction(
            tree,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            config=_EXTRACTION_UNSPACED if UNSPACED.search(title) else _EXTRACTION,
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

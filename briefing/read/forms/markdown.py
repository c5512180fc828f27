"""Markdown to plain text: front matter or the first heading says what it is, the markup goes, the words stay."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.read.forms.plain import read_plain
from briefing.read.forms.record import Record


def read_markdown(text: str) -> Record:
    """The record of an article in CommonMark.

    The title is that of the front matter, else the first heading of the first level. Paragraphs, quoted paragraphs and
    list items are the body; headings, code, tables, pictures and comments are no sentences and are left out. Raises
    :class:`Refused` as :func:`read_plain` does.
    """
    record = read_plain(text)
    tokens = _parser().parse(record.body)
    paragraphs: list[str] = []
    title = record.title
    for opening, token in pairwise(tokens):
        if opening.type == "heading_open" and opening.tag == "h1" and not title:
            title = _words(token)
        elif opening.type == "paragraph_open":
            paragraphs.append(_words(token))
    return replace(record, title=title, body="\n\n".join(paragraph for paragraph in paragraphs if paragraph))


def _words(token: Token) -> str:
    return " ".join("".join(_piece(child) for child in token.children or ()).split())


def _piece(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return token.content if token.type in ("text", "code_inline", "text_special") else ""


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")

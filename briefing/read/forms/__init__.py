"""The forms in which articles come, a row each: in come the bytes of a file, out come records of what it holds.

A form is told by content first and by suffix second. To add one, write its reader in a module of its own and give it a
row in :data:`FORMS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from briefing.model import Reason
from briefing.read.files.encoding import decode, decode_page, glimpse, refuse_other_kinds
from briefing.read.files.opening import MOST_OF_MANY, MOST_OF_PICTURES
from briefing.read.forms.archive import is_archive, read_archive
from briefing.read.forms.exports import looks_like_export, read_export
from briefing.read.forms.feed import is_feed, read_feed
from briefing.read.forms.feed.json_feed import is_json_feed, read_json_feed
from briefing.read.forms.form import Form
from briefing.read.forms.json_lines import (
    is_json_lines,
    is_whole_json,
    looks_like_json,
    read_json_lines,
    read_json_text,
)
from briefing.read.forms.mail import is_mailbox, is_message, read_mailbox, read_message
from briefing.read.forms.markdown import read_markdown
from briefing.read.forms.office.epub import begins_as_epub, read_epub
from briefing.read.forms.office.open_document import begins_as_open_document, read_open_document
from briefing.read.forms.office.rich_text import begins_as_rich_text, read_rich_text
from briefing.read.forms.office.word import begins_as_word, read_word
from briefing.read.forms.pdf import begins_as_pdf, read_pdf
from briefing.read.forms.plain import read_plain
from briefing.read.forms.record import Record
from briefing.read.forms.saved_page import is_saved_page, read_saved_page
from briefing.read.forms.tables import is_table, is_workbook, read_table, read_workbook
from briefing.read.forms.web import looks_like_html, read_web
from briefing.read.refusal import Refused

__all__ = ["FORMS", "SUFFIXES", "form_of"]


def _decoded(read: Callable[[str], Record]) -> Callable[[bytes], Record]:
    """A reader of text as one of bytes."""
    return lambda data: read(decode(data))


def read_text(data: bytes) -> Record | Iterable[Record | Refused]:
    """The record of a text, or those of what it turns out to be: an archive's export, or JSON on one line."""
    text = decode(data)
    if (records := read_export(text)) is not None:
        return records
    return read_json_text(data) if looks_like_json(text) else read_plain(text)


FORMS = (
    Form(name="PDF", suffixes=(".pdf",), begins=begins_as_pdf, read=read_pdf, most=MOST_OF_PICTURES),
    Form(name="Word", suffixes=(".docx", ".docm"), begins=begins_as_word, read=read_word, most=MOST_OF_PICTURES),
    Form(
        name="OpenDocument",
        suffixes=(".odt", ".fodt"),
        begins=begins_as_open_document,
        read=read_open_document,
        most=MOST_OF_PICTURES,
    ),
    Form(name="EPUB", suffixes=(".epub",), begins=begins_as_epub, read=read_epub, most=MOST_OF_PICTURES),
    Form(name="RTF", suffixes=(".rtf",), begins=begins_as_rich_text, read=read_rich_text, most=MOST_OF_PICTURES),
    Form(name="workbook", suffixes=(".xlsx", ".xlsm"), begins=is_workbook, read=read_workbook, most=MOST_OF_MANY),
    Form(
        name="archive",
        suffixes=(".zip",),
        begins=lambda _, data: is_archive(data),
        read=read_archive,
        most=MOST_OF_MANY,
    ),
    Form(
        name="saved page",
        suffixes=(".mht", ".mhtml"),
        begins=lambda text, _: is_saved_page(text),
        read=read_saved_page,
        most=MOST_OF_PICTURES,
    ),
    Form(
        name="mailbox",
        suffixes=(".mbox", ".mbx"),
        begins=lambda _, data: is_mailbox(data),
        read=read_mailbox,
        most=MOST_OF_MANY,
    ),
    Form(
        name="e-mail",
        suffixes=(".eml", ".emlx"),
        begins=lambda text, _: is_message(text),
        read=read_message,
        most=MOST_OF_PICTURES,
    ),
    Form(
        name="feed",
        suffixes=(".rss", ".atom", ".rdf", ".xml"),
        begins=lambda text, _: is_feed(text),
        read=read_feed,
        most=MOST_OF_MANY,
    ),
    Form(name="JSON Feed", begins=lambda text, _: is_json_feed(text), read=read_json_feed, most=MOST_OF_MANY),
    Form(
        name="web page",
        suffixes=(".html", ".htm", ".xhtml"),
        begins=lambda text, _: looks_like_html(text),
        read=lambda data: read_web(decode_page(data)),
    ),
    Form(
        name="JSON Lines",
        suffixes=(".jsonl", ".ndjson", ".jl"),
        begins=is_json_lines,
        read=read_json_lines,
        most=MOST_OF_MANY,
        by_line=True,
    ),
    Form(name="JSON", suffixes=(".json",), begins=is_whole_json, read=read_json_text, most=MOST_OF_MANY),
    Form(
        name="table",
        suffixes=(".csv", ".tsv", ".tab", ".psv"),
        begins=is_table,
        read=read_table,
        most=MOST_OF_MANY,
    ),
    Form(
        name="export of an archive of the press",
        begins=lambda text, _: looks_like_export(text),
        read=read_text,
        most=MOST_OF_MANY,
    ),
    Form(name="Markdown", suffixes=(".md", ".markdown"), read=_decoded(read_markdown)),
    Form(name="plain text", suffixes=(".txt", ".text", ""), read=read_text),
)
"""Every form that is read. The first whose beginning a file has counts, and else that of its suffix."""

SUFFIXES = {suffix: form for form in FORMS for suffix in form.suffixes if suffix}
"""The form of a file by its suffix, where its content does not tell."""


def form_of(beginning: bytes, suffix: str) -> Form:
    """The form of a file that begins so and has this suffix; raises :class:`Refused` where it is none of them."""
    text = glimpse(beginning)
    for form in FORMS:
        if form.begins and form.begins(text, beginning):
            return form
    for form in FORMS:
        if suffix.lower() in form.suffixes:
            return form
    refuse_other_kinds(beginning)
    raise Refused(Reason(kind="unknown form", words=(suffix,)))

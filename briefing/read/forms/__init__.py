"""The forms in which articles come, a row each: in come the bytes of a file, out come records of what it holds.

A form is told by content first and by suffix second. To add one, write its reader in a module of its own and give it a
row in :data:`FORMS`.
"""

from __future__ import annotations

from collections.abc import Callable

from briefing.model import Reason
from briefing.read.files.encoding import decode, glimpse, refuse_other_kinds
from briefing.read.files.opening import MOST_OF_MANY
from briefing.read.forms.archive import is_archive, read_archive
from briefing.read.forms.feed import is_feed, read_feed
from briefing.read.forms.feed.json_feed import is_json_feed, read_json_feed
from briefing.read.forms.form import Form
from briefing.read.forms.json_lines import read_json_lines, read_json_text
from briefing.read.forms.mail import is_mailbox, is_message, read_mailbox, read_message
from briefing.read.forms.markdown import read_markdown
from briefing.read.forms.plain import read_plain
from briefing.read.forms.record import Record
from briefing.read.forms.saved_page import is_saved_page, read_saved_page
from briefing.read.forms.web import looks_like_html, read_web
from briefing.read.refusal import Refused

__all__ = ["FORMS", "SUFFIXES", "form_of"]


_WITH_PICTURES = 50_000_000


def _decoded(read: Callable[[str], Record]) -> Callable[[bytes], Record]:
    """A reader of text as one of bytes."""
    return lambda data: read(decode(data))


FORMS = (
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
        most=_WITH_PICTURES,
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
        most=_WITH_PICTURES,
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
        read=_decoded(read_web),
    ),
    Form(name="JSON", suffixes=(".json",), read=read_json_text),
    Form(name="JSON Lines", suffixes=(".jsonl", ".ndjson"), read=read_json_lines, by_line=True),
    Form(name="Markdown", suffixes=(".md", ".markdown"), read=_decoded(read_markdown)),
    Form(name="plain text", suffixes=(".txt", ".text", ""), read=_decoded(read_plain)),
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

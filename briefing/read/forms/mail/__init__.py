"""E-mail: a message and a mailbox of messages, as press releases and newsletters come.

In come the bytes of a file, out comes the record of each message, or of each item of a newsletter that marks them; what
is attached follows it, to be read as any file is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from email.utils import parseaddr

from briefing.languages import detect
from briefing.model import Reason
from briefing.model.word_count import words_in
from briefing.read.body.dating import first_day
from briefing.read.files.encoding import mend
from briefing.read.forms.form import Enclosed, Outcome
from briefing.read.forms.fragment import parse as parse_html
from briefing.read.forms.mail import message as mime
from briefing.read.forms.mail.items import Item, items_of_text, items_of_tree
from briefing.read.forms.mail.letter import is_page, letter_of, prepare, without_notices, without_prefixes
from briefing.read.forms.record import Record
from briefing.read.forms.teasers import told_in
from briefing.read.forms.web import read_web
from briefing.read.refusal import Refused

_HEADER = re.compile(r"[!-9;-~]+[ \t]*:")
_CARRIED = frozenset(
    "received return-path message-id mime-version delivered-to content-transfer-encoding dkim-signature".split()
)
_SAID = frozenset({"from", "subject", "date", "content-type"})
_MOST_HEADERS = 400
_FROM_LINE = re.compile(rb"^From [^\r\n]{3,200}\r?\n(?=[!-9;-~]{2,60}:[ \t]?[^\r\n]*\r?\n)", re.MULTILINE)
_ESCAPED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_MAILTO = re.compile(r"(?<!\s)\s*\[mailto:[^\[\]]*\]", re.IGNORECASE)
_LONGEST_COVER = 40


def is_message(text: str) -> bool:
    """Whether ``text`` begins as an e-mail does: with headers, some of them such as only e-mails have."""
    if text.startswith("From ") and "\n" in text:
        text = text.partition("\n")[2]
    names: dict[str, str] = {}
    for line in text.splitlines()[:_MOST_HEADERS]:
        if not line.strip():
            break
        if line[0] in " \t" and names:
            continue
        if not _HEADER.match(line):
            return False
        name, _colon, value = line.partition(":")
        names.setdefault(name.strip().lower(), value)
    carried = bool(_CARRIED & names.keys()) and bool(_SAID & names.keys())
    return carried or ("@" in names.get("from", "") and "subject" in names)


def is_mailbox(data: bytes) -> bool:
    """Whether a file begins as a mailbox does: with a line on where a message is from, and its headers."""
    return _FROM_LINE.match(data) is not None


def read_mailbox(data: bytes) -> Iterator[Outcome]:
    """What each message of a mailbox (mbox, RFC 4155) gives, in its order."""
    starts = [match.start() for match in _FROM_LINE.finditer(data) if _parts_messages(data, match.start())]
    if not starts:
        raise Refused(Reason(kind="no e-mail"))
    for start, end in zip(starts, [*starts[1:], len(data)], strict=True):
        message = data[data.index(b"\n", start) + 1 : end]
        try:
            read = read_message(_ESCAPED_FROM.sub(rb"\1", message))
        except Refused as refused:
            yield refused
            continue
        yield from [read] if isinstance(read, Record) else read


def _parts_messages(data: bytes, start: int) -> bool:
    """Whether the line at ``start`` follows an empty one, or none."""
    return start == 0 or data[max(0, start - 4) : start].endswith((b"\n\n", b"\n\r\n"))


def read_message(data: bytes) -> Record | list[Outcome]:
    """The record of an e-mail, or those of its items and what is attached to it.

    Raises :class:`Refused` for what is no e-mail and for what a mail system sends by itself.
    """
    try:
        return _read(mime.parse(data))
    except Refused:
        raise
    except Exception as error:
        raise Refused(Reason(kind="unreadable e-mail", words=(type(error).__name__,))) from error


def _read(message: Message) -> Record | list[Outcome]:
    if not any(mime.header(message, name) for name in ("from", "subject", "date", "content-type")):
        raise Refused(Reason(kind="no e-mail"))
    if message.get_content_type() == "multipart/report":
        raise Refused(Reason(kind="mail notice"))
    attached = list(mime.attached_to(message))
    records = _records(message)
    if attached and len(records) == 1 and words_in(records[0].body) <= _LONGEST_COVER:
        records = [replace(records[0], teaser=True)] if records[0].body else []
    if len(records) == 1 and not attached:
        return records[0]
    outcomes: list[Record | Enclosed] = [*records, *attached]
    return list[Outcome](outcomes)


def _records(message: Message) -> list[Record]:
    """The records of the message's own texts: of its items where it marks several, else one."""
    subject = mime.header(message, "subject")
    items: list[Item] = []
    heads: dict[str, str] = {}
    paragraphs: list[str] = []
    for text in mime.texts_of(message):
        tree = parse_html(text.text) if text.kind == "html" else None
        if tree is not None and is_page(tree):
            paragraphs += read_web(text.text).body.split("\n\n")
            continue
        if tree is not None:
            prepare(tree)
        items += items_of_text(text.text, subject) if tree is None else items_of_tree(tree)
        letter = letter_of(text, tree, subject)
        paragraphs += letter.paragraphs
        heads |= dict(letter.heads)
    items = [] if heads else items
    parts = items or [Item(paragraphs=paragraphs)]
    return [_record(message, part, subject=subject, heads=heads, several=bool(items)) for part in parts]


def _record(message: Message, item: Item, *, subject: str, heads: dict[str, str], several: bool) -> Record:
    name, address = _sender_over(heads["from"]) if "from" in heads else mime.sender(message)
    body = mend("\n\n".join(without_notices(item.paragraphs)))
    language = detect(body) or ""
    teaser = False
    if several:
        body, teaser = told_in(body)
    return Record(
        body=body,
        title=mend(item.title or without_prefixes(heads.get("subject", "") or subject)),
        date=first_day([heads["date"]] if heads.get("date") else [mime.header(message, "date")], language),
        outlet=mend(item.outlet or _outlet(name, address)),
        url=item.url,
        language=language,
        teaser=teaser,
    )


def _sender_over(written: str) -> tuple[str, str]:
    """The name and the address that stand over a message that was passed on, in which programs leave out either."""
    bare = _MAILTO.sub("", written)
    return parseaddr(bare) if "@" in bare else (bare, "")


def _outlet(name: str, address: str) -> str:
    """The name of the sender, or the domain where it is no name."""
    bare = name.strip("\"' ")
    return address.rpartition("@")[2].strip("> ").lower() if not bare or "@" in bare else bare

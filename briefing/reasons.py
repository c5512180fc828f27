"""Why something is as it is: a kind and what fills its sentence, which is worded where it is printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date as Date
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Reason:
    """Why a sentence, a story or an article stands where it does, or is left out.

    ``kind`` is a key of :data:`SENTENCES`, stable from version to version; one that is not there says itself. ``words``
    are names, terms, titles or files as they stand in the source, ``number`` is a count, ``days`` stand in the order in
    which the sentence names them, and ``parts`` are reasons that stand within this one. Reasons have an order, for
    sorting alone.
    """

    kind: str
    words: tuple[str, ...] = ()
    number: int = 0
    days: tuple[Date, ...] = ()
    parts: tuple[Reason, ...] = ()

    def __str__(self) -> str:
        """The English sentence; ``Wording.why`` has it in the brief's language."""
        return SENTENCES[self.kind] % self.details(str) if self.kind in SENTENCES else self.kind

    @property
    def remedy(self) -> str:
        """What to do about it, in English, where there is anything to do."""
        return REMEDIES.get(self.kind, "")

    def details(self, said: Callable[[Reason], str]) -> dict[str, str]:
        """What fills the sentence, by the names that stand in it; ``said`` words the parts."""
        word, other, *_ = (*self.words, "", "")
        days = [day.isoformat() for day in self.days] or [""]
        return {
            "words": ", ".join(self.words),
            "quoted": ", ".join(f"“{each}”" for each in self.words),
            "word": word,
            "other": other,
            "number": str(self.number),
            "thousands": f"{self.number:,}",
            "first": days[0],
            "second": days[min(1, len(days) - 1)],
            "last": days[-1],
            "parts": ", ".join(map(said, self.parts)),
        }


SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        # As an earlier version wrote it, or somebody else: a sentence that nothing is known of.
        "in words": "%(words)s",
        # What the articles of a story share, and what an analyst did to it.
        "shared names": "shared names: %(words)s",
        "shared words": "shared words: %(words)s",
        "set wording": "told apart from other events in the same words by %(words)s",
        "one day": "all of %(first)s",
        "several days": "from %(first)s to %(last)s",
        "merged": "merged by the analyst with %(quoted)s",
        "parted": "parted by the analyst",
        # Why articles are one origin.
        "signed": "signed by %(words)s",
        "alone": "stands by itself",
        "copies": "%(number)s articles print the same text",
        "copies of an agency": "%(number)s articles print the same text of %(words)s",
        # Why a sentence stands under a theme, or nearest to it.
        "holds": "holds %(parts)s",
        "holds with title": "holds %(parts)s; the article's title speaks of it too",
        "lacks context": "holds %(parts)s, but nothing of the context that the theme requires (%(quoted)s)",
        "lacks long context": "holds %(parts)s, but nothing of the context that the theme requires (%(quoted)s, …)",
        "as written": "%(quoted)s",
        "in another form": "“%(word)s” for “%(other)s”",
        "in capitals": "%(quoted)s (its capitals prove little there)",
        "paraphrase": "“%(word)s”, which means much the same as “%(other)s”",
        "title alone": "only the article's title speaks of it",
        "shares terms": "one of %(number)s articles that share these terms",
        "holds shared terms": "holds %(quoted)s; one of %(number)s articles that share these terms",
        "means the same": "means much what the sentences filed here mean",
        "is like": "is like the sentences filed here, but not enough",
        "in passing": "%(parts)s, but in passing: its story is about something else",
        "of its story": "its story is about the theme",
        "placed": "placed by the analyst",
        # Why a sentence cannot be printed.
        "too short": "shorter than %(number)s words",
        "too long": "longer than %(number)s words",
        "breaks off": "breaks off",
        "asks": "asks and does not tell",
        "begins within": "begins within a sentence",
        "announces": "announces what is not printed with it",
        "code": "holds the code of a page",
        "caption": "is a caption",
        "aside": "is a part of an aside in brackets",
        "no end": "has no end: a headline, a caption or a fragment",
        "headline": "is a headline, or names alone",
        "furniture": "is no sentence of the article: an invitation, a credit or a notice",
        "run together": "runs together with a caption or a headline",
        "other script": "is written in other letters than its article",
        "few terms": "too few words tell something",
        "points to nothing": "%(quoted)s points to nothing that can be printed with it",
        "turned": "is turned by the sentence behind it",
        "lone mark": "a quotation mark in it has no partner",
        "long anchor": "the sentence that it leans on is too long",
        "writer": "speaks in the writer's own voice",
        "transcript": "is a line of a transcript",
        # Why a stretch of an article is no text of it.
        "furniture form": "has a form that pages have around their articles",
        "repeated title": "repeats the title at the head of the text",
        "open line": "is a line without an end among paragraphs that have one",
        "said twice": "is pulled out of the text, which holds it too",
        "repeated by its outlet": "stands in %(number)s articles of its outlet that are unlike one another",
        # Why a sentence that can be printed is not.
        "said already": "says what is said already",
        "no room": "no room is left for it",
        "tells less": "the length is reached, and it tells less than most",
        "length reached": "offered, but the length was reached",
        "cut": "offered, but cut for space",
        "lead": "Nothing could be chosen by the rules, so the first sentence is printed.",
        # Why an article is left out.
        "no date": "has no date.",
        "another period": "is dated %(first)s, outside %(second)s to %(last)s.",
        "another language": "is in %(word)s, not in %(other)s.",
        "same article": "It is the same article as %(words)s.",
        "no match": "No file matches it.",
        "no file or folder": "There is no such file or folder.",
        "closed folder": "The folder cannot be opened.",
        "no file": "There is no such file.",
        "broken link": "The link leads nowhere.",
        "named like a file": "It is a folder that is named like a file.",
        "no plain file": "It is a pipe, a socket or a device, not a file.",
        "not permitted": "There is no permission to read it.",
        "vanished": "The file vanished before it was read.",
        "cannot be read": "It cannot be read: %(words)s.",
        "empty file": "The file is empty.",
        "long file": "It has %(word)s MB, more than any article (%(other)s MB).",
        "long line": "The line has more than %(number)s MB.",
        "long text": "Its text has %(thousands)s characters, more than any article.",
        "no text": "It holds no text of an article.",
        "no articles": "It holds no article.",
        "unknown form": "It is not in a form that is read (%(words)s).",
        "no feed": "It is XML, but neither a feed nor a page.",
        "unreadable feed": "It cannot be read as a feed (%(words)s).",
        "empty feed": "The feed holds no entry.",
        "no e-mail": "It has no head of an e-mail.",
        "mail notice": "It was sent by a mail system, to say what became of an e-mail.",
        "unreadable e-mail": "It cannot be read as an e-mail (%(words)s).",
        "no saved page": "It holds no page.",
        "damaged archive": "It is damaged, or packed in a way that is not known.",
        "empty archive": "The archive holds no file that could be an article.",
        "many files": "The archive holds more than %(number)s files.",
        "locked": "It is locked with a password.",
        "within": "In “%(word)s”: %(parts)s",
        "large archive": "What it holds has more than %(number)s MB when it is unpacked.",
        "deep archive": "It is an archive within an archive, more than %(number)s deep.",
        "broken PDF": "It is no PDF that can be opened: it is damaged or cut off.",
        "broken document": "It is no document of %(words)s that can be opened: it is damaged or cut off.",
        "many pages": "It has %(word)s pages, more than any article (%(other)s).",
        "no text layer": "It has no text layer: its pages are pictures.",
        "pages without text": "Of its pages, %(words)s of %(number)s have no text layer and are not read.",
        "unreadable letters": "It does not say which letters its signs stand for, so that its text cannot be read.",
        "paragraphs without letters": "Of %(number)s of its paragraphs some letters cannot be read; they are left out.",
        "no such day": 'Its date "%(words)s" is not a day that exists.',
        "binary": "It is binary, not text.",
        "binary record": "It is binary, not text.",
        "another kind": "It is %(parts)s, not text.",
        "control character": "It holds a control character (%(words)s, line %(number)s), which no text has.",
        "question marks for letters": "Letters were lost when it was saved: question marks stand in their place.",
        "lost letters": "Letters were lost when it was saved: it holds the sign U+FFFD in their place.",
        "wrong table": "Letters were read with the wrong table, and it is not clear with which.",
        "damaged": "It is cut off or damaged: at byte %(number)s it is not %(words)s any more.",
        "unknown encoding": "Its encoding is not known: it is neither UTF-8, UTF-16 nor windows-1254.",
        "open head": "Its head begins with %(words)s but does not end.",
        "own brief": "It is a brief that was made of articles, not an article.",
        "no article": "No article can be found in the page.",
        "unreadable page": "The page cannot be read as HTML (%(words)s).",
        "not JSON": "It is not JSON: %(words)s at column %(number)s.",
        "deep JSON": "It is not JSON that can be read: it is nested too deep, or a number is too long.",
        "no object": "It is not a JSON object.",
        "empty text": "Its text is empty.",
        "no field": 'It has no field "text".',
        "no field known": "It is JSON that holds no article: none of its keys is known for a text (%(quoted)s).",
        "no text but title": "It has a title, but neither a text nor a summary.",
        "no column": "It is a table without a column known for the text of an article; its first row is %(quoted)s.",
        "broken table": "From line %(number)s on the table cannot be read (%(words)s).",
        "row too long": "The row has more cells than the table has columns (%(number)s), so that none is sure.",
        "broken workbook": "It cannot be opened as a workbook (%(words)s).",
        "no head of its archive": "It has no head as %(words)s writes it, with a day and an outlet.",
        "field of another kind": 'Its field "%(words)s" is not text.',
        # How a day was read that can be read two ways.
        "month first": "with the month first",
        "day first": "with the day first",
        "day order by file": "read %(parts)s, as %(words)s in the same file shows (articles: %(number)s).",
        "day order by outlet": "read %(parts)s, as other days of this outlet show (%(words)s; articles: %(number)s).",
        "day order by nearness": "read %(parts)s, for only so they lie near to one another (articles: %(number)s).",
        "day order by language": "read %(parts)s, as is the custom of the language (%(words)s; articles: %(number)s).",
        "day order by address": "read %(parts)s, as is the custom of its country (%(words)s; articles: %(number)s).",
        "day order by nothing": "read %(parts)s; nothing here shows whether that is right (articles: %(number)s).",
        # An outlet under several names.
        "same outlet": "names an outlet “%(word)s”, which is “%(other)s” here (articles: %(number)s).",
        # Files of other kinds.
        "PDF": "a PDF",
        "picture": "a picture (%(words)s)",
        "office archive": "a ZIP archive or an office document",
        "ZIP archive": "a ZIP archive",
        "office document": "an office document",
        "rich text": "a rich text document (RTF)",
        "compressed": "a compressed file (%(words)s)",
        "program": "a program",
        "database": "a database",
    }
)
"""The English sentence of each kind, with the names of what fills it; the catalogues have it in other languages."""

_GIVE_FILE = "Give a file with the text of the article."
_GIVE_TEXT = "Give its text as plain text, Markdown, HTML or JSON Lines."
_RECOGNISE = "Let a program for text recognition give it a text layer."
_SAVE_AGAIN = "Save it again as UTF-8."
_COLUMNS = "Name the columns title, date, outlet, url and text."
_AS_OBJECT = 'Write it as {"title": …, "date": "2025-12-20", "outlet": …, "url": …, "text": …}.'
REMEDIES: Mapping[str, str] = MappingProxyType(
    {
        "no date": "Give it one to print it.",
        "same article": "Nothing is lost by leaving it out.",
        "no match": "Check it in the sources.",
        "no file or folder": "Check it in the sources.",
        "closed folder": "Check its permissions.",
        "no file": "Check the name in the sources.",
        "broken link": "Put back the file that it names, or take it away.",
        "named like a file": "Rename it, or take it away.",
        "no plain file": _GIVE_FILE,
        "not permitted": "Allow yourself to read it.",
        "vanished": "Run again when the files are at rest.",
        "cannot be read": "Check the file and its disk.",
        "empty file": _GIVE_FILE,
        "long file": "Give one article a file, or many as JSON Lines.",
        "long line": "Give one record a line.",
        "long text": "Give one article alone.",
        "no text": "Give the body of the article as well.",
        "unknown form": "Give it as text, a page, PDF, a document, JSON, a table, a feed, an e-mail, or a ZIP of them.",
        "no feed": "Give a feed (RSS, RDF, Atom or JSON Feed), or the page itself.",
        "unreadable feed": "Fetch it again, or give its articles as pages.",
        "empty feed": "Fetch it again, or leave it out.",
        "no e-mail": "Save it again as .eml or mbox, or give its text.",
        "mail notice": "Leave it out.",
        "unreadable e-mail": "Save it again, or give its text.",
        "no saved page": "Save the page again, as HTML or MHTML.",
        "damaged archive": "Pack it again as an ordinary ZIP archive, or give its files.",
        "empty archive": "Give an archive of articles, or leave it out.",
        "many files": "Give them as a folder, or in several archives.",
        "large archive": "Give its files as a folder.",
        "deep archive": "Give the archive within it.",
        "within": "Mend that file, or leave it out.",
        "no articles": "Give a file with articles, or leave it out.",
        "locked": "Save it or pack it again without one.",
        "broken PDF": "Fetch it again.",
        "broken document": "Save it again, or give its text as plain text.",
        "many pages": "Give the pages of the article alone.",
        "no text layer": _RECOGNISE,
        "pages without text": _RECOGNISE,
        "unreadable letters": _RECOGNISE,
        "paragraphs without letters": _RECOGNISE,
        "no such day": "Write the day as 2025-12-20.",
        "binary": _GIVE_TEXT,
        "binary record": "Give the text of the article.",
        "another kind": _GIVE_TEXT,
        "control character": "Check where it comes from and save it again as plain text.",
        "lost letters": _SAVE_AGAIN,
        "question marks for letters": _SAVE_AGAIN,
        "wrong table": _SAVE_AGAIN,
        "damaged": _SAVE_AGAIN,
        "unknown encoding": _SAVE_AGAIN,
        "open head": "Close the head with a line as the one that begins it.",
        "own brief": "Leave the output out of the sources.",
        "no article": "Save the article alone, or its text as plain text.",
        "unreadable page": "Save its text as plain text.",
        "not JSON": "Mend it, or leave it out.",
        "no object": _AS_OBJECT,
        "empty text": _AS_OBJECT,
        "no field": _AS_OBJECT,
        "no field known": _AS_OBJECT,
        "no text but title": "Give its text as well.",
        "no column": _COLUMNS,
        "broken table": "Close the quotation mark, or save the table again as CSV or XLSX.",
        "row too long": "Put a cell that holds the delimiter between quotation marks.",
        "broken workbook": "Save it again as XLSX or CSV, without a password.",
        "no head of its archive": "Export it again with its head, or give its text alone.",
        "day order by nothing": "Write the day as 2025-12-20.",
        "field of another kind": _AS_OBJECT,
    }
)
"""What to do about an article that is left out, by the kind of its reason; said on the command line alone."""

"""An entry of a feed as a record: what is its text, whether that is the whole of it, and its day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from email.utils import parsedate

from briefing import languages
from briefing.languages import Language, detect
from briefing.languages.general.page import pages_of
from briefing.read.body.dating import written_date
from briefing.read.files.encoding import mend
from briefing.read.forms.fragment import text_of, words_of
from briefing.read.forms.record import Record
from briefing.read.refusal import Refused

# Characters. What a feed gives as the whole text is seldom shorter, and what it gives as a summary seldom longer: where
# it is, it is the text.
_FEWEST_OF_CONTENT = 350
_FEWEST_OF_SUMMARY = 800

_CUT = r"(?:…|\.{3}|\[\s*(?:…|\.{3}|&hellip;)\s*\]|[\[(]\+?\s?\d+ [a-z]+[\])])"
_END = r"[\s.…>»›→)\]]*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a feed says of one article, each as written: markup, entities and dates as they stand.

    ``content`` are the texts that are given as the whole one, ``summaries`` those that are not; ``days`` are when it was
    published, and then when it was changed.
    """

    title: str = ""
    content: tuple[str, ...] = ()
    summaries: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    url: str = ""
    byline: str = ""
    outlet: str = ""
    language: str = ""


def record_of_entry(entry: Entry) -> Record | Refused:
    """The record of an entry, or why there is none. Its body is empty where the feed gives a title alone."""
    try:
        content, summary = _longest(entry.content), _longest(entry.summaries)
        whole = len(content) >= len(summary)
        body, sent_on = _without_invitation(content if whole else summary)
        language = detect(body) or entry.language
        fewest = _FEWEST_OF_CONTENT if whole else _FEWEST_OF_SUMMARY
        return Record(
            body=body,
            title=mend(words_of(entry.title)),
            date=day_of(entry.days, language),
            outlet=mend(words_of(entry.outlet)),
            url=entry.url.strip(),
            language=language,
            byline=mend(words_of(entry.byline)),
            teaser=sent_on or is_cut(body) or len(body) < fewest,
        )
    except Refused as refused:
        return refused


def is_cut(text: str) -> bool:
    """Whether a text breaks off where a program cut it: it ends in an ellipsis, or in how much there is more of it."""
    return re.search(rf"{_CUT}\s*\Z", text) is not None


def day_of(written: Iterable[str], language: str) -> str:
    """The first day that can be told from what was ``written``, in ISO 8601 and with its own offset; else empty."""
    for each in written:
        with suppress(Refused):
            return written_date(each, language).isoformat()
        if parts := _parsed(each):
            with suppress(Refused):
                return written_date(f"{parts[0]:04}-{parts[1]:02}-{parts[2]:02}").isoformat()
    return ""


def _parsed(written: str) -> tuple[int, ...] | None:
    """The day of RFC 822, with two figures for the year, and of what C programs print."""
    try:
        return parsedate(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _longest(fields: Iterable[str]) -> str:
    return max(map(mend, map(text_of, fields)), key=len, default="")


def _without_invitation(text: str) -> tuple[str, bool]:
    """The text without the words that send its reader on to the whole of it, and whether there were any."""
    text = _credit().sub("", text).rstrip()
    invitation = _invitation().search(text, max(0, len(text) - 120))
    return (text[: invitation.start()].rstrip(), True) if invitation else (text, False)


@languages.joined
def _invitation(every: tuple[Language, ...]) -> re.Pattern[str]:
    return _at_the_end(rf"(?:^|[\s(\[…»>]){_any(word for page in pages_of(every) for word in page.reading_on)}")


@languages.joined
def _credit(every: tuple[Language, ...]) -> re.Pattern[str]:
    return _at_the_end(rf"(?:^|\s){_any(line for page in pages_of(every) for line in page.feed_credits)}")


def _any(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(patterns) or '(?!)'})"


def _at_the_end(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"{pattern}{_END}\Z", re.IGNORECASE)

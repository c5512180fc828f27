"""An entry of a feed as a record: what is its text, whether that is the whole of it, and its day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.languages import detect
from briefing.read.body.dating import first_day
from briefing.read.files.encoding import mend
from briefing.read.forms.fragment import text_of, words_of
from briefing.read.forms.record import Record
from briefing.read.forms.teasers import FEWEST, told_in
from briefing.read.refusal import Refused

# Characters: what a feed gives as a summary is seldom longer; where it is, it is the text.
_FEWEST_OF_SUMMARY = 800


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a feed says of one article, each as written: markup, entities and dates as they stand.

    ``content`` are the texts that are given as the whole one, ``summaries`` those that are not; ``days`` are when it
    was published, and then when it was changed. ``language`` is what the feed says of itself, which is often wrong,
    and ``feed_language`` that of its titles.
    """

    title: str = ""
    content: tuple[str, ...] = ()
    summaries: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    url: str = ""
    byline: str = ""
    outlet: str = ""
    language: str = ""
    feed_language: str = ""


def record_of_entry(entry: Entry) -> Record | Refused:
    """The record of an entry, or why there is none. Its body is empty where the feed gives a title alone."""
    try:
        content, summary = _longest(entry.content), _longest(entry.summaries)
        whole = len(content) >= len(summary)
        body, teaser = told_in(content if whole else summary, fewest=FEWEST if whole else _FEWEST_OF_SUMMARY)
        language = detect(body) or entry.language or entry.feed_language
        return Record(
            body=body,
            title=mend(words_of(entry.title)),
            date=first_day(entry.days, language, entry.language, entry.feed_language),
            outlet=mend(words_of(entry.outlet)),
            url=entry.url.strip(),
            language=language,
            byline=mend(words_of(entry.byline)),
            teaser=teaser,
        )
    except Refused as refused:
        return refused


def _longest(fields: Iterable[str]) -> str:
    return max(map(mend, map(text_of, fields)), key=len, default="")

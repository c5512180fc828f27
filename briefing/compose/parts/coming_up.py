"""What is ahead: sentences that name a date after the period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date as Date

from briefing import languages
from briefing.compose.choosing.candidates import ValuedUnit, candidates_of
from briefing.compose.choosing.importance import Importance
from briefing.compose.findings import Decisions, Findings, place_of
from briefing.compose.finishing.receipts import extract_span
from briefing.compose.parts.blocks import Numbering, passage_of
from briefing.compose.request import Lengths
from briefing.languages.general.names import CAPITALISED
from briefing.model import DatedPassage, DateMention, Document, Length, Period, Place, Sentence, Span, Story
from briefing.text.words import terms

MOST_ENTRIES = 6
"""So many stand on the page, the weightiest; the others are counted."""
MOST_OF_A_STORY = 2
HORIZON_DAYS = 3 * 366
"""A date further ahead than three years is a plan, not an appointment."""
NEAR_DAYS = 183
"""A month that is named without its year and farther ahead than this is as likely to be past."""
SHARED_NAMES = 0.7
"""Two sentences with one date tell of one event when they share this part of the names of the one with fewer."""
FEWEST_NAMES = 2
SHARED_TERMS = 3
"""A month and a day in it are one date of a story where their sentences share three content words."""


@dataclass(frozen=True, slots=True)
class _Event:
    """A unit that names a date ahead, how early its story comes, what it is worth, and its words but for the date."""

    unit: ValuedUnit
    document: Document
    mention: DateMention
    rank: int
    worth: float
    terms: frozenset[str]

    @property
    def names(self) -> frozenset[str]:
        """The words with a capital within its sentences, days and months apart."""
        calendar = languages.of(self.document.language).calendar
        words = {name for sentence in self.unit.sentences for name in CAPITALISED.findall(sentence.text, 1)}
        return frozenset(word for word in words if word not in calendar.weekdays and calendar.month(word) is None)

    def same_as(self, other: _Event) -> bool:
        """Whether both tell of one event: their dates agree, and they are of one story or share most of their names."""
        if not _agree(self.mention, other.mention):
            return False
        if self.unit.story_id == other.unit.story_id:
            equal = self.mention.precision == other.mention.precision
            return equal or len(self.terms & other.terms) >= SHARED_TERMS
        shared, fewer = len(self.names & other.names), min(len(self.names), len(other.names))
        return shared >= max(FEWEST_NAMES, SHARED_NAMES * fewer)

    def finer_than(self, other: _Event) -> bool:
        """Whether it names the day where the other, which tells of the same event, names the month."""
        return self.mention.precision == "day" and other.mention.precision == "month"


def list_coming_up(
    stories: Sequence[Story],
    findings: Findings,
    *,
    period: Period,
    numbering: Numbering,
    lengths: Lengths,
    importance: Importance,
    decisions: Decisions,
) -> tuple[tuple[DatedPassage, ...], int]:
    """Sentences with a date after ``period`` and within three years, by date, and how many there are beside them.

    Of many, those of the first of ``stories`` are taken, years last. An event is named once, by its most exact date. A
    year follows the days and months in it.
    """
    found: list[_Event] = []
    for rank, story in enumerate(stories):
        ahead = _ahead(story, findings, period)
        if not ahead:
            continue
        offered = candidates_of(
            story,
            findings,
            length=Length(amount=2 * MOST_OF_A_STORY),
            lengths=lengths,
            decisions=Decisions(dropped=decisions.dropped),
            weight=importance.weights[story.id],
            fit=dict.fromkeys(ahead, 1.0),
        )
        events: list[_Event] = []
        for unit, place in _dated_units(offered.units, ahead):
            _add(events, _event(unit, rank, ahead[place], findings))
        for event in events[:MOST_OF_A_STORY]:
            _add(found, event)
    weightiest = sorted(found, key=_weight)
    entries = [_entry(event, findings, numbering) for event in weightiest[:MOST_ENTRIES]]
    return tuple(sorted(entries, key=_calendar)), max(0, len(found) - MOST_ENTRIES)


def _weight(event: _Event) -> tuple[bool, bool, int, float, Date, str]:
    """What goes first: what is planned, and before a year alone, which is hardly a date to note.

    What is told of something else may only name the day of an appointment: ``if they win the 7 May election``.
    """
    yearly, by_the_way = event.mention.precision == "year", event.mention.near and not event.mention.planned
    return yearly, by_the_way, event.rank, -event.worth, event.mention.day, event.unit.article_id


def _event(unit: ValuedUnit, rank: int, mention: DateMention, findings: Findings) -> _Event:
    document = findings.document_of[unit.article_id]
    words = {term for sentence in unit.sentences for term in document.terms[sentence.index]}
    dated = terms(mention.text, document.language)
    return _Event(unit, document, mention, rank, unit.worth, frozenset(words.difference(dated)))


def _add(events: list[_Event], event: _Event) -> None:
    """Adds what is not among ``events`` yet, or puts it in the place and at the worth of what tells it less exactly."""
    for place, known in enumerate(events):
        if event.same_as(known):
            if event.finer_than(known):
                events[place] = replace(event, rank=known.rank, worth=max(event.worth, known.worth))
            return
    events.append(event)


def _agree(this: DateMention, that: DateMention) -> bool:
    """Whether two dates can be one: the same, or a month and a day in it."""
    if this.precision == that.precision:
        return this.day == that.day
    if "year" in (this.precision, that.precision):
        return False
    return (this.day.year, this.day.month) == (that.day.year, that.day.month)


def _calendar(entry: DatedPassage) -> tuple[int, bool, Date, str]:
    return entry.day.year, entry.precision == "year", entry.day, entry.passage.key


def dates_ahead(story: Story, findings: Findings, period: Period) -> Iterator[tuple[Sentence, DateMention]]:
    """The dates ahead of the period that the story's reports name, each with its sentence, in their order."""
    for document in findings.reports_in(story):
        for sentence, dates in zip(document.sentences, document.dates, strict=True):
            for mention in dates:
                if 0 < _days_ahead(mention, period) <= HORIZON_DAYS and _dates_it(mention, document, findings, period):
                    yield sentence, mention


def _ahead(story: Story, findings: Findings, period: Period) -> dict[Place, DateMention]:
    """The first date ahead of each sentence that names one, by the sentence's place."""
    mentions: dict[Place, DateMention] = {}
    for sentence, mention in dates_ahead(story, findings, period):
        mentions.setdefault(place_of(sentence), mention)
    return mentions


def _days_ahead(mention: DateMention, period: Period) -> int:
    return (mention.day - period.end).days


def _dates_it(mention: DateMention, document: Document, findings: Findings, period: Period) -> bool:
    """Whether the mention dates an event that is to come.

    A day whose year is told does, one whose year is not only where something is planned for it: else it may be last
    year's as well. A month or a year does where something is planned for it, "next year" as a rule not; without its
    year a month nearer to the last one of its name may be that one, whatever is planned in the sentence. On a page that
    is written on for days only what is called by its name is certain: "on Monday" is told from the day of a piece.
    """
    if document.genre == "live page" and not _is_named(mention, document):
        return False
    if mention.precision == "year":
        return mention.planned and any(map(str.isdigit, mention.text))
    told = str(mention.day.year) in mention.text
    if mention.precision == "day":
        return told or mention.planned or (mention.near and not _is_remembered(mention, findings))
    return (mention.planned or mention.near) and (told or _days_ahead(mention, period) <= NEAR_DAYS)


def _is_remembered(mention: DateMention, findings: Findings) -> bool:
    """Whether articles call something past by this day of the year: ``the attacks of October 7, 2023``."""
    return (mention.day.month, mention.day.day) in findings.cache.recall(
        "remembered", lambda: _remembered(findings.documents)
    )


def _remembered(documents: Sequence[Document]) -> frozenset[tuple[int, int]]:
    """The days of the year that more than one article names with a year before its own."""
    named: dict[tuple[int, int], set[str]] = {}
    for document in documents:
        written = document.article.date
        for mention in (each for dates in document.dates for each in dates if each.precision == "day"):
            if written and mention.day.year < written.year and str(mention.day.year) in mention.text:
                named.setdefault((mention.day.month, mention.day.day), set()).add(document.article.id)
    return frozenset(day for day, articles in named.items() if len(articles) > 1)


def _is_named(mention: DateMention, document: Document) -> bool:
    """Whether a date is called by its number or its month, and not told from the day of writing (``on Monday``)."""
    calendar = languages.of(document.language).calendar
    words = mention.text.replace(".", " ").split()
    return any(map(str.isdigit, mention.text)) or any(calendar.month(word) for word in words)


def _dated_units(units: tuple[ValuedUnit, ...], ahead: dict[Place, DateMention]) -> Iterator[tuple[ValuedUnit, Place]]:
    for unit in units:
        place = next((place for place in map(place_of, reversed(unit.sentences)) if place in ahead), None)
        if place is not None:
            yield unit, place


def _entry(event: _Event, findings: Findings, numbering: Numbering) -> DatedPassage:
    unit, document, mention = event.unit, event.document, event.mention
    sentence = next(each for each in reversed(unit.sentences) if each.text[mention.start : mention.end] == mention.text)
    start = sentence.start + mention.start
    return DatedPassage(
        day=mention.day,
        precision=mention.precision,
        mention=extract_span(document, Span(start=start, end=start + len(mention.text), text=mention.text)),
        passage=passage_of(unit, findings, numbering),
    )

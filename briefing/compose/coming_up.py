"""What is ahead: sentences that name a date after the period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Date
from functools import lru_cache

from briefing.compose.blocks import Numbering, passage_of
from briefing.compose.choice import Unit, candidates_of
from briefing.compose.importance import Importance
from briefing.compose.plan import Decisions, Lengths, Material, Place, place_of
from briefing.compose.receipts import extract_span
from briefing.model import DatedPassage, Document, Length, Period, Sentence, Span, Story
from briefing.text.dates import DateMention, find_dates

MOST_ENTRIES = 12
MOST_OF_A_STORY = 2
HORIZON_DAYS = 3 * 366
"""A date further ahead than three years is a plan, not an appointment."""


def list_coming_up(
    material: Material,
    *,
    period: Period,
    numbering: Numbering,
    lengths: Lengths,
    importance: Importance,
    decisions: Decisions,
) -> tuple[DatedPassage, ...]:
    """Sentences with a date after ``period`` and within three years, by date; of many, the weightiest.

    A story names a date once. A year follows the days and months in it.
    """
    found: list[tuple[float, DatedPassage]] = []
    for story in importance.order(material.stories):
        weight = importance.weights[story.id]
        if sum(worth > weight for worth, _ in found) >= MOST_ENTRIES:
            break  # no sentence is worth more than its story weighs, and the stories that follow weigh no more
        ahead = _ahead(story, material, period)
        if not ahead:
            continue
        offered = candidates_of(
            story,
            material,
            length=Length(amount=2 * MOST_OF_A_STORY),
            lengths=lengths,
            decisions=Decisions(dropped=decisions.dropped),
            weight=weight,
            fit=dict.fromkeys(ahead, 1.0),
        )
        dated: dict[tuple[Date, str], tuple[Unit, DateMention]] = {}
        for unit, place in _dated_units(offered.units, ahead):
            dated.setdefault((ahead[place].day, ahead[place].precision), (unit, ahead[place]))
        best = list(dated.values())[:MOST_OF_A_STORY]
        found.extend((unit.worth, _entry(unit, mention, material, numbering)) for unit, mention in best)
    weightiest = sorted(found, key=lambda entry: (-entry[0], entry[1].day, entry[1].passage.key))[:MOST_ENTRIES]
    return tuple(sorted((entry for _, entry in weightiest), key=_calendar))


def _calendar(entry: DatedPassage) -> tuple[int, bool, Date, str]:
    return entry.day.year, entry.precision == "year", entry.day, entry.passage.key


def _ahead(story: Story, material: Material, period: Period) -> dict[Place, DateMention]:
    """The first future date of each sentence of the story that names one, by the sentence's place."""
    mentions: dict[Place, DateMention] = {}
    for document in material.documents_in(story):
        for sentence in document.sentences:
            mention = _first_ahead(document, sentence, period)
            if mention is not None:
                mentions[place_of(sentence)] = mention
    return mentions


def _first_ahead(document: Document, sentence: Sentence, period: Period) -> DateMention | None:
    mentions = _dates(sentence.text, document.article.language or "en", document.article.date or period.end)
    return next(
        (mention for mention in mentions if 0 < (mention.day - period.end).days <= HORIZON_DAYS and _dates_it(mention)),
        None,
    )


def _dates_it(mention: DateMention) -> bool:
    """Whether the mention dates an event: "next year" as a rule does not."""
    return mention.precision != "year" or any(letter.isdigit() for letter in mention.text)


@lru_cache(maxsize=1 << 16)
def _dates(text: str, language: str, reference: Date) -> tuple[DateMention, ...]:
    """The dates of a sentence, which stay the same however often a draft is composed."""
    return tuple(find_dates(text, language, reference=reference))


def _dated_units(units: tuple[Unit, ...], ahead: dict[Place, DateMention]) -> Iterator[tuple[Unit, Place]]:
    for unit in units:
        place = next((place for place in map(place_of, reversed(unit.sentences)) if place in ahead), None)
        if place is not None:
            yield unit, place


def _entry(unit: Unit, mention: DateMention, material: Material, numbering: Numbering) -> DatedPassage:
    document = material.document_of[unit.article_id]
    sentence = next(each for each in reversed(unit.sentences) if each.text[mention.start : mention.end] == mention.text)
    start = sentence.start + mention.start
    return DatedPassage(
        day=mention.day,
        precision=mention.precision,
        mention=extract_span(document, Span(start=start, end=start + len(mention.text), text=mention.text)),
        passage=passage_of(unit, material, numbering),
    )

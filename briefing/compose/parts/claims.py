"""What a report claims by a figure: how many of what, what happened to it, where and when.

Two claims are of one thing where all of these agree. A sentence often says only some of them, so that what it does not
say is no hindrance within one story; across stories it is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Date
from datetime import timedelta

from briefing import languages
from briefing.compose.findings import Findings
from briefing.languages.contract import Language, Tallies
from briefing.languages.general.names import CAPITALISED
from briefing.model import Document, FigureMention, Sentence, Story
from briefing.text.figures.amounts import find_amounts
from briefing.text.words import fold, terms

ROUGH = 0.05
"""How far a number may be from what is called about it."""
MOST_APART = 3.0
"""Numbers that are further apart than threefold count different things, though by one name."""
SHARED_TERMS = 3
"""Two sentences speak of the same thing when they share three content words beside the figure's own noun."""
_BESIDE = 45
_CLOSE = 25
_NAME = 5
"""So many letters of a name tell it from others: Israel, Israeli, Israelis; İzmir, İzmir'de."""
_PEOPLE = "people"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A figure in a sentence of a report, by one of the origins of ``story``.

    ``deed`` is what is said of what it counts, empty where nothing known is. ``nouns`` are the terms of what is
    counted, ``shared`` the other terms of the sentence, ``names`` the beginnings of names in it and ``places`` of those
    that say where. ``days`` are the days that the sentence tells of, ``periods`` the other months and years,
    ``running`` whether the figure is a sum over some time, ``further`` whether it comes on top of another, and
    ``of_a_moment`` whether the sentence tells what a price stood at or how it moved. ``least`` and ``most`` are what
    the number can mean.
    """

    story: Story
    origin: int
    document: Document
    sentence: Sentence
    mention: FigureMention
    deed: str
    nouns: tuple[str, ...]
    shared: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]
    days: frozenset[str]
    periods: frozenset[str]
    running: bool
    further: bool
    of_a_moment: bool
    least: float
    most: float

    @property
    def day(self) -> Date:
        """The day of the article."""
        return self.document.article.date or Date.min

    @property
    def of_people(self) -> bool:
        """Whether people as such are counted."""
        return self.nouns == (_PEOPLE,)

    @property
    def outlet(self) -> str:
        """The outlet of the article."""
        return self.document.article.outlet or ""


def claims_of(story: Story, findings: Findings) -> Iterator[Claim]:
    """What the reports of ``story`` claim; columns and pages that tell of many things claim nothing."""
    for number, origin in enumerate(story.origins):
        for document in (findings.document_of[article] for article in origin.articles):
            if not findings.prints(document.article.id) or document.genre not in ("report", "transcript"):
                continue
            language = languages.of(document.language)
            for sentence in document.sentences:
                figures = document.figures[sentence.index]
                for mention in (*figures, *_tolls(sentence.text, language)):
                    claim = _claim(sentence, mention, story=story, origin=number, document=document, language=language)
                    if claim is not None:
                        yield claim


def _tolls(text: str, language: Language) -> Iterator[FigureMention]:
    """The tolls of a sentence that are given without a noun: ``rose to 19``."""
    for amount in find_amounts(text, language.numbers):
        if found := language.tallies.toll(text, amount):
            start, _ = found
            yield FigureMention(start=start, end=amount.end, text=text[start : amount.end], number=amount.number)


def _claim(
    sentence: Sentence, mention: FigureMention, *, story: Story, origin: int, document: Document, language: Language
) -> Claim | None:
    tallies, text = language.tallies, sentence.text
    part = language.numbers.part.search(text, max(0, mention.start - 16), mention.start)
    deed = _deed(text, mention, tallies) if mention.noun else _bare_deed(text, mention, language)
    if part or tallies.listed.match(text, mention.end) or not (mention.noun or deed):
        return None
    nouns = _nouns(mention, deed, sentence, document, tallies)
    held = document.terms[sentence.index]
    numbers = {term for term in held if any(map(str.isdigit, term))}
    least, most = _meant(mention, tallies)
    return Claim(
        story=story,
        origin=origin,
        document=document,
        sentence=sentence,
        mention=mention,
        deed=deed,
        nouns=nouns,
        shared=frozenset(held) - set(nouns) - numbers,
        names=frozenset(_begun(name, document) for name in CAPITALISED.findall(text, 1)) - _calendar(language),
        places=frozenset(_begun(each["place"], document) for each in tallies.places.finditer(text)),
        days=_days(document, sentence, language),
        periods=_periods(document, text, language),
        running=tallies.running.search(text) is not None,
        further=_is_further(text, mention, tallies),
        of_a_moment=tallies.moment.search(text) is not None,
        least=least,
        most=most,
    )


def _nouns(
    mention: FigureMention, deed: str, sentence: Sentence, document: Document, tallies: Tallies
) -> tuple[str, ...]:
    """What is counted: people as such are one noun, and so are those of a country; of others the last word."""
    last = mention.noun.rpartition(" ")[2]
    if not mention.unit and (not last or last.lower() in tallies.people or last[0].isupper()):
        return (_PEOPLE,)
    found = terms(mention.noun, document.language)
    if mention.unit == "percent" and not found:
        return terms(sentence.text[: mention.start], document.language)[-3:] if deed == "share" else ()
    return found[-1:] if not mention.unit else found


def _deed(text: str, mention: FigureMention, tallies: Tallies) -> str:
    """What is said of what is counted: the nearest word that says it, within the figure, behind it, or before it."""
    first, last = max(0, mention.start - _BESIDE), min(len(text), mention.end + _BESIDE)
    found = [
        (max(0, mention.start - match.end(), match.start() - mention.end), place, deed)
        for place, (deed, pattern) in enumerate(tallies.deeds.items())
        for match in pattern.finditer(text, first, last)
        if not _parted(text[match.end() : mention.start], text[mention.end : match.start()])
    ]
    return min(found)[2] if found else ""


def _parted(before: str, behind: str) -> bool:
    """Whether what stands between a word and a figure, before or behind it, parts them."""
    return any(sign in before + behind for sign in ";:.") or "," in behind


def _is_further(text: str, mention: FigureMention, tallies: Tallies) -> bool:
    """Whether a figure comes on top of another: ``another 12 people``, ``six other people``."""
    if tallies.further.search(text, max(0, mention.start - _CLOSE), mention.start):
        return True
    number = text.find(mention.amount, mention.start) + len(mention.amount) if mention.amount else mention.end
    return tallies.further_behind.match(text, number) is not None


def _bare_deed(text: str, mention: FigureMention, language: Language) -> str:
    """What a number without a noun tells: a toll, or by how much something rose."""
    if mention.unit == "percent":
        window = text[max(0, mention.start - _CLOSE) : min(len(text), mention.end + _CLOSE)]
        return next((move for move, pattern in language.tallies.moves.items() if pattern.search(window)), "")
    if mention.unit:
        return ""
    for amount in find_amounts(text, language.numbers):
        if amount.end == mention.end and (found := language.tallies.toll(text, amount)):
            return found[1]
    return ""


def _meant(mention: FigureMention, tallies: Tallies) -> tuple[float, float]:
    """The least and the most that a number with its qualifier can mean."""
    number, qualifier = mention.number, " ".join(mention.qualifier.lower().split())
    if qualifier in tallies.open_above:
        return number, math.inf
    if qualifier in tallies.open_below:
        return 0.0, number
    spread = ROUGH * number if qualifier in tallies.rough else 0.0
    return number - spread, number + spread


def _begun(name: str, document: Document) -> str:
    return fold(name, document.language)[:_NAME]


def _calendar(language: Language) -> frozenset[str]:
    names = (*language.calendar.weekdays, *language.calendar.months)
    return frozenset(fold(name, language.code)[:_NAME] for name in names)


def _periods(document: Document, text: str, language: Language) -> frozenset[str]:
    """The months, by number, and the years that a sentence names beside those of its article; months with a capital."""
    words = re.findall(r"\w+", text)
    months = {str(number) for word in words if word[0].isupper() and (number := language.calendar.month(word))}
    printed = document.article.date
    own = {str(printed.month), str(printed.year)} if printed else set[str]()
    return frozenset(months | {word for word in words if re.fullmatch(r"(?:19|20)\d\d", word)}) - own


def _days(document: Document, sentence: Sentence, language: Language) -> frozenset[str]:
    """The days that a sentence tells of: those that it dates, and weekdays, the last ones before its article."""
    dated = {str(mention.day) for mention in document.dates[sentence.index] if mention.precision == "day"}
    printed = document.article.date
    if printed is None:
        return frozenset(dated)
    named = {language.calendar.weekday(word) for word in re.findall(r"\w+", sentence.text)}
    back = ((printed.weekday() - day) % 7 for day in named if day is not None)
    return frozenset(dated | {str(printed - timedelta(days=days)) for days in back})

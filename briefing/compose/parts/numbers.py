"""This week in numbers: a few figures of the sentences that lead."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date as Date
from datetime import timedelta
from operator import attrgetter

from briefing import languages
from briefing.compose.choosing.candidates import ValuedUnit
from briefing.compose.findings import Findings, place_of
from briefing.compose.finishing.receipts import extract_span, sentence_at
from briefing.compose.parts.blocks import Numbering
from briefing.compose.parts.overtaken import Mention, overtaken_in
from briefing.model import DateMention, Document, Figure, FigureMention, Place, Sentence, Span, Story, StoryBlock
from briefing.text.figures.amounts import find_amounts
from briefing.text.figures.statements import clause_end, is_compared, statement_of
from briefing.text.words import terms

MOST_FIGURES = 6
MOST_OF_A_STORY = 2
SAME_AMOUNT = 0.1
"""Two numbers of one story and unit that differ by less than a tenth are one fact, rounded or not: one is printed."""
_LONGEST_PART = 16
_NEWS_OF = {"day": timedelta(days=21), "month": timedelta(days=90)}
"""How long before an article a day or a month (its statistics are late) may lie of which it tells as news."""
_LATE = 2
"""Months after which one without a year is that of another time."""
_CAPITALISED = re.compile(r"(?<!\w)[^\W\d_a-zçğıöşü][^\W\d_]{2,}(?!\w|-|–)")
_OPENING = 4
"""The sentences that tell what an article is about."""
_LARGE = 1000
_PARTICULAR = 13
_SAME_THING = 3
"""Words that two sentences share which tell of one thing."""
_FEW = 4
"""So few words, the number's own among them, say nothing where no heading says what they are about."""
_SHARED = 2
"""Words of its heading that a figure's statement holds."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A figure of a story that may be printed, with its statement.

    ``rank`` is least for what two origins give, and less for what the heading of the article names than for the rest.
    """

    story: Story
    document: Document
    sentence: Sentence
    mention: FigureMention
    statement: Span
    rank: int


def pick_numbers(
    offered: Iterable[tuple[str, Sentence]], findings: Findings, numbering: Numbering
) -> tuple[Figure, ...]:
    """The figures that say something in the sentences of stories that are ``offered``, in their order, nothing twice.

    What two origins give comes before what one gives; then one a story comes first, and no more than two; of those who
    came to harm in a story one figure alone. What a column counts is no fact where there are reports, and none is what
    a live page counts: it tells hour by hour what it knew, and goes on to know better. What a later report of the story
    counts anew is left out as well.
    """
    turns: Counter[str] = Counter()
    seen: list[tuple[str, FigureMention]] = []
    said: set[Place] = set()
    found: list[tuple[int, int, int, Figure]] = []
    for candidate in sorted(_candidates(offered, findings), key=attrgetter("rank")):
        story_id, mention = candidate.story.id, candidate.mention
        if turns[story_id] == MOST_OF_A_STORY or place_of(candidate.sentence) in said:
            continue
        if any(_holds(figure.phrase.text, mention) for *_, figure in found):
            continue
        if any(_holds(candidate.statement.text, other) for _, other in seen if _is_long(other)):
            continue
        if any(_one_fact(mention, other, near=story_id == story) for story, other in seen):
            continue
        seen.append((story_id, mention))
        said.add(place_of(candidate.sentence))
        found.append((candidate.rank, turns[story_id], len(found), _printed(candidate, numbering)))
        turns[story_id] += 1
    return tuple(figure for *_, figure in sorted(found, key=lambda entry: entry[:3])[:MOST_FIGURES])


def _candidates(offered: Iterable[tuple[str, Sentence]], findings: Findings) -> Iterator[_Candidate]:
    stories = {story.id: story for story in findings.stories}
    offered = list(offered)
    leading = dict.fromkeys(story_id for story_id, _ in offered)
    overtaken = {each: overtaken_in(stories[each], findings) for each in leading if each in stories}
    for story_id, sentence in dict.fromkeys(
        [*offered, *_openings((stories[each] for each in leading if each in stories), findings)]
    ):
        if story_id not in findings.reported or sentence.article_id not in findings.reports:
            continue
        document = findings.document_of[sentence.article_id]
        if document.genre == "live page":
            continue
        for mention in document.figures[sentence.index]:
            statement = stated(document, sentence, mention)
            if statement is None or _is_part(document, sentence, mention):
                continue
            if _is_overtaken(sentence, statement, overtaken.get(story_id, frozenset())):
                continue
            if _is_past(document, sentence, mention) or not _tells_of_its_heading(document, sentence, statement):
                continue
            confirmed = (
                _is_telling(document, mention) and _givers(document, sentence, mention, stories[story_id], findings) > 1
            )
            yield _Candidate(
                story=stories[story_id],
                document=document,
                sentence=sentence,
                mention=mention,
                statement=statement,
                rank=0 if confirmed else 1 if _is_announced(document, mention) else 2,
            )


def _is_overtaken(sentence: Sentence, statement: Span, overtaken: frozenset[Mention]) -> bool:
    """Whether the statement of a figure gives a count that a later one replaced."""
    return any(
        (article, index) == (sentence.article_id, sentence.index)
        and statement.start <= sentence.start + start < statement.end
        for article, index, start in overtaken
    )


def _openings(stories: Iterable[Story], findings: Findings) -> Iterator[tuple[str, Sentence]]:
    """The sentences that open the reports of ``stories``, which say what is new, each with the id of its story."""
    for story in stories:
        for article in story.articles:
            if article.id in findings.reports:
                for sentence in findings.document_of[article.id].sentences[:_OPENING]:
                    yield story.id, sentence


def stated(document: Document, sentence: Sentence, mention: FigureMention) -> Span | None:
    """The clause that makes a figure a statement, as it stands in the article; None where there is none."""
    place = statement_of(sentence.text, mention, languages.of(document.language).numbers)
    if place is None:
        return None
    start, end = (sentence.start + offset for offset in place)
    return Span(start=start, end=end, text=document.article.text[start:end])


def _is_past(document: Document, sentence: Sentence, mention: FigureMention) -> bool:
    """Whether the clause of a figure, or what leads to it, names a time long past, or one to come that none plans."""
    written = document.article.date
    if written is None:
        return False
    numbers = languages.of(document.language).numbers
    statements = numbers.statements
    led = sentence.text[: clause_end(sentence.text, mention, numbers)]
    days = [day for day in document.dates[sentence.index] if day.start < len(led)]
    return any(
        _is_no_news(day, written) for day in days if not is_compared(sentence.text, day.start, day.end, statements)
    ) or any(
        (written.month - month) % 12 > _LATE
        for start, end, month in _bare_months(led, document.language)
        if not any(day.start <= start < day.end for day in days)
        and not is_compared(sentence.text, start, end, statements)
    )


def _is_no_news(day: DateMention, written: Date) -> bool:
    if day.day > written:
        return not day.planned and day.precision != "year"
    if day.precision == "year":
        return day.day.year < written.year
    return written - day.day > _NEWS_OF[day.precision]


def _bare_months(text: str, language: str) -> Iterator[tuple[int, int, int]]:
    """The months that stand alone in ``text``, with where they begin and end; one that opens it may be another word."""
    calendar = languages.of(language).calendar
    for word in _CAPITALISED.finditer(text):
        month = calendar.month(word[0]) if word.start() else None
        if month is not None:
            yield word.start(), word.end(), month


def _tells_of_its_heading(document: Document, sentence: Sentence, statement: Span) -> bool:
    """Whether a statement is about what the heading of its article announces.

    Where that announces nothing (there is none, or it is a word or two), what opens the article is about it.
    """
    heading = set(terms(document.article.title or "", document.language))
    said = set(terms(statement.text, document.language))
    if len(heading) <= _SHARED:
        return sentence.index < _OPENING and (bool(heading) or len(said) > _FEW)
    return len(heading & said) >= _SHARED


def _is_long(mention: FigureMention) -> bool:
    """Whether an amount is the same one wherever it stands."""
    return bool(mention.unit) or mention.number >= _LARGE


def _holds(text: str, mention: FigureMention) -> bool:
    """Whether ``text`` prints the amount of ``mention`` too."""
    return re.search(rf"(?<![\w.,]){re.escape(mention.amount)}(?![\w])(?![.,]\d)", text) is not None


def _is_announced(document: Document, mention: FigureMention) -> bool:
    """Whether the heading of the article gives the number too."""
    numbers = languages.of(document.language).numbers
    announced = find_amounts(document.article.title or "", numbers)
    return any((each.number, each.unit) == (mention.number, mention.unit) for each in announced)


def _is_telling(document: Document, mention: FigureMention) -> bool:
    """Whether a number is so particular that two who give it mean one thing; small ones stand everywhere."""
    return mention.number >= _PARTICULAR or mention.victims or _is_announced(document, mention)


def _givers(document: Document, sentence: Sentence, mention: FigureMention, story: Story, findings: Findings) -> int:
    """How many origins of ``story`` give the amount of ``mention`` in sentences about the same thing."""
    about = set(document.terms[sentence.index])
    return sum(
        any(
            _gives_too(findings.document_of[article], mention, about)
            for article in origin.articles
            if article in findings.reports
        )
        for origin in story.origins
    )


def _gives_too(document: Document, mention: FigureMention, about: set[str]) -> bool:
    return any(
        (other.number, other.unit) == (mention.number, mention.unit)
        and (_alike(other.noun, mention.noun) or (other.victims and mention.victims))
        and len(about & set(document.terms[sentence.index])) >= _SAME_THING
        for sentence in document.sentences
        for other in document.figures[sentence.index]
    )


def _alike(this: str, that: str) -> bool:
    """Whether two nouns are headed by one word."""
    return this.lower().rpartition(" ")[2] == that.lower().rpartition(" ")[2]


def _printed(candidate: _Candidate, numbering: Numbering) -> Figure:
    document = candidate.document
    return Figure(
        source=numbering[document.article.id],
        phrase=extract_span(document, candidate.statement),
        sentence=extract_span(document, candidate.sentence),
        amount=candidate.mention.amount,
    )


def sentences_of(units: Iterable[ValuedUnit]) -> Iterator[tuple[str, Sentence]]:
    """The sentences of ``units``, each with the id of its story."""
    return ((unit.story_id, sentence) for unit in units for sentence in unit.sentences)


def sentences_in(blocks: Iterable[StoryBlock], findings: Findings) -> Iterator[tuple[str, Sentence]]:
    """The sentences that ``blocks`` print, each with the id of its story."""
    for block in blocks:
        for extract in (extract for passage in block.passages for extract in passage.extracts):
            sentence = sentence_at(findings.document_of[extract.receipt.article_id], extract.receipt.start)
            if sentence is not None:
                yield block.story_id, sentence


def counting(document: Document, sentence: Sentence) -> tuple[FigureMention, ...]:
    """The figures of ``sentence`` that have a noun."""
    return tuple(mention for mention in document.figures[sentence.index] if mention.noun)


def figure_of(document: Document, sentence: Sentence, mention: FigureMention, numbering: Numbering) -> Figure:
    """A figure as printed, with its sentence."""
    start = sentence.start + mention.start
    return Figure(
        source=numbering[document.article.id],
        phrase=extract_span(document, Span(start=start, end=start + len(mention.text), text=mention.text)),
        sentence=extract_span(document, sentence),
        amount=mention.amount,
    )


def _is_part(document: Document, sentence: Sentence, mention: FigureMention) -> bool:
    """Whether a figure is part of the one before it: ``10 people, including seven children``."""
    part = languages.of(document.language).numbers.part
    return part.search(sentence.text, max(0, mention.start - _LONGEST_PART), mention.start) is not None


def _one_fact(this: FigureMention, that: FigureMention, *, near: bool) -> bool:
    """Whether two figures tell one fact; ``near``: of one story, whose victims are counted once."""
    return _same_amount(this, that, near=near) or (near and this.victims and that.victims)


def _same_amount(this: FigureMention, that: FigureMention, *, near: bool) -> bool:
    """Whether two figures give the same amount; ``near``: or almost."""
    distance = abs(this.number - that.number)
    return this.unit == that.unit and distance <= (SAME_AMOUNT * max(this.number, that.number) if near else 0.0)

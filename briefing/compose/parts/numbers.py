"""This week in numbers: a few figures of the sentences that lead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from briefing import languages
from briefing.compose.choosing.candidates import ValuedUnit
from briefing.compose.findings import Findings
from briefing.compose.finishing.receipts import extract_span, sentence_at
from briefing.compose.parts.blocks import Numbering
from briefing.model import Document, Figure, FigureMention, Sentence, Span, Story, StoryBlock
from briefing.text.figures.statements import statement_of
from briefing.text.words import terms

MOST_FIGURES = 6
MOST_OF_A_STORY = 2
SAME_AMOUNT = 0.1
"""Two numbers of one story and unit that differ by less than a tenth are one fact, rounded or not: one is printed."""
_LONGEST_PART = 16
_NEWS_OF = {"day": timedelta(days=21), "month": timedelta(days=100)}
"""How long before an article a day or a month (its statistics are late) may lie of which it tells as news."""
_OPENING = 4
"""Of an article without a title, the sentences that tell what it is about."""
_SHARED = 2
"""Words of its heading that a figure's statement holds."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A figure of a story that may be printed, with its statement, and whether two origins give it."""

    story: Story
    document: Document
    sentence: Sentence
    mention: FigureMention
    statement: Span
    confirmed: bool


def pick_numbers(
    offered: Iterable[tuple[str, Sentence]], findings: Findings, numbering: Numbering
) -> tuple[Figure, ...]:
    """The figures that say something in the sentences of stories that are ``offered``, in their order, nothing twice.

    What two origins give comes before what one gives; then one a story comes first, and no more than two; of those who
    came to harm in a story one figure alone. What a column counts is no fact where there are reports.
    """
    turns: Counter[str] = Counter()
    seen: list[tuple[str, FigureMention]] = []
    said: set[str] = set()
    found: list[tuple[bool, int, int, Figure]] = []
    for candidate in sorted(_candidates(offered, findings), key=lambda candidate: not candidate.confirmed):
        story_id, mention = candidate.story.id, candidate.mention
        if turns[story_id] == MOST_OF_A_STORY or candidate.statement.text in said:
            continue
        if any(_one_fact(mention, other, near=story_id == story) for story, other in seen):
            continue
        seen.append((story_id, mention))
        said.add(candidate.statement.text)
        found.append((not candidate.confirmed, turns[story_id], len(found), _printed(candidate, numbering)))
        turns[story_id] += 1
    return tuple(figure for *_, figure in sorted(found, key=lambda entry: entry[:3])[:MOST_FIGURES])


def _candidates(offered: Iterable[tuple[str, Sentence]], findings: Findings) -> Iterator[_Candidate]:
    stories = {story.id: story for story in findings.stories}
    for story_id, sentence in offered:
        if story_id not in findings.reported or sentence.article_id not in findings.reports:
            continue
        document = findings.document_of[sentence.article_id]
        for mention in document.figures[sentence.index]:
            statement = stated(document, sentence, mention)
            if statement is None or _is_part(document, sentence, mention):
                continue
            if _is_past(document, sentence, statement) or not _tells_of_its_heading(document, sentence, statement):
                continue
            yield _Candidate(
                story=stories[story_id],
                document=document,
                sentence=sentence,
                mention=mention,
                statement=statement,
                confirmed=_givers(mention, stories[story_id], findings) > 1,
            )


def stated(document: Document, sentence: Sentence, mention: FigureMention) -> Span | None:
    """The clause that makes a figure a statement, as it stands in the article; None where there is none."""
    place = statement_of(sentence.text, mention, languages.of(document.language).numbers)
    if place is None:
        return None
    start, end = (sentence.start + offset for offset in place)
    return Span(start=start, end=end, text=document.article.text[start:end])


def _is_past(document: Document, sentence: Sentence, statement: Span) -> bool:
    """Whether the statement names a day that was over long before the article, or one to come of which it tells as past."""
    written = document.article.date
    if written is None:
        return False
    comparing = languages.of(document.language).numbers.statements.comparing
    for day in document.dates[sentence.index]:
        if not statement.start - sentence.start <= day.start < statement.end - sentence.start:
            continue
        if comparing.search(sentence.text, 0, day.start):
            continue
        if day.day > written:
            if not day.planned and day.precision == "day":
                return True
        elif day.precision == "year":
            if day.day.year < written.year:
                return True
        elif written - day.day > _NEWS_OF[day.precision]:
            return True
    return False


def _tells_of_its_heading(document: Document, sentence: Sentence, statement: Span) -> bool:
    """Whether a statement is about what the title of its article announces; without a title, whether it opens the article."""
    heading = set(terms(document.article.title or "", document.language))
    if not heading:
        return sentence.index < _OPENING
    shared = heading & set(terms(statement.text, document.language))
    return len(shared) >= min(_SHARED, (len(heading) + 1) // 2)


def _givers(mention: FigureMention, story: Story, findings: Findings) -> int:
    """How many origins of ``story`` give the amount of ``mention`` for the same noun, or for what came to harm."""
    return sum(
        any(
            (other.number, other.unit) == (mention.number, mention.unit)
            and (_alike(other.noun, mention.noun) or (other.victims and mention.victims))
            for article in origin.articles
            if article in findings.reports
            for figures in findings.document_of[article].figures
            for other in figures
        )
        for origin in story.origins
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

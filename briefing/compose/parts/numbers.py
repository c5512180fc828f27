"""This week in numbers: a few figures of the sentences that lead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from briefing import languages
from briefing.compose.choosing.candidates import ValuedUnit
from briefing.compose.findings import Findings
from briefing.compose.finishing.receipts import extract_span, sentence_at
from briefing.compose.parts.blocks import Numbering
from briefing.model import Document, Figure, FigureMention, Sentence, Span, StoryBlock

MOST_FIGURES = 6
MOST_OF_A_STORY = 2
SAME_AMOUNT = 0.1
"""Two numbers of one story and unit that differ by less than a tenth are one fact, rounded or not: one is printed."""
_LONGEST_PART = 16


def pick_numbers(
    offered: Iterable[tuple[str, Sentence]], findings: Findings, numbering: Numbering
) -> tuple[Figure, ...]:
    """The figures with a noun in the sentences of stories that are ``offered``, in their order, and nothing twice.

    One a story comes first, and no more than two; of those who came to harm in a story one figure alone. What a
    column counts is no fact where there are reports.
    """
    turns: Counter[str] = Counter()
    seen: list[tuple[str, FigureMention]] = []
    found: list[tuple[int, int, Figure]] = []
    for story_id, sentence in offered:
        if story_id not in findings.reported or sentence.article_id not in findings.reports:
            continue
        document = findings.document_of[sentence.article_id]
        for mention in counting(document, sentence):
            known = turns[story_id] == MOST_OF_A_STORY or _is_part(document, sentence, mention)
            if known or any(_one_fact(mention, other, near=story_id == story) for story, other in seen):
                continue
            seen.append((story_id, mention))
            found.append((turns[story_id], len(found), figure_of(document, sentence, mention, numbering)))
            turns[story_id] += 1
    return tuple(figure for _, _, figure in sorted(found, key=lambda entry: entry[:2])[:MOST_FIGURES])


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

"""This week in numbers, and where the sources of a story give different ones."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from briefing.compose.choosing.candidates import ValuedUnit
from briefing.compose.findings import Findings
from briefing.compose.finishing.receipts import extract_span, sentence_at
from briefing.compose.parts.blocks import Numbering
from briefing.model import Disagreement, Document, Figure, Sentence, Span, Story, StoryBlock
from briefing.text.figures import FigureMention, find_figures
from briefing.text.words import terms

MOST_FIGURES = 6
MOST_OF_A_STORY = 2
SAME_AMOUNT = 0.1
"""Two numbers of one story and unit that differ by less than a tenth are one fact, rounded or not: one is printed."""
MOST_APART = 3.0
"""Numbers that are further apart than threefold count different things, though by one name."""
SHARED_TERMS = 3
"""Two sentences speak of the same thing when they share three content words beside the figure's own noun."""


_PART = re.compile(r"\b(?:including|among them|of (?:them|whom)|aralarında|bunların)\s\Z", re.IGNORECASE)
_LONGEST_PART = 16


@dataclass(frozen=True, slots=True)
class _Claim:
    """A figure as one origin gives it."""

    origin: int
    document: Document
    sentence: Sentence
    mention: FigureMention

    @property
    def noun(self) -> tuple[str, ...]:
        return terms(self.mention.noun, self.document.article.language or "en")


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
        for mention in _counting(sentence, document):
            known = turns[story_id] == MOST_OF_A_STORY or _is_part(sentence, mention)
            if known or any(_one_fact(mention, other, near=story_id == story) for story, other in seen):
                continue
            seen.append((story_id, mention))
            found.append((turns[story_id], len(found), _figure(document, sentence, mention, numbering)))
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


def _is_part(sentence: Sentence, mention: FigureMention) -> bool:
    """Whether a figure is part of the one before it: ``10 people, including seven children``."""
    return _PART.search(sentence.text, max(0, mention.start - _LONGEST_PART), mention.start) is not None


def _one_fact(this: FigureMention, that: FigureMention, *, near: bool) -> bool:
    """Whether two figures tell one fact; ``near``: of one story, whose victims are counted once."""
    return _same_amount(this, that, near=near) or (near and this.victims and that.victims)


def _same_amount(this: FigureMention, that: FigureMention, *, near: bool) -> bool:
    """Whether two figures give the same amount; ``near``: or almost."""
    distance = abs(this.number - that.number)
    return this.unit == that.unit and distance <= (SAME_AMOUNT * max(this.number, that.number) if near else 0.0)


def find_disagreements(stories: Iterable[Story], findings: Findings, numbering: Numbering) -> tuple[Disagreement, ...]:
    """The nouns that independent sources of one story give with different numbers, one figure an origin.

    Two origins disagree where each gives one number alone for the same noun and unit, in sentences about the same
    thing: an origin that gives both numbers, of whatever, compares, and does not contradict.
    """
    return tuple(
        disagreement
        for story in stories
        if len(story.origins) > 1
        for disagreement in _within(story, findings, numbering)
    )


def _within(story: Story, findings: Findings, numbering: Numbering) -> Iterator[Disagreement]:
    by_noun: dict[tuple[str, tuple[str, ...]], list[_Claim]] = defaultdict(list)
    for claim in _claims(story, findings):
        if claim.noun:
            by_noun[claim.mention.unit, claim.noun].append(claim)
    for _, claims in sorted(by_noun.items()):
        rivals = _rivals(claims)
        if rivals:
            yield Disagreement(
                story_id=story.id,
                label=story.label,
                noun=rivals[0].mention.noun,
                figures=tuple(_figure(claim.document, claim.sentence, claim.mention, numbering) for claim in rivals),
            )


def _claims(story: Story, findings: Findings) -> Iterator[_Claim]:
    for number, origin in enumerate(story.origins):
        if origin.articles[0] not in findings.reports:
            continue
        document = findings.document_of[origin.articles[0]]
        for sentence in document.sentences:
            for mention in _counting(sentence, document):
                yield _Claim(number, document, sentence, mention)


def _rivals(claims: Sequence[_Claim]) -> list[_Claim]:
    """One claim an origin, where at least two of them differ and speak of the same thing."""
    numbers: dict[int, set[float]] = defaultdict(set)
    for claim in claims:
        numbers[claim.origin].add(claim.mention.number)
    single = {claim.origin: claim for claim in reversed(claims) if len(numbers[claim.origin]) == 1}
    opposed = {
        origin
        for (one, this), (other, that) in combinations(sorted(single.items()), 2)
        if _contradict(this, that)
        for origin in (one, other)
    }
    return [single[origin] for origin in sorted(opposed)]


def _contradict(this: _Claim, that: _Claim) -> bool:
    """Whether two claims give plain numbers that differ ("more than 50" does not contradict 60) for the same thing."""
    fewer, more = sorted((this.mention.number, that.mention.number))
    if not fewer < more <= MOST_APART * fewer or this.mention.qualifier or that.mention.qualifier:
        return False
    if _gives(that.document, this.mention) or _gives(this.document, that.mention):
        return False
    shared = set(this.document.terms[this.sentence.index]) & set(that.document.terms[that.sentence.index])
    return len(shared - set(this.noun)) >= SHARED_TERMS


def _gives(document: Document, mention: FigureMention) -> bool:
    """Whether ``document`` gives the amount of ``mention`` anywhere, counting whatever."""
    language = document.article.language or "en"
    return any(
        (other.number, other.unit) == (mention.number, mention.unit)
        for sentence in document.sentences
        for other in _figures(sentence.text, language)
    )


def _counting(sentence: Sentence, document: Document) -> tuple[FigureMention, ...]:
    """The figures with a noun of ``sentence``."""
    figures = _figures(sentence.text, document.article.language or "en")
    return tuple(mention for mention in figures if mention.noun)


@lru_cache(maxsize=1 << 16)
def _figures(text: str, language: str) -> tuple[FigureMention, ...]:
    """The figures of a sentence, which stay the same however often a draft is composed."""
    return tuple(find_figures(text, language))


def _figure(document: Document, sentence: Sentence, mention: FigureMention, numbering: Numbering) -> Figure:
    start = sentence.start + mention.start
    return Figure(
        source=numbering[document.article.id],
        phrase=extract_span(document, Span(start=start, end=start + len(mention.text), text=mention.text)),
        sentence=extract_span(document, sentence),
    )

"""This week in numbers, and where the sources of a story give different ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from briefing.compose.blocks import Numbering
from briefing.compose.choice import Unit
from briefing.compose.plan import Material
from briefing.compose.receipts import extract_span
from briefing.model import Disagreement, Document, Figure, Sentence, Span, Story
from briefing.text.figures import FigureMention, find_figures
from briefing.text.words import terms

MOST_FIGURES = 6
SHARED_TERMS = 3
"""Two sentences speak of the same thing when they share three content words beside the figure's own noun."""


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


def pick_numbers(units: Iterable[Unit], material: Material, numbering: Numbering) -> tuple[Figure, ...]:
    """The figures with a noun in ``units``, in their order: one a story at first, and no amount twice."""
    turns: Counter[str] = Counter()
    seen: set[tuple[float, str]] = set()
    found: list[tuple[int, int, Figure]] = []
    for unit in units:
        document = material.document_of[unit.article_id]
        for sentence in unit.sentences:
            for mention in _counting(sentence, document):
                amount = mention.number, mention.unit
                if amount in seen:
                    continue
                seen.add(amount)
                found.append((turns[unit.story_id], len(found), _figure(document, sentence, mention, numbering)))
                turns[unit.story_id] += 1
    return tuple(figure for _, _, figure in sorted(found, key=lambda entry: entry[:2])[:MOST_FIGURES])


def find_disagreements(stories: Iterable[Story], material: Material, numbering: Numbering) -> tuple[Disagreement, ...]:
    """The nouns that independent sources of one story give with different numbers, one figure an origin.

    Two origins disagree where each gives one number alone for the same noun and unit, in sentences about the same
    thing: an origin that gives both numbers compares, and does not contradict.
    """
    return tuple(
        disagreement
        for story in stories
        if len(story.origins) > 1
        for disagreement in _within(story, material, numbering)
    )


def _within(story: Story, material: Material, numbering: Numbering) -> Iterator[Disagreement]:
    by_noun: dict[tuple[str, tuple[str, ...]], list[_Claim]] = defaultdict(list)
    for claim in _claims(story, material):
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


def _claims(story: Story, material: Material) -> Iterator[_Claim]:
    for number, origin in enumerate(story.origins):
        document = material.document_of[origin.articles[0]]
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
    if this.mention.number == that.mention.number or this.mention.qualifier or that.mention.qualifier:
        return False
    shared = set(this.document.terms[this.sentence.index]) & set(that.document.terms[that.sentence.index])
    return len(shared - set(this.noun)) >= SHARED_TERMS


def _counting(sentence: Sentence, document: Document) -> tuple[FigureMention, ...]:
    return _counted(sentence.text, document.article.language or "en")


@lru_cache(maxsize=1 << 16)
def _counted(text: str, language: str) -> tuple[FigureMention, ...]:
    """The figures with a noun of a sentence, which stay the same however often a draft is composed."""
    return tuple(mention for mention in find_figures(text, language) if mention.noun)


def _figure(document: Document, sentence: Sentence, mention: FigureMention, numbering: Numbering) -> Figure:
    start = sentence.start + mention.start
    return Figure(
        source=numbering[document.article.id],
        phrase=extract_span(document, Span(start=start, end=start + len(mention.text), text=mention.text)),
        sentence=extract_span(document, sentence),
    )

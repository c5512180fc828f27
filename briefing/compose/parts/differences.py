"""Where the sources of a story differ: the nouns that they give with different numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.compose.findings import Findings
from briefing.compose.parts.blocks import Numbering
from briefing.compose.parts.numbers import counting, figure_of
from briefing.model import Disagreement, Document, FigureMention, Sentence, Story
from briefing.text.words import terms

MOST_APART = 3.0
"""Numbers that are further apart than threefold count different things, though by one name."""
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
        return terms(self.mention.noun, self.document.language)


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
                figures=tuple(figure_of(claim.document, claim.sentence, claim.mention, numbering) for claim in rivals),
            )


def _claims(story: Story, findings: Findings) -> Iterator[_Claim]:
    for number, origin in enumerate(story.origins):
        if origin.articles[0] not in findings.reports:
            continue
        document = findings.document_of[origin.articles[0]]
        for sentence in document.sentences:
            for mention in counting(document, sentence):
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
    return any(
        (other.number, other.unit) == (mention.number, mention.unit)
        for figures in document.figures
        for other in figures
    )

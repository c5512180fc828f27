"""How near the subjects of stories are to one another, so that a choice of few spreads over them and repeats none."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice

from briefing.compose.findings import Findings
from briefing.model import Document, Story
from briefing.text.words import terms

_OPENING = 60
"""What an article reports stands in its title and in so many terms at its beginning, about a hundred words."""
_TITLE = 2
"""A title counts twice."""
SAME = 0.45
"""From this cosine on two stories tell one event, or two sides of it."""
SPREAD = 0.85
"""How far what a story shares with a told one counts against it: a weighty event beside a weightier one is not lost."""

FEWEST_ARTICLES = 20
"""In a smaller pile what is particular to an event cannot be told from what is common to all: none is left out."""
_TELLING = 10
"""So many of a subject's words say what it is: who, what and where."""

Vector = Mapping[str, float]


@dataclass(frozen=True, kw_only=True)
class Subjects:
    """What each story is about: the mean of what its articles open with, by what not all articles of the pile share.

    Where all is about one war, the words of the war count for nothing, and what is particular tells events apart.
    """

    findings: Findings

    def likeness(self, one: Story, other: Story) -> float:
        """The cosine of two stories' subjects (0 to 1)."""
        first, second = self._vector(one), self._vector(other)
        return math.fsum(weight * second[term] for term, weight in sorted(first.items()) if term in second)

    def told_by(self, story: Story, held: Collection[str]) -> float:
        """The share of what ``story`` is about that is told by a sentence with the terms ``held`` (0 to 1)."""
        heaviest = sorted(self._vector(story).items(), key=lambda entry: (-entry[1], entry[0]))[:_TELLING]
        whole = math.fsum(weight for _, weight in heaviest)
        return math.fsum(weight for term, weight in heaviest if term in held) / whole if whole else 0.0

    def _vector(self, story: Story) -> Vector:
        return self.findings.cache.recall(
            ("subject", tuple(article.id for article in story.articles)), lambda: self._mean(story)
        )

    def _mean(self, story: Story) -> Vector:
        total: Counter[str] = Counter()
        for article in story.articles:
            weighted = {term: count * self._rarity[term] for term, count in self._openings[article.id].items()}
            for term, weight in _unit(weighted).items():
                total[term] += weight  # type: ignore[assignment]  # a Counter adds any numbers
        return _unit(total)

    @cached_property
    def _openings(self) -> dict[str, Counter[str]]:
        return {document.article.id: _opening(document) for document in self.findings.documents}

    @cached_property
    def _rarity(self) -> dict[str, float]:
        held = Counter(term for opening in self._openings.values() for term in opening)
        return {term: math.log(len(self._openings) / count) for term, count in held.items()}


def _opening(document: Document) -> Counter[str]:
    title = terms(document.article.title or "", document.language)
    return Counter([*(title * _TITLE), *islice(chain.from_iterable(document.terms), _OPENING)])


def _unit(vector: Mapping[str, float]) -> Vector:
    length = math.sqrt(math.fsum(weight * weight for weight in vector.values()))
    return {term: weight / length for term, weight in vector.items() if weight > 0} if length else {}


def spread(stories: Sequence[Story], weights: Mapping[str, float], subjects: Subjects) -> list[Story]:
    """``stories`` in the order in which they are worth telling when those before are told already.

    Each time it is the one that weighs most less what it shares with the nearest that is told (Carbonell and Goldstein,
    "The use of MMR", 1998). One that tells the event of another is left out. Of equal weight the order stays.
    """
    waiting, told = list(stories), list[Story]()
    nearest = dict.fromkeys((story.id for story in stories), 0.0)
    while waiting:
        best = max(waiting, key=lambda story: weights[story.id] * (1.0 - SPREAD * nearest[story.id]))
        told.append(best)
        waiting.remove(best)
        for story in waiting:
            nearest[story.id] = max(nearest[story.id], subjects.likeness(best, story))
        if len(subjects.findings.documents) >= FEWEST_ARTICLES:
            waiting = [story for story in waiting if nearest[story.id] < SAME]
    return told

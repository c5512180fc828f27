"""How near the subjects of stories are to one another, so that a choice of few spreads over them and repeats none."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from briefing.compose.findings import Findings
from briefing.group.stories.likeness import vectorise_openings
from briefing.model import Story

OPENING = 60
"""What an article reports stands in its title and in so many terms at its beginning, about a hundred words."""
SAME = 0.45
"""From this cosine on two stories tell one event, or two sides of it."""
SPREAD = 0.85
"""How far what a story shares with a told one counts against it: a weighty event beside a weightier one is not lost."""

FEWEST_ARTICLES = 20
"""In a smaller pile what is particular to an event cannot be told from what is common to all: none is left out."""
_TELLING = 10
"""So many of a subject's words say what it is: who, what and where."""


@dataclass(frozen=True, kw_only=True)
class Subjects:
    """What each story is about: the mean of what its articles open with, weighed as where stories are found.

    Where all is about one war, the words of the war count for little, and what is particular tells events apart.
    """

    findings: Findings

    def likenesses(self, stories: Sequence[Story]) -> NDArray[np.float64]:
        """The cosines of the subjects of ``stories`` (0 to 1)."""
        vectors = sparse.csr_matrix(sparse.vstack([self._vector(story) for story in stories]))
        return np.asarray(np.round((vectors @ vectors.T).toarray(), 9), dtype=np.float64)

    def told_by(self, story: Story, held: Collection[str]) -> float:
        """The share of what ``story`` is about that is told by a sentence with the terms ``held`` (0 to 1)."""
        vector, terms = self._vector(story), self._openings[1]
        heaviest = np.lexsort((vector.indices, -np.round(vector.data, 9)))[:_TELLING]
        told = [terms[column] in held for column in vector.indices[heaviest]]
        weights: NDArray[np.float64] = vector.data[heaviest]
        return float(round(weights[told].sum() / weights.sum(), 9)) if len(weights) else 0.0

    def _vector(self, story: Story) -> sparse.csr_matrix:
        return self.findings.cache.recall(
            ("subject", tuple(article.id for article in story.articles)), lambda: self._mean(story)
        )

    def _mean(self, story: Story) -> sparse.csr_matrix:
        rows = [self._rows[article.id] for article in story.articles]
        total = sparse.csr_matrix(self._openings[0][rows].sum(axis=0))
        length = np.sqrt(total.power(2).sum())
        return total / length if length else total

    @property
    def _openings(self) -> tuple[sparse.csr_matrix, tuple[str, ...]]:
        return self.findings.cache.recall(
            "openings", lambda: next(vectorise_openings(self.findings.documents, [OPENING]))
        )

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {document.article.id: row for row, document in enumerate(self.findings.documents)}


def spread(stories: Sequence[Story], weights: Mapping[str, float], subjects: Subjects) -> list[Story]:
    """``stories`` in the order in which they are worth telling when those before are told already.

    Each time it is the one that weighs most less what it shares with the nearest that is told (Carbonell and Goldstein,
    "The use of MMR", 1998). One that tells the event of another is left out. Of equal weight the order stays.
    """
    if not stories:
        return []
    alike = subjects.likenesses(stories)
    waiting, told = list(range(len(stories))), list[int]()
    nearest = np.zeros(len(stories))
    while waiting:
        best = max(waiting, key=lambda number: weights[stories[number].id] * (1.0 - SPREAD * nearest[number]))
        told.append(best)
        waiting.remove(best)
        nearest = np.maximum(nearest, alike[best])
        if len(subjects.findings.documents) >= FEWEST_ARTICLES:
            waiting = [number for number in waiting if nearest[number] < SAME]
    return [stories[number] for number in told]

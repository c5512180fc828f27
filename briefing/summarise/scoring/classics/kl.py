"""KL-Sum: the sentences whose words together are spread like the words of the text.

Haghighi and Vanderwende, "Exploring Content Models for Multi-Document Summarization", NAACL 2009. As in sumy the sum
runs over the words of the summary, and every sentence is chosen in its turn.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from briefing.summarise.scoring.classics.counts import Terms, count_terms, lengths_of

NEAR = 1e-9
"""Divergences closer than this are computed again term by term, in the order in which sumy adds them up."""

Floats = NDArray[np.float64]


def score_kl(terms: Terms) -> Floats:
    """How early each sentence, given its terms, is chosen: 0 for the first, -1 for the second and so on."""
    scores = np.zeros(len(terms))
    growing, printed = _Growing(terms), _Printed(terms)
    for turn in range(len(terms)):
        near = growing.nearest()
        chosen = int(near[0]) if len(near) == 1 else printed.nearest(near.tolist())
        scores[chosen] = -turn
        growing.take(chosen)
        printed.take(chosen)
    return scores


class _Growing:
    """A summary that grows by a sentence a turn, and what each sentence left would add to its divergence.

    The divergence is the sum, over the words w of the summary, of p(w) log(p(w) n / c(w)), with p the probability in
    the text, c the count in the summary and n the summary's length. Of that sum a sentence changes the parts of its own
    words alone, and a turn changes what the sentences that hold the words of the chosen one would add.
    """

    def __init__(self, terms: Terms) -> None:
        counts = count_terms(terms)
        self._rows = counts
        self._cells = counts.tocsc()
        self._lengths = lengths_of(terms)
        occurrences = np.asarray(counts.sum(axis=0), dtype=np.float64)
        self._likely = occurrences / float(occurrences.sum())
        self._count = np.zeros(len(occurrences))
        self._left = np.ones(len(terms), dtype=bool)
        self._length = 0
        self._sum = self._mass = 0.0
        every = np.arange(self._cells.nnz)
        columns = np.repeat(np.arange(len(occurrences)), np.diff(self._cells.indptr))
        self._parts, self._masses = self._added(every, columns)
        self._added_sum = np.bincount(self._cells.indices, weights=self._parts, minlength=len(terms))
        self._added_mass = np.bincount(self._cells.indices, weights=self._masses, minlength=len(terms))

    def nearest(self) -> NDArray[np.int64]:
        """The numbers of the sentences that leave the least divergence, as nearly as it can be told."""
        length = np.log(np.maximum(self._length + self._lengths, 1))
        divergences = self._sum + self._added_sum + length * (self._mass + self._added_mass)
        divergences = np.where(self._left, divergences, np.inf)
        return np.flatnonzero(divergences <= divergences.min() + NEAR)

    def take(self, chosen: int) -> None:
        """Add the sentence ``chosen`` to the summary."""
        begin, end = self._rows.indptr[chosen : chosen + 2]
        taken = self._rows.indices[begin:end]
        self._sum += float(self._added_sum[chosen])
        self._mass += float(self._added_mass[chosen])
        self._length += int(self._lengths[chosen])
        self._left[chosen] = False
        self._count[taken] += self._rows.data[begin:end]
        self._renew(taken)

    def _renew(self, taken: NDArray[np.int32]) -> None:
        """Bring up to date what the sentences that hold the terms ``taken`` would add."""
        starts, ends = self._cells.indptr[taken], self._cells.indptr[taken + 1]
        if not len(taken):
            return
        cells = np.concatenate([np.arange(start, end) for start, end in zip(starts, ends, strict=True)])
        parts, masses = self._added(cells, np.repeat(taken, ends - starts))
        rows = self._cells.indices[cells]
        np.add.at(self._added_sum, rows, parts - self._parts[cells])
        np.add.at(self._added_mass, rows, masses - self._masses[cells])
        self._parts[cells], self._masses[cells] = parts, masses

    def _added(self, cells: NDArray[np.int64], columns: NDArray[np.int64]) -> tuple[Floats, Floats]:
        """What each cell (a term of a sentence) would add to the sum, and to the probability that it covers."""
        here, likely, printed = self._cells.data[cells], self._likely[columns], self._count[columns]
        new = printed == 0.0
        ratio = np.where(new, likely / here, printed / (printed + here))
        return likely * np.log(ratio), np.where(new, likely, 0.0)


class _Printed:
    """The words of the growing summary in order, for sentences that are too near to one another to be told apart.

    Sentences of the same divergence are told apart by the last bit of the sum, which hangs on the order of its parts:
    the reference ranks them so, and so must we to give its ranking.
    """

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        counts = Counter(term for sentence in terms for term in sentence)
        total = counts.total()
        self._likely = {term: count / total for term, count in counts.items()}
        self._counts: dict[str, int] = {}
        self._length = 0

    def nearest(self, near: Iterable[int]) -> int:
        """The earliest of the sentences ``near`` whose divergence is least to the last bit."""
        seen: dict[tuple[str, ...], float] = {}
        for index in near:
            sentence = tuple(self._terms[index])
            if sentence not in seen:
                seen[sentence] = self._divergence(sentence)
        return min(near, key=lambda index: (seen[tuple(self._terms[index])], index))

    def take(self, chosen: int) -> None:
        """Add the sentence ``chosen`` to the summary."""
        for term in self._terms[chosen]:
            self._counts[term] = self._counts.get(term, 0) + 1
        self._length += len(self._terms[chosen])

    def _divergence(self, sentence: tuple[str, ...]) -> float:
        joint = dict(Counter(sentence))
        for term, count in self._counts.items():
            joint[term] = joint.get(term, 0) + count
        total = float(len(sentence) + self._length)
        value = 0.0
        for term, count in joint.items():
            likely = self._likely[term]
            value += likely * math.log(likely / (count / total))
        return value

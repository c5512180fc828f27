"""SumBasic: the sentence of the likeliest words, whose words are then less likely.

Nenkova and Vanderwende, "The Impact of Frequency on Summarization", MSR-TR-2005-101, and Vanderwende and others,
"Beyond SumBasic", Information Processing and Management 43(6), 2007.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from heapq import heapify, heappop, heappushpop
from itertools import chain
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from briefing.summarise.scoring.classics.counts import Terms


def score_sumbasic(terms: Terms) -> NDArray[np.float64]:
    """How early each sentence, given its terms, is chosen: 0 for the first, -1 for the second and so on.

    Probabilities only sink, so a sentence's last known average is never below its present one: the best of a heap, once
    brought up to date, is the best of all, and the others need not be looked at.
    """
    numbers: dict[str, int] = {}
    rows = [[numbers.setdefault(term, len(numbers)) for term in sentence] for sentence in terms]
    counts = Counter(chain.from_iterable(rows))
    total = counts.total()
    likely = [counts[number] / total for number in range(len(numbers))]
    probabilities = [_getter(row) for row in rows]
    # Negative, because a heap gives the least.
    sizes = [-len(row) or -1 for row in rows]
    heap = [(sum(get(likely)) / sizes[index], index) for index, get in enumerate(probabilities)]
    heapify(heap)
    order = []
    while heap:
        known, best = heappop(heap)
        while heap and (present := sum(probabilities[best](likely)) / sizes[best]) != known:
            known, best = heappushpop(heap, (present, best))
        order.append(best)
        for number in rows[best]:
            likely[number] *= likely[number]
    scores = np.empty(len(rows))
    scores[order] = np.arange(0.0, -len(rows), -1.0)
    return scores


def _getter(places: Sequence[int]) -> Callable[[Sequence[float]], Iterable[float]]:
    """What takes the values at ``places`` out of a list, all at one go."""
    return itemgetter(*places) if len(places) > 1 else lambda values: [values[place] for place in places]

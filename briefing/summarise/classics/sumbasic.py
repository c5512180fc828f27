"""SumBasic: the sentence of the likeliest words, whose words are then less likely.

Nenkova and Vanderwende, "The Impact of Frequency on Summarization", MSR-TR-2005-101, and Vanderwende and others,
"Beyond SumBasic", Information Processing and Management 43(6), 2007.
"""

from __future__ import annotations

from collections import Counter
from heapq import heapify, heappop, heappushpop
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from briefing.summarise.classics.counts import Terms


def score_sumbasic(terms: Terms) -> NDArray[np.float64]:
    """How early each sentence, given its terms, is chosen: 0 for the first, -1 for the second and so on.

    Probabilities only sink, so a sentence's last known average is never below its present one: the best of a heap, once
    brought up to date, is the best of all, and the others need not be looked at.
    """
    counts = Counter(chain.from_iterable(terms))
    total = counts.total()
    likely = {term: count / total for term, count in counts.items()}
    # Negative, because a heap gives the least.
    sizes = [-len(sentence) or -1 for sentence in terms]
    probability = likely.__getitem__
    heap = [(sum(map(probability, sentence)) / sizes[index], index) for index, sentence in enumerate(terms)]
    heapify(heap)
    scores = np.zeros(len(terms))
    for turn in range(len(terms)):
        known, best = heappop(heap)
        while heap and (present := sum(map(probability, terms[best])) / sizes[best]) != known:
            known, best = heappushpop(heap, (present, best))
        scores[best] = -turn
        for term in terms[best]:
            likely[term] *= likely[term]
    return scores

"""TextRank: PageRank over sentences joined by the words that they share.

Mihalcea and Tarau, "TextRank: Bringing Order into Texts", EMNLP 2004. As in sumy a sentence is joined to itself too,
and the chance of a random jump is parted among the sentences.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, diags_array

from briefing.summarise.scoring.classics.counts import Terms
from briefing.summarise.scoring.classics.overlap import join_sentences

Shares = NDArray[np.float64]

DAMPING = 0.85
EPSILON = 1e-4
_SMALL = 1e-7
_FEW = 400
"""Up to so many sentences a full matrix is quicker to walk than a sparse one."""


def score_textrank(terms: Terms) -> Shares:
    """The share of each sentence, given its terms, in an endless walk along the joins."""
    count = len(terms)
    edges = join_sentences(terms, lone=1.0)
    links = csr_array((diags_array(DAMPING / (edges.sum(axis=1) + _SMALL)) @ edges).T)
    jump = (1.0 - DAMPING) / count
    if count <= _FEW:
        return _walk((links.toarray() + jump).__matmul__, count)
    return _walk(lambda shares: links @ shares + jump * shares.sum(), count)


def _walk(step: Callable[[Shares], Shares], count: int) -> Shares:
    """Where the walk ends, by the first step that changes less than the least that counts."""
    shares = np.full(count, 1.0 / count)
    while True:
        following = step(shares)
        change = following - shares
        shares = following
        if change @ change <= EPSILON**2:
            return shares

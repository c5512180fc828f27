"""Reduction: a sentence is worth the sum of its joins to the others.

Fabish's Reduction (github.com/adamfabish/Reduction) as sumy has it: the joins of TextRank without a walk along them.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from briefing.summarise.scoring.classics.counts import Terms
from briefing.summarise.scoring.classics.overlap import join_sentences


def score_reduction(terms: Terms) -> NDArray[np.float64]:
    """The sum of the joins of each sentence, given its terms, to the other sentences."""
    edges = join_sentences(terms, lone=0.0)
    return np.asarray(edges.sum(axis=1) - edges.diagonal(), dtype=np.float64)

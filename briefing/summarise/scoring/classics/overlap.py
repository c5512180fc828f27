"""The words that two sentences share, beside the logarithms of their lengths: the joins of TextRank and Reduction."""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array

from briefing.summarise.scoring.classics.counts import Terms, count_terms, lengths_of


def join_sentences(terms: Terms, *, lone: float) -> csr_array:
    """For each two sentences the pairs of equal terms over the sum of the logarithms of their lengths.

    ``lone`` is the join of two sentences of the same single word, for which that sum is zero.
    """
    counts = count_terms(terms)
    edges = (counts @ counts.T).tocsr()
    logarithms = np.log(np.maximum(lengths_of(terms), 1))
    rows = np.repeat(np.arange(edges.shape[0]), np.diff(edges.indptr))
    norms = logarithms[rows] + logarithms[edges.indices]
    alone = norms == 0.0
    edges.data = np.where(alone, lone, edges.data / np.where(alone, 1.0, norms))
    return edges

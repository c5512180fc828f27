"""LexRank: a sentence is central that is like many sentences.

Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization", JAIR 22, 2004. The
constants are sumy's, so that the ranking is too: edges above a cosine of 0.1, and a power method that stops at the
first step shorter than 0.1.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, diags_array

from briefing.summarise.scoring.classics.counts import Terms, count_terms

THRESHOLD = 0.1
EPSILON = 0.1


def score_lexrank(terms: Terms) -> NDArray[np.float64]:
    """The centrality of each sentence, given its terms; zero for all where no two are alike."""
    vectors = _vectors(terms)
    edges = vectors @ vectors.T
    edges.data = (edges.data > THRESHOLD).astype(np.float64)
    degrees = edges.sum(axis=1)
    return _power_method(csr_array((edges / np.maximum(degrees, 1.0)[:, None]).T))


def _vectors(terms: Terms) -> csr_array:
    """The sentences as vectors of length one: frequency beside the sentence's most frequent term, times IDF."""
    vectors = count_terms(terms)
    count = len(terms)
    holding = np.bincount(vectors.indices, minlength=vectors.shape[1])
    most = np.maximum(vectors.max(axis=1).toarray().ravel(), 1.0)
    vectors = vectors.multiply(np.log(count / (1.0 + holding))[None, :]).tocsr()
    vectors = diags_array(1.0 / most) @ vectors
    norms = np.sqrt(vectors.multiply(vectors).sum(axis=1))
    return csr_array(diags_array(1.0 / np.where(norms > 0, norms, 1.0)) @ vectors)


def _power_method(transposed: csr_array) -> NDArray[np.float64]:
    """The leading vector of the graph, its length kept at one."""
    current = np.full(transposed.shape[0], 1.0 / transposed.shape[0])
    step = float("inf")
    while step > EPSILON:
        following = transposed @ current
        norm = np.linalg.norm(following)
        if norm == 0.0:
            return np.zeros_like(current)
        following /= norm
        step = float(np.linalg.norm(following - current))
        current = following
    return current

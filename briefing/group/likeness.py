"""How alike two articles are as reports of one event: by their words, by what these mean together, by their days."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from briefing.model import Document
from briefing.similarity.latent import project
from briefing.similarity.tfidf import neighbours, vectorise
from briefing.text.words import terms

LEAD = 20
"""The sentences from the top of an article that say which event it is about; what follows is background."""
TITLE_WEIGHT = 2
FADING_DAYS = 15.0
"""Likeness falls to a third over this many days: the next summit is another event in the same words."""
SMALL_PILE = 50
"""Below this many articles there is too little to learn from which words go together; the words alone decide."""
SMALL_THRESHOLD, THRESHOLD = 0.15, 0.50
"""The least average likeness of two groups that are one story, in a small pile and in others.

Chosen on six collections at once and on random piles of 6 to 150 articles cut from them (``make bench``), not on one.
"""
DIMENSIONS = 3.2
"""Directions of meaning for a pile of n articles: this many times the square root of n."""
MOST_DIMENSIONS = 300
LATENT_WEIGHT = 0.65
DENSE = 5000
"""Above this many articles only the nearest neighbours of each are compared."""
NEIGHBOURS = 64
NEIGHBOUR_FLOOR = 0.08


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike the articles of a pile are (0 to 1), and from how much on two are one story.

    ``matrix`` is symmetric with a diagonal of 1. In a sparse one a missing entry means not alike.
    """

    matrix: NDArray[np.float64] | sparse.csr_matrix
    threshold: float

    def among(self, numbers: Sequence[int]) -> NDArray[np.float64]:
        """The likeness of some articles alone, as a dense matrix."""
        part = self.matrix[np.ix_(numbers, numbers)]
        return part if isinstance(part, np.ndarray) else _dense(part)


def subject_of(document: Document) -> list[str]:
    """The terms that say what an article is about: its title, twice, and its first sentences."""
    title = terms(document.article.title or "", document.article.language) * TITLE_WEIGHT
    return [*title, *(term for sentence in document.terms[:LEAD] for term in sentence)]


def measure_likeness(documents: Sequence[Document]) -> Likeness:
    """Compare every article of ``documents`` with every other, or with its neighbours in a large pile."""
    vectors = vectorise([subject_of(document) for document in documents])
    days = np.array([document.article.date.toordinal() if document.article.date else np.nan for document in documents])
    count = len(documents)
    if count < SMALL_PILE:
        return Likeness(_faded(_dense(vectors @ vectors.T), days), SMALL_THRESHOLD)
    meaning = project(vectors, min(math.ceil(DIMENSIONS * math.sqrt(count)), MOST_DIMENSIONS, min(vectors.shape) - 1))
    if count <= DENSE:
        blended = LATENT_WEIGHT * (meaning @ meaning.T) + (1.0 - LATENT_WEIGHT) * _dense(vectors @ vectors.T)
        return Likeness(_faded(blended, days), THRESHOLD)
    return Likeness(_of_neighbours(vectors, meaning, days), THRESHOLD)


def _dense(matrix: sparse.csr_matrix) -> NDArray[np.float64]:
    return np.asarray(matrix.toarray(), dtype=np.float64)


def _faded(likeness: NDArray[np.float64], days: NDArray[np.float64]) -> NDArray[np.float64]:
    gaps = np.nan_to_num(np.abs(days[:, None] - days[None, :]), nan=0.0)
    # Rounded, so that the last bits of a sum, which differ between processors, decide nothing.
    faded: NDArray[np.float64] = np.round(np.clip(likeness, 0.0, 1.0) * np.exp(-gaps / FADING_DAYS), 6)
    np.fill_diagonal(faded, 1.0)
    return faded


def _of_neighbours(
    vectors: sparse.csr_matrix, meaning: NDArray[np.float64], days: NDArray[np.float64]
) -> sparse.csr_matrix:
    near = neighbours(vectors, count=NEIGHBOURS, floor=NEIGHBOUR_FLOOR).tocoo()
    latent = np.einsum("ij,ij->i", meaning[near.row], meaning[near.col])
    gaps = np.nan_to_num(np.abs(days[near.row] - days[near.col]), nan=0.0)
    blended = np.clip(LATENT_WEIGHT * latent + (1.0 - LATENT_WEIGHT) * near.data, 0.0, 1.0)
    values = np.round(blended * np.exp(-gaps / FADING_DAYS), 6)
    graph = sparse.csr_matrix((values, (near.row, near.col)), shape=near.shape)
    return sparse.csr_matrix(graph.maximum(graph.T))

"""How likely two articles tell of one event: by their words, names and key terms, their days, and what is next to them.

One threshold serves every pile because likeness is taken in proportion to each article's nearest: in a pile on one
subject everything is alike, and only what is nearly as alike as the nearest is the same event. The idea is the local
scaling of Zelnik-Manor and Perona, "Self-Tuning Spectral Clustering", 2004; the form is that of a logistic regression
over pairs of articles. Its numbers serve five collections, whole and with only one article of most stories left, as a
pile of which little hangs together has it (``tests/benchmarks/stories.py``). Days that fade in 2.25 instead of 4 days
took the dated collection from .936 to .957. It did not help to add the likeness of titles or the share of common names
to the logarithm, nor, in a pile of two to four, to ask for common names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.special import expit

from briefing.languages.general.names import NAME
from briefing.model import Document
from briefing.similarity.tfidf import heaviest, neighbours, vectorise_subjects
from briefing.text.words import terms

Numbers = NDArray[np.float64]

TITLE_WEIGHT = 2.0
OPENING, OPENING_WEIGHT = 2, 1.5
"""The sentences from the top that say what happened, and what a word counts there."""
NAME_WEIGHT = 1.0
"""What a capital within a sentence adds to a word: names of people and places tell events apart."""
KEY_TERMS, KEY_SHARE = 15, 0.3
"""The heaviest terms of an article, which one on the same event mostly holds, however long it is; and what they count
beside the cosine in the geometric mean of the two."""
FADING_DAYS = 2.25
"""Likeness falls to a third over this many days: the vote is another event than the debate on the day before."""
STEEPNESS, SCALING, OFFSET = 7.0, 0.96, 2.5
"""Of the likelihood: ``expit(STEEPNESS · (log likeness - SCALING · log likeness of the nearest) + OFFSET)``."""
LEAST_NEAREST, OF_FEW = 0.26, 0.3
"""An article whose nearest is less like it than this stands alone as yet: what is next to it is no measure. In a pile
of n articles the ``OF_FEW``/n is added, because of few articles even the nearest may be far."""
CANDIDATE = 0.04
"""The cosine from which two articles are compared at all."""
EXACT = 5000
"""Above this many articles, candidates are found by the heaviest terms alone, so many for each article:"""
INDEXED, NEIGHBOURS = 40, 64
HOLDERS = 1000
"""and by none that more articles hold, since what a term costs grows with the square of its holders."""
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely the articles of a pile are on one event (0 to 1).

    ``matrix`` is symmetric and sparse with a diagonal of 1; a missing entry means not alike.
    """

    matrix: sparse.csr_matrix

    def among(self, numbers: Sequence[int]) -> Numbers:
        """The likeness of some articles alone, as a dense matrix."""
        if len(numbers) == 1:
            return np.ones((1, 1))
        return np.asarray(self.matrix[np.ix_(numbers, numbers)].toarray(), dtype=np.float64)


def subject_of(document: Document) -> dict[str, float]:
    """What an article is about: its terms with their counts, those of its title, opening and names counted higher."""
    article = document.bare
    subject: defaultdict[str, float] = defaultdict(float)
    for place, sentence in enumerate(document.terms):
        for term in sentence:
            subject[term] += OPENING_WEIGHT if place < OPENING else 1.0
    for term in terms(article.title or "", article.language):
        subject[term] += TITLE_WEIGHT
    for term in sorted(set(terms(" ".join(NAME.findall(article.text)), article.language)) & subject.keys()):
        subject[term] *= 1.0 + NAME_WEIGHT
    return dict(subject)


def measure_likeness(documents: Sequence[Document]) -> Likeness:
    """Compare every article of ``documents`` with every other, or with its neighbours in a large pile."""
    vectors = vectorise_subjects(
        [subject_of(document) for document in documents], [document.article.language for document in documents]
    )
    left, right, cosines = _candidates(vectors)
    shared = _key_terms_shared(vectors, left, right)
    alike = cosines ** (1.0 - KEY_SHARE) * shared**KEY_SHARE * _fading(documents, left, right)
    # Rounded, so that the last bits of a sum, which differ between processors, decide nothing.
    likely = np.round(_likelihood(np.round(alike, 9), left, right, count=len(documents)), 6)
    kept = likely > 0.0
    pairs = sparse.coo_matrix((likely[kept], (left[kept], right[kept])), shape=(len(documents),) * 2)
    return Likeness(sparse.csr_matrix(pairs + pairs.T + sparse.identity(len(documents))))


def _candidates(vectors: sparse.csr_matrix) -> tuple[NDArray[np.int32], NDArray[np.int32], Numbers]:
    """The pairs of articles worth comparing, each once, and their cosines."""
    count = vectors.shape[0]
    if count <= EXACT:
        near = neighbours(vectors, count=count, floor=CANDIDATE)
    else:
        near = neighbours(_indexed(vectors), count=NEIGHBOURS, floor=CANDIDATE)
    near = sparse.triu(near.maximum(near.T), k=1).tocoo()
    if count <= EXACT:
        return near.row, near.col, np.minimum(near.data, 1.0)
    return near.row, near.col, np.minimum(_dots(vectors, vectors, near.row, near.col), 1.0)


def _indexed(vectors: sparse.csr_matrix) -> sparse.csr_matrix:
    """The heaviest terms of each article, without those that very many articles hold."""
    index = heaviest(vectors, INDEXED)
    holders = np.bincount(index.indices, minlength=index.shape[1])
    return sparse.csr_matrix(index @ sparse.diags((holders <= HOLDERS).astype(np.float64)))


def _key_terms_shared(vectors: sparse.csr_matrix, left: NDArray[np.int32], right: NDArray[np.int32]) -> Numbers:
    """The share of each other's key terms, by squared weight, that two articles hold: the mean of the two shares."""
    keys = heaviest(vectors, KEY_TERMS).power(2)
    totals = np.maximum(np.asarray(keys.sum(axis=1)).ravel(), 1e-12)
    keys = sparse.csr_matrix(sparse.diags(1.0 / totals) @ keys)
    held = vectors.sign()
    held.sort_indices()  # in order, an entry is found without reading its row
    return 0.5 * (_held_share(keys, held, left, right) + _held_share(keys, held, right, left))


def _held_share(
    keys: sparse.csr_matrix, held: sparse.csr_matrix, owner: NDArray[np.int32], holder: NDArray[np.int32]
) -> Numbers:
    """The weight of the key terms of each ``owner`` that its ``holder`` holds, a chunk of pairs at a time."""
    place = np.arange(keys.nnz) - np.repeat(keys.indptr[:-1], np.diff(keys.indptr))
    rows = np.repeat(np.arange(keys.shape[0]), np.diff(keys.indptr))
    columns, weights = np.zeros((keys.shape[0], KEY_TERMS), dtype=np.int32), np.zeros((keys.shape[0], KEY_TERMS))
    columns[rows, place], weights[rows, place] = keys.indices, keys.data
    shares = np.zeros(len(owner))
    for start in range(0, len(owner), _CHUNK):
        chunk = slice(start, start + _CHUNK)
        asked = columns[owner[chunk]]
        found = np.asarray(held[np.repeat(holder[chunk], KEY_TERMS), asked.ravel()]).reshape(asked.shape)
        shares[chunk] = (found * weights[owner[chunk]]).sum(axis=1)
    return shares


def _dots(
    rows: sparse.csr_matrix, columns: sparse.csr_matrix, left: NDArray[np.int32], right: NDArray[np.int32]
) -> Numbers:
    """The dot product of a row of each, pair by pair, a chunk of pairs at a time to keep the memory small."""
    chunks = [slice(start, start + _CHUNK) for start in range(0, len(left), _CHUNK)]
    products = [rows[left[chunk]].multiply(columns[right[chunk]]).sum(axis=1) for chunk in chunks]
    return np.concatenate([np.zeros(0), *(np.asarray(product, dtype=np.float64).ravel() for product in products)])


def _fading(documents: Sequence[Document], left: NDArray[np.int32], right: NDArray[np.int32]) -> Numbers:
    """1 for articles of one day or without a date, less with each day between them."""
    days = np.array([document.article.date.toordinal() if document.article.date else np.nan for document in documents])
    gaps = np.nan_to_num(np.abs(days[left] - days[right]), nan=0.0)
    faded: Numbers = np.exp(-gaps / FADING_DAYS)
    return faded


def _likelihood(alike: Numbers, left: NDArray[np.int32], right: NDArray[np.int32], *, count: int) -> Numbers:
    """How likely each pair is on one event, by its likeness in proportion to that of each article's nearest."""
    nearest = np.full(count, LEAST_NEAREST + OF_FEW / max(count, 1))
    np.maximum.at(nearest, left, alike)
    np.maximum.at(nearest, right, alike)
    scale = 0.5 * SCALING * (np.log(nearest[left]) + np.log(nearest[right]))
    likelihood: Numbers = expit(STEEPNESS * (np.log(np.maximum(alike, 1e-9)) - scale) + OFFSET)
    return likelihood

"""TF-IDF vectors of term sequences (Spärck Jones, "A statistical interpretation of term specificity", 1972)."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sparse_dot_topn import sp_matmul_topn

from briefing.languages import of

# How many articles of background the count of a pile is added to. A large pile knows better what is common in it; in a
# small one the background speaks, and one week more changes little.
BACKGROUND = 1000.0


class Weights(NamedTuple):
    """The weights of terms in sequences, term by term, for each term in the order of the sequences.

    ``weights[i]`` is that of the term ``columns[i]``, counted in the order of first appearance, in the sequence
    ``rows[i]``.
    """

    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    weights: NDArray[np.float64]


def weigh(sequences: Sequence[Sequence[str]]) -> Weights:
    """The weight of each term in each of ``sequences``, whose weights have length one together.

    The weight of a term is ``(1 + log tf) · (1 + log((1 + n) / (1 + df)))``, n sequences and df of them with the term.
    """
    count = max(1, len(sequences))
    number_of: defaultdict[str, int] = defaultdict(itertools.count().__next__)
    every = np.array(list(map(number_of.__getitem__, chain.from_iterable(sequences))), dtype=np.int64)
    places, counts = np.unique(
        every * count + np.repeat(np.arange(len(sequences)), list(map(len, sequences))), return_counts=True
    )
    columns, rows = np.divmod(places, count)
    rarity = 1.0 + np.log((1.0 + len(sequences)) / (1.0 + np.bincount(columns)))
    weights = (1.0 + np.log(counts)) * rarity[columns]
    return Weights(rows, columns, weights / np.sqrt(np.bincount(rows, weights=weights**2))[rows])


def vectorise(sequences: Sequence[Sequence[str]]) -> sparse.csr_matrix:
    """One row of unit length (or zero, for a sequence without terms) for each of ``sequences``, by :func:`weigh`."""
    rows, columns, weights = weigh(sequences)
    return sparse.csr_matrix((weights, (rows, columns)), shape=(len(sequences), 1 + columns.max(initial=0)))


def vectorise_subjects(
    subjects: Sequence[Mapping[str, float]],
    languages: Sequence[str | None],
    *,
    background: float = BACKGROUND,
    plain_counts: bool = False,
) -> sparse.csr_matrix:
    """One row of unit length (or zero) for each of ``subjects``, terms with their counts, in its language.

    The weight of a term is ``(1 + log tf) · log((1 + b + n) / (b·s + df))``, or with ``plain_counts`` tf for its
    logarithm: of n subjects df hold it, and of news in its language a share s, which counts as ``background`` (b)
    articles. Columns are in the order of first appearance.
    """
    counts, columns = _counted(subjects)
    common = np.zeros(counts.shape[1])
    for language in dict.fromkeys(languages):
        known = of(language).words.background()
        common = np.maximum(common, [known.get(term, 0.0) for term in columns] or [0.0])
    frequencies = np.bincount(counts.indices, minlength=counts.shape[1])
    expected = np.maximum(background * common + frequencies, 1.0)
    if not plain_counts:
        counts.data = 1.0 + np.log(counts.data)
    return _weighted(counts, np.log((1.0 + background + counts.shape[0]) / expected))


def _counted(subjects: Sequence[Mapping[str, float]]) -> tuple[sparse.csr_matrix, list[str]]:
    """The counts as a matrix, and the term of each column."""
    columns: dict[str, int] = {}
    indices: list[int] = []
    counts: list[float] = []
    ends = [0]
    for subject in subjects:
        indices.extend(columns.setdefault(term, len(columns)) for term in subject)
        counts.extend(subject.values())
        ends.append(len(indices))
    shape = len(subjects), max(1, len(columns))
    numbers = np.asarray(indices, dtype=np.int32), np.asarray(ends, dtype=np.int32)
    return sparse.csr_matrix((np.asarray(counts, dtype=np.float64), *numbers), shape=shape), list(columns)


def _weighted(counts: sparse.csr_matrix, rarity: NDArray[np.float64]) -> sparse.csr_matrix:
    """``counts``, weighed by the ``rarity`` of their columns, in rows of unit length."""
    weights = counts.data * rarity[counts.indices]
    rows = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))
    norms: NDArray[np.float64] = np.sqrt(np.bincount(rows, weights=weights**2, minlength=counts.shape[0]))
    norms[norms == 0.0] = 1.0
    return sparse.csr_matrix((weights / norms[rows], counts.indices, counts.indptr), shape=counts.shape)


def heaviest(vectors: sparse.csr_matrix, count: int) -> sparse.csr_matrix:
    """``vectors`` with the ``count`` heaviest terms of each row alone, at their weights."""
    rows = np.repeat(np.arange(vectors.shape[0]), np.diff(vectors.indptr))
    order = np.lexsort((vectors.indices, -np.round(vectors.data, 9), rows))
    rank = np.arange(len(order)) - vectors.indptr[rows]  # the order keeps each row's entries in the row's own place
    kept = order[rank < count]
    return sparse.csr_matrix((vectors.data[kept], (rows[kept], vectors.indices[kept])), shape=vectors.shape)


def neighbours(vectors: sparse.csr_matrix, *, count: int, floor: float) -> sparse.csr_matrix:
    """For each row its at most ``count`` nearest rows by cosine, those above ``floor``, itself among them.

    Exact, and never a dense matrix: the memory is that of the neighbours.
    """
    return sparse.csr_matrix(sp_matmul_topn(vectors, vectors.T.tocsr(), top_n=count, threshold=floor, n_threads=1))

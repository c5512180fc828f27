"""TF-IDF vectors of term sequences (Spärck Jones, "A statistical interpretation of term specificity", 1972)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sparse_dot_topn import sp_matmul_topn


def vectorise(sequences: Sequence[Sequence[str]]) -> sparse.csr_matrix:
    """One row of unit length (or zero, for a sequence without terms) for each of ``sequences``.

    The weight of a term is ``(1 + log tf) · (1 + log((1 + n) / (1 + df)))``, n sequences and df of them with the term.
    Columns are in the order of first appearance.
    """
    columns: dict[str, int] = {}
    indices: list[int] = []
    counts: list[int] = []
    ends = [0]
    for terms in sequences:
        own: dict[int, int] = {}
        for term in terms:
            column = columns.setdefault(term, len(columns))
            own[column] = own.get(column, 0) + 1
        indices.extend(own)
        counts.extend(own.values())
        ends.append(len(indices))
    shape = len(sequences), max(1, len(columns))
    frequencies = np.bincount(np.asarray(indices, dtype=np.int64), minlength=shape[1])
    rarity = 1.0 + np.log((1.0 + shape[0]) / (1.0 + frequencies))
    weights = (1.0 + np.log(np.asarray(counts, dtype=np.float64))) * rarity[np.asarray(indices, dtype=np.int64)]
    matrix = sparse.csr_matrix((weights, np.asarray(indices), np.asarray(ends)), shape=shape)
    return _unit_rows(matrix)


def _unit_rows(matrix: sparse.csr_matrix) -> sparse.csr_matrix:
    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    norms: NDArray[np.float64] = np.sqrt(np.bincount(rows, weights=matrix.data**2, minlength=matrix.shape[0]))
    matrix.data = matrix.data / norms[rows]
    return matrix


def neighbours(vectors: sparse.csr_matrix, *, count: int, floor: float) -> sparse.csr_matrix:
    """For each row its at most ``count`` nearest rows by cosine, those of at least ``floor``, itself among them.

    Exact, and never a dense matrix: the memory is that of the neighbours.
    """
    return sparse.csr_matrix(sp_matmul_topn(vectors, vectors.T.tocsr(), top_n=count, threshold=floor, n_threads=1))

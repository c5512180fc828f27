"""How often each term stands in each sentence, as a sparse matrix that the scorers share."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

Terms = Sequence[Sequence[str]]


def lengths_of(terms: Terms) -> NDArray[np.int64]:
    """The number of terms in each sentence."""
    return np.fromiter(map(len, terms), dtype=np.int64, count=len(terms))


def number_terms(terms: Terms) -> tuple[NDArray[np.int32], int]:
    """The terms of all sentences in a row, each as the number of its first appearance, and how many differ."""
    numbers: dict[str, int] = {}
    row = [numbers.setdefault(term, len(numbers)) for term in chain.from_iterable(terms)]
    return np.array(row, dtype=np.int32), len(numbers)


def count_terms(terms: Terms) -> csr_array:
    """A matrix with a row for each sentence and a column for each term; its cells are counts, in floats."""
    columns, different = number_terms(terms)
    starts = np.concatenate(([0], np.cumsum(lengths_of(terms)))).astype(np.int32)
    counts = csr_array((np.ones(len(columns)), columns, starts), shape=(len(terms), different))
    counts.sum_duplicates()
    return counts

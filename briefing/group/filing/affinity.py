"""How like a sentence is to what a theme caught by its terms: the nearest theme of what no term files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Rows: TypeAlias = NDArray[np.float64] | sparse.csr_matrix
Numbers = NDArray[np.float64]

_ENOUGH = 5  # sentences that a theme must have caught before anything can belong by being like them
_REACH = 70  # percent of them are less like their theme than what belongs by likeness
_LEAST = 0.4  # and the likeness below which nothing belongs, however scattered a theme is
_OUT_OF_REACH = 2.0


def likenesses(rows: Rows, articles: Sequence[int], caught: Sequence[Sequence[int]]) -> tuple[Numbers, Numbers]:
    """How like each sentence is to each theme, and how like it must be to belong.

    ``rows`` are unit vectors of sentences, ``articles`` the number of the article of each, ``caught`` the sentences
    that each theme caught. The first array has a row for each sentence and a column for each theme: the mean of the
    cosines of the sentence and of its article with the centre of what the theme caught. The second has for each theme
    what the likest of its own sentences reach; no cosine reaches it for a theme that caught too few to go by.
    """
    centres = _unit(_sums(rows, caught))
    whole = _unit(_sums(rows, _by_number(articles)))
    article = _product(whole, centres)[np.asarray(articles, dtype=np.intp)]
    like = np.round((_product(rows, centres) + article) / 2, 6)
    return like, np.array([_reach(like[own, theme]) for theme, own in enumerate(caught)])


def _reach(likeness_of_caught: Numbers) -> float:
    if len(likeness_of_caught) < _ENOUGH:
        return _OUT_OF_REACH
    return max(_LEAST, float(np.percentile(likeness_of_caught, _REACH)))


def _by_number(articles: Sequence[int]) -> list[list[int]]:
    groups: list[list[int]] = [[] for _ in range(max(articles, default=-1) + 1)]
    for row, article in enumerate(articles):
        groups[article].append(row)
    return groups


def _sums(rows: Rows, groups: Sequence[Sequence[int]]) -> Rows:
    members = [row for group in groups for row in group]
    ends = np.cumsum([0, *(len(group) for group in groups)])
    shape = (len(groups), rows.shape[0])
    choice = sparse.csr_matrix((np.ones(len(members)), members, ends), shape=shape)
    sums: Rows = choice @ rows
    return sums


def _unit(rows: Rows) -> Rows:
    squares = sparse.csr_matrix(rows).power(2)
    lengths = np.sqrt(np.asarray(squares.sum(axis=1)).ravel())
    scale = sparse.diags(1.0 / np.where(lengths > 0, lengths, 1.0))
    scaled: Rows = scale @ rows
    return scaled


def _product(rows: Rows, centres: Rows) -> Numbers:
    product = rows @ centres.T
    dense: Numbers = sparse.csr_matrix(product).toarray()
    return dense

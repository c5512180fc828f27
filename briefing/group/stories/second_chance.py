"""Articles left alone join the group that is next to them, where their titles name one thing.

Of three articles on one event two may be so alike that the third, a comment or an explanation, is far from both in
proportion. It is the nearest that they have all the same, and its title says of what it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from briefing.group.stories.likeness import Likeness
from briefing.model import Document
from briefing.similarity.tfidf import vectorise_subjects
from briefing.text.words import terms

NEAR = 0.2
"""The average likelihood from which a group may be joined; below it the nearest of two articles is no company."""
FEWEST_SHARED = 2
"""Words that two titles have in common: one hat is not the other."""
TITLES_ALIKE = 0.15
"""The mean cosine of their titles from which two groups name one thing."""


def join_the_lonely(
    groups: Sequence[Sequence[int]], likeness: Likeness, documents: Sequence[Document]
) -> list[list[int]]:
    """The groups (places in ``documents``), those joined that are each the nearest of the other, one of one article."""
    joined = [list(group) for group in groups]
    titles = _titles(documents)
    while pairs := [pair for pair in _mutually_nearest(joined, likeness) if _say_one_thing(joined, titles, *pair)]:
        for one, other in pairs:
            joined[one], joined[other] = sorted(joined[one] + joined[other]), []
        joined = [group for group in joined if group]
    return sorted(joined)


def _say_one_thing(groups: Sequence[Sequence[int]], titles: sparse.csr_matrix, one: int, other: int) -> bool:
    mine, theirs = titles[groups[one]], titles[groups[other]]
    shared = (mine.sign() @ theirs.sign().T).max()
    return bool(shared >= FEWEST_SHARED and np.round((mine @ theirs.T).mean(), 9) >= TITLES_ALIKE)


def _mutually_nearest(groups: Sequence[Sequence[int]], likeness: Likeness) -> list[tuple[int, int]]:
    """The pairs of groups, one of one article at least, each of which is the nearest that the other has, and near."""
    sizes = np.array([len(group) for group in groups])
    rows = np.repeat(np.arange(len(groups)), sizes)
    places = np.array([place for group in groups for place in group])
    members = sparse.csr_matrix((1.0 / sizes[rows], (rows, places)), shape=(len(groups), likeness.matrix.shape[0]))
    means = sparse.csr_matrix(members @ likeness.matrix @ members.T)
    means.setdiag(0.0)
    means.data = np.round(means.data, 6)
    nearest, nearness = _largest(means)
    return [
        (one, other)
        for one, other in enumerate(nearest.tolist())
        if one < other and nearest[other] == one and nearness[one] >= NEAR and min(sizes[one], sizes[other]) == 1
    ]


def _largest(matrix: sparse.csr_matrix) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """The column of each row's largest value, the first of equals, and the value."""
    matrix.sort_indices()
    columns = np.asarray(matrix.argmax(axis=1)).ravel()
    return columns, np.asarray(matrix.max(axis=1).todense()).ravel()


def _titles(documents: Sequence[Document]) -> sparse.csr_matrix:
    """A row of unit length for the terms of each title, figures apart."""
    articles = [document.article for document in documents]
    titles = [[t for t in terms(a.title or "", a.language) if not t[0].isdigit()] for a in articles]
    return vectorise_subjects([Counter(title) for title in titles], [article.language for article in articles])

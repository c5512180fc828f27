"""Average linkage inside the connected parts of a pile: what is alike on the whole is one group."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import squareform

from briefing.group.stories.likeness import Likeness

THRESHOLD = 0.12
"""The least average likelihood of two groups that are one story."""
LARGEST_PART = 4000
"""A connected part larger than this is first cut by a higher threshold, so that no dense matrix is larger."""
STEP = 0.05


def link(likeness: Likeness) -> list[list[int]]:
    """The groups of article numbers, each ascending, in the order of their first."""
    count = likeness.matrix.shape[0]
    groups = _linked(likeness, np.arange(count), THRESHOLD)
    return sorted(sorted(group) for group in groups)


def _linked(likeness: Likeness, members: NDArray[np.int64], cut: float) -> list[list[int]]:
    groups: list[list[int]] = []
    for part in _connected(likeness, members, cut):
        if len(part) == 1:
            groups.append(part.tolist())
        elif len(part) > LARGEST_PART and cut < 1.0:
            groups.extend(_linked(likeness, part, cut + STEP))
        else:
            groups.extend(_averaged(likeness, part))
    return groups


def _connected(likeness: Likeness, members: NDArray[np.int64], cut: float) -> list[NDArray[np.int64]]:
    inner = likeness.matrix[members][:, members] if len(members) < likeness.matrix.shape[0] else likeness.matrix
    _, labels = connected_components(sparse.csr_matrix(inner >= cut), directed=False)
    order = np.argsort(labels, kind="stable")
    borders = np.flatnonzero(np.diff(labels[order])) + 1
    return [members[part] for part in np.split(order, borders)]


def _averaged(likeness: Likeness, part: NDArray[np.int64]) -> list[list[int]]:
    groups = linked_on_average(likeness.among(part.tolist()), THRESHOLD)
    return [part[group].tolist() for group in groups]


def linked_on_average(likenesses: NDArray[np.float64], least: float) -> list[NDArray[np.intp]]:
    """The groups, as rows of ``likenesses``, that are alike by ``least`` or more on the average.

    ``likenesses`` is a dense symmetric matrix, 1 where two things are the same.
    """
    distances = 1.0 - likenesses
    np.fill_diagonal(distances, 0.0)
    tree = linkage(squareform(distances, checks=False), method="average")
    labels = fcluster(tree, t=1.0 - least, criterion="distance")
    return [np.flatnonzero(labels == label) for label in range(1, int(labels.max()) + 1)]

"""Which articles are one story: groups are joined while they hang together nearly as well as each does by itself.

The likeness of two groups is the mean likelihood of their pairs, in proportion to the geometric mean of what each is to
itself (its articles with themselves included): the cosine of the groups' centres, were the likelihoods dot products
(Salton 1971; "group average" and "centroid" agglomeration in Manning, Raghavan and Schütze 2008, chapter 17). A large
event told from many sides is loose in itself, and its parts find one another all the same; two tight events stay apart.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import squareform

from briefing.group.stories.likeness import Likeness

Numbers = NDArray[np.float64]

THRESHOLD = 0.4
"""The least likeness of two groups that are one story."""
EVEN = 0.5
"""Two articles by themselves are one story only where that is likelier than not: no third bears them out."""
CONNECTED = 0.05
"""Groups between which no pair is as likely as this are not compared."""
LARGEST_PART = 4000
"""A connected part larger than this is first cut by a higher likelihood, so that no dense matrix is larger."""
STEP = 0.05


def link(likeness: Likeness) -> list[list[int]]:
    """The groups of article numbers, each ascending, in the order of their first."""
    count = likeness.matrix.shape[0]
    groups = [sorted(group) for group in _linked(likeness, np.arange(count), CONNECTED)]
    return sorted(part for group in groups for part in _borne_out(likeness, group))


def _borne_out(likeness: Likeness, group: list[int]) -> list[list[int]]:
    if len(group) == 2 and likeness.matrix[group[0], group[1]] < EVEN:
        return [[group[0]], [group[1]]]
    return [group]


def _linked(likeness: Likeness, members: NDArray[np.int64], cut: float) -> list[list[int]]:
    groups: list[list[int]] = []
    for part in _connected(likeness, members, cut):
        if len(part) == 1:
            groups.append(part.tolist())
        elif len(part) > LARGEST_PART and cut < 1.0:
            groups.extend(_linked(likeness, part, cut + STEP))
        else:
            together = linked_by_centres(likeness.among(part.tolist()), THRESHOLD)
            groups.extend(part[group].tolist() for group in together)
    return groups


def _connected(likeness: Likeness, members: NDArray[np.int64], cut: float) -> list[NDArray[np.int64]]:
    inner = likeness.matrix[members][:, members] if len(members) < likeness.matrix.shape[0] else likeness.matrix
    _, labels = connected_components(sparse.csr_matrix(inner >= cut), directed=False)
    order = np.argsort(labels, kind="stable")
    borders = np.flatnonzero(np.diff(labels[order])) + 1
    return [members[part] for part in np.split(order, borders)]


def linked_by_centres(likenesses: Numbers, least: float) -> list[NDArray[np.intp]]:
    """The groups, as rows of ``likenesses``, when the two most alike were joined while they were alike by ``least``.

    ``likenesses`` is a dense symmetric matrix, 1 where two things are the same. Of equals the first are joined.
    """
    sums = likenesses.astype(np.float64, copy=True)
    labels = np.arange(len(sums))
    within = np.diagonal(sums).copy()
    alike = _scaled(sums, within, slice(None))
    np.fill_diagonal(alike, -1.0)
    nearest = alike.argmax(axis=1)
    nearness = alike[np.arange(len(sums)), nearest]
    while nearness.max(initial=-1.0) >= least:
        one = int(nearness.argmax())
        one, other = sorted((one, int(nearest[one])))
        labels[labels == other] = one
        within[one] += within[other] + 2.0 * sums[one, other]
        sums[one] += sums[other]
        sums[:, one] = sums[one]
        alike[other] = alike[:, other] = nearness[other] = -1.0
        row = _scaled(sums, within, one)
        gone = labels != np.arange(len(sums))
        row[gone] = row[one] = -1.0
        alike[one] = alike[:, one] = row
        stale = np.flatnonzero(~gone & ((nearest == one) | (nearest == other) | (row > nearness)))
        stale = np.union1d(stale, [one])  # whatever else, what was joined looks for its nearest anew
        nearest[stale] = alike[stale].argmax(axis=1)
        nearness[stale] = alike[stale, nearest[stale]]
    return [np.flatnonzero(labels == label) for label in np.unique(labels)]


def _scaled(sums: Numbers, within: Numbers, rows: int | slice) -> Numbers:
    """The likeness of some groups to all; the sizes cancel: a mean of sums over the root of two means of sums."""
    scaled: Numbers = np.round(sums[rows] / np.sqrt(np.multiply.outer(within[rows], within)), 9)
    return scaled


def linked_on_average(likenesses: Numbers, least: float) -> list[NDArray[np.intp]]:
    """The groups, as rows of ``likenesses``, that are alike by ``least`` or more on the average.

    ``likenesses`` is a dense symmetric matrix, 1 where two things are the same.
    """
    distances = 1.0 - likenesses
    np.fill_diagonal(distances, 0.0)
    tree = linkage(squareform(distances, checks=False), method="average")
    labels = fcluster(tree, t=1.0 - least, criterion="distance")
    return [np.flatnonzero(labels == label) for label in range(1, int(labels.max()) + 1)]

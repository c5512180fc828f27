"""A pile of vectors cut into as many groups as it falls into by itself."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import cut_tree, linkage

Vectors = NDArray[np.float64]
Labels = NDArray[np.intp]

_TREE_OF = 2000  # as many vectors are put into the tree; the others join the groups that it gives
_ROUNDS = 30
_NEARLY_BEST = 0.95


def partition(vectors: Vectors, *, most: int) -> Labels:
    """Group unit vectors (a row each) into at most ``most`` groups, and say for each row which, counted from 0.

    Ward's tree gives the groups to begin with (Ward 1963), Lloyd's algorithm on the sphere settles their borders, and
    the number of groups is the least whose mean silhouette (Rousseeuw 1987) comes near the best. Nothing is drawn by
    chance: equal rows in equal order give equal groups.
    """
    rows = len(vectors)
    if rows < 4 or most < 2:
        return np.zeros(rows, dtype=np.intp)
    sample = vectors[np.linspace(0, rows - 1, min(rows, _TREE_OF)).astype(np.intp)]
    tree = linkage(sample, method="ward")
    counts = list(range(2, min(most, len(sample) - 1) + 1))
    cuts = cut_tree(tree, n_clusters=counts)
    cosines = sample @ sample.T
    candidates = [_settle(sample, cuts[:, column]) for column in range(len(counts))]
    worth = [_silhouette(cosines, labels) for labels in candidates]
    best = next(place for place, value in enumerate(worth) if value >= _NEARLY_BEST * max(worth))
    return _settle(vectors, _nearest(vectors, _centroids(sample, candidates[best])))


def _settle(vectors: Vectors, labels: Labels) -> Labels:
    """Move each row to the nearest centroid until none moves; a group that runs empty is given up."""
    labels = _renumbered(labels)
    for _ in range(_ROUNDS):
        moved = _renumbered(_nearest(vectors, _centroids(vectors, labels)))
        if np.array_equal(moved, labels):
            break
        labels = moved
    return labels


def _centroids(vectors: Vectors, labels: Labels) -> Vectors:
    sums = np.zeros((int(labels.max()) + 1, vectors.shape[1]))
    np.add.at(sums, labels, vectors)
    lengths: Vectors = np.linalg.norm(sums, axis=1, keepdims=True)
    centroids: Vectors = sums / np.maximum(lengths, 1e-12)
    return centroids


def _nearest(vectors: Vectors, centroids: Vectors) -> Labels:
    nearest: Labels = np.argmax(np.round(vectors @ centroids.T, 9), axis=1)
    return nearest


def _renumbered(labels: Labels) -> Labels:
    return np.unique(labels, return_inverse=True)[1].reshape(-1)


def _silhouette(cosines: Vectors, labels: Labels) -> float:
    """The mean silhouette under cosine distance; a row alone in its group counts 0."""
    members = np.eye(int(labels.max()) + 1)[labels]
    sizes = members.sum(axis=0)
    distances = (1.0 - cosines) @ members
    rows = np.arange(len(labels))
    own = distances[rows, labels] / np.maximum(sizes[labels] - 1, 1)
    others = distances / sizes
    others[rows, labels] = np.inf
    nearest = others.min(axis=1)
    widths = (nearest - own) / np.maximum(np.maximum(nearest, own), 1e-12)
    return float(np.where(sizes[labels] > 1, widths, 0.0).mean())

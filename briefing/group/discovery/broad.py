"""A large pile cut into the broad subjects that its articles fall into by their words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

from briefing.group.discovery.partition import Labels, Vectors, partition
from briefing.group.discovery.scope import Portion
from briefing.group.stories.linkage import linked_on_average
from briefing.similarity.tfidf import vectorise

_MOST = 20  # subjects at most; more than this nobody reads
_LARGE = 40  # a group of more articles is a broad subject, whose articles need not share words pair by pair
_SHARED = 0.13  # the mean cosine at which two halves of a small group still belong together
_ENOUGH_TO_JOIN = 0.18  # and at which two groups do
_CLOSE = 8  # articles up to which this holds in full; the more there are, the broader is what they share


def broad_subjects(portions: Sequence[Portion]) -> list[list[int]]:
    """The groups that articles of one language fall into, single articles among them.

    TF-IDF vectors are reduced to the few directions in which the pile varies most (latent semantic analysis, Deerwester
    et al. 1990) and cut into as many groups as they fall into by themselves; what does not hang together in a small
    group is parted, and groups that share much are joined.
    """
    vectors = _tfidf(portions)
    if vectors is None:
        return [[place] for place in range(len(portions))]
    labels = partition(_reduced(vectors), most=min(_MOST, max(2, len(portions) // 2)))
    groups = [
        part for label in range(int(labels.max()) + 1) for part in _whole(vectors, np.flatnonzero(labels == label))
    ]
    return _joined(vectors, groups)


def _tfidf(portions: Sequence[Portion]) -> csr_matrix | None:
    """A row for each article; terms of one article alone, or of more than half of a larger pile, are left out."""
    holders = Counter(stem for portion in portions for stem in set(portion.stems))
    least = 2 if len(portions) >= 20 else 1
    most = len(portions) / 2 if len(portions) >= 10 else len(portions)
    kept = {stem for stem, count in holders.items() if least <= count <= most}
    return vectorise([[stem for stem in portion.stems if stem in kept] for portion in portions]) if kept else None


def _reduced(vectors: csr_matrix) -> Vectors:
    """Unit rows in few dimensions: eight for a large pile, more for a small one, which is read closer."""
    rows, columns = vectors.shape
    dimensions = min(round(8 + 480 / rows), rows - 1, columns - 1)
    if dimensions < 1:
        return np.ones((rows, 1))
    # Begun from one fixed direction, so that nothing is left to chance.
    directions, lengths, _ = svds(vectors, k=dimensions, v0=np.ones(min(rows, columns)))
    reduced = directions * lengths
    unit: Vectors = reduced / np.maximum(np.linalg.norm(reduced, axis=1, keepdims=True), 1e-12)
    return unit


def _whole(vectors: csr_matrix, members: Labels) -> list[list[int]]:
    """A group as it is if it is large, else its parts that hang together (average link)."""
    if len(members) > _LARGE or len(members) < 2:
        return [[int(member) for member in members]]
    rows = vectors[members]
    alike = np.round((rows @ rows.T).toarray(), 9)
    parts = linked_on_average(alike, _SHARED * min(1.0, _CLOSE / len(members)))
    return [[int(member) for member in members[part]] for part in parts]


def _joined(vectors: csr_matrix, groups: list[list[int]]) -> list[list[int]]:
    """The groups, those joined whose articles have enough in common."""
    sums = np.array([np.asarray(vectors[group].sum(axis=0)).ravel() for group in groups])
    sizes = np.array([len(group) for group in groups], dtype=float)
    members = [list(group) for group in groups]
    while len(members) > 1:
        means = np.round(sums @ sums.T / np.outer(sizes, sizes), 9)
        means[:, sizes > _LARGE] = means[sizes > _LARGE, :] = 0.0
        np.fill_diagonal(means, 0.0)
        one, two = sorted(int(place) for place in np.unravel_index(means.argmax(), means.shape))
        if means[one, two] < _ENOUGH_TO_JOIN:
            break
        members[one] = sorted(members[one] + members.pop(two))
        sums[one] += sums[two]
        sizes[one] += sizes[two]
        sums, sizes = np.delete(sums, two, axis=0), np.delete(sizes, two)
    return members

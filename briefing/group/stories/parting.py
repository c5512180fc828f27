"""A group that tells two events: what most of its articles say is left aside, and their news shows whether it is one.

In a pile about one war joining goes too far: what the articles of such a group share is the subject and proves nothing.
So their news is compared anew by the words that some of them hold and others do not, weighed by how few of the group
hold them, and the group is cut in two (bisecting k-means; Steinbach, Karypis and Kumar, "A Comparison of Document
Clustering Techniques", 2000, begun with the two halves of average linkage). Halves that are less likely one event, in
proportion to what each is in itself, than :data:`ONE_EVENT` are two stories, and each is looked at again.

Tried in vain: halves by likelihood (the normalised cut), which part stages of one event as well; cuts between days;
parts of one article; tests of how many words stand in one half alone. ``tests/benchmarks/events.py`` measures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain, islice

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from briefing.group.stories.likeness import OPENINGS, Likeness
from briefing.model import Document
from briefing.text.words import terms

Numbers = NDArray[np.float64]

ONE_EVENT = 0.5
"""The likelihood that two articles of different halves tell of one event, beside that of two of the same half."""
FEWEST = 2
"""Articles of a half: one that is unlike the others is a comment as often as it is another event."""
ROUNDS = 20
"""After which two means rest, whether they have settled or not."""


def part(
    groups: Sequence[Sequence[int]], likeness: Likeness, documents: Sequence[Document]
) -> tuple[list[list[int]], dict[int, tuple[int, ...]]]:
    """The groups (places in ``documents``), those in two that tell two events.

    With them go, by the first of a group that was parted, the places of those that it was parted from.
    """
    parted: list[list[int]] = []
    others: dict[int, tuple[int, ...]] = {}
    waiting = [sorted(group) for group in groups]
    while waiting:
        group = waiting.pop()
        halves = _halves([_news(documents[place]) for place in group])
        if halves is None or not _are_two(likeness.among(group), halves):
            parted.append(group)
            continue
        known = others.pop(group[0], ())
        one, other = ([place for place, half in zip(group, halves, strict=True) if half == each] for each in (0, 1))
        others[one[0]], others[other[0]] = (*other, *known), (*one, *known)
        waiting += one, other
    return sorted(parted), others


def _news(document: Document) -> frozenset[str]:
    """The terms of an article's title and of the shortest opening."""
    article = document.article
    opening = islice(chain.from_iterable(document.terms), OPENINGS[0])
    return frozenset(chain(terms(article.title or "", article.language), opening))


def _halves(told: Sequence[frozenset[str]]) -> NDArray[np.intp] | None:
    """In which half (0 or 1) each article is, by its terms; nothing where there are too few articles or terms."""
    if len(told) < 2 * FEWEST:
        return None
    rows = _weighed(told)
    if rows.shape[1] < 2:
        return None
    distances = np.round(1.0 - np.clip(rows @ rows.T, 0.0, 1.0), 9)
    np.fill_diagonal(distances, 0.0)
    tree = linkage(squareform(distances, checks=False), method="average")
    halves = _two_means(rows, fcluster(tree, t=2, criterion="maxclust").astype(np.intp) - 1)
    return halves if min(np.bincount(halves, minlength=2)) >= FEWEST else None


def _weighed(told: Sequence[frozenset[str]]) -> Numbers:
    """A row of unit length (or zero) for each article: what several hold and not all, the rarer the heavier."""
    held = Counter(chain.from_iterable(told))
    shared = sorted(term for term, count in held.items() if 1 < count < len(told))
    rarity = np.log(len(told) / np.array([held[term] for term in shared], dtype=np.float64))
    rows: Numbers = np.array([[term in each for term in shared] for each in told], dtype=np.float64) * rarity
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return rows


def _two_means(rows: Numbers, halves: NDArray[np.intp]) -> NDArray[np.intp]:
    """The halves when each article is in the one whose other articles it is most like on the average."""
    squares = (rows**2).sum(axis=1)
    for _ in range(ROUNDS):
        own = np.stack([halves == 0, halves == 1], axis=1)
        others = np.maximum(own.sum(axis=0) - own, 1)
        alike = (np.stack([rows @ rows[half].sum(axis=0) for half in own.T], axis=1) - own * squares[:, None]) / others
        nearest: NDArray[np.intp] = np.round(alike, 9).argmax(axis=1)
        if np.array_equal(nearest, halves) or len(np.unique(nearest)) == 1:
            return nearest
        halves = nearest
    return halves


def _are_two(likely: Numbers, halves: NDArray[np.intp]) -> bool:
    one, other = np.flatnonzero(halves == 0), np.flatnonzero(halves == 1)
    within = _within(likely[np.ix_(one, one)]) * _within(likely[np.ix_(other, other)])
    return bool(np.round(likely[np.ix_(one, other)].mean(), 9) < np.round(ONE_EVENT * np.sqrt(within), 9))


def _within(likely: Numbers) -> float:
    """The mean likelihood of two different articles of a half."""
    count = len(likely)
    return (float(likely.sum()) - count) / (count * (count - 1))

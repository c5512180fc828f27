"""Articles that hang together by their words: what discovery makes themes of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import csr_matrix
from scipy.spatial.distance import squareform
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer

from briefing.group.partition import Labels, Vectors, partition
from briefing.model import Document, Sentence, Unfiled
from briefing.text.languages import language_code
from briefing.text.words import terms

_MOST = 20  # subjects at most; more than this nobody reads
_LARGE = 40  # a group of more articles is a broad subject, whose articles need not share words pair by pair
_SHARED = 0.13  # the mean cosine at which two halves of a small group still belong together
_MOSTLY = 0.6  # of an article's sentences, for its subject to be in question
_ONE_MEANING = 0.45  # the mean cosine of their meanings at which groups of two languages have one subject
_ENOUGH_TO_JOIN = 0.18  # and at which two groups do
_CLOSE = 8  # articles up to which this holds in full; the more there are, the broader is what they share


@dataclass(frozen=True, slots=True)
class Unit:
    """An article with the sentences that are in question, and the stems of these and of its title."""

    document: Document
    sentences: tuple[Sentence, ...]
    stems: tuple[str, ...]

    @property
    def title(self) -> tuple[str, ...]:
        """The stems of the article's title."""
        return terms(self.document.article.title or "", self.language)

    @property
    def language(self) -> str:
        """The language of the article."""
        return language_code(self.document.article.language, self.document.article.text)


def units_of(documents: Sequence[Document], unfiled: Iterable[Unfiled] | None) -> list[Unit]:
    """The articles as units, by id, each with those of its sentences that are ``unfiled`` (all, if None).

    An article without any is left out. The title counts where the whole article is in question. Names of outlets are
    no subject.
    """
    wanted = None if unfiled is None else {(u.sentence.article_id, u.sentence.index) for u in unfiled}
    outlets = {
        stem for document in documents for stem in terms(document.article.outlet or "", document.article.language)
    }
    units = []
    for document in sorted({document.article.id: document for document in documents}.values(), key=_identity):
        chosen = [s for s in document.sentences if wanted is None or (s.article_id, s.index) in wanted]
        if not chosen:
            continue
        stems = [stem for sentence in chosen for stem in document.terms[sentence.index]]
        if len(chosen) == len(document.sentences):
            stems += terms(document.article.title or "", document.article.language)
        units.append(Unit(document, tuple(chosen), tuple(stem for stem in stems if stem not in outlets)))
    return units


def _identity(document: Document) -> str:
    return document.article.id


def find_subjects(units: Sequence[Unit], *, rows: Vectors | None = None) -> list[list[int]]:
    """The units that share a subject, by their places in ``units``, the largest group first; the others are left out.

    An article of which a theme already took the better part has its subject. Each language is looked at by itself,
    because across languages articles share no words but names; ``rows``, where an encoder gives them (a unit vector for
    each unit), join subjects across languages. A subject has at least two articles, three in a pile of twenty or more.
    """
    left = [place for place, unit in enumerate(units) if len(unit.sentences) >= _MOSTLY * len(unit.document.sentences)]
    least = 2 if len(left) < 20 else 3
    groups = []
    for language in sorted({units[place].language for place in left}):
        own = [place for place in left if units[place].language == language]
        groups += [[own[place] for place in group] for group in _groups([units[place] for place in own])]
    if rows is not None:
        groups = _joined(csr_matrix(rows), groups, least=_ONE_MEANING)
    return sorted((group for group in groups if len(group) >= least), key=lambda group: (-len(group), group))


def _groups(units: Sequence[Unit]) -> list[list[int]]:
    """The groups that articles of one language fall into, single articles among them.

    TF-IDF vectors are reduced to the few directions in which the pile varies most (latent semantic analysis, Deerwester
    et al. 1990) and cut into as many groups as they fall into by themselves; what does not hang together in a small
    group is parted, and groups that share much are joined.
    """
    vectors = _tfidf(units)
    if vectors is None:
        return [[place] for place in range(len(units))]
    labels = partition(_reduced(vectors), most=min(_MOST, max(2, len(units) // 2)))
    groups = [
        part for label in range(int(labels.max()) + 1) for part in _whole(vectors, np.flatnonzero(labels == label))
    ]
    return _joined(vectors, groups, least=_ENOUGH_TO_JOIN)


def _tfidf(units: Sequence[Unit]) -> csr_matrix | None:
    """A unit row for each article; terms of one article alone, or of more than half of a larger pile, are left out."""
    vectorizer = TfidfVectorizer(
        analyzer=_stems,
        min_df=2 if len(units) >= 20 else 1,
        max_df=0.5 if len(units) >= 10 else 1.0,
        sublinear_tf=True,
        lowercase=False,
    )
    try:
        vectors: csr_matrix = vectorizer.fit_transform(units)
    except ValueError:  # no term is shared at all
        return None
    return vectors


def _stems(unit: Unit) -> tuple[str, ...]:
    return unit.stems


def _reduced(vectors: csr_matrix) -> Vectors:
    """Unit rows in few dimensions: eight for a large pile, more for a small one, which is read closer."""
    rows, columns = vectors.shape
    dimensions = min(round(8 + 480 / rows), rows - 1, columns - 1)
    if dimensions < 1:
        return np.ones((rows, 1))
    reduced = TruncatedSVD(dimensions, algorithm="arpack", random_state=0).fit_transform(vectors)
    unit: Vectors = reduced / np.maximum(np.linalg.norm(reduced, axis=1, keepdims=True), 1e-12)
    return unit


def _whole(vectors: csr_matrix, members: Labels) -> list[list[int]]:
    """A group as it is if it is large, else its parts that hang together (average link)."""
    if len(members) > _LARGE or len(members) < 2:
        return [[int(member) for member in members]]
    rows = vectors[members]
    distances = 1.0 - np.round((rows @ rows.T).toarray(), 9)
    np.fill_diagonal(distances, 0.0)
    tree = linkage(squareform(distances, checks=False), method="average")
    labels = fcluster(tree, t=1.0 - _SHARED * min(1.0, _CLOSE / len(members)), criterion="distance")
    return [[int(member) for member in members[labels == label]] for label in range(1, int(labels.max()) + 1)]


def _joined(vectors: csr_matrix, groups: list[list[int]], *, least: float) -> list[list[int]]:
    """The groups, those joined whose articles have a mean cosine of ``least`` or more with one another."""
    if not groups:
        return []
    sums = np.array([np.asarray(vectors[group].sum(axis=0)).ravel() for group in groups])
    sizes = np.array([len(group) for group in groups], dtype=float)
    members = [list(group) for group in groups]
    while len(members) > 1:
        means = np.round(sums @ sums.T / np.outer(sizes, sizes), 9)
        means[:, sizes > _LARGE] = means[sizes > _LARGE, :] = 0.0
        np.fill_diagonal(means, 0.0)
        one, two = sorted(int(place) for place in np.unravel_index(means.argmax(), means.shape))
        if means[one, two] < least:
            break
        members[one] = sorted(members[one] + members.pop(two))
        sums[one] += sums[two]
        sizes[one] += sizes[two]
        sums, sizes = np.delete(sums, two, axis=0), np.delete(sizes, two)
    return members

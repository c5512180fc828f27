"""How likely two articles tell of one event: by what they open with, their days, and what is next to them.

What an article reports stands in its title and its opening; the body is background, and in a pile about one war the
background is the same in all. So four openings of different length are compared, each by the cosine of its weighted
terms, with the title counted twice. Likeness is then taken in proportion to each article's nearest, partly: in a pile
on one subject everything is alike, and what is nearly as alike as the nearest is the same event (the local scaling of
Zelnik-Manor and Perona, "Self-Tuning Spectral Clustering", 2004). The form is that of a logistic regression over pairs.

One set of numbers serves all: they were chosen on six labelled piles and six collections together, and
``tests/benchmarks/events.py`` prints what each gets, beside twenty plain lines. Tried in vain: the words of the whole
text, names or numbers by themselves, pairs of words, weights by the number of stories that hold a term, one outlet or
several days held against a pair, the likeness of all neighbours, the mean of several nearest as the measure, and
regressions over ten such features (leaving one collection out, all of them lose).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.special import expit

from briefing.group.stories.particulars import contradict, opening_particulars
from briefing.model import Document
from briefing.similarity.tfidf import heaviest, neighbours, vectorise_subjects
from briefing.text.words import terms

Numbers = NDArray[np.float64]

OPENINGS = (15, 45, 135, 405)
"""Terms, which are about 25, 80, 230 and 700 words: the news, the lead, the report, and it with its background."""
TITLE_WEIGHT = 2.0
BACKGROUND = 30.0
"""Articles that what is common in the language counts as, beside the pile: of few articles it tells what is common."""
FEWEST_SHARED = 8.0
"""A likeness that rests on fewer terms than this is chance in part: one rare word is no event."""
FADING_DAYS, LEAST_FADED = 4.0, 0.4
"""Likeness falls to a third over this many days, and not below this part of it: what follows is told weeks later."""
STEEPNESS, SCALING, OFFSET = 3.0, 0.7, 3.8
"""Of the likelihood: ``expit(STEEPNESS · (log likeness - SCALING · log likeness of the nearest) + OFFSET)``."""
LEAST_NEAREST = 0.3
"""An article whose nearest is less like it than this stands alone as yet: what is next to it is no measure."""
PROVED = 0.2
"""The likelihood from which set wording would join two events, and names and figures are asked."""
CANDIDATE = 0.04
"""The mean cosine from which two articles are compared at all."""
EXACT = 5000
"""Above this many articles, candidates are found by the heaviest terms alone, so many for each article:"""
INDEXED, NEIGHBOURS = 40, 64
HOLDERS = 1000
"""and by none that more articles hold, since what a term costs grows with the square of its holders."""
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely the articles of a pile are on one event (0 to 1).

    ``matrix`` is symmetric and sparse with a diagonal of 1; a missing entry means not alike. ``apart`` holds the pairs,
    the lower number first, that are one in words and not in names and figures: two events in set wording.
    """

    matrix: sparse.csr_matrix
    apart: tuple[tuple[int, int], ...] = ()

    def among(self, numbers: Sequence[int]) -> Numbers:
        """The likeness of some articles alone, as a dense matrix."""
        if len(numbers) == 1:
            return np.ones((1, 1))
        return np.asarray(self.matrix[np.ix_(numbers, numbers)].toarray(), dtype=np.float64)

    def apart_from(self, numbers: Sequence[int]) -> list[int]:
        """The articles that are one with some of ``numbers`` in words and not in names and figures, ascending."""
        own = set(numbers)
        return sorted(
            {
                pair[1 - side]
                for pair in self.apart
                for side in (0, 1)
                if pair[side] in own and pair[1 - side] not in own
            }
        )


def measure_likeness(documents: Sequence[Document]) -> Likeness:
    """Compare every article of ``documents`` with every other, or with its neighbours in a large pile."""
    vectors = [rows for rows, _ in vectorise_openings(documents, OPENINGS)]
    left, right, cosines = _candidates(sparse.csr_matrix(sparse.hstack(vectors) / np.sqrt(len(vectors))))
    alike = cosines * _rests_on_many(vectors[-1], left, right) * _fading(documents, left, right)
    # Rounded, so that the last bits of a sum, which differ between processors, decide nothing.
    likely = np.round(_likelihood(np.round(alike, 9), left, right, count=len(documents)), 6)
    contradicted = _contradicted(documents, likely, left, right)
    apart = tuple(zip(left[contradicted].tolist(), right[contradicted].tolist(), strict=True))
    likely[contradicted] = 0.0
    kept = likely > 0.0
    pairs = sparse.coo_matrix((likely[kept], (left[kept], right[kept])), shape=(len(documents),) * 2)
    return Likeness(sparse.csr_matrix(pairs + pairs.T + sparse.identity(len(documents))), apart)


def _contradicted(
    documents: Sequence[Document], likely: Numbers, left: NDArray[np.int32], right: NDArray[np.int32]
) -> NDArray[np.intp]:
    """The places of the pairs that would be one event by their words and are two by their names and figures."""
    particulars = lru_cache(maxsize=4096)(lambda number: opening_particulars(documents[number]))
    alike = np.flatnonzero(likely >= PROVED)
    pairs = zip(left[alike].tolist(), right[alike].tolist(), strict=True)
    told = (contradict(particulars(one), particulars(other)) for one, other in pairs)
    return alike[np.fromiter(told, dtype=np.bool_, count=len(alike))]


def vectorise_openings(
    documents: Sequence[Document], lengths: Sequence[int]
) -> Iterator[tuple[sparse.csr_matrix, tuple[str, ...]]]:
    """What each article reports, by its title and its first terms, of each of ``lengths``: rows of unit length.

    The terms of the columns go with them. One matrix is made at a time: the counts of a large pile take more room than
    its matrices.
    """
    languages = [document.article.language for document in documents]
    titles = [terms(document.article.title or "", document.article.language) for document in documents]
    for length in lengths:
        counted = [_counted(title, each, length) for title, each in zip(titles, documents, strict=True)]
        vectors = vectorise_subjects(counted, languages, background=BACKGROUND, plain_counts=True)
        yield vectors, tuple(dict.fromkeys(chain.from_iterable(counted)))


def _counted(title: Sequence[str], document: Document, length: int) -> dict[str, float]:
    """The first terms of a text with their counts, those of its title counted higher."""
    counts: dict[str, float] = {}
    for term in islice(chain.from_iterable(document.terms), length):
        counts[term] = counts.get(term, 0.0) + 1.0
    for term in title:
        counts[term] = counts.get(term, 0.0) + TITLE_WEIGHT
    return counts


def _candidates(vectors: sparse.csr_matrix) -> tuple[NDArray[np.int32], NDArray[np.int32], Numbers]:
    """The pairs of articles worth comparing, each once, and their cosines."""
    count = vectors.shape[0]
    if count <= EXACT:
        near = neighbours(vectors, count=count, floor=CANDIDATE)
    else:
        near = neighbours(_indexed(vectors), count=NEIGHBOURS, floor=CANDIDATE)
    near = sparse.triu(near.maximum(near.T), k=1).tocoo()
    if count <= EXACT:
        return near.row, near.col, np.minimum(near.data, 1.0)
    return near.row, near.col, np.minimum(_dots(vectors, vectors, near.row, near.col), 1.0)


def _indexed(vectors: sparse.csr_matrix) -> sparse.csr_matrix:
    """The heaviest terms of each article, without those that very many articles hold."""
    index = heaviest(vectors, INDEXED)
    holders = np.bincount(index.indices, minlength=index.shape[1])
    return sparse.csr_matrix(index @ sparse.diags((holders <= HOLDERS).astype(np.float64)))


def _rests_on_many(vectors: sparse.csr_matrix, left: NDArray[np.int32], right: NDArray[np.int32]) -> Numbers:
    """1 where a likeness comes from many terms, less where it comes from few.

    How many they are is the inverse Simpson index of the terms' shares of the cosine (Simpson 1949): n equal shares
    count as n, and one share beside which the others are nothing as 1.
    """
    squares = vectors.power(2)
    concentrated = np.maximum(_dots(squares, squares, left, right), 1e-12)
    many: Numbers = np.sqrt(np.minimum(_dots(vectors, vectors, left, right) ** 2 / concentrated / FEWEST_SHARED, 1.0))
    return many


def _dots(
    rows: sparse.csr_matrix, columns: sparse.csr_matrix, left: NDArray[np.int32], right: NDArray[np.int32]
) -> Numbers:
    """The dot product of a row of each, pair by pair, a chunk of pairs at a time to keep the memory small."""
    chunks = [slice(start, start + _CHUNK) for start in range(0, len(left), _CHUNK)]
    products = [rows[left[chunk]].multiply(columns[right[chunk]]).sum(axis=1) for chunk in chunks]
    return np.concatenate([np.zeros(0), *(np.asarray(product, dtype=np.float64).ravel() for product in products)])


def _fading(documents: Sequence[Document], left: NDArray[np.int32], right: NDArray[np.int32]) -> Numbers:
    """1 for articles of one day or without a date, less with each day between them."""
    days = np.array([document.article.date.toordinal() if document.article.date else np.nan for document in documents])
    gaps = np.nan_to_num(np.abs(days[left] - days[right]), nan=0.0)
    faded: Numbers = np.maximum(np.exp(-gaps / FADING_DAYS), LEAST_FADED)
    return faded


def _likelihood(alike: Numbers, left: NDArray[np.int32], right: NDArray[np.int32], *, count: int) -> Numbers:
    """How likely each pair is on one event, by its likeness in proportion to that of each article's nearest."""
    nearest = np.full(count, LEAST_NEAREST)
    np.maximum.at(nearest, left, alike)
    np.maximum.at(nearest, right, alike)
    scale = 0.5 * SCALING * (np.log(nearest[left]) + np.log(nearest[right]))
    likelihood: Numbers = expit(STEEPNESS * (np.log(np.maximum(alike, 1e-9)) - scale) + OFFSET)
    return likelihood

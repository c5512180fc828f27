"""Stories by twenty lines, as the measure of any cleverer way: what an article reports stands in its title and opening.

The title twice and the first words, weighed by the pile's own document frequencies; cosines that fade over four days;
average linkage at one distance, the same for every collection. Nobody tunes past it again without seeing it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import csr_matrix
from scipy.spatial.distance import squareform

from briefing.model import Document
from briefing.text.words import terms

OPENINGS = (120, 400)
"""Words; the cosines of both openings are averaged."""
FADES_OVER = 4.0
"""Days."""
DISTANCE = 0.85


def group(documents: Sequence[Document]) -> dict[str, int]:
    """The number of the story of each article, by its id."""
    if len(documents) < 2:
        return {document.article.id: 0 for document in documents}
    likeness = sum(_cosines(documents, words) for words in OPENINGS) / len(OPENINGS)
    days = np.array([each.article.date.toordinal() if each.article.date else np.nan for each in documents])
    apart = np.abs(days[:, None] - days[None, :])
    distance = 1.0 - likeness * np.where(np.isnan(apart), 1.0, np.exp(-apart / FADES_OVER))
    np.fill_diagonal(distance, 0.0)
    numbers = fcluster(linkage(squareform(distance, checks=False), "average"), DISTANCE, "distance")
    return {document.article.id: int(number) for document, number in zip(documents, numbers, strict=True)}


def _cosines(documents: Sequence[Document], words: int) -> np.ndarray:
    counted = [Counter(_opening(document, words)) for document in documents]
    held = Counter(term for each in counted for term in each)
    column = {term: number for number, term in enumerate(sorted(held))}
    entries = [
        (row, column[term], count * np.log(len(documents) / held[term]))
        for row, each in enumerate(counted)
        for term, count in each.items()
    ]
    rows, columns, weights = zip(*entries, strict=True)
    vectors = csr_matrix((weights, (rows, columns)), shape=(len(documents), len(column)))
    lengths = np.sqrt(vectors.multiply(vectors).sum(axis=1)).A1
    vectors = csr_matrix(vectors.multiply(1.0 / np.maximum(lengths, 1e-12)[:, None]))
    return np.asarray((vectors @ vectors.T).todense())


def _opening(document: Document, words: int) -> list[str]:
    title = list(terms(document.article.title or "", document.language))
    text = " ".join(document.article.text.split()[:words])
    return [*title, *title, *terms(text, document.language)]

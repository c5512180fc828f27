"""The default scorer: how much each sentence tells of what its articles tell.

One article is scored by directed centrality (Zheng and Lapata, "Sentence Centrality Revisited for Unsupervised
Summarization", ACL 2019: an edge counts for the earlier sentence) and by position. Several articles are scored by
concepts (Gillick and Favre, "A Scalable Global Model for Summarization", 2009): the bigrams of a sentence's terms, each
worth as much as the origins that hold it.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from briefing.model import Document, Part, Scored, Sentence
from briefing.similarity.tfidf import vectorise
from briefing.summarise.classics import score_documents

POSITION_WEIGHT = 0.5
Concept = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Salience:
    """What the sentences of some documents are worth.

    ``scored`` holds, for each document, its sentences in order. ``concepts`` are the concepts of each sentence and
    ``weights`` what each concept is worth, for a selection that counts none twice; both are empty for one article.
    ``scale`` is the standard deviation of the scores, as nearly as a weight laid beside them has to know it.
    """

    scored: tuple[tuple[Scored, ...], ...]
    concepts: Mapping[tuple[int, int], frozenset[Concept]]
    weights: Mapping[Concept, float]
    scale: float = 1.0


def measure_classic(documents: Sequence[Document], method: str) -> Salience:
    """Score every sentence of ``documents`` by a classic ``method``; raises :class:`UsageError` for an unknown one."""
    scores = score_documents(method, documents)
    scored = tuple(
        tuple(
            Scored(sentence=sentence, score=score, parts=(Part(name=method, value=score),))
            for sentence, score in zip(document.sentences, row, strict=True)
        )
        for document, row in zip(documents, scores, strict=True)
    )
    spread = float(np.std([score for row in scores for score in row] or [0.0]))
    return Salience(scored=scored, concepts={}, weights={}, scale=spread or 1.0)


def measure_salience(documents: Sequence[Document], origins: Sequence[Sequence[int]]) -> Salience:
    """Score every sentence of ``documents``; ``origins`` are the numbers of documents that have one vote together."""
    if len(origins) <= 1:
        return Salience(scored=tuple(map(_score_alone, documents)), concepts={}, weights={})
    concepts = {
        (number, sentence.index): _concepts(document.terms[sentence.index])
        for number, document in enumerate(documents)
        for sentence in document.sentences
    }
    weights = _concept_weights(documents, origins, concepts)
    scored = tuple(
        tuple(_score_together(sentence, concepts[number, sentence.index], weights) for sentence in document.sentences)
        for number, document in enumerate(documents)
    )
    return Salience(scored=scored, concepts=concepts, weights=weights)


def _score_alone(document: Document) -> tuple[Scored, ...]:
    count = len(document.sentences)
    if not count:
        return ()
    centrality = _standardised(_directed_centrality(document.terms))
    position = POSITION_WEIGHT * _standardised(1.0 / np.arange(1.0, count + 1.0, dtype=np.float64))
    return tuple(
        Scored(
            sentence=sentence,
            score=round(float(centrality[index] + position[index]), 9),
            parts=(
                Part(name="centrality", value=round(float(centrality[index]), 9)),
                Part(name="position", value=round(float(position[index]), 9)),
            ),
        )
        for index, sentence in enumerate(document.sentences)
    )


def _directed_centrality(terms: Sequence[Sequence[str]]) -> NDArray[np.float64]:
    """For each sentence the sum of its cosines with all later ones, through running sums: linear in the text."""
    vectors = vectorise(terms)
    # The sum over later sentences of v_i . v_j is v_i . (the sum of the later v_j).
    after = np.zeros(vectors.shape[1])
    totals = np.zeros(vectors.shape[0])
    for row in range(vectors.shape[0] - 1, -1, -1):
        start, end = vectors.indptr[row], vectors.indptr[row + 1]
        columns, values = vectors.indices[start:end], vectors.data[start:end]
        totals[row] = values @ after[columns]
        after[columns] += values
    return totals


def _standardised(values: NDArray[np.float64]) -> NDArray[np.float64]:
    spread = float(values.std())
    return (values - values.mean()) / spread if spread > 0 else np.zeros_like(values)


def _concepts(terms: Sequence[str]) -> frozenset[Concept]:
    return frozenset(pairwise(terms))


def _concept_weights(
    documents: Sequence[Document],
    origins: Sequence[Sequence[int]],
    concepts: Mapping[tuple[int, int], frozenset[Concept]],
) -> dict[Concept, float]:
    """For each concept the sum over origins of how early the origin's articles name it."""
    weights: dict[Concept, float] = defaultdict(float)
    for origin in origins:
        earliest: dict[Concept, float] = {}
        for number in origin:
            for sentence in documents[number].sentences:
                prior = 1.0 / math.sqrt(1.0 + sentence.index)
                for concept in concepts[number, sentence.index]:
                    earliest[concept] = max(earliest.get(concept, 0.0), prior)
        for concept, prior in earliest.items():
            weights[concept] += prior
    held = Counter(concept for origin in origins for concept in _held(origin, documents, concepts))
    return {concept: weight * (held[concept] - 0.5) for concept, weight in weights.items()}


def _held(
    origin: Sequence[int], documents: Sequence[Document], concepts: Mapping[tuple[int, int], frozenset[Concept]]
) -> frozenset[Concept]:
    return frozenset(
        concept
        for number in origin
        for sentence in documents[number].sentences
        for concept in concepts[number, sentence.index]
    )


def _score_together(sentence: Sentence, concepts: frozenset[Concept], weights: Mapping[Concept, float]) -> Scored:
    words = max(1, len(sentence.text.split()))
    shared = math.fsum(weights[concept] for concept in concepts) / math.sqrt(words)
    position = shared * (1.0 / (1.0 + sentence.index))
    return Scored(
        sentence=sentence,
        score=round(shared + position, 9),
        parts=(Part(name="coverage", value=round(shared, 9)), Part(name="position", value=round(position, 9))),
    )

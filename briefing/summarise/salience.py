"""The default scorer: how much each sentence tells of what its articles tell.

One article is scored by directed centrality (Zheng and Lapata, "Sentence Centrality Revisited for Unsupervised
Summarization", ACL 2019: an edge counts for the earlier sentence) and by position. Several articles are scored by
concepts (Gillick and Favre, "A Scalable Global Model for Summarization", 2009): the terms of a sentence and their
bigrams, each worth as much as the origins that hold it, how early they name it, and whether a title does.
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
from briefing.text.words import terms

POSITION_WEIGHT = 0.7
UNIGRAM_WEIGHT = 0.3
"""What a term by itself is worth beside a bigram: enough to tell sentences apart that share no phrase."""
TITLE_WEIGHT = 0.5
"""What a title adds to a concept, beside the 1 that the first sentence gives it."""
LONE_DISCOUNT = 0.9
"""Taken from the number of origins that hold a concept, so that what one alone says counts for little."""
LENGTH_EXPONENT = 0.6
"""A sentence's concepts are divided by its words to this power: less than 1, because whole sentences fill the room."""
LONG_COLUMN = 20
"""A Turkish article of more sentences is mostly a column, which does not put its news first: there what a sentence
holds (its length, standardised) tells more than where it stands, as annotators of ``turkish-49`` judged."""
COLUMN_CENTRALITY = 0.3
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
    is_column = document.article.language == "tr" and count > LONG_COLUMN
    parts = _column_parts(document) if is_column else _news_parts(document)
    return tuple(
        _scored(sentence, [(name, float(values[index])) for name, values in parts])
        for index, sentence in enumerate(document.sentences)
    )


def _news_parts(document: Document) -> list[tuple[str, NDArray[np.float64]]]:
    places = np.arange(1.0, len(document.sentences) + 1.0, dtype=np.float64)
    return [
        ("centrality", _standardised(_directed_centrality(document.terms))),
        ("position", POSITION_WEIGHT * _standardised(1.0 / np.sqrt(places))),
    ]


def _column_parts(document: Document) -> list[tuple[str, NDArray[np.float64]]]:
    vectors = vectorise(document.terms)
    whole = np.asarray(vectors.sum(axis=0)).ravel()
    lengths = np.array([len(sentence.text) for sentence in document.sentences], dtype=np.float64)
    return [
        ("centrality", COLUMN_CENTRALITY * _standardised(np.asarray(vectors @ whole))),
        ("substance", _standardised(lengths)),
    ]


def _scored(sentence: Sentence, parts: Sequence[tuple[str, float]]) -> Scored:
    return Scored(
        sentence=sentence,
        score=round(math.fsum(value for _, value in parts), 9),
        parts=tuple(Part(name=name, value=round(value, 9)) for name, value in parts),
    )


def _directed_centrality(sequences: Sequence[Sequence[str]]) -> NDArray[np.float64]:
    """For each sentence the sum of its cosines with all later ones, through running sums: linear in the text."""
    vectors = vectorise(sequences)
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


def _concepts(found: Sequence[str]) -> frozenset[Concept]:
    return frozenset([*pairwise(found), *((term,) for term in found)])


def _concept_weights(
    documents: Sequence[Document],
    origins: Sequence[Sequence[int]],
    concepts: Mapping[tuple[int, int], frozenset[Concept]],
) -> dict[Concept, float]:
    """What each concept is worth: how early the origins' articles name it, times how many origins hold it."""
    weights: dict[Concept, float] = defaultdict(float)
    held: Counter[Concept] = Counter()
    for origin in origins:
        earliest = _earliest(origin, documents, concepts)
        held.update(earliest.keys())
        for concept, prior in earliest.items():
            weights[concept] += prior
    return {
        concept: weight * (held[concept] - LONE_DISCOUNT) * (UNIGRAM_WEIGHT if len(concept) == 1 else 1.0)
        for concept, weight in weights.items()
    }


def _earliest(
    origin: Sequence[int], documents: Sequence[Document], concepts: Mapping[tuple[int, int], frozenset[Concept]]
) -> dict[Concept, float]:
    """How early an origin names each concept: 1 in the first sentence, less with every later one, more in a title."""
    earliest: dict[Concept, float] = {}
    for number in origin:
        for sentence in documents[number].sentences:
            for concept in concepts[number, sentence.index]:
                earliest[concept] = max(earliest.get(concept, 0.0), 1.0 / (1.0 + sentence.index))
    titled = {
        concept
        for number in origin
        for concept in _concepts(terms(documents[number].article.title or "", documents[number].article.language))
    }
    return {concept: prior + (TITLE_WEIGHT if concept in titled else 0.0) for concept, prior in earliest.items()}


def _score_together(sentence: Sentence, concepts: frozenset[Concept], weights: Mapping[Concept, float]) -> Scored:
    words = max(1, len(sentence.text.split()))
    phrases = math.fsum(sorted(weights[concept] for concept in concepts if len(concept) > 1)) / words**LENGTH_EXPONENT
    words_alone = (
        math.fsum(sorted(weights[concept] for concept in concepts if len(concept) == 1)) / words**LENGTH_EXPONENT
    )
    return _scored(sentence, [("phrases", phrases), ("terms", words_alone)])

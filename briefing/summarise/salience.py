"""The default scorer: how much each sentence tells of what its articles tell.

One article is scored by :mod:`centrality`, several by the coverage of what they share (:mod:`coverage`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from briefing.model import Document, Part, Scored, Sentence
from briefing.summarise.centrality import BREVITY, rate_sentences
from briefing.summarise.classics import score_documents
from briefing.summarise.coverage import (
    Concept,
    find_concepts,
    measure_closeness,
    measure_standing,
    rate_coverage,
    room_of,
    weigh_concepts,
)
from briefing.text.words import count_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Salience:
    """What the sentences of some documents are worth.

    ``scored`` holds, for each document, its sentences in order. ``concepts`` are the concepts of each sentence and
    ``weights`` what each concept is worth, for a selection that counts none twice; ``standing`` is what the sentences
    of each document are multiplied by. All three are empty for one article.
    ``scale`` is the standard deviation of the scores, as nearly as a weight laid beside them has to know it.
    """

    scored: tuple[tuple[Scored, ...], ...]
    concepts: Mapping[tuple[int, int], frozenset[Concept]]
    weights: Mapping[Concept, float]
    standing: tuple[float, ...] = ()
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
    concepts = find_concepts(documents)
    closeness = measure_closeness(documents, origins)
    weights = weigh_concepts(documents, origins, closeness, concepts)
    standing = measure_standing(len(documents), origins, closeness)
    scored = tuple(
        tuple(
            _scored(sentence, _parts(rate_coverage(concepts[number, sentence.index], _room(sentence) / share, weights)))
            for sentence in document.sentences
        )
        for number, (document, share) in enumerate(zip(documents, standing, strict=True))
    )
    return Salience(scored=scored, concepts=concepts, weights=weights, standing=standing)


def without_brevity(salience: Salience) -> Salience:
    """``salience`` for a length in words, of which a short sentence takes little anyway: it is no better for that."""
    if not any(part.name == BREVITY for row in salience.scored for each in row[:1] for part in each.parts):
        return salience
    scored = tuple(
        tuple(_scored(each.sentence, tuple(part for part in each.parts if part.name != BREVITY)) for each in row)
        for row in salience.scored
    )
    return replace(salience, scored=scored)


def _room(sentence: Sentence) -> float:
    return room_of(count_words(sentence.text))


def _score_alone(document: Document) -> tuple[Scored, ...]:
    rows = zip(*(_column(name, values) for name, values in rate_sentences(document)), strict=True)
    return tuple(_scored(sentence, parts) for sentence, parts in zip(document.sentences, rows, strict=True))


def _column(name: str, values: Sequence[float]) -> list[Part]:
    """The part ``name`` of each sentence's score: sentences of one length, or without speech, share it."""
    made = {value: Part(name=name, value=round(value, 9)) for value in set(values)}
    return [made[value] for value in values]


def _parts(values: Mapping[str, float]) -> tuple[Part, ...]:
    return tuple(Part(name=name, value=round(value, 9)) for name, value in values.items())


def _scored(sentence: Sentence, parts: tuple[Part, ...]) -> Scored:
    return Scored(sentence=sentence, score=round(math.fsum([part.value for part in parts]), 9), parts=parts)

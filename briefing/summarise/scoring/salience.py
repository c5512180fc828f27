"""The default scorer: how much each sentence tells of what its articles tell.

One article is scored by :mod:`centrality`, several by the coverage of what they share (:mod:`coverage`).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from briefing.model import Document, Part, Position, Scored
from briefing.summarise.scoring.centrality import BREVITY, rate_sentences
from briefing.summarise.scoring.classics import score_documents
from briefing.summarise.scoring.coverage import (
    COVERAGE,
    Concept,
    find_concepts,
    measure_closeness,
    measure_standing,
    rate_coverage,
    room_of,
    weigh_concepts,
)
from briefing.text.words import count_words

Columns = Mapping[str, Sequence[float]]
"""The parts of the scores of one document's sentences, each by its name with a value for every sentence in order."""


@dataclass(frozen=True, kw_only=True)
class Salience:
    """What the sentences of some ``documents`` are worth.

    ``parts`` holds, for each document, the parts of its sentences' scores. ``concepts`` are the concepts of each
    sentence and ``weights`` what each concept is worth, for a selection that counts none twice; ``standing`` is what
    the sentences of each document are multiplied by. All three are empty for one article.
    ``scale`` is the standard deviation of the scores, as nearly as a weight laid beside them has to know it.
    """

    documents: Sequence[Document]
    parts: Sequence[Columns]
    concepts: Mapping[Position, frozenset[Concept]]
    weights: Mapping[Concept, float]
    standing: tuple[float, ...] = ()
    scale: float = 1.0

    @cached_property
    def scores(self) -> tuple[tuple[float, ...], ...]:
        """The score of each sentence, document by document: the sum of its parts."""
        return tuple(
            tuple(round(math.fsum(values), 9) for values in zip(*columns.values(), strict=True))
            for columns in self.parts
        )

    def scored(self, number: int, index: int) -> Scored:
        """The sentence at ``index`` of the document ``number`` with its score: made for those that are shown alone."""
        parts = tuple(Part(name=name, value=values[index]) for name, values in self.parts[number].items())
        return Scored(sentence=self.documents[number].sentences[index], score=self.scores[number][index], parts=parts)

    def all_scored(self) -> Iterator[tuple[Position, Scored]]:
        """Every sentence with its score, by the number of its document and its index, in order."""
        for number, document in enumerate(self.documents):
            for index in range(len(document.sentences)):
                yield (number, index), self.scored(number, index)


def measure_classic(documents: Sequence[Document], method: str) -> Salience:
    """Score every sentence of ``documents`` by a classic ``method``; raises :class:`UsageError` for an unknown one."""
    scores = score_documents(method, documents)
    spread = float(np.std([score for row in scores for score in row] or [0.0]))
    parts = [{method: row} for row in scores]
    return Salience(documents=documents, parts=parts, concepts={}, weights={}, scale=spread or 1.0)


def measure_salience(documents: Sequence[Document], origins: Sequence[Sequence[int]]) -> Salience:
    """Score every sentence of ``documents``; ``origins`` are the numbers of documents that have one vote together."""
    if len(origins) <= 1:
        parts = [_rounded(rate_sentences(document)) for document in documents]
        return Salience(documents=documents, parts=parts, concepts={}, weights={})
    concepts = find_concepts(documents)
    closeness = measure_closeness(documents, origins)
    weights = weigh_concepts(documents, origins, closeness, concepts)
    standing = measure_standing(len(documents), origins, closeness)
    covered = [
        [
            rate_coverage(concepts[number, sentence.index], room_of(count_words(sentence.text)) / share, weights)
            for sentence in document.sentences
        ]
        for number, (document, share) in enumerate(zip(documents, standing, strict=True))
    ]
    parts = [_rounded(zip(COVERAGE, zip(*rows, strict=True), strict=False)) for rows in covered]
    return Salience(documents=documents, parts=parts, concepts=concepts, weights=weights, standing=standing)


def without_brevity(salience: Salience) -> Salience:
    """``salience`` for a length in words, of which a short sentence takes little anyway: it is no better for that."""
    if not any(BREVITY in columns for columns in salience.parts):
        return salience
    parts = [{name: values for name, values in columns.items() if name != BREVITY} for columns in salience.parts]
    return replace(salience, parts=parts)


def _rounded(columns: Iterable[tuple[str, Sequence[float]]]) -> Columns:
    return {name: [round(value, 9) for value in values] for name, values in columns}

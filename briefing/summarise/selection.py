"""The best set of units under a length."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from briefing.model import Document, Length, Sentence
from briefing.summarise.redundancy import Said
from briefing.summarise.salience import LENGTH_EXPONENT, Concept, Salience
from briefing.summarise.units import Unit

TOLERANCE = 1.1
"""A length in words may be overrun by a tenth, because a sentence is printed whole or not at all."""

Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """Why a unit is not in the summary, and the sentence that stands in its way, where one does."""

    reason: str
    rival: Sentence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The chosen units in the order of choice, and for each other target its rejection."""

    chosen: tuple[Unit, ...]
    rejected: Mapping[Place, Rejection]


def select_units(
    units: Sequence[Unit],
    documents: Sequence[Document],
    salience: Salience,
    *,
    length: Length,
    priority: Mapping[Place, float],
    pinned: Collection[Place],
    said: Said,
) -> Selection:
    """Choose greedily the unit that adds most, until the length is reached.

    With concepts a unit adds the weight of those that are not told yet; without, it adds its score. ``priority``
    multiplies what a sentence adds (0 to 1). Pinned targets come first and are always printed.
    """
    most_sentences, most_words = _limits(length, documents)
    chosen: list[Unit] = []
    rejected: dict[Place, Rejection] = {}
    printed: set[Place] = set()
    told: set[Concept] = set()
    words = 0
    waiting = list(units)
    gains = _Gains(salience, priority, documents)
    while waiting:
        best = max(waiting, key=lambda unit: (_place(unit) in pinned, *gains.order(unit, printed, told)))
        waiting.remove(best)
        place = _place(best)
        new = [index for index in best.indices if (best.document, index) not in printed]
        if place in printed:
            continue
        if place not in pinned and (rival := _repeats(best, new, documents, said)):
            rejected[place] = Rejection(reason="says what is said already", rival=rival)
            continue
        cost = sum(len(documents[best.document].sentences[index].text.split()) for index in new)
        fits = len(printed) + len(new) <= most_sentences and words + cost <= most_words
        if not (fits or place in pinned):
            rival = documents[chosen[-1].document].sentences[chosen[-1].target] if chosen else None
            rejected[place] = Rejection(reason="no room is left for it", rival=rival)
            continue
        chosen.append(best)
        words += cost
        for index in new:
            printed.add((best.document, index))
            told |= salience.concepts.get((best.document, index), frozenset())
            said.add(documents[best.document].sentences[index], documents[best.document].terms[index])
    return Selection(chosen=tuple(chosen), rejected=rejected)


class _Gains:
    """What a unit adds to what is printed already."""

    def __init__(self, salience: Salience, priority: Mapping[Place, float], documents: Sequence[Document]) -> None:
        self._salience = salience
        self._priority = priority
        self._documents = documents

    def order(self, unit: Unit, printed: Collection[Place], told: Collection[Concept]) -> tuple[float, str, int]:
        article = self._documents[unit.document].article
        return self._gain(unit, printed, told), article.id, -unit.target

    def _gain(self, unit: Unit, printed: Collection[Place], told: Collection[Concept]) -> float:
        new = [index for index in unit.indices if (unit.document, index) not in printed]
        fit = self._priority.get(_place(unit), 1.0)
        if not self._salience.weights:
            scored = self._salience.scored[unit.document]
            worth = sum(scored[index].score for index in new) / max(1, len(new))
            return worth - self._salience.scale * (1.0 - fit) * 2.0
        weights, concepts = self._salience.weights, self._salience.concepts
        fresh = {concept for index in new for concept in concepts[unit.document, index]}.difference(told)
        total = math.fsum(sorted(weights[concept] for concept in fresh))
        words = sum(len(self._documents[unit.document].sentences[index].text.split()) for index in new)
        return fit * total / math.pow(max(1, words), LENGTH_EXPONENT)


def _place(unit: Unit) -> Place:
    return unit.document, unit.target


def _limits(length: Length, documents: Sequence[Document]) -> tuple[float, float]:
    unbounded = float("inf")
    if length.unit == "sentences":
        return length.amount, unbounded
    if length.unit == "words":
        return unbounded, length.amount * TOLERANCE
    return unbounded, sum(
        len(document.article.text.split()) for document in documents
    ) * length.amount / 100 * TOLERANCE


def _repeats(unit: Unit, new: Sequence[int], documents: Sequence[Document], said: Said) -> Sentence | None:
    document = documents[unit.document]
    return said.repeated_by(document.sentences[unit.target], document.terms[unit.target]) if new else None

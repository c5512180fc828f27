"""The best set of units under a length."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from briefing.model import Document, Length, Sentence
from briefing.summarise.coverage import Concept, room_of
from briefing.summarise.redundancy import Said
from briefing.summarise.salience import Salience
from briefing.summarise.units import Unit

TOLERANCE = 1.1
"""A length in words may be overrun by a tenth, because a sentence is printed whole or not at all."""

NEARLY = 0.9
"""From this share of a length in words on, room is left empty sooner than filled with less than an average sentence."""

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
    choice = _Choice(documents, salience, _limits(length, documents), said)
    gains = _Gains(salience, priority, documents)
    waiting = list(units)
    while waiting:
        # Until one is chosen nothing changes what the others add.
        waiting.sort(key=lambda unit: (_place(unit) in pinned, *gains.order(unit, choice.printed, choice.told)))
        while waiting and not choice.take(best := waiting.pop(), gains, pinned=_place(best) in pinned):
            pass
    return Selection(chosen=tuple(choice.chosen), rejected=choice.rejected)


class _Choice:
    """The units that are chosen so far, and what they print."""

    def __init__(
        self, documents: Sequence[Document], salience: Salience, limits: tuple[float, float], said: Said
    ) -> None:
        self.chosen: list[Unit] = []
        self.rejected: dict[Place, Rejection] = {}
        self.printed: set[Place] = set()
        self.told: set[Concept] = set()
        self._documents = documents
        self._concepts = salience.concepts
        self._most_sentences, self._asked_words = limits
        self._most_words = self._asked_words * TOLERANCE
        self._said = said
        self._words = 0

    def take(self, unit: Unit, gains: _Gains, *, pinned: bool) -> bool:
        """Choose ``unit`` where it fits and says something new, or where it is pinned; whether it was chosen."""
        place, sentences = _place(unit), self._documents[unit.document].sentences
        new = [index for index in unit.indices if (unit.document, index) not in self.printed]
        if place in self.printed:
            return False
        if not pinned and (rival := _repeats(unit, new, self._documents, self._said)):
            self.rejected[place] = Rejection(reason="says what is said already", rival=rival)
            return False
        cost = sum(len(sentences[index].text.split()) for index in new)
        fits = len(self.printed) + len(new) <= self._most_sentences and self._words + cost <= self._most_words
        if not (fits or pinned):
            self.rejected[place] = Rejection(reason="no room is left for it", rival=self._last())
            return False
        if not pinned and self._words >= NEARLY * self._asked_words and gains.is_poor(unit):
            self.rejected[place] = Rejection(reason="the length is reached, and it tells less than most")
            return False
        self.chosen.append(unit)
        self._words += cost
        self._print(unit.document, new)
        return True

    def _last(self) -> Sentence | None:
        """The sentence for whose sake the last unit was chosen."""
        if not self.chosen:
            return None
        return self._documents[self.chosen[-1].document].sentences[self.chosen[-1].target]

    def _print(self, number: int, indices: Sequence[int]) -> None:
        document = self._documents[number]
        for index in indices:
            self.printed.add((number, index))
            self.told |= self._concepts.get((number, index), frozenset())
            self._said.add(document.sentences[index], document.terms[index])


class _Gains:
    """What a unit adds to what is printed already."""

    def __init__(self, salience: Salience, priority: Mapping[Place, float], documents: Sequence[Document]) -> None:
        self._salience = salience
        self._priority = priority
        self._documents = documents
        scores = [scored.score for row in salience.scored for scored in row]
        self._average = math.fsum(scores) / max(1, len(scores))

    def order(self, unit: Unit, printed: Collection[Place], told: Collection[Concept]) -> tuple[float, str, int]:
        article = self._documents[unit.document].article
        return self._gain(unit, printed, told), article.id, -unit.target

    def is_poor(self, unit: Unit) -> bool:
        """Whether a unit tells less than an average sentence; of coverage nothing is left to be poor at the end."""
        return not self._salience.weights and self._gain(unit, (), ()) < self._average

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
        return fit * self._salience.standing[unit.document] * total / room_of(words)


def _place(unit: Unit) -> Place:
    return unit.document, unit.target


def _limits(length: Length, documents: Sequence[Document]) -> tuple[float, float]:
    """The most sentences, and the words that are asked for."""
    unbounded = float("inf")
    if length.unit == "sentences":
        return length.amount, unbounded
    if length.unit == "words":
        return unbounded, length.amount
    return unbounded, sum(len(document.article.text.split()) for document in documents) * length.amount / 100


def _repeats(unit: Unit, new: Sequence[int], documents: Sequence[Document], said: Said) -> Sentence | None:
    document = documents[unit.document]
    return said.repeated_by(document.sentences[unit.target], document.terms[unit.target]) if new else None

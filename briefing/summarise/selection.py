"""The best set of units under a length."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from briefing.model import Document, Length, Sentence
from briefing.summarise.coverage import Concept, room_of
from briefing.summarise.redundancy import Said
from briefing.summarise.salience import Salience
from briefing.summarise.units import Unit
from briefing.text.words import count_words

TOLERANCE = 1.1
"""A length in words may be overrun by a tenth, because a sentence is printed whole or not at all."""

NEARLY = 0.9
"""From this share of a length in words on, room is left empty sooner than filled with less than an average sentence."""

_GONE = -math.inf
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
    waiting = _Waiting(units, documents, pinned, lambda unit: gains.gain(unit, choice.printed, choice.told))
    while (unit := waiting.best()) is not None:
        if printed := choice.take(unit, gains, pinned=_place(unit) in pinned):
            waiting.revise(printed, all_stale=gains.depend)
    return Selection(chosen=tuple(choice.chosen), rejected=choice.rejected)


class _Waiting:
    """The units that may still be chosen, the best first, by what they add to what is printed.

    What a unit adds only falls as more is told, so that one whose old figure is below the new figure of the best need
    not be looked at again (Minoux, "Accelerated greedy algorithms for maximizing submodular set functions", 1978).
    Only where a part of it is printed already does it cost less than before: those are revised at once.
    """

    def __init__(
        self,
        units: Sequence[Unit],
        documents: Sequence[Document],
        pinned: Collection[Place],
        gain: Callable[[Unit], float],
    ) -> None:
        # Of equal units the one of the last article, there the first, as a total order that follows from the texts.
        ordered = sorted(units, key=lambda unit: (documents[unit.document].article.id, -unit.target), reverse=True)
        self._units = ordered
        self._gain = gain
        self._pinned = [_place(unit) in pinned for unit in ordered]
        self._with: dict[Place, list[int]] = defaultdict(list)
        for number, unit in enumerate(ordered):
            for index in unit.indices:
                self._with[unit.document, index].append(number)
        self._round = 0
        self._known = [(self._round, gain(unit)) for unit in ordered]
        self._heap = [self._entry(number) for number in range(len(ordered))]
        heapq.heapify(self._heap)

    def best(self) -> Unit | None:
        """The unit that adds most, which waits no more; None where none is left."""
        while self._heap:
            entry = heapq.heappop(self._heap)
            number = entry[-1]
            if entry != self._entry(number):
                continue  # it was revised since
            if self._known[number][0] == self._round:
                self._known[number] = (self._round, _GONE)
                return self._units[number]
            self._renew(number)
        return None

    def revise(self, printed: Collection[Place], *, all_stale: bool) -> None:
        """Take note that the sentences ``printed`` are chosen, and whether that lowers what the others add."""
        self._round += all_stale
        for number in {number for place in printed for number in self._with[place]}:
            if self._known[number][1] != _GONE:
                self._renew(number)

    def _renew(self, number: int) -> None:
        self._known[number] = (self._round, self._gain(self._units[number]))
        heapq.heappush(self._heap, self._entry(number))

    def _entry(self, number: int) -> tuple[bool, float, int]:
        return not self._pinned[number], -self._known[number][1], number


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

    def take(self, unit: Unit, gains: _Gains, *, pinned: bool) -> list[Place]:
        """Choose ``unit`` where it fits and says something new, or where it is pinned; what is printed more for it."""
        place, sentences = _place(unit), self._documents[unit.document].sentences
        if place in self.printed:
            return []
        new = [index for index in unit.indices if (unit.document, index) not in self.printed]
        if not pinned and (rival := _repeats(unit, new, self._documents, self._said)):
            self.rejected[place] = Rejection(reason="says what is said already", rival=rival)
            return []
        cost = sum(count_words(sentences[index].text) for index in new)
        fits = len(self.printed) + len(new) <= self._most_sentences and self._words + cost <= self._most_words
        if not (fits or pinned):
            self.rejected[place] = Rejection(reason="no room is left for it", rival=self._last())
            return []
        if not pinned and self._words >= NEARLY * self._asked_words and gains.is_poor(unit):
            self.rejected[place] = Rejection(reason="the length is reached, and it tells less than most")
            return []
        self.chosen.append(unit)
        self._words += cost
        self._print(unit.document, new)
        return [(unit.document, index) for index in new]

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
        self.depend = bool(salience.weights)
        """Whether what a unit adds hangs on what the others have told, and not on its own sentences alone."""

    def is_poor(self, unit: Unit) -> bool:
        """Whether a unit tells less than an average sentence; of coverage nothing is left to be poor at the end."""
        return not self.depend and self.gain(unit, (), ()) < self._average

    def gain(self, unit: Unit, printed: Collection[Place], told: Collection[Concept]) -> float:
        new = [index for index in unit.indices if (unit.document, index) not in printed]
        fit = self._priority.get(_place(unit), 1.0)
        if not self.depend:
            scored = self._salience.scored[unit.document]
            worth = sum(scored[index].score for index in new) / max(1, len(new))
            return worth - self._salience.scale * (1.0 - fit) * 2.0
        weights, concepts = self._salience.weights, self._salience.concepts
        fresh = {concept for index in new for concept in concepts[unit.document, index]}.difference(told)
        total = math.fsum(sorted(weights[concept] for concept in fresh))
        words = sum(count_words(self._documents[unit.document].sentences[index].text) for index in new)
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

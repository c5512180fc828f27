"""The best set of units under a length."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from briefing.model import Document, Length, Position, Reason, Sentence
from briefing.model.word_count import words_in
from briefing.summarise.printable import Unit, Units
from briefing.summarise.scoring.coverage import Concept, room_of
from briefing.summarise.scoring.salience import Salience
from briefing.summarise.selection.redundancy import Said
from briefing.text.words import count_words

TOLERANCE = 1.1
"""A length in words may be overrun by a tenth, because a sentence is printed whole or not at all."""

NEARLY = 0.9
"""From this share of a length in words on, room is left empty sooner than filled with less than an average sentence."""

ROUNDED = 1e-6
"""More than the rounding of scores takes away."""

_GONE = -math.inf
_SAID_ALREADY, _NO_ROOM, _TELLS_LESS = (Reason(kind=kind) for kind in ("said already", "no room", "tells less"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """Why a unit is not in the summary, and the sentence that stands in its way, where one does."""

    reason: Reason
    rival: Sentence | None = None


class Selection:
    """The chosen units in the order of choice, and why another is not among them, found when it is asked for."""

    def __init__(self, units: Units, choice: Choice, unwanted: Collection[Position]) -> None:
        self.chosen = tuple(choice.chosen)
        self._units = units
        self._choice = choice
        self._unwanted = unwanted

    def rejection(self, place: Position) -> Rejection | None:
        """Why the target at ``place`` is not in the summary; None where it is, or where nobody wants it."""
        if place not in self._units.targets:
            return None
        unit = self._units.unit(place)
        if unit is None:
            reason = self._units.reason(place)
            return Rejection(reason=reason) if reason else None
        if place in self._choice.printed or _holds(unit, self._unwanted):
            return None
        return self._choice.rejection(unit)


def select_units(
    units: Units,
    documents: Sequence[Document],
    salience: Salience,
    *,
    length: Length,
    priority: Mapping[Position, float],
    pinned: Collection[Position],
    unwanted: Collection[Position],
    said: Said,
) -> Selection:
    """Choose greedily the unit that adds most, until the length is reached.

    With concepts a unit adds the weight of those that are not told yet; without, it adds its score. It adds never more
    than its target would by itself, since nobody reads a sentence for the one that it leans on. ``priority`` multiplies
    what a sentence adds (0 to 1). ``pinned`` targets come first and are always printed, ``unwanted`` sentences never.
    Where every unit has more words than are asked for, the shortest is chosen: half a thought would be shorter.
    """
    gains = Gains(salience, priority, documents)
    choice = Choice(documents, gains, salience.concepts, length, said)
    waiting = _Waiting(units, documents, gains, choice, pinned=pinned, unwanted=unwanted)
    while (unit := waiting.best()) is not None:
        if printed := choice.take(unit, pinned=_place(unit) in pinned):
            waiting.revise(printed)
    if not choice.chosen and length.unit != "sentences":
        choice.take_shortest(units, unwanted)
    return Selection(units, choice, unwanted)


class _Waiting:
    """The targets that may still be chosen, the best first, by what they add to what is printed.

    What a target adds only falls as more is told, so that one whose old figure is below the new figure of the best need
    not be looked at again (Minoux, "Accelerated greedy algorithms for maximizing submodular set functions", 1978). Nor
    need its unit be known before it is the best by itself. Only where a part of a unit is printed already does it cost
    less than before: those are revised at once.
    """

    def __init__(
        self,
        units: Units,
        documents: Sequence[Document],
        gains: Gains,
        choice: Choice,
        *,
        pinned: Collection[Position],
        unwanted: Collection[Position],
    ) -> None:
        # Of equal targets that of the last article, there the first, as a total order that follows from the texts.
        self._places = sorted(
            units.targets, key=lambda place: (documents[place[0]].article.id, -place[1]), reverse=True
        )
        self._units = units
        self._gains = gains
        self._choice = choice
        self._pinned = pinned
        self._unwanted = unwanted
        self._found: dict[int, Unit] = {}
        self._with: dict[Position, list[int]] = defaultdict(list)
        self._round = 0
        self._known = [(gains.first_round, gains.ceiling(place)) for place in self._places]
        self._heap = [self._entry(number) for number in range(len(self._places))]
        heapq.heapify(self._heap)

    def best(self) -> Unit | None:
        """The unit that adds most, which waits no more; None where none is left that could be taken."""
        while self._heap:
            entry = heapq.heappop(self._heap)
            number = entry[-1]
            place = self._places[number]
            if entry != self._entry(number) or place in self._choice.printed:
                continue  # it was revised since, or is printed for the sake of another
            if place not in self._pinned:
                if self._choice.is_full(-entry[1]):
                    return None
                if self._choice.is_too_long(place):
                    continue
            if self._known[number][0] != self._round:
                self._renew(number)
            elif number in self._found or self._is_alone(number):
                self._known[number] = (self._round, _GONE)
                return self._found[number]
        return None

    def revise(self, printed: Collection[Position]) -> None:
        """Take note that the sentences ``printed`` are chosen."""
        self._round += self._gains.depend
        for number in {number for place in printed for number in self._with[place]}:
            if self._known[number][1] != _GONE:
                self._renew(number)

    def _is_alone(self, number: int) -> bool:
        """Find the unit; whether there is one and it needs no others, which would make its figure another."""
        unit = self._units.unit(self._places[number])
        if unit is None or _holds(unit, self._unwanted):
            return False
        self._found[number] = unit
        if len(unit.indices) == 1:
            return True
        for index in unit.indices:
            self._with[unit.document, index].append(number)
        self._renew(number)
        return False

    def _renew(self, number: int) -> None:
        place, printed, covered = self._places[number], self._choice.printed, self._choice.covered
        unit = self._found.get(number)
        gain = self._gains.gain(unit, printed, covered) if unit else self._gains.alone(place, covered)
        self._known[number] = (self._round, gain)
        heapq.heappush(self._heap, self._entry(number))

    def _entry(self, number: int) -> tuple[bool, float, int]:
        return self._places[number] not in self._pinned, -self._known[number][1], number


class Choice:
    """The units that are chosen so far, and what they print."""

    def __init__(
        self,
        documents: Sequence[Document],
        gains: Gains,
        concepts: Mapping[Position, frozenset[Concept]],
        length: Length,
        said: Said,
    ) -> None:
        self.chosen: list[Unit] = []
        self.printed: set[Position] = set()
        self.covered: set[Concept] = set()
        self._documents = documents
        self._gains = gains
        self._concepts = concepts
        self._most_sentences, self._asked_words = _limits(length, documents)
        self._most_words = self._asked_words * TOLERANCE
        self._said = said
        self._words = 0

    def take(self, unit: Unit, *, pinned: bool) -> list[Position]:
        """Choose ``unit`` where nothing speaks against it, or where it is pinned; what is printed more for it."""
        if not pinned and self.rejection(unit):
            return []
        new = self._new(unit)
        self.chosen.append(unit)
        self._words += self._cost(unit.document, new)
        self._print(unit.document, new)
        return [(unit.document, index) for index in new]

    def take_shortest(self, units: Units, unwanted: Collection[Position]) -> None:
        """Choose the unit of fewest words, however many they are, where there is one that says anything new."""
        found = [unit for place in units.targets if (unit := units.unit(place)) and not _holds(unit, unwanted)]
        free = [unit for unit in found if not self._repeated(unit)]
        ids = [document.article.id for document in self._documents]
        if free:
            self.take(min(free, key=lambda unit: (unit.words, ids[unit.document], unit.target)), pinned=True)

    def rejection(self, unit: Unit) -> Rejection | None:
        """Why ``unit`` cannot be chosen any more: nothing new is said, no room is left, or it is not worth the room."""
        if rival := self._repeated(unit):
            return Rejection(reason=_SAID_ALREADY, rival=rival)
        new = self._new(unit)
        words = self._words + self._cost(unit.document, new)
        if len(self.printed) + len(new) > self._most_sentences or words > self._most_words:
            return Rejection(reason=_NO_ROOM, rival=self._last())
        if self._is_nearly_full() and self._gains.is_poor(self._gains.gain(unit, (), ())):
            return Rejection(reason=_TELLS_LESS)
        return None

    def is_full(self, most: float) -> bool:
        """Whether nothing that adds at most ``most`` can be chosen any more."""
        if len(self.printed) >= self._most_sentences or self._words >= self._most_words:
            return True
        return self._is_nearly_full() and self._gains.is_poor(most)

    def is_too_long(self, place: Position) -> bool:
        """Whether the sentence at ``place`` alone has more words than are left."""
        return self._words + self._cost(place[0], place[1:]) > self._most_words

    def _is_nearly_full(self) -> bool:
        return self._words >= NEARLY * self._asked_words

    def _repeated(self, unit: Unit) -> Sentence | None:
        """The printed sentence that says what the target of ``unit`` says."""
        document = self._documents[unit.document]
        return self._said.repeated_by(document.sentences[unit.target], document.terms[unit.target])

    def _new(self, unit: Unit) -> list[int]:
        return [index for index in unit.indices if (unit.document, index) not in self.printed]

    def _cost(self, document: int, indices: Iterable[int]) -> int:
        return sum(count_words(self._documents[document].sentences[index].text) for index in indices)

    def _last(self) -> Sentence | None:
        """The sentence for whose sake the last unit was chosen."""
        if not self.chosen:
            return None
        return self._documents[self.chosen[-1].document].sentences[self.chosen[-1].target]

    def _print(self, number: int, indices: Sequence[int]) -> None:
        document = self._documents[number]
        for index in indices:
            self.printed.add((number, index))
            self.covered |= self._concepts.get((number, index), frozenset())
            self._said.add(document.sentences[index], document.terms[index])


class Gains:
    """What a target or its unit adds to what is printed already."""

    def __init__(self, salience: Salience, priority: Mapping[Position, float], documents: Sequence[Document]) -> None:
        self._salience = salience
        self._priority = priority
        self._documents = documents
        scores = list(chain.from_iterable(salience.scores))
        self._average = math.fsum(scores) / max(1, len(scores))
        self.depend = bool(salience.weights)
        """Whether what a unit adds hangs on what the others have told, and not on its own sentences alone."""
        self.first_round = -1 if self.depend else 0
        """Before the first round of choice nothing but the ceiling is known where what is added is dear to find."""

    def ceiling(self, place: Position) -> float:
        """What the sentence at ``place`` adds at most, as its score tells."""
        number, index = place
        score = self._salience.scores[number][index]
        return self._fitting(place, score + ROUNDED if self.depend else score)

    def alone(self, place: Position, covered: Collection[Concept]) -> float:
        """What the sentence at ``place`` adds by itself."""
        number, index = place
        if not self.depend:
            return self.ceiling(place)
        return self._fitting(place, self._covered(number, (index,), covered))

    def gain(self, unit: Unit, printed: Collection[Position], covered: Collection[Concept]) -> float:
        """What ``unit`` adds for the room of its sentences that are not ``printed``."""
        place = _place(unit)
        new = [index for index in unit.indices if (unit.document, index) not in printed]
        alone = self.alone(place, covered)
        if new == [unit.target]:
            return alone
        if self.depend:
            together = self._covered(unit.document, new, covered)
        else:
            scores = self._salience.scores[unit.document]
            together = sum(scores[index] for index in new) / max(1, len(new))
        return min(alone, self._fitting(place, together))

    def is_poor(self, gain: float) -> bool:
        """Whether that is less than an average sentence adds; of coverage nothing is left to be poor at the end."""
        return not self.depend and gain < self._average

    def _fitting(self, place: Position, worth: float) -> float:
        fit = self._priority.get(place, 1.0)
        return fit * worth if self.depend else worth - self._salience.scale * (1.0 - fit) * 2.0

    def _covered(self, number: int, indices: Sequence[int], covered: Collection[Concept]) -> float:
        """The weight of the concepts that the sentences tell anew, for the room that they take."""
        weights, concepts = self._salience.weights, self._salience.concepts
        fresh = {concept for index in indices for concept in concepts[number, index]}.difference(covered)
        total = math.fsum(sorted(weights[concept] for concept in fresh))
        words = sum(count_words(self._documents[number].sentences[index].text) for index in indices)
        return self._salience.standing[number] * total / room_of(words)


def _place(unit: Unit) -> Position:
    return unit.document, unit.target


def _limits(length: Length, documents: Sequence[Document]) -> tuple[float, float]:
    """The most sentences, and the words that are asked for."""
    unbounded = float("inf")
    if length.unit == "sentences":
        return length.amount, unbounded
    if length.unit == "words":
        return unbounded, length.amount
    return unbounded, sum(words_in(document.article.text) for document in documents) * length.amount / 100


def _holds(unit: Unit, places: Collection[Position]) -> bool:
    return any((unit.document, index) in places for index in unit.indices) if places else False

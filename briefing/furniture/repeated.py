"""What an outlet prints over and over: found by comparing its articles, and told from what they have a reason to share.

Two versions of a report share paragraphs, two reports of one speech a sentence, and many reports of one war its
background. A notice is told from these by the articles that hold it, which are unlike one another and of several days,
by its place, before or behind everything else, and by its words, which the rest of the articles does not speak of.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date as Date
from itertools import chain

from briefing import languages
from briefing.furniture.passages import Compared, Piece, Words, content_of
from briefing.languages import Language

FEWEST = 3
"""Unlike articles that must hold a passage at the head or the end of a text."""
FEWEST_WITHIN = 4
"""Those that must hold one in the middle of a text, and any where the outlet is unknown."""
UNLIKE = 0.2
"""From so great a share of their weightier words on two articles may tell of one event."""
MOSTLY = 2 / 3
"""Two articles that share so much of all their words are versions of one, whatever the pile makes of the words."""
OF_THE_SUBJECT = 0.5
"""A passage of whose words the rest of an article has more than this share speaks of the same things as it does."""
OF_THE_SUBJECT_WITHIN = 0.34
MUCH = 0.3
"""What so great a share of an outlet's articles holds is furniture at their head or end, whatever it speaks of."""
_MANY = 5
_ENOUGH = 8
_COMPARED = 24
_FEWEST_WORDS_WITHIN = 6
_FEWEST_WORDS_OPEN = 5
_LONGEST_TAIL = 150
_SHORT_LINE = 6
_SHORT_HEAD = 3
_LONG_HEAD = 8
"""From so many words on what a great share of the articles begins with is a menu, though no mark parts it from them."""
_QUOTED = '“”"«»'


@dataclass(frozen=True, slots=True)
class Repetition:
    """A passage that an outlet repeats: its words, how it stands in one of the articles, and how many hold it."""

    words: Words
    text: str
    articles: int


@dataclass(frozen=True, slots=True)
class Taken:
    """A stretch of an article that is a repetition."""

    start: int
    end: int
    repetition: Repetition


@dataclass(slots=True)
class _Place:
    """An occurrence of a passage: in which article, where, and whether nothing but repetitions lies outside it."""

    article: int
    start: int
    end: int
    outermost: bool


class Weights:
    """How much each word of a pile tells, by how few of its articles hold it."""

    def __init__(self, contents: Sequence[frozenset[str]]) -> None:
        holders = Counter(word for content in contents for word in content)
        self._weights = {word: math.log(len(contents) / count) for word, count in holders.items()}

    def alike(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether two articles may tell of one event, by their words."""
        smaller = min(self._sum(one), self._sum(other))
        if smaller > 0 and self._sum(one & other) / smaller >= UNLIKE:
            return True
        return len(one & other) >= MOSTLY * min(len(one), len(other))

    def _sum(self, words: frozenset[str]) -> float:
        return sum(self._weights[word] for word in words)


class Outlet:
    """The articles of one outlet, and what they repeat."""

    def __init__(
        self, texts: Sequence[Compared], days: Sequence[Date | None], weights: Weights, *, is_known: bool
    ) -> None:
        self._texts = texts
        self._days = days
        self._weights = weights
        self._is_known = is_known
        self._contents = self._own_contents()
        self._likeness: dict[tuple[int, int], bool] = {}

    def _own_contents(self) -> list[frozenset[str]]:
        """What tells articles apart: without the pieces that a great share of them holds, which makes short ones alike.

        Three lines under a film are about the film, and their closing notice is longer than they are.
        """
        holders = Counter(words for text in self._texts for words in {piece.words for piece in text.pieces})
        common = {words for words, count in holders.items() if count >= max(_ENOUGH, MUCH * len(self._texts))}
        if not common:
            return [text.content for text in self._texts]
        own = [content_of(chain.from_iterable(_uncommon(text.pieces, common))) for text in self._texts]
        return [content or text.content for content, text in zip(own, self._texts, strict=True)]

    def repetitions(self) -> list[list[Taken]]:
        """For each article, the stretches of it that the outlet repeats."""
        taken: list[list[Taken]] = [[] for _ in self._texts]
        if len(self._texts) < FEWEST:
            return taken
        for words, places in (*self._pieces(), *self._ends()):
            holders = sorted({place.article for place in places})
            if not self._is_furniture(words, places, holders):
                continue
            first = places[0]
            text = self._texts[first.article].text[first.start : first.end]
            repetition = Repetition(words, text, len(holders))
            for place in places:
                taken[place.article].append(Taken(place.start, place.end, repetition))
        return taken

    def _pieces(self) -> Iterator[tuple[Words, list[_Place]]]:
        """The pieces that enough articles hold, each with its places."""
        held: dict[Words, list[tuple[int, int]]] = defaultdict(list)
        for number, text in enumerate(self._texts):
            for index, piece in enumerate(text.pieces):
                if piece.words:
                    held[piece.words].append((number, index))
        often = {words for words, places in held.items() if len({number for number, _ in places}) >= FEWEST}
        outer = [self._outer(text.pieces, often) for text in self._texts]
        for words in sorted(often):
            yield (
                words,
                [
                    _Place(
                        number,
                        (piece := self._texts[number].pieces[index]).start,
                        piece.end,
                        index in outer[number] or self._is_short_line(number, piece),
                    )
                    for number, index in held[words]
                ],
            )

    @staticmethod
    def _outer(pieces: Sequence[Piece], often: set[Words]) -> set[int]:
        """The numbers of the pieces at either end before and behind which only pieces stand that are repeated."""
        outer: set[int] = set()
        for numbers in (range(len(pieces)), range(len(pieces) - 1, -1, -1)):
            for number in numbers:
                if pieces[number].words and pieces[number].words not in often:
                    break
                outer.add(number)
        return outer

    def _is_short_line(self, number: int, piece: Piece) -> bool:
        """Whether a piece is a line of few words, or one that does not end as a sentence."""
        text = self._texts[number].text
        before, behind = text[: piece.start].rstrip(" \t\xa0"), text[piece.end :].lstrip(" \t\xa0")
        alone = (not before or before[-1] == "\n") and (not behind or behind[0] == "\n")
        return alone and (len(piece.words) <= _SHORT_LINE or text[piece.end - 1] not in '.!?…”"')

    def _ends(self) -> Iterator[tuple[Words, list[_Place]]]:
        """What the texts have in common at their ends and their heads, also within a piece of theirs."""
        backwards = [text.words[: -_LONGEST_TAIL - 1 : -1] for text in self._texts]
        tails = {words[:length] for words, length in zip(backwards, _shared(backwards), strict=True) if length}
        yielded: set[Words] = set()
        for tail in sorted(tails):
            words = self._tail(tail[::-1], backwards)
            if words and words not in yielded:
                yielded.add(words)
                yield words, self._places_of_tail(words, backwards)
        forwards = [text.words[:_SHORT_HEAD] for text in self._texts]
        for head in sorted({words[:length] for words in forwards for length in range(1, len(words) + 1)}):
            holders = [number for number, words in enumerate(forwards) if words[: len(head)] == head]
            if len(holders) >= max(_ENOUGH, MUCH * len(self._texts)) and self._is_section(head, holders):
                yield (
                    head,
                    [_Place(number, *self._texts[number].stretch(0, len(head) - 1), True) for number in holders],
                )

        yield from self._menus()

    def _menus(self) -> Iterator[tuple[Words, list[_Place]]]:
        """The many words that a great share of the texts begins with, up to where each goes on by itself."""
        forwards = [text.words[:_LONGEST_TAIL] for text in self._texts]
        held_by = max(_ENOUGH, math.ceil(MUCH * len(self._texts)))
        heads = {words[:length] for words, length in zip(forwards, _shared(forwards, held_by), strict=True)}
        for head in sorted(head for head in heads if len(head) >= _LONG_HEAD):
            holders = [number for number, words in enumerate(forwards) if words[: len(head)] == head]
            # A sentence that many reports begin with goes on in small letters.
            if all(self._goes_on_anew(number, len(head)) for number in holders):
                yield (
                    head,
                    [_Place(number, *self._texts[number].stretch(0, len(head) - 1), True) for number in holders],
                )

    def _goes_on_anew(self, number: int, length: int) -> bool:
        """Whether behind so many words of a text comes a capital or a figure, or nothing."""
        text = self._texts[number]
        return len(text.places) <= length or not text.text[text.places[length][0]].islower()

    def _is_section(self, words: Words, holders: Sequence[int]) -> bool:
        """Whether the words that many texts begin with are a section's name: a capital behind each of them, always."""
        if not _function_words().isdisjoint(words):
            return False
        followed = set()
        for number in holders:
            text = self._texts[number]
            if len(text.places) <= len(words) or not text.text[text.places[len(words)][0]].isupper():
                return False
            followed.add(text.words[len(words)])
        return len(followed) > len(holders) / 2

    def _tail(self, words: Words, backwards: Sequence[Words]) -> Words:
        """The end that several texts share, from where a piece of theirs begins or a word with a capital stands."""
        reverse = words[::-1]
        number = next(n for n, each in enumerate(backwards) if each[: len(words)] == reverse)
        text = self._texts[number]
        first = len(text.words) - len(words)
        starts = {piece.start for piece in text.pieces}
        for place in range(first, len(text.words)):
            if text.places[place][0] in starts or any(
                text.text[text.places[place][0] - back : text.places[place][0]].strip(_QUOTED + "([‘’'") == ""
                and text.places[place][0] - back in starts
                for back in (1, 2)
            ):
                return text.words[place:]
        # Run together with the text before it, where no mark parts them.
        is_open = len(words) >= _FEWEST_WORDS_OPEN and text.text[text.places[first][0]].isupper()
        return words if is_open else ()

    def _places_of_tail(self, words: Words, backwards: Sequence[Words]) -> list[_Place]:
        reverse = words[::-1]
        return [
            _Place(number, self._texts[number].places[-len(words)][0], len(self._texts[number].text.rstrip()), True)
            for number, each in enumerate(backwards)
            if each[: len(words)] == reverse
        ]

    def _is_furniture(self, words: Words, places: Sequence[_Place], holders: Sequence[int]) -> bool:
        outermost = sum(place.outermost for place in places) >= 0.7 * len(places)
        asked = FEWEST if outermost and self._is_known else FEWEST_WITHIN
        if len(holders) < asked or (not outermost and (len(words) < _FEWEST_WORDS_WITHIN or not self._is_known)):
            return False
        if all(self._is_quoted(place) for place in places[:FEWEST]):
            return False
        days = {self._days[number] for number in holders}
        unlike = self._unlike(holders)
        if unlike < asked or (len(days) == 1 and None not in days and unlike < FEWEST_WITHIN):
            return False
        if outermost and len(holders) >= _MANY and len(holders) >= MUCH * len(self._texts):
            return True
        allowed = OF_THE_SUBJECT if outermost and self._is_known else OF_THE_SUBJECT_WITHIN
        return self._of_the_subject(words, places) <= allowed

    def _is_quoted(self, place: _Place) -> bool:
        text = self._texts[place.article].text[max(0, place.start - 1) : place.end + 1]
        return any(text.count(mark) for mark in _QUOTED)

    def _unlike(self, holders: Sequence[int]) -> int:
        """How many of the articles are unlike one another, up to a number that is enough."""
        chosen: list[int] = []
        # The shortest first: in a long article stand the words of many others.
        ordered = sorted(holders, key=lambda number: (len(self._contents[number]), number))
        for number in ordered[:: max(1, len(holders) // _COMPARED)]:
            if all(not self._alike(number, other) for other in chosen):
                chosen.append(number)
                if len(chosen) >= _ENOUGH:
                    break
        return len(chosen)

    def _alike(self, one: int, other: int) -> bool:
        pair = (one, other)
        if pair not in self._likeness:
            self._likeness[pair] = self._weights.alike(self._contents[one], self._contents[other])
        return self._likeness[pair]

    def _of_the_subject(self, words: Words, places: Sequence[_Place]) -> float:
        """The share of a passage's weightier words that the rest of the articles holds as well, on the average."""
        content = content_of(words)
        if not content:
            return 0.0
        own = Counter(words)
        shares = []
        for place in places[:_ENOUGH]:
            counts = self._texts[place.article].counts
            shares.append(sum(counts[word] > own[word] for word in content) / len(content))
        return sum(shares) / len(shares)


@languages.joined
def _function_words(every: tuple[Language, ...]) -> frozenset[str]:
    """The words that no section is called by, of all known languages: an outlet may print in several."""
    return frozenset().union(*(language.words.stop_words for language in every))


def _uncommon(pieces: Sequence[Piece], common: set[Words]) -> Iterator[Words]:
    return (piece.words for piece in pieces if piece.words not in common)


def _shared(sequences: Sequence[Words], held_by: int = FEWEST) -> list[int]:
    """For each sequence, how many of its first words it has in common with so many sequences, itself among them."""
    order = sorted(range(len(sequences)), key=lambda number: (sequences[number], number))
    shared = [0] * len(sequences)
    for place in range(len(order) - held_by + 1):
        window = order[place : place + held_by]
        length = _common(sequences[window[0]], sequences[window[-1]])
        for number in window:
            shared[number] = max(shared[number], length)
    return shared


def _common(one: Words, other: Words) -> int:
    for place, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return place
    return min(len(one), len(other))


def known_in(text: Compared, passages: Mapping[str, Sequence[Repetition]]) -> Iterator[Taken]:
    """Where passages stand in ``text`` that are known by heart, by their first word."""
    starts = {piece.start for piece in text.pieces}
    ends = {piece.end for piece in text.pieces}
    for number, word in enumerate(text.words):
        for passage in passages.get(word, ()):
            last = number + len(passage.words) - 1
            if text.words[number : last + 1] != passage.words:
                continue
            start, end = text.stretch(number, last)
            first = next((start - back for back in range(3) if start - back in starts), None)
            behind = next((end + ahead for ahead in range(4) if end + ahead in ends), None)
            both = first is not None and behind is not None
            if both or (len(passage.words) >= _FEWEST_WORDS_OPEN and (first, behind) != (None, None)):
                yield Taken(start if first is None else first, end if behind is None else behind, passage)

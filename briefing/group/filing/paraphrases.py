"""Words of a pile that mean much the same as a register's terms, found by the encoder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from briefing.similarity.semantic import Encoder, Vectors
from briefing.text.words import fold, stop_words

# How near two meanings are, as the cosine of their vectors. Set by reading what came in: at these values "joint
# manufacture" stands for "joint production" (.94), "changing climate" for "climate change" (.92), "bütçe" for "budget"
# (.86), while "military action" (.79) is kept from "military exercise" and "military effort" (.80) as well.
_WORD = 0.84
_PAIR = 0.81
_COMPOUND = 0.71  # "co-production" against a pair: "shared production" .77, "joint manufacture" .72
_PART = 0.55  # a pair may stand for another where each word is at least as near to one of the other's
_LETTERS = re.compile(r"[^\W\d_]+")
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """A word or a pair of words that stands for a term, where it stands in the text, and how near it is."""

    term: str
    start: int
    end: int
    nearness: float


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    word: str


class Paraphrases:
    """The paraphrases of a register's terms in a pile.

    Only terms of one or two words in lower case have any: a name has no synonym, and longer phrases seldom do.
    ``texts`` is the pile as texts with their language; what is found in it is looked up with :meth:`find`.
    """

    def __init__(self, texts: Iterable[tuple[str, str]], terms: Iterable[str], encoder: Encoder) -> None:
        self._encoder = encoder
        self._words: dict[tuple[str, ...], tuple[str, float]] = {}
        tokens = [_tokens(text, language) for text, language in texts]
        vocabulary = sorted({token.word for run in tokens for token in run})
        pairs = {pair for run in tokens for pair in _pairs(run)}
        matrix = encoder.encode(vocabulary)
        for term in sorted(set(terms)):
            parts = term.replace("-", " ").split()
            if term == term.lower() and "*" not in term and len(parts) <= 2 and vocabulary:
                self._add(term, parts, vocabulary, matrix, pairs)

    def find(self, text: str, language: str) -> tuple[Paraphrase, ...]:
        """The paraphrases in ``text``, by place."""
        tokens = _tokens(text, language)
        runs = [(token,) for token in tokens] + list(_neighbours(tokens))
        found = [
            Paraphrase(*self._words[key][:1], run[0].start, run[-1].end, self._words[key][1])
            for run in runs
            if (key := tuple(token.word for token in run)) in self._words
        ]
        return tuple(sorted(found, key=lambda one: (one.start, -one.end)))

    def _add(
        self, term: str, parts: Sequence[str], vocabulary: Sequence[str], matrix: Vectors, pairs: set[tuple[str, str]]
    ) -> None:
        """Take up every word and pair of the pile that is near enough to ``term``."""
        target = self._encoder.encode([term])[0]
        if len(parts) == 1:
            self._keep(term, [(word,) for word in vocabulary], matrix @ target, _WORD)
            return
        compound = "-" in term
        near = [
            {word for word, value in zip(vocabulary, matrix @ row, strict=True) if value >= _PART}
            for row in self._encoder.encode([*parts, term] if compound else parts)
        ]
        candidates = sorted(pair for pair in pairs if _may_stand_for(pair, near, compound=compound))
        rows = self._encoder.encode([" ".join(pair) for pair in candidates])
        self._keep(term, candidates, rows @ target, _COMPOUND if compound else _PAIR)

    def _keep(self, term: str, words: Sequence[tuple[str, ...]], nearness: Vectors, least: float) -> None:
        for key, value in zip(words, np.round(nearness, 3), strict=True):
            if value >= least and value > self._words.get(key, ("", 0.0))[1]:
                self._words[key] = (term, float(value))


def _may_stand_for(pair: tuple[str, str], near: Sequence[set[str]], *, compound: bool) -> bool:
    """Whether each word of the pair is near one of the term's; for a compound, whether one is near the whole."""
    first, second = near[0], near[1]
    if compound:
        return any(word in part for word in pair for part in near[1:])
    return (pair[0] in first and pair[1] in second) or (pair[0] in second and pair[1] in first)


def _tokens(text: str, language: str) -> list[_Token]:
    stop = stop_words(language)
    found = ((match, fold(match[0], language)) for match in _LETTERS.finditer(text))
    return [
        _Token(match.start(), match.end(), word) for match, word in found if len(word) >= _SHORTEST and word not in stop
    ]


def _neighbours(tokens: Sequence[_Token]) -> Iterable[tuple[_Token, _Token]]:
    return ((one, two) for one, two in pairwise(tokens) if two.start == one.end + 1)


def _pairs(tokens: Sequence[_Token]) -> Iterable[tuple[str, str]]:
    return ((one.word, two.word) for one, two in _neighbours(tokens))

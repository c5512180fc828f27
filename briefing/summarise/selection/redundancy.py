"""Do not say it twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.model import Sentence

SAME = 0.6
"""Two sentences say the same when the shorter shares six tenths of its distinct terms with the other."""
FEWEST_TERMS = 3


class Said:
    """The sentences that are printed already, by their terms."""

    def __init__(self) -> None:
        self._said: list[tuple[frozenset[str], Sentence]] = []
        self._texts: dict[str, Sentence] = {}

    def add(self, sentence: Sentence, terms: Sequence[str]) -> None:
        """Remember that ``sentence`` is printed."""
        self._said.append((frozenset(terms), sentence))
        self._texts[" ".join(sentence.text.split())] = sentence

    def repeated_by(self, sentence: Sentence, terms: Sequence[str]) -> Sentence | None:
        """The printed sentence that says what ``sentence`` says, or None."""
        twin = self._texts.get(" ".join(sentence.text.split())) if self._said else None
        if twin is not None:
            return twin
        own = frozenset(terms)
        for words, other in self._said:
            if _same(own, words):
                return other
        return None


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    fewer = min(len(one), len(other))
    return fewer >= FEWEST_TERMS and len(one & other) >= SAME * fewer


def remember(sentences: Iterable[tuple[Sentence, Sequence[str]]]) -> Said:
    """What is printed already, from sentences with their terms."""
    said = Said()
    for sentence, terms in sentences:
        said.add(sentence, terms)
    return said

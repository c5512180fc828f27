"""What is chosen: scored sentences, and a summary under a length."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefing.model.deferred import deferred
from briefing.model.sources import Sentence
from briefing.reasons import Reason

LengthUnit = Literal["sentences", "words", "percent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """How long a summary may be: so many sentences, words, or percent of the source's words.

    A word is what a reader counts: a run of characters between white space.
    """

    amount: float
    unit: LengthUnit = "sentences"

    def __str__(self) -> str:
        amount = int(self.amount) if self.amount == int(self.amount) else self.amount
        if self.unit == "percent":
            return f"{amount}%"
        return f"{amount} {self.unit if self.amount != 1 else self.unit.removesuffix('s')}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A named part of a score, already weighted: a score is the sum of its parts."""

    name: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A sentence, its score (higher is better; comparable within one call alone) and the parts it is made of."""

    sentence: Sentence
    score: float
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOver:
    """A candidate that is not in the summary: its rank by score (from 1) and the reason.

    ``rival`` is the chosen sentence that stands in its way, where one does (it says the same, or took the place).
    """

    scored: Scored
    rank: int
    reason: Reason
    rival: Sentence | None = None


@dataclass(frozen=True, kw_only=True)
class Summary:
    """The chosen sentences in reading order and how they were chosen.

    ``scores`` stands beside ``sentences``. ``anchors`` stands beside them too: the index *within this summary* of the
    sentence that this one leans on and stands directly under, or None where it stands alone. ``passed_over`` are the
    other candidates, the best first; why they were not chosen is found when it is looked at. ``note`` says what
    the reader should know, such as that nothing could be chosen by the rules.
    """

    sentences: tuple[Sentence, ...]
    scores: tuple[Scored, ...]
    anchors: tuple[int | None, ...]
    asked: Length
    reached_sentences: int
    reached_words: int
    passed_over: tuple[PassedOver, ...] = deferred(())
    note: Reason | None = None

    @property
    def text(self) -> str:
        """The summary as running text, its sentences parted by a space."""
        return " ".join(sentence.text for sentence in self.sentences)

"""Who says a quotation, by which words, and which words deny it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing.model.attribution import Attribution, Phrase, Surroundings, Token


def _says_nobody(_: Surroundings) -> None:
    """The attribution of a quotation where nothing is known of who speaks."""


def _about_nobody(_: Sequence[Token]) -> None:
    """The subject of a sentence where nothing is known of how one is built."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Who says a quotation, by which words, and which words deny it."""

    attribute: Callable[[Surroundings], Attribution | None] = _says_nobody
    """Who says a quotation and which word says so, from what stands around it; None where that is not certain."""
    subject: Callable[[Sequence[Token]], Phrase | None] = _about_nobody
    """The subject of a sentence from its tokens, to which a pronoun in the next one may go back."""
    closes_within: bool = False
    """Whether what is quoted whole has its final mark within the quotation marks, so that what has none is a part."""
    telling: frozenset[str] = frozenset()
    """What somebody does who has said something, in all forms: verbs of speech and of judgement."""
    surely_telling: frozenset[str] = frozenset()
    """Those of them that are neither a noun nor an infinitive too: who ``is in Oslo for calls`` has said nothing."""
    stating: frozenset[str] = frozenset()
    """What a body does that speaks for itself; what reports, notes and adds is a paper on somebody else's words."""
    denied: re.Pattern[str] | None = None
    """Words by which a sentence denies or doubts what it quotes: without it the quotation may say the opposite."""
    elsewhen: re.Pattern[str] | None = None
    """Words by which a sentence tells that something was said at another time than that of its news."""
    record: re.Pattern[str] | None = None
    """A record of what somebody says with its ``year``, or ``late`` behind it: ``a 2005 press release``.

    What is quoted next may be of it.
    """

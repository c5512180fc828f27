"""What the rules of a language say who speaks by: tokens, phrases among them, and a quotation with its surroundings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

_TIED = re.compile(r"(?:a[dlnrstz]|ash|el|ul|d|l)[-'’][^\W\d_a-z]")


class Token(NamedTuple):
    """A word or a punctuation mark with its place in the text; ``low`` is in lower case with straight apostrophes."""

    text: str
    start: int
    end: int
    low: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital, an article that is tied to it left out: ``al-Sadr``."""
        return self.text[0].isupper() or (_TIED.match(self.text) is not None)

    @property
    def word(self) -> bool:
        """Whether it is a word, a figure or a handle, and no punctuation."""
        return self.text[0].isalnum() or self.text[0] in "@#"


class Phrase(NamedTuple):
    """A noun phrase as the indices of its first and last token."""

    first: int
    last: int


class Attribution(NamedTuple):
    """Who speaks, as the indices of a phrase in ``tokens``, and the word that says so, as the index of its token.

    ``near``: whether nothing stands between the quotation and the attribution. ``meant``: the phrase that a relative
    pronoun which speaks goes back to. ``sure``: whether the phrase is somebody as it stands; else it has to be a name
    that the article knows.
    """

    tokens: Sequence[Token]
    speaker: Phrase
    cue: Phrase
    near: bool = True
    meant: Phrase | None = None
    sure: bool = True


class Surroundings(Protocol):
    """A quotation with what stands around it, each read when it is asked for.

    Another quotation within a stretch of tokens is one quotation mark there.
    """

    @property
    def content(self) -> str:
        """What stands between the marks."""

    @property
    def opens(self) -> bool:
        """Whether the quotation opens its sentence."""

    def before(self) -> Sequence[Token]:
        """The tokens of its sentence before it."""

    def behind(self) -> Sequence[Token]:
        """The tokens of its sentence behind it."""

    def announcement(self) -> Sequence[Token]:
        """The tokens of the sentence before, where that ends in a colon; else none."""

    def earlier(self) -> Sequence[Sequence[Token]]:
        """The tokens of each of the few sentences before its own in the same paragraph or line, the nearest first."""

    def lead(self) -> Sequence[Token]:
        """The tokens of the sentence before it in the same paragraph, where it is a sentence of its own; else none."""

    def signature(self) -> Sequence[Token]:
        """The tokens of the sentence behind in the same paragraph, where that begins with a dash; else none."""

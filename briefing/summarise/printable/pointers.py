"""What a pointer is: the words by which a sentence points back to an earlier one, and what they may point to."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["before", "person", "statement", "noun"]
Mentioned = Callable[[str], bool]
"""Whether an earlier sentence of the article holds a given common noun."""

QUOTE = "¶"
"""Stands for a quotation in a sentence whose quotations are taken out."""
_MARK = re.compile(r"[“”\"«„]")
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]*(?:[”\"»“]|\Z)|\A[^“”\"]*”")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """Words that point back, as printed.

    ``kind`` says to what: the sentence ``before`` (connectives, demonstratives), a ``person``, a ``statement``, or a
    thing named by a ``noun``: the first of ``nouns`` (empty where the sentence leaves it out), else one of its kin.
    """

    words: str
    kind: Kind = "before"
    nouns: tuple[str, ...] = field(default=())


def outside_quotations(text: str) -> str:
    """``text`` with a mark in the place of each quotation: what is quoted points where its speaker points."""
    if "''" in text:
        text = text.replace("``", '"').replace("''", '"')
    return _QUOTED.sub(f" {QUOTE} ", text) if _MARK.search(text) else text


def words_of(text: str) -> str:
    """The words of a list, as alternatives of a pattern, the longest first."""
    return "|".join(sorted((re.escape(word.strip()) for word in text.split(",")), key=lambda word: (-len(word), word)))

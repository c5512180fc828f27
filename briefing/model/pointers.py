"""How a sentence points back to an earlier one: the words that do, and what they may point to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

PointerKind = Literal["before", "person", "statement", "noun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """Words that point back, as printed.

    ``kind`` says to what: the sentence ``before`` (connectives, demonstratives), a ``person``, a ``statement``, or a
    thing named by a ``noun``: the first of ``nouns`` (empty where the sentence leaves it out), else one of its kin.
    """

    words: str
    kind: PointerKind = "before"
    nouns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaning:
    """A sentence of which is asked whether it points back, and what the rest of its article can be asked.

    ``outside`` is the sentence without its quotations. ``mentioned`` says whether a sentence before it holds a common
    noun in any form, ``named`` whether a word has a capital within some sentence of the article.
    """

    text: str
    outside: str
    mentioned: Callable[[str], bool]
    named: Callable[[str], bool]

"""Words: how they are folded, cut and reduced to stems, and which of them name a subject."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol

from briefing.languages.general.tokens import PREFIXES, TOKEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Inflection:
    """How a term of the register is found in running text: in which forms, spellings and turns.

    ``forms`` gives every form of a word in small letters; ``suffixed`` what tells its forms, where suffixes follow one
    another and cannot be listed; a language with neither compares stems. ``spelling`` brings the spellings of a word
    to one. ``accents``: whether letters with a mark are others than those without, so that Türkiye is not Turkiye.
    With ``of`` and the ``determiners`` behind it a term of two words is found turned round (transfer of technology).
    A word with one of ``verb_endings`` is no noun of a term.
    """

    forms: Callable[[str], frozenset[str]] | None = None
    suffixed: Callable[[str], Suffixed] | None = None
    spelling: Callable[[str], str] | None = None
    accents: bool = False
    of: str = ""
    determiners: frozenset[str] = frozenset()
    verb_endings: tuple[str, ...] = ()


class Suffixed(Protocol):
    """A word with everything that its suffixes can make of it."""

    @property
    def starts(self) -> tuple[str, ...]:
        """The first two letters that a form can begin with, for an index."""

    def takes(self, token: str) -> bool:
        """Whether ``token``, folded as the word was, is a form of the word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nouns:
    """By what stands before and behind a word, whether it is a noun; all words are in small letters.

    A verb stands behind one of ``before_verbs`` or before one of ``objects``; a noun ends its phrase before one of
    ``phrase_ends``. ``endings`` (of the whole word) look like those of adjectives and participles, ``adverbs`` are
    matched at the beginning, and ``adjectives`` with a capital name a country or a party.
    """

    before_verbs: frozenset[str]
    objects: frozenset[str]
    phrase_ends: frozenset[str]
    endings: re.Pattern[str]
    adverbs: re.Pattern[str]
    adjectives: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subjects:
    """Which words name what a group of articles is about.

    ``nameless`` are words that stand in every subject and name none: days, numbers, titles of persons and verbs of
    saying; ``procedure`` what any parliament, party, court and office does with any matter. ``verbs`` matches the whole
    of a verb, ``oblique`` that of a noun in a case that stands in no heading. ``bare``: whether the heading takes a
    word without its endings where it stands so as well.
    """

    nameless: frozenset[str] = frozenset()
    procedure: frozenset[str] = frozenset()
    verbs: re.Pattern[str] | None = None
    oblique: re.Pattern[str] | None = None
    nouns: Nouns | None = None
    bare: bool = False


def _unknown() -> Mapping[str, float]:
    return MappingProxyType({})


def unchanged(word: str) -> str:
    """``word``: what stands for its stem where none is known."""
    return word


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Words:
    """How words are folded, cut and reduced to their stems, and which of them say nothing of a subject.

    Words are in small letters, unless it is said otherwise. Known by identity, so that what was read of a word can be
    remembered beside it.

    ``stem`` takes a folded word; ``dotless``: whether I without a dot is a letter of its own (I and ı, İ and i).
    ``token`` finds the words and figures of a text. ``prefixes`` are no words of their own before a hyphen.
    ``elided`` finds what an apostrophe joins to a word from before (l'OTAN), ``enclitic`` what it joins from behind
    (Türkiye's). ``acronyms`` are those that would read as other words, as printed, with their terms. ``thousands`` is
    the mark between thousands.

    Names are not stemmed: where ``ascii``, a letter beyond a to z shows one; where ``capital_names``, a capital within
    a sentence does, and what stands before an ``enclitic``; and ``names`` are some wherever they stand.

    ``background`` gives the share of news articles (0 to 1) that hold a stem. ``bonus`` and ``stigma`` are the words by
    which a sentence counts for more and for less (Edmundson 1969).
    """

    stop_words: frozenset[str] = frozenset()
    stem: Callable[[str], str] = unchanged
    dotless: bool = False
    token: re.Pattern[str] = TOKEN
    prefixes: frozenset[str] = PREFIXES
    elided: re.Pattern[str] | None = None
    enclitic: re.Pattern[str] | None = None
    acronyms: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    thousands: str = ","
    ascii: bool = False
    capital_names: bool = False
    names: frozenset[str] = frozenset()
    background: Callable[[], Mapping[str, float]] = _unknown
    bonus: frozenset[str] = frozenset()
    stigma: frozenset[str] = frozenset()
    inflection: Inflection = field(default_factory=Inflection)
    subjects: Subjects = field(default_factory=Subjects)

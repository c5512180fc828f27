"""What is known of a language: one value, whose facets are data and small functions.

A language is a folder with a file a facet, of the same names in each; what it does not know it leaves out, and the
empty default stands in its place: an algorithm that takes a facet never asks which language it is. ``general`` holds
what is true of any.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol

from briefing.languages.general.tokens import PREFIXES, TOKEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """Where sentences end: abbreviations, and the words that open a sentence.

    All words are in lower case and without their last full stop. Abbreviations are sorted by what a full stop behind
    them can mean: one of ``titles`` is always followed by a name, of ``numbered`` by a figure, of ``inner`` by the rest
    of its sentence, and one of ``final`` may end a sentence as well, which the next word decides: whether it is one of
    ``starters``. Behind ``closing`` it always ends one. Of ``times`` (a.m.) it ends none before ``behind_times`` (EST).

    ``capitals`` are words that have a capital wherever they stand. ``unmarked`` finds the space before a word that can
    only open a sentence, ``saying`` the verb that makes ``"Why?" he asked`` one sentence. ``ordinals``: whether ``3.``
    is written for "third".
    """

    titles: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    inner: frozenset[str] = frozenset()
    final: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    behind_times: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    capitals: frozenset[str] = frozenset()
    unmarked: re.Pattern[str] | None = None
    saying: re.Pattern[str] | None = None
    ordinals: bool = False


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
    """Which words name what a group of articles is about, and how they are joined to its heading.

    ``nameless`` are words that stand in every subject and name none: days, numbers, titles of persons and verbs of
    saying; ``procedure`` what any parliament, party, court and office does with any matter. ``verbs`` matches the whole
    of a verb. ``bare``: whether the heading takes a word without its endings where it stands so as well. ``joint`` is
    the "and" between two words of a heading, with its spaces.
    """

    nameless: frozenset[str] = frozenset()
    procedure: frozenset[str] = frozenset()
    verbs: re.Pattern[str] | None = None
    nouns: Nouns | None = None
    bare: bool = False
    joint: str = ", "


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Months, weekdays and the forms in which dates are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """How numbers, sums and shares are written, and what they count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """How persons are named: given names, offices, titles, pronouns, and groups that speak."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Who says a quotation, by which words, and which words deny it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointers:
    """By which words a sentence points back, speaks for its writer, or announces what follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Genre:
    """How a column, a live page or an advertisement is told from a report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page prints around an article: bylines, captions, credits, invitations, notices, datelines, stamps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language as the rest of the package sees it.

    ``code`` is ISO 639-1, ``name`` the English name, ``locale`` that of CLDR where its dates and numbers are not those
    of the code alone. ``letters`` are those that hardly any other language writes: by them a text is known that nothing
    else tells the language of.
    """

    code: str
    name: str = ""
    locale: str = ""
    letters: str = ""
    sentences: Sentences = field(default_factory=Sentences)
    words: Words = field(default_factory=Words)
    calendar: Calendar = field(default_factory=Calendar)
    numbers: Numbers = field(default_factory=Numbers)
    people: People = field(default_factory=People)
    speech: Speech = field(default_factory=Speech)
    pointers: Pointers = field(default_factory=Pointers)
    genre: Genre = field(default_factory=Genre)
    page: Page = field(default_factory=Page)

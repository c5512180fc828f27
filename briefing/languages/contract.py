"""What is known of a language: one value, whose facets are data and small functions.

A language is a folder with a file a facet, of the same names in each; what it does not know it leaves out, and the
empty default stands in its place: an algorithm that takes a facet never asks which language it is. ``general`` holds
what is true of any.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from briefing.model.attribution import Attribution, Surroundings


def _says_nobody(_: Surroundings) -> None:
    """The attribution of a quotation where nothing is known of who speaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """Where sentences end: abbreviations, and the words that open a sentence."""

    starters: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """How words are folded, cut and reduced to their stems, and which of them say nothing of a subject."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Months, weekdays and the forms in which dates are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """How numbers, sums and shares are written, and what they count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """How persons are named: given names, offices, titles, pronouns, and groups that speak.

    Names are as written, all other words in lower case. A text in one language names the persons of another, so who is
    meant is asked of all languages together: :func:`briefing.languages.everybody`.
    """

    male: frozenset[str] = frozenset()
    female: frozenset[str] = frozenset()
    """Given names that men, or women, alone bear."""
    familiar: Mapping[str, str] = field(default_factory=dict, hash=False)
    """The full form of a familiar given name."""
    pronouns: frozenset[str] = frozenset()
    """The pronouns that can be the subject of a verb of speech."""
    he: frozenset[str] = frozenset()
    she: frozenset[str] = frozenset()
    """Those of them that go back to one man, or to one woman."""
    courtesy: frozenset[str] = frozenset()
    """Titles that are no office."""
    of_men: frozenset[str] = frozenset()
    of_women: frozenset[str] = frozenset()
    """Titles that show a man, or a woman."""
    offices: frozenset[str] = frozenset()
    """Words for persons by what they are or do, before a name or instead of it; courtesy titles are among them."""
    apart_from_names: frozenset[str] = frozenset()
    """Those of them that are no part of the name behind them. A language for which given names alone would then come to
    name themes (Turkish: Muammer) leaves them out."""
    surnames_too: frozenset[str] = frozenset()
    """Offices that many have as their last name."""
    abbreviated: frozenset[str] = frozenset()
    """Titles that are printed short, with a capital and without their full stop."""
    groups: frozenset[str] = frozenset()
    """Words for groups, papers and documents that speak."""
    bodies: frozenset[str] = frozenset()
    """Words of the names of companies, offices and papers, beside those for a group of people."""
    portfolios: frozenset[str] = frozenset()
    """What a ministry is for, with a capital."""
    particles: frozenset[str] = frozenset()
    """Words that stand small within a name."""
    definite: frozenset[str] = frozenset()
    """The articles before an office that one person alone can be meant by."""
    openers: frozenset[str] = frozenset()
    """Words that belong to no name, though a sentence begins with them and a name follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Who says a quotation, by which words, and which words deny it."""

    attribute: Callable[[Surroundings], Attribution | None] = _says_nobody
    """Who says a quotation and which word says so, from what stands around it; None where that is not certain."""
    stating: frozenset[str] = frozenset()
    """What a body does that speaks for itself; what reports, notes and adds is a paper on somebody else's words."""
    denied: re.Pattern[str] | None = None
    """Words by which a sentence denies or doubts what it quotes: without it the quotation may say the opposite."""


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

    ``code`` is ISO 639-1, ``name`` the English name. ``letters`` are those that hardly any other language writes: by
    them a text is known that nothing else tells the language of.
    """

    code: str
    name: str = ""
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

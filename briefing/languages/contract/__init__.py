"""What is known of a language: one value, whose facets are data and small functions.

A language is a folder with a file a facet, of the same names in each; what it does not know it leaves out, and the
empty default stands in its place: an algorithm that takes a facet never asks which language it is. ``general`` holds
what is true of any.

Each facet has a module of its own here, by the same name as the file of each language that fills it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from briefing.languages.contract.calendar import Calendar, DateForm, DateMeaning
from briefing.languages.contract.furniture import Form, Row, Surroundings, forms_of
from briefing.languages.contract.genre import Genre, LongColumn, Marks, Opening
from briefing.languages.contract.headings import Headings
from briefing.languages.contract.mail import Mail, MailField
from briefing.languages.contract.numbers import Numbers, Statements, Votes
from briefing.languages.contract.page import Misreading, Page
from briefing.languages.contract.people import People
from briefing.languages.contract.pointers import Pointers
from briefing.languages.contract.sentences import Sentences
from briefing.languages.contract.speech import Speech
from briefing.languages.contract.tallies import Tallies
from briefing.languages.contract.words import Inflection, Nouns, Subjects, Suffixed, Words, unchanged

__all__ = [
    "Calendar",
    "DateForm",
    "DateMeaning",
    "Form",
    "Genre",
    "Headings",
    "Inflection",
    "Language",
    "LongColumn",
    "Mail",
    "MailField",
    "Marks",
    "Misreading",
    "Nouns",
    "Numbers",
    "Opening",
    "Page",
    "People",
    "Pointers",
    "Row",
    "Sentences",
    "Speech",
    "Statements",
    "Subjects",
    "Suffixed",
    "Surroundings",
    "Tallies",
    "Votes",
    "Words",
    "forms_of",
    "unchanged",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language as the rest of the package sees it.

    ``code`` is ISO 639-1, ``name`` the English name, ``locale`` that of CLDR where its dates and numbers are not those
    of the code alone. ``letters`` are those that hardly any other language writes: by them a text is known that nothing
    else tells the language of. ``sample`` is a sentence in it, on which the detector is tried. ``names`` is the file
    of the weights of a tagger of names, where one was learned.
    """

    code: str
    name: str = ""
    locale: str = ""
    letters: str = ""
    sample: str = ""
    names: Path | None = None
    sentences: Sentences = field(default_factory=Sentences)
    words: Words = field(default_factory=Words)
    calendar: Calendar = field(default_factory=Calendar)
    numbers: Numbers = field(default_factory=Numbers)
    tallies: Tallies = field(default_factory=Tallies)
    people: People = field(default_factory=People)
    speech: Speech = field(default_factory=Speech)
    pointers: Pointers = field(default_factory=Pointers)
    genre: Genre = field(default_factory=Genre)
    headings: Headings = field(default_factory=Headings)
    page: Page = field(default_factory=Page)
    mail: Mail = field(default_factory=Mail)
    furniture: Surroundings = field(default_factory=Surroundings)

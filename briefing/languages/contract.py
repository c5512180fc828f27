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
from typing import Literal, Protocol

from briefing.languages.general.nothing import NOTHING, find_nothing, never
from briefing.languages.general.pointers import TWO_NAMES
from briefing.languages.general.tokens import PREFIXES, TOKEN
from briefing.model.attribution import Attribution, Surroundings
from briefing.model.mentions import Amount, Counted
from briefing.model.pointers import Leaning, Pointer


def _says_nobody(_: Surroundings) -> None:
    """The attribution of a quotation where nothing is known of who speaks."""


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
    """Which words name what a group of articles is about.

    ``nameless`` are words that stand in every subject and name none: days, numbers, titles of persons and verbs of
    saying; ``procedure`` what any parliament, party, court and office does with any matter. ``verbs`` matches the whole
    of a verb. ``bare``: whether the heading takes a word without its endings where it stands so as well.
    """

    nameless: frozenset[str] = frozenset()
    procedure: frozenset[str] = frozenset()
    verbs: re.Pattern[str] | None = None
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


DateMeaning = Literal["numeric", "day", "month", "year", "next", "weekday"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateForm:
    """Ways of naming a date, each a pattern with what a match of it means.

    ``sign`` is a pattern without which none of them can match. It begins with a set of characters, which makes the
    search for it fast: most sentences hold none. The groups of a pattern say what was named:

    - ``numeric``: ``day``, ``number`` (of the month) and ``year``;
    - ``day``: ``day``, ``month`` (its name), ``year`` where it is said;
    - ``month``: ``month``, and ``year``, ``nextyear`` ("next year in March") or ``next`` ("next March") where they are
      said; ``last`` where its end is meant;
    - ``year``: ``year``; ``last`` where its end is meant; ``part`` and ``kind`` ("third", "quarter"); ``mention`` where
      less than the match is to be shown;
    - ``next``: ``month`` where the next month is meant, and else the next year is;
    - ``weekday``: ``weekday``, as in ``Calendar.weekdays``.
    """

    sign: re.Pattern[str]
    patterns: tuple[tuple[DateMeaning, re.Pattern[str]], ...]


def _never(before: str, behind: str) -> bool:  # noqa: ARG001 - a language that knows more looks at them
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Months, weekdays and the forms in which dates are named; numeric dates are known without it.

    ``months`` gives the number (1-12) of a month by its names, long and short, in small letters and without a full
    stop; ``weekdays`` are as printed within a sentence, Monday first. ``ordinal`` is a pattern of what a day bears
    (``th``), ``published`` one of what stands before the day in the line that dates an article, and ``at`` one of what
    stands before its hour. ``parts`` says how many quarters and halves a year has, by their names, and ``ordinals``
    which of them is meant, 0 being the last.

    The functions are asked of a date, and given what stands before it in its sentence and what stands behind:
    ``planned``, whether something is said to happen then; ``appointed``, whether it is said to happen on, by or until
    that day; ``expected``, whether a day is to come that is named without its year and far from the day of the article;
    ``comes_on``, the same of a weekday; ``called``, whether something past is called by its day (``the Jan. 6 riot``).
    ``of_a_year`` is given what stands before a date and the date itself: whether it says which budget is meant, and not
    when something happens. ``since`` are the words right before a day that make it one that is past, ``within`` those
    right before a month that make the figure behind it no day (``In March 12 aircraft``).
    """

    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: tuple[str, ...] = ()
    forms: tuple[DateForm, ...] = ()
    ordinal: str = ""
    published: str = ""
    at: str = ""
    parts: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    planned: Callable[[str, str], bool] = _never
    appointed: Callable[[str, str], bool] = _never
    expected: Callable[[str, str], bool] = _never
    comes_on: Callable[[str, str], bool] = _never
    called: Callable[[str, str], bool] = _never
    of_a_year: Callable[[str, str], bool] = _never
    since: tuple[str, ...] = ()
    within: tuple[str, ...] = ()

    def month(self, name: str) -> int | None:
        """The number (1-12) of the month with this name, long or short, in any case; None for any other word."""
        # What Python leaves of a capital İ in small letters is an i with a second dot.
        return self.months.get(name.lower().replace("i\u0307", "i"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Votes:
    """How both counts of a vote are printed: in the groups ``one`` and ``other`` of each of ``patterns``.

    ``sign`` is a pattern without which none of them can match. A match that holds ``not_in`` is none (days, ages).
    ``noun`` is what such a figure counts.
    """

    sign: re.Pattern[str] = NOTHING
    patterns: tuple[re.Pattern[str], ...] = ()
    not_in: re.Pattern[str] = NOTHING
    noun: str = ""


def _uncounted(text: str, amount: Amount) -> Counted | None:  # noqa: ARG001 - a language that knows more looks at them
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """How numbers, sums and shares are written, and what they count.

    ``amounts`` finds a number by the groups that :func:`briefing.languages.general.amounts.amount_pattern` names;
    ``thousands`` and ``decimal`` are the signs within it, ``magnitudes`` the factors by their names, ``units`` the
    currencies (ISO 4217), ``"percent"`` and ``"points"`` by what is printed for them in small letters, and ``spelt``
    the numbers that are written as words, from two upwards.

    ``counted`` gives what an amount counts, and None where it is no figure. ``qualifier`` ends where the phrase begins
    (``more than``); ``harmed`` begins where it ends and ``harming`` ends where it begins, and say that those counted
    came to harm. ``part`` ends where a figure begins that is part of the one before. Those who say so are no figure
    (``witnesses_before`` it, ``witnesses_behind`` it), nor are those asked in a poll (``asked_before``,
    ``asked_behind``, or the noun is one of ``asked``) and how far it may err: a text without a word of ``error`` says
    nothing of that.
    """

    amounts: re.Pattern[str] = NOTHING
    thousands: str = ","
    decimal: str = "."
    magnitudes: Mapping[str, float] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    spelt: tuple[str, ...] = ()
    counted: Callable[[str, Amount], Counted | None] = _uncounted
    qualifier: re.Pattern[str] = NOTHING
    harmed: re.Pattern[str] = NOTHING
    harming: re.Pattern[str] = NOTHING
    part: re.Pattern[str] = NOTHING
    witnesses_before: re.Pattern[str] = NOTHING
    witnesses_behind: re.Pattern[str] = NOTHING
    asked_before: re.Pattern[str] = NOTHING
    asked_behind: re.Pattern[str] = NOTHING
    asked: frozenset[str] = frozenset()
    error: tuple[str, ...] = ()
    votes: Votes = field(default_factory=Votes)


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
    """By which words a sentence points back, speaks for its writer, or announces what follows.

    ``points_back`` finds what in a sentence points beyond it. Its anchor is found by ``person``, which matches where
    one is named, and ``statement``, where something was said or written; a sentence of fewer words than
    ``fewest_words`` outside quotation marks is none. ``names_keep_endings`` where words with a capital are terms as
    they stand, so that a noun is sought in small letters. ``looks_ahead`` matches (from the beginning) a pronoun whose
    name follows, and ``introducing`` are beginnings of words that point back but open an article as well.

    ``writer`` matches where a writer speaks of himself or to his readers; ``numerals`` are such words that are figures
    too. ``turning`` matches (from the beginning) a sentence that takes back half of the one before. ``announces`` says
    whether a sentence only counts or points to what the next ones tell.
    """

    points_back: Callable[[Leaning], Pointer | None] = find_nothing
    person: re.Pattern[str] = re.compile(TWO_NAMES)
    statement: re.Pattern[str] = NOTHING
    fewest_words: int = 4
    names_keep_endings: bool = False
    looks_ahead: re.Pattern[str] = NOTHING
    introducing: tuple[str, ...] = ()
    writer: tuple[re.Pattern[str], ...] = ()
    numerals: frozenset[str] = frozenset()
    turning: re.Pattern[str] = NOTHING
    announces: Callable[[str], bool] = never


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The words by which an article shows in its first sentences that it argues, and how much they tell.

    ``judging`` are words that judge in any of their forms, but for a title with one of ``attributing``: it gives what
    somebody says. A writer speaks by ``persons``, urges, takes a stance or sounds ``spoken``, and goes on with an
    argument by ``openers``; a report has words of ``reporting``, ``days`` and ``offices``. ``persons``, ``days`` and
    ``offices`` are as printed, all others in small letters.

    ``weights`` are those of :data:`briefing.text.genre.opinion.MARKS`, in their order; the sum of them argues above
    ``threshold``, and above ``beside_title`` where the title argues as well. A text that goes on with more than
    ``most_attributed`` matches of ``attributed`` in a thousand characters tells what others say.
    """

    judging: frozenset[str]
    attributing: frozenset[str]
    persons: frozenset[str]
    urging: frozenset[str]
    stance: frozenset[str]
    spoken: frozenset[str]
    openers: frozenset[str]
    reporting: frozenset[str]
    days: frozenset[str]
    offices: frozenset[str]
    weights: tuple[float, ...]
    threshold: float
    beside_title: float
    attributed: re.Pattern[str]
    most_attributed: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LongColumn:
    """How a long column is told by its build: more than ``longer_than`` sentences, few of which end in ``saying``.

    ``most_saying`` is the share of such sentences (0 to 1) that a column has at most.
    """

    longer_than: int
    most_saying: float
    saying: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Patterns by which a kind of page is told: of its title, of its address, of the first words of its text.

    They are sought in small and in capital letters alike.
    """

    titles: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    openings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Genre:
    """How a column, a live page or an advertisement is told from a report.

    ``outlets`` and ``addresses`` are patterns of what is marked as opinion, in any case of letters. An outlet is a
    person where it begins with a given name, of which ``given_names`` are more than all people bear and
    ``no_given_names`` are rather places, and has none of ``no_surnames`` (in small letters). ``arguing_title`` matches
    within a title that argues, asks or commands.

    How an article opens is told by ``opening``, or where nothing was learned by more than ``most_own`` sentences with
    ``own_voice``; ``abbreviations`` end none of these sentences. ``long_column`` tells it by its build.

    ``speaker_labels`` stand before a line of a transcript, and ``no_speakers`` (patterns) before what only looks so.
    """

    outlets: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    given_names: frozenset[str] = frozenset()
    no_given_names: frozenset[str] = frozenset()
    no_surnames: frozenset[str] = frozenset()
    arguing_title: re.Pattern[str] = NOTHING
    opening: Opening | None = None
    own_voice: re.Pattern[str] = NOTHING
    most_own: int = 1
    abbreviations: frozenset[str] = frozenset()
    long_column: LongColumn | None = None
    speaker_labels: tuple[str, ...] = ()
    no_speakers: tuple[str, ...] = ()
    live_pages: Marks = Marks()
    lists: Marks = Marks()
    teasers: Marks = Marks()
    advertisements: Marks = Marks()


@dataclass(frozen=True, slots=True, kw_only=True)
class Misreading:
    """Letters of the language that a wrong table has read as others: ``read`` stand where ``meant`` were written.

    ``genuine`` is the code of the language that writes the letters of ``read`` itself.
    """

    read: str
    meant: str
    genuine: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page prints around an article: bylines, captions, credits, invitations, notices, datelines.

    A page may mix languages, and it is looked at before its language is known: what all of them know is joined. All are
    patterns for any case of letters, unless it is said otherwise.

    ``lines`` are of whole lines that are no sentences, ``shouted`` (of capitals as they stand) too; ``buttons`` name
    one button each, of which a line may hold several, ``buttons_before`` and ``buttons_after`` those that are run
    together with the first and the last sentence. ``endings`` stand at the end of a line that begins as any sentence;
    where it ends in a full stop as well, it has one of ``ending_words`` (as printed). ``captions`` (case as it stands)
    are sought within a sentence that has one of ``caption_words`` (as printed). ``pictured`` are words that point into
    a picture, in brackets.

    ``bylines`` stand before the name of who wrote, which may hold ``particles``; ``crediting`` before that of an
    agency. ``agencies`` are pairs of a name in small letters and that by which the agency is known, ``agency_titles``
    what ends the name of any, ``cities`` those that papers print without a country (names), ``kickers`` what stands in
    the place of a dateline, ``no_places`` (in small letters) what looks like its place and is none. ``articles`` and
    ``conjunctions`` (words, in small letters) may stand before and between such names.

    ``fields`` are pairs of a key, in small letters, by which people give a field of an article, and the field of
    :class:`briefing.read.forms.record.Record`.
    """

    lines: tuple[str, ...] = ()
    shouted: tuple[str, ...] = ()
    buttons: tuple[str, ...] = ()
    buttons_before: tuple[str, ...] = ()
    buttons_after: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    ending_words: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    caption_words: tuple[str, ...] = ()
    pictured: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    crediting: tuple[str, ...] = ()
    agencies: tuple[tuple[str, str], ...] = ()
    agency_titles: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    kickers: tuple[str, ...] = ()
    no_places: frozenset[str] = frozenset()
    articles: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    misreadings: tuple[Misreading, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language as the rest of the package sees it.

    ``code`` is ISO 639-1, ``name`` the English name, ``locale`` that of CLDR where its dates and numbers are not those
    of the code alone. ``letters`` are those that hardly any other language writes: by them a text is known that nothing
    else tells the language of. ``sample`` is a sentence in it, on which the detector is tried.
    """

    code: str
    name: str = ""
    locale: str = ""
    letters: str = ""
    sample: str = ""
    sentences: Sentences = field(default_factory=Sentences)
    words: Words = field(default_factory=Words)
    calendar: Calendar = field(default_factory=Calendar)
    numbers: Numbers = field(default_factory=Numbers)
    people: People = field(default_factory=People)
    speech: Speech = field(default_factory=Speech)
    pointers: Pointers = field(default_factory=Pointers)
    genre: Genre = field(default_factory=Genre)
    page: Page = field(default_factory=Page)

"""Which person a speaker's phrase means: the name and the office in it, or the name that a pronoun goes back to."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from briefing.languages.en.sentences import SENTENCES
from briefing.model import Sentence
from briefing.text.speech.attribution import Attribution
from briefing.text.speech.given_names import FEMALE, MALE
from briefing.text.speech.marks import Pair
from briefing.text.speech.people import (
    COURTESY,
    GROUPS,
    OFFICES,
    PARTICLES,
    PORTFOLIOS,
    PRONOUNS,
    SINGULAR,
    TURKISH_OFFICES,
    surname_of,
)
from briefing.text.speech.phrases import Phrase, Token, read_tokens

_ALL_OFFICES = OFFICES | TURKISH_OFFICES
_UPPER = r"[^\W\d_a-zçğıöşü]"
# An initial, an abbreviated title or a word. All begin with one set of characters, which makes the search for it fast.
_ABBREVIATED = "Sen Rep Gov Gen Lt Col Maj Capt Mr Mrs Ms Dr Prof Amb Av Doç Org Korg".split()
_BEHIND_CAPITAL = "|".join(f"(?<={word[0]}){word[1:]}" for word in _ABBREVIATED)
_NAME_WORD = rf"{_UPPER}(?:(?:{_BEHIND_CAPITAL})?\.|[\w’'-]*)"
_OF_A_PORTFOLIO = rf"of(?=\s(?:{'|'.join(sorted(PORTFOLIOS))})\b)"
_CAPITALS = re.compile(
    rf"{_NAME_WORD}(?:[ \u00a0](?:{_NAME_WORD}|(?:de|van|von|der|bin|al|el)(?=\s[A-Z])|{_OF_A_PORTFOLIO}))+"
)
_CAPITAL = re.compile(r"\b[^\W\d_a-zçğıöşü][\w-]+")
_LEADS_ON = frozenset("of for at in with to from on by the a an and".split())
"""Words at the end of which neither an office nor what stands before a name ends."""
_SURNAMES_TOO = frozenset("king bishop dean judge marshal pope prince".split())
_MALE = frozenset({"mr", "sir", "lord"})
_FEMALE = frozenset({"mrs", "ms", "miss", "dame", "lady"})
_CUT = re.compile(r"\s?(?:\.{2,}|…)|\s*\Z")
_LONGEST_ROLE = 14
_REACH = 3000
_LONGEST_LEAD = 40
_MOST_KNOWN = 1 << 15

Place = tuple[int, int]


class Speaker(NamedTuple):
    """Where a speaker stands: as printed at the quotation, the name (or that which it goes back to), and the office."""

    printed: Place
    named: Place | None
    role: Place | None


class _Named(NamedTuple):
    """The person that a run of capitals names: where in the run the name stands, and what is told beside it.

    ``given`` is empty for a surname alone, ``pronoun`` where no title shows it.
    """

    surname: str
    given: str
    place: Place
    offices: tuple[str, ...]
    pronoun: str


@dataclass(slots=True)
class _Person:
    """What an article tells of a surname: full names by given name, offices, and the pronoun that a title shows."""

    full: dict[str, Place] = field(default_factory=dict)
    offices: dict[str, Place] = field(default_factory=dict)
    pronoun: str = ""
    speaks: bool = False

    def meant_by(self, pronoun: str, *, unless_shown: bool = False) -> Place | None:
        """The full name that ``he`` or ``she`` goes back to, where a title or the given name shows that it fits.

        ``unless_shown``: also where nothing shows whether it fits, if an office or a verb of speech shows a person.
        """
        shown = {given: _pronoun_of(given) or (self.pronoun if len(self.full) == 1 else "") for given in self.full}
        wanted = {pronoun, ""} if unless_shown and (self.speaks or self.offices) else {pronoun}
        fitting = [place for given, place in self.full.items() if shown[given] in wanted]
        return fitting[0] if len(fitting) == 1 and self.pronoun in {"", pronoun} else None


def _pronoun_of(given: str) -> str:
    """The pronoun that a given name shows, or the empty string."""
    return "he" if given in MALE else "she" if given in FEMALE else ""


class SpeakerIndex:
    """The people of one article, for finding out whom a phrase means; it only ever answers where that is certain."""

    def __init__(self, text: str, pairs: Sequence[Pair], sentences: Sequence[Sentence]) -> None:
        self._text = text
        self._pairs = pairs
        self._sentences = sentences
        self._spoke: tuple[int, str] | None = None
        self._people: dict[str, _Person] = {}
        seen: set[str] = set()
        for found in _CAPITALS.finditer(text):
            if found[0] not in seen:
                seen.add(found[0])
                self._note(found[0], found.start())
        self._places: list[tuple[int, str]] | None = None

    def _mentions(self) -> list[tuple[int, str]]:
        """The places outside quotations at which a known surname stands, in order."""
        if self._places is None:
            self._places = [
                (found.start(), found[0])
                for found in _CAPITAL.finditer(self._text)
                if found[0] in self._people and not self._quoted(found.start())
            ]
        return self._places

    def _note(self, run: str, start: int) -> None:
        """Notes the person that a run of capitals, which begins at ``start``, names, if it names one."""
        named = _named_in(run)
        if named is None:
            return
        person = self._people.setdefault(named.surname, _Person())
        place = start + named.place[0], start + named.place[1]
        if named.given:
            person.full.setdefault(named.given, place)
        person.pronoun = person.pronoun or named.pronoun
        for office in named.offices:
            person.offices.setdefault(office, place)

    def _quoted(self, place: int) -> bool:
        number = bisect_left(self._pairs, place, key=lambda pair: pair.end)
        return number < len(self._pairs) and self._pairs[number].start <= place

    def speaker(self, attribution: Attribution) -> Speaker:
        """The speaker of an attribution as places in the text."""
        tokens, phrase = attribution.tokens, attribution.speaker
        name, role = split_name(tokens, phrase)
        if name is None:
            name, role = _name_in_aside(tokens, phrase)
        printed = _place(tokens, name or phrase)
        if name is None:
            return Speaker(printed, self._resolve(tokens[phrase.first : phrase.last + 1]), None)
        role = role or _role_in_aside(tokens, name)
        person = self._people.setdefault(_surname(tokens, name), _Person())
        person.speaks = True
        self._spoke = printed[0], _surname(tokens, name)
        full = next(iter(person.full.values())) if name.first == name.last and len(person.full) == 1 else None
        return Speaker(printed, full or printed, self._office(tokens, role) if role else None)

    def _office(self, tokens: Sequence[Token], role: Phrase) -> Place | None:
        """The place of an office with the full stop that abbreviates it.

        A courtesy title is no office, and what breaks off with the text may be half of one.
        """
        if all(token.low in COURTESY for token in tokens[role.first : role.last + 1]):
            return None
        start, end = _place(tokens, role)
        if _CUT.match(self._text, end):
            return None
        return start, end + (self._text[end : end + 1] == "." and end + 1 < len(self._text) and tokens[-1].end > end)

    def _resolve(self, words: Sequence[Token]) -> Place | None:
        """The name that a pronoun or an office goes back to, where only one person can be meant."""
        if len(words) == 1 and words[0].low in SINGULAR:
            return self._antecedent(words[0])
        office = words[-1].low
        if words[0].low not in {"the", office} or office not in _ALL_OFFICES or len(words) > 4:
            return None
        holders = {min(p.full.values()) for p in self._people.values() if office in p.offices and len(p.full) == 1}
        return holders.pop() if len(holders) == 1 and max(holders)[0] < words[0].start else None

    def _antecedent(self, pronoun: Token) -> Place | None:
        """The person that ``he`` or ``she`` goes back to: who spoke last, or with whom a sentence begins.

        It has to be within this paragraph or the one before, the pronoun has to fit the title or the given name, and
        nobody else whom it fits may stand between.
        """
        window = self._window(pronoun.start)
        mentions = self._mentions_within(window, pronoun.start)
        if self._spoke and window <= self._spoke[0] < pronoun.start:
            mentions = [self._spoke, *(mention for mention in mentions if mention[0] > self._spoke[0])]
        else:
            first = next((place for place, _ in mentions if self._opens_sentence(place)), pronoun.start)
            mentions = [mention for mention in mentions if mention[0] >= first]
        if not mentions:
            return None
        found = self._people[mentions[0][1]].meant_by(pronoun.low, unless_shown=True)
        for place, surname in mentions[1:]:
            other = self._people[surname].meant_by(pronoun.low, unless_shown=self._opens_sentence(place))
            if other and other != found:
                return None
        if found:
            self._spoke = pronoun.start, surname_of(self._text[slice(*found)])
        return found

    def _window(self, place: int) -> int:
        """Where the paragraph before that of ``place`` begins, though not further back than the reach."""
        number = bisect_right(self._sentences, place, key=lambda sentence: sentence.start) - 1
        paragraph = self._sentences[number].paragraph
        first = bisect_left(self._sentences, paragraph - 1, key=lambda sentence: sentence.paragraph)
        return max(self._sentences[first].start, place - _REACH)

    def _mentions_within(self, start: int, end: int) -> list[tuple[int, str]]:
        mentions = self._mentions()
        return mentions[bisect_left(mentions, (start, "")) : bisect_left(mentions, (end, ""))]

    def _opens_sentence(self, place: int) -> bool:
        number = bisect_right(self._sentences, place, key=lambda sentence: sentence.start) - 1
        lead = self._text[self._sentences[number].start : place]
        return len(lead) <= _LONGEST_LEAD and "," not in lead


@lru_cache(maxsize=_MOST_KNOWN)
def _named_in(run: str) -> _Named | None:
    """The person that a run of capitals names; remembered, because the names of a week stand in many articles."""
    tokens = read_tokens(run, 0, len(run))
    if not tokens:
        return None
    first = next((place for place, token in enumerate(tokens) if token.low not in SENTENCES.starters), 0)
    name, role = split_name(tokens, Phrase(first, len(tokens) - 1))
    if name is None or (name.first == name.last and role is None):
        return None
    offices = tuple(token.low for token in tokens[role.first : role.last + 1]) if role else ()
    shown = ("he" if office in _MALE else "she" for office in offices if office in _MALE or office in _FEMALE)
    given = tokens[name.first].text if name.last > name.first else ""
    return _Named(_surname(tokens, name), given, _place(tokens, name), offices, next(shown, ""))


def split_name(tokens: Sequence[Token], phrase: Phrase) -> tuple[Phrase | None, Phrase | None]:
    """The name and the office in a phrase: ``Turkish Defence Minister | Yaşar Güler``; None for what is not in it."""
    words = range(phrase.first, phrase.last + 1)
    offices = [place for place in words if tokens[place].low in _ALL_OFFICES and not _is_surname(tokens, place, phrase)]
    first = _behind_portfolio(tokens, offices[-1] + 1, phrase.last) if offices else phrase.first
    last = next((place - 1 for place in range(first + 2, phrase.last) if tokens[place].low == "of"), phrase.last)
    if first > last or tokens[first].low in PRONOUNS or tokens[first].low in GROUPS:
        return None, None
    if first > phrase.first and tokens[first - 1].low in _LEADS_ON:
        return None, None  # "the mayor of Mesa": what bears the name is no person
    inside = tokens[first : last + 1]
    if not (inside[0].capital and inside[-1].capital) or any(word.low == "and" for word in inside):
        return None, None
    if not all(word.capital or word.low in PARTICLES for word in inside) or inside[0].low in {"the", "a", "an"}:
        return None, None
    return Phrase(first, last), _role(tokens, phrase.first, first - 1)


def _is_surname(tokens: Sequence[Token], place: int, phrase: Phrase) -> bool:
    """Whether a word for an office is somebody's last name, given names before it and none behind: ``Angus King``."""
    token = tokens[place]
    if token.low not in _SURNAMES_TOO or not token.capital or place == phrase.first:
        return False
    before = tokens[place - 1]
    ends = place == phrase.last or not tokens[place + 1].capital
    return ends and before.capital and before.low not in _ALL_OFFICES


def _behind_portfolio(tokens: Sequence[Token], place: int, last: int) -> int:
    """The index behind ``of State`` and the like, which belongs to the office before it."""
    if place < last and tokens[place].low == "of":
        place += 1
        while place <= last and (tokens[place].text in PORTFOLIOS or tokens[place].low in {"the", "for", "and"}):
            place += 1
    return place


def _role(tokens: Sequence[Token], first: int, last: int) -> Phrase | None:
    """An office or a title as printed, without its article and without what leads on behind it."""
    if first <= last and tokens[first].low in {"the", "a", "an"}:
        first += 1
    while first <= last and tokens[last].low in _LEADS_ON:
        last -= 1
    return Phrase(first, last) if first <= last else None


def _name_in_aside(tokens: Sequence[Token], phrase: Phrase) -> tuple[Phrase | None, Phrase | None]:
    """The name set off behind an office: ``the group's president, Ayşe Kaya, said``."""
    if phrase.last + 2 >= len(tokens) or tokens[phrase.last + 1].text != ",":
        return None, None
    if not any(tokens[place].low in _ALL_OFFICES for place in range(phrase.first, phrase.last + 1)):
        return None, None
    last = phrase.last + 1
    while last + 1 < len(tokens) and tokens[last + 1].capital:
        last += 1
    name = Phrase(phrase.last + 2, last)
    if not 1 <= name.last - name.first <= 3:
        return None, None
    return name, _role(tokens, phrase.first, phrase.last)


def _role_in_aside(tokens: Sequence[Token], name: Phrase) -> Phrase | None:
    """The office set off behind a name: ``Ayşe Kaya, the group's president, said``."""
    if name.last + 2 >= len(tokens) or tokens[name.last + 1].text != ",":
        return None
    first = last = name.last + 2
    while (
        last < min(len(tokens), first + _LONGEST_ROLE) and tokens[last].word and tokens[last].low not in {"who", "and"}
    ):
        last += 1
    head = tokens[first : min(last, first + 7)]
    if last == first + _LONGEST_ROLE or not any(token.low in _ALL_OFFICES for token in head):
        return None
    return None if _is_a_circumstance(head) else _role(tokens, first, last - 1)


def _is_a_circumstance(aside: Sequence[Token]) -> bool:
    """Whether an aside says how somebody spoke: ``flanked by members of parliament``, ``speaking to the minister``."""
    return aside[0].low.endswith(("ed", "ing")) and len(aside) > 1 and aside[1].low in _LEADS_ON


def _surname(tokens: Sequence[Token], name: Phrase) -> str:
    return surname_of(" ".join(token.text for token in tokens[name.first : name.last + 1]))


def _place(tokens: Sequence[Token], phrase: Phrase) -> Place:
    """The phrase as a place in the text, a possessive or a case ending behind its last word left out."""
    last = tokens[phrase.last]
    bare = re.split(r"['’](?=\w{1,4}\Z)", last.text)[0] if last.capital else last.text
    return tokens[phrase.first].start, last.start + len(bare)

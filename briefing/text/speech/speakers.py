"""Which person a speaker's phrase means: the name and the office in it, or the name that a pronoun goes back to."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from briefing.languages.contract import People
from briefing.languages.general.names import CAPITALISED
from briefing.languages.general.persons import (
    name_in_aside,
    named_in,
    role_in_aside,
    runs_of_capitals,
    split_name,
    stretch_of,
    surname_in,
    surname_of,
)
from briefing.model import Sentence
from briefing.model.attribution import Attribution, Phrase, Token
from briefing.text.speech.quotation_marks import Pair

_CUT = re.compile(r"\s?(?:\.{2,}|…)|\s*\Z")
_REACH = 3000
_LONGEST_LEAD = 40

Stretch: TypeAlias = tuple[int, int]
Gender: TypeAlias = Literal["man", "woman", ""]
"""What a title, a given name or a pronoun shows; empty where it shows nothing."""


class Speaker(NamedTuple):
    """Where a speaker stands: as printed at the quotation, the name (or that which it goes back to), and the office."""

    printed: Stretch
    named: Stretch | None
    role: Stretch | None


@dataclass(slots=True)
class _Person:
    """What an article tells of a surname: full names by given name, offices, and what a title shows of the gender."""

    full: dict[str, Stretch] = field(default_factory=dict)
    offices: dict[str, Stretch] = field(default_factory=dict)
    titled: Gender = ""
    speaks: bool = False


def _shown(word: str, men: Container[str], women: Container[str]) -> Gender:
    """The gender that a word shows."""
    return "man" if word in men else "woman" if word in women else ""


class SpeakerIndex:
    """The people of one article, for finding out whom a phrase means; it only ever answers where that is certain."""

    def __init__(self, text: str, pairs: Sequence[Pair], sentences: Sequence[Sentence], known: People) -> None:
        self._text = text
        self._known = known
        self._pairs = pairs
        self._sentences = sentences
        self._spoke: tuple[int, str] | None = None
        self._people: dict[str, _Person] = {}
        seen: set[str] = set()
        for found in runs_of_capitals(known).finditer(text):
            if found[0] not in seen:
                seen.add(found[0])
                self._note(found[0], found.start())
        self._places: list[tuple[int, str]] | None = None

    def _mentions(self) -> list[tuple[int, str]]:
        """The places outside quotations at which a known surname stands, in order."""
        if self._places is None:
            self._places = [
                (found.start(), found[0])
                for found in CAPITALISED.finditer(self._text)
                if found[0] in self._people and not self._quoted(found.start())
            ]
        return self._places

    def _note(self, run: str, start: int) -> None:
        """Notes the person that a run of capitals, which begins at ``start``, names, if it names one."""
        named = named_in(run, self._known)
        if named is None:
            return
        person = self._people.setdefault(named.surname, _Person())
        place = start + named.place[0], start + named.place[1]
        if named.given:
            person.full.setdefault(named.given, place)
        for title in named.titles:
            person.offices.setdefault(title, place)
            person.titled = person.titled or _shown(title, self._known.of_men, self._known.of_women)

    def _quoted(self, place: int) -> bool:
        number = bisect_left(self._pairs, place, key=lambda pair: pair.end)
        return number < len(self._pairs) and self._pairs[number].start <= place

    def speaker(self, attribution: Attribution) -> Speaker:
        """The speaker of an attribution as places in the text."""
        tokens, phrase = attribution.tokens, attribution.speaker
        name, role = split_name(tokens, phrase, self._known)
        if name is None:
            name, role = name_in_aside(tokens, phrase, self._known)
        printed = stretch_of(tokens, name or phrase)
        if name is None:
            return Speaker(printed, self._resolve(tokens[phrase.first : phrase.last + 1]), None)
        role = role or role_in_aside(tokens, name, self._known)
        person = self._people.setdefault(surname_in(tokens, name), _Person())
        person.speaks = True
        self._spoke = printed[0], surname_in(tokens, name)
        full = next(iter(person.full.values())) if name.first == name.last and len(person.full) == 1 else None
        return Speaker(printed, full or printed, self._office(tokens, role) if role else None)

    def _office(self, tokens: Sequence[Token], role: Phrase) -> Stretch | None:
        """The place of an office with the full stop that abbreviates it.

        A courtesy title is no office, and what breaks off with the text may be half of one.
        """
        if all(token.low in self._known.courtesy for token in tokens[role.first : role.last + 1]):
            return None
        start, end = stretch_of(tokens, role)
        if _CUT.match(self._text, end):
            return None
        return start, end + (self._text[end : end + 1] == "." and end + 1 < len(self._text) and tokens[-1].end > end)

    def _resolve(self, words: Sequence[Token]) -> Stretch | None:
        """The name that a pronoun or an office goes back to, where only one person can be meant."""
        gender = _shown(words[0].low, self._known.he, self._known.she)
        if len(words) == 1 and gender:
            return self._antecedent(words[0], gender)
        office = words[-1].low
        if words[0].low not in self._known.definite | {office} or office not in self._known.offices or len(words) > 4:
            return None
        holders = {min(p.full.values()) for p in self._people.values() if office in p.offices and len(p.full) == 1}
        return holders.pop() if len(holders) == 1 and max(holders)[0] < words[0].start else None

    def _antecedent(self, pronoun: Token, gender: Gender) -> Stretch | None:
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
        found = self._meant(mentions[0][1], gender, unless_shown=True)
        for place, surname in mentions[1:]:
            other = self._meant(surname, gender, unless_shown=self._opens_sentence(place))
            if other and other != found:
                return None
        if found:
            self._spoke = pronoun.start, surname_of(self._text[slice(*found)])
        return found

    def _meant(self, surname: str, gender: Gender, *, unless_shown: bool) -> Stretch | None:
        """The full name of ``surname`` that a pronoun goes back to, where a title or the given name shows that it fits.

        ``unless_shown``: also where nothing shows whether it fits, if an office or a verb of speech shows a person.
        """
        person = self._people[surname]
        titled = person.titled if len(person.full) == 1 else ""
        wanted = {gender, ""} if unless_shown and (person.speaks or person.offices) else {gender}
        fitting = [
            place
            for given, place in person.full.items()
            if (_shown(given, self._known.male, self._known.female) or titled) in wanted
        ]
        return fitting[0] if len(fitting) == 1 and person.titled in {"", gender} else None

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

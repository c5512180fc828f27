"""Which person a speaker's phrase means: the name and the office in it, or the name that a pronoun goes back to."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal, NamedTuple, TypeAlias

from briefing.languages.contract import Language, People
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
from briefing.text.speech.unquoted import tokens_outside
from briefing.text.tagging.persons import names_person

_CUT = re.compile(r"\s?(?:\.{2}|…)|\s*+\Z")
_OWNED = re.compile(r"['’]s?\b|['’](?=\s)")
_REACH = 1200
_PLACES = 5
"""How many places of a name are looked at."""
_SENTENCE = 400
"""How many characters of a sentence its subject is looked for in."""

Stretch: TypeAlias = tuple[int, int]
Gender: TypeAlias = Literal["man", "woman", ""]
"""What a title, a given name or a pronoun shows; empty where it shows nothing."""


GoesOn: TypeAlias = Literal["goes on"]
"""What a sentence answers that tells nothing of whom a pronoun goes back to."""
Either: TypeAlias = Literal["either"]
"""The answer where a pronoun fits the latest subject, and somebody else who has spoken as well."""


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

    def __init__(
        self, text: str, pairs: Sequence[Pair], sentences: Sequence[Sentence], known: People, language: Language
    ) -> None:
        self._text = text
        self._language = language
        self._known = known
        self._pairs = pairs
        self._sentences = sentences
        self._spoken: list[tuple[int, Stretch | None]] = []
        self._people: dict[str, _Person] = {}
        seen: set[str] = set()
        for found in runs_of_capitals(known).finditer(text):
            if found[0] not in seen:
                seen.add(found[0])
                self._note(found[0], found.start())
        self._acting: dict[str, bool] = {}
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

    def speaker(self, attribution: Attribution) -> Speaker | None:
        """The speaker of an attribution as places in the text; None where it turns out to be nobody's name."""
        tokens, phrase = attribution.tokens, attribution.meant or attribution.speaker
        name, role = split_name(tokens, phrase, self._known)
        if name is None:
            name, role = name_in_aside(tokens, phrase, self._known)
        if not attribution.sure and (name is None or tokens[name.last].text.isupper() or not self._full(tokens, name)):
            return None
        printed = stretch_of(tokens, attribution.speaker if attribution.meant else name or phrase)
        if name is None:
            words = tokens[phrase.first : phrase.last + 1]
            found = self._resolve(words)
            if len(words) > 1 or words[0].low not in self._known.pronouns:
                self._spoken.append((printed[0], found))
            return Speaker(printed, found, None)
        role = role or role_in_aside(tokens, name, self._known)
        person = self._people.setdefault(surname_in(tokens, name), _Person())
        person.speaks = True
        place = stretch_of(tokens, name)
        full = (self._full(tokens, name) if name.first == name.last else None) or place
        if full == place and name.first == name.last and self._two_speak(person):
            return Speaker(printed, None, None)  # nothing tells which of them does now
        self._spoken.append((printed[0], full))
        return Speaker(printed, full, self._office(tokens, role) if role else None)

    def _two_speak(self, person: _Person) -> bool:
        """Whether two who bear a surname have spoken before."""
        spoken = {self._text[slice(*who)] for _, who in self._spoken if who}
        return sum(self._text[slice(*full)] in spoken for full in person.full.values()) > 1

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
        bearers = [person.full for person in self._people.values() if office in person.offices]
        if len(bearers) != 1 or len(bearers[0]) != 1:
            return None
        (full,) = bearers[0].values()
        return full if full[0] < words[0].start and self._may_speak(full) else None

    def _antecedent(self, pronoun: Token, gender: Gender) -> Stretch | None:
        """The person that ``he`` or ``she`` goes back to: the latest subject, or speaker, that it fits.

        Sentence by sentence back, through this paragraph and the one before. It is nobody where the latest subject is
        somebody who is not named, or where somebody stands between who is no subject and whom it fits as well.
        """
        found = self._latest_subject(pronoun, gender)
        if found == "either":
            self._spoken.append((pronoun.start, None))  # nor is it told whom the next one goes back to
            return None
        if found:
            self._spoken.append((pronoun.start, found))
        return found

    def _latest_subject(self, pronoun: Token, gender: Gender) -> Stretch | Either | None:
        own = self._sentence_at(pronoun.start)
        lead = self._fitting(self._sentences[own].start, pronoun.start, gender)
        window = self._window(pronoun.start)
        for number in range(own, -1, -1):
            sentence = self._sentences[number]
            if sentence.end <= window:
                break
            found = self._meant_in(sentence, pronoun, gender, lead=bool(lead))
            if found == "goes on":
                continue
            if found is None or not {found} >= lead or found[0] >= pronoun.start:
                break
            sure = self._tells(sentence, self._language.speech.surely_telling) or not self._rivals(
                found, window, pronoun.start, gender
            )
            return found if sure else "either"
        return None

    def _meant_in(self, sentence: Sentence, pronoun: Token, gender: Gender, *, lead: bool) -> Stretch | GoesOn | None:
        """Whom a pronoun goes back to in one sentence: who spoke there, or its subject.

        ``lead``: whether somebody whom it fits stands before it in its own sentence.
        """
        own = sentence.start <= pronoun.start < sentence.end
        spoke = [who for place, who in self._spoken if sentence.start <= place < min(sentence.end, pronoun.start)]
        if not spoke:
            return "goes on" if own and not lead else self._subject_of(sentence, gender)
        last = spoke[-1]
        if last is None or not self._fits(last, gender):
            return None if last is None else "goes on"
        told_by = "goes on" if own else self._subject_of(sentence, gender)
        return last if told_by in {last, "goes on", None} else None

    def _tells(self, sentence: Sentence, verbs: Container[str]) -> bool:
        tokens = tokens_outside(self._text, self._pairs, sentence.start, min(sentence.end, sentence.start + _SENTENCE))
        return any(token.low in verbs for token in tokens)

    def _rivals(self, found: Stretch, start: int, end: int, gender: Gender) -> bool:
        """Whether somebody else whom a pronoun fits has spoken in a stretch, so that it may go on with them."""
        heard = {each for place, each in self._spoken if each and start <= place < end}
        names = {surname_of(self._text[slice(*each)]) for each in heard if self._fits(each, gender)}
        return not names <= {surname_of(self._text[slice(*found)])}

    def _subject_of(self, sentence: Sentence, gender: Gender) -> Stretch | GoesOn | None:
        """Whom a pronoun of this gender goes back to as the subject of a sentence; None where that is unsure."""
        tokens = tokens_outside(self._text, self._pairs, sentence.start, min(sentence.end, sentence.start + _SENTENCE))
        subject = self._language.speech.subject(tokens)
        found: Stretch | None = None
        if subject is not None:
            words = tokens[subject.first : subject.last + 1]
            if len(words) == 1 and _shown(words[0].low, self._known.he, self._known.she):
                return "goes on"
            name = split_name(tokens, subject, self._known)[0] or name_in_aside(tokens, subject, self._known)[0]
            office = name is None and words[-1].low in self._known.offices
            found = self._full(tokens, name) if name else self._resolve(words)
            if found and self._fits(found, gender) and (name is None or self._is_person(found)):
                return found
            if office:
                return None
        somebody = subject is None and self._tells(sentence, self._language.speech.telling)
        return None if somebody or self._fitting(sentence.start, sentence.end, gender) - {found} else "goes on"

    def _full(self, tokens: Sequence[Token], name: Phrase) -> Stretch | None:
        """The full name that a name in a sentence stands for; None for a surname of two persons, or of none.

        Some are called by their first name, which may be that of the family: ``Mr Liu``, ``Sir John``.
        """
        if name.last > name.first:
            return stretch_of(tokens, name)
        word = surname_in(tokens, name)
        person = self._people.get(word)
        full = list(person.full.values()) if person else []
        if not full:
            first = [each.full[word] for each in self._people.values() if word in each.full]
            full = [each for each in first if self._is_person(each)]
        return full[0] if len(full) == 1 and self._may_speak(full[0]) else None

    def _may_speak(self, name: Stretch) -> bool:
        """Whether an article shows somebody it names in full doing something: as a subject, a speaker or in an office.

        Who is only told of (``his son Ada Berg``) is not who bears the surname alone later.
        """
        printed = self._text[slice(*name)]
        if not self._language.speech.telling:
            return True
        if printed not in self._acting:
            found = islice(re.finditer(re.escape(printed), self._text), _PLACES)
            self._acting[printed] = any(self._acts(each.start()) for each in found)
        return self._acting[printed]

    def _acts(self, place: int) -> bool:
        """Whether the name at ``place`` stands in the subject of its sentence, or an office tells who it is."""
        if self._quoted(place):
            return False
        sentence = self._sentences[self._sentence_at(place)]
        tokens = tokens_outside(self._text, self._pairs, sentence.start, min(sentence.end, place + _SENTENCE))
        at = next((number for number, token in enumerate(tokens) if token.start == place), None)
        if at is None:
            return False
        if at and tokens[at - 1].low in self._known.offices:
            return True
        subject = self._language.speech.subject(tokens)
        return subject is not None and tokens[subject.first].start <= place < tokens[subject.last].end

    def _fits(self, name: Stretch, gender: Gender) -> bool:
        """Whether nothing shows that a person is of the other gender."""
        words = self._text[slice(*name)].split()
        shown = _shown(words[0], self._known.male, self._known.female)
        person = self._people.get(surname_of(self._text[slice(*name)]))
        if person and not shown and len(person.full) < 2:
            shown = person.titled
        return shown in {gender, ""}

    def _is_person(self, name: Stretch) -> bool:
        """Whether a title, a verb of speech or the tagger shows that a name is a person's."""
        person = self._people.get(surname_of(self._text[slice(*name)]))
        if person and (person.offices or person.speaks):
            return True
        return names_person(self._text, *name, self._language)

    def _fitting(self, start: int, end: int, gender: Gender) -> set[Stretch]:
        """The persons whom a pronoun fits in a stretch, outside quotations; what is theirs does not name them."""
        found = set()
        for place, surname in self._mentions_within(start, end):
            person = self._people[surname]
            for full in person.full.values():
                if (
                    self._fits(full, gender)
                    and not _OWNED.match(self._text, place + len(surname))
                    and self._is_person(full)
                ):
                    found.add(full)
        return found

    def _sentence_at(self, place: int) -> int:
        return bisect_right(self._sentences, place, key=lambda sentence: sentence.start) - 1

    def _window(self, place: int) -> int:
        """Where the paragraph before that of ``place`` begins, though not further back than the reach."""
        paragraph = self._sentences[self._sentence_at(place)].paragraph
        first = bisect_left(self._sentences, paragraph - 1, key=lambda sentence: sentence.paragraph)
        return max(self._sentences[first].start, place - _REACH)

    def _mentions_within(self, start: int, end: int) -> list[tuple[int, str]]:
        mentions = self._mentions()
        return mentions[bisect_left(mentions, (start, "")) : bisect_left(mentions, (end, ""))]

"""A register's terms found in running text: whole words, inflected, several words in order, case where it counts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from briefing.group.filing.capitals import proof_of_capitals
from briefing.group.filing.forms import Element, Shape, WordForms, element_of
from briefing.languages import of, resolve
from briefing.languages.contract import Inflection
from briefing.languages.general.scripts import is_unspaced
from briefing.model.word_count import UNSPACED
from briefing.text.words import fold, stop_words

Manner = Literal["as written", "turned round", "with a word between", "opening a sentence", "in capitals"]
"""How a term stands in the text, surest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermMatch:
    """A term of the register in a text: ``text[start:end]`` is what stands there.

    ``manner`` says how surely: the term as written or inflected; turned round with "of"; with one word between its
    words; or in a place where its capitals prove little (opening a sentence) or nothing (a heading in capitals).
    """

    term: str
    start: int
    end: int
    manner: Manner = "as written"


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A term as the elements that follow one another; ``turned`` marks the form with "of"."""

    term: str
    elements: tuple[int, ...]
    cased: tuple[bool, ...]
    turned: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str
    elements: frozenset[int]
    joined: bool = False


_TOKEN = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}|\w+(?:['’\u02bc]\w+)*")
_TERM_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:['’\u02bc]\w+)*\*?")
_HYPHEN = re.compile(r"[-\u2010‑–]")
_PAIR = re.compile(r"(?<!\w)(\w++)[-\u2010‑–](?=(\w+))")
_NEXT = re.compile(r"\s*+(?:[-\u2010‑–/]\s*+)?")
_NEXT_WORD = re.compile(r"\s+")


class TermFinder:
    """Finds the terms of a register in texts of one language.

    Words match whole words and their inflected forms; several words match in order, parted by a space or a hyphen or
    written as one, a common word between them where no name is meant, and in English turned round with "of". A word in
    lower case matches any case; capitals in a term must stand in the text. A star at the end of a word leaves its end
    open. A term in a script that does not part words by spaces matches wherever it stands. The terms are compiled once;
    the work per text is one pass over its words.
    """

    def __init__(self, terms: Iterable[str], language: str | None) -> None:
        self._language = resolve(language)
        self._rules = of(self._language).words.inflection
        self._stop_words = stop_words(self._language)
        self._elements: dict[Element, int] = {}
        self._phrases: dict[int, list[_Phrase]] = defaultdict(list)
        self._known: dict[str, frozenset[int]] = {}
        self._unspaced: list[str] = []
        for term in sorted(set(terms)):
            self._add(term)
        self._forms = WordForms(self._elements, self._language)

    def find(self, text: str) -> tuple[TermMatch, ...]:
        """Every match of every term in ``text`` (one sentence), by place; a term may stand inside another."""
        unspaced = [match for term in self._unspaced for match in _anywhere(term, text)]
        if is_unspaced(text):
            text = UNSPACED.sub(" ", text)  # what is in other letters stands alone, in its place
        if not unspaced and not self._holds_any(text):
            return ()
        tokens = [_Token(m.start(), m.end(), m[0], self._known_elements(m[0])) for m in _TOKEN.finditer(text)]
        tokens += self._joined(text, tokens)
        best: dict[tuple[int, int, str], TermMatch] = {}
        for match in (*unspaced, *self._matches(text, tokens)):
            best.setdefault((match.start, match.end, match.term), match)
        return tuple(best[key] for key in sorted(best))

    def _add(self, term: str) -> None:
        if is_unspaced(term):
            self._unspaced.append(term)
            return
        words = _TERM_WORD.findall(term)
        if not words:
            return
        elements = [element_of(word, self._language) for word in words]
        self._add_phrase(term, elements)
        if len(words) > 1 and _HYPHEN.search(term):
            shape = Shape.MIXED if any(element.cased for element in elements) else Shape.LOWER
            glued = "".join(element.text for element in elements)
            self._add_phrase(term, [Element(glued, shape, elements[-1].open)])
        if self._rules.of and len(elements) == 2 and not any(element.cased for element in elements):
            self._add_phrase(term, elements[::-1], turned=True)

    def _add_phrase(self, term: str, elements: list[Element], *, turned: bool = False) -> None:
        numbers = tuple(self._elements.setdefault(element, len(self._elements)) for element in elements)
        cased = tuple(element.cased for element in elements)
        self._phrases[numbers[0]].append(_Phrase(term, numbers, cased, turned))

    def _known_elements(self, word: str) -> frozenset[int]:
        elements = self._known.get(word)
        if elements is None:
            elements = self._known[word] = self._forms.elements(word)
        return elements

    def _holds_any(self, text: str) -> bool:
        """Whether any word of any term stands in ``text``; most sentences hold none, and cost no more than this."""
        known = self._known
        for word in _TOKEN.findall(text):
            elements = known.get(word)
            if elements is None:
                elements = self._known_elements(word)
            if elements:
                return True
        pairs = _PAIR.findall(text) if _HYPHEN.search(text) else ()
        return any(self._known_elements(first + second) for first, second in pairs)

    def _joined(self, text: str, tokens: list[_Token]) -> list[_Token]:
        """A further token for each hyphenated pair that is one word in a term (``co-producer``)."""
        joined = []
        for first, second in pairwise(tokens):
            if _HYPHEN.fullmatch(text[first.end : second.start]):
                elements = self._known_elements(first.text + second.text)
                if elements:
                    joined.append(_Token(first.start, second.end, first.text + second.text, elements, joined=True))
        return joined

    def _matches(self, text: str, tokens: list[_Token]) -> Iterator[TermMatch]:
        for place, token in enumerate(tokens):
            for number in sorted(token.elements):
                for phrase in self._phrases.get(number, ()):
                    if token.joined and len(phrase.elements) > 1:
                        continue
                    found = self._follow(text, tokens, place, phrase)
                    if found is not None:
                        yield found

    def _follow(self, text: str, tokens: list[_Token], place: int, phrase: _Phrase) -> TermMatch | None:
        """The match of ``phrase`` that begins at the token ``place``, if the next words complete it."""
        manner: Manner = "turned round" if phrase.turned else "as written"
        used = [tokens[place]]
        for element in phrase.elements[1:]:
            step = self._step(text, tokens, place, element, phrase)
            if step is None or (step > 1 and manner == "with a word between"):
                return None
            if step > 1 and not phrase.turned:
                manner = "with a word between"
            place += step
            used.append(tokens[place])
        named = [(token.start, token.text) for token, cased in zip(used, phrase.cased, strict=True) if cased]
        proof = proof_of_capitals(text, named) if named else "sure"
        if proof != "sure":
            manner = proof
        return TermMatch(term=phrase.term, start=used[0].start, end=used[-1].end, manner=manner)

    def _step(self, text: str, tokens: list[_Token], place: int, element: int, phrase: _Phrase) -> int | None:
        """How many tokens on the next element stands, or None."""
        after = tokens[place + 1 : place + 4]
        if phrase.turned:
            return _behind_of(text, tokens[place], after, element, self._rules)
        if not after or not _NEXT.fullmatch(text[tokens[place].end : after[0].start]):
            return None
        if element in after[0].elements:
            return 1
        if (
            any(phrase.cased)
            or len(after) < 2
            or element not in after[1].elements
            or _is_verb(after[1], phrase, self._rules)
        ):
            return None
        between = after[0]
        common = between.text.islower() and fold(between.text, self._language) not in self._stop_words
        gaps = (text[tokens[place].end : between.start], text[between.end : after[1].start])
        return 2 if common and all(_NEXT_WORD.fullmatch(gap) for gap in gaps) else None


def _anywhere(term: str, text: str) -> Iterator[TermMatch]:
    """Every place of ``term``, which no spaces part from what stands around it."""
    found = re.finditer(re.escape(term.removesuffix("*")), text)
    return (TermMatch(term=term, start=match.start(), end=match.end()) for match in found)


def _is_verb(token: _Token, phrase: _Phrase, rules: Inflection) -> bool:
    """Whether the word is a verb where the term has a noun: "climate reports changed" is no climate change."""
    return token.text.endswith(rules.verb_endings) and not phrase.term.endswith(rules.verb_endings)


def _behind_of(text: str, token: _Token, after: list[_Token], element: int, rules: Inflection) -> int | None:
    """The step over "of" or "of the" in ``transfer of technology``."""
    if not after or after[0].text != rules.of:
        return None
    step = 3 if len(after) > 2 and after[1].text in rules.determiners else 2
    if len(after) < step or element not in after[step - 1].elements:
        return None
    return step if not text[token.end : after[step - 1].start].strip(" \n\tabcdefghijklmnopqrstuvwxyz") else None

"""The words of a term and their forms: which word of a text is a form of which word of the register."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from briefing.languages import of
from briefing.languages.contract import Suffixed
from briefing.text.words import fold
from briefing.text.words import terms as stems_of

_APOSTROPHE = re.compile(r"['’\u02bc]")


class Shape(Enum):
    """What the capitals of a term's word ask of the text; in lower case nothing."""

    LOWER = "budget"
    CAPITALISED = "Patriot"
    UPPER = "SAFE"
    MIXED = "ReArm"


@dataclass(frozen=True, slots=True)
class Element:
    """A word of a term: its folded text, its shape, and whether a star leaves its end open."""

    text: str
    shape: Shape
    open: bool = False

    @property
    def cased(self) -> bool:
        """Whether it asks for capitals."""
        return self.shape is not Shape.LOWER


def element_of(word: str, language: str) -> Element:
    """The element that a word of a term is, as texts of ``language`` are compared with it."""
    bare = word.removesuffix("*").replace(".", "")
    return Element(_folded(bare, language), _shape(bare), word.endswith("*"))


def _shape(word: str) -> Shape:
    if word == word.lower():
        return Shape.LOWER
    if word == word.upper():
        return Shape.UPPER
    return Shape.CAPITALISED if word[0].isupper() and word[1:] == word[1:].lower() else Shape.MIXED


def _folded(word: str, language: str) -> str:
    """The word as it is compared: folded, without accents (Turkiye) where they tell no words apart, in one spelling."""
    folded, rules = fold(word, language), of(language).words.inflection
    if rules.accents:
        return folded
    plain = "".join(c for c in unicodedata.normalize("NFD", folded.replace("ı", "i")) if not unicodedata.combining(c))
    return plain if rules.spelling is None else rules.spelling(plain)


class WordForms:
    """Which elements a word of the text is a form of."""

    def __init__(self, elements: Iterable[Element], language: str) -> None:
        self._language = language
        self._words = of(language).words
        self._rules = self._words.inflection
        self._by_stem = self._rules.forms is None and self._rules.suffixed is None
        self._shapes = [element.shape for element in elements]
        self._lengths = [len(element.text) for element in elements]
        self._exact: dict[str, list[int]] = defaultdict(list)
        self._suffixed: dict[str, list[tuple[int, Suffixed]]] = defaultdict(list)
        self._open: dict[str, list[int]] = defaultdict(list)
        for number, element in enumerate(elements):
            self._index(number, element)

    def _index(self, number: int, element: Element) -> None:
        if element.open:
            self._open[element.text].append(number)
        elif self._rules.suffixed is not None:
            word = self._rules.suffixed(element.text)
            for start in word.starts:
                self._suffixed[start].append((number, word))
        else:
            for form in self._forms(element.text):
                self._exact[form].append(number)

    def elements(self, word: str) -> frozenset[int]:
        """The numbers of the elements that ``word`` is a form of, its capitals allowing."""
        base, *suffixes = _APOSTROPHE.split(word)
        if suffixes and len(base) <= 2 and self._words.elided is not None:
            base = suffixes[0]  # l'Europe, d'armes
        base = base.replace(".", "")
        return frozenset(number for number in self._folded_elements(base) if self._capitals_allow(number, base))

    def _folded_elements(self, base: str) -> set[int]:
        keys = {_folded(base, self._language)}
        if self._words.dotless:
            keys.add(base.casefold())  # a foreign name in a Turkish text: Industry, not ındustry
        found = {number for key in keys for number in self._exact.get(key, ())}
        for key in keys:
            found.update(number for number, word in self._suffixed.get(key[:2], ()) if word.takes(key))
            found.update(number for start, numbers in self._open.items() if key.startswith(start) for number in numbers)
        if self._by_stem:
            found.update(n for stem in stems_of(base, self._language) for n in self._exact.get("\0" + stem, ()))
        return found

    def _capitals_allow(self, number: int, base: str) -> bool:
        shape = self._shapes[number]
        if shape is Shape.LOWER:
            return True
        head, rest = base[: self._lengths[number]], base[self._lengths[number] :]
        if shape is Shape.UPPER:
            return head == head.upper() and rest == rest.lower()
        return head[:1].isupper() if shape is Shape.CAPITALISED else head != head.lower()

    def _forms(self, text: str) -> frozenset[str]:
        if self._rules.forms is not None:
            return self._rules.forms(text)
        return frozenset({text, *("\0" + stem for stem in stems_of(text, self._language))})

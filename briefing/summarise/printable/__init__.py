"""What can be printed: a sentence, or the sentences that must be printed so that one of them can be."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from briefing import languages
from briefing.languages.contract import Pointers
from briefing.model import Document
from briefing.read.body.page_lines import is_caption, is_furniture
from briefing.summarise.printable.fragments import is_code, is_part_of_an_aside
from briefing.summarise.printable.leaning import Anchorings, chain_of
from briefing.summarise.printable.voices import ForeignVoices
from briefing.text.speech import balanced, quotation_groups
from briefing.text.words import count_words

Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Sentences of one document, by index and in order, that are printed together for the sake of ``target``."""

    document: int
    indices: tuple[int, ...]
    target: int
    words: int


class Units:
    """The printable unit of each sentence of some documents, or the plain reason why it has none.

    Each is found when it is asked for, and once: a summary of three sentences asks for few of them.

    ``shortest`` and ``longest`` bound a sentence's words. ``targets`` limits the sentences for whose sake there is a
    unit, by document number and index; ``wanted`` are printed by a person's decision, whatever the rules say.
    """

    def __init__(
        self,
        documents: Sequence[Document],
        *,
        shortest: int = 1,
        longest: int = 1000,
        targets: Collection[Place] | None = None,
        wanted: Collection[Place] = (),
    ) -> None:
        self._documents = documents
        self._bounds = shortest, longest
        self._wanted = wanted
        self._read: dict[int, _Reader] = {}
        self._found: dict[Place, Unit | str] = {}
        self.targets: Mapping[Place, None] = dict.fromkeys(
            (number, sentence.index)
            for number, document in enumerate(documents)
            for sentence in document.sentences
            if targets is None or (number, sentence.index) in targets or (number, sentence.index) in wanted
        )

    def unit(self, place: Place) -> Unit | None:
        """The unit for the sake of the sentence at ``place``; None where it has none."""
        found = self._at(place)
        return found if isinstance(found, Unit) else None

    def reason(self, place: Place) -> str:
        """Why the sentence at ``place`` has no unit; the empty string where it has one."""
        found = self._at(place)
        return found if isinstance(found, str) else ""

    def _at(self, place: Place) -> Unit | str:
        if place not in self._found:
            self._found[place] = self._find(*place)
        return self._found[place]

    def _find(self, number: int, index: int) -> Unit | str:
        document = self._documents[number]
        if number not in self._read:
            self._read[number] = _Reader(document)
        indices, reason = self._read[number].unit(index, self._bounds)
        if reason and (number, index) not in self._wanted:
            return reason
        chosen = indices or (index,)
        words = sum(count_words(document.sentences[each].text) for each in chosen)
        return Unit(document=number, indices=chosen, target=index, words=words)


FEWEST_TERMS = 3
"""A sentence with fewer content words ("God help us.") fills room and tells nothing by itself."""

_CUT_OFF = re.compile(r"(?:\.\.+|…|\[[.…]+\])[\s\"'”’)\]]*\Z")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LONG_WORD = 4
_LOWER_WORD = re.compile(rf"(?<![\w’'-])[a-z][\w’'-]{{{_LONG_WORD - 1},}}")
"""Nearly every sentence has such a word early, so that looking for it spares the whole list of its words."""
_HEADLINE_CAPITALS = 4
_BEGINS_WITHIN = re.compile(r"(?!(?:[a-z]{1,3} ){2}[A-Z])[a-zçğıöşü]+,? [a-zçğıöşü](?=.*[A-ZÇĞİÖŞÜ])", re.DOTALL)
"""A small letter at the beginning that begins no name ("de Blasio", "von der Leyen"), where there are capitals too."""
_ANNOUNCES = re.compile(r":[\s\"'”’»)\]]*\Z")
_ENDS = (".", "!", "?", ":", ";")
_ENDED = re.compile(r"[.!?:;][\s\"'”’»)\]]*\Z")


def _is_headline(text: str) -> bool:
    """Whether every longer word has a capital, as in a headline or a line of names that ends like a sentence."""
    if _LOWER_WORD.search(text):
        return False
    words: list[str] = _WORD.findall(text)
    if text.isupper() or any(len(word) >= _LONG_WORD and word[0].islower() for word in words):
        return False
    return sum(word[0].isupper() for word in words) >= _HEADLINE_CAPITALS


def _breaks_off(text: str) -> bool:
    return (".." in text or "…" in text or "]" in text) and _CUT_OFF.search(text) is not None


def _has_no_end(text: str) -> bool:
    return not text.endswith(_ENDS) and not _ENDED.search(text)


_Rules = tuple[tuple[Callable[[str], object], str], ...]
_NO_SENTENCE: _Rules = (
    (_breaks_off, "breaks off"),
    (lambda text: text.endswith("?"), "asks and does not tell"),
    (_BEGINS_WITHIN.match, "begins within a sentence"),
    (_ANNOUNCES.search, "announces what is not printed with it"),
)
_NO_TEXT: _Rules = (
    (is_code, "holds the code of a page"),
    (is_caption, "is a caption"),
    (is_part_of_an_aside, "is a part of an aside in brackets"),
    (_has_no_end, "has no end: a headline, a caption or a fragment"),
    (_is_headline, "is a headline, or names alone"),
    (is_furniture, "is no sentence of the article: an invitation, a credit or a notice"),
)


def _alone_unprintable(text: str, shortest: int, longest: int, pointers: Pointers) -> str:
    """Why a piece of text by itself cannot be printed as a sentence, or the empty string where it can."""
    words = count_words(text)
    if words < shortest:
        return f"shorter than {shortest} words"
    if words > longest:
        return f"longer than {longest} words"
    announces = (pointers.announces, "announces what is not printed with it")
    for holds, reason in (*_NO_SENTENCE, announces, *_NO_TEXT):
        if holds(text):
            return reason
    return ""


class _Reader:
    """What the units of one document are found by."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._pointers = languages.of(document.language).pointers
        self._anchorings = Anchorings(document)
        self._spans = {index: group for group in quotation_groups(document) for index in group}
        self._voices = ForeignVoices(document)

    def unit(self, index: int, bounds: tuple[int, int]) -> tuple[tuple[int, ...], str]:
        """The sentences to print for the sake of that at ``index``, and why they cannot be printed, if so."""
        shortest, longest = bounds
        text = self._document.sentences[index].text
        if reason := _alone_unprintable(text, shortest, longest, self._pointers):
            return (), reason
        if len(self._document.terms[index]) < FEWEST_TERMS:
            return (), "too few words tell something"
        indices = chain_of(self._anchorings, index, self._spans)
        if indices is None:
            first, *_ = self._spans.get(index, (index,))
            return (), f"“{self._anchorings[first].reason.strip()}” points to nothing that can be printed with it"
        if reason := _together_unprintable(self._document, indices, longest):
            return (), reason
        if _is_turned(self._document, indices[-1], self._pointers):
            return (), "is turned by the sentence behind it"
        return indices, self._voices.among(indices)


def _is_turned(document: Document, index: int, pointers: Pointers) -> bool:
    """Whether the next sentence of the paragraph takes another turn, so that this one alone says but half of it."""
    here, *behind = document.sentences[index : index + 2]
    return bool(behind) and behind[0].paragraph == here.paragraph and pointers.turning.match(behind[0].text) is not None


def _together_unprintable(document: Document, indices: tuple[int, ...], longest: int) -> str:
    """Why the sentences at ``indices`` cannot be printed together, or the empty string where they can."""
    if not balanced(_printed_text(document, indices)):
        return "a quotation mark in it has no partner"
    if len(indices) > 1 and any(count_words(document.sentences[index].text) > longest for index in indices):
        return "the sentence that it leans on is too long"
    return ""


_BLANK_LINE = "\n\n"


def _printed_text(document: Document, indices: tuple[int, ...]) -> str:
    """The sentences at ``indices`` with their paragraphs, which may each open a quotation again."""
    first, *others = (document.sentences[index] for index in indices)
    text, paragraph = first.text, first.paragraph
    for sentence in others:
        text += f"{' ' if sentence.paragraph == paragraph else _BLANK_LINE}{sentence.text}"
        paragraph = sentence.paragraph
    return text

"""What can be printed: a sentence, or the sentences that must be printed so that one of them can be."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from briefing import languages
from briefing.languages import Language
from briefing.languages.contract import People, Pointers
from briefing.model import Document, Position, Reason
from briefing.read.body.page_lines import is_caption, is_furniture
from briefing.summarise.printable.fragments import (
    is_behind_a_byline,
    is_behind_a_heading,
    is_code,
    is_in_another_script,
    is_part_of_an_aside,
    is_run_together,
)
from briefing.summarise.printable.leaning import Anchorings, chain_of
from briefing.summarise.printable.voices import ForeignVoices
from briefing.text.speech import balanced, quotation_groups
from briefing.text.words import count_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Sentences of one document, by index and in order, that are printed together for the sake of ``target``."""

    document: int
    indices: tuple[int, ...]
    target: int
    words: int


class Units:
    """The printable unit of each sentence of some documents, or the reason why it has none.

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
        targets: Collection[Position] | None = None,
        wanted: Collection[Position] = (),
    ) -> None:
        self._documents = documents
        self._bounds = shortest, longest
        self._wanted = wanted
        self._read: dict[int, _Reader] = {}
        self._found: dict[Position, Unit | Reason] = {}
        self.targets: Mapping[Position, None] = dict.fromkeys(
            (number, sentence.index)
            for number, document in enumerate(documents)
            for sentence in document.sentences
            if targets is None or (number, sentence.index) in targets or (number, sentence.index) in wanted
        )

    def unit(self, place: Position) -> Unit | None:
        """The unit for the sake of the sentence at ``place``; None where it has none."""
        found = self._at(place)
        return found if isinstance(found, Unit) else None

    def reason(self, place: Position) -> Reason | None:
        """Why the sentence at ``place`` has no unit; None where it has one."""
        found = self._at(place)
        return found if isinstance(found, Reason) else None

    def _at(self, place: Position) -> Unit | Reason:
        if place not in self._found:
            self._found[place] = self._find(*place)
        return self._found[place]

    def _find(self, number: int, index: int) -> Unit | Reason:
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

_LETTERS_A_WORD = 20
"""More than the words of any language have one with another: what has more is an address, or a run of signs."""

_CUT_OFF = re.compile(r"(?:(?<!\.)\.\.++|…|\[[.…]++\])[\s\"'”’)\]]*\Z")
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


_Rules = tuple[tuple[Callable[[str], object], Reason], ...]
_NO_SENTENCE: _Rules = (
    (_breaks_off, Reason(kind="breaks off")),
    (lambda text: text.endswith("?"), Reason(kind="asks")),
    (_BEGINS_WITHIN.match, Reason(kind="begins within")),
    (_ANNOUNCES.search, Reason(kind="announces")),
)
_NO_TEXT: _Rules = (
    (is_code, Reason(kind="code")),
    (is_caption, Reason(kind="caption")),
    (is_part_of_an_aside, Reason(kind="aside")),
    (_has_no_end, Reason(kind="no end")),
    (_is_headline, Reason(kind="headline")),
    (is_behind_a_heading, Reason(kind="run together")),
    (is_furniture, Reason(kind="furniture")),
)


@lru_cache(maxsize=8)
def _given_names(people: People) -> frozenset[str]:
    return people.male | people.female


def _alone_unprintable(text: str, shortest: int, longest: int, language: Language) -> Reason | None:
    """Why a piece of text by itself cannot be printed as a sentence, or None where it can."""
    words = count_words(text)
    if words < shortest:
        return Reason(kind="too short", number=shortest)
    if words > longest or len(text) > longest * _LETTERS_A_WORD:
        return Reason(kind="too long", number=longest)
    together = partial(is_run_together, function_words=language.words.stop_words)
    elsewhere = partial(is_in_another_script, function_words=language.words.stop_words)
    glued = partial(is_behind_a_byline, given_names=_given_names(languages.everybody()))
    of_language: _Rules = (
        (language.pointers.announces, Reason(kind="announces")),
        (together, Reason(kind="run together")),
        (glued, Reason(kind="run together")),
        (elsewhere, Reason(kind="other script")),
    )
    for holds, reason in (*_NO_SENTENCE, *of_language, *_NO_TEXT):
        if holds(text):
            return reason
    return None


class _Reader:
    """What the units of one document are found by."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._language = languages.of(document.language)
        self._anchorings = Anchorings(document)
        self._spans = {index: group for group in quotation_groups(document) for index in group}
        self._voices = ForeignVoices(document)

    def unit(self, index: int, bounds: tuple[int, int]) -> tuple[tuple[int, ...], Reason | None]:
        """The sentences to print for the sake of that at ``index``, and why they cannot be printed, if so."""
        shortest, longest = bounds
        text = self._document.sentences[index].text
        if reason := _alone_unprintable(text, shortest, longest, self._language):
            return (), reason
        if len(self._document.terms[index]) < FEWEST_TERMS:
            return (), Reason(kind="few terms")
        indices = chain_of(self._anchorings, index, self._spans)
        if indices is None:
            first, *_ = self._spans.get(index, (index,))
            return (), Reason(kind="points to nothing", words=(self._anchorings[first].reason.strip(),))
        if reason := _together_unprintable(self._document, indices, longest):
            return (), reason
        if _is_turned(self._document, indices[-1], self._language.pointers):
            return (), Reason(kind="turned")
        return indices, self._voices.among(indices)


def _is_turned(document: Document, index: int, pointers: Pointers) -> bool:
    """Whether the next sentence of the paragraph takes another turn, so that this one alone says but half of it."""
    here, *behind = document.sentences[index : index + 2]
    return bool(behind) and behind[0].paragraph == here.paragraph and pointers.turning.match(behind[0].text) is not None


def _together_unprintable(document: Document, indices: tuple[int, ...], longest: int) -> Reason | None:
    """Why the sentences at ``indices`` cannot be printed together, or None where they can."""
    if not balanced(_printed_text(document, indices)):
        return Reason(kind="lone mark")
    if len(indices) > 1 and any(count_words(document.sentences[index].text) > longest for index in indices):
        return Reason(kind="long anchor")
    return None


_BLANK_LINE = "\n\n"


def _printed_text(document: Document, indices: tuple[int, ...]) -> str:
    """The sentences at ``indices`` with their paragraphs, which may each open a quotation again."""
    first, *others = (document.sentences[index] for index in indices)
    text, paragraph = first.text, first.paragraph
    for sentence in others:
        text += f"{' ' if sentence.paragraph == paragraph else _BLANK_LINE}{sentence.text}"
        paragraph = sentence.paragraph
    return text

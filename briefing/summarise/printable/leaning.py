"""Whether a sentence can stand alone, and if not, under which one.

A sentence that opens with or hangs on a reference which it does not resolve itself (a pronoun, a connective, a role
without a name) makes no sense by itself. Its *anchor* is the earlier sentence of the same article that resolves it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from briefing import languages
from briefing.languages.general.pointers import QUOTE, outside_quotations
from briefing.model import Document
from briefing.model.pointers import Leaning, Pointer
from briefing.text.speech import quotation_groups
from briefing.text.words import fold, terms

NEAR = 2
"""A pronoun's or a connective's anchor stands at most two sentences before: farther away nobody would connect them."""
FAR = 12
"""A thing that is named again ("the agreement") is sought so many sentences back."""
LONGEST_CHAIN = 2
"""An anchor may lean itself, once: a third sentence printed for the sake of one is no longer a summary."""

_SPEAKER = "quotation without its speaker"
_WORD = re.compile(r"[^\W\d_]{2}")
# Both begin with one set of characters, which makes the search for them fast.
_WITHIN = re.compile(r"[A-ZÇĞİÖŞÜ](?<=[a-z,] .)[\w-]+")
_LOWER = re.compile(r"[a-zçğıöşü](?<![\w’'-].)[\w-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchoring:
    """How a sentence stands: alone (no ``reason``), on the sentence ``anchor`` of its article, or on nothing there is.

    ``anchor`` is an index into the document's sentences. ``reason`` names the words that point back.
    """

    index: int
    anchor: int | None = None
    reason: str = ""

    @property
    def stands_alone(self) -> bool:
        """Whether the sentence makes sense by itself."""
        return not self.reason


def find_anchor(document: Document, index: int) -> Anchoring:
    """How the sentence at ``index`` of ``document`` stands.

    By the pointers of its language; where none are known, every sentence but a quotation without its speaker is alone.
    """
    return Anchorings(document)[index]


def chain_of(
    anchorings: Sequence[Anchoring] | Anchorings, index: int, together: Mapping[int, Sequence[int]] | None = None
) -> tuple[int, ...] | None:
    """The sentences to print so that ``index`` can be, in order, with it; None where there are none.

    ``together`` holds, for each sentence of a quotation that spans several, all of them: a sentence leans on what the
    first of them leans on, and an anchor brings the whole of its own.
    """
    group = _group(together, index)
    chain = tuple(group)
    for _ in range(LONGEST_CHAIN):
        leans = anchorings[group[0]]
        if leans.stands_alone:
            return chain
        if leans.anchor is None:
            return None
        group = _group(together, leans.anchor)
        chain = tuple(sorted({*chain, *group}))
    return chain if anchorings[group[0]].stands_alone else None


def _group(together: Mapping[int, Sequence[int]] | None, index: int) -> Sequence[int]:
    return together.get(index, (index,)) if together else (index,)


class Anchorings:
    """How each sentence of an article stands, by its index; found when it is asked for, with what others need of it."""

    def __init__(self, document: Document) -> None:
        self._language = document.language
        self._known = languages.of(document.language).pointers
        self._texts = [sentence.text for sentence in document.sentences]
        self._stripped: dict[int, str] = {}
        self._document = document
        self._terms = document.terms
        self._found: dict[int, Anchoring] = {}
        self._pointers: dict[int, Pointer | None] = {}
        self._telling: dict[int, bool] = {}
        self._held: dict[int, frozenset[str]] = {}
        self._common: dict[int, frozenset[str]] = {}

    def __len__(self) -> int:
        return len(self._texts)

    def __getitem__(self, index: int) -> Anchoring:
        """How the sentence at ``index`` stands; raises :class:`IndexError` where there is none."""
        if not 0 <= index < len(self._texts):
            raise IndexError(index)
        if index not in self._found:
            pointer = self._pointer(index)
            anchor, reason = (self._anchor(index, pointer), pointer.words.strip()) if pointer else (None, "")
            self._found[index] = Anchoring(index=index, anchor=anchor, reason=reason)
        return self._found[index]

    def _pointer(self, index: int) -> Pointer | None:
        """What in the sentence points back beyond it."""
        if index not in self._pointers:
            pointer = self._find_pointer(index) or (None if self._has_speaker(index) else Pointer(words=_SPEAKER))
            alone = pointer is None or (index == 0 and self._resolves_itself(pointer))
            self._pointers[index] = None if alone else pointer
        return self._pointers[index]

    def _find_pointer(self, index: int) -> Pointer | None:
        return self._known.points_back(
            Leaning(
                text=self._texts[index],
                outside=self._outside(index),
                mentioned=partial(self._mentioned, index),
                named=self._named,
            )
        )

    def _has_speaker(self, index: int) -> bool:
        """Whether anything stands outside the quotation marks of the sentence, or of those quoted together with it."""
        if QUOTE not in self._outside(index) or _WORD.search(self._outside(index)):
            return True
        beside = (self._outside(each) for each in self._together.get(index, ()))
        return any(QUOTE in outside and _WORD.search(outside) for outside in beside)

    @cached_property
    def _together(self) -> dict[int, tuple[int, ...]]:
        """The sentences that are quoted together, for each of them."""
        return {index: group for group in quotation_groups(self._document) for index in group}

    def _resolves_itself(self, pointer: Pointer) -> bool:
        """Whether the first sentence of an article tells itself what it points to, because nothing else can.

        A thing with "the" that nothing behind it tells more of is introduced by a title that names it alone, and a
        person by a name in a sentence that does not open with the pronoun (``Marking his first 100 days, President Joe
        Biden``) or that names at its turn whom the pronoun means (``She lost, but Jane Doe``).
        """
        text = self._outside(0)
        if self._known.looks_ahead.match(text):
            return True
        if pointer.kind == "person":
            opens = text.strip(f"{QUOTE} ").startswith(pointer.words)
            return not opens and self._known.person.search(text) is not None
        if pointer.kind == "noun":
            code = self._document.language
            titled = frozenset(terms(self._document.article.title or "", code))
            return any(not titled.isdisjoint(terms(noun, code)) for noun in pointer.nouns)
        return pointer.kind != "before" or pointer.words.casefold().startswith(self._known.introducing)

    def _anchor(self, index: int, pointer: Pointer) -> int | None:
        found = None
        if pointer.kind == "noun":
            found = self._naming(index, pointer.nouns)
        elif pointer.kind == "person":
            found = self._person(index, pointer.nouns)
        elif pointer.kind == "statement":
            found = self._best(
                each for each in self._back(index, NEAR) if self._known.statement.search(self._outside(each))
            )
        return self._before(index) if found is None else found

    def _before(self, index: int) -> int | None:
        """The nearest sentence that says something itself."""
        return next(self._back(index, NEAR), None)

    def _person(self, index: int, roles: Sequence[str]) -> int | None:
        """The sentence that names who is spoken of: by the same office, else by any name, else the one before."""
        if roles:
            holding = self._holding(index, roles, self._stems)
            named = (each for each in holding if self._known.person.search(self._outside(each)))
            if (anchor := self._best(named)) is not None:
                return anchor
        return self._best(each for each in self._back(index, NEAR) if self._known.person.search(self._outside(each)))

    def _naming(self, index: int, nouns: Sequence[str]) -> int | None:
        """The sentence that holds the first of ``nouns``, else the nearest that holds another of them."""
        common = self._common_stems
        for wanted, stems in ((nouns[:1], common), (nouns[:1], self._stems), (nouns[1:], common)):
            if (anchor := self._best(self._holding(index, wanted, stems))) is not None:
                return anchor
        return None

    def _best(self, candidates: Iterable[int]) -> int | None:
        """The nearest of ``candidates`` that stands alone, else the nearest; None where there is none."""
        nearest = list(candidates)
        alone = (each for each in nearest if self._pointer(each) is None)
        return next(alone, nearest[0] if nearest else None)

    def _back(self, index: int, reach: int) -> Iterator[int]:
        """The sentences before that at ``index`` that say something themselves, nearest first."""
        return (each for each in range(index - 1, max(-1, index - 1 - reach), -1) if self._tells(each))

    def _holding(self, index: int, nouns: Sequence[str], held: Callable[[int], frozenset[str]]) -> Iterable[int]:
        """The earlier sentences, nearest first, that hold one of ``nouns`` in any form; ``held`` gives their stems."""
        wanted = [stems for noun in nouns if (stems := frozenset(terms(noun, self._language)))]
        return (each for each in self._back(index, FAR) if any(stems <= held(each) for stems in wanted))

    def _mentioned(self, index: int, noun: str) -> bool:
        """Whether a sentence before that at ``index`` holds the common noun ``noun`` in any form."""
        held = self._common_stems if self._known.names_keep_endings else self._stems
        return any(True for _ in self._holding(index, (noun,), held))

    def _named(self, word: str) -> bool:
        """Whether ``word`` has a capital within some sentence of the article."""
        return word in self._names

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(name for text in self._texts for name in _WITHIN.findall(text))

    # Most sentences lean on nothing: what an earlier one holds is found when a later one asks for it, and once.

    def _outside(self, index: int) -> str:
        """The sentence without its quotations."""
        if index not in self._stripped:
            self._stripped[index] = outside_quotations(self._texts[index])
        return self._stripped[index]

    def _tells(self, index: int) -> bool:
        """Whether the sentence says something itself."""
        if index not in self._telling:
            words = len(self._outside(index).replace(QUOTE, "").split())
            self._telling[index] = words >= self._known.fewest_words
        return self._telling[index]

    def _stems(self, index: int) -> frozenset[str]:
        """The stems of the sentence's words."""
        if index not in self._held:
            text = self._texts[index]
            folded = self._known.names_keep_endings
            found = terms(fold(text, self._language), self._language) if folded else self._terms[index]
            self._held[index] = frozenset(found)
        return self._held[index]

    def _common_stems(self, index: int) -> frozenset[str]:
        """The stems of the sentence's words without a capital."""
        if index not in self._common:
            self._common[index] = frozenset(terms(" ".join(_LOWER.findall(self._texts[index])), self._language))
        return self._common[index]

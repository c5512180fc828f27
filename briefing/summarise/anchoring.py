"""Whether a sentence can stand alone, and if not, under which one.

A sentence that opens with or hangs on a reference which it does not resolve itself (a pronoun, a connective, a role
without a name) makes no sense by itself. Its *anchor* is the earlier sentence of the same article that resolves it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.model import Document, Sentence
from briefing.summarise import references

FARTHEST = 2
"""An anchor stands at most two sentences before: farther away a reader would not connect the two."""
LONGEST_CHAIN = 2
"""An anchor may lean itself, once: a third sentence printed for the sake of one is no longer a summary."""

_QUOTED = re.compile(r"[“\"«][^“”\"«»]*(?:[”\"»]|\Z)")


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

    English and Turkish are read by rules of their own, any other language by the English ones where it shares them.
    """
    return anchor_sentences(document)[index]


def anchor_sentences(document: Document) -> tuple[Anchoring, ...]:
    """How each sentence of ``document`` stands, in order."""
    language = document.article.language or "en"
    return tuple(_anchoring(document.sentences, index, language) for index in range(len(document.sentences)))


def chain_of(anchorings: tuple[Anchoring, ...], index: int) -> tuple[int, ...] | None:
    """The sentences to print so that ``index`` can be, in order and ending with it; None where there are none."""
    chain = [index]
    while not anchorings[chain[0]].stands_alone:
        anchor = anchorings[chain[0]].anchor
        if anchor is None or len(chain) > LONGEST_CHAIN:
            return None
        chain.insert(0, anchor)
    return tuple(chain)


def _anchoring(sentences: tuple[Sentence, ...], index: int, language: str) -> Anchoring:
    reason = leaning_words(sentences[index].text, language)
    if not reason:
        return Anchoring(index=index)
    for earlier in range(index - 1, max(-1, index - 1 - FARTHEST), -1):
        if _can_resolve(sentences[earlier].text):
            return Anchoring(index=index, anchor=earlier, reason=reason)
    return Anchoring(index=index, reason=reason)


def _can_resolve(text: str) -> bool:
    """Whether a sentence names something beyond its quotations that a later one can point to."""
    return len(_QUOTED.sub(" ", text).split()) > references.SHORTEST_ANCHOR


def leaning_words(text: str, language: str) -> str:
    """The words of a sentence that point back beyond it, or the empty string where it stands alone."""
    bare = text.lstrip("\"'“”‘’«»„‚`-–—•* ([")
    if language == "tr":
        return _turkish(bare, text)
    return _english(bare, text)


def _english(bare: str, text: str) -> str:
    if match := references.ENGLISH_OPENING.match(bare):
        return match[0]
    outside = _QUOTED.sub(" ", text)
    if match := references.ENGLISH_ROLE.match(bare):
        return match[0]
    pronoun = references.ENGLISH_PERSON.search(outside)
    if pronoun and not references.NAME.search(outside[: pronoun.start()]):
        return pronoun[0]
    said = references.ENGLISH_SAID.search(outside)
    return said[0] if said else ""


def _turkish(bare: str, text: str) -> str:
    if match := references.TURKISH_OPENING.match(bare):
        return match[0]
    outside = _QUOTED.sub(" ", text)
    verb = references.TURKISH_SAID.search(outside)
    if verb and not references.NAME.search(outside.lstrip()[1:]):
        return verb[0]
    return ""

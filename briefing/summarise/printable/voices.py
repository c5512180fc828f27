"""Whose voice a sentence is in, where it is not the report's: the writer's own, or a speaker's in a transcript.

Such a sentence reads as news where it is printed without its byline or its label, and is none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain

from briefing import languages
from briefing.model import Document, Reason, Sentence
from briefing.text.genre.transcripts import transcript_lines
from briefing.text.words import stop_words

_OPENED = re.compile(r"(?:\A|[\s(:,])[\"“‘'’`]")
"""A mark before which nothing is quoted: it may open what another hand has closed badly, or not at all."""
_WORD_BEFORE = re.compile(r"([A-Z][\w’'-]{0,60})\s{1,4}\Z")
THROUGHOUT = 0.5
"""A text that speaks in its own voice in more of its sentences is a statement or a speech, and has no other."""


class ForeignVoices:
    """The sentences of an article that do not speak for the report, found when one is asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def among(self, indices: Iterable[int]) -> Reason | None:
        """Why one of the sentences at ``indices`` does not speak for the report; None where all do."""
        return next((self.found[index] for index in indices if index in self.found), None)

    @cached_property
    def _own(self) -> frozenset[int]:
        return frozenset(_of_the_writer(self._document))

    @property
    def is_statement(self) -> bool:
        """Whether the article speaks in its own voice throughout: a statement, a speech, a page of a company."""
        return len(self._own) > THROUGHOUT * len(self._document.sentences)

    @cached_property
    def found(self) -> dict[int, Reason]:
        """The reason of each such sentence, by its index."""
        own = () if self.is_statement else sorted(self._own)
        return {
            **dict.fromkeys(own, Reason(kind="writer")),
            **dict.fromkeys(transcript_lines(self._document.sentences), Reason(kind="transcript")),
        }


def _of_the_writer(document: Document) -> Iterator[int]:
    """The sentences in which the writer speaks, outside quotation marks."""
    text = document.article.text
    pointers = languages.of(document.language).pointers
    starts = [sentence.start for sentence in document.sentences]
    for found in chain.from_iterable(pattern.finditer(text) for pattern in pointers.writer):
        sentence = document.sentences[bisect_right(starts, found.start()) - 1]
        offset = found.start() - sentence.start
        if found[0] in pointers.numerals and _is_figure(sentence.text, offset, document.language):
            continue
        if not _is_quoted(document, sentence, offset):
            yield sentence.index


def _is_figure(text: str, offset: int, language: str) -> bool:
    """Whether a pronoun is a Roman figure: behind a name, or behind a first word that says more than "When"."""
    before = _WORD_BEFORE.search(text, 0, offset)
    if not before:
        return False
    return before.start() > 0 or before[1].lower() not in stop_words(language)


def _is_quoted(document: Document, sentence: Sentence, offset: int) -> bool:
    """Whether the character at ``offset`` of a sentence stands within a quotation, or behind a mark without partner."""
    place = sentence.start + offset
    number = bisect_right(document.quotations, place, key=lambda quotation: quotation.content.start)
    closed = document.quotations[number - 1].content.end + 1 if number else 0
    return place < closed or _OPENED.search(sentence.text, max(0, closed - sentence.start), offset) is not None

"""Whose voice a sentence is in, where it is not the report's: the writer's own, or a speaker's in a transcript.

Such a sentence reads as news where it is printed without its byline or its label, and is none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain

from briefing.model import Document, Reason, Sentence
from briefing.text.words import stop_words

# "I" is a pronoun before a word in small letters and a figure behind a name ("World War I"); "my" with a capital behind
# it stands in a title. Turkish says it by the ending of the verb. Each English pattern begins with letters of its own,
# which makes the search fast.
_MYSELF = {
    "en": (
        re.compile(r"I\b(?<!\w.)(?=,? ?['’]?[a-z])"),
        re.compile(r"My(?<!\w..)(?= [a-z])"),
        re.compile(r" m(?:y(?= [a-z])|e\b|yself\b)"),
        re.compile(r"You(?<!\w...)(?:rs?|rself)?\b(?= [a-z]|['’])"),
        re.compile(r" you(?:rs?|rself)?\b"),
        re.compile(r"(?:W(?<!\w.)e|O(?<!\w.)urs?)\b(?= [a-z]|['’])"),
        re.compile(r" (?:we|ours?|ourselves)\b"),
    ),
    "tr": (re.compile(r"\b(?:[Bb]ence|[Kk]anımca|[Bb]ana göre|[Bb]enim|\w+[ıiuü]yorum)\b"),),
}
_OPENED = re.compile(r"(?:\A|[\s(:,])[\"“‘'’`]")
"""A mark before which nothing is quoted: it may open what another hand has closed badly, or not at all."""
_WORD_BEFORE = re.compile(r"([A-Z][\w’'-]*)\s+\Z")
_LABEL = re.compile(
    r"(?:Q|A|Soru|Cevap|Question|Answer|(?!UPDATE|BREAKING|FACT|THE\b|SON\b)[A-ZÇĞİÖŞÜ][A-ZÇĞİÖŞÜ.’'-]+"
    r"(?: [A-ZÇĞİÖŞÜ][A-ZÇĞİÖŞÜ.’'-]*){0,3}(?: \([^()]{1,40}\))?) ?:\s"
)
_LONGEST_LABEL = 80
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
    def found(self) -> dict[int, Reason]:
        """The reason of each such sentence, by its index."""
        own = set(_of_the_writer(self._document))
        if len(own) > THROUGHOUT * len(self._document.sentences):
            own = set()
        return {
            **dict.fromkeys(sorted(own), Reason(kind="writer")),
            **dict.fromkeys(_of_a_transcript(self._document), Reason(kind="transcript")),
        }


def _of_a_transcript(document: Document) -> Iterator[int]:
    """The sentences before which, or before whose paragraph, a speaker stands: a name in capitals, or Q or A.

    Before the first sentence of an article such a name is the place of a dateline.
    """
    paragraph, speaking = -1, False
    for sentence in document.sentences:
        start = sentence.text[:_LONGEST_LABEL]
        labelled = sentence.index > 0 and ":" in start and _LABEL.match(start) is not None
        if sentence.paragraph != paragraph:
            paragraph, speaking = sentence.paragraph, labelled
        if labelled or speaking:
            yield sentence.index


def _of_the_writer(document: Document) -> Iterator[int]:
    """The sentences that say I, we or you outside quotation marks."""
    text = document.article.text
    patterns = _MYSELF.get(document.language, ())
    starts = [sentence.start for sentence in document.sentences]
    for found in chain.from_iterable(pattern.finditer(text) for pattern in patterns):
        sentence = document.sentences[bisect_right(starts, found.start()) - 1]
        offset = found.start() - sentence.start
        if not _is_figure(sentence.text, found[0], offset) and not _is_quoted(document, sentence, offset):
            yield sentence.index


def _is_figure(text: str, found: str, offset: int) -> bool:
    """Whether an "I" is a Roman figure: behind a name, or behind a first word that says more than "When"."""
    before = _WORD_BEFORE.search(text, 0, offset) if found == "I" else None
    if not before:
        return False
    return before.start() > 0 or before[1].lower() not in stop_words("en")


def _is_quoted(document: Document, sentence: Sentence, offset: int) -> bool:
    """Whether the character at ``offset`` of a sentence stands within a quotation, or behind a mark without partner."""
    place = sentence.start + offset
    number = bisect_right(document.quotations, place, key=lambda quotation: quotation.content.start)
    closed = document.quotations[number - 1].content.end + 1 if number else 0
    return place < closed or _OPENED.search(sentence.text, max(0, closed - sentence.start), offset) is not None

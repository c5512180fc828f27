"""Direct speech: what is quoted, who says it and which word says so, as spans of the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from briefing.door import given_text
from briefing.languages import resolve
from briefing.model import Article, Document, Quotation, Sentence, Span
from briefing.text.sentences import split_article
from briefing.text.speech.attribution import Attribution, attribute_before, attribute_behind
from briefing.text.speech.marks import Pair, balanced, has_marks, pair_marks
from briefing.text.speech.phrases import Token, read_tokens
from briefing.text.speech.speakers import SpeakerIndex
from briefing.text.speech.turkish_attribution import attribute_turkish

__all__ = ["attributed", "balanced", "find_quotations", "quotation_groups", "quotations_in"]

_GOES_ON = ",?!…—–-"
_DASHES = "-–—―"
_CONTINUES_WITHIN = 1
# How many characters of its sentence an attribution is looked for in, which keeps the time linear in any text.
_REACH = 400


class _Frame(NamedTuple):
    """A quotation, the sentences that its marks stand in, and the number of the quotation in the text."""

    number: int
    pair: Pair
    first: int
    last: int


def find_quotations(text: str, language: str | None = "en") -> list[Quotation]:
    """The outermost quotations of ``text`` in order, each with its speaker and cue where they are certain.

    ``content`` is what stands between the marks; over several paragraphs it holds the marks that are repeated.
    ``speaker`` is the name, the pronoun or the phrase that the quotation is given to in its own sentence, or in that
    of the quotation which it continues in the same paragraph. ``named`` is the full name that a surname, a pronoun or
    an office goes back to where one person alone can be meant, else the speaker where that is a name; ``role`` is the
    office printed with the name. English and Turkish have rules; in other languages quotations have no speakers.
    Raises :class:`UsageError` for what is no text.
    """
    if not has_marks(given_text(text, "find_quotations")):
        return []
    article = Article(text=text, language=resolve(language, text))
    return _attributed(article, split_article(article))


def quotations_in(text: str) -> list[Quotation]:
    """The outermost quotations of ``text`` in order, their speakers not sought."""
    return [_quotation(text, pair, None, None) for pair in pair_marks(text)]


def attributed(document: Document) -> tuple[Quotation, ...]:
    """The quotations of ``document`` with their speakers, as :func:`find_quotations` gives them.

    Finding out who speaks takes as long as finding the sentences, and few of a pile's articles are quoted in the end.
    """
    return tuple(_attributed(document.article, document.sentences)) if document.quotations else ()


def _attributed(article: Article, sentences: Sequence[Sentence]) -> list[Quotation]:
    text = article.text
    pairs = pair_marks(text)
    attributions = _attributions(text, resolve(article.language, text), sentences, pairs)
    index = SpeakerIndex(text, pairs, sentences) if any(attributions) else None
    return [_quotation(text, pair, attribution, index) for pair, attribution in zip(pairs, attributions, strict=True)]


def _quotation(text: str, pair: Pair, attribution: Attribution | None, index: SpeakerIndex | None) -> Quotation:
    content = _span(text, (pair.inner_start, pair.inner_end))
    if attribution is None or index is None:
        return Quotation(content=content)
    speaker = index.speaker(attribution)
    cue = attribution.cue
    return Quotation(
        content=content,
        speaker=_span(text, speaker.printed),
        cue=_span(text, (attribution.tokens[cue.first].start, attribution.tokens[cue.last].end)),
        named=_span(text, speaker.named) if speaker.named else None,
        role=_span(text, speaker.role) if speaker.role else None,
    )


def _span(text: str, place: tuple[int, int]) -> Span:
    return Span(start=place[0], end=place[1], text=text[place[0] : place[1]])


def _attributions(
    text: str, language: str, sentences: Sequence[Sentence], pairs: Sequence[Pair]
) -> list[Attribution | None]:
    """The attribution of each quotation: that of its own sentence, or that of the one which it continues."""
    if language not in {"en", "tr"}:
        return [None] * len(pairs)
    found: list[Attribution | None] = []
    last: tuple[_Frame, Attribution] | None = None
    for frame in _frames(sentences, pairs):
        attribution = _Surroundings(text, sentences, pairs, frame).attribution(language)
        if attribution is None and last and _continues(text, sentences, *last, frame):
            attribution = last[1]
        if attribution:
            last = frame, attribution
        found.append(attribution)
    return found


def _frames(sentences: Sequence[Sentence], pairs: Sequence[Pair]) -> list[_Frame]:
    starts = [sentence.start for sentence in sentences]
    return [
        _Frame(number, pair, bisect_right(starts, pair.start) - 1, bisect_right(starts, pair.end - 1) - 1)
        for number, pair in enumerate(pairs)
    ]


def _continues(text: str, sentences: Sequence[Sentence], last: _Frame, attribution: Attribution, frame: _Frame) -> bool:
    """Whether a quotation that opens a sentence goes on with the speech before it: ``“…,” X said. “…”``.

    The verb of speech has to stand between the two: what follows ``X said: “…”`` may be somebody else's.
    """
    return (
        frame.first - last.last <= _CONTINUES_WITHIN
        and sentences[frame.first].paragraph == sentences[last.last].paragraph
        and attribution.tokens[attribution.cue.first].start >= last.pair.end
        and not text[sentences[frame.first].start : frame.pair.start].strip()
    )


class _Surroundings(NamedTuple):
    """A quotation with what stands around it."""

    text: str
    sentences: Sequence[Sentence]
    pairs: Sequence[Pair]
    frame: _Frame

    def attribution(self, language: str) -> Attribution | None:
        """The attribution that the sentence of the quotation gives, or a neighbour that does nothing else."""
        pair = self.frame.pair
        first = max(self.sentences[self.frame.first].start, pair.start - _REACH)
        opens = not self.text[first : pair.start].strip()
        if language == "tr":
            return attribute_turkish(self._tokens(first, pair.start), self._behind())
        goes_on = self.text[pair.inner_start : pair.inner_end].rstrip()[-1:] in _GOES_ON
        found = attribute_behind(self._behind()) if goes_on or opens else None
        if opens:
            return found or self._announced() or self._signed()
        return found if found and found.near else attribute_before(self._tokens(first, pair.start)) or found

    def _behind(self) -> list[Token]:
        end = self.frame.pair.end
        return self._tokens(end, min(self.sentences[self.frame.last].end, end + _REACH))

    def _announced(self) -> Attribution | None:
        """The attribution of a sentence before that ends in a colon: ``X said:`` and then a paragraph of quotation."""
        before = self.sentences[self.frame.first - 1] if self.frame.first else None
        if before is None or not before.text.endswith(":"):
            return None
        return attribute_before(self._tokens(max(before.start, before.end - _REACH), before.end))

    def _signed(self) -> Attribution | None:
        """The attribution of a sentence behind that is a signature: ``— Ayşe Kaya``."""
        place = self.frame.last + 1
        if place >= len(self.sentences) or self.sentences[place].text[0] not in _DASHES:
            return None
        if self.sentences[place].paragraph != self.sentences[place - 1].paragraph:
            return None
        sentence = self.sentences[place]
        return attribute_behind(self._tokens(sentence.start, min(sentence.end, sentence.start + _REACH)))

    def _tokens(self, start: int, end: int) -> list[Token]:
        """The tokens of a stretch, with one quotation mark for each other quotation in it."""
        number = self.frame.number
        while number and self.pairs[number - 1].end > start:
            number -= 1
        tokens: list[Token] = []
        while number < len(self.pairs) and self.pairs[number].start < end:
            pair = self.pairs[number]
            if pair.end > start:
                tokens += read_tokens(self.text, start, max(start, pair.start))
                tokens.append(Token('"', pair.start, pair.start + 1, '"'))
                start = pair.end
            number += 1
        return tokens + read_tokens(self.text, start, max(start, end))


def quotation_groups(document: Document) -> tuple[tuple[int, ...], ...]:
    """The indices of the sentences that one quotation spans, in order, for each quotation that spans several.

    A quotation is printed whole or not at all, so the sentences of a group are printed together or not at all.
    Quotations that share a sentence make one group.
    """
    groups: list[tuple[int, ...]] = []
    place = 0
    sentences = document.sentences
    for quotation in document.quotations:
        while place < len(sentences) and sentences[place].end <= quotation.content.start:
            place += 1
        last = place
        while last + 1 < len(sentences) and sentences[last + 1].start < quotation.content.end:
            last += 1
        if last > place:
            joins = bool(groups) and groups[-1][-1] >= place
            first = groups.pop()[0] if joins else place
            groups.append(tuple(range(first, last + 1)))
    return tuple(groups)

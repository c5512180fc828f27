"""Direct speech: what is quoted, who says it and which word says so, as spans of the text."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from briefing.door import given_text
from briefing.languages import everybody, of, resolve
from briefing.languages.contract import Speech
from briefing.languages.general.speech import behind_heading
from briefing.model import Article, Document, Quotation, Sentence, Span
from briefing.model.attribution import Attribution, Token
from briefing.text.sentences import split_article
from briefing.text.speech.quotation_marks import Pair, balanced, has_marks, pair_marks
from briefing.text.speech.speakers import SpeakerIndex
from briefing.text.speech.unquoted import tokens_outside

__all__ = ["attributed", "balanced", "find_quotations", "quotation_groups", "quotations_in"]

_DASHES = "-–—―"
_CLOSERS = " \t\r\n\u00a0.,;:!?…\"'”’»)]"
_EARLIER = 4
_HEADING = 3
"""In words: from here on capitals alone are a heading."""
_BEFORE_CUE = ",?!…—–-"
_CONTINUES_WITHIN = 1
# How many characters of its sentence an attribution is looked for in, which keeps the time linear in any text.
_REACH = 400


class _Frame(NamedTuple):
    """A quotation, the sentences that its marks stand in, and the number of the quotation in the text."""

    number: int
    pair: Pair
    first: int
    last: int


_MOST_IN_A_SENTENCE = 20
"""Quotations; what has more is a list, or a run of marks, in which nobody says anything."""


def find_quotations(text: str, language: str | None = "en") -> list[Quotation]:
    """The outermost quotations of ``text`` in order, each with its speaker and cue where they are certain.

    ``content`` is what stands between the marks; over several paragraphs it holds the marks that are repeated.
    ``speaker`` is the name, the pronoun or the phrase that the quotation is given to in its own sentence, or in that
    of the quotation which it continues in the same paragraph. ``named`` is the full name that a surname, a pronoun or
    an office goes back to where one person alone can be meant, else the speaker where that is a name; ``role`` is the
    office printed with the name. In a language without rules of speech quotations have no speakers.
    Raises :class:`UsageError` for what is no text.
    """
    if not has_marks(given_text(text, "find_quotations")):
        return []
    article = Article(text=text, language=resolve(language, text))
    return list(attributed(article, split_article(article)))


def quotations_in(text: str) -> list[Quotation]:
    """The outermost quotations of ``text`` in order, their speakers not sought."""
    return [_quotation(text, pair, None, None) for pair in pair_marks(text)]


def attributed(article: Article, sentences: Sequence[Sentence]) -> tuple[Quotation, ...]:
    """The quotations of ``article``, whose sentences are ``sentences``, with their speakers."""
    text = article.text
    pairs = pair_marks(text)
    code = resolve(article.language, text)
    attributions = _attributions(text, of(code).speech, sentences, pairs)
    index = SpeakerIndex(text, pairs, sentences, everybody(), of(code)) if any(attributions) else None
    found = zip(pairs, attributions, strict=True)
    return tuple(_quotation(text, pair, attribution, index) for pair, attribution in found)


def _quotation(text: str, pair: Pair, attribution: Attribution | None, index: SpeakerIndex | None) -> Quotation:
    content = _span(text, (pair.inner_start, pair.inner_end))
    if attribution is None or index is None:
        return Quotation(content=content)
    speaker = index.speaker(attribution)
    if speaker is None:
        return Quotation(content=content)
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
    text: str, speech: Speech, sentences: Sequence[Sentence], pairs: Sequence[Pair]
) -> list[Attribution | None]:
    """The attribution of each quotation: that of its own sentence, or that of the one which it continues."""
    found: list[Attribution | None] = []
    last: tuple[_Frame, Attribution] | None = None
    frames = _frames(sentences, pairs)
    beside = Counter(frame.first for frame in frames)
    for frame in frames:
        if beside[frame.first] > _MOST_IN_A_SENTENCE or _is_heading(text, frame.pair):
            found.append(None)
            continue
        attribution = speech.attribute(_Surroundings(text, sentences, pairs, frame))
        if attribution is None and last and _continues(text, sentences, *last, frame):
            attribution = last[1]
        if attribution:
            last = frame, attribution
        found.append(attribution)
    return found


def _is_heading(text: str, pair: Pair) -> bool:
    """Whether what stands between marks is a heading in capitals, and no cry that somebody is said to utter."""
    content = text[pair.inner_start : pair.inner_end]
    if not content.isupper() or len(content.split()) < _HEADING or content.rstrip().endswith(","):
        return False
    behind = text[pair.end : pair.end + 2].strip()
    return not behind or not behind[0].islower()


def _frames(sentences: Sequence[Sentence], pairs: Sequence[Pair]) -> list[_Frame]:
    starts = [sentence.start for sentence in sentences]
    return [
        _Frame(number, pair, bisect_right(starts, pair.start) - 1, bisect_right(starts, pair.end - 1) - 1)
        for number, pair in enumerate(pairs)
    ]


def _continues(text: str, sentences: Sequence[Sentence], last: _Frame, attribution: Attribution, frame: _Frame) -> bool:
    """Whether a quotation that opens a sentence goes on with the speech before it: ``“…,” X said. “…”``.

    The verb of speech has to stand between the two: what follows ``X said: “…”`` may be somebody else's. And nothing
    may stand behind it in its own sentence that would tell who says it if only it were understood: ``“…,” read a
    banner``.
    """
    if _has_cue_of_its_own(text, sentences, frame):
        return False
    paragraph = sentences[last.last].paragraph
    if sentences[frame.first].paragraph != paragraph and not _is_next_paragraph(text, sentences, last, frame):
        return False
    return (
        frame.first - last.last <= _CONTINUES_WITHIN
        and attribution.tokens[attribution.cue.first].start >= last.pair.end
        and not text[sentences[frame.first].start : frame.pair.start].strip()
    )


def _is_next_paragraph(text: str, sentences: Sequence[Sentence], last: _Frame, frame: _Frame) -> bool:
    """Whether a quotation is all of the paragraph behind one that holds nothing but a quotation and who says it."""
    paragraph = sentences[last.last].paragraph
    if sentences[frame.first].paragraph != paragraph + 1:
        return False
    if last.first and sentences[last.first - 1].paragraph == paragraph:
        return False
    behind = sentences[frame.last + 1 : frame.last + 2]
    alone = not behind or behind[0].paragraph != sentences[frame.last].paragraph
    return alone and not text[frame.pair.end : sentences[frame.last].end].strip(_CLOSERS)


def _has_cue_of_its_own(text: str, sentences: Sequence[Sentence], frame: _Frame) -> bool:
    """Whether a quotation ends as one does that ``X said`` follows, and something follows."""
    goes_on = text[frame.pair.inner_start : frame.pair.inner_end].rstrip()[-1:] in _BEFORE_CUE
    return goes_on and bool(text[frame.pair.end : sentences[frame.last].end].strip(_CLOSERS))


class _Surroundings(NamedTuple):
    """A quotation with what stands around it, as the rules of a language ask for it."""

    text: str
    sentences: Sequence[Sentence]
    pairs: Sequence[Pair]
    frame: _Frame

    @property
    def content(self) -> str:
        """What stands between the marks."""
        return self.text[self.frame.pair.inner_start : self.frame.pair.inner_end]

    @property
    def opens(self) -> bool:
        """Whether the quotation opens its sentence, as far as the reach goes."""
        return not self.text[self._first() : self.frame.pair.start].strip()

    def before(self) -> list[Token]:
        """The tokens of its sentence before it, without a heading in capitals."""
        tokens = self._tokens(self._first(), self.frame.pair.start)
        return tokens[behind_heading(tokens) :]

    def behind(self) -> list[Token]:
        """The tokens of its sentence behind it."""
        end = self.frame.pair.end
        return self._tokens(end, min(self.sentences[self.frame.last].end, end + _REACH))

    def announcement(self) -> list[Token]:
        """The tokens of the sentence before, where that ends in a colon: ``X said:`` and a paragraph of quotation."""
        before = self.sentences[self.frame.first - 1] if self.frame.first else None
        if before is None or not before.text.endswith(":"):
            return []
        return self._tokens(max(before.start, before.end - _REACH), before.end)

    def earlier(self) -> list[list[Token]]:
        """The tokens of the few sentences before its own, the nearest first."""
        before = self.sentences[max(0, self.frame.first - _EARLIER) : self.frame.first]
        return [self._tokens(each.start, min(each.end, each.start + _REACH)) for each in reversed(before)]

    def lead(self) -> list[Token]:
        """The tokens of the sentence before in the same paragraph, where the quotation is a sentence of its own."""
        place = self.frame.first - 1
        if place < 0 or self.sentences[place].paragraph != self.sentences[place + 1].paragraph or not self.opens:
            return []
        if self.text[self.frame.pair.end : self.sentences[self.frame.last].end].strip(_CLOSERS):
            return []
        sentence = self.sentences[place]
        return self._tokens(sentence.start, min(sentence.end, sentence.start + _REACH))

    def signature(self) -> list[Token]:
        """The tokens of the sentence behind, where that is a signature: ``— Ayşe Kaya``."""
        place = self.frame.last + 1
        if place >= len(self.sentences) or self.sentences[place].text[0] not in _DASHES:
            return []
        if self.sentences[place].paragraph != self.sentences[place - 1].paragraph:
            return []
        sentence = self.sentences[place]
        return self._tokens(sentence.start, min(sentence.end, sentence.start + _REACH))

    def _first(self) -> int:
        """Where its sentence begins, though not further back than the reach."""
        return max(self.sentences[self.frame.first].start, self.frame.pair.start - _REACH)

    def _tokens(self, start: int, end: int) -> list[Token]:
        return tokens_outside(self.text, self.pairs, start, end, number=self.frame.number)


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

"""Edmundson: cue words, the words of the title, and the place of a sentence in its paragraph and its text.

Edmundson, "New Methods in Automatic Extracting", Journal of the ACM 16(2), 1969, as sumy has it with its
default weights. sumy gets our sentences and our words, so that it needs nothing of nltk's data; a sentence is known to
it by its place, because by its text two that read the same would share a place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.nlp.stemmers import null_stemmer
from sumy.summarizers.edmundson_cue import EdmundsonCueMethod
from sumy.summarizers.edmundson_location import EdmundsonLocationMethod
from sumy.summarizers.edmundson_title import EdmundsonTitleMethod

from briefing.languages import of
from briefing.model import Document
from briefing.text.words import stop_words, terms


def score_edmundson(documents: Sequence[Document]) -> list[float]:
    """The sum of the three methods for each sentence, each document by itself."""
    return [score for document in documents for score in _scores(document)]


class _Sentence(SumySentence):  # type: ignore[misc]  # sumy ships no types
    """A sentence with words of its own, equal to nothing but itself."""

    __slots__ = ("_own_words",)

    def __init__(self, words: Iterable[str], *, is_heading: bool = False) -> None:
        super().__init__("", None, is_heading)
        self._own_words = tuple(words)

    @property
    def words(self) -> tuple[str, ...]:
        return self._own_words

    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other


def _scores(document: Document) -> list[float]:
    language = document.language
    sentences = [_Sentence(words) for words in document.terms]
    model = _model(document, sentences, terms(document.article.title or "", language))
    nothing, rules = stop_words(language), of(language).words
    cues = EdmundsonCueMethod(null_stemmer, _stems(rules.bonus, language), _stems(rules.stigma, language))
    rated = (
        cues.rate_sentences(model),
        EdmundsonTitleMethod(null_stemmer, nothing).rate_sentences(model),
        EdmundsonLocationMethod(null_stemmer, nothing).rate_sentences(model),
    )
    return [float(sum(ratings[sentence] for ratings in rated)) for sentence in sentences]


def _model(document: Document, sentences: Sequence[_Sentence], title: Sequence[str]) -> ObjectDocumentModel:
    """The document as sumy has it: paragraphs of sentences, and the title as a heading of the first."""
    paragraphs = [
        [sentences[each.index] for each in group]
        for _, group in groupby(document.sentences, key=lambda sentence: sentence.paragraph)
    ]
    if paragraphs and title:
        paragraphs[0].insert(0, _Sentence(title, is_heading=True))
    return ObjectDocumentModel(map(Paragraph, paragraphs))


def _stems(words: Iterable[str], language: str) -> frozenset[str]:
    return frozenset(terms(" ".join(words), language))

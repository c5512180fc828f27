"""sumy's own scores for given sentences and words, without its tokenizer and without a download."""

from __future__ import annotations

import time
import warnings
from collections.abc import Sequence

from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words

from briefing.model import Document
from briefing.text.words import tokens

SUMMARISERS = {
    "lexrank": LexRankSummarizer,
    "textrank": TextRankSummarizer,
    "lsa": LsaSummarizer,
    "luhn": LuhnSummarizer,
    "kl": KLSummarizer,
    "sumbasic": SumBasicSummarizer,
    "reduction": ReductionSummarizer,
}


class Words:
    """A tokenizer of one sentence, whose words are known."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = tuple(words)

    def to_words(self, text: str) -> tuple[str, ...]:
        """The words, whatever the text."""
        del text
        return self._words


def sumy_document(terms: Sequence[Sequence[str]], texts: Sequence[str] | None = None) -> ObjectDocumentModel:
    """The sentences as sumy has them; without ``texts`` each has one of its own, so that none is taken for another."""
    texts = texts or [str(number) for number in range(len(terms))]
    sentences = [Sentence(text, Words(words)) for text, words in zip(texts, terms, strict=True)]
    return ObjectDocumentModel([Paragraph(sentences)])


def sumy_scores(method: str, document: ObjectDocumentModel) -> list[float]:
    """The rating that sumy gives each sentence of ``document``, in order."""
    caught: list[float] = []

    class Caught(SUMMARISERS[method]):
        @staticmethod
        def _get_best_sentences(sentences, _count, rating, *arguments, **options):
            rate = rating.__getitem__ if isinstance(rating, dict) else rating
            caught.extend(float(rate(sentence, *arguments, **options)) for sentence in sentences)
            return ()

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        Caught()(document, len(document.sentences))
    return caught or [0.0] * len(document.sentences)


def lexrank_seconds(documents: Sequence[Document]) -> float:
    """The processor's seconds that sumy's LexRank takes to score each of ``documents``, scoring alone.

    It is used as its users do: every word of a sentence, its own English stemmer and stop words.
    """
    prepared = [
        sumy_document([tokens(sentence.text, "en") for sentence in document.sentences])
        for document in documents
        if document.sentences
    ]
    lexrank = LexRankSummarizer(Stemmer("english"))
    lexrank.stop_words = get_stop_words("english")
    started = time.process_time()
    for document in prepared:
        lexrank(document, 3)
    return time.process_time() - started


def ranking(scores: Sequence[float]) -> list[int]:
    """The numbers of the sentences, best first: scores to nine decimals, ties in document order."""
    rounded = [round(float(score), 9) for score in scores]
    return sorted(range(len(rounded)), key=lambda index: (-rounded[index], index))

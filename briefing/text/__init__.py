"""Stage 2, Article to Document: its sentences, words and quotations, found once and shared by every later stage."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from briefing.languages import resolve
from briefing.model import Article, Document
from briefing.model.deferred import later
from briefing.text.genre import genre_of, title_argues
from briefing.text.sentences import split_article
from briefing.text.speech import quotations_in
from briefing.text.words import terms


def segment(article: Article) -> Document:
    """The document of ``article``: its sentences in order, their terms beside them, and its quotations in order.

    This is where the language of an article is settled, once and for all stages: the document's article bears its code.
    Who says a quotation is sought where it is to be printed: :func:`briefing.text.speech.attributed`.
    """
    language = resolve(article.language, article.text)
    if language != article.language:
        article = replace(article, language=language)
    sentences = tuple(split_article(article))
    return Document(
        article=article,
        sentences=sentences,
        terms=tuple(terms(sentence.text, language) for sentence in sentences),
        quotations=tuple(quotations_in(article.text)),
        genre=later(partial(genre_of, article, sentences)),
        argues=later(partial(title_argues, article)),
    )

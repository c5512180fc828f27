"""Stage 2, Article to Document: its sentences, words and quotations, found once and shared by every later stage."""

from __future__ import annotations

from dataclasses import replace

from briefing.languages import resolve
from briefing.model import Article, Document
from briefing.model.deferred import later
from briefing.text.genre import genre_of, title_argues
from briefing.text.persons import persons_in
from briefing.text.sentences import split_article
from briefing.text.speech import attributed, quotations_in
from briefing.text.words import terms


def segment(article: Article) -> Document:
    """The document of ``article``: its sentences in order, their terms beside them, and its quotations in order.

    This is where the language of an article is settled, once and for all stages: the document's article bears its code.
    What few articles are asked for is found where somebody asks: who says a quotation, and who is named.
    """
    language = resolve(article.language, article.text)
    if language != article.language:
        article = replace(article, language=language)
    sentences = tuple(split_article(article))
    quotations = tuple(quotations_in(article.text))
    return Document(
        article=article,
        sentences=sentences,
        terms=tuple(terms(sentence.text, language) for sentence in sentences),
        quotations=quotations,
        attributed=later(attributed, article, sentences) if quotations else (),
        persons=later(persons_in, article),
        genre=later(genre_of, article, sentences),
        argues=later(title_argues, article),
    )

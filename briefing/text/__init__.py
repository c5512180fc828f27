"""Stage 2, Article to Document: its sentences, words and quotations, found once and shared by every later stage."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Date

from briefing import languages
from briefing.languages import resolve
from briefing.model import Article, DateMention, Document, FigureMention, Sentence
from briefing.model.deferred import later
from briefing.text.dates import find_dates
from briefing.text.figures import find_figures
from briefing.text.genre import genre_of, title_argues
from briefing.text.genre.sport import tells_of_sport
from briefing.text.persons import persons_in
from briefing.text.sentences import split_article
from briefing.text.speech import attributed, quotations_in
from briefing.text.words import terms


def segment(article: Article) -> Document:
    """The document of ``article``: its sentences in order, their terms beside them, and its quotations in order.

    Its dates and figures are found when somebody first asks.

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
        sport=later(tells_of_sport, article),
        dates=later(_dates, sentences, language, article.date),
        figures=later(_figures, sentences, language),
    )


def _dates(
    sentences: tuple[Sentence, ...], language: str, reference: Date | None
) -> tuple[tuple[DateMention, ...], ...]:
    calendar = languages.of(language).calendar
    return tuple(tuple(find_dates(sentence.text, calendar, reference=reference)) for sentence in sentences)


def _figures(sentences: tuple[Sentence, ...], language: str) -> tuple[tuple[FigureMention, ...], ...]:
    numbers = languages.of(language).numbers
    return tuple(tuple(find_figures(sentence.text, numbers)) for sentence in sentences)

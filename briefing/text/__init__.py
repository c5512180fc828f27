"""Stage 2, Article to Document: its sentences, words and quotations, found once and shared by every later stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date as Date

from briefing import languages
from briefing.furniture import Memory, find_furniture
from briefing.languages import resolve
from briefing.model import Article, DateMention, Document, FigureMention, Furniture, Sentence
from briefing.model.deferred import later
from briefing.text.dates import find_dates
from briefing.text.figures import find_figures
from briefing.text.genre import genre_of, title_argues
from briefing.text.genre.sport import tells_of_sport
from briefing.text.persons import persons_in
from briefing.text.sentences import split_article
from briefing.text.speech import attributed, quotations_in
from briefing.text.words import terms


def segment_pile(articles: Sequence[Article], *, memory: Memory | None = None) -> list[Document]:
    """The documents of ``articles``, in their order, without the furniture that shows when they are seen together."""
    return [
        segment(article, found)
        for article, found in zip(articles, find_furniture(articles, memory=memory), strict=True)
    ]


LONGEST_SENTENCE = 2000
"""Characters of a sentence in which days and figures are looked for; what is longer is a table or a run of signs."""


def segment(article: Article, furniture: Sequence[Furniture] = ()) -> Document:
    """The document of ``article``: its sentences in order, their terms beside them, and its quotations in order.

    Nothing is found in what is ``furniture`` of it, and no sentence goes on behind a stretch of that. Its dates and
    figures are found when somebody first asks.

    This is where the language of an article is settled, once and for all stages: the document's article bears its code.
    What few articles are asked for is found where somebody asks: who says a quotation, and who is named.
    """
    language = resolve(article.language, article.text)
    if language != article.language:
        article = replace(article, language=language)
    told = replace(article, text=_without(furniture, article.text)) if furniture else article
    sentences = tuple(split_article(told))
    quotations = tuple(quotations_in(told.text))
    return Document(
        article=article,
        sentences=sentences,
        terms=tuple(terms(sentence.text, language) for sentence in sentences),
        quotations=quotations,
        furniture=tuple(furniture),
        attributed=later(attributed, told, sentences) if quotations else (),
        persons=later(persons_in, told),
        genre=later(genre_of, article, sentences),
        argues=later(title_argues, article),
        sport=later(tells_of_sport, article, sentences),
        dates=later(_dates, sentences, language, article.date),
        figures=later(_figures, sentences, language),
    )


def _without(furniture: Sequence[Furniture], text: str) -> str:
    """``text`` with white space where its furniture is, so that all places stay; a paragraph ends before each."""
    place, parts = 0, []
    for each in furniture:
        parts += [text[place : each.start], "\n\n".ljust(each.end - each.start)]
        place = each.end
    return "".join((*parts, text[place:]))


def _dates(
    sentences: tuple[Sentence, ...], language: str, reference: Date | None
) -> tuple[tuple[DateMention, ...], ...]:
    calendar = languages.of(language).calendar
    return tuple(
        tuple(find_dates(sentence.text, calendar, reference=reference)) if _is_read(sentence) else ()
        for sentence in sentences
    )


def _figures(sentences: tuple[Sentence, ...], language: str) -> tuple[tuple[FigureMention, ...], ...]:
    numbers = languages.of(language).numbers
    return tuple(tuple(find_figures(sentence.text, numbers)) if _is_read(sentence) else () for sentence in sentences)


def _is_read(sentence: Sentence) -> bool:
    """Whether a sentence is one that somebody wrote: of a list without an end each item would be read against all."""
    return len(sentence.text) <= LONGEST_SENTENCE

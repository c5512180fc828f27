"""What a story is called: the title of one of its articles, news rather than a column, and of what all of them tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefing import languages
from briefing.group.stories.titles import clean_title, names_a_section
from briefing.model import Article, Document, Sentence
from briefing.text.speech import balanced
from briefing.text.words import stop_words, terms

LONGEST = 90
"""Characters; a title above this is passed over where the story has a shorter one that is as neutral."""
_OPENING = 3  # the sentences that say what an article tells
_MANY = 4  # other articles, from which on a story has side events
_SMOOTHING = 2.0  # a title of one shared word says less than one of five
_SHORTEST_CLAUSE, _LONGEST_CLAUSE = 35, 110
"""Characters of an opening clause; a sentence that is no longer is not cut."""
_FEWEST_TERMS = 3
"""Content words; an opening with fewer ("Newsletter Thursdays") names no event."""
_LOOKED_AT = 5
"""Sentences among which an article without a title has its opening."""
_ENDED = re.compile(r"[.!][\"'”’)\]]*\Z")
_STOP = re.compile(r"(?<![.])(?<!\b[A-Z])\.\Z")
_MASKED = re.compile(r"\w\*+\w?")
"""A word that its paper does not print whole, as no brief does."""
_LONG_WORD = re.compile(r"[^\W\d_]{3,}")
_CRIED = 4
"""Long words in capitals, one behind the other, as a page has them that wants to be found."""
_CUT_WORD = re.compile(r"[\s,;:–—-]+\S*\Z")
CUT = "…"

Unfitness = tuple[bool, ...]


def headline(namer: Document) -> str:
    """What a story is called by the document that names it: its title, or the opening clause of its first sentence."""
    if namer.article.title:
        return title_of(namer.article)
    sentence = opening_of(namer)
    return opening_clause(sentence.text, namer.language) if sentence else ""


def title_of(article: Article) -> str:
    """The title of an article without what says nothing of the event; empty where it has none."""
    return clean_title(article.title or "", article.outlet or "")


def opening_of(document: Document) -> Sentence | None:
    """The sentence by which an article without a title is called: the first that could be one."""
    first = document.sentences[:_LOOKED_AT]
    whole = (
        sentence
        for sentence in first
        if _ENDED.search(sentence.text)
        and len(document.terms[sentence.index]) >= _FEWEST_TERMS
        and balanced(sentence.text)
    )
    return next(whole, next(iter(first), None))


def opening_clause(sentence: str, language: str) -> str:
    """The beginning of ``sentence`` that serves as a heading, verbatim, with "…" where it is cut within a clause.

    It ends where a circumstance is added that changes nothing of what was said, and within no quotation; else behind
    its last comma, or its last word that tells something.
    """
    whole = _STOP.sub("", sentence)
    if len(whole) <= _LONGEST_CLAUSE or "\n" in whole[:_LONGEST_CLAUSE]:
        return whole.partition("\n")[0].rstrip()
    ends = [found.start() for found in languages.of(language).headings.clause_ends.finditer(whole)]
    for end in reversed([end for end in ends if _SHORTEST_CLAUSE <= end <= _LONGEST_CLAUSE]):
        if balanced(whole[:end]):
            return whole[:end].rstrip()
    head = whole[:_LONGEST_CLAUSE]
    comma = head.rfind(", ", _SHORTEST_CLAUSE)
    if comma > 0 and balanced(head[:comma]):
        return head[:comma] + CUT
    words = _CUT_WORD.sub("", head).split(" ")
    while len(words) > 1 and words[-1].lower() in stop_words(language):
        words.pop()
    return " ".join(words).rstrip(",;:") + CUT


def unfitness(document: Document) -> Unfitness:
    """How little the title of an article serves as a heading, for sorting: the worst fault first.

    That of a live page, a list, a quiz or an advertisement names a page; a title that argues, asks or calls says
    another thing than what happened, and one that swears or cries no brief has; and a column's speaks for its writer.
    """
    title = title_of(document.article)
    page = document.genre not in ("report", "opinion") or names_a_section(title)
    return page, document.argues or _swears_or_cries(title), not document.reports


def _swears_or_cries(title: str) -> bool:
    cried = "".join("X" if word.isupper() else "x" for word in _LONG_WORD.findall(title))
    return _MASKED.search(title) is not None or "X" * _CRIED in cried


def find_namer(documents: Sequence[Document], centrality: NDArray[np.float64]) -> Document:
    """Which of ``documents`` names their story; how central each is (above 0) stands in ``centrality``.

    A title of a page of several pieces is taken only where there is none of an article, one that argues only where
    there is none that says what happened, that of a column only where there is no other, a long one only where there is
    no short one. Of the rest it is the one of a central article whose words the other articles hold, even those that
    hold least: a side event names no story. Without any title it is the opening of the most central article.
    """
    titled = [place for place, document in enumerate(documents) if document.article.title]
    if not titled:
        central = [documents[int(place)] for place in np.argsort(-centrality, kind="stable")]
        ranked = sorted(central, key=lambda document: document.genre != "report")
        return next((document for document in ranked if document.sentences), ranked[0])
    openings = [_opening(document) for document in documents]

    def rank(place: int) -> tuple[Unfitness, bool, float]:
        document = documents[place]
        agreed = _agreement(document.article, [opening for other, opening in enumerate(openings) if other != place])
        title = title_of(document.article)
        return unfitness(document), len(title) > LONGEST, -round(agreed * float(centrality[place]), 9)

    return documents[min(titled, key=rank)]


def _opening(document: Document) -> frozenset[str]:
    """What an article tells, as terms: those of its title and its first sentences."""
    title = terms(title_of(document.article), document.article.language)
    return frozenset(title).union(*document.terms[:_OPENING])


def _agreement(article: Article, openings: Sequence[frozenset[str]]) -> float:
    """The share of the words of an article's title that other articles hold; a short title has less.

    In a story of many articles it is the mean over the half of them that hold least, so that no side event names it.
    """
    words = set(terms(title_of(article), article.language))
    held = sorted(len(words & opening) for opening in openings)
    if len(held) >= _MANY:
        held = held[: len(held) // 2]
    return sum(held) / max(1, len(held)) / (len(words) + _SMOOTHING)

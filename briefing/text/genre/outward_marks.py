"""What marks an article's kind beside its text: its outlet, its address, its title.

Outlets, addresses and labels mix languages, so the marks of all known ones count for any article.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from briefing import languages
from briefing.languages import Language
from briefing.languages.contract import Genre, Marks
from briefing.model import Article, Sentence

_ASKS_OR_CALLS = re.compile(r"[?!][\"'”’]?\s*\Z")
_OPENING = 300
"""Characters in which a page says that it is none of the newsroom's."""
_BEGINNING = 1200
"""Characters in which a review of the papers has named several."""
_FEWEST_PAPERS = 4
_LONGEST_TEASER = 60
"""Words; a longer text tells something itself."""


def argues(title: str, genre: Genre) -> bool:
    """Whether a title argues, asks, commands, counts off or addresses its reader instead of saying what happened."""
    return _ASKS_OR_CALLS.search(title) is not None or genre.arguing_title.search(title) is not None


def is_marked_as_opinion(article: Article) -> bool:
    """Whether an article is opinion by its outlet or by its address.

    That an outlet is called like a person shows nothing: so are magazines, churches and towns.
    """
    known = _known()
    by_outlet = known.opinion_outlets.search(article.outlet or "") is not None
    return by_outlet or known.opinion_addresses.search(article.url or "") is not None


def is_live_page(article: Article) -> bool:
    """Whether an article is a page that is written on while something happens, by its title or address."""
    return _known().live_pages.mark(article)


def is_list(article: Article) -> bool:
    """Whether an article counts things off, by its title, or what other papers print, by their names."""
    known = _known()
    return known.lists.mark(article) or _named_at_all(known.papers, article.text) >= _FEWEST_PAPERS


def _named_at_all(names: re.Pattern[str], text: str) -> int:
    """How many different ones of ``names`` stand at the beginning of ``text``."""
    return len({match.lower() for match in names.findall(text, 0, _BEGINNING)})


def is_explainer(article: Article) -> bool:
    """Whether an article answers what its readers look up instead of telling what happened, by its title."""
    return _known().explainers.mark(article)


def is_teaser(article: Article, sentences: Sequence[Sentence]) -> bool:
    """Whether an article is a few lines that send its reader elsewhere; ``sentences`` are what is its own text."""
    words = sum(len(sentence.text.split()) for sentence in sentences)
    return words <= _LONGEST_TEASER and _known().teasers.mark(article)


def is_advertisement(article: Article) -> bool:
    """Whether an article was paid for, by its title, its address or the first words of its text."""
    return _known().advertisements.mark(article)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Patterns:
    """The marks of one kind, of all languages."""

    title: re.Pattern[str]
    address: re.Pattern[str]
    opening: re.Pattern[str]

    def mark(self, article: Article) -> bool:
        """Whether one of them is on ``article``."""
        return (
            self.title.search(article.title or "") is not None
            or self.address.search(article.url or "") is not None
            or self.opening.search(article.text, 0, _OPENING) is not None
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """The marks of all known languages."""

    opinion_outlets: re.Pattern[str]
    opinion_addresses: re.Pattern[str]
    live_pages: _Patterns
    lists: _Patterns
    explainers: _Patterns
    teasers: _Patterns
    advertisements: _Patterns
    papers: re.Pattern[str]


@languages.joined
def _known(every: tuple[Language, ...]) -> _Known:
    genres = [language.genre for language in every]
    return _Known(
        opinion_outlets=_any(pattern for genre in genres for pattern in genre.outlets),
        opinion_addresses=_any(pattern for genre in genres for pattern in genre.addresses),
        live_pages=_patterns(genres, lambda genre: genre.live_pages),
        lists=_patterns(genres, lambda genre: genre.lists),
        explainers=_patterns(genres, lambda genre: genre.explainers),
        teasers=_patterns(genres, lambda genre: genre.teasers),
        advertisements=_patterns(genres, lambda genre: genre.advertisements),
        papers=re.compile(rf"\b(?:{'|'.join(name for genre in genres for name in genre.papers)})\b"),
    )


def _patterns(genres: Iterable[Genre], marks_of: Callable[[Genre], Marks]) -> _Patterns:
    marks = [marks_of(genre) for genre in genres]
    return _Patterns(
        title=_any(pattern for mark in marks for pattern in mark.titles),
        address=_any(pattern for mark in marks for pattern in mark.addresses),
        opening=_any(pattern for mark in marks for pattern in mark.openings),
    )


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    """One pattern for all of ``patterns``; for none of them one that matches nothing."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)", re.IGNORECASE)

"""Articles that are there twice: which is kept, and why the others are left out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Date

from briefing.errors import Problem
from briefing.model import Article, Reason


def reading_order(article: Article) -> tuple[bool, Date, str, str, str, str]:
    """The key by which articles are sorted: date (undated last), outlet, title, id, and path for what is twice."""
    return (
        article.date is None,
        article.date or Date.max,
        article.outlet or "",
        article.title or "",
        article.id,
        article.path or "",
    )


def leave_out_duplicates(articles: Iterable[Article]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles in reading order without those that are there twice, and a problem for each left out.

    Twice are the same text of the same outlet and the same text at the same URL; the first in reading order is kept.
    The same text of several outlets stays: whether it is one origin is told later.
    """
    kept: list[Article] = []
    problems: list[Problem] = []
    seen: dict[tuple[str, str], Article] = {}
    for article in sorted(articles, key=reading_order):
        keys = [("id", article.id), *([(article.url, article.text)] if article.url else [])]
        first = next((seen[key] for key in keys if key in seen), None)
        if first is not None:
            problems.append(_duplicate(article, first))
            continue
        kept.append(article)
        seen.update(dict.fromkeys(keys, article))
    return tuple(kept), tuple(problems)


def _duplicate(article: Article, first: Article) -> Problem:
    return Problem.of(article.path or "", Reason(kind="same article", words=(str(first.path),)), kind="duplicate")

"""The library's door: what a public verb was given is looked at before anything is done with it.

What cannot be taken is refused in one sentence that says what was given and what would be right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.errors import UsageError
from briefing.model import Article

Source = str | Article | Sequence[Article]
"""A text, an article, or several articles."""


def given_text(value: object, verb: str) -> str:
    """``value`` where it is a text; raises :class:`UsageError` in the name of ``verb`` where it is none."""
    if isinstance(value, str):
        return value
    hint = f" Give {verb} the article's text: {verb}(article.text)." if isinstance(value, Article) else ""
    raise UsageError(f"{verb} takes a text, not {_kind(value)}.{hint}")


def given_articles(value: object, verb: str) -> tuple[Article, ...]:
    """The articles of ``value``: a reading or any other iterable of articles, and nothing else.

    Raises :class:`UsageError` in the name of ``verb`` for one article, for texts, and for what is no collection.
    """
    if isinstance(value, str | bytes | Article) or not isinstance(value, Iterable):
        raise UsageError(f"{verb} takes several articles, not {_kind(value)}. {_remedy(value)}")
    articles = tuple(value)
    odd = next((number for number, each in enumerate(articles) if not isinstance(each, Article)), None)
    if odd is not None:
        raise UsageError(
            f"{verb} takes articles, and number {odd + 1} of what it was given is {_kind(articles[odd])}. "
            f"{_remedy([articles[odd]])}"
        )
    return articles


def given_source(value: object, verb: str) -> tuple[Article, ...]:
    """The articles of a text, an article or several articles; raises :class:`UsageError` for anything else."""
    if isinstance(value, str):
        return (Article(text=value),)
    if isinstance(value, Article):
        return (value,)
    if value is None or not isinstance(value, Iterable) or isinstance(value, bytes):
        raise UsageError(f"{verb} takes a text, an article or several articles, not {_kind(value)}.")
    return given_articles(value, verb)


def _remedy(value: object) -> str:
    if isinstance(value, Article):
        return "Put it into a list: [article]."
    if isinstance(value, str) or (isinstance(value, Sequence) and value and isinstance(value[0], str)):
        return "Make an article of each text: [Article(text=...)]."
    return "Give a list of Article, or what read_articles gives."


def _kind(value: object) -> str:
    if value is None:
        return "None"
    if isinstance(value, Article):
        return "one article"
    named = {"str": "a text", "bytes": "bytes", "dict": "a dictionary", "list": "a list", "int": "a number"}
    kind = type(value).__name__
    return named.get(kind, f"a value of the type {kind}")

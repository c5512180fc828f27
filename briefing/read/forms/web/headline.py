"""The headline of a page: what it prints over the article, and not what it was called for search engines."""

from __future__ import annotations

from collections.abc import Iterable

from lxml.html import HtmlElement

from briefing.read.forms.web.stated import Stated
from briefing.read.forms.web.tree import letters, words_of

_HEADINGS = ("h1", "h2", "h3")
_LIKE = 0.34
_LONGEST = 300
_LOST = "\ufffd"


def headline_of(tree: HtmlElement, stated: Stated) -> str:
    """The headline: the heading that the page's own data names, then the first heading like what it is called.

    Where the page states the same letters, these are taken, because headings run words of several lines together.
    """
    headings = [(element, words_of(element)) for element in tree.iter(*_HEADINGS)]
    headings = [(element, words) for element, words in headings if words and len(words) <= _LONGEST]
    titles = [*filter(None, [stated.headline]), *stated.titles]
    if stated.headline and any(letters(words) == letters(stated.headline) for _, words in headings):
        return _unspoilt([stated.headline, *titles])
    first = [words for element, words in headings if element.tag == "h1"]
    likeness = [max((_likeness(words, title) for title in titles), default=0.0) for words in first]
    if likeness and max(likeness) >= _LIKE:
        return _unspoilt([_spaced(first[likeness.index(max(likeness))], titles), *titles])
    return _unspoilt([*titles, *first])


def _unspoilt(titles: Iterable[str]) -> str:
    """The first of ``titles`` that has lost no letter, else the first."""
    every = list(titles)
    return next((title for title in every if _LOST not in title), every[0] if every else "")


def _spaced(heading: str, titles: Iterable[str]) -> str:
    """``heading`` as the page states it elsewhere, without the word over it that stands in the same heading."""
    own = letters(heading)
    for title in titles:
        if (stated := letters(title)) and (own == stated or (own.endswith(stated) and len(stated) > len(own) / 2)):
            return title
    return heading


def _likeness(one: str, other: str) -> float:
    """The share of the shorter one's words, or of its signs where spaces part no words, that the other has as well."""
    words, others = set(one.casefold().split()), set(other.casefold().split())
    if min(len(words), len(others)) < 3:
        words, others = set(letters(one)), set(letters(other))
        return len(words & others) / max(len(words | others), 1) if letters(one) != letters(other) else 1.0
    return len(words & others) / min(len(words), len(others))

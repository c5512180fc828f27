"""The headline of a page: what it prints over the article, and not what it was called for search engines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from briefing.read.body.bare_titles import bare_title
from briefing.read.forms.web.stated import Stated
from briefing.read.forms.web.tree import letters, names_of, words_of

_HEADINGS = ("h1", "h2", "h3")
_LONGEST = 300
_FEWEST_UNNAMED, _FEWEST_UNDER = 5, 20
_LOST = "\ufffd"
_WAY_HERE = re.compile(r"bread-?crumb|(?<![a-z])(?:menu|nav|logo|whitespace-nowrap)(?![a-z])")
_SET_OFF = re.compile(r"\s*[|\uff5c–—•·]|\s+[-:»]+\s")
_OUTSIDE = frozenset(("nav", "ol", "ul", "footer", "aside", "a"))

# How much each place speaks for a wording: what people see most, then what was written with the article, then what was
# written for those who come from elsewhere. An `h1` that nothing else names is believed a little less.
_PRINTED, _PRINTED_ALONE, _PRINTED_SMALL = 2.5, 2.1, 1.0
_OF_ARTICLE = 1.25
_OF_PAGE = (1.0, 0.25, 0.5)


def headline_of(tree: HtmlElement, stated: Stated) -> str:
    """The headline that most speaks for, of the headings that the page prints and of what it states.

    A wording is the same in other spacing, and without the name of the outlet behind it.
    """
    outlet = next(iter((*stated.sites, *stated.publishers)), "")
    wordings: dict[str, str] = {}
    weights: defaultdict[str, float] = defaultdict(float)
    for title, weight in _stated(stated):
        bare = _bare(title, stated.titles, outlet)
        wordings.setdefault(letters(bare), bare)
        weights[letters(bare)] += weight
    printed = list(_headings(tree))
    seen: set[str] = set()
    for element, words in printed:
        named = _named(letters(words), wordings)
        if named is None and (element.tag != "h1" or len(words.split()) < _FEWEST_UNNAMED or seen):
            continue
        key = letters(words) if named is None else named
        if key in seen:
            continue
        seen.add(key)
        wordings.setdefault(key, words)
        weights[key] += _weight(element, alone=named is None)
        if key != letters(words) and key.endswith(letters(words)):
            wordings[key] = words  # without the words over it
    ranked = sorted(weights, key=lambda key: (_LOST in wordings[key], -weights[key]))
    return next((wordings[key] for key in ranked if key), "")


def _bare(title: str, titles: Sequence[str], outlet: str) -> str:
    """``title`` without the outlet behind it, whatever that is called there: without it, the page states it as well."""
    shorter = (each for each in titles if title.startswith(each) and _SET_OFF.match(title, len(each)))
    return bare_title(min(shorter, key=len, default=title), outlet)


def _stated(stated: Stated) -> Iterator[tuple[str, float]]:
    if stated.headline:
        yield stated.headline, _OF_ARTICLE
    for title, weight in zip((stated.title, stated.shared, stated.called), _OF_PAGE, strict=True):
        if title:
            yield title, weight


def _headings(tree: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """The headings that could stand over the article, those of the first order first."""
    every = sorted(tree.iter(*_HEADINGS), key=lambda element: element.tag != "h1")
    for element in every:
        words = words_of(element)
        if words and len(words) <= _LONGEST and not _shows_the_way(element):
            yield element, words


def _shows_the_way(element: HtmlElement) -> bool:
    """Whether a heading is a step of the way to the page, the name of the site, or a link to another page."""
    for number, over in enumerate((element, *element.iterancestors())):
        if over.tag in ("body", "article", "main"):
            return False
        if over.tag in _OUTSIDE or (number < 3 and _WAY_HERE.search(names_of(over))):
            return True
    return False


def _named(own: str, wordings: dict[str, str]) -> str | None:
    """The wording that a heading is, alone or with what stands over it or behind; None for another."""
    if own in wordings:
        return own
    for stated in wordings:
        if stated and own.startswith(stated) and len(stated) > len(own) / 2:
            return stated
        if stated and own.endswith(stated) and len(stated) > len(own) / 2:
            return stated
        if len(own) >= _FEWEST_UNDER and stated.endswith(own) and len(own) > len(stated) / 3:
            return stated
    return None


def _weight(element: HtmlElement, *, alone: bool) -> float:
    if element.tag != "h1":
        return _PRINTED_SMALL
    return _PRINTED_ALONE if alone else _PRINTED

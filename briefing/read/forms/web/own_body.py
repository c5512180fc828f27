"""What was found of a body, held against the one that the page states in its own data, where it states the whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from briefing.read.forms.web.tree import blocks_of

_WORD = re.compile(r"\w+")
_RUN = 4
_SAME_BODY, _SAME_PARAGRAPH = 0.6, 0.2
_FEWEST_RUNS = 100
_MISSED, _WHOLE_PARAGRAPH = 0.25, 0.8
_NO_PARAGRAPH = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "td", "th"))

Run = tuple[str, ...]


def own_paragraphs(found: Sequence[str], tree: HtmlElement, stated: str) -> list[str]:
    """The paragraphs that were ``found`` without those that the ``stated`` body lacks.

    What stands before the first that it has is kept, as a standfirst is, and everything where the stated body is a
    teaser. Where much of a long one was not found, the blocks of the page that it holds are the paragraphs.
    """
    known = _runs(stated)
    if not known:
        return list(found)
    if len(known) >= _FEWEST_RUNS and _missed(found, known) > _MISSED:
        blocks = [words for element, words in blocks_of(tree) if element.tag not in _NO_PARAGRAPH]
        own = list(dict.fromkeys(words for words in blocks if _share(words, known) >= _WHOLE_PARAGRAPH))
        if _missed(own, known) < _missed(found, known) - _MISSED / 2:
            return own
    if _share("\n".join(found), known) < _SAME_BODY:
        return list(found)
    within = [_share(paragraph, known, short=1) >= _SAME_PARAGRAPH for paragraph in found]
    first = within.index(True) if True in within else 0
    return [paragraph for n, paragraph in enumerate(found) if n < first or within[n]]


def _missed(paragraphs: Iterable[str], known: set[Run]) -> float:
    """The share of the runs that are known which none of the paragraphs has."""
    return 1 - len(known & set[Run]().union(*map(_runs, paragraphs))) / len(known)


def _share(text: str, known: set[Run], *, short: float = 0) -> float:
    """The share of the runs of ``text`` that are known; ``short`` where it has none."""
    runs = _runs(text)
    return len(runs & known) / len(runs) if runs else short


def _runs(text: str) -> set[Run]:
    words = _WORD.findall(text.casefold())
    return {tuple(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1)}

"""Words that join others, found by how many articles hold them, in languages that no stop words are known of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from briefing.languages import of
from briefing.model import Document

_MOST, _ENOUGH = 0.5, 8  # the part of a language's articles that hold a joining word, of so many articles at least
_SHORT, _MANY = 4, 0.25  # letters of a word that hardly says what a text is on, and the part of the articles


def joining_stems(documents: Iterable[Document]) -> Mapping[str, frozenset[str]]:
    """The stems that name no subject, by language, for every language in ``documents`` without stop words."""
    held: dict[str, Counter[str]] = defaultdict(Counter)
    articles: Counter[str] = Counter()
    for document in documents:
        if not of(document.language).words.stop_words:
            articles[document.language] += 1
            held[document.language].update({stem for row in document.terms for stem in row})
    return {
        code: frozenset(stem for stem, count in found.items() if _joins(stem, count, articles[code]))
        for code, found in held.items()
    }


def _joins(stem: str, count: int, articles: int) -> bool:
    return (articles >= _ENOUGH and count >= _MOST * articles) or (
        len(stem) <= _SHORT and stem.isalpha() and count > max(1, _MANY * articles)
    )

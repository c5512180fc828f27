"""Whether an article is about a game and those who play it: news of another kind to a desk that reads policy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, islice

from briefing import languages
from briefing.model import Article, Sentence

WORDS = 120
"""From the top, beside the title; further down even a budget debate finds a word of sport."""
FEWEST = 3
"""Different words of sport, without one of courts, parliaments and governments: a verdict on players is no match."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def tells_of_sport(article: Article, sentences: Sequence[Sentence]) -> bool:
    """Whether the title and the first sentences of ``article`` are told in words of sport; its language is settled."""
    genre = languages.of(article.language).genre
    if not genre.sport:
        return False
    opening = " ".join(islice(chain.from_iterable(sentence.text.split() for sentence in sentences), WORDS))
    words = frozenset(map(str.lower, _WORD.findall(f"{article.title or ''} {opening}")))
    return len(genre.sport & words) >= FEWEST and genre.state.isdisjoint(words)

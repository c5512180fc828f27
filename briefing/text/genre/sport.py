"""Whether an article is about a game and those who play it: news of another kind to a desk that reads policy."""

from __future__ import annotations

import re
from itertools import islice

from briefing import languages
from briefing.model import Article

WORDS = 120
"""From the top, beside the title; further down even a budget debate finds a word of sport."""
FEWEST = 3
"""Different words of sport, without one of courts, parliaments and governments: a verdict on players is no match.

On the six labelled piles this takes 13 of 31 articles on sport and one of 650 others; of 2,742 articles of four other
collections it takes 11, and each is on sport."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def tells_of_sport(article: Article) -> bool:
    """Whether the title and the opening of ``article`` are told in words of sport; its language is settled."""
    genre = languages.of(article.language).genre
    if not genre.sport:
        return False
    opening = " ".join(islice(article.text.split(), WORDS))
    words = frozenset(map(str.lower, _WORD.findall(f"{article.title or ''} {opening}")))
    return len(genre.sport & words) >= FEWEST and genre.state.isdisjoint(words)

"""Piles for measuring: the real collections as articles, copies of their articles, and large piles mixed from them."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from briefing.model import Article
from briefing.text import segment

OUTLET = (
    "{outlet} | Politics | World | Opinion\n\nBy our correspondent\n\n"
    "Get the day's headlines by e-mail. Sign up for the newsletter of {outlet} here.\n\n{text}\n\n"
    "Follow {outlet} for more on this story. Have we missed something? Write to our editors. "
    "© {outlet}. All rights reserved. This material may not be published, broadcast or redistributed."
)
"""What an outlet prints about a text that it has from elsewhere."""
UNCHANGED = 300
"""The commonest words of a pile, which a mixed pile keeps: grammar, and what every article says."""
BAND = 40
"""Words so near in frequency are exchanged for one another."""


def articles_of(path: Path) -> list[Article]:
    """The articles of a collection, in its order; the id is the record's."""
    return [_article(record) for record in records_of(path)]


def records_of(path: Path) -> list[dict]:
    """The records of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _article(record: dict) -> Article:
    day = record.get("date")
    return Article(
        text=record["text"],
        title=record.get("title"),
        date=date.fromisoformat(day[:10]) if day else None,
        outlet=record.get("outlet"),
        language=record.get("language"),
        id=str(record["id"]),
    )


@dataclass(frozen=True, slots=True)
class Copying:
    """A way in which papers change a text that they take over; ``change`` gets the article and a source of chance."""

    name: str
    change: Callable[[Article, random.Random], str]


def copyings(others: Sequence[Article]) -> tuple[Copying, ...]:
    """The four ways; words and leads that a copy gets are those of ``others``."""
    words = [word for article in others[::10] for word in article.text.split()]

    def reworded(article: Article, chance: random.Random) -> str:
        return " ".join(chance.choice(words) if chance.random() < 0.1 else word for word in article.text.split())

    def led_anew(article: Article, chance: random.Random) -> str:
        lead = segment(chance.choice(others)).sentences[:2]
        kept = segment(article).sentences[1:]
        return " ".join(sentence.text for sentence in (*lead, *kept))

    return (
        Copying("cut to a third", _cut),
        Copying("one word in ten changed", reworded),
        Copying("a new lead", led_anew),
        Copying("another outlet's boilerplate", _reprinted),
    )


def _cut(article: Article, chance: random.Random) -> str:
    del chance
    return article.text[: article.text.find(" ", len(article.text) // 3)]


def _reprinted(article: Article, chance: random.Random) -> str:
    outlet = f"The {chance.choice(('Courier', 'Examiner', 'Herald', 'Sentinel'))}"
    return OUTLET.format(outlet=outlet, text=article.text)


def mixed(articles: Sequence[Article], count: int) -> Iterator[Article]:
    """``count`` articles made from real ones: whole piles again and again, their rarer words exchanged each time.

    A word is exchanged for one of like frequency, the same throughout a round, so that each round has the lengths, the
    frequencies and the groups of the real pile, on subjects of its own; each round lies a week after the one before.
    """
    frequencies = Counter(word for article in articles for word in article.text.split())
    ranked = sorted(frequencies, key=lambda word: (-frequencies[word], word))
    for number in range(count):
        turn, place = divmod(number, len(articles))
        if place == 0:
            exchange = _exchange(ranked, random.Random(turn)) if turn else {}
        article = articles[place]
        yield replace(
            article,
            text=_exchanged(article.text, exchange),
            title=_exchanged(article.title or "", exchange) or None,
            date=article.date and date.fromordinal(article.date.toordinal() + 7 * turn),
            id=f"{turn}/{article.id}",
        )


def _exchange(ranked: Sequence[str], chance: random.Random) -> dict[str, str]:
    exchange: dict[str, str] = {}
    for start in range(UNCHANGED, len(ranked), BAND):
        band = ranked[start : start + BAND]
        exchange |= zip(band, chance.sample(band, len(band)), strict=True)
    return exchange


def _exchanged(text: str, exchange: dict[str, str]) -> str:
    paragraphs = (paragraph.split(" ") for paragraph in text.split("\n"))
    return "\n".join(" ".join(exchange.get(word, word) for word in words) for words in paragraphs)

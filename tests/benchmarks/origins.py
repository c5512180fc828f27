"""Origins: which copies of real articles are told from the rest, in what time and memory."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from gate import Row
from growth import growth
from piles import Copying, articles_of, copyings

from briefing.group.stories.origins import copies
from briefing.model import Article
from briefing.text import segment

PILES = ("articles/us-campaign-2016.jsonl", "articles/us-politics-300.jsonl", "stories/wikinews-206.jsonl")
WEEKS = "articles/us-news-2021.jsonl"
"""Where copies have their new words and leads from, and what large piles are mixed from."""
COPIED = 3
"""Every third article is copied, in each of the ways; the others only stand by."""
SHORTEST = 1200
"""Characters of an article that is copied: a third of it still is a paragraph."""


def rows(data: Path, *, full: bool = False) -> Iterator[Row]:
    """Precision and recall over pairs of copies, recall for each way of copying, and growth."""
    originals = _without_copies([article for corpus in PILES for article in articles_of(data / corpus)])
    copies, ways = _copied(originals, copyings(articles_of(data / WEEKS)))
    origin = _found([*originals, *copies])
    pairs = [(copy.id, copy.id.partition("/")[0]) for copy in copies]
    yield Row(
        name="precision over pairs",
        value=_precision(origin),
        corpora=PILES,
        floor=0.99,
        note=f"{len(originals)} articles, {len(copies)} copies",
    )
    yield Row(name="recall of copies", value=_recall(pairs, origin), corpora=PILES, floor=0.95)
    for way, own in ways.items():
        yield Row(
            name=f"recall, {way}", value=_recall([pair for pair in pairs if pair[0] in own], origin), corpora=PILES
        )
    yield from growth("origins", _folding, WEEKS, data, full=full)


def _without_copies(articles: Sequence[Article]) -> list[Article]:
    """Articles of which no two share three sentences word for word, numbered: nobody knows a real pile's copies."""
    seen: set[str] = set()
    kept = []
    for number, article in enumerate(articles):
        own = {sentence.text for sentence in segment(article).sentences if len(sentence.text) > 60}
        if len(own & seen) < 3:
            kept.append(replace(article, id=f"{number:04}"))
        seen |= own
    return kept


def _copied(originals: Sequence[Article], ways: Sequence[Copying]) -> tuple[list[Article], dict[str, set[str]]]:
    """The copies, and which stand for each way; a copy's id is its original's, a stroke and a number."""
    chance = random.Random(2021)
    copies: list[Article] = []
    by_way: dict[str, set[str]] = {}
    for article in [article for article in originals if len(article.text) >= SHORTEST][::COPIED]:
        for number, way in enumerate(ways):
            copy = Article(text=way.change(article, chance), language="en", id=f"{article.id}/{number}")
            copies.append(copy)
            by_way.setdefault(way.name, set()).add(copy.id)
    return copies, by_way


def _found(articles: Sequence[Article]) -> dict[str, int]:
    """The number of the origin of each article."""
    return {articles[place].id: number for number, group in enumerate(copies(articles)) for place in group}


def _precision(origin: Mapping[str, int]) -> float:
    """Of the pairs that are found to be of one origin, the part that are."""
    members: dict[int, list[str]] = {}
    for name, number in origin.items():
        members.setdefault(number, []).append(name.partition("/")[0])
    right = Counter(one == other for names in members.values() for one, other in combinations(names, 2))
    return right[True] / right.total()


def _recall(pairs: Sequence[tuple[str, str]], origin: Mapping[str, int]) -> float:
    return sum(origin[copy] == origin[original] for copy, original in pairs) / len(pairs)


def _folding(articles: Sequence[Article]) -> Callable[[], object]:
    return lambda: copies(articles)

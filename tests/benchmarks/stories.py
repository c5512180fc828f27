"""Stories: agreement with what people gathered, one setting for all; what order and a further week change; growth."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from gate import Row
from growth import growth
from piles import articles_of, records_of

from briefing.group.stories import group_documents
from briefing.model import Article, Document
from briefing.text import segment

COLLECTIONS = {"ecbplus-982": (0.90, 0.93), "wikinews-206": (0.92, 0.95), "allsides-2021": (0.87, 0.92)}
"""Each with the floor and the aim of its F1."""
DATED = "stories/allsides-2021.jsonl"
WEEKS = "articles/us-news-2021.jsonl"
WEEK = timedelta(days=7)


def rows(data: Path, *, full: bool = False) -> Iterator[Row]:
    """B-cubed figures of each collection, of its weeks where it is dated, and how the outcome and its cost hold up."""
    for name, (floor, aim) in COLLECTIONS.items():
        yield from _collection(data, name, floor=floor, aim=aim)
        yield _mostly_alone(data, name)
    dated = [segment(article) for article in articles_of(data / DATED)]
    yield _weekly(dated, _stories_of(data / DATED))
    yield _in_any_order(dated)
    yield _with_a_week_more(dated)
    yield from growth("stories", _grouping, WEEKS, data, full=full)


def _collection(data: Path, name: str, *, floor: float, aim: float) -> Iterator[Row]:
    corpus = f"stories/{name}.jsonl"
    gold = _stories_of(data / corpus)
    found = _found(segment(article) for article in articles_of(data / corpus))
    precision, recall = b_cubed(found, gold)
    yield Row(
        name=f"{name}, B-cubed F1",
        value=_f1(precision, recall),
        corpora=(corpus,),
        floor=floor,
        aim=aim,
        note=f"{len(set(found.values()))} stories, people have {len(set(gold.values()))}",
    )
    yield Row(name=f"{name}, precision", value=precision, corpora=(corpus,), floor=0.90)
    yield Row(name=f"{name}, recall", value=recall, corpora=(corpus,))


def _mostly_alone(data: Path, name: str) -> Row:
    """What is found where three stories in five have one article left: an article without company must stay alone."""
    corpus = f"stories/{name}.jsonl"
    gold = _stories_of(data / corpus)
    chance = random.Random(1)
    kept: set[str] = set()
    for _, members in sorted(_members(gold).items()):
        kept |= {chance.choice(sorted(members))} if chance.random() < 0.6 else members
    found = _found([segment(article) for article in articles_of(data / corpus) if article.id in kept])
    precision, recall = b_cubed(found, {article: gold[article] for article in found})
    return Row(
        name=f"{name} with most articles alone, B-cubed F1",
        value=_f1(precision, recall),
        corpora=(corpus,),
        floor=0.90,
        note=f"{len(kept)} articles; precision {precision:.3f}, recall {recall:.3f}",
    )


def _weekly(documents: Sequence[Document], gold: Mapping[str, str]) -> Row:
    """The F1 of each calendar week's articles by themselves, as a weekly brief has them, over all articles."""
    weeks: dict[tuple[int, int], list[Document]] = defaultdict(list)
    for document in documents:
        weeks[_day(document).isocalendar()[:2]].append(document)
    precisions, recalls = [], []
    for _, own in sorted(weeks.items()):
        found = _found(own)
        precision, recall = b_cubed(found, {article: gold[article] for article in found})
        precisions.append(len(own) * precision)
        recalls.append(len(own) * recall)
    precision, recall = sum(precisions) / len(documents), sum(recalls) / len(documents)
    return Row(
        name="allsides-2021 week by week, B-cubed F1",
        value=_f1(precision, recall),
        corpora=(DATED,),
        note=f"{len(weeks)} weeks; precision {precision:.3f}, recall {recall:.3f}",
    )


def _in_any_order(documents: Sequence[Document]) -> Row:
    expected = group_documents(documents)
    same = [group_documents(random.Random(seed).sample(documents, len(documents))) == expected for seed in range(5)]
    return Row(
        name="orders of the articles that change nothing", value=sum(same) / len(same), corpora=(DATED,), floor=1.0
    )


def _with_a_week_more(documents: Sequence[Document]) -> Row:
    """Of the stories of all weeks so far, the part whose articles are still together, and alone, with a week more."""
    first, last = min(map(_day, documents)), max(map(_day, documents))
    kept = asked = 0
    end = first + WEEK
    while end <= last:
        before = _groups(_found(each for each in documents if _day(each) < end))
        after = _found(each for each in documents if _day(each) < end + WEEK)
        early = {article for group in before for article in group}
        later = _groups({article: story for article, story in after.items() if article in early})
        kept, asked = kept + len(before & later), asked + len(before)
        end += WEEK
    return Row(
        name="stories that a week more leaves as they are",
        value=kept / asked,
        corpora=(DATED,),
        floor=0.95,
        note=f"of {asked}, week by week",
    )


def _grouping(articles: Sequence[Article]) -> Callable[[], object]:
    documents = [segment(article) for article in articles]
    for document in documents:
        _ = document.terms
    return lambda: group_documents(documents)


def b_cubed(found: Mapping[str, Hashable], gold: Mapping[str, Hashable]) -> tuple[float, float]:
    """B-cubed precision and recall (Bagga and Baldwin 1998) of two groupings of the same articles."""
    mine, theirs = _members(found), _members(gold)
    both = {article: len(mine[found[article]] & theirs[gold[article]]) for article in gold}
    precision = sum(both[article] / len(mine[found[article]]) for article in gold) / len(gold)
    recall = sum(both[article] / len(theirs[gold[article]]) for article in gold) / len(gold)
    return precision, recall


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall)


def _found(documents: Iterator[Document] | Sequence[Document]) -> dict[str, str]:
    return {article.id: story.id for story in group_documents(list(documents)) for article in story.articles}


def _members(groups: Mapping[str, Hashable]) -> dict[Hashable, set[str]]:
    members: dict[Hashable, set[str]] = defaultdict(set)
    for article, group in groups.items():
        members[group].add(article)
    return members


def _groups(found: Mapping[str, Hashable]) -> set[frozenset[str]]:
    return {frozenset(members) for members in _members(found).values()}


def _stories_of(path: Path) -> dict[str, str]:
    return {str(record["id"]): record["story"] for record in records_of(path)}


def _day(document: Document) -> date:
    day = document.article.date
    if day is None:
        message = f"{document.article.id} has no date."
        raise ValueError(message)
    return day

"""Piles as they come, against what editors said of them: which articles tell one event, beside twenty plain lines.

The labels (``labels/``) were made from the sources alone. What an editor may join without fault costs no precision.
The collections of ``stories`` stand here once more, so that one setting for all of them is seen at a glance.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import twenty_lines
from gate import Row
from piles import articles_of, records_of

from briefing.group.stories import group_documents
from briefing.model import Article, Document
from briefing.text import segment, segment_pile

LABELS = Path(__file__).with_name("labels")
COLLECTIONS = (
    "allsides-2021",
    "ecbplus-982",
    "wikinews-206",
    "googlenews-2018-dev",
    "turkish-mds-206-dev",
    "french-rpm2-400-dev",
)
FLOOR_PRECISION, FLOOR_RECALL, FLOOR_DATED, FLOOR_MEAN = 0.90, 0.85, 0.88, 0.92
UNDATED = frozenset({"wikinews-206", "ecbplus-982"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """A pile or collection: its file, its articles, the story of each, and what each story may be joined with."""

    name: str
    corpus: str
    documents: list[Document]
    gold: Mapping[str, Hashable]
    joinable: Mapping[Hashable, frozenset[Hashable]]
    labelled: bool


def rows(data: Path) -> Iterator[Row]:
    """Precision, recall and F1 of each labelled pile and each collection, ours and the plain lines'."""
    ours, plain = [], []
    for pile in read_all(data):
        mine = measure(stories_of(pile.documents), pile.gold, pile.joinable)
        base = measure(twenty_lines.group(pile.documents), pile.gold, pile.joinable)
        ours.append(f1(*mine))
        plain.append(f1(*base))
        beside = f"twenty lines {base[0]:.3f}, {base[1]:.3f}, {plain[-1]:.3f}"
        corpora = (pile.corpus,)
        if pile.labelled:
            yield Row(name=f"{pile.name}, precision", value=mine[0], corpora=corpora, floor=FLOOR_PRECISION, aim=0.95)
            yield Row(name=f"{pile.name}, recall", value=mine[1], corpora=corpora, floor=FLOOR_RECALL, aim=0.90)
        yield Row(
            name=f"{pile.name}, B-cubed F1",
            value=ours[-1],
            corpora=corpora,
            floor=None if pile.labelled or pile.name in UNDATED else FLOOR_DATED,
            note=beside if pile.labelled else f"{mine[0]:.3f}, {mine[1]:.3f}; {beside}",
        )
    mean = sum(ours) / len(ours)
    note = f"twenty lines {sum(plain) / len(plain):.3f}; {len(ours)} piles and collections"
    yield Row(name="mean B-cubed F1", value=mean, floor=FLOOR_MEAN, note=note)


def read_all(data: Path) -> Iterator[Pile]:
    """The labelled piles, then the collections."""
    for name in labelled():
        documents, gold, joinable = read_pile(data, name)
        corpus = f"piles/{name}.jsonl.gz"
        yield Pile(name=name, corpus=corpus, documents=documents, gold=gold, joinable=joinable, labelled=True)
    for name in COLLECTIONS:
        corpus = f"stories/{name}.jsonl"
        documents = [segment(article) for article in articles_of(data / corpus)]
        gold = {str(record["id"]): record["story"] for record in records_of(data / corpus)}
        yield Pile(name=name, corpus=corpus, documents=documents, gold=gold, joinable={}, labelled=False)


def labelled() -> list[str]:
    """The piles that have labels."""
    return sorted(path.stem for path in LABELS.glob("*.json") if not path.stem.endswith(".facts"))


def labels_of(name: str) -> dict:
    """What the readers said of a pile."""
    return json.loads((LABELS / f"{name}.json").read_text(encoding="utf-8"))


def read_pile(data: Path, name: str) -> tuple[list[Document], dict[str, int], dict[int, frozenset[int]]]:
    """The articles of a pile that tell an event, segmented; the story of each; what each story may be joined with."""
    labels = labels_of(name)
    gold = {article: number for number, members in enumerate(labels["stories"]) for article in members}
    joinable: dict[int, frozenset[int]] = {}
    for together in labels["joinable"]:
        for number in together:
            joinable[number] = joinable.get(number, frozenset()) | frozenset(together)
    opened = gzip.decompress((data / "piles" / f"{name}.jsonl.gz").read_bytes()).decode("utf-8")
    records = [json.loads(line) for line in opened.splitlines() if line.strip()]
    documents = segment_pile([article_of(record) for record in records if record.get("text")])
    held = {document.article.id for document in documents}
    return documents, {article: story for article, story in gold.items() if article in held}, joinable


def article_of(record: Mapping[str, str]) -> Article:
    """The article of a record, under the record's own id."""
    day = record.get("date")
    return Article(
        text=record["text"],
        title=record.get("title"),
        date=date.fromisoformat(day[:10]) if day else None,
        outlet=record.get("outlet"),
        url=record.get("url"),
        language=record.get("language"),
        id=str(record["id"]),
    )


def measure(
    found: Mapping[str, Hashable], gold: Mapping[str, Hashable], joinable: Mapping[Hashable, frozenset[Hashable]]
) -> tuple[float, float]:
    """B-cubed precision and recall over the articles of ``gold``; what may be joined counts as right together."""
    mine: dict[Hashable, list[str]] = defaultdict(list)
    theirs: dict[Hashable, list[str]] = defaultdict(list)
    for article, story in gold.items():
        mine[found[article]].append(article)
        theirs[story].append(article)
    precision = recall = 0.0
    for article, story in gold.items():
        allowed = joinable.get(story, frozenset()) | {story}
        together = mine[found[article]]
        precision += sum(gold[other] in allowed for other in together) / len(together)
        recall += sum(found[other] == found[article] for other in theirs[story]) / len(theirs[story])
    return precision / len(gold), recall / len(gold)


def f1(precision: float, recall: float) -> float:
    """The harmonic mean of both."""
    return 2 * precision * recall / (precision + recall)


def stories_of(documents: Sequence[Document]) -> dict[str, str]:
    """The id of the story of each article, by the article's id."""
    return {article.id: story.id for story in group_documents(documents) for article in story.articles}

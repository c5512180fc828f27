"""What is no text: how much of it stays in the sentences of the labelled piles, and which real sentences go with it.

The piles are read as users have them, and what the readers labelled is found again in the clean bodies by its letters.
A dateline, which the readers marked as a stamp, is for reading to take off, and labels of fewer than ten letters
("Map", "CNN —", stray signs) are left out: no sentence is printed of so few. A snippet is left when half of it is.
"""

from __future__ import annotations

import gzip
import json
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from events import labelled, labels_of
from gate import Row
from piles import articles_of

from briefing import load_config, read_articles
from briefing.compose.parts.annexes import extracts_in
from briefing.furniture import find_furniture
from briefing.model import Article, Document
from briefing.pipeline.build import build
from briefing.text import segment

DEVELOPED_ON = frozenset({"world-2024-W40", "nato-2022-W26", "turkish-economy-2025-W38"})
"""The piles that the forms were written on; what the others say counts for more."""
CLEAN = ("articles/us-news-2021.jsonl", "stories/allsides-2021.jsonl", "articles/us-campaign-2016.jsonl")
"""Collections of clean news: little of them is furniture."""
SHORTEST = 10
MOST_TAKEN = 3.0
_DATELINE = re.compile(r"[\w ,.'’]{0,40}?(?:\(?\b[A-Z]{2,8}\)?\s?)?[—–-]")


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled snippet: the letters of the record's text that it takes, by number from the first."""

    start: int
    end: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Measured:
    """A sampled article: what of its labels is left in sentences, and which of its real sentences are taken."""

    document: Document
    places: tuple[tuple[int, int], ...]
    labels: tuple[Label, ...]
    left: tuple[int, ...]
    real: int
    taken: tuple[str, ...]


def rows(data: Path) -> Iterator[Row]:
    """For each pile the share of furniture in sentences, snippets printed, and real sentences taken per 1,000."""
    totals = {"developed on": [0, 0], "judged on": [0, 0]}
    for name in labelled():
        corpora = (f"piles/{name}.jsonl.gz",)
        articles, measured = measure(data, name)
        labels = [label for each in measured for label in each.labels]
        left = [count for each in measured for count in each.left]
        characters = sum(label.end - label.start for label in labels)
        snippets = sum(count > (label.end - label.start) / 2 for label, count in zip(labels, left, strict=True))
        real, taken = sum(each.real for each in measured), sum(len(each.taken) for each in measured)
        side = totals["developed on" if name in DEVELOPED_ON else "judged on"]
        side[0] += taken
        side[1] += real
        yield Row(
            name=f"{name}, share of furniture in sentences",
            value=sum(left) / max(1, characters),
            corpora=corpora,
            higher_is_better=False,
            note=f"{snippets} of {len(labels)} snippets",
        )
        found = printed(data, name, articles, measured)
        yield Row(
            name=f"{name}, snippets printed",
            value=len(found),
            corpora=corpora,
            floor=0,
            higher_is_better=False,
            note="; ".join(text[:40] for text in found[:3]),
        )
        yield Row(
            name=f"{name}, real sentences taken per 1,000",
            value=1000 * taken / max(1, real),
            corpora=corpora,
            floor=MOST_TAKEN,
            higher_is_better=False,
            note=f"{taken} of {real}",
        )
    for side, (taken, real) in totals.items():
        yield Row(
            name=f"piles {side}, real sentences taken per 1,000",
            value=1000 * taken / max(1, real),
            floor=MOST_TAKEN,
            higher_is_better=False,
            note=f"{taken} of {real}",
        )
    for corpus in CLEAN:
        found_there, sentences = taken_of(articles_of(data / corpus))
        yield Row(
            name=f"{Path(corpus).stem}, sentences taken per 1,000",
            value=1000 * len(found_there) / max(1, sentences),
            corpora=(corpus,),
            higher_is_better=False,
            tolerance=1.0,
            note=f"{len(found_there)} of {sentences}",
        )


def read_pile(data: Path, name: str) -> tuple[dict[str, Mapping[str, str]], dict[str, Article]]:
    """The records of a pile by their ids, and the article that is read of each that is."""
    lines = gzip.decompress((data / "piles" / f"{name}.jsonl.gz").read_bytes()).decode("utf-8").splitlines()
    records = [json.loads(line) for line in lines if line.strip()]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "pile.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
        reading = read_articles(["pile.jsonl"], base=folder)
    by_line = {int((article.path or "").rpartition(":")[2]): article for article in reading}
    numbered = {number: str(record["id"]) for number, record in enumerate(records, 1)}
    return (
        {str(record["id"]): record for record in records},
        {numbered[number]: article for number, article in by_line.items()},
    )


def measure(data: Path, name: str) -> tuple[dict[str, Article], list[Measured]]:
    """The articles of a pile by the ids of their records, and what is measured on each that was sampled."""
    labels = labels_of(name)
    records, articles = read_pile(data, name)
    found = dict(zip(articles, find_furniture(list(articles.values())), strict=True))
    return articles, [
        _measured(
            segment(articles[identity], found[identity]),
            records[identity]["text"],
            labels["furniture"].get(identity, ()),
        )
        for identity in map(str, labels["sampled"])
        if identity in articles
    ]


def _measured(document: Document, raw: str, spans: Iterable[tuple[int, int, str]]) -> Measured:
    labels = [
        Label(len(_letters(raw[:start])), len(_letters(raw[:end])), kind, raw[start:end])
        for start, end, kind in spans
        if len(_letters(raw[start:end])) >= SHORTEST
        and not (kind == "stamp" and _DATELINE.fullmatch(" ".join(raw[start:end].split())))
    ]
    whole = _letters(raw)
    standing = _places([sentence.text for sentence in document.sentences], whole)
    left = [sum(_common(label, place) for place in standing) for label in labels]
    marked = [Label(len(_letters(raw[:start])), len(_letters(raw[:end])), kind, "") for start, end, kind in spans]
    plain = segment(document.article).sentences
    real, taken = 0, []
    for sentence, place in zip(plain, _places([each.text for each in plain], whole), strict=True):
        if place[1] <= place[0] or any(_common(label, place) for label in marked):
            continue
        real += 1
        covered = sum(
            max(0, min(each.end, sentence.end) - max(each.start, sentence.start)) for each in document.furniture
        )
        if covered > len(sentence.text) / 2:
            taken.append(sentence.text)
    return Measured(document, tuple(standing), tuple(labels), tuple(left), real, tuple(taken))


def _common(label: Label, place: tuple[int, int]) -> int:
    return max(0, min(label.end, place[1]) - max(label.start, place[0]))


def _letters(text: str) -> str:
    """A text without white space and without the signs that reading takes out."""
    return re.sub(r"[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]", "", text)


def _places(texts: Sequence[str], whole: str) -> list[tuple[int, int]]:
    """Where each of ``texts``, in order, stands among the letters of a text; an empty place where it is not found."""
    places, reached = [], 0
    for text in map(_letters, texts):
        start = whole.find(text, reached)
        if start < 0:
            places.append((0, 0))
            continue
        reached = start + len(text)
        places.append((start, reached))
    return places


def printed(data: Path, name: str, articles: Mapping[str, Article], measured: Sequence[Measured]) -> list[str]:
    """The labelled snippets of which the brief of a pile prints ten letters or more, in any of its parts."""
    spans: dict[str, set[tuple[int, int]]] = {}
    for extract in extracts_in(brief_of(data, name, articles)):
        spans.setdefault(extract.receipt.article_id, set()).add((extract.receipt.start, extract.receipt.end))
    return [
        label.text
        for each in measured
        for label in each.labels
        if any(
            _common(label, place) >= SHORTEST
            for start, end in sorted(spans.get(each.document.article.id, ()))
            for place in _within(each, start, end)
        )
    ]


def _within(measured: Measured, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a printed stretch stands among the letters of the record, sentence by sentence."""
    text = measured.document.article.text
    for sentence, place in zip(measured.document.sentences, measured.places, strict=True):
        first, last = max(start, sentence.start), min(end, sentence.end)
        if first < last and place[0] < place[1]:
            begins = place[0] + len(_letters(text[sentence.start : first]))
            yield begins, begins + len(_letters(text[first:last]))


def brief_of(data: Path, name: str, articles: Mapping[str, Article]):
    """The brief of a whole pile."""
    days = [article.date for article in articles.values() if article.date]
    period = f'period = {{ from = "{min(days)}", to = "{max(days)}" }}\n' if days else ""
    languages = [article.language for article in articles.values()]
    language = "tr" if languages.count("tr") > len(languages) / 2 else "en"
    with tempfile.TemporaryDirectory() as folder:
        packed = (data / "piles" / f"{name}.jsonl.gz").read_bytes()
        (Path(folder) / "pile.jsonl").write_bytes(gzip.decompress(packed))
        (Path(folder) / "brief.toml").write_text(
            f'[brief]\ntitle = "Pile"\nlanguage = "{language}"\nsources = ["pile.jsonl"]\n{period}', encoding="utf-8"
        )
        return build(load_config(Path(folder) / "brief.toml"))


def taken_of(articles: Sequence[Article]) -> tuple[list[tuple[str, str]], int]:
    """The sentences of which furniture takes more than half, each with the kind, and how many sentences there are."""
    taken, count = [], 0
    for article, found in zip(articles, find_furniture(articles), strict=True):
        sentences = segment(article).sentences
        count += len(sentences)
        for sentence in sentences:
            over = [each for each in found if each.start < sentence.end and each.end > sentence.start]
            covered = sum(min(each.end, sentence.end) - max(each.start, sentence.start) for each in over)
            if covered > len(sentence.text) / 2:
                taken.append((over[0].kind, sentence.text))
    return taken, count

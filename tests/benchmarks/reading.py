"""Reading: what cleaning keeps of what people marked as text, which language is told, and how fast it goes."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Iterator
from pathlib import Path

from gate import Row

from briefing.languages import detect
from briefing.read import read_articles
from briefing.read.body import clean

QUOTED = ("quotations/polnear-dev.jsonl.gz", "quotations/polnear-train.jsonl.gz")
TURKISH = "summaries/turkish-49.jsonl"
PILE = "articles/us-campaign-2016.jsonl"
LANGUAGES = {
    PILE: "en",
    "articles/us-politics-300.jsonl": "en",
    TURKISH: "tr",
    "topics/turkish-train.jsonl": "tr",
    "topics/turkish-val.jsonl": "tr",
}


def rows(data: Path) -> Iterator[Row]:
    """The figures of reading on the folder ``data``."""
    yield Row(
        name="reading: marked quotations that cleaning keeps",
        value=_kept(_quotations(data)),
        corpora=QUOTED,
        floor=0.995,
        aim=1.0,
        note="PolNeAR contents; the rest stands in headlines and captions",
    )
    yield Row(
        name="reading: marked sentences that cleaning keeps, Turkish",
        value=_kept(_sentences(data)),
        corpora=(TURKISH,),
        floor=0.995,
        aim=1.0,
    )
    yield Row(
        name="reading: articles whose language is right",
        value=_right_languages(data),
        corpora=tuple(LANGUAGES),
        floor=0.999,
        aim=1.0,
    )
    yield Row(
        name="reading: articles a second",
        value=_speed(data),
        corpora=(PILE,),
        floor=200,
        aim=500,
        unit="/s",
        tolerance=100,
        timed=True,
        note="files to articles, language detection included",
    )


def _records(path: Path) -> Iterator[dict]:
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _quotations(data: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Text, title and marked pieces of the articles of PolNeAR; pieces of the title itself are not asked for."""
    for name in QUOTED:
        for record in _records(data / name):
            text, title = record["text"], record.get("title") or ""
            spans = [span for mark in record["attributions"] for part in mark["content"] for span in part["spans"]]
            headline = text.find("\n\n") if title and text.startswith(title[:20]) else 0
            yield text, title, [text[start:end] for start, end in spans if start >= headline]


def _sentences(data: Path) -> Iterator[tuple[str, str, list[str]]]:
    for record in _records(data / TURKISH):
        yield record["text"], "", record["sentences"]


def _kept(marked: Iterator[tuple[str, str, list[str]]]) -> float:
    """The share of the marked pieces that stand in the clean text or became its headline."""
    pieces = kept = 0
    for text, title, wanted in marked:
        found = clean(text, title=title)
        body = _letters(f"{found.headline or ''}{found.text}")
        pieces += len(wanted)
        kept += sum(_letters(piece) in body for piece in wanted)
    return kept / pieces


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def _right_languages(data: Path) -> float:
    right = total = 0
    for name, language in LANGUAGES.items():
        bodies = [clean(record["text"]).text for record in _records(data / name)]
        total += len(bodies)
        right += sum(detect(body) == language for body in bodies)
    return right / total


def _speed(data: Path) -> float:
    read_articles([data / PILE])
    start = time.process_time()
    reading = read_articles([data / PILE])
    return len(reading) / (time.process_time() - start)

"""Quotations and their speakers against people's marks in political news (PolNeAR).

Gold: every stretch between quotation marks, four words or longer, that lies within the content of an attribution, with
the source of that attribution; where attributions lie within one another, the narrowest. A stretch is found when one
quotation covers four fifths of its characters. A speaker is right when the span given, or the name that it goes back
to, overlaps the source, or is another mention of it (they share a capitalised word that is no office). A speaker given
to a stretch whose attribution has no source is wrong; quotations outside every attribution do not count.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from gate import Row

from briefing.model import Quotation
from briefing.text.speech import find_quotations

SPLITS = (("dev", 0.92, 0.86, 0.98), ("train", None, None, None))
COVERED = 0.8
FEWEST_WORDS = 4
STRETCH = re.compile(r"''((?:(?!'').)+)''|“([^“”]+)”|\"([^\"]+)\"|‘([^‘’]{12,})’")
NAME = re.compile(r"[A-Z]\w{2,}")
NO_NAMES = frozenset({"The", "Sen", "Rep", "Gov", "Republican", "Democratic", "President", "Secretary"})


class Gold(NamedTuple):
    """A quoted stretch and the places and text of its source."""

    start: int
    end: int
    source: tuple[tuple[int, int], ...]
    said_by: str


def rows(data: Path) -> Iterator[Row]:
    """Recall of contents, right speakers of all, and right speakers of those named."""
    for split, recall, right, precision in SPLITS:
        corpus = f"quotations/polnear-{split}.jsonl.gz"
        total, found, named, correct = _count(data / corpus)
        files = (corpus,)
        note = f"{total} quotations"
        yield Row(name=f"polnear-{split} contents", value=found / total, corpora=files, floor=recall, note=note)
        yield Row(name=f"polnear-{split} right speaker of all", value=correct / total, corpora=files, floor=right)
        yield Row(
            name=f"polnear-{split} speaker right when named", value=correct / named, corpora=files, floor=precision
        )


def _count(path: Path) -> tuple[int, int, int, int]:
    total = found = named = correct = 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            quotations = find_quotations(record["text"], "en")
            for gold in gold_quotations(record):
                match = next((each for each in quotations if _covers(each, gold)), None)
                speaker = match is not None and match.speaker is not None
                total += 1
                found += match is not None
                named += speaker
                correct += speaker and is_right(match, gold)
    return total, found, named, correct


def gold_quotations(record: dict[str, Any]) -> list[Gold]:
    """The quoted stretches of a record in order, each with the source of the narrowest attribution around it."""
    narrowest: dict[tuple[int, int], tuple[int, Gold]] = {}
    for attribution in record["attributions"]:
        content = _spans(attribution["content"])
        width = sum(end - start for start, end in content)
        source = _spans(attribution["source"])
        said_by = " ".join(record["text"][start:end] for start, end in source)
        for start, end in content:
            for stretch in STRETCH.finditer(record["text"], start, end):
                place = stretch.span(stretch.lastindex or 0)
                if len(record["text"][slice(*place)].split()) < FEWEST_WORDS:
                    continue
                if place not in narrowest or width < narrowest[place][0]:
                    narrowest[place] = width, Gold(*place, source, said_by)
    return [gold for _, (_, gold) in sorted(narrowest.items())]


def _spans(parts: list[dict[str, Any]]) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for part in parts for start, end in part["spans"])


def _covers(quotation: Quotation, gold: Gold) -> bool:
    shared = min(gold.end, quotation.content.end) - max(gold.start, quotation.content.start)
    return shared >= COVERED * (gold.end - gold.start)


def is_right(quotation: Quotation, gold: Gold) -> bool:
    """Whether the speaker of a quotation is the source of the gold one."""
    given = [span for span in (quotation.speaker, quotation.named) if span]
    overlaps = any(span.start < end and start < span.end for span in given for start, end in gold.source)
    names = {name for span in given for name in NAME.findall(span.text)} - NO_NAMES
    return overlaps or bool(names & set(NAME.findall(gold.said_by)))

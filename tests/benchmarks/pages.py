"""Saved web pages: title, day, standfirst and body against what people's rules for each paper took from them.

Gold: the pages of ``html/pages-132.jsonl.gz``, with the body by block (standfirst, subheading, paragraph). The body is
compared by runs of four words, in which each sign of a script without spaces is a word, as F1 averaged over the pages;
the gold has subheadings, which cleaning leaves out on purpose, so that it is compared without them as well. A
standfirst is kept where nearly all of its runs stand in the text. Pages are parted in two by the hash of their file's
name: what is looked at while a rule is made, and what it is judged on. The extractor alone stands beside ours.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import trafilatura
from gate import Row

from briefing.model import Article
from briefing.read.forms import form_of
from briefing.read.forms.record import article_of
from briefing.read.refusal import Refused

PAGES = "html/pages-132.jsonl.gz"
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+")
_RUN = 4
_KEPT = 0.9
FLOORS = {"body": 0.95, "title": 0.90, "date": 0.97, "standfirst": 0.90}
AIMS = {"body": 0.96}


@dataclass(frozen=True, slots=True, kw_only=True)
class Got:
    """What was read of a page."""

    title: str
    date: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What of a page is right: shares, the body as precision, recall and F1."""

    title: float
    date: float
    standfirst: float | None
    precision: float
    recall: float
    body: float
    without_subheadings: float


def rows(data: Path) -> Iterator[Row]:
    """The figures of reading saved pages on the folder ``data``."""
    records = list(records_of(data))
    ours, bare = {}, {}
    spent = alone = 0.0
    for record in records:
        content = page_of(data, record)
        begun = time.perf_counter()
        ours[record["id"]] = read(content)
        between = time.perf_counter()
        bare[record["id"]] = extracted(content)
        spent += between - begun
        alone += time.perf_counter() - between
    for half in ("looked at", "judged"):
        of_half = [record for record in records if is_looked_at(record) == (half == "looked at")]
        scores = [score(record, ours[record["id"]]) for record in of_half]
        simple = [score(record, bare[record["id"]]) for record in of_half]
        for part in ("body", "precision", "recall", "without_subheadings", "title", "date", "standfirst"):
            yield Row(
                name=f"{part.replace('_', ' ')}, {half}",
                value=mean(scores, part),
                corpora=(PAGES,),
                floor=FLOORS.get(part),
                aim=AIMS.get(part),
                note=f"extractor alone {mean(simple, part):.3f}; {len(of_half)} pages",
            )
    refused = [record["id"] for record in records if ours[record["id"]] is None]
    yield Row(
        name="pages refused",
        value=len(refused),
        corpora=(PAGES,),
        floor=0,
        higher_is_better=False,
        note=" ".join(refused),
    )
    yield Row(
        name="time, in that of the extractor alone",
        value=spent / alone,
        corpora=(PAGES,),
        unit="x",
        higher_is_better=False,
        tolerance=0.5,
        timed=True,
        note=f"{len(records) / spent:.1f} pages a second",
    )


def records_of(data: Path) -> Iterator[dict[str, Any]]:
    """The gold, a page each."""
    with gzip.open(data / PAGES, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def page_of(data: Path, record: dict[str, Any]) -> bytes:
    """The bytes of a page as it was saved."""
    return gzip.decompress((data / "html" / record["html"]).read_bytes())


def is_looked_at(record: dict[str, Any]) -> bool:
    """Whether a page is of the half on which rules are made."""
    return hashlib.sha256(Path(record["html"]).name.encode()).digest()[0] % 2 == 0


def read(content: bytes) -> Got | None:
    """What our reader gives; None where it refuses the page."""
    article: Article | None = None
    with suppress(Refused):
        record = form_of(content[:65536], ".html").read(content)
        article = article_of(record, path="")
    if article is None:
        return None
    return Got(title=article.title or "", date=str(article.date or ""), text=article.text)


def extracted(content: bytes) -> Got | None:
    """What the extractor gives that our reader stands on, as it comes."""
    found = trafilatura.bare_extraction(content, include_comments=False, with_metadata=True)
    return Got(title=found.title or "", date=found.date or "", text=found.text or "") if found else None


def score(record: dict[str, Any], got: Got | None) -> Score:
    """``got`` against the gold; nothing is right of what was refused."""
    got = got or Got(title="", date="", text="")
    found = runs([got.text])
    whole = runs(text for _, text in record["blocks"])
    precision, recall, body = _shares(found, whole)
    bare = runs(text for kind, text in record["blocks"] if kind != "headline")
    standfirst = runs(text for kind, text in record["blocks"] if kind == "summary")
    return Score(
        title=float(_plain(got.title) == _plain(record["title"])),
        date=float(got.date == record["date"]),
        standfirst=float((found & standfirst).total() >= _KEPT * standfirst.total()) if standfirst else None,
        precision=precision,
        recall=recall,
        body=body,
        without_subheadings=_shares(found, bare)[2],
    )


def mean(scores: Sequence[Score], part: str) -> float:
    """The mean of one part over the pages that have it."""
    values = [value for each in scores if (value := getattr(each, part)) is not None]
    return sum(values) / max(len(values), 1)


def runs(texts: Iterator[str] | Sequence[str]) -> Counter[tuple[str, ...]]:
    """The runs of four words within ``texts`` taken together; of less, all the words."""
    words = [word for text in texts for word in _WORD.findall(unicodedata.normalize("NFKC", text).casefold())]
    return Counter(tuple(words[n : n + _RUN]) for n in range(max(len(words) - _RUN + 1, min(len(words), 1))))


def _shares(found: Counter[tuple[str, ...]], whole: Counter[tuple[str, ...]]) -> tuple[float, float, float]:
    same = (found & whole).total()
    precision, recall = same / max(found.total(), 1), same / max(whole.total(), 1)
    return precision, recall, 2 * same / max(found.total() + whole.total(), 1)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for gold in records_of(folder):
        if is_looked_at(gold) or "--all" in sys.argv:
            result = score(gold, read(page_of(folder, gold)))
            print(
                f"{result.body:.3f} p{result.precision:.3f} r{result.recall:.3f} w{result.without_subheadings:.3f}"
                f" t{result.title:.0f} d{result.date:.0f} s{result.standfirst} {gold['id']}"
            )

"""Feeds and e-mails: every entry with its title and its day, and nothing that stops a run.

Gold: the entries of sixteen real feeds, with title, address and date, as another parser has them (``feeds.jsonl``). Its
dates are points in time (UTC), where the day of the entry's own string may be another by its offset: it is right where
some offset makes it of that point. Titles are compared without markup, entities and runs of spaces; where the gold has
lost letters (U+FFFD), any stand for them. The fixtures are what a feed parser and a mail library are tested with: what
is counted is that a reader gives articles or says why it does not, and never raises anything else.
"""

from __future__ import annotations

import html
import io
import json
import re
import tarfile
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import feedparser
from gate import Row

from briefing.read.forms import form_of
from briefing.read.forms.record import Record, article_of
from briefing.read.refusal import Refused

TABLE = "feeds/feeds.jsonl"
FIXTURES = "feeds/fixtures.tar.gz"
MONTHS = {"Set": 9}
"""The months that the gold writes in Portuguese."""
WEST, EAST = timedelta(hours=12), timedelta(hours=14)
"""The offsets that there are."""


def rows(data: Path) -> Iterator[Row]:
    """Entries, titles and days against the table; fixtures and messages that raise; how fast feeds are read."""
    yield from _entries(data)
    yield from _robust(data)


def _entries(data: Path) -> Iterator[Row]:
    total = entries = titles = days = addresses = whole = read = 0
    spent = alone = 0.0
    for line in (data / TABLE).read_text(encoding="utf-8").splitlines():
        feed = json.loads(line)
        content = (data / "feeds" / feed["file"]).read_bytes()
        begun = time.perf_counter()
        outcomes = list(form_of(content[:65536], "").read(content))
        articles = [_article(outcome) for outcome in outcomes]
        spent += time.perf_counter() - begun
        begun = time.perf_counter()
        feedparser.parse(io.BytesIO(content))
        alone += time.perf_counter() - begun
        read += sum(article is not None for article in articles)
        total += len(feed["items"])
        if len(outcomes) != len(feed["items"]):
            continue
        for outcome, item in zip(outcomes, feed["items"], strict=True):
            record = outcome if isinstance(outcome, Record) else Record(body="")
            entries += isinstance(outcome, Record)
            titles += _same_title(record.title, item["title"] or "")
            days += _same_day(record.date, item["date"])
            addresses += record.url == item["link"]
            whole += bool(record.body) and not record.teaser
    note = f"{total} entries, {read} with a text, {whole} with the whole"
    yield Row(name="entries", value=entries / total, corpora=(TABLE,), floor=1, note=note)
    yield Row(name="titles", value=titles / total, corpora=(TABLE,), floor=1)
    yield Row(name="days", value=days / total, corpora=(TABLE,), floor=1)
    yield Row(name="addresses", value=addresses / total, corpora=(TABLE,), floor=1)
    note = f"feedparser alone {total / alone:.0f}"
    yield Row(name="entries a second", value=total / spent, corpora=(TABLE,), tolerance=0.6, timed=True, note=note)


def _article(outcome: Any) -> object | None:
    with suppress(Refused):
        return article_of(outcome, path="") if isinstance(outcome, Record) else None
    return None


def _same_title(title: str, gold: str) -> bool:
    bare = " ".join(html.unescape(re.sub(r"<[^>]+>", "", html.unescape(gold))).split())
    pattern = ".{0,2}".join(map(re.escape, re.split("\ufffd+", bare)))
    return re.fullmatch(pattern, " ".join(title.split())) is not None


def _same_day(day: str, gold: str | None) -> bool:
    if not gold or not day:
        return not gold and not day
    ours = date.fromisoformat(day)
    if gold[10:11] == "T":
        point = datetime.fromisoformat(gold)
        return (point - WEST).date() <= ours <= (point + EAST).date()
    for name, number in MONTHS.items():
        if match := re.search(rf"(\d+) {name} (\d{{4}})", gold):
            return ours == date(int(match[2]), number, int(match[1]))
    return ours == parsedate_to_datetime(gold).date()


def _robust(data: Path) -> Iterator[Row]:
    with tarfile.open(data / FIXTURES) as archive:
        fixtures = [(member.name, archive.extractfile(member)) for member in archive.getmembers() if member.isfile()]
        feeds = [(name, file.read()) for name, file in fixtures if file]
    messages = [(path.name, path.read_bytes()) for path in sorted((data / "mail").glob("*.eml"))]
    for name, files, corpora in (("fixtures", feeds, (FIXTURES,)), ("messages", messages, ())):
        raised = [each for each, content in files if not _gives(each, content)]
        note = f"{len(files)} files{': ' + ', '.join(raised[:5]) if raised else ''}"
        yield Row(
            name=f"{name} that raise", value=len(raised), corpora=corpora, floor=0, higher_is_better=False, note=note
        )


def _gives(name: str, content: bytes) -> bool:
    """Whether a file gives articles or says why it does not."""
    try:
        read = form_of(content[:65536], Path(name).suffix).read(content)
        for outcome in [read] if isinstance(read, Record) else read:
            _article(outcome)
    except Refused:
        return True
    except Exception:  # noqa: BLE001 - this is what is counted
        return False
    return True

"""The whole build: 26 weeks without a failure, page budgets kept, and its time beside sumy's scoring alone."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from math import ceil
from pathlib import Path

import pypdf
import pypdfium2
from gate import Row
from reference import lexrank_seconds

from briefing.commands.verify import verify
from briefing.config import Config, load_config
from briefing.errors import BriefingError
from briefing.model import Document
from briefing.period import parse_period, within
from briefing.pipeline.build import build, compose_from, gather
from briefing.pipeline.fit import FULL_ENOUGH, measure_pages
from briefing.pipeline.publish import publish
from briefing.read import read_articles
from briefing.text import segment

WEEKS = "articles/us-news-2021.jsonl"
PILE = "articles/us-campaign-2016.jsonl"
NAMES = [f"2021-W{number}" for number in range(16, 42)]
FITTED = ("2021-W20", "2021-W28", "2021-W36")
BUDGETS = (1, 2, 4, 8)
SAMPLE = 6  # sumy scores every sixth article, and its time is multiplied: it rates each article by itself


def rows(data: Path, full: bool = False) -> Iterator[Row]:
    """The figures of the whole build on the folder ``data``; with ``full`` sumy scores every article."""
    reading = read_articles([data / WEEKS])
    with tempfile.TemporaryDirectory() as folder:
        config = _configuration(Path(folder), data / WEEKS, "latest week")
        good, seconds = _weeks(config)
        yield Row(name="build: weeks that open and hold, of 26", value=good, corpora=(WEEKS,), floor=26, aim=26)
        documents = [segment(article) for name in NAMES for article in within(reading, parse_period(name))]
        yield Row(
            name="build: articles a second, 26 weekly PDFs",
            value=len(documents) / seconds,
            corpora=(WEEKS,),
            unit="/s",
            tolerance=4,
            note=f"sumy's LexRank alone scores {len(documents) / _sumy_seconds(documents, full=full):.0f} a second",
        )
        yield from _budgets(config)
    yield _pile(data, full=full)


def _configuration(folder: Path, source: Path, period: str) -> Config:
    text = f'[brief]\nsources = ["{source}"]\nperiod = "{period}"\n'
    (folder / "brief.toml").write_text(text, encoding="utf-8")
    return load_config(folder / "brief.toml")


def _weeks(config: Config) -> tuple[int, float]:
    """How many weekly briefs are built, open in two readers and hold, and the processor's seconds for building them."""
    good, seconds = 0, 0.0
    for name in NAMES:
        with suppress(BriefingError, OSError, ValueError):
            started = time.process_time()
            path = _published(config.with_overrides(period=name, formats=("pdf",)))
            seconds += time.process_time() - started
            good += _opens(path) and verify(path).holds
    return good, seconds


def _published(config: Config) -> Path:
    paths = publish(
        build(config),
        formats=config.output.formats,
        directory=config.directory,
        name=config.output.name,
        appearance=config.appearance,
    )
    return paths[0]


def _opens(path: Path) -> bool:
    document = pypdfium2.PdfDocument(path)
    try:
        return len(document) == len(pypdf.PdfReader(path).pages) > 0
    finally:
        document.close()


def _budgets(config: Config) -> Iterator[Row]:
    """Page budgets on three weeks: kept, the last page filled, and in how many renders' time."""
    kept, filled, cost, tried = 0, 0, 0.0, 0
    for name in FITTED:
        findings, period = gather(config.with_overrides(period=name))
        whole = compose_from(findings, config, period=period)
        started = time.process_time()
        measure_pages(whole, config.appearance)
        one_render = time.process_time() - started
        for pages in BUDGETS:
            started = time.process_time()
            brief = compose_from(findings, config.with_overrides(pages=pages), period=period)
            cost = max(cost, (time.process_time() - started) / one_render)
            size = measure_pages(brief, config.appearance)
            kept += ceil(size) <= pages
            filled += size >= pages - 1 + FULL_ENOUGH
            tried += 1
    yield Row(name="build: page budgets kept, of 12", value=kept, corpora=(WEEKS,), floor=tried, aim=tried)
    yield Row(name="build: budgets with the last page half full, of 12", value=filled, corpora=(WEEKS,), aim=tried)
    yield Row(
        name="build: time of the dearest budget, in renders of the whole brief",
        value=cost,
        corpora=(WEEKS,),
        floor=4,
        aim=2,
        higher_is_better=False,
        tolerance=1,
        timed=True,
    )


def _pile(data: Path, *, full: bool) -> Row:
    """The command as a user calls it, its start included, from the file to the PDF; all processes of it count."""
    with tempfile.TemporaryDirectory() as folder:
        _configuration(Path(folder), data / PILE, "2010-01-01/2020-12-31")
        command = [sys.executable, "-m", "briefing", "build", "--format", "pdf", "--quiet"]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    ours = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    theirs = _sumy_seconds([segment(article) for article in read_articles([data / PILE])], full=full)
    return Row(
        name="build: 840 articles to one PDF, of the time of sumy's LexRank scoring alone",
        value=ours / theirs,
        corpora=(PILE,),
        floor=0.5,
        aim=0.2,
        higher_is_better=False,
        tolerance=0.2,
        timed=True,
        note=f"{ours:.1f} s of the processor beside {theirs:.1f} s",
    )


def _sumy_seconds(documents: Sequence[Document], *, full: bool) -> float:
    step = 1 if full else SAMPLE
    return step * lexrank_seconds(documents[::step])

"""Does everything still come out the same? ``python tests/benchmarks/same.py [--record] [--keep DIR] [--only WORD]``.

For changes that move code and are to change nothing: every public verb over every collection, and whole briefs as PDF,
HTML and JSON, each as one hash, held against ``same.json``. ``--record`` writes that file anew; ``--keep`` leaves the
outputs themselves in a folder, so that two runs can be compared line by line. Of a large collection a sample is taken,
always the same one. Exit status 1 where anything differs.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
RECORD = HERE / "same.json"
MOST_RECORDS = 60
"""Of each collection so many records, spread evenly over it; the briefs take whole weeks and piles."""
WEEKS = ("2021-W16", "2021-W20", "2021-W25", "2021-W30", "2021-W35", "2021-W38")
PILES = ("world-2024-W37", "world-2024-W40", "nato-2022-W26", "untitled-2024-W17")
KEPT_FOR_JUDGING = ("sri-lanka-2025-W50", "turkish-2009-W43")
"""Piles that nobody is to look at before a judgement, not even for what comes out otherwise."""
FORMS = ("pdf", "html", "json")
LENGTHS = ("3 sentences", "120 words", "20%")

sys.path[:0] = [str(ROOT)]

import briefing  # noqa: E402  # found through the line above

Task = tuple[str, Callable[[], Iterator[tuple[str, bytes]]]]


def main(arguments: list[str] | None = None) -> int:
    """Compare, or record; the exit status."""
    parser = argparse.ArgumentParser(description="Does everything still come out the same?")
    parser.add_argument("--record", action="store_true", help="write the hashes instead of comparing")
    parser.add_argument("--keep", type=Path, help="leave the outputs in this folder")
    parser.add_argument("--only", default="", help="only what has this word in its name")
    asked = parser.parse_args(arguments)
    data = Path(os.environ.get("BRIEFING_DATA", ROOT.parent / "shared" / "data"))
    if not data.is_dir():
        print(f"There is no data at {data}, so nothing is compared. Set BRIEFING_DATA to the folder that holds it.")
        return 0
    begun = time.perf_counter()
    found = _hashes([task for task in tasks(data) if asked.only in task[0]], asked.keep)
    print(f"{len(found)} outputs in {time.perf_counter() - begun:.0f} s")
    known = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
    if asked.record:
        RECORD.write_text(json.dumps(dict(sorted((known | found).items())), indent=0) + "\n", encoding="utf-8")
        return 0
    wanted = {name: digest for name, digest in known.items() if asked.only in name}
    for name in sorted(wanted.keys() | found.keys()):
        if wanted.get(name) != found.get(name):
            print(f"DIFFERS {name}")
    return int(wanted != found)


def tasks(data: Path) -> list[Task]:
    """What is compared, by name; the longest first."""
    week = data / "articles" / "us-news-2021.jsonl"
    found: list[Task] = [
        (f"brief {name}", partial(_brief, data / "piles" / f"{name}.jsonl.gz", "latest week")) for name in PILES
    ]
    found += [(f"brief {period}", partial(_brief, week, period)) for period in WEEKS]
    found.append(("brief seeds", _seeds))
    for path in sorted(path for folder in FOLDERS for path in (data / folder).glob("*.jsonl*")):
        if path.name.startswith(KEPT_FOR_JUDGING):
            continue
        found.append((f"verbs {path.parent.name}/{path.name.partition('.jsonl')[0]}", partial(_verbs, path)))
    return found


FOLDERS = ("articles", "piles", "summaries", "stories", "quotations", "sentences", "topics")


def _hashes(wanted: list[Task], keep: Path | None) -> dict[str, str]:
    with ProcessPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        waiting = [pool.submit(_run, name, task, keep) for name, task in wanted]
        return {name: digest for each in waiting for name, digest in each.result().items()}


def _run(name: str, task: Callable[[], Iterator[tuple[str, bytes]]], keep: Path | None) -> dict[str, str]:
    found = {}
    for part, content in task():
        found[f"{name} {part}"] = hashlib.sha256(content).hexdigest()[:16]
        if keep is not None:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"{name} {part}".replace("/", "-")).write_bytes(content)
    return found


def _seeds() -> Iterator[tuple[str, bytes]]:
    brief = briefing.build(briefing.load_config(ROOT / "seeds" / "brief.toml"))
    yield from ((form, briefing.render(brief, form)) for form in FORMS)


def _brief(source: Path, period: str) -> Iterator[tuple[str, bytes]]:
    with tempfile.TemporaryDirectory() as folder:
        opened = gzip.decompress(source.read_bytes()) if source.suffix == ".gz" else source.read_bytes()
        Path(folder, "pile.jsonl").write_bytes(opened)
        config = Path(folder, "brief.toml")
        config.write_text(f'[brief]\ntitle = "Same"\nsources = ["pile.jsonl"]\nperiod = "{period}"\n', encoding="utf-8")
        brief = briefing.build(briefing.load_config(config))
        yield from ((form, briefing.render(brief, form)) for form in FORMS)


def _verbs(path: Path) -> Iterator[tuple[str, bytes]]:
    articles = _sample(path)
    register = briefing.load_config(ROOT / "seeds" / "brief.toml").themes
    for name, lines in (
        ("sentences", _sentences(articles)),
        ("scores", _scores(articles)),
        ("summaries", _summaries(articles)),
        ("quotations", _quotations(articles)),
        ("stories", _stories(articles)),
        ("filing", _themes(articles, register)),
        ("discovery", _themes(articles, None)),
    ):
        yield name, "\n".join(lines).encode("utf-8", "surrogatepass")


def _sample(path: Path) -> list[briefing.Article]:
    opened = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    lines = [line for line in opened.decode("utf-8").splitlines() if line.strip()]
    step = max(1, len(lines) // MOST_RECORDS)
    records = [json.loads(line) for line in lines[::step][:MOST_RECORDS]]
    parts = [part for record in records for part in record.get("articles") or [record] if isinstance(part, dict)]
    return [article for article in map(_article, parts[: 2 * MOST_RECORDS]) if article.text.strip()]


def _article(record: dict) -> briefing.Article:
    day = record.get("date")
    return briefing.Article(
        text=record.get("text") or "",
        title=record.get("title"),
        date=_day(day) if day else None,
        outlet=record.get("outlet"),
        url=record.get("url"),
        language=record.get("language"),
    )


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None


def _sentences(articles: list[briefing.Article]) -> Iterator[str]:
    for article in articles:
        for sentence in briefing.split_sentences(article.text, article.language):
            yield f"{article.id} {sentence.paragraph} {sentence.start} {sentence.end} {sentence.text!r}"


def _scores(articles: list[briefing.Article]) -> Iterator[str]:
    for article in articles:
        for scored in briefing.score_sentences(article):
            yield f"{article.id} {scored.sentence.index} {scored.score:.9f}"


def _summaries(articles: list[briefing.Article]) -> Iterator[str]:
    groups = [[article] for article in articles] + [articles[at : at + 3] for at in range(0, len(articles), 3)]
    for group in groups:
        for length in LENGTHS:
            chosen = briefing.summarise(group, length=length)
            yield f"{group[0].id} {length} {[(each.article_id, each.index) for each in chosen.sentences]}"
            yield from (sentence.text for sentence in chosen.sentences)


def _quotations(articles: list[briefing.Article]) -> Iterator[str]:
    for article in articles:
        for quotation in briefing.find_quotations(article.text, article.language):
            spans = (quotation.content, quotation.speaker, quotation.cue, quotation.named, quotation.role)
            yield f"{article.id} {[(each.start, each.end, each.text) if each else None for each in spans]}"


def _stories(articles: list[briefing.Article]) -> Iterator[str]:
    for story in briefing.find_stories(articles):
        members = [article.id for article in story.articles]
        origins = [(origin.articles, origin.agency) for origin in story.origins]
        yield f"{story.id} {story.label!r} {members} {origins} {story.first} {story.last} {story.cohesion}"


def _themes(articles: list[briefing.Article], register: object) -> Iterator[str]:
    for theme in briefing.find_themes(articles, register):
        yield f"{theme.id} {theme.definition.names} {theme.definition.terms} {theme.proposed}"
        for filed in theme.filed:
            yield f"  {filed.sentence.article_id} {filed.sentence.index} {filed.score:.9f} {filed.terms} {filed.also}"


if __name__ == "__main__":
    sys.exit(main())

"""What a brief leads with against what editors would lead with, beside the first sentences of the largest clusters.

The labels (``labels/``) name five leads a pile, each as the articles that tell it. A lead is held where a sentence
comes from one of them. The baseline says the first sentence of each of the largest clusters of ``twenty_lines``, of
their first article. Headings are counted by the same briefs: how much of a heading the sentences under it say.
"""

from __future__ import annotations

import gzip
import json
import tempfile
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import twenty_lines
from events import labelled, labels_of, read_pile
from gate import Row

import briefing
from briefing.compose.cache import Cache
from briefing.compose.findings import Findings
from briefing.config import Config
from briefing.group.stories.headline import find_namer, headline
from briefing.group.stories.origins import copies, origin_of
from briefing.model import Brief, Document, Period, Story, StoryBlock
from briefing.pipeline.build import compose_from, gather
from briefing.text.words import terms

SENTENCES = 4
TOLD = 0.3
"""From this share of its words on a heading is said by what stands under it."""


def rows(data: Path) -> Iterator[Row]:
    """Leads in the bottom line, and there or among the numbers beside it, of five; headings that their text says."""
    held, plain, right, told, blocks = 0, 0, 0, 0, 0
    names = labelled()
    for name in names:
        corpora = (f"piles/{name}.jsonl.gz",)
        leads = [set(each) for each in labels_of(name)["leads"]]
        brief, labelled_brief, record_of = briefs(data, name)
        said = {record_of[article] for article in _led_by(brief)}
        first_page = said | {record_of[each.phrase.receipt.article_id] for each in brief.numbers}
        found, base = _held(said, leads), _held(_largest(data, name), leads)
        known = _held({record_of[article] for article in _led_by(labelled_brief)}, leads)
        held, plain, right = held + found, plain + base, right + known
        note = (
            f"of {len(leads)}; {_held(first_page, leads)} with the numbers; {known} of the labelled stories; "
            f"largest clusters {base}"
        )
        yield Row(name=f"{name}, leads in the bottom line", value=found, corpora=corpora, note=note)
        titles = " ".join(source.title for source in brief.sources)
        headed = [block for block in _blocks(brief) if block.passages and block.label in titles]
        told, blocks = told + sum(map(_is_told, headed)), blocks + len(headed)
    note = f"of {5 * len(names)}; largest clusters {plain}"
    yield Row(name="leads in the bottom lines", value=held, floor=plain, aim=4 * len(names), note=note)
    note = f"of {5 * len(names)}, the stories being those of the labels"
    yield Row(name="leads in the bottom lines, of the right stories", value=right, floor=plain, note=note)
    note = f"of {blocks} titles, the first passage saying {TOLD:.0%} of their words"
    yield Row(name="headings that their text says", value=100 * told / blocks, unit="%", note=note)


def _held(said: Collection[str], leads: Sequence[Collection[str]]) -> int:
    return sum(not lead.isdisjoint(said) for lead in map(frozenset, leads))


def _largest(data: Path, name: str) -> list[str]:
    """The articles that the baseline speaks from."""
    documents, *_ = read_pile(data, name)
    clusters: defaultdict[int, list[str]] = defaultdict(list)
    for article, number in twenty_lines.group(documents).items():
        clusters[number].append(article)
    largest = sorted(clusters.values(), key=lambda members: (-len(members), members[0]))[:SENTENCES]
    return [members[0] for members in largest]


def briefs(data: Path, name: str) -> tuple[Brief, Brief, dict[str, str]]:
    """The brief of a pile without a register; that of the stories of its labels; the record of each article, by id."""
    config, findings, period, record_of = gathered(data, name)
    right = replace(findings, stories=_labelled_stories(name, findings.documents, record_of), cache=Cache())
    found, labelled_ = (compose_from(each, config, period=period) for each in (findings, right))
    return found, labelled_, record_of


def gathered(data: Path, name: str) -> tuple[Config, Findings, Period, dict[str, str]]:
    """What the brief of a pile without a register is composed from; the record of each article, by id."""
    lines = gzip.decompress((data / "piles" / f"{name}.jsonl.gz").read_bytes()).decode("utf-8").splitlines()
    records = [json.loads(line) for line in lines if line.strip()]
    days = sorted(record["date"][:10] for record in records if record.get("date"))
    languages = [record.get("language") or "en" for record in records]
    with tempfile.TemporaryDirectory() as folder:
        pile = Path(folder, "pile.jsonl")
        pile.write_text("".join(f"{json.dumps(record)}\n" for record in records), encoding="utf-8")
        configuration = Path(folder, "brief.toml")
        configuration.write_text(
            f'[brief]\ntitle = "{name}"\nlanguage = "{max(sorted(set(languages)), key=languages.count)}"\n'
            f'sources = ["pile.jsonl"]\nperiod = {{ from = "{days[0]}", to = "{days[-1]}" }}\n',
            encoding="utf-8",
        )
        config = briefing.load_config(configuration)
        findings, period = gather(config)
    record_of = {
        article.id: str(records[int((article.path or "").rpartition(":")[2]) - 1]["id"]) for article in findings.reading
    }
    return config, findings, period, record_of


def _labelled_stories(name: str, documents: Sequence[Document], record_of: Mapping[str, str]) -> tuple[Story, ...]:
    """The stories that the readers saw; an article of none is its own."""
    number = {article: str(place) for place, members in enumerate(labels_of(name)["stories"]) for article in members}
    ordered = sorted(documents, key=lambda document: document.article.id)
    gathered: defaultdict[str, list[list[Document]]] = defaultdict(list)
    for origin in copies([document.article for document in ordered]):
        members = [ordered[place] for place in origin]
        record = record_of[members[0].article.id]
        gathered[number.get(record, record)].append(members)
    return tuple(map(_story, gathered.values()))


def _story(origins: Sequence[Sequence[Document]]) -> Story:
    documents = [document for origin in origins for document in origin]
    namer = find_namer(documents, np.ones(len(documents)))
    days = [document.article.date for document in documents if document.article.date]
    return Story(
        id=documents[0].article.id,
        label=headline(namer),
        namer=namer.article.id,
        articles=tuple(document.article for document in documents),
        origins=tuple(origin_of([document.article for document in origin]) for origin in origins),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _led_by(brief: Brief) -> set[str]:
    """The articles that the bottom line speaks from."""
    return {extract.receipt.article_id for passage in brief.bottom_line for extract in passage.extracts}


def _blocks(brief: Brief) -> Iterator[StoryBlock]:
    for theme in brief.sections:
        yield from theme.stories
    for entry in brief.unfiled:
        yield entry.story


def _is_told(block: StoryBlock) -> bool:
    heading = set(terms(block.label, block.label_language))
    said = {term for extract in block.passages[0].extracts for term in terms(extract.text, extract.language)}
    return len(heading & said) >= TOLD * len(heading)

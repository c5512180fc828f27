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
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import twenty_lines
from events import labelled, labels_of, read_pile
from gate import Row

import briefing
from briefing.model import Brief, StoryBlock
from briefing.text.words import terms

SENTENCES = 4
TOLD = 0.3
"""From this share of its words on a heading is said by what stands under it."""


def rows(data: Path) -> Iterator[Row]:
    """Leads in the bottom line, and there or among the numbers beside it, of five; headings that their text says."""
    held, plain, told, blocks = 0, 0, 0, 0
    names = labelled()
    for name in names:
        corpora = (f"piles/{name}.jsonl.gz",)
        leads = [set(each) for each in labels_of(name)["leads"]]
        brief, record_of = _brief(data, name)
        said = {record_of[each.source] for each in brief.bottom_line}
        first_page = said | {record_of[each.source] for each in brief.numbers}
        found, base = _held(said, leads), _held(_largest(data, name), leads)
        held, plain = held + found, plain + base
        note = f"of {len(leads)}; {_held(first_page, leads)} with the numbers; largest clusters {base}"
        yield Row(name=f"{name}, leads in the bottom line", value=found, corpora=corpora, note=note)
        headed = [block for block in _blocks(brief) if block.passages]
        told, blocks = told + sum(map(_is_told, headed)), blocks + len(headed)
    note = f"of {5 * len(names)}; largest clusters {plain}"
    yield Row(name="leads in the bottom lines", value=held, floor=plain, aim=4 * len(names), note=note)
    yield Row(name="headings that their text says", value=100 * told / blocks, unit="%", note=f"of {blocks}")


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


def _brief(data: Path, name: str) -> tuple[Brief, dict[int, str]]:
    """The brief of a pile without a register, and the record of each of its sources, by number."""
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
        brief = briefing.build(briefing.load_config(configuration))
    places = {source.number: int(source.path.rpartition(":")[2]) - 1 for source in brief.sources}
    return brief, {number: str(records[place]["id"]) for number, place in places.items()}


def _blocks(brief: Brief) -> Iterator[StoryBlock]:
    for theme in brief.sections:
        yield from theme.stories
    for entry in brief.unfiled:
        yield entry.story


def _is_told(block: StoryBlock) -> bool:
    heading = set(terms(block.label, block.label_language))
    said = {
        term for each in block.passages for extract in each.extracts for term in terms(extract.text, extract.language)
    }
    return len(heading & said) >= TOLD * len(heading)

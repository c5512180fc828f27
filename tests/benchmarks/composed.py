"""The briefs of the labelled piles, and where in a record of the pile something that was found in an article stands.

The piles are read as users have them, so that the clean body of an article is not the text of its record. A place is
known in both by its letters: by how many stand before it.
"""

from __future__ import annotations

import gzip
import json
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from events import LABELS

import briefing
from briefing.compose.findings import Findings
from briefing.model import Brief, Period
from briefing.pipeline.build import compose_from, gather

Place = tuple[str, int, int]
"""A record of a pile, and the letters of its text from the first to the last, by number."""

_NO_LETTER = re.compile(r"[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]")


@dataclass(frozen=True, kw_only=True)
class Composed:
    """The brief of a pile without a register and all that it was composed from; ``facts`` are what readers listed."""

    name: str
    brief: Brief
    findings: Findings
    period: Period
    texts: Mapping[str, str]
    record_of: Mapping[str, str]
    facts: Mapping
    _sentences: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    @property
    def corpora(self) -> tuple[str, ...]:
        """The file of the pile."""
        return (f"piles/{self.name}.jsonl.gz",)

    def labelled(self, label: Mapping) -> Place:
        """The place of a label: of ``{"article": …, "span": [start, end]}`` in the text of a record."""
        text, (start, end) = self.texts[str(label["article"])], label["span"]
        return str(label["article"]), _letters(text[:start]), _letters(text[:end])

    def place(self, article_id: str, start: int, end: int) -> Place:
        """The place of what stands at ``start`` in the clean body of an article, within a sentence; else of nothing."""
        record, document = self.record_of[article_id], self.findings.document_of[article_id]
        for sentence, letters in zip(document.sentences, self._letters_of(article_id), strict=True):
            if sentence.start <= start and end <= sentence.end and letters[0] < letters[1]:
                begins = letters[0] + _letters(document.article.text[sentence.start : start])
                return record, begins, begins + _letters(document.article.text[start:end])
        return record, 0, 0

    def _letters_of(self, article_id: str) -> list[tuple[int, int]]:
        if article_id not in self._sentences:
            whole = _NO_LETTER.sub("", self.texts[self.record_of[article_id]])
            places, reached = [], 0
            for sentence in self.findings.document_of[article_id].sentences:
                sought = _NO_LETTER.sub("", sentence.text)
                start = whole.find(sought, reached)
                places.append((start, start + len(sought)) if start >= 0 else (0, 0))
                reached = max(reached, places[-1][1])
            self._sentences[article_id] = places
        return self._sentences[article_id]


def overlap(one: Place, other: Place) -> bool:
    """Whether two places have letters in common."""
    return one[0] == other[0] and max(one[1], other[1]) < min(one[2], other[2])


def _letters(text: str) -> int:
    return len(_NO_LETTER.sub("", text))


@cache
def composed(data: Path, name: str) -> Composed:
    """The brief of a labelled pile over all its days."""
    lines = gzip.decompress((data / "piles" / f"{name}.jsonl.gz").read_bytes()).decode("utf-8").splitlines()
    records = [json.loads(line) for line in lines if line.strip()]
    days = sorted(record["date"][:10] for record in records if record.get("date"))
    languages = [record.get("language") or "en" for record in records]
    with tempfile.TemporaryDirectory() as folder:
        pile, configuration = Path(folder, "pile.jsonl"), Path(folder, "brief.toml")
        pile.write_text("".join(f"{json.dumps(record)}\n" for record in records), encoding="utf-8")
        configuration.write_text(
            f'[brief]\ntitle = "{name}"\nlanguage = "{max(sorted(set(languages)), key=languages.count)}"\n'
            f'sources = ["pile.jsonl"]\nperiod = {{ from = "{days[0]}", to = "{days[-1]}" }}\n',
            encoding="utf-8",
        )
        config = briefing.load_config(configuration)
        findings, period = gather(config)
        return Composed(
            name=name,
            brief=compose_from(findings, config, period=period),
            findings=findings,
            period=period,
            texts={str(record["id"]): record.get("text") or "" for record in records},
            record_of={
                article.id: str(records[int((article.path or "").rpartition(":")[2]) - 1]["id"])
                for article in findings.reading
            },
            facts=json.loads((LABELS / f"{name}.facts.json").read_text(encoding="utf-8")),
        )

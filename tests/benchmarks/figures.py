"""Figures of the piles: how many of those that readers listed could be printed, and how many of the printed are right.

The readers (``labels/NAME.facts.json``) listed figures worth printing, each as a place in the source. What each says is
in ``labels/figures/NAME.json`` (``read``): the number and the qualifier with it, of which one has to be found where a
place holds several; a range has none, because a range is not read. ``printed`` there judges what briefs print, by its
place: ``right``, ``wrong``, ``other time``, ``other story`` or ``no statement``. What is printed and was not judged is
counted in the note, and is no evidence of anything.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from events import LABELS, labelled, read_pile
from gate import Row
from leads import gathered

from briefing.compose.parts.numbers import stated
from briefing.model import Document, FigureMention
from briefing.pipeline.build import compose_from

TUNED = frozenset({"world-2024-W40", "turkish-economy-2025-W38", "nato-2022-W26"})
RECALL, WRONG = 0.7, 2.0


def rows(data: Path) -> Iterator[Row]:
    """Recall of the listed figures, read and printable, and the share of printed ones that are not right, by pile."""
    totals = {"tuned": [0, 0, 0, 0, 0], "judged": [0, 0, 0, 0, 0]}
    for name in labelled():
        corpora = (f"piles/{name}.jsonl.gz",)
        read, printable, listed = _recall(data, name)
        wrong, judged, unjudged = _printed(data, name)
        total = totals["tuned" if name in TUNED else "judged"]
        for place, count in enumerate((printable, listed, wrong, judged, unjudged)):
            total[place] += count
        note = f"of {listed}; {read} are read"
        yield Row(
            name=f"{name}, listed figures that could be printed", value=printable / listed, corpora=corpora, note=note
        )
        note = f"of {judged} that were judged; {unjudged} more"
        yield Row(
            name=f"{name}, printed figures that are not right",
            value=wrong,
            higher_is_better=False,
            corpora=corpora,
            note=note,
        )
    for kind, (printable, listed, wrong, judged, unjudged) in totals.items():
        note = f"of {listed}, the piles that rules were {kind} on"
        yield Row(
            name=f"listed figures that could be printed, {kind}", value=printable / listed, floor=RECALL, note=note
        )
        note = f"of {judged}, {unjudged} were not judged"
        share = 100 * wrong / judged if judged else 0.0
        yield Row(
            name=f"printed figures that are not right, {kind}",
            value=share,
            unit="%",
            floor=WRONG,
            higher_is_better=False,
            note=note,
        )


def _recall(data: Path, name: str) -> tuple[int, int, int]:
    """How many of the listed figures are read rightly, how many of these could be printed, and how many there are."""
    documents = {document.article.id: document for document in read_pile(data, name)[0]}
    listed = json.loads((LABELS / f"{name}.facts.json").read_text(encoding="utf-8"))["figures"]
    readings = _labels(name)["read"]
    read = printable = 0
    for label, reading in zip(listed, readings, strict=True):
        document = documents.get(label["article"])
        found = [] if document is None else [each for each in _at(document, label["span"]) if _agrees(each[1], reading)]
        read += bool(found)
        printable += any(could for _, _, could in found)
    return read, printable, len(listed)


def _at(document: Document, span: Sequence[int]) -> Iterator[tuple[int, FigureMention, bool]]:
    """The figures that overlap ``span`` of an article, each with its sentence and whether it could be printed."""
    for sentence in document.sentences:
        if sentence.start < span[1] and span[0] < sentence.end:
            for mention in document.figures[sentence.index]:
                if sentence.start + mention.start < span[1] and span[0] < sentence.start + mention.end:
                    yield sentence.index, mention, stated(document, sentence, mention) is not None


def _agrees(mention: FigureMention, reading: Sequence[Sequence[Any]]) -> bool:
    return any(
        abs(mention.number - number) < 1e-6 * max(1.0, number) and _qualified_alike(mention.qualifier, qualifier)
        for number, qualifier in reading
    )


def _qualified_alike(found: str, listed: str) -> bool:
    """Whether a qualifier is the one that was listed; a word of summing up is none."""
    if not listed:
        return found.lower() in {"", "toplam", "toplamda", "tam"}
    return listed.lower() in found.lower()


def _printed(data: Path, name: str) -> tuple[int, int, int]:
    """Of the figures that a brief prints: how many are not right, how many were judged, how many were not."""
    verdicts = [(each["article"], *each["span"], each["verdict"]) for each in _labels(name)["printed"]]
    config, findings, period, record_of = gathered(data, name)
    brief = compose_from(findings, config, period=period)
    judged = []
    unjudged = 0
    for figure in brief.numbers:
        receipt = figure.phrase.receipt
        place = (record_of[receipt.article_id], receipt.start, receipt.end)
        verdict = next((said for *where, said in verdicts if tuple(where) == place), None)
        if verdict is None:
            unjudged += 1
        else:
            judged.append(verdict)
    return sum(verdict != "right" for verdict in judged), len(judged), unjudged


def _labels(name: str) -> dict[str, Any]:
    return json.loads((LABELS / "figures" / f"{name}.json").read_text(encoding="utf-8"))

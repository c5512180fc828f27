"""Who is said to speak: made-up phrases, persons among the capitals, Turkish news, and the statements of six piles.

``attribution-probes-87`` and ``turkish-nested-8`` are made up, each with the person who speaks, or nobody: a quotation
is somebody else's when a person is named who is not that one. ``person-*`` are runs of capitals from real piles with
what stands around them, judged by one reader. In the piles (``labels/NAME.facts.json``) a statement is found when a
quotation covers four fifths of it, and named rightly when the name that it goes to is that of the label; a name is
wrong when it is another's, or when the label knows nobody by name and it is not in the phrase that speaks. A trap is
told by its reader in words (``why``): a name is right where its last word stands in them before the first ``not``,
which names whom it is taken for (or in ``said_by``, where the words name nobody). The piles are labelled without the
program, by one reader each.
"""

from __future__ import annotations

import gzip
import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gate import Row

from briefing.languages import of
from briefing.languages.general.persons import surname_of
from briefing.model import Quotation
from briefing.text.speech import find_quotations
from briefing.text.tagging.persons import names_person

LABELS = Path(__file__).resolve().parent / "labels"
COVERED = 0.8
MADE_UP = (("attribution-probes-87", 0.85, 0.02), ("turkish-nested-8", 1.0, 0.0))
PERSONS = (("person-en-99", "en", 0.93, 0.90), ("person-tr-45", "tr", 0.93, 0.85))
SILVER = "quotations/turkish-silver-28-dev.jsonl"
TAKEN_FOR = re.compile(r"[,;]? (?:and )?not |, though|; in an article|, the subject| in an article about")


def rows(data: Path) -> Iterator[Row]:
    """Right speakers and wrong ones, collection by collection."""
    for name, right, wrong in MADE_UP:
        yield from _made_up(data, name, right, wrong)
    for name, language, precision, recall in PERSONS:
        yield from _persons(data, name, language, precision, recall)
    yield from _silver(data)
    yield from _piles(data)


def _made_up(data: Path, name: str, right: float, wrong: float) -> Iterator[Row]:
    corpus = f"tagging/{name}.jsonl"
    language = "tr" if name.startswith("turkish") else "en"
    verdicts = Counter(
        _verdict(_named(record["text"], language), record["speaker"]) for record in _records(data / corpus)
    )
    total = verdicts.total()
    note = f"{total} phrases, {verdicts['silent']} left to nobody that somebody said"
    yield Row(name=f"{name}: right", value=verdicts["right"] / total, corpora=(corpus,), floor=right, note=note)
    yield Row(
        name=f"{name}: somebody else",
        value=verdicts["wrong"] / total,
        corpora=(corpus,),
        floor=wrong,
        higher_is_better=False,
    )


def _verdict(given: str | None, speaker: str | None) -> str:
    if given is None:
        return "right" if speaker is None else "silent"
    return "right" if speaker and _same(given, speaker) else "wrong"


def _same(one: str, other: str) -> bool:
    """Whether two names are of one person as far as their last words tell."""
    return surname_of(one).casefold() == surname_of(other).casefold()


def _named(text: str, language: str) -> str | None:
    """The person that the first quotation of a text is given to by name."""
    found = find_quotations(text, language)
    return found[0].named.text if found and found[0].named else None


def _persons(data: Path, name: str, language: str, precision: float, recall: float) -> Iterator[Row]:
    corpus = f"tagging/{name}.jsonl"
    hits = Counter(
        (names_person(**_run(record), language=of(language)), record["person"]) for record in _records(data / corpus)
    )
    right, called, persons = (
        hits[True, True],
        hits[True, True] + hits[True, False],
        hits[True, True] + hits[False, True],
    )
    for what, value, count, floor in (
        ("precision", right / called, called, precision),
        ("recall", right / persons, persons, recall),
    ):
        yield Row(name=f"{name}: {what}", value=value, corpora=(corpus,), floor=floor, note=_interval(value, count))


def _run(record: dict[str, Any]) -> dict[str, Any]:
    before = record["before"]
    text = before + record["capitals"] + record["behind"]
    return {"text": text, "start": len(before), "end": len(before) + len(record["capitals"])}


def _silver(data: Path) -> Iterator[Row]:
    verdicts: Counter[str] = Counter()
    for record in _records(data / SILVER):
        quotations = find_quotations(record["text"], "tr")
        for attribution in record["attributions"]:
            if attribution["type"] != "Direct":
                continue
            content = [place for part in attribution["content"] for span in part["spans"] for place in span]
            match = _covering(quotations, min(content), max(content))
            verdicts["all"] += 1
            verdicts["found"] += match is not None
            spans = [span for part in attribution["source"] for span in part["spans"]]
            overlaps = (
                any(match.speaker.start < end and start < match.speaker.end for start, end in spans)
                if match and match.speaker
                else False
            )
            if match and match.speaker and (match.named or overlaps):
                given, source = match.named or match.speaker, " ".join(part["text"] for part in attribution["source"])
                verdicts["named"] += 1
                said_by = {surname_of(each).casefold() for each in (attribution["speaker"] or "", source) if each}
                verdicts["right"] += overlaps or surname_of(given.text).casefold() in said_by
    note = f"{verdicts['all']} quotations"
    for what, value, floor in (
        ("found", verdicts["found"] / verdicts["all"], 0.97),
        ("right of all", verdicts["right"] / verdicts["all"], 0.90),
        ("right when named", verdicts["right"] / max(1, verdicts["named"]), 0.98),
    ):
        yield Row(name=f"turkish-silver: {what}", value=value, corpora=(SILVER,), floor=floor, note=note)


def _piles(data: Path) -> Iterator[Row]:
    statements: Counter[str] = Counter()
    traps: Counter[str] = Counter()
    corpora = []
    for path in sorted(LABELS.glob("*.facts.json")):
        facts = json.loads(path.read_text(encoding="utf-8"))
        corpora.append(f"piles/{facts['pile']}.jsonl.gz")
        for verdict in statement_verdicts(data, facts):
            statements[verdict] += 1
            statements[f"{verdict} in {facts['pile']}"] += 1
        traps.update(trap_verdicts(data, facts))
    total, named = (
        sum(statements[each] for each in ("right", "wrong", "silent", "lost")),
        statements["right"] + statements["wrong"],
    )
    note = f"{total} statements, {statements['lost']} not found, {statements['silent']} given to nobody"
    value = statements["right"] / total
    yield Row(name="piles: statements named rightly", value=value, corpora=tuple(corpora), floor=0.75, note=note)
    wrong = statements["wrong"] / max(1, named)
    note = f"{statements['wrong']} of {named}; {_interval(wrong, named)}"
    yield Row(
        name="piles: named wrongly", value=wrong, corpora=tuple(corpora), floor=0.01, higher_is_better=False, note=note
    )
    wrong = traps["wrong"] / traps.total()
    note = f"{traps['wrong']} of {traps.total()} wrong, {traps['right']} right, {traps['silent']} silent"
    yield Row(
        name="piles: traps fallen into",
        value=wrong,
        corpora=tuple(corpora),
        floor=0.02,
        higher_is_better=False,
        note=note,
    )


def statement_verdicts(data: Path, facts: dict[str, Any]) -> Iterator[str]:
    """``right``, ``wrong``, ``silent`` or ``lost`` for each labelled statement of a pile."""
    articles, said = _pile(data, facts["pile"])
    for each in facts["statements"]:
        match = _covering(said(each["article"]), *each["content"])
        text, name, phrase = articles[each["article"]]["text"], each["name"], each["speaker"]
        if match is None:
            yield "lost"
        elif match.named is None:
            speaks = match.speaker is not None and _overlap((match.speaker.start, match.speaker.end), phrase)
            yield "right" if name is None and speaks else "silent"
        elif name is None:
            yield "right" if _overlap((match.named.start, match.named.end), phrase) else "wrong"
        else:
            yield "right" if _same(match.named.text, text[slice(*name)]) else "wrong"


def trap_verdicts(data: Path, facts: dict[str, Any]) -> Iterator[str]:
    """``right``, ``wrong`` or ``silent`` for each trap of a pile."""
    _, said = _pile(data, facts["pile"])
    for each in facts["traps"]:
        match = _covering(said(each["article"]), *each["content"])
        if match is None or match.named is None:
            yield "silent"
        else:
            told = each.get("said_by") or TAKEN_FOR.split(each["why"])[0]
            yield "right" if surname_of(match.named.text).casefold() in told.casefold() else "wrong"


def _pile(data: Path, name: str) -> tuple[dict[str, Any], Any]:
    """The records of a pile by id, and what gives the quotations of one."""
    articles = {record["id"]: record for record in _records(data / f"piles/{name}.jsonl.gz")}
    found: dict[str, list[Quotation]] = {}

    def said(article: str) -> list[Quotation]:
        if article not in found:
            record = articles[article]
            found[article] = find_quotations(record["text"], record.get("language"))
        return found[article]

    return articles, said


def _records(path: Path) -> list[dict[str, Any]]:
    text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in text.decode("utf-8").splitlines() if line]


def _covering(quotations: list[Quotation], start: int, end: int) -> Quotation | None:
    """The quotation that covers four fifths of a stretch."""
    for each in quotations:
        if min(end, each.content.end) - max(start, each.content.start) >= COVERED * (end - start):
            return each
    return None


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _interval(share: float, count: int) -> str:
    """The 95 per cent interval of a share of ``count`` (Wilson)."""
    if not count:
        return ""
    spread = 1.96 * math.sqrt(share * (1 - share) / count + 0.9604 / count**2)
    middle, whole = share + 1.9208 / count, 1 + 3.8416 / count
    return f"[{(middle - spread) / whole:.3f}, {(middle + spread) / whole:.3f}] of {count}"

"""Where the sources of the labelled piles differ: what is found of what readers listed, and what is printed wrongly.

A reader's difference (two outlets, one thing, one time, two figures) or update (a later count of one thing) is found
where the program compares claims that stand at both places, as whichever of the two: where no hour is known, a count of
the same day by another outlet is both. What is printed was judged from the sources (``judged/differences.json``).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from composed import Composed, Place, composed, overlap
from events import labelled
from gate import Row

from briefing.compose.choosing.importance import Importance
from briefing.compose.parts.differences import compare

JUDGED = Path(__file__).with_name("judged") / "differences.json"
DEVELOPED_ON = frozenset({"world-2024-W40", "turkish-economy-2025-W38", "nato-2022-W26"})
"""The piles that the rules were written on; what the others say counts for more."""
FLOOR_RECALL = 0.6


def rows(data: Path) -> Iterator[Row]:
    """Over the piles of each side: differences found, updates found, and what is printed wrongly."""
    totals = {"developed on": [0] * 7, "judged on": [0] * 7}
    judged = json.loads(JUDGED.read_text(encoding="utf-8"))
    for name in labelled():
        pile = composed(data, name)
        groups = _compared(pile)
        counts = []
        for kind in ("differences", "updates"):
            labels = pile.facts[kind]
            counts += [sum(_is_found(pile, label, groups) for label in labels), len(labels)]
        counts += _printed(pile, judged.get(name, ()))
        side = totals["developed on" if name in DEVELOPED_ON else "judged on"]
        for place, count in enumerate(counts):
            side[place] += count
    for side, (differences, all_differences, updates, all_updates, right, wrong, unknown) in totals.items():
        note = f"{differences} of {all_differences}"
        value = differences / max(1, all_differences)
        yield Row(name=f"piles {side}, differences found", value=value, floor=FLOOR_RECALL, note=note)
        note = f"{updates} of {all_updates}"
        yield Row(name=f"piles {side}, updates found", value=updates / max(1, all_updates), note=note)
        yield Row(
            name=f"piles {side}, printed wrongly",
            value=wrong,
            floor=0,
            higher_is_better=False,
            note=f"of {right + wrong} judged; {unknown} not judged",
        )


def _compared(pile: Composed) -> list[list[Place]]:
    stories = Importance.of(pile.findings).order(pile.findings.stories)
    differing, later = compare(stories, pile.findings)
    return [
        [
            pile.place(
                claim.sentence.article_id,
                claim.sentence.start + claim.mention.start,
                claim.sentence.start + claim.mention.end,
            )
            for claim in group
        ]
        for group in (*differing, *later)
    ]


def _is_found(pile: Composed, label: Mapping, groups: Sequence[Sequence[Place]]) -> bool:
    sides = [pile.labelled(label[side]) for side in ("a", "b")]
    return any(all(any(overlap(side, place) for place in group) for side in sides) for group in groups)


def _printed(pile: Composed, judged: Sequence[Mapping]) -> list[int]:
    """How many printed differences and updates are right, wrong, and not judged."""
    verdicts = [
        ([pile.labelled(figure) for figure in each["figures"]], each["kind"], each["verdict"]) for each in judged
    ]
    counts = {"right": 0, "wrong": 0, "": 0}
    for printed in pile.brief.disagreements:
        receipts = [figure.phrase.receipt for figure in printed.figures]
        places = [pile.place(each.article_id, each.start, each.end) for each in receipts]
        found = (verdict for known, kind, verdict in verdicts if kind == printed.kind and _same(known, places))
        counts[next(found, "")] += 1
    return list(counts.values())


def _same(known: Sequence[Place], places: Sequence[Place]) -> bool:
    return len(known) == len(places) and all(any(overlap(one, other) for other in known) for one in places)

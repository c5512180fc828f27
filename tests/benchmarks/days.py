"""What "Coming up" says of the labelled piles: which of the days ahead it could print, and what it prints of the past.

Readers listed, from the sources alone, days that are ahead of a pile's last day (``days``) and named days that a
careless reader takes for such (``past_days``). A day is found where the program takes the same words for a day ahead,
and for the same one, be it printed or one of those that the page only counts. What is printed was judged line by line
from the sources (``judged/days.json``): ``wrong`` is a line whose day is none that is ahead, or not that of what the
sentence tells. A line that nobody judged is counted apart.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from composed import Composed, Place, composed, overlap
from events import labelled
from gate import Row

from briefing.compose.parts.coming_up import dates_ahead
from briefing.model import DateMention

JUDGED = Path(__file__).with_name("judged") / "days.json"
DEVELOPED_ON = frozenset({"world-2024-W40", "turkish-economy-2025-W38", "nato-2022-W26"})
"""The piles that the rules were written on; what the others say counts for more."""
FLOOR_RECALL, MOST_WRONG = 0.7, 3.0


def rows(data: Path) -> Iterator[Row]:
    """For each pile the days found, then over the piles of each side: found, past ones taken, lines that are wrong."""
    totals = {"developed on": [0] * 6, "judged on": [0] * 6}
    judged = json.loads(JUDGED.read_text(encoding="utf-8"))
    for name in labelled():
        pile = composed(data, name)
        ahead = [(pile.place(*place), mention) for place, mention in _ahead(pile)]
        found = sum(_is_found(pile, label, ahead) for label in pile.facts["days"])
        taken = sum(any(overlap(pile.labelled(label), each) for each, _ in ahead) for label in pile.facts["past_days"])
        right, wrong, unknown = _lines(pile, judged.get(name, ()))
        counts = (found, len(pile.facts["days"]), taken, len(pile.facts["past_days"]), wrong, right + wrong)
        side = totals["developed on" if name in DEVELOPED_ON else "judged on"]
        for place, count in enumerate(counts):
            side[place] += count
        past = f"of {counts[3]} past ones {taken}"
        note = f"{found} of {counts[1]}; {past}; {right} lines right, {wrong} wrong, {unknown} unjudged"
        yield Row(name=f"{name}, days found", value=found / max(1, counts[1]), corpora=pile.corpora, note=note)
    for side, (found, days, taken, past, wrong, lines) in totals.items():
        note = f"{found} of {days}"
        yield Row(name=f"piles {side}, days found", value=found / days, floor=FLOOR_RECALL, note=note)
        yield Row(
            name=f"piles {side}, past days taken for days ahead",
            value=taken,
            floor=0,
            higher_is_better=False,
            note=f"of {past}",
        )
        yield Row(
            name=f"piles {side}, lines wrong of 100 judged",
            value=100 * wrong / max(1, lines),
            floor=MOST_WRONG,
            higher_is_better=False,
            note=f"{wrong} of {lines}",
        )


def _ahead(pile: Composed) -> Iterator[tuple[tuple[str, int, int], DateMention]]:
    """Every date ahead, with the article and the place in its body."""
    for story in pile.findings.stories:
        for sentence, mention in dates_ahead(story, pile.findings, pile.period):
            yield (sentence.article_id, sentence.start + mention.start, sentence.start + mention.end), mention


def _is_found(pile: Composed, label: Mapping, ahead: list[tuple[Place, DateMention]]) -> bool:
    return any(
        overlap(pile.labelled(label), place) and mention.day.isoformat().startswith(label["day"])
        for place, mention in ahead
    )


def _lines(pile: Composed, judged: list[Mapping]) -> tuple[int, int, int]:
    """How many printed lines are right, wrong, and not judged."""
    verdicts = {(pile.labelled(label), label["day"]): label["verdict"] for label in judged}
    counts = {"right": 0, "wrong": 0, "": 0}
    for dated in pile.brief.coming_up:
        receipt = dated.mention.receipt
        place = pile.place(receipt.article_id, receipt.start, receipt.end)
        found = (each for (known, day), each in verdicts.items() if day == str(dated.day) and overlap(known, place))
        counts[next(found, "")] += 1
    return counts["right"], counts["wrong"], counts[""]

"""What is taken for furniture of each outlet, and how often; and what of it is worth knowing the next time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefing.config import Config
from briefing.furniture import Memory, Repetition, find_furniture, learn, outlet_of, read_memory, written
from briefing.model import FurnitureCount
from briefing.read import read_articles
from briefing.saving import save


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A stretch of furniture as it stands, what it is, why it is taken for that, and how often it stands there."""

    kind: str
    text: str
    reason: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletFurniture:
    """The furniture of one outlet; one that is not named has the name of nothing."""

    outlet: str
    articles: int
    counts: tuple[FurnitureCount, ...]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureSurvey:
    """The furniture of a pile by outlet, that with most articles first, and all that is known of it by heart."""

    outlets: tuple[OutletFurniture, ...]
    memory: Memory


def survey_furniture(
    config: Config, *, kept: Path | None = None, on_stage: Callable[[str], None] = lambda _: None
) -> FurnitureSurvey:
    """What is taken for furniture of the articles that ``config`` names, whatever their period.

    What was learned before is that in the file ``kept``, where there is one, and in the one that ``config`` names.
    """
    on_stage("Reading")
    articles = read_articles(config.wanted, base=config.folder, outlets=config.outlets).articles
    memory = Memory()
    for path in {path.resolve(): path for path in (config.furniture, kept) if path and path.is_file()}.values():
        memory = memory.with_more(read_memory(path).outlets)
    on_stage("Finding furniture")
    found: dict[str, Counter[tuple[str, str, str]]] = defaultdict(Counter)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    held = Counter(map(outlet_of, articles))
    for article, furniture in zip(articles, find_furniture(articles, memory=memory), strict=True):
        outlet = outlet_of(article)
        for each in furniture:
            text = " ".join(article.text[each.start : each.end].split())
            found[outlet][each.kind, text, str(each.reason)] += 1
            kinds[outlet][each.kind] += 1
    return FurnitureSurvey(
        outlets=tuple(
            OutletFurniture(
                outlet=outlet,
                articles=count,
                counts=tuple(
                    FurnitureCount(kind=kind, count=number)  # type: ignore[arg-type]  # a kind as it was found
                    for kind, number in sorted(kinds[outlet].items(), key=lambda entry: (-entry[1], entry[0]))
                ),
                examples=tuple(
                    Example(kind=kind, text=text, reason=reason, count=number)
                    for (kind, text, reason), number in sorted(
                        found[outlet].items(), key=lambda entry: (-entry[1], entry[0])
                    )
                ),
            )
            for outlet, count in sorted(held.items(), key=lambda entry: (-entry[1], entry[0]))
            if found[outlet]
        ),
        memory=learn(articles, memory=memory),
    )


def keep(memory: Memory, path: Path) -> int:
    """Write ``memory`` into its file; how many passages it knows."""
    save(path, written(memory).encode())
    return sum(map(len, memory.outlets.values()))


__all__ = ["Example", "FurnitureSurvey", "OutletFurniture", "Repetition", "keep", "survey_furniture"]

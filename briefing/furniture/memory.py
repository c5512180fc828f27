"""What was learned of each outlet's furniture, kept in a file: a pile with two articles of an outlet has it too.

The file is JSON that a person can read and correct. Only the command that keeps it writes it; a run reads it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefing.errors import UsageError
from briefing.furniture.passages import words_of
from briefing.furniture.repeated import Repetition

SCHEMA = 1
FEWEST_WORDS = 3
"""Fewer words are no passage that can be known by heart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """The passages that outlets repeat, by the outlet's name."""

    outlets: Mapping[str, tuple[Repetition, ...]] = field(default_factory=dict)

    def of(self, outlet: str) -> tuple[Repetition, ...]:
        """What is known of an outlet."""
        return self.outlets.get(outlet, ())

    def with_more(self, found: Mapping[str, Iterable[Repetition]]) -> Memory:
        """This memory with what was ``found`` since: a passage has the larger of its counts."""
        outlets: dict[str, dict[tuple[str, ...], Repetition]] = defaultdict(dict)
        for source in (self.outlets, found):
            for outlet, repetitions in source.items():
                for each in repetitions:
                    known = outlets[outlet].get(each.words)
                    if outlet and len(each.words) >= FEWEST_WORDS and (known is None or known.articles < each.articles):
                        outlets[outlet][each.words] = each
        return Memory(
            outlets={
                outlet: tuple(sorted(kept.values(), key=lambda each: (-each.articles, each.words)))
                for outlet, kept in sorted(outlets.items())
                if kept
            }
        )


def read_memory(path: Path) -> Memory:
    """The memory that a file keeps; raises :class:`UsageError` for a file that is none."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
        if value["schema"] != SCHEMA:
            raise UsageError(f"{path} is a memory of furniture of a later version ({value['schema']}).")
        return Memory(outlets={str(name): tuple(map(_passage, held)) for name, held in value["outlets"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UsageError(f"{path} cannot be read as a memory of furniture: {error}.") from None


def _passage(held: Mapping[str, object]) -> Repetition:
    text, articles = held["text"], held["articles"]
    if not isinstance(text, str) or not isinstance(articles, int) or not words_of(text):
        raise ValueError("a passage has a text and a number of articles")
    return Repetition(words_of(text), text, articles)


def written(memory: Memory) -> str:
    """A memory as its file holds it: the same passages, the same bytes."""
    outlets = {
        outlet: [{"text": " ".join(each.text.split()), "articles": each.articles} for each in held]
        for outlet, held in sorted(memory.outlets.items())
    }
    return json.dumps({"schema": SCHEMA, "outlets": outlets}, ensure_ascii=False, indent=2) + "\n"

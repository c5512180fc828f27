"""What the page refers by: citations that count from 1 in its order, and a key of its own for every passage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from briefing.compose.finishing.brief_tree import inside, rebuilt
from briefing.model import Brief, Figure, Passage, Quote, StoryBlock

Printed = TypeVar("Printed")


def number_citations(brief: Brief) -> Brief:
    """Number the sources by their first citation; those that are not cited follow in the order they had."""
    cited = dict.fromkeys(citations(brief))
    rest = (source.number for source in brief.sources)
    new = {old: number for number, old in enumerate(dict.fromkeys([*cited, *rest]), start=1)}
    renumbered = _rewritten(replace(brief, sources=()), lambda number: new[number])
    sources = sorted(
        (replace(source, number=new[source.number]) for source in brief.sources), key=lambda source: source.number
    )
    return replace(renumbered, sources=tuple(sources))


def name_passages(brief: Brief) -> Brief:
    """Give a passage that stands twice (in the bottom line and under its theme) a key of its own each time."""
    seen: Counter[str] = Counter()

    def name(passage: Passage) -> Passage:
        seen[passage.key] += 1
        number = seen[passage.key]
        return passage if number == 1 else replace(passage, key=f"{passage.key}-{number}")

    # The themes come first, so that the key that edits name is the one in the body.
    themes = each_passage(brief.themes, name)
    unfiled = each_passage(brief.unfiled, name)
    other_languages = each_passage(brief.other_languages, name)
    bottom_line = each_passage(brief.bottom_line, name)
    return replace(
        brief,
        themes=themes,
        other_languages=other_languages,
        unfiled=unfiled,
        bottom_line=bottom_line,
        coming_up=each_passage(brief.coming_up, name),
    )


def each_passage(value: Printed, change: Callable[[Passage], Passage]) -> Printed:
    """``value`` with every passage in it changed, however deep, in the order of the page."""
    if isinstance(value, Passage):
        return change(value)  # type: ignore[return-value]  # a passage for a passage
    return rebuilt(value, lambda item: each_passage(item, change))


def citations(value: object) -> Iterator[int]:
    """The source numbers that ``value`` cites, in the order of the page, with repeats."""
    if isinstance(value, Passage | Quote | Figure):
        yield value.source
    else:
        for item in _in_printed_order(value) if isinstance(value, Brief) else inside(value):
            yield from citations(item)


def _in_printed_order(brief: Brief) -> tuple[object, ...]:
    return (
        brief.bottom_line,
        brief.numbers,
        brief.themes,
        brief.unfiled,
        brief.other_languages,
        brief.speakers,
        brief.coming_up,
        brief.disagreements,
        brief.coverage,
    )


def _rewritten(value: Printed, number: Callable[[int], int]) -> Printed:
    """``value`` with every source number in it mapped, however deep."""
    if isinstance(value, Passage | Quote | Figure):
        return replace(value, source=number(value.source))
    if isinstance(value, StoryBlock):
        value = replace(value, sources=tuple(sorted(number(each) for each in value.sources)))
    return rebuilt(value, lambda item: _rewritten(item, number))

"""Stretches of furniture while they are gathered: joined where they meet, and never of nothing."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.model import Furniture


def settled(found: Iterable[Furniture], text: str) -> tuple[Furniture, ...]:
    """What was ``found`` in ``text``, in order, none over another, each without white space at its ends.

    Where two overlap the one that begins first is kept, and the other from its end on.
    """
    kept: list[Furniture] = []
    reached = 0
    for each in sorted(found, key=lambda one: (one.start, -one.end, one.kind, one.reason)):
        start, end = max(each.start, reached), each.end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if end - start < 2 or not any(letter.isalnum() or letter in "©•" for letter in text[start:end]):
            continue
        kept.append(Furniture(start=start, end=end, kind=each.kind, reason=each.reason))
        reached = end
    return tuple(kept)


def covers(found: Iterable[Furniture], place: int) -> bool:
    """Whether one of ``found`` stands at ``place``."""
    return any(each.start <= place < each.end for each in found)

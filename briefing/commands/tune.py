"""What several lengths would print, what falls out, and what each costs in pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefing.config import Config, read_edits
from briefing.length import parse_length
from briefing.model import Brief, Length, Passage
from briefing.pipeline.build import compose_from, gather
from briefing.pipeline.fit import measure_pages

_FACTORS = (0.6, 1.0, 1.6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One length of a theme, tried.

    ``sentences`` and ``words`` count what bottom line, themes and unfiled print; ``pages`` are the PDF's, the last one
    as the part that is filled. ``comes_in`` and ``falls_out`` are the sentences of themes and unfiled in which it
    differs from the length in force.
    """

    length: Length
    in_force: bool
    sentences: int
    words: int
    pages: float
    comes_in: tuple[str, ...] = ()
    falls_out: tuple[str, ...] = ()


def tune(
    config: Config, *, lengths: Sequence[str] = (), on_stage: Callable[[str], None] = lambda _: None
) -> tuple[Trial, ...]:
    """Try ``lengths`` for each theme beside the one in force; without any, a shorter one and a longer one.

    The articles are read and filed once, and a page budget is left aside. The trials come from the shortest to the
    longest as asked. Raises :class:`~briefing.errors.UsageError` for a length that is none, and what a build raises.
    """
    in_force = config.summary.theme
    asked = [parse_length(length) for length in lengths] or [_scaled(in_force, factor) for factor in _FACTORS]
    tried = sorted(dict.fromkeys([*asked, in_force]), key=lambda length: (length.unit, length.amount))
    config = replace(config, brief=replace(config.brief, pages=None))
    findings, period = gather(config, on_stage=on_stage)
    edits = read_edits(config.edits)
    on_stage("Composing")
    briefs = {
        length: compose_from(
            findings, replace(config, summary=replace(config.summary, theme=length)), period=period, edits=edits
        )
        for length in tried
    }
    on_stage("Writing")
    return tuple(
        _trial(length, brief, briefs[in_force], pages=measure_pages(brief, config.appearance))
        for length, brief in briefs.items()
    )


def _scaled(length: Length, factor: float) -> Length:
    amount = max(1, round(length.amount * factor))
    return Length(amount=min(amount, 100) if length.unit == "percent" else amount, unit=length.unit)


def _trial(length: Length, brief: Brief, other: Brief, *, pages: float) -> Trial:
    """``other`` is the brief at the length in force."""
    passages = [*brief.bottom_line, *_body(brief)]
    printed, before = _sentences(brief), _sentences(other)
    return Trial(
        length=length,
        in_force=brief is other,
        sentences=sum(len(passage.extracts) for passage in passages),
        words=sum(passage.words for passage in passages),
        pages=pages,
        comes_in=tuple(text for key, text in printed.items() if key not in before),
        falls_out=tuple(text for key, text in before.items() if key not in printed),
    )


def _body(brief: Brief) -> list[Passage]:
    """The passages of themes, in whichever language, and unfiled in printed order."""
    blocks = [story for theme in brief.sections for story in theme.stories] + [entry.story for entry in brief.unfiled]
    return [passage for block in blocks for passage in block.passages]


def _sentences(brief: Brief) -> dict[str, str]:
    """The body's sentences by their hashes: one that only moves to another theme neither comes in nor falls out."""
    extracts = (extract for passage in _body(brief) for extract in passage.extracts)
    return {extract.receipt.sha256: " ".join(extract.text.split()) for extract in extracts}

"""The register tried on the pile: what it catches, what it leaves, and what a changed term would move."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefing.config import Config
from briefing.errors import UsageError
from briefing.group.filing.survey import Move, Survey, compare_registers, survey_register
from briefing.model import ThemeDefinition
from briefing.pipeline.build import encoder_of, gather


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """The register as it is, seen from the articles of the period, and what the terms that were tried would change."""

    survey: Survey
    tried: tuple[str, ...] = ()
    moves: tuple[Move, ...] = ()


def examine(
    config: Config, *, tried: Sequence[str] = (), on_stage: Callable[[str], None] = lambda _: None
) -> Examination:
    """What the register of ``config`` catches, leaves and lacks.

    ``tried`` are changes that are not kept: ``"id=term"`` adds a term to a theme, ``"id=-term"`` takes one away. Raises
    :class:`UsageError` for a theme or a term that is not there.
    """
    changed = _changed(config.themes, tried)
    findings, _ = gather(config, on_stage=on_stage)
    encoder = encoder_of(config)
    survey = survey_register(findings.documents, config.themes, stories=findings.stories, encoder=encoder)
    moves = compare_registers(findings.documents, config.themes, changed, encoder=encoder) if tried else ()
    return Examination(survey=survey, tried=tuple(tried), moves=moves)


def _changed(register: Sequence[ThemeDefinition], tried: Sequence[str]) -> list[ThemeDefinition]:
    themes = {theme.id: theme for theme in register}
    for change in tried:
        name, equals, term = (part.strip() for part in change.partition("="))
        if not equals or not term.removeprefix("-"):
            raise UsageError(f'"{change}" is no change of a term. Write it as "theme=term", or as "theme=-term".')
        if name not in themes:
            raise UsageError(f'There is no theme "{name}". There are {", ".join(themes)}.')
        themes[name] = _with(themes[name], term)
    return list(themes.values())


def _with(theme: ThemeDefinition, term: str) -> ThemeDefinition:
    if not term.startswith("-"):
        return replace(theme, terms=(*theme.terms, term))
    if term[1:] not in theme.terms:
        raise UsageError(f'The theme "{theme.id}" has no term "{term[1:]}". It has {", ".join(theme.terms)}.')
    return replace(theme, terms=tuple(kept for kept in theme.terms if kept != term[1:]))

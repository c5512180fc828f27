"""What the configuration asks of composing: its masthead, lengths and presentation, and the themes known already."""

from __future__ import annotations

import os
from dataclasses import fields

from briefing.compose.request import Lengths, Masthead, Presentation
from briefing.config import Config
from briefing.config.places import is_file
from briefing.errors import UsageError
from briefing.group.discovery.naming import known_themes
from briefing.model import Input, Period, ThemeDefinition
from briefing.render.data import load_brief


def masthead(config: Config, period: Period) -> Masthead:
    """What stands at the head of a brief on ``period``."""
    names = {field.name for field in fields(Masthead)} - {"period"}
    said = {name: getattr(config.brief, name) for name in names}
    # No configuration approves: that is of a content, and seen when all of it stands.
    return Masthead(period=period, **said | {"state": "in review" if said["state"] == "approved" else said["state"]})


def lengths(config: Config) -> Lengths:
    """How long each part may be."""
    return Lengths(**{field.name: getattr(config.summary, field.name) for field in fields(Lengths)})


def presentation(config: Config, *, version: str, inputs: tuple[Input, ...] = ()) -> Presentation:
    """Which parts are printed, and what the annexes say of the run: ``version`` of this package, and its ``inputs``."""
    return Presentation(
        parts=config.parts,
        empty_parts=config.brief.empty_parts,
        mixed=config.brief.mixed,
        embed_texts=config.output.embed == "texts",
        root=os.path.relpath(config.folder, config.directory),
        settings=config.settings,
        configuration_sha256=config.sha256,
        version=version,
        inputs=inputs,
        overrides=config.overrides,
        signing_key=_fingerprint(config),
    )


def _fingerprint(config: Config) -> str:
    """The fingerprint of the key that the brief is signed with, if it is."""
    if config.signing_key is None:
        return ""
    from briefing.pipeline.signature import public_half  # noqa: PLC0415 - most briefs are not signed

    return public_half(config.signing_key)


def gathered_by(config: Config) -> tuple[object, ...]:
    """What of ``config`` can make other findings: all of it but what composing alone looks at."""
    brief = tuple(
        (field.name, getattr(config.brief, field.name)) for field in fields(config.brief) if field.name not in _COMPOSED
    )
    return brief, config.themes, config.outlets


_COMPOSED = {
    *({field.name for field in fields(Masthead)} - {"language", "period"}),
    *("approved_by", "edits", "themes", "pages", "parts", "empty_parts"),
}
"""Keys of ``[brief]`` that the findings do not depend on; the file of ``themes`` is there as its themes."""


def known(config: Config) -> tuple[ThemeDefinition, ...]:
    """The themes that the issue before discovered, if ``config`` names one.

    Raises :class:`UsageError` where there is no such file, and :class:`RenderingError` where it holds no brief.
    """
    if config.previous is None:
        return ()
    if not is_file(config.previous):
        raise UsageError(f'[brief] previous names "{config.brief.previous}", and there is no such file.')
    return known_themes(load_brief(config.previous.read_bytes()).themes)

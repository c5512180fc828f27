"""The colours of the design, and those that a configuration puts in their place."""

from __future__ import annotations

import re

from briefing.errors import Problem, RenderingError
from briefing.model import Appearance

DESIGN = {
    "accent": "#17465c",
    "tint": "#e9eff1",
    "marking": "#8c1d18",
    "ink": "#15191c",
    "quiet": "#51595e",
    "rule": "#b9c2c6",
}
_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")


def palette(appearance: Appearance) -> dict[str, str]:
    """The colours by name. Raises RenderingError for a name that the design does not have, or no colour."""
    chosen = dict(appearance.colours)
    problems = [
        Problem(
            where=f"colours.{name}",
            what="The design has no such colour.",
            remedy=f"It has {', '.join(sorted(DESIGN))}.",
        )
        for name in chosen
        if name not in DESIGN
    ]
    problems += [
        Problem(where=f"colours.{name}", what=f"{value!r} is no colour.", remedy='Write it as "#17465c".')
        for name, value in chosen.items()
        if not _COLOUR.fullmatch(value)
    ]
    if problems:
        raise RenderingError(*problems)
    return {**DESIGN, **chosen}

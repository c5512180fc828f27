"""How common the words of news are, language by language: what a small pile cannot know of itself.

``en.txt`` and ``tr.txt`` hold the stems that stand in at least one news article of 256, counted over some 11,000 and
900 articles. A line is a number k and the stems that stand in between one of ``2 ** k`` and one of ``2 ** (k + 1)``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

LANGUAGES = ("en", "tr")


@cache
def shares(language: str | None) -> Mapping[str, float]:
    """The share of news articles in ``language`` that hold a stem (0 to 1), by stem; empty for a language not known."""
    if language not in LANGUAGES:
        return {}
    lines = files(__name__).joinpath(f"{language}.txt").read_text(encoding="utf-8").splitlines()
    return {stem: 2.0 ** -(float(band) + 0.5) for band, *stems in map(str.split, lines) for stem in stems}

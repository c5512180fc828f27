"""Lists of words beside a language's rules: stop words, and how common the words of news are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def read_words(path: Path) -> frozenset[str]:
    """The words of a file, which stand in it between white space."""
    return frozenset(path.read_text(encoding="utf-8").split())


def read_shares(path: Path) -> Mapping[str, float]:
    """The share of news articles that hold a stem (0 to 1), by stem.

    A line of the file is a number k and the stems that stand in between one article of ``2 ** k`` and one of
    ``2 ** (k + 1)``; rarer ones than one of 256 are left out.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    return {stem: 2.0 ** -(float(band) + 0.5) for band, *stems in map(str.split, lines) for stem in stems}

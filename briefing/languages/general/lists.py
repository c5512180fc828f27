"""Lists of words beside a language's rules: stop words, and how common the words of news are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

_STOP_WORDS = Path(__file__).with_name("stop_words.txt")


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


def stop_words_of(code: str) -> frozenset[str]:
    """The stop words of the language with this ``code``, folded; where they are from stands in ``NOTICE``."""
    with _STOP_WORDS.open(encoding="utf-8") as file:
        found = next((words for own, *words in map(str.split, file) if own == code), [])
    return frozenset(found)


def listed_languages() -> tuple[str, ...]:
    """The codes of the languages whose stop words are known, in the order of the alphabet."""
    with _STOP_WORDS.open(encoding="utf-8") as file:
        return tuple(line.partition(" ")[0] for line in file)

"""Small letters and capitals, by the rules for I that a language has."""

from __future__ import annotations


def fold(text: str, *, dotless: bool = False) -> str:
    """``text`` in lower case: I is ı where a language has it ``dotless``, and İ is i everywhere.

    So İ is never an i with a combining dot, and a Turkish name in English text folds to letters.
    """
    if dotless:
        text = text.replace("I", "ı")
    return text.replace("İ", "i").lower()


def capitals(text: str, *, dotless: bool = False) -> str:
    """``text`` in capitals: i is İ where a language has the other I ``dotless``."""
    return (text.replace("i", "İ") if dotless else text).upper()

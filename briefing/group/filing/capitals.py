"""What the capitals of a text prove: a name, or only a heading or the start of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

Proof = Literal["sure", "opening a sentence", "in capitals"]

_AFTER_STOP = re.compile(r"(?:^|[.:!?…])[\s\"“”„«»'‘’(\[–—•*-]*$|[\"“„«]\s*$")


def proof_of_capitals(text: str, words: Sequence[tuple[int, str]]) -> Proof:
    """What the capitals of ``words`` (each with its place in ``text``) prove.

    Little, where all of them open a sentence or every word of the heading has one; nothing in a text all in capitals.
    """
    if _shouts(text):
        return "in capitals"
    if any(len(word) > 1 and word[:2].isupper() for _, word in words):
        return "sure"
    if _title_cased(text) or all(_AFTER_STOP.search(text[:start]) for start, _ in words):
        return "opening a sentence"
    return "sure"


def _shouts(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 12 and sum(letter.isupper() for letter in letters) > 0.7 * len(letters)


def _title_cased(text: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 3]
    return len(words) > 4 and sum(word[0].isupper() for word in words) > 0.8 * len(words)

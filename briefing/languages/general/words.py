"""The words of a language without a folder of its own."""

from __future__ import annotations

from briefing.languages.contract import Subjects, Words
from briefing.languages.general.snowball import stemmer
from briefing.languages.general.tokens import ELIDED

_DOTLESS = frozenset({"az"})
JOINTS = {"de": " und ", "fr": " et ", "es": " y ", "it": " e ", "nl": " en "}


def words_of(code: str) -> Words:
    """What holds for the words of any language, and what is known of those of the one with this ``code``."""
    return Words(
        stem=stemmer(code),
        dotless=code in _DOTLESS,
        elided=ELIDED,
        subjects=Subjects(joint=JOINTS.get(code, ", ")),
    )

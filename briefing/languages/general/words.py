"""The words of a language without a folder of its own."""

from __future__ import annotations

from briefing.languages.contract import Words
from briefing.languages.general.lists import stop_words_of
from briefing.languages.general.snowball import stemmer
from briefing.languages.general.tokens import ELIDED, SIGNED_TOKEN

_DOTLESS = frozenset({"az"})


def words_of(code: str) -> Words:
    """What holds for the words of any language, and what is known of those of the one with this ``code``."""
    return Words(
        stop_words=stop_words_of(code),
        stem=stemmer(code),
        dotless=code in _DOTLESS,
        token=SIGNED_TOKEN,
        elided=ELIDED,
    )

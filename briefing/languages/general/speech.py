"""The tokens that rules of speech and of names read: words, figures, handles and punctuation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model.attribution import Token

# English pronouns are parted from what is contracted with them; no other language writes a word so.
_TOKEN = re.compile(
    r"(?:[Hh]e|[Ss]he|[Ii]t|I|[Ww]e|[Tt]hey|[Ww]ho)(?=['’](?:s|d|re|ve|m|ll)\b)"
    r"|['’](?:s|d|re|ve|m|ll)\b"
    r"|[@#]?[^\W_](?:[\w'’&/\-]|\.(?=-?\w))*"
    r"|[^\w\s.]"
)

_HEADING = 3
"""In words: from here on capitals alone are a heading and no name."""


def read_tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of a stretch that lies within one sentence; full stops, which abbreviations bear there, left out."""
    return [
        Token(word := found[0], *found.span(), word.replace("İ", "i").lower().replace("’", "'"))
        for found in _TOKEN.finditer(text, start, end)
    ]


def behind_heading(tokens: Sequence[Token]) -> int:
    """The index behind the last heading in capitals among ``tokens``; 0 where there is none."""
    run = end = 0
    for place, token in enumerate(tokens):
        if token.word and token.text.isupper() and len(token.text) > 1:
            run += 1
        elif token.word or token.text == '"':
            run = 0
        if run >= _HEADING:
            end = place + 1
    return end

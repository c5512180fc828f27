"""What a text says itself: its tokens outside quotations."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from briefing.languages.general.speech import read_tokens
from briefing.model.attribution import Token
from briefing.text.speech.quotation_marks import Pair


def tokens_outside(text: str, pairs: Sequence[Pair], start: int, end: int, *, number: int | None = None) -> list[Token]:
    """The tokens of a stretch, with one quotation mark for each quotation in it.

    ``number`` is that of a quotation beside the stretch, from which those in it are sought.
    """
    if number is None:
        number = bisect_left(pairs, start, key=lambda pair: pair.end)
    while number and pairs[number - 1].end > start:
        number -= 1
    tokens: list[Token] = []
    while number < len(pairs) and pairs[number].start < end:
        pair = pairs[number]
        if pair.end > start:
            tokens += read_tokens(text, start, max(start, pair.start))
            tokens.append(Token('"', pair.start, pair.start + 1, '"'))
            start = pair.end
        number += 1
    return tokens + read_tokens(text, start, max(start, end))

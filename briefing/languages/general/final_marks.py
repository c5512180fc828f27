"""Marks that end a sentence whatever follows, with a space behind them or none, and where they end none."""

from __future__ import annotations

import re

FINAL_MARKS = "。！？｡।॥۔؟։።။។"
"""Of Chinese and Japanese, Indic scripts and Urdu, Arabic, Armenian, Amharic, Burmese and Khmer."""
CLOSING = "」』）】》"
"""What closes with a sentence of Chinese or Japanese."""

_OPENING = {"」": "「", "』": "『", "”": "“", "）": "（"}
_LONGEST = 400  # characters of a quotation, beyond which its opening mark is taken for a slip
# Hiragana behind a quotation in Japanese (と述べた), or who says it in Chinese (他说).
_GOES_ON = re.compile(r"[\u3041-\u309f]|[^\s。！？，、]{0,8}(?:说|說|称|稱|表示|指出|道)")


def is_held(text: str, start: int, end: int, opened: int) -> bool:
    """Whether the marks ``text[start:end]``, with what closes behind them, stand within a sentence begun at ``opened``.

    They do inside a quotation or brackets, and behind a quotation with which the sentence goes on.
    """
    if text[end - 1] in _OPENING:
        return _GOES_ON.match(text, end) is not None
    before = text[max(opened, start - _LONGEST) : start]
    return any(before.rfind(opening) > before.rfind(closing) for closing, opening in _OPENING.items())

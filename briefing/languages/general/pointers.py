"""What holds of pointers in any language: quotations point where their speakers point, and persons have two names."""

from __future__ import annotations

import re

QUOTE = "¶"
"""Stands for a quotation in a sentence whose quotations are taken out."""
OPENING_MARKS = "\"'“”‘’«»„‚`-–—•* ([.…"
"""What may stand before the first word of a sentence."""
TWO_NAMES = r"\b[A-ZÇĞİÖŞÜ][\w’'-]{0,60}(?:\s+(?:[A-Z]\.|[a-z]{2,3}|bin)){0,8}\s+[A-ZÇĞİÖŞÜ][\w’'-]{0,60}[a-zçğıöşü]"
_MARK = re.compile(r"[“”\"«„]")
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]*(?:[”\"»“]|\Z)|\A[^“”\"]*”")


def outside_quotations(text: str) -> str:
    """``text`` with a mark in the place of each quotation: what is quoted points where its speaker points."""
    if "''" in text:
        text = text.replace("``", '"').replace("''", '"')
    return _QUOTED.sub(f" {QUOTE} ", text) if _MARK.search(text) else text


def words_of(text: str) -> str:
    """The words of a list, as alternatives of a pattern, the longest first."""
    return "|".join(sorted((re.escape(word.strip()) for word in text.split(",")), key=lambda word: (-len(word), word)))

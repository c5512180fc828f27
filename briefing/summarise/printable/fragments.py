"""What a page says of its own parts and no report says: asides, code left among the words.

Every sentence is asked; a word without which it is none of them spares most of them the pattern.
"""

from __future__ import annotations

import re

_CODE = re.compile(r"</?[a-z][\w-]*(?:\s[^<>]*)?/?>|\bpic\.twitter\.com/|\(@\w+\) [A-Z][a-z]+ \d{1,2}, \d{4}")


def is_part_of_an_aside(text: str) -> bool:
    """Whether a sentence is the first or the last of several that stand in one pair of brackets."""
    if text.startswith("("):
        return text.count("(") > text.count(")")
    return text.endswith(")") and text.count("(") < text.count(")")


def is_code(text: str) -> bool:
    """Whether a sentence holds tags, or what is left of an embedded message."""
    return ("<" in text or "pic." in text or "(@" in text) and _CODE.search(text) is not None

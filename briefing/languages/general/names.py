"""Names as capitals show them in running text: what is a capital, and where one shows that a word is a name.

Each pattern begins with one set of characters, which makes the search for it fast.
"""

from __future__ import annotations

import re

CAPITAL = "[A-ZÀ-ÖØ-ÞĞİŞ]"
"""A capital of the Latin letters of Western Europe and of Turkey."""
UPPER = r"[^\W\d_a-zçğıöşü]"
"""Any letter but the small ones of English and Turkish: a capital of any script, where a small é does no harm."""
WITHIN = r"(?<!\w.)(?<!\A.)(?<!\n.)(?<![.!?:“\"‘]\s.)"
"""Stands behind the first character of a word that opens no text, no line and no sentence."""
_REST = r"[\w’'.-]*\w"

NAME = re.compile(rf"{CAPITAL}{WITHIN}{_REST}")
"""A word of a name: its capital is not that of a beginning."""
NAMES = re.compile(rf"{CAPITAL}{WITHIN}{_REST}(?:\s{CAPITAL}{_REST})*")
"""A whole name: a :data:`NAME` with all words with a capital behind it."""
CAPITALISED = re.compile(rf"\b{UPPER}[\w-]*[^\W\d_]")
"""A word with a capital wherever it stands, without endings behind an apostrophe."""

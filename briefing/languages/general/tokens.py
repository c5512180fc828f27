"""What a word is in any script that parts its words by spaces."""

from __future__ import annotations

import re

# A run of letters and digits, joined by points, hyphens and apostrophes inside a word and by commas and colons inside a
# figure, with the signs of currency and percent that belong to it; or a dotted acronym. The first character tells if
# there is one, and a run is never given back: half of a text is white space and marks, passed over thus.
_JOINED = r"(?:(?:[.'’&\-‑]|(?<=\d)[,:/](?=\d))[^\W_]++)*%?"
TOKEN = re.compile(rf"[^\W_](?:[^\W_]++{_JOINED}|\.(?:(?<=[^\W\d_]\.)[^\W\d_]\.)+|{_JOINED})|[€$£¥₺%][^\W_]++{_JOINED}")

SIGNS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u0900-\u0903\u093a-\u093c"
    "\u093e-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u09e2\u09e3\u0a01-\u0a03\u0a3c-\u0a51"
    "\u0a70\u0a71\u0a75\u0a81-\u0a83\u0abc\u0abe-\u0acd\u0ae2\u0ae3\u0afa-\u0aff\u0b01-\u0b03\u0b3c\u0b3e-\u0b57"
    "\u0b62\u0b63\u0b82\u0bbe-\u0bcd\u0bd7\u0c00-\u0c04\u0c3c\u0c3e-\u0c56\u0c62\u0c63\u0c81-\u0c83\u0cbc\u0cbe-\u0cd6"
    "\u0ce2\u0ce3\u0d00-\u0d03\u0d3b\u0d3c\u0d3e-\u0d4d\u0d57\u0d62\u0d63\u0d81-\u0d83\u0dca-\u0ddf\u0df2\u0df3\u0e31"
    "\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f18\u0f19\u0f35\u0f37\u0f39\u0f3e\u0f3f\u0f71-\u0f84"
    "\u0f86\u0f87\u0f8d-\u0fbc\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074"
    "\u1082-\u108d\u108f\u109a-\u109d\u17b4-\u17d3\u17dd\u200c\u200d"
)
"""The vowels and other signs that belong to the letter before them, as ranges for a pattern; no letters to ``re``."""

_PART = rf"(?:[^\W_]|[{SIGNS}])"
_SIGNED = rf"(?:(?:[.'’&\-‑]|(?<=\d)[,:/](?=\d)){_PART}++)*%?"
SIGNED_TOKEN = re.compile(
    rf"[^\W_](?:{_PART}++{_SIGNED}|\.(?:(?<=[^\W\d_]\.)[^\W\d_]\.)+|{_SIGNED})|[€$£¥₺%]{_PART}++{_SIGNED}"
)
"""The same with the signs of scripts in which a vowel is no letter of its own: Hindi, Tamil, Thai, pointed Arabic."""

PREFIXES = frozenset(
    "co non re pre anti ex sub inter intra multi semi pro counter e al el vice bi tri neo cyber".split()
)
"""What a hyphen joins to the word behind it, in most languages of Europe."""

ELIDED = re.compile(r"\A(?:[cdjlmnst]|qu|dell|nell|all|un)'(?=\w{2})")
"""The articles and pronouns of French, Italian and Catalan before a vowel."""

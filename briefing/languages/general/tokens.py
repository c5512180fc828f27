"""What a word is in any script that parts its words by spaces."""

from __future__ import annotations

import re

# A run of letters and digits, joined by points, hyphens and apostrophes inside a word and by commas and colons inside a
# figure, with the signs of currency and percent that belong to it; or a dotted acronym. The first character tells if
# there is one, and a run is never given back: half of a text is white space and marks, passed over thus.
_JOINED = r"(?:(?:[.'’&\-‑]|(?<=\d)[,:/](?=\d))[^\W_]++)*%?"
TOKEN = re.compile(rf"[^\W_](?:[^\W_]++{_JOINED}|\.(?:(?<=[^\W\d_]\.)[^\W\d_]\.)+|{_JOINED})|[€$£¥₺%][^\W_]++{_JOINED}")

PREFIXES = frozenset(
    "co non re pre anti ex sub inter intra multi semi pro counter e al el vice bi tri neo cyber".split()
)
"""What a hyphen joins to the word behind it, in most languages of Europe."""

ELIDED = re.compile(r"\A(?:[cdjlmnst]|qu|dell|nell|all|un)'(?=\w{2})")
"""The articles and pronouns of French, Italian and Catalan before a vowel."""

"""Where sentences end in a language without rules of its own."""

from __future__ import annotations

import re

from briefing.languages.contract import Sentences

_ORDINALS = frozenset("da de nb nn no fi cs sk pl hu hr sl sr bs et lv is".split())


def saying(verbs: str) -> re.Pattern[str]:
    """What finds one of ``verbs`` (a pattern) up to four words behind a quotation."""
    return re.compile(rf"\s*(?:[^\W\d_][\w’'.-]*\s+){{1,4}}?(?:{verbs})\b")


def sentences_of(code: str) -> Sentences:
    """The rules for a language without a folder of its own."""
    return Sentences(ordinals=code in _ORDINALS)

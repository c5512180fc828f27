"""English words: their stems, and which of them say nothing of a subject."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from briefing.languages.contract import Words
from briefing.languages.en.inflection import INFLECTION
from briefing.languages.en.subjects import SUBJECTS
from briefing.languages.general.lists import read_shares, read_words
from briefing.languages.general.snowball import stemmer

_FOLDER = Path(__file__).parent


@cache
def _background() -> Mapping[str, float]:
    """Counted over some 11,000 articles."""
    return read_shares(_FOLDER / "background.txt")


WORDS = Words(
    stop_words=read_words(_FOLDER / "stop_words.txt"),
    stem=stemmer("en"),
    enclitic=re.compile(r"'(?:s|ll|re|ve|d|m)?\Z"),
    acronyms={"US": "u.s", "WHO": "w.h.o", "IT": "i.t", "IS": "i.s"},
    ascii=True,
    background=_background,
    bonus=frozenset(
        "agreed announced chief concluded crucial decided essential finally first important key main major new outcome "
        "primary principal purpose result significant summary urgent warned".split()
    ),
    stigma=frozenset(
        "allegedly barely belief example hardly impossible joke maybe perhaps possibly reportedly rumour supposedly "
        "unclear unlikely".split()
    ),
    inflection=INFLECTION,
    subjects=SUBJECTS,
)

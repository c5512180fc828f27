"""Which forms a term's word takes in running text: English endings, Turkish suffixes, stems elsewhere.

Forms are kept to inflection. A stemmer would also bring "product" to `production` and "universe" to `university`,
and so file under a theme what is not its own.
"""

from __future__ import annotations

import re

from briefing.group.filing.spelling import one_spelling

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


def english_forms(word: str) -> frozenset[str]:
    """The inflected forms of a lower-case English word, itself among them, in one spelling.

    Plurals and possessives of every word, -ed and -ing of those that can be verbs; a plural gives its singular too.
    """
    lemma = _english_singular(word)
    return frozenset(one_spelling(form) for form in {word, *_plurals(lemma), *_verb_forms(lemma)})


def _english_singular(word: str) -> str:
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


_VOWEL = "aeıioöuü"
_CASE = r"(?:[yn]?[ıiuü]|[yn]?[ae]|n?[dt][ae](?:n)?|n?[ıiuü]n|y?l[ae]|n?c[ae])"
_POSSESSIVE = r"(?:[ıiuü]?m(?:[ıiuü]z)?|[ıiuü]?n(?:[ıiuü]z)?|s?[ıiuü]|l[ae]r[ıi])"
_COPULA = r"(?:[dt][ıiuü]r(?:l[ae]r)?|y?[dt][ıiuü]|y?m[ıiuü]ş|y?s[ae])"
_SUFFIX = re.compile(rf"(?:l[ae]r)?{_POSSESSIVE}?{_CASE}?(?:ki(?:l[ae]r)?{_CASE}?)?{_COPULA}?")
_OWNED_PLURAL = re.compile(rf"l[ae]r[ıi]{_CASE}?(?:ki)?{_COPULA}?")
_SOFTENED = {"k": "ğ", "p": "b", "ç": "c", "t": "d"}
_HARDENED = {"ğ": "k", "b": "p", "c": "ç", "d": "t"}
_OTHER_WORD = frozenset({"la", "le", "ca", "ce", "m", "n"})  # after three letters: another word (top, topla) as a rule
_LOSES_VOWEL = {
    "ağız": "ağz", "akıl": "akl", "asıl": "asl", "burun": "burn", "emir": "emr", "fikir": "fikr", "isim": "ism",
    "kayıt": "kayd", "nehir": "nehr", "oğul": "oğl", "resim": "resm", "şehir": "şehr", "vakit": "vakt",
}  # fmt: skip


class TurkishWord:
    """A term's word and what it looks like under Turkish suffixes (``üretim``: üretimin, üretimlerinden, …).

    Inflection alone (plural, possessive, case, -ki, copula) after Göksel and Kerslake, *Turkish: A Comprehensive
    Grammar* (2005), chapter 8; derivation is left to the register, because it makes other words.
    """

    __slots__ = ("_bare", "_before_vowel", "_owned", "starts")

    def __init__(self, word: str) -> None:
        singular = (word[:-3],) if len(word) > 5 and word.endswith(("lar", "ler")) else ()
        unowned = (word[:-1],) if word.endswith(("ii", "ıı")) else ()  # sanayii is as often written sanayi
        self._bare = (word, *singular, *unowned)
        self._before_vowel = tuple(stem for bare in self._bare for stem in _changed(bare))
        self._owned = _owned_stems(word)
        self.starts = tuple(dict.fromkeys(stem[:2] for stem in (*self._bare, *self._before_vowel, *self._owned)))
        """The first two letters that a form can begin with, for an index."""

    def takes(self, token: str) -> bool:
        """Whether ``token``, folded as the word was, is a form of the word."""
        return (
            any(_suffixed(token, stem) for stem in self._bare)
            or any(_suffixed(token, stem, before_vowel=True) for stem in self._before_vowel)
            or any(token.startswith(stem) and _OWNED_PLURAL.fullmatch(token[len(stem) :]) for stem in self._owned)
        )


def _suffixed(token: str, stem: str, *, before_vowel: bool = False) -> bool:
    if not token.startswith(stem):
        return False
    rest = token[len(stem) :]
    if not rest:
        return not before_vowel
    if before_vowel and rest[0] not in _VOWEL:
        return False
    if len(stem) < 3 or (len(stem) == 3 and rest in _OTHER_WORD):
        return False
    return _SUFFIX.fullmatch(rest) is not None


def _changed(stem: str) -> tuple[str, ...]:
    """The stem as it stands before a vowel, where it changes there: ``ortaklığ-``, ``reng-``, ``şehr-``."""
    if stem in _LOSES_VOWEL:
        return (_LOSES_VOWEL[stem],)
    if len(stem) > 3 and stem.endswith("nk"):
        return (stem[:-1] + "g",)
    if len(stem) > 3 and stem[-1] in _SOFTENED:
        return (stem[:-1] + _SOFTENED[stem[-1]],)
    return ()


def _owned_stems(word: str) -> tuple[str, ...]:
    """What the word is without the possessive that ends a Turkish compound: ``bütçe`` for (savunma) bütçesi."""
    if len(word) > 5 and word.endswith(("sı", "si", "su", "sü")) and word[-3] in _VOWEL:
        return (word[:-2],)
    if len(word) > 4 and word[-1] in "ıiuü" and word[-2] not in _VOWEL:
        stem = word[:-1]
        return (stem, stem[:-1] + _HARDENED[stem[-1]]) if stem[-1] in _HARDENED else (stem,)
    return ()

"""Which forms a term's word takes in Turkish text: suffixes that follow one another."""

from __future__ import annotations

import re

from briefing.languages.contract import Inflection

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


INFLECTION = Inflection(suffixed=TurkishWord, accents=True)

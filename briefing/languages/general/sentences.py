"""Where sentences end in a language without rules of its own.

The abbreviations are those that papers of many countries have in common: titles, numbers, companies and academic
degrees. A function word with a capital opens a sentence, so that the stop words of a language are its starters; what is
elided before a vowel (j') is rather an initial.
"""

from __future__ import annotations

import re

from briefing.languages.contract import Sentences
from briefing.languages.general.lists import stop_words_of
from briefing.languages.general.tokens import ELIDED

_TITLES = frozenset(
    """
    dr drs prof profs m mr mrs ms mm mme mlle st ste sr sra dott ing dipl hr fr frl sv gen col capt lt sgt maj gov sen
    rep rev msgr mgr abp cf vs z.b d.h u.a bzw zzgl ul srta lic avv mt skt
    """.split()
)
_NUMBERED = frozenset(
    """
    no nr nos núm num n° nº č art arts p pp pag pág s str fig figs vol cap ch tab kap par approx jan feb mar apr jun jul
    ago aug sep sept okt oct nov dec dez déc févr avr juil août tel ext
    """.split()
)
_INNER = frozenset("i.e e.g ca incl resp bzgl ggf av evtl bl.a f.eks t.ex p.ex p.es np tzn tzv mj ds tys př św".split())
_FINAL = frozenset(
    """
    inc co corp ltd plc llc gmbh s.a n.v s.p.a s.r.l jr sr etc usw atd ecc osv itd ph.d m.d b.a m.a u.s u.k u.n e.u d.c
    a.m p.m a.c n.chr v.chr j.c ee.uu ekr jkr mrd mio
    """.split()
)
_CLOSING = frozenset("etc usw ecc osv itd atd itp ym jne stb".split())
_ORDINALS = frozenset("da de nb nn no fi cs sk pl hu hr sl sr bs et lv is".split())


def saying(verbs: str) -> re.Pattern[str]:
    """What finds one of ``verbs`` (a pattern) up to four words behind a quotation."""
    return re.compile(rf"\s{{0,4}}(?:[^\W\d_][\w’'.-]{{0,60}}\s{{1,4}}){{1,4}}?(?:{verbs})\b")


def sentences_of(code: str) -> Sentences:
    """The rules for a language without a folder of its own."""
    return Sentences(
        titles=_TITLES,
        numbered=_NUMBERED,
        inner=_INNER,
        final=_FINAL,
        closing=_CLOSING,
        starters=frozenset(word for word in stop_words_of(code) if not ELIDED.match(f"{word}'ai")),
        ordinals=code in _ORDINALS,
    )

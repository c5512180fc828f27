"""Turkish numbers: how they are printed, and the words around them that say what they are."""

from __future__ import annotations

import re

from briefing.languages.contract import Numbers, Votes
from briefing.languages.general.amounts import SIGN, UNITS, number_pattern
from briefing.languages.tr.counted import count
from briefing.languages.tr.statements import STATEMENTS

_MONEY = {
    "avro": "EUR",
    "euro": "EUR",
    "dolar": "USD",
    "sterlin": "GBP",
    "lira": "TRY",
    "tl": "TRY",
}
_UNITS = "bir iki üç dört beş altı yedi sekiz dokuz"
_TENS = "on yirmi otuz kırk elli altmış yetmiş seksen doksan"
_WORDS = (
    {word: float(number) for number, word in enumerate(_UNITS.split(), start=1)}
    | {word: float(10 * number) for number, word in enumerate(_TENS.split(), start=1)}
    | {"buçuk": 0.5}
)
_LEADS = {"yarım": 0.5}
_MAGNITUDES = {"yüz": 1e2, "bin": 1e3, "milyon": 1e6, "milyar": 1e9, "trilyon": 1e12}
_PARTS = number_pattern(
    digits=r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d{1,2})?",
    names=r"yüz|bin(?:den|in|[ei]|de|lik)?|(?:mil|tril)yon(?:dan|un|[au]|da|luk)?|milyar(?:dan|ın|[aı]|da|lık)?",
    words=_WORDS,
    leads=_LEADS,
    before=rf"{SIGN}|%\s?|\byüzde\s",
)
# A unit takes the endings of its case, with an apostrophe behind an abbreviation.
_UNIT = re.compile(
    r"(?:['’]\w{1,4})?\s(?:ABD |Türk |Kanada |Avustralya )?(?:avro|euro|dolar|sterlin|lira|TL|puan|baz puan)"
    r"(?:['’]?(?:l[ıiuü]k|[dt][ae]n|[dt][ae]|y?[ıiuüae]|n?[ıiuü]n|s?[ıiuü]|[ıiuü]n[aı]?))?(?!\w)",
    re.IGNORECASE,
)

NUMBERS = Numbers(
    parts=_PARTS,
    unit=_UNIT,
    thousands=".",
    decimal=",",
    magnitudes=_MAGNITUDES,
    bare=frozenset({1e2, 1e3}),
    words=_WORDS | _LEADS,
    ranging=re.compile(r"\s?[-–—]\s?|(?:['’]?\w{0,4})?\s(?:ila|veya|ya da|ile|ve)\s"),
    broken=re.compile(r"\s?[½¼¾]|\.(?=\s[a-zçğıöşü])|['’]?(?:inci|ıncı|uncu|üncü|nci|ncı)\b"),
    units=UNITS | {"yüzde": "percent", "puan": "points"} | _MONEY,
    stems=(*_MONEY, "puan"),
    counted=count,
    qualifier=re.compile(
        r"(?:^|(?<=\W))(?P<qualifier>en az|en çok|en fazla|yaklaşık olarak|yaklaşık|tam|toplamda|toplam|sadece|yalnızca"
        r"|neredeyse|aşağı yukarı|ortalama)\s$",
        re.IGNORECASE,
    ),
    qualifier_behind=re.compile(
        r"['’]?\w{0,4}\s(?:daha\s)?(?P<qualifier>fazla(?:sı)?|az|çok|aşkın|aşan|aştı|yakın|civarında(?:ki)?|dolayında"
        r"|üzerinde(?:ki)?|üstünde(?:ki)?|altında(?:ki)?|altına|üzerine)(?!\w)"
    ),
    harmed=re.compile(
        r"\s(?:öldü(?:rüldü)?|ölmüştü|öldüğü|yaralandı|yaralandığı|hayatını kaybetti|şehit oldu|gözaltına alındı"
        r"|tutuklandı|kayboldu)(?!\w)"
    ),
    part=re.compile(r"\b(?:aralarında|bunların)\s\Z", re.IGNORECASE),
    witnesses_behind=re.compile(r"\w*\s+göre\b", re.IGNORECASE),
    asked_before=re.compile(r"\b(?:ankete|araştırmaya)\s(?:\w+\s){0,2}\Z|\bhata payı[^.;]*\Z", re.IGNORECASE),
    asked_behind=re.compile(
        r"[\w’']*\s(?:ile\s|yüz yüze\s){0,2}(?:görüş\w+|(?:yapılan|gerçekleştirilen)\s(?:\w+\s)?(?:anket|araştırma)\w*)"
        r"|[\w’']*\sankete\b|\shata payı",
        re.IGNORECASE,
    ),
    asked=frozenset({"katılımcı"}),
    error=("hata payı",),
    votes=Votes(
        sign=re.compile(" oy"),
        patterns=(re.compile(r"(?<![\w.,])(?P<one>\d{1,3})['’]?[eayi]{0,2} karşı(?:lık)? (?P<other>\d{1,3}) oy\w*"),),
        noun="oy",
    ),
    statements=STATEMENTS,
)

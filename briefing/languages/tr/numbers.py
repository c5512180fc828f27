"""Turkish numbers: how they are printed, and the words around them that say what they are."""

from __future__ import annotations

import re

from briefing.languages.contract import Numbers, Votes
from briefing.languages.general.amounts import SIGN, UNITS, amount_pattern
from briefing.languages.tr.counted import count

_MONEY = {
    "avro": "EUR",
    "euro": "EUR",
    "dolar": "USD",
    "sterlin": "GBP",
    "lira": "TRY",
    "tl": "TRY",
}
_LASTING = ("", "lık", "lik", "luk", "lük")
"""``avroluk``, ``dolarlık``: of so many euros, dollars."""
_SPELT = ("iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz", "on")
_AMOUNTS = amount_pattern(
    digits=r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d{1,2})?(?!\d)",
    magnitude=r"\s(?:bin|milyon|milyar|trilyon)\b",
    unit=r"\s(?:avro|euro|dolar|sterlin|lira|TL)(?:l[ıiuü]k)?\b",
    spelt=_SPELT,
    before=rf"{SIGN}|%\s?|\b[Yy]üzde\s",
    apart=r"(?<!\b[Bb]in\s)(?<!milyon\s)(?<!milyar\s)(?<!trilyon\s)",  # "10 milyon 735 bin" is one number
)

NUMBERS = Numbers(
    amounts=_AMOUNTS,
    thousands=".",
    decimal=",",
    magnitudes={"bin": 1e3, "milyon": 1e6, "milyar": 1e9, "trilyon": 1e12},
    units=UNITS | {"yüzde": "percent"} | {name + ending: unit for name, unit in _MONEY.items() for ending in _LASTING},
    spelt=_SPELT,
    counted=count,
    qualifier=re.compile(
        r"(?:^|(?<=\W))(?P<qualifier>en az|en çok|en fazla|yaklaşık|yaklaşık olarak|tam|toplam|sadece|yalnızca"
        r"|neredeyse|aşağı yukarı)\s$",
        re.IGNORECASE,
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
)

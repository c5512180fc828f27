"""What a Turkish sentence says of those or that which a figure counts."""

from __future__ import annotations

import re

from briefing.languages.contract import Tallies
from briefing.languages.tr.calendar import MONTHS, WEEKDAYS
from briefing.model.mentions import Amount

_DAYS = "|".join((*WEEKDAYS, *(name for names in MONTHS for name in names.split())))
_NUMBER_OF = re.compile(
    r"\b(?:(?P<dead>ölü|ölenlerin|hayatını kaybedenlerin|can kaybı)|yaralı(?:ların)?)(?: sayısı(?:nın)?)?\b",
    re.IGNORECASE,
)
_ROSE = re.compile(r"['’]?\w{0,3}\s(?:yüksel|çık|ulaş|art)\w+")


def _toll(text: str, amount: Amount) -> tuple[int, str] | None:
    behind = _ROSE.match(text, amount.end)
    before = _NUMBER_OF.search(text, max(0, amount.start - 60), amount.start)
    if behind is None or before is None or amount.unit:
        return None
    return amount.start, "dead" if before["dead"] else "hurt"


TALLIES = Tallies(
    deeds={
        "dead": re.compile(
            r"\b(?:öl(?:dü|en|müş|dürül)\w*|hayatını kaybet\w+|yaşamını yitir\w+|can verdi|şehit)\b", re.IGNORECASE
        ),
        "hurt": re.compile(r"\byaralan?\w*", re.IGNORECASE),
        "displaced": re.compile(r"\b(?:yerinden|tahliye) ed\w+", re.IGNORECASE),
        "held": re.compile(r"\b(?:gözaltı\w*|tutuklan\w+|yakalan\w+)", re.IGNORECASE),
        "missing": re.compile(r"\bkay[ıb]\w*", re.IGNORECASE),
        "fired": re.compile(r"\b(?:fırlat\w+|ateşle\w+)", re.IGNORECASE),
        "destroyed": re.compile(r"\b(?:yıkıl|imha|hasar)\w*", re.IGNORECASE),
        "sold": re.compile(r"\b(?:satıl|satış|sattı)\w*", re.IGNORECASE),
    },
    people=frozenset("kişi kişinin kişiyi insan insanın sivil sivilin vatandaş".split()),
    running=re.compile(
        r"\b(?:bu yana|beri|toplamda|toplam(?= \d)|şimdiye kadar|bugüne kadar|son (?:bir|iki|üç|\d+)"
        r"|boyunca|yıllık|dönem\w*)\b",
        re.IGNORECASE,
    ),
    further=re.compile(r"\b(?:ayrıca|ilave|ek|daha|diğer)\s(?:\w+\s)?$", re.IGNORECASE),
    further_behind=re.compile(r"['’]?\w*\s(?:\w+\s)?(?:daha|diğer|başka)\b", re.IGNORECASE),
    places=re.compile(
        rf"\b(?P<place>(?!(?:{_DAYS})\b)[A-ZÇĞİÖŞÜ][^\W\d_]+)['’](?:[dt][ae]n?|[yn]?[ae]|n?[ıiuü]n|[dt][ae]ki)\b"
    ),
    listed=re.compile(r"(?:,\s\w+)+\sve\s\w+"),
    moment=re.compile(
        r"\b(?:saat|sabah|itibarıyla|açılış|kapanış|endeks|seans|öğle|varil|ons|gram|hisse|borsa|fiyat|altın|petrol|kur\b)",
        re.IGNORECASE,
    ),
    moves={
        "up": re.compile(r"\b(?:art(?:tı|arak|ış)|yüksel|değer kazan)\w*", re.IGNORECASE),
        "down": re.compile(r"\b(?:azal|düş|geril|değer kaybe)\w*", re.IGNORECASE),
        "share": re.compile(r"\bpay[ıi]\w*", re.IGNORECASE),
    },
    open_above=frozenset(
        "en az|fazla|fazlası|çok|aşkın|aşan|aştı|üzerinde|üzerindeki|üzerine|üstünde|üstündeki".split("|")
    ),
    open_below=frozenset("en çok|en fazla|az|altında|altındaki|altına".split("|")),
    rough=frozenset("yaklaşık|yaklaşık olarak|neredeyse|aşağı yukarı|yakın|civarında|civarındaki|dolayında".split("|")),
    toll=_toll,
)

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


_FATE = re.compile(
    r"(?:['’]\w{1,4})?\s(?:kişi\s)?(?:(?P<dead>ölü|öldü|ölürken)|(?P<hurt>yaralı|yaralandı|yaralanırken))\b"
)
_NO_COUNT_BEFORE = re.compile(r"\b[A-ZÇĞİÖŞÜ]\w* \Z|\d[,.]? \Z")


def _toll(text: str, amount: Amount) -> tuple[int, int, str] | None:
    if amount.unit:
        return None
    behind = _ROSE.match(text, amount.end)
    before = _NUMBER_OF.search(text, max(0, amount.start - 60), amount.start)
    if behind and before:
        return amount.start, amount.end, "dead" if before["dead"] else "hurt"
    fate = _FATE.match(text, amount.end)
    if fate is None or amount.number <= 1 or _NO_COUNT_BEFORE.search(text, 0, amount.start):
        return None
    return amount.start, fate.end(), "dead" if fate["dead"] else "hurt"


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
    fates={"ölü": "dead", "yaralı": "hurt", "kayıp": "missing"},
    alike={"asker": "er", "işçi": "çalışan", "personel": "çalışan", "ev": "konut"},
    running=re.compile(
        r"\b(?:bu yana|beri|toplamda|toplam(?= \d)|şimdiye kadar|bugüne kadar|son (?:bir|iki|üç|\d+)"
        r"|boyunca|yıllık|dönem\w*)\b",
        re.IGNORECASE,
    ),
    begun=re.compile(
        rf"\b(?P<when>{_DAYS}|(?:19|20)\d{{2}})['’]?(?:[dt][ae]n)?(?: \w+)? (?:bu yana|beri)\b", re.IGNORECASE
    ),
    further=re.compile(r"\b(?:ayrıca|ilave|ek|daha|diğer)\s(?:\w+\s)?$", re.IGNORECASE),
    further_behind=re.compile(r"['’]?\w*\s(?:\w+\s)?daha\b", re.IGNORECASE),
    others_behind=re.compile(r"['’]?\w*\s(?:\w+\s)?(?:diğer|başka)\b", re.IGNORECASE),
    places=re.compile(
        rf"\b(?P<place>(?!(?:{_DAYS})\b)[A-ZÇĞİÖŞÜ][^\W\d_]+)['’](?:[dt][ae]n?|[yn]?[ae]|n?[ıiuü]n|[dt][ae]ki)\b"
    ),
    everybody=re.compile(r"(?:, (?:erkek|kadın|çocuk))* ve (?:kadın|çocuk|erkek)\b"),
    listed=re.compile(r"(?:,\s\w+)+\sve\s\w+"),
    moment=re.compile(
        r"\b(?:saat|sabah|itibarıyla|açılış|kapanış|endeks|seans|öğle|varil|ons|gram|hisse|borsa"
        r"|(?<!tüketici )(?<!üretici )(?<!konut )fiyat|altın|petrol|kur\b)",
        re.IGNORECASE,
    ),
    moves={
        "up": re.compile(r"\b(?:art(?:tı|arak|ış)|yüksel|değer kazan)\w*", re.IGNORECASE),
        "down": re.compile(r"\b(?:azal|düş|geril|değer kaybe)\w*", re.IGNORECASE),
        "share": re.compile(r"\bpay[ıi]\w*", re.IGNORECASE),
    },
    manners={
        "forecast": re.compile(r"\b(?:tahmin\w*|bekl(?:en|iyor|ent)\w*|öngör\w*|\w+abilir|\w+ebilir)\b", re.IGNORECASE),
        "planned": re.compile(r"\b(?:plan\w*|hedef\w*|\w+(?:acak|ecek)(?:tır|tir)?)\b", re.IGNORECASE),
        "polled": re.compile(r"\banket\w*", re.IGNORECASE),
        "first": re.compile(r"\b(?:ilk belirlemelere|ilk (?:rakam|sayı)\w*|ilk etapta|geçici)\b", re.IGNORECASE),
        "nationwide": re.compile(r"\b(?:(?:ülke|yurt|dünya|Türkiye) (?:genel|çap)\w+|yurtta|ülkede)\b", re.IGNORECASE),
        "annual": re.compile(r"\b(?:yıllık|bir önceki yıl\w*|geçen yılın aynı)\b", re.IGNORECASE),
        "monthly": re.compile(r"\b(?:aylık|bir önceki aya|geçen aya)\b", re.IGNORECASE),
        "quarterly": re.compile(r"\b(?:çeyre\w+|üç aylık)\b", re.IGNORECASE),
        "half": re.compile(r"\b(?:yarı\w*|ilk altı ay\w*)\b", re.IGNORECASE),
        "core": re.compile(r"\b(?:çekirdek|hariç|arındırılmış|net|brüt)\b", re.IGNORECASE),
        "daily": re.compile(r"\b(?:günlük|günde)\b", re.IGNORECASE),
        "weekly": re.compile(r"\b(?:haftalık|haftada)\b", re.IGNORECASE),
    },
    causes={
        "water": re.compile(r"\b(?:sel|seller|selde|su baskın\w*|heyelan\w*|boğul\w*)\b", re.IGNORECASE),
        "storm": re.compile(r"\b(?:fırtına|kasırga|tayfun|hortum)\w*", re.IGNORECASE),
        "quake": re.compile(r"\b(?:deprem|artçı)\w*", re.IGNORECASE),
        "fire": re.compile(r"\byangın\w*", re.IGNORECASE),
        "crash": re.compile(r"\b(?:kaza|çarpış|devril|batan|batması)\w*", re.IGNORECASE),
        "arms": re.compile(
            r"\b(?:saldırı|silahlı|bomba|patla|füze|roket|çatışma|ateş aç|ordu|savaş)\w*", re.IGNORECASE
        ),
        "illness": re.compile(r"\b(?:virüs|salgın|hastalık|kolera)\w*", re.IGNORECASE),
    },
    authority=re.compile(
        r"(?P<one>[^,;:.“”\"\d]{3,80}?)(?:['’]\w+|\w(?=[ae]\b)[ae])? göre\b"
        r"|^(?P<other>[^,;:.“”\"\d]{3,70}), .*\b(?:açıkla|duyur|belirt|bildir|söyle|kaydet|aktar|ifade et)\w+",
        re.IGNORECASE,
    ),
    anybody=frozenset(
        "yetkili kaynak sözcü haber ajans yerel devlet hükümet başkan bakan açıklama tanık medya".split()
    ),
    open_above=frozenset(
        "en az|fazla|fazlası|çok|aşkın|aşan|aştı|üzerinde|üzerindeki|üzerine|üstünde|üstündeki".split("|")
    ),
    open_below=frozenset("en çok|en fazla|az|altında|altındaki|altına".split("|")),
    rough=frozenset("yaklaşık|yaklaşık olarak|neredeyse|aşağı yukarı|yakın|civarında|civarındaki|dolayında".split("|")),
    toll=_toll,
)

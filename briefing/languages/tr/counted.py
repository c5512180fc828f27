"""What a number counts in Turkish, where the noun after a number stands in the singular and is hard to tell by form.

So the nouns are those of a list, with the adjectives before them and the noun that completes a compound.
"""

from __future__ import annotations

import re

from briefing.languages.general.amounts import is_year, word_before
from briefing.model.mentions import Amount, Counted

_WORD = re.compile(r"\s([^\W\d_][\w-]*)(?=['’\s.,;:!?)\]”\"]|$)")
_ADJECTIVES = frozenset(
    "yeni eski büyük küçük yerli milli ulusal yabancı askeri sivil insansız zırhlı ağır hafif modern savaş hava deniz "
    "kara savunma balistik nükleer elektrikli türk rus abd'li amerikan ingiliz alman fransız adet tane genç özel "
    "kredi ihracat silah füze kargo ticaret yatırım bütçe eğitim destek devlet".split()
)
_HEADS = re.compile(
    r"(?:ara[cç]|uça[ğk]|gemi|tank|füze|sistem|üye|temsilci|şirket|proje|çalışan|personel|öğrenci|helikopter|motor|doz"
    r"|program|paket|anlaşma|sözleşme|bütçe|yatırım|ihracat|fon|desteğ|yardım|plan|mekanizma|asker|görevli|vatandaş"
    r"|milletvekil|sandalye|tatbikat|rafineri|fabrika|tersane|ülke|limit|kapasite|hacm|hedef|gelir|kredi)"
    r"(?:s?[ıiuü])?"
)
_NOUNS = frozenset(
    "kişi asker polis sivil işçi öğrenci çocuk kadın erkek uçak gemi tank füze helikopter araç şirket ülke üye proje "
    "firma fabrika personel mülteci göçmen gazeteci rehine gemici pilot er subay insan hane konut okul köy kent şehir "
    "il ilçe milletvekili sandalye oy ton litre varil kilometre metre hektar doz uydu denizaltı fırkateyn tatbikat "
    "ihracat ithalat yatırım yardım destek kredi hibe borç gelir zarar kâr kar anlaşma sözleşme bütçe fon paket "
    "artış düşüş azalma büyüme indirim zam faiz pay motor sistem top mermi drone siha iha ev bina istihdam "
    "ihale kaynak tazminat ceza hasar".split()
)
_PERSONS = frozenset("kişi asker polis sivil işçi öğrenci çocuk kadın mülteci gazeteci rehine".split())
_FEW = 13
_FEWEST = 2
_MEASURES = frozenset({"metre", "kilometre"})
_COMMON = re.compile(r"['’]?\w{0,6}\s(?:[a-zçğıöşü]|[^\W\d_]+l[ıiuü]\s[a-zçğıöşü])")
"""A word in small letters, or one behind where somebody comes from: ``23 Çinli şirket``."""
_NO_FIGURE = re.compile(
    r"\s*(?:[.:)]|\Z)|['’]?\w{0,4}\s(?:saat|dakika|saniye|gün|hafta|ay|yıl|yaş|sene|kez|defa|kat|derece|sıra|numara|"
    r"kilometre|metre|km|santimetre|mil|maç|gol|sayılı|plakalı|puan|seri|bölüm|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|"
    r"eylül|ekim|kasım|aralık|['’])|['’]?(?:[dt][ae]ki|l[ıi])\b|\s(?:ve|ile|veya|ila)\s",
    re.IGNORECASE,
)
"""Behind a number that counts a time, a length, a rank or a day."""
_NUMBERED = frozenset("madde sayılı no no. saat cilt grup bist s&p nasdaq covid f sayfa tel boeing airbus".split())
_DAY = re.compile(r"\s(?:ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık)", re.IGNORECASE)
_JOINT = re.compile(r"\s(?:değerinde(?:ki)?|tutarında(?:ki)?|büyüklüğünde(?:ki)?|oranında)(?=\s)")
_ENDINGS = re.compile(r"(?:l[ae]r)?(?:y?l[ae]|[ıiuü]n|[dt][ae]n?|y?[ae]|y?[ıiuü]|[ıiuü])?")


def count(text: str, amount: Amount) -> Counted | None:
    """What ``amount`` counts in Turkish, where nouns after numbers stand in the singular; None for no figure."""
    if not amount.unit and (is_year(text, amount) or _belongs_to_a_name(text, amount)):
        return None
    joint = _JOINT.match(text, amount.end) if amount.unit else None
    noun = _noun(text, amount, joint.end() if joint else amount.end)
    if noun is None:
        uncounted = amount.unit or _counts_a_word(text, amount)
        return Counted(start=amount.start, end=amount.end) if uncounted else None
    if not amount.unit and noun.noun in _MEASURES:
        return None
    if amount.spelt and amount.number < _FEW and noun.noun not in _PERSONS:
        return None
    return noun


def _counts_a_word(text: str, amount: Amount) -> bool:
    """Whether a number in digits stands before a common word, which it counts or is said to be."""
    if amount.spelt or amount.number < _FEWEST or text[amount.start] == "0" or _NO_FIGURE.match(text, amount.end):
        return False
    return _COMMON.match(text, amount.end) is not None


def _belongs_to_a_name(text: str, amount: Amount) -> bool:
    """A law, a page, an index of so many shares, or a day: ``12 Eylül``."""
    return word_before(text, amount).lower() in _NUMBERED or _DAY.match(text, amount.end) is not None


def _noun(text: str, amount: Amount, position: int) -> Counted | None:
    """The first noun known here after ``position``, over adjectives, with the noun that completes a compound."""
    begin, end = position, 0
    while match := _WORD.match(text, position):
        word = match[1]
        if word[0].isupper() and word.lower() not in _ADJECTIVES:
            break
        word = word.lower()
        complete = _HEADS.fullmatch(word) is not None
        if complete or _stem_known(word):
            end = match.end()
        if complete or word not in _ADJECTIVES:
            break
        position = match.end()
    if not end:
        return None
    following = _WORD.match(text, end)
    if following and _HEADS.fullmatch(following[1].lower()) and following[1][-1] in "ıiuü":
        end = following.end()
    noun = re.sub(r"^\s*(?:adet|tane)\s", "", text[begin:end]).strip()
    return Counted(start=amount.start, end=end, noun=noun)


def _stem_known(word: str) -> bool:
    return word in _NOUNS or any(
        word.startswith(noun) and _ENDINGS.fullmatch(word[len(noun) :]) for noun in _NOUNS if len(noun) > 2
    )

"""Whether a Turkish sentence puts a day ahead: by the first verb behind it, which governs it.

A day on which something was to happen, will not happen, or from which it was moved away is off.
"""

from __future__ import annotations

import re

from briefing.model import Outlook

_LAST = re.compile(
    r"\b(?:[Gg]eçtiğimiz|[Gg]eçen|[Öö]nceki|[Gg]eride kalan)(?:\s(?:yıl|yılın|sene|ay|hafta|dönem))?(?:ın|in|un|ün)?\s$"
)
_CONCERNING = re.compile(r"['’]?\w*(?:\s(?:ay|yıl|tarih|gün|dönem)\w*)?\s(?:ilişkin|ait|dair|kıyasla|göre)\b")
_MONTH_ALONE = re.compile(r"\say(?:nda|na|nın|ında|ına|ının)?\b")
_POSTPONED = re.compile(r"\bertele(?!me)\w+", re.IGNORECASE)
_TO_A_NEW_DAY = re.compile(
    r"(?:['’]?(?:[yn]?[ae])|\s(?:tarihine|gününe|ayına|yılına))(?:\s(?:kadar|doğru))?\s(?:ertele|alın|kaydır|çekil)\w+",
    re.IGNORECASE,
)
_CANCELLED = re.compile(r"\biptal\s(?:ed|et|ol)\w+|\bvazgeç\w+", re.IGNORECASE)
_ADVERBIAL = re.compile(
    r"['’](?:[dt][ae]n?|y?[ae])\b|['’]?\w{0,40}\s(?:günü|tarih\w*|saat|ayında|ayına|ayının|akşamı|sabahı|kadar|itibar\w+|yılında)"
    r"|\s?[–-]|['’]?\w{0,40}\s(?:pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar)\b|[’'](?:[ıiuü]n|n[ıiuü]n)\b",
    re.IGNORECASE,
)
_IN_CASE = re.compile(r"\s\w+[ae]n?$|^(?:[Gg]elecek|[Öö]nümüzdeki)\s")
"""A date that ends in a case itself: ``2026 yılında``."""
_OF_PLAN = re.compile(
    r"\s(?:\w+\s){0,2}?(?:seçim|toplantı|zirve|duruşma|oylama|referandum|kongre|kurultay|sınav|konferans"
    r"|oturum|fuar|festival|ihale|genel kurul|tatbikat|tören|son başvuru|son gün)\w*",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"(?:['’]?(?:[yn]?[ae])|\s(?:tarihine|gününe|akşamına))\s(?:kadar|dek|değin)\b")
_WORD = re.compile(r"[^\W\d_]+")
_WILL_NOT = re.compile(r"\w+m[ae]y[ae]ca[kğ]\w*|\w+m[ae]yece[kğ]\w*")
_WAS_TO = re.compile(r"\w+(?:acak|ecek)t[ıi]\w*|\w+(?:yor|makta|mekte)y?d[ıu]\w*|planlanmıştı|öngörülmüştü|beklenirken")
_WILL = re.compile(
    r"\w{2,}(?:acak|ecek|acağ|eceğ)\w*|planlan\w+|planlıyor\w*|planlamakta\w*|bekleniyor\w*|beklenmekte\w*|beklenen\w*"
    r"|öngör\w+|hedefl\w+|amaçlan\w+|\w{2,}m[ae]l[ıi](?:d[ıi]r)?|(?:topla|başl|düzenle|yürürlüğe)n?[ıiuü]yor|giriyor|aç[ıi]l?[ıi]?yor|bitiyor|eriyor|başlıyor|toplanıyor|düzenleniyor|yapılıyor"
    r"|gerek\w+|zorunda\w*"
)
_YEAR = re.compile(
    r"^(?:\d{4}(?: (?:yılı|mali yılı|senesi|sonu)\w*)?$|(?:gelecek|önümüzdeki) (?:yıl|sene))", re.IGNORECASE
)
"""A year without a month."""
_EXPECTED = re.compile(r"beklen\w+|öngör\w+|tahmin|edil\w+|\w+(?:ması|mesi)(?:n[ıi])?")
"""What is expected of a year is a forecast and no appointment."""
_DONE = re.compile(
    r"\w{2,}(?:[dt][ıiuü]ğ[ıiuü]|d[ıiuü]k(?:ları|leri))\w*|\w+(?:[ıiuü]l|[ae]y|[ıiuü]y|n)[ae]n(?:l[ae]r\w*)?"
    r"|\w+m[ıiuü]şt[ıiuü]\w*"
)
_NO_VERB = frozenset(
    "gelecek yiyecek içecek giyecek alacak alacaklı yakacak gereken gerekli gerekçe nedeniyle neden".split()
)
_ENDED = re.compile(r"\w{2,}(?:[dt][ıiuü](?:l[ae]r|k)?|m[ıiuü]ş(?:t[ıiuü]r?)?(?:l[ae]r)?)")


def outlook(before: str, date: str, behind: str) -> Outlook:
    """What the sentence says of ``date``, which stands between ``before`` and ``behind``."""
    if _LAST.search(before):
        return "past"
    if _CONCERNING.match(behind) or _CANCELLED.search(behind):
        return "off"
    if _POSTPONED.search(behind):
        return "ahead" if _TO_A_NEW_DAY.match(behind) else "off"
    return _by_its_verb(date, behind)


def _by_its_verb(date: str, behind: str) -> Outlook:
    words = [word.replace("I", "ı").replace("İ", "i").lower() for word in _WORD.findall(behind)]
    found = _first_verb([word for word in words if not _EXPECTED.fullmatch(word)] if _YEAR.search(date) else words)
    ended = bool(words) and _ENDED.fullmatch(words[-1]) is not None
    if _MONTH_ALONE.match(behind) and ended and found == "ahead":
        return ""  # "the rise to be made in January was talked about": nothing is said to happen then
    if _ADVERBIAL.match(behind) or _IN_CASE.search(date):
        if _UP_TO.match(behind) and found != "off":
            return found if found == "ahead" else "open"
        return found or ("past" if ended else "")
    if found == "off" or not _OF_PLAN.match(behind):
        return ""
    return "open" if ended else "ahead"


def _first_verb(words: list[str]) -> Outlook:
    """What the first verb among ``words`` says that is more than a converb."""
    for word in words:
        if word in _NO_VERB:
            continue
        if _WILL_NOT.fullmatch(word) or _WAS_TO.fullmatch(word):
            return "off"
        if _WILL.fullmatch(word):
            return "ahead"
        if _DONE.fullmatch(word):
            return "past"
    return ""

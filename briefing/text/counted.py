"""What a number counts: the noun after it, or the one before it that it measures ("a contract worth €4 billion")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.read.dating import month_number
from briefing.text.amounts import Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The noun that an amount counts, and where the phrase of both begins and ends; the noun may be empty."""

    start: int
    end: int
    noun: str = ""


_WORD = re.compile(r"\s([^\W\d_][\w'’-]*|[A-Z]+-?\d+\w*)(?=[\s.,;:!?)\]”\"—–]|$)")
_PREVIOUS = re.compile(r"([\w.'’&-]+)([,;:]?)\s?[(\"“]?$")

_ENGLISH_CLOSED = frozenset(
    "a an the this that these those its his her their our my your and or but nor of in on at to for from by with "
    "without as than then since until till into onto over under after before during between among against about "
    "above below per via is are was were be been being am has have had do does did will would shall should can could "
    "may might must not no who whom whose which what when where why how if because while although though that "
    "according including excluding compared based made said says say told tells added more less fewer most least "
    "other others another each every all both either neither some any many much few several such own same so too very "
    "also already ago old later earlier further away only just even still yet again once twice instead out off up down "
    "back here there now today tomorrow yesterday last next monday tuesday wednesday thursday friday saturday sunday "
    "cents we they he she it i you them him us me percent killed died dead left came went came got took gave "
    "remain remained seem become became make makes get gets rose fell grew worth plus minus versus vs mr mrs ms dr sen rep gov gen".split()
)
_DURATIONS = frozenset(
    "years year months month weeks week days day hours hour minutes minute seconds second decades decade centuries "
    "quarters nights weekends times things ways reasons ones others occasions fronts cents o'clock noon "
    "midnight am pm a.m p.m degrees percent points".split()
)
_PLURALS = frozenset(
    "people men women children aircraft troops personnel staff police spacecraft warships firefighters crew deaths "
    "casualties seats votes jobs lives police countries feet helicopters cattle data headquarters".split()
)
_NOT_PLURAL = frozenset("across plus various previous serious us its this has was is as religious famous".split())
_PERSONS = frozenset(
    "people soldiers troops civilians officers workers children students men women passengers migrants journalists "
    "police personnel sailors pilots hostages prisoners protesters suspects victims lawmakers senators".split()
)
_DETERMINER = re.compile(
    r"(?:^|[\s(“\"])(?:an?|the|its|their|his|her|our|this|that|another|new|first|proposed|planned|\w+['’]s?)\s"
    r"(?:new |proposed |planned |record |total |initial |additional |nearly |roughly |about |almost |estimated )?$",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"(?P<noun>[a-z][a-z-]{2,}) (?:worth|of|totall?ing|valued at|estimated at) "
    r"(?:(?:more than|about|around|nearly|almost|up to|at least|over|some|an estimated) )?$"
)
_NO_MEASURE = frozenset(
    "total totals sum amount average out all each some one tune maximum minimum rate level upward upwards addition day week month year".split()
)
_RANGE = re.compile(r"\d\s(?:to|or|and|ila|veya|ile)\s$|(?:\b[Oo]ne|\d)\sin\s$")
_SUMS = frozenset(
    "agreement aid allocation assistance bailout bill boost bond budget cap contract cost credit cut deal debt deficit "
    "donation effort facility fee fine fund gap gift grant guarantee increase initiative investment judgment lawsuit "
    "loan loss mechanism offer order package payment penalty plan price program programme project proposal purchase "
    "relief rescue sale scheme settlement shortfall stimulus surplus tab tranche valuation".split()
)
_SHARES = frozenset(
    "boost chance cut decline discount drop fall gain growth increase jump lead majority margin raise reduction rise "
    "share slump stake support surge target tariff tariffs tax threshold turnout".split()
)
_MONEY = frozenset({"EUR", "USD", "GBP", "TRY", "CAD", "AUD", "JPY"})
_JOINT = re.compile(r"\s(?P<of>of|in|worth of)(?:\s(?:the|its|their|all|our|total))?(?=\s[^\W\d])")
_MOST_WORDS = 4


def count_english(text: str, amount: Amount) -> Counted | None:
    """What ``amount`` counts in English; None where it is no figure: a year, a date, a duration, part of a name."""
    if _RANGE.search(text[max(0, amount.start - 12) : amount.start]):
        return None
    if not amount.unit and (_is_year(text, amount) or _belongs_to_a_name(text, amount)):
        return None
    noun = _english_noun(text, amount)
    if amount.unit:
        return noun or _measured(text, amount) or Counted(start=amount.start, end=amount.end)
    if noun is None or (amount.spelt and noun.noun.split()[-1] not in _PERSONS):
        return None
    return noun


def _is_year(text: str, amount: Amount) -> bool:
    digits = text[amount.start : amount.end]
    return len(digits) == 4 and digits.isdigit() and 1900 <= amount.number <= 2100


def _belongs_to_a_name(text: str, amount: Amount) -> bool:
    """``Type 45 destroyers``, ``Dec. 20``, ``No. 5``: the word before is a name, a month or an abbreviation."""
    previous = _PREVIOUS.search(text[max(0, amount.start - 40) : amount.start])
    if previous is None or previous[2]:
        return False
    word = previous[1]
    if word.endswith(".") and not text[: amount.start].rstrip().endswith(". "):
        return (
            word.lower() in ("no.", "nos.", "art.", "sec.", "vol.", "p.", "pp.") or month_number(word[:-1]) is not None
        )
    return word[0].isupper() and word.lower() not in _ENGLISH_CLOSED


def _english_noun(text: str, amount: Amount) -> Counted | None:
    if amount.unit:
        joint = _JOINT.match(text, amount.end)
        if joint:
            return _after_joint(text, amount, joint)
        attributive = _DETERMINER.search(text[max(0, amount.start - 40) : amount.start])
        return _sum_or_share(text, amount) if attributive else None
    words = _words_after(text, amount.end)
    last = next((end for word, end in words if _is_plural(word)), None)
    if last is None:
        return None
    noun = _counted(text, amount, amount.end, last)
    no_figure = noun.noun.split()[-1].lower() in _DURATIONS or month_number(words[0][0]) or words[0][0] == "United"
    return None if no_figure else noun


def _sum_or_share(text: str, amount: Amount) -> Counted | None:
    """``a €150 billion loan scheme``, ``a 12 percent increase``: words up to the last noun that amounts have."""
    heads = _SUMS if amount.unit in _MONEY else _SHARES
    end = None
    for word, word_end in _words_after(text, amount.end):
        if word.lower() in heads:
            end = word_end
        elif end:
            break
    return _counted(text, amount, amount.end, end) if end else None


def _after_joint(text: str, amount: Amount, joint: re.Match[str]) -> Counted | None:
    """``2 percent of GDP``, ``$2.3 billion in military aid``."""
    words = _words_after(text, joint.end())
    if not words or month_number(words[0][0]) or words[0][0].lower() in _DURATIONS or amount.unit == "points":
        return None
    if joint["of"] == "in" and words[0][0][0].isupper():
        return None
    end = next((end for word, end in words if _is_plural(word)), None)
    if end is None:
        words = words[:3]
        while len(words) > 1 and words[-1][0].endswith(("ed", "ing")):
            words.pop()
        end = words[-1][1]
    return _counted(text, amount, joint.end(), end)


def _measured(text: str, amount: Amount) -> Counted | None:
    """``a contract worth €4.2 billion``."""
    if amount.unit not in _MONEY:
        return None
    before = text[: amount.start]
    match = _MEASURED.search(before, max(0, amount.start - 60))
    if match is None or match["noun"] in _NO_MEASURE or match["noun"] in _ENGLISH_CLOSED:
        return None
    return Counted(start=match.start("noun"), end=amount.end, noun=match["noun"])


def _words_after(text: str, position: int) -> list[tuple[str, int]]:
    """The words after ``position`` that can belong to a noun, with their ends."""
    words: list[tuple[str, int]] = []
    while len(words) < _MOST_WORDS and (match := _WORD.match(text, position)):
        word = match[1]
        if word.lower() in _ENGLISH_CLOSED or (word.endswith("ly") and word.islower()):
            break
        if word.endswith(("ing", "ed")) and words and _is_plural(words[-1][0]):
            break
        words.append((word, match.end()))
        position = match.end()
    return words


def _is_plural(word: str) -> bool:
    folded = word.lower()
    if folded in _PLURALS:
        return True
    return folded.endswith("s") and not folded.endswith(("ss", "'s", "’s", "us", "is")) and folded not in _NOT_PLURAL


def _counted(text: str, amount: Amount, position: int, end: int) -> Counted:
    return Counted(start=amount.start, end=end, noun=text[position:end].strip())


_TURKISH_WORD = re.compile(r"\s([^\W\d_][\w-]*)(?=['’\s.,;:!?)\]”\"]|$)")
_TURKISH_ADJECTIVES = frozenset(
    "yeni eski büyük küçük yerli milli ulusal yabancı askeri sivil insansız zırhlı ağır hafif modern savaş hava deniz "
    "kara savunma balistik nükleer elektrikli türk rus abd'li amerikan ingiliz alman fransız adet tane genç özel "
    "kredi ihracat silah füze kargo ticaret yatırım bütçe eğitim destek devlet".split()
)
_TURKISH_HEADS = re.compile(
    r"(?:ara[cç]|uça[ğk]|gemi|tank|füze|sistem|üye|temsilci|şirket|proje|çalışan|personel|öğrenci|helikopter|motor|doz"
    r"|program|paket|anlaşma|sözleşme|bütçe|yatırım|ihracat|fon|desteğ|yardım|plan|mekanizma|asker|görevli|vatandaş"
    r"|milletvekil|sandalye|tatbikat|rafineri|fabrika|tersane|ülke|limit|kapasite|hacm|hedef|gelir|kredi)"
    r"(?:s?[ıiuü])?"
)
_TURKISH_NOUNS = frozenset(
    "kişi asker polis sivil işçi öğrenci çocuk kadın erkek uçak gemi tank füze helikopter araç şirket ülke üye proje "
    "firma fabrika personel mülteci göçmen gazeteci rehine gemici pilot er subay insan hane konut okul köy kent şehir "
    "il ilçe milletvekili sandalye oy ton litre varil kilometre metre hektar doz uydu denizaltı fırkateyn tatbikat "
    "ihracat ithalat yatırım yardım destek kredi hibe borç gelir zarar kâr kar anlaşma sözleşme bütçe fon paket "
    "artış düşüş azalma büyüme indirim zam faiz pay motor sistem top mermi drone siha iha ev bina istihdam "
    "ihale kaynak tazminat ceza hasar".split()
)
_TURKISH_PERSONS = frozenset("kişi asker polis sivil işçi öğrenci çocuk kadın mülteci gazeteci rehine".split())
_TURKISH_JOINT = re.compile(r"\s(?:değerinde(?:ki)?|tutarında(?:ki)?|büyüklüğünde(?:ki)?|oranında)(?=\s)")
_ENDINGS = re.compile(r"(?:l[ae]r)?(?:[ıiuü]n|[dt][ae]n?|y?[ae]|y?[ıiuü]|[ıiuü])?")


def count_turkish(text: str, amount: Amount) -> Counted | None:
    """What ``amount`` counts in Turkish, where nouns after numbers stand in the singular; None for no figure."""
    if _RANGE.search(text[max(0, amount.start - 12) : amount.start]):
        return None
    if not amount.unit and (_is_year(text, amount) or _turkish_name(text, amount)):
        return None
    joint = _TURKISH_JOINT.match(text, amount.end) if amount.unit else None
    noun = _turkish_noun(text, amount, joint.end() if joint else amount.end)
    if noun is None:
        return Counted(start=amount.start, end=amount.end) if amount.unit else None
    if amount.spelt and noun.noun not in _TURKISH_PERSONS:
        return None
    return noun


def _turkish_name(text: str, amount: Amount) -> bool:
    previous = _PREVIOUS.search(text[max(0, amount.start - 30) : amount.start])
    return previous is not None and previous[1].lower() in ("madde", "sayılı", "no", "no.", "saat", "cilt", "grup")


def _turkish_noun(text: str, amount: Amount, position: int) -> Counted | None:
    """The first noun known here after ``position``, over adjectives, with the noun that completes a compound."""
    begin, end = position, 0
    while match := _TURKISH_WORD.match(text, position):
        word = match[1]
        if word[0].isupper() and word.lower() not in _TURKISH_ADJECTIVES:
            break
        word = word.lower()
        complete = _TURKISH_HEADS.fullmatch(word) is not None
        if complete or _stem_known(word):
            end = match.end()
        if complete or word not in _TURKISH_ADJECTIVES:
            break
        position = match.end()
    if not end:
        return None
    following = _TURKISH_WORD.match(text, end)
    if following and _TURKISH_HEADS.fullmatch(following[1].lower()) and following[1][-1] in "ıiuü":
        end = following.end()
    noun = re.sub(r"^\s*(?:adet|tane)\s", "", text[begin:end]).strip()
    return Counted(start=amount.start, end=end, noun=noun)


def _stem_known(word: str) -> bool:
    return word in _TURKISH_NOUNS or any(
        word.startswith(noun) and _ENDINGS.fullmatch(word[len(noun) :]) for noun in _TURKISH_NOUNS if len(noun) > 2
    )

"""What a number counts in English: the noun after it, or the one before it ("a contract worth €4 billion")."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.languages.en.calendar import CALENDAR
from briefing.languages.en.sentences import SENTENCES
from briefing.languages.general.amounts import is_year, word_before
from briefing.model.mentions import Amount, Counted

_WORD = re.compile(r"\s((?:[A-Z]\.){2,}|[^\W\d_][\w'’-]*(?!\.\w)|[A-Z]+-?\d+\w*)(?=[\s.,;:!?)\]”\"—–]|$)")
"""A word, or an abbreviation with its full stops: ``U.S.``."""

_CLOSED_CLASS = frozenset(
    "a an the this that these those its his her their our my your and or but nor of in on at to for from by with "
    "without as than then since until till into onto over under after before during between among against about "
    "amid toward towards within across around along past despite beyond like unlike near because due "
    "above below per via is are was were be been being am has have had do does did will would shall should can could "
    "may might must not no who whom whose which what when where why how if because while although though that "
    "according including excluding compared based made said says say told tells added more less fewer most least "
    "other others another each every all both either neither some any many much few several such own same so too very "
    "also already ago old later earlier further away only just even still yet again once twice instead out off up down "
    "back here there now today tomorrow yesterday last next monday tuesday wednesday thursday friday saturday sunday "
    "cents we they he she it i you them him us me percent killed died dead left came went came got took gave "
    "remain remained seem become became make makes get gets rose fell grew worth plus minus versus vs mr mrs ms "
    "dr sen rep gov gen".split()
)
_DURATIONS = frozenset(
    "years year months month weeks week days day hours hour minutes minute seconds second decades decade centuries "
    "quarters nights weekends times things ways reasons ones others occasions fronts cents o'clock noon "
    "midnight am pm a.m p.m degrees percent points".split()
)
# What a way or a size is measured in says nothing by itself.
_MEASURES = frozenset(
    "miles mile yards yard kilometers kilometres km metres meters inches feet foot centimetres centimeters "
    "errors mph kph kilometre kilometer metre meter pages".split()
)
_NO_ADVERBS = frozenset("daily weekly monthly yearly elderly family friendly early likely".split())
_ACRONYMS = re.compile(r"[A-Z]{2,}s")
_NO_COUNT = _DURATIONS - {"others"} | _MEASURES
_DESCRIBES = re.compile(
    r"\b(?:city|town|village|metropolis|region|state|country|nation|island|population|populations|"
    r"province|district|county"
    r"|territory|community|suburb|area|archipelago|enclave|capital|republic|kingdom|home to|father|mother|parents?)"
    r" (?:of|to)? ?(?:(?:about|around|some|nearly|almost|more than|over|just|roughly|approximately|"
    r"just over|just under) )?\Z",
    re.IGNORECASE,
)
"""What a number behind describes, and is no news: ``a city of 9 million people``."""
_LONGEST_DESCRIBED = 50
_CONVERSION = re.compile(r"\s\((?:[^()]{0,12}[€£$₺¥₹][^()]{1,16}|[^()]{0,12}\d[^()]{1,20})\)")
_OF_THEM = re.compile(r"\sof\s(?:the|its|their|his|her|our|these|those)(?=\s)")
_OTHERS = re.compile(
    r"\s(?:more\s)?others(?=\s(?:(?:were|was|are|have been|had been)\s)?(?:killed|injured|wounded|"
    r"hurt|missing|dead|died))"
)
_FURTHER = re.compile(r"\s(?:more|additional|extra|further|other)(?=\s[a-z])")
_FEW = 13
_KNOWN = frozenset("the these those both its their his her our all last past first next other between".split())
_PLURALS = frozenset(
    "people men women children aircraft troops personnel staff police spacecraft warships firefighters crew deaths "
    "casualties seats votes jobs lives police countries feet helicopters cattle data headquarters".split()
)
_YEAR_IN_NAME = re.compile(r"1\d{3}\s[A-Z][a-z]")
_NUMBERED = frozenset("no. nos. art. sec. vol. p. pp.".split())
_RANKS = frozenset(
    "tier level phase grade stage category class type group step round chapter page line gate room".split()
)
_PERSONS = frozenset(
    "people soldiers troops civilians officers workers children students men women passengers migrants journalists "
    "police personnel sailors pilots hostages prisoners protesters suspects victims lawmakers senators".split()
)
_THINGS = frozenset(
    "aircraft attacks banks bases boats bodies bombs bridges buildings cases children cities companies countries dams "
    "destroyers drones explosions facilities factories fires flights governments helicopters homes "
    "hospitals houses jets "
    "lives missiles mosques mines nations newspapers outlets parties planes plants ports provinces regions rockets "
    "schools seats settlements ships squadrons states strikes submarines tankers tanks targets towns trains trucks "
    "vehicles vessels villages warships weapons churches satellites vaccines states deaths casualties arrests".split()
)
_AGENTS = re.compile(r"[a-z]{2,}(?:[^nhti]ers|tors|ists|ians|ees|ants|dents|mats|uals|women|men)")
_DETERMINER = re.compile(
    r"(?:^|[\s(“\"])(?:an?|the|its|their|his|her|our|this|that|another|new|first|proposed|planned|\w+['’]s?)\s"
    r"(?:new |proposed |planned |record |total |initial |additional |nearly |roughly |about |almost |estimated )?$",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"(?P<noun>[a-z][a-z-]{2,60}) (?:worth|of|totall?ing|valued at|estimated at) "
    r"(?:(?:more than|about|around|nearly|almost|up to|at least|over|some|an estimated) )?$"
)
_NO_MEASURE = frozenset(
    "total totals sum amount average out all each some one tune maximum minimum rate level upward upwards "
    "addition day week month year".split()
)
_SUMS = frozenset(
    "agreement aid allocation assistance bailout bill boost bond budget cap contract cost credit cut deal debt deficit "
    "donation effort facility fee fine fund gap gift grant guarantee increase initiative investment judgment lawsuit "
    "loan loss mechanism offer order package payment penalty plan price program programme project proposal purchase "
    "relief rescue sale scheme settlement shortfall stimulus surplus tab tag tranche valuation".split()
)
_SHARES = frozenset(
    "boost chance cut decline discount drop fall gain growth increase jump lead majority margin raise reduction rise "
    "share slump stake support surge target tariff tariffs tax threshold turnout".split()
)
_DOINGS = frozenset(
    "borrowing building farming financing funding housing lending manufacturing spending training".split()
)
_SHARE_UNITS = frozenset({"percent", "points"})
_OF = re.compile(r"\s(?:worth )?of(?:\s(?:the|its|their|all|our|total))?(?=\s[^\W\d])")
_IN = re.compile(r"\sin(?=\s[a-z])")  # "$5 million in aid", not "in Ankara", and no share of anything
_MOST_WORDS = 4


def count(text: str, amount: Amount) -> Counted | None:
    """What ``amount`` counts in English; None where it is no figure: a year, a date, a duration, part of a name."""
    if not amount.unit and (is_year(text, amount) or _belongs_to_a_name(text, amount)):
        return None
    if _DESCRIBES.search(text, max(0, amount.start - _LONGEST_DESCRIBED), amount.start):
        return None
    noun = _noun(text, amount) or (_noun_behind_conversion(text, amount) if amount.unit else None)
    if amount.unit:
        return noun or _measured(text, amount) or Counted(start=amount.start, end=amount.end)
    if noun is None or (amount.spelt and amount.number < _FEW and not _is_news(text, amount, noun)):
        return None
    return noun


def _is_news(text: str, amount: Amount, counted: Counted) -> bool:
    """Whether so few are news ("three hostages"): no turn of speech ("two sides"), and new ones (not "the two men")."""
    if word_before(text, amount).lower() in _KNOWN:
        return False
    noun = counted.noun.split()[-1]
    folded = noun.lower()
    return folded in _PERSONS or folded in _THINGS or noun[0].isupper() or _AGENTS.fullmatch(folded) is not None


def _noun_behind_conversion(text: str, amount: Amount) -> Counted | None:
    """``€550m (A$830m) in a settlement``: the noun stands behind the same sum in another currency."""
    conversion = _CONVERSION.match(text, amount.end)
    if conversion is None:
        return None
    return _noun(text, replace(amount, end=conversion.end()))


def _belongs_to_a_name(text: str, amount: Amount) -> bool:
    """``Type 45 destroyers``, ``Dec. 20``, ``No. 5``: the word before is a name, a month or an abbreviation.

    Or the number opens the name, four digits without a comma as in a year: ``1619 Project``.
    """
    if _YEAR_IN_NAME.match(text, amount.start):
        return True
    word = word_before(text, amount)
    if word.endswith("."):
        return word.lower() in _NUMBERED or CALENDAR.month(word[:-1]) is not None
    return (word[:1].isupper() and word.lower() not in _CLOSED_CLASS) or word in _RANKS


def _noun(text: str, amount: Amount) -> Counted | None:
    if amount.unit:
        in_kind = None if amount.unit in _SHARE_UNITS else _IN.match(text, amount.end)
        joint = _OF.match(text, amount.end) or in_kind
        if joint:
            return _after_joint(text, amount, joint)
        attributive = _DETERMINER.search(text[max(0, amount.start - 40) : amount.start])
        return _sum_or_share(text, amount) if attributive else None
    if amount.number <= 1:
        return None
    others = _OTHERS.match(text, amount.end)
    if others:
        return _counted(text, amount, amount.end, others.end())
    joint = _OF_THEM.match(text, amount.end) or _FURTHER.match(text, amount.end)
    position = joint.end() if joint else amount.end
    words = _words_after(text, position)
    last = next((end for word, end in words if _is_plural(word)), None)
    if last is None:
        return None
    noun = _counted(text, amount, position, last)
    no_figure = noun.noun.split()[-1].lower() in _NO_COUNT or CALENDAR.month(words[0][0]) or words[0][0] == "United"
    return None if no_figure else noun


def _sum_or_share(text: str, amount: Amount) -> Counted | None:
    """``a €150 billion loan scheme``, ``a 12 percent increase``: words up to the last noun that amounts have."""
    heads = _SHARES if amount.unit in _SHARE_UNITS else _SUMS
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
    if not words or CALENDAR.month(words[0][0]) or words[0][0].lower() in _DURATIONS or amount.unit == "points":
        return None
    end = next((end for word, end in words if _is_plural(word)), None)
    if end is None:
        words = words[:3]
        while len(words) > 1 and words[-1][0].endswith(("ed", "ing")) and words[-1][0] not in _DOINGS:
            words.pop()
        end = words[-1][1]
    return _counted(text, amount, joint.end(), end)


def _measured(text: str, amount: Amount) -> Counted | None:
    """``a contract worth €4.2 billion``."""
    if amount.unit in _SHARE_UNITS:
        return None
    before = text[: amount.start]
    match = _MEASURED.search(before, max(0, amount.start - 60))
    if match is None or match["noun"] in _NO_MEASURE or match["noun"] in _CLOSED_CLASS:
        return None
    return Counted(start=match.start("noun"), end=amount.end, noun=match["noun"])


def _words_after(text: str, position: int) -> list[tuple[str, int]]:
    """The words after ``position`` that can belong to a noun, with their ends."""
    words: list[tuple[str, int]] = []
    while len(words) < _MOST_WORDS and (match := _WORD.match(text, position)):
        word = match[1]
        if word.lower() in _CLOSED_CLASS or (word.endswith("ly") and word.islower() and word not in _NO_ADVERBS):
            break
        if word.endswith(("ing", "ed")) and words and _is_plural(words[-1][0]):
            break
        position = _end_of(text, match)
        words.append((word, position))
    return words


def _end_of(text: str, word: re.Match[str]) -> int:
    """Where a word ends, with the full stop of a title: ``St. Louis voters``."""
    abbreviates = word[1][0].isupper() and word[1].lower() in SENTENCES.titles
    return word.end() + (abbreviates and text.startswith(".", word.end()))


def _is_plural(word: str) -> bool:
    folded = word.lower()
    if folded in _PLURALS or _ACRONYMS.fullmatch(word):
        return True
    return folded.endswith("s") and not folded.endswith(("ss", "'s", "’s", "us", "is"))


def _counted(text: str, amount: Amount, position: int, end: int) -> Counted:
    return Counted(start=amount.start, end=end, noun=text[position:end].strip())

"""English numbers: how they are printed, and the words around them that say what they are."""

from __future__ import annotations

import re

from briefing.languages.contract import Numbers, Votes
from briefing.languages.en.calendar import MONTHS
from briefing.languages.en.counted import count
from briefing.languages.en.statements import STATEMENTS
from briefing.languages.general.amounts import UNITS, number_pattern

_MONEY = "euros?|dollars|pounds|liras?|yen|yuan|rou?bles|rupees|francs|zlotys?"
_OF = r"(?:Turkish|U\.?S\.?|American|British|Canadian|Australian|Japanese|Chinese|Russian|Polish|Indian|Swiss)"
_UNITS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = (
    {"one": 1.0}
    | {word: float(number) for number, word in enumerate(_UNITS.split(), start=2)}
    | {word: float(10 * number) for number, word in enumerate(_TENS.split(), start=2)}
)
_LEADS = {"a": 1.0, "an": 1.0, "half": 0.5, "half a": 0.5, "half an": 0.5, "a half": 0.5}
"""Before a magnitude alone: ``a hundred``, ``half a million``."""
_MAGNITUDES = {
    "hundred": 1e2,
    "dozen": 12.0,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}
_SHORT = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "tln": 1e12,
}
_PARTS = number_pattern(
    digits=r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?",
    short=r"\s?(?:bn|bln|tn|trn|tln|mn|mln)|(?-i:[mk])|(?(before)(?-i:[MBK])|(?!))",
    names="|".join(_MAGNITUDES),
    words=_WORDS,
    leads=_LEADS,
)
_HARM = "killed|injured|wounded|hurt|displaced|arrested|detained|evacuated|hospitalized|hospitalised|infected|missing"

_COUNTS = r"(?<![\w.,:/$€£%-])(?P<one>\d{1,3})(?:\s?[-–]\s?|-to-|\sto\s)(?P<other>\d{1,3})(?![\w%:/-]|[.,]\d)"
_KINDS = r"(?:(?:party-line|near-party-line|procedural|bipartisan|final|preliminary|floor|Senate|House)\s){0,2}"
_NO_AGES = r"(?<!ages\s)(?<!aged\s)(?<!kids\s)(?<!children\s)"
_MONTH = "|".join(name for names in MONTHS for name in names.split())
_VOTES = Votes(
    sign=re.compile("[Vv]ot"),
    patterns=(
        re.compile(rf"\bvot(?:ed?|es)\s(?:[^\W\d]+,?\s){{0,4}}?{_NO_AGES}{_COUNTS}"),
        re.compile(r"(?<![\w.,])(?P<one>\d{1,3}) votes? to (?P<other>\d{1,3})(?![\w%]|[.,]\d)"),
        re.compile(rf"{_COUNTS}\s{_KINDS}votes?\b"),
        re.compile(rf"\bvotes? (?:count |tally )?was {_COUNTS}"),
    ),
    not_in=re.compile(rf"(?:{_MONTH})\.?\s\d{{1,2}}\s?[-–]"),
    noun="vote",
)

NUMBERS = Numbers(
    parts=_PARTS,
    unit=re.compile(
        rf"\s?%(?:\spoints?\b)?|[\s-]per ?cent(?:age points?)?\b|[\s-](?:{_OF}\s)?(?:{_MONEY})\b", re.IGNORECASE
    ),
    magnitudes=_MAGNITUDES | _SHORT,
    words=_WORDS | _LEADS,
    joint=re.compile(r"\sand\s"),
    ranging=re.compile(r"\s?[-–—]\s?|(?:-|\s)(?:to|or|and|through)(?:-|\s)(?:up to\s|as many as\s|even\s)?"),
    sharing=re.compile(r"\s(?:in|out of|of)(?:\s(?:every|each))?\s"),
    broken=re.compile(
        r"\sand an? (?:half|quarter|third)\b|\s?[½¼¾⅓⅔]|[\s-](?:halves|thirds?|quarters?|fifths?|tenths?)\b"
    ),
    units=UNITS
    | {
        "percent": "percent",
        "cent": "percent",
        "points": "points",
        "point": "points",
        "euro": "EUR",
        "euros": "EUR",
        "dollars": "USD",
        "pounds": "GBP",
        "rupees": "INR",
        "francs": "CHF",
        "yen": "JPY",
        "yuan": "CNY",
        "rubles": "RUB",
        "roubles": "RUB",
        "zloty": "PLN",
        "zlotys": "PLN",
        "lira": "TRY",
        "liras": "TRY",
    },
    counted=count,
    qualifier=re.compile(
        r"(?:^|(?<=\W))(?P<qualifier>(?:(?:no|not) )?(?:more|less|fewer|greater|higher|lower) than|"
        r"at least|at most|up to"
        r"|as (?:many|much|few|little|high|low) as|about|around|some|nearly|almost|roughly|approximately|an estimated"
        r"|(?:just |well |slightly )?(?:over|under|below|above|short of|shy of)|only|just|upwards? of|"
        r"close to|in excess of"
        r"|north of|not quite|barely|~|≈)(?:\s(?:another|an additional|an extra|a further|an estimated|some))?\s?$",
        re.IGNORECASE,
    ),
    qualifier_behind=re.compile(r"\s(?P<qualifier>or (?:more|less|fewer|so)|at least|at most)\b", re.IGNORECASE),
    harmed=re.compile(
        rf"\s(?:(?:have|had|has)\s)?(?:(?:(?:been|were|was|are)\s)?(?:{_HARM})|(?:were\s|are\s)?dead|died)\b"
    ),
    harming=re.compile(r"\b(?:killed|killing|kills|injured|injuring|wounded|wounding|displaced|displacing)\s\Z"),
    part=re.compile(r"\b(?:including|among them|of (?:them|whom))\s\Z", re.IGNORECASE),
    witnesses_before=re.compile(r"\baccording to\s\Z", re.IGNORECASE),
    asked_before=re.compile(
        r"\b(?:samples?|polls?|polled|polling|surveys?|surveyed|surveying|interviews?|interviewed|interviewing)\s"
        r"(?:(?:was|were|taken|conducted|included|of|with|among|from|an?|the|random|national|"
        r"nationwide|online)\s){0,4}\Z"
        r"|\bmargin of (?:\w+ )?error\b[^.;]*\Z",
        re.IGNORECASE,
    ),
    asked_behind=re.compile(
        r"(?:\s[\w-]+){0,4}\s(?:polled|surveyed|interviewed)\b"
        r"|(?:[\s-]percentage)?(?:[\s-]points?)?(?:\smargin)?\sof\s(?:\w+\s)?error\b",
        re.IGNORECASE,
    ),
    asked=frozenset({"respondents", "interviewees", "interviews"}),
    error=("error",),
    votes=_VOTES,
    statements=STATEMENTS,
)

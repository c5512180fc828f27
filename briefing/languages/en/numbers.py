"""English numbers: how they are printed, and the words around them that say what they are."""

from __future__ import annotations

import re

from briefing.languages.contract import Numbers, Votes
from briefing.languages.en.calendar import MONTHS
from briefing.languages.en.counted import count
from briefing.languages.general.amounts import UNITS, amount_pattern

_MONEY = "euros?|dollars|pounds|liras?|yen|yuan|rou?bles|zlotys?"
_OF = r"(?:Turkish|U\.?S\.?|American|British|Canadian|Australian|Japanese|Chinese|Russian|Polish)"
_SPELT = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_AMOUNTS = amount_pattern(
    digits=r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?",
    magnitude=r"[\s-]?(?:thousand|million|billion|trillion)\b|(?<=\d)\s?(?:bn|tn|mn)\b|(?<=\d)[mk]\b",
    unit=rf"\s?%|[\s-]per ?cent(?:age points?)?\b|[\s-](?:{_OF}\s)?(?:{_MONEY})\b",
    spelt=_SPELT,
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
    ),
    not_in=re.compile(rf"(?:{_MONTH})\.?\s\d{{1,2}}\s?[-–]"),
    noun="vote",
)

NUMBERS = Numbers(
    amounts=_AMOUNTS,
    magnitudes={
        "thousand": 1e3,
        "k": 1e3,
        "million": 1e6,
        "mn": 1e6,
        "m": 1e6,
        "billion": 1e9,
        "bn": 1e9,
        "trillion": 1e12,
        "tn": 1e12,
    },
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
        "yen": "JPY",
        "yuan": "CNY",
        "rubles": "RUB",
        "roubles": "RUB",
        "zloty": "PLN",
        "zlotys": "PLN",
        "lira": "TRY",
        "liras": "TRY",
    },
    spelt=_SPELT,
    counted=count,
    qualifier=re.compile(
        r"(?:^|(?<=\W))(?P<qualifier>more than|less than|fewer than|at least|at most|up to|as many as|as much as"
        r"|no more than|about|around|some|nearly|almost|roughly|approximately|an estimated|over|under|only|just"
        r"|just over|just under|well over)\s$",
        re.IGNORECASE,
    ),
    harmed=re.compile(
        rf"\s(?:(?:have|had|has)\s)?(?:(?:(?:been|were|was|are)\s)?(?:{_HARM})|(?:were\s|are\s)?dead|died)\b"
    ),
    harming=re.compile(r"\b(?:killed|killing|kills|injured|injuring|wounded|wounding|displaced|displacing)\s\Z"),
    part=re.compile(r"\b(?:including|among them|of (?:them|whom))\s\Z", re.IGNORECASE),
    witnesses_before=re.compile(r"\baccording to\s\Z", re.IGNORECASE),
    asked_before=re.compile(
        r"\b(?:samples?|polls?|polled|polling|surveys?|surveyed|surveying|interviews?|interviewed|interviewing)\s"
        r"(?:(?:was|were|taken|conducted|included|of|with|among|from|an?|the|random|national|nationwide|online)\s){0,4}\Z"
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
)

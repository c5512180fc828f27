"""What an English sentence says of those or that which a figure counts."""

from __future__ import annotations

import re

from briefing.languages.contract import Tallies
from briefing.languages.en.calendar import MONTHS, WEEKDAYS
from briefing.model.mentions import Amount

_DAYS = "|".join((*WEEKDAYS, *(name for names in MONTHS for name in names.split())))
_TOLL = re.compile(
    r"\b[Tt]oll\b[^.;:]{0,80}?\b(?P<rose>(?:rose|risen|rises|rising|climbs|climbed|climbing|jumps|jumped|increased|stands"
    r"|stood|reached|reaches|hit|hits|passed|passes)(?: (?:to|at))?(?: (?:at least|more than|nearly|over))? )$"
)
_HURT = re.compile(r"injur|wound|casualt", re.IGNORECASE)


def _toll(text: str, amount: Amount) -> tuple[int, str] | None:
    match = _TOLL.search(text, max(0, amount.start - 140), amount.start)
    if match is None or amount.unit:
        return None
    return match.start("rose"), "hurt" if _HURT.search(match[0]) else "dead"


TALLIES = Tallies(
    deeds={
        "dead": re.compile(r"\b(?:kill(?:ed|ing|s)|died|dies|dead|deaths?|murdered|slain|lost their lives)\b"),
        "hurt": re.compile(r"\b(?:injur(?:ed|ing)|wound(?:ed|ing)|hurt|hospitali[sz]ed)\b"),
        "displaced": re.compile(r"\b(?:displac(?:ed|ing)|evacuated|uprooted)\b"),
        "fled": re.compile(r"\b(?:fled|fleeing|crossed|crossing)\b"),
        "held": re.compile(r"\b(?:detained|arrested|detaining|arresting)\b"),
        "missing": re.compile(r"\bmissing\b"),
        "captive": re.compile(r"\b(?:captive|captivity|held hostage|taken hostage|hostages)\b"),
        "fired": re.compile(r"\b(?:fir(?:ed|ing|es)|launch(?:ed|ing|es)?|salvo|barrage)\b"),
        "sent": re.compile(r"\b(?:deploy(?:ed|ing|s|ment)?|sent|sending|station(?:ed|ing))\b"),
        "destroyed": re.compile(r"\b(?:destroy(?:ed|ing|s)|damag(?:ed|ing|es))\b"),
        "voted": re.compile(r"\bvot(?:ed|es?|ing)\b"),
    },
    people=frozenset("people persons civilians residents victims others".split()),
    running=re.compile(
        r"\b(?:since|so far|in total|a total of|total(?:s|led|ed)?|overall|(?:over|in|during|within) the (?:past|last)"
        r"|months? of|weeks? of|days of|years? of|(?:two|three|four|five|six) (?:weeks|months|years)|campaign|offensive"
        r"|began|more than a year|this year|per year|a year|each year|annually)\b"
    ),
    further=re.compile(
        r"\b(?:further|another|additional|other|extra|up to|as many as)(?: \w+)? $"
        r"|\bof (?:its|the|their|these|those|his|her|our)(?: \w+)? $"
    ),
    further_behind=re.compile(r"\s(?:others?|more(?! than)|further|additional|extra)\b"),
    places=re.compile(
        r"\b(?:in|at|on|near|across|into|against|to|outside|around|inside|from|through|towards?)"
        r"(?: (?:the|central|northern|southern|eastern|western|north|south|east|west|nearby|downtown|occupied"
        r"|neighbouring|neighboring|(?:heart|centre|center|south|north|east|west|city|town|village|region|province|area"
        r"|outskirts|suburb)s? of))*"
        rf" (?P<place>(?!(?:{_DAYS})\b)[A-Z][\w’'-]*\w)"
    ),
    listed=re.compile(r"(?:,(?: [a-z-]+){1,3})*,? and (?:[a-z-]+ )?[a-z-]+s\b"),
    moment=re.compile(
        r"\b(?:at \d|a\.m\.|p\.m\.|GMT|midday|trading|opening|closed|close|session|futures|index|barrel|ounce|prices?"
        r"|shares|stocks?|crude|Brent|gold|bitcoin|yields?|Nasdaq|Dow|FTSE|against the (?:dollar|euro))\b"
    ),
    moves={
        "up": re.compile(
            r"\b(?:rose|risen|rise|rising|gain(?:ed|s)?|climb(?:ed|s)?|jump(?:ed|s)?|increas(?:ed|es?)|grew|up)\b"
        ),
        "down": re.compile(r"\b(?:fell|fallen|fall|falling|los[ts]|drop(?:ped|s)?|declin(?:ed|es?)|shrank|down|cut)\b"),
        "share": re.compile(r"\b(?:share|proportion) of\b"),
    },
    open_above=frozenset(
        {
            "at least",
            "more than",
            "over",
            "well over",
            "just over",
            "above",
            "or more",
            "upwards of",
            "in excess of",
            "no fewer than",
            "not less than",
            "no less than",
        }
    ),
    open_below=frozenset(
        {
            "less than",
            "fewer than",
            "under",
            "just under",
            "at most",
            "up to",
            "as many as",
            "as much as",
            "no more than",
            "not more than",
        }
    ),
    rough=frozenset(
        {"about", "around", "some", "nearly", "almost", "roughly", "approximately", "an estimated", "close to", "or so"}
    ),
    toll=_toll,
)

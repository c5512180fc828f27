"""What an English sentence says of those or that which a figure counts."""

from __future__ import annotations

import re

from briefing.languages.contract import Tallies
from briefing.languages.en.calendar import MONTHS, WEEKDAYS
from briefing.model.mentions import Amount

_DAYS = "|".join((*WEEKDAYS, *(name for names in MONTHS for name in names.split())))
_TOLL = re.compile(
    r"\b[Tt]oll\b[^.;:]{0,80}?\b(?P<rose>(?:rose|risen|rises|rising|climbs|climbed|climbing|jumps|jumped|increased|stands"
    r"|stood|reached|reaches|hit|hits|passed|passes)(?: (?:to|at))? )$"
)
_HURT = re.compile(r"injur|wound|casualt", re.IGNORECASE)
_FATES = {
    "dead": re.compile(r"(?:kill(?:ed|ing|s)?|dead|died)$"),
    "hurt": re.compile(r"(?:injur|wound|hurt).*$"),
    "missing": re.compile(r"missing$"),
    "displaced": re.compile(r"(?:displac.*|homeless)$"),
}
_DOING = re.compile(r"\b(?P<word>kill(?:ed|ing|s)|injur(?:ed|es|ing)|wound(?:ed|s|ing)|displac(?:ed|es|ing)) \Z")
_ALONE = re.compile(
    r"(?: others?)?(?=[”\"]?(?:[.,;:)—–]|\s[–—-]\s|\Z)|\s(?:and|in|on|at|as|when|after|since|during|from|near|across|by"
    r"|while|before|according)\b)"
)
_BECAME = re.compile(
    r"(?: others)?(?: (?:were|was|are|have been|had been))?(?: (?:confirmed|reported|also|feared))?"
    r" (?P<word>dead|killed|injured|wounded|hurt|missing|displaced|homeless)\b(?! (?:bodies|people|persons|or)\b)"
)
_NO_COUNT_BEFORE = re.compile(r"(?:\b[A-Z][\w’'-]*|\b(?:one|of|aged|age)|\d[,.]?) \Z")
"""What stands before a number that belongs to a name, a date or an age."""


def _toll(text: str, amount: Amount) -> tuple[int, int, str] | None:
    if amount.unit:
        return None
    if match := _TOLL.search(text, max(0, amount.start - 140), amount.start):
        return match.start("rose"), amount.end, "hurt" if _HURT.search(match[0]) else "dead"
    if amount.number <= 1 or (1900 <= amount.number <= 2100 and text[amount.start : amount.end].isdigit()):
        return None
    before = _DOING.search(text, max(0, amount.start - 20), amount.start)
    behind = _ALONE.match(text, amount.end) if before else None
    if before and behind:
        return before.start(), behind.end(), _fate(before["word"])
    became = _BECAME.match(text, amount.end)
    if became and not _NO_COUNT_BEFORE.search(text, max(0, amount.start - 30), amount.start):
        return amount.start, became.end(), _fate(became["word"])
    return None


def _fate(word: str) -> str:
    return next(fate for fate, pattern in _FATES.items() if pattern.match(word))


_SAY = r"(?:said|says|say|reported|announced|confirmed|estimated|estimates|counted|puts)"

TALLIES = Tallies(
    deeds={
        "dead": re.compile(r"\b(?:kill(?:ed|ing|s)|died|dies|dead|deaths?|murdered|slain|lost their lives)\b"),
        "hurt": re.compile(r"\b(?:injur(?:ed|ing)|wound(?:ed|ing)|hurt|hospitali[sz]ed)\b"),
        "displaced": re.compile(r"\b(?:displac(?:ed|ing)|uprooted|homeless)\b"),
        "evacuated": re.compile(r"\bevacuat(?:ed|ing)\b"),
        "fled": re.compile(r"\b(?:fled|flee|fleeing|crossed|crossing)\b"),
        "held": re.compile(r"\b(?:detained|arrested|detaining|arresting|held|holds?|holding|controls?|controlled)\b"),
        "missing": re.compile(r"\bmissing\b"),
        "abducted": re.compile(r"\b(?:(?:taken|took|taking) (?:hostage|captive)|kidnap\w+|abduct\w+)\b"),
        "captive": re.compile(r"\b(?:captive|captivity|held hostage|remain(?:s|ed|ing)?|still (?:being )?held)\b"),
        "freed": re.compile(r"\b(?:freed|released?|releasing|swapped)\b"),
        "fired": re.compile(r"\b(?:fir(?:ed|ing|es)|launch(?:ed|ing|es)?|salvo|barrage)\b"),
        "sent": re.compile(r"\b(?:deploy(?:ed|ing|s|ment)?|sent|sending|station(?:ed|ing))\b"),
        "destroyed": re.compile(r"\b(?:destroy(?:ed|ing|s)|damag(?:ed|ing|es))\b"),
        "voted": re.compile(r"\bvot(?:ed|es?|ing)\b"),
        "rescued": re.compile(r"\b(?:rescu(?:ed|ing)|pulled from)\b"),
        "infected": re.compile(r"\b(?:infected|infections|tested positive)\b"),
        "won": re.compile(r"\b(?:w[io]n|wins|winning|gain(?:ed|s)|secured)\b"),
        "lost": re.compile(r"\b(?:lost|los(?:es?|ing))\b"),
        "laid off": re.compile(r"\b(?:laid off|lay(?:s|ing)? off|laying off|lay-?offs|redundant|redundancies)\b"),
    },
    people=frozenset("people persons civilians residents victims others".split()),
    fates={
        "deaths": "dead",
        "fatalities": "dead",
        "dead": "dead",
        "injuries": "hurt",
        "injured": "hurt",
        "wounded": "hurt",
        "arrests": "held",
    },
    alike={
        "troops": "soldiers",
        "servicemen": "soldiers",
        "captives": "hostages",
        "kids": "children",
        "minors": "children",
        "schoolchildren": "children",
        "homes": "houses",
        "airstrikes": "strikes",
        "uavs": "drones",
        "lorries": "trucks",
        "staff": "workers",
        "employees": "workers",
        "staffers": "workers",
        "lawmakers": "legislators",
        "journalists": "reporters",
        "posts": "jobs",
        "positions": "jobs",
        "roles": "jobs",
        "ballots": "votes",
        "warplanes": "jets",
        "vessels": "ships",
    },
    running=re.compile(
        r"\b(?:since|so far|in total|a total of|total(?:s|led|ed)?|overall|(?:over|in|during|within) the (?:past|last)"
        r"|months? of|weeks? of|days of|years? of|(?:two|three|four|five|six) (?:weeks|months|years)|campaign|offensive"
        r"|began|more than a year|this year|per year|a year(?! ago)|each year|annually)\b"
    ),
    begun=re.compile(
        rf"\b(?:since|from) (?:(?:last|early|late|mid|\d{{1,2}})[ -])?(?P<when>(?:{_DAYS})\b|(?:19|20)\d{{2}}\b)"
    ),
    further=re.compile(
        r"\b(?:further|another|additional|other|extra|up to|as many as)(?: \w+)? $"
        r"|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|some|most|many|half|all|none|any|each|several|few"
        r"|part|majority|percent|cent) of (?:its|the|their|these|those|his|her|our)(?: \w+)? $"
    ),
    further_behind=re.compile(r"\s(?:more(?! than)|further|additional|extra)\b"),
    others_behind=re.compile(r"\sothers?\b"),
    places=re.compile(
        r"\b(?:in|at|on|near|across|into|against|(?<!ccording )to|outside|around|inside|from|through|towards?)"
        r"(?: (?:the|central|northern|southern|eastern|western|north|south|east|west|nearby|downtown|occupied"
        r"|neighbouring|neighboring|(?:heart|centre|center|south|north|east|west|city|town|village|region|province|area"
        r"|outskirts|suburb)s? of))*"
        rf" (?P<place>(?!(?:{_DAYS})\b)"
        r"(?!\w+(?:ian|ish|ese|eli|aqi|ani|eni)\b)(?!(?!(?:US|UK|UAE)\b)[A-Z]{2,}\b)[A-Z][\w’'-]*\w)"
    ),
    everybody=re.compile(r"(?:, (?:men|women|boys|girls|children))*,? and (?:men|women|girls|boys|children)\b"),
    listed=re.compile(r"(?:,(?: [a-z-]+){1,3})*,? and (?:[a-z-]+ )?[a-z-]+s\b"),
    moment=re.compile(
        r"\b(?:at \d|a\.m\.|p\.m\.|GMT|midday|trading|opening|closed|close|session|futures|(?<!price )index|barrel"
        r"|ounce|(?<!consumer )(?<!producer )(?<!food )(?<!house )(?<!home )prices?"
        r"|shares|stocks?|crude|Brent|gold|bitcoin|yields?|Nasdaq|Dow|FTSE|against the (?:dollar|euro))\b"
    ),
    moves={
        "up": re.compile(
            r"\b(?:rose|risen|rise|rising|gain(?:ed|s)?|climb(?:ed|s)?|jump(?:ed|s)?|increas(?:ed|es?)|grew|up)\b"
        ),
        "down": re.compile(r"\b(?:fell|fallen|fall|falling|los[ts]|drop(?:ped|s)?|declin(?:ed|es?)|shrank|down|cut)\b"),
        "share": re.compile(r"\b(?:share|proportion) of\b"),
    },
    manners={
        "forecast": re.compile(
            r"\b(?:forecasts?|expect(?:s|ed|ing)?|predict\w*|project(?:s|ed|ions?)|could|might|would)\b"
        ),
        "planned": re.compile(
            r"\b(?:will|plan(?:s|ned|ning)?|propos(?:ed?|es|al)|intends?|aims?|wants?|seeks?|hopes?|considers?|pledge[ds]?|promise[ds]?)\b"
        ),
        "feared": re.compile(
            r"\b(?:(?:feared|believed|presumed|thought) (?:to|dead|killed|missing)|suspected|possibly)\b"
        ),
        "polled": re.compile(r"\b(?:(?:exit |opinion )?polls?|polling|surveys?|surveyed)\b"),
        "first": re.compile(
            r"\b(?:initial(?:ly)?|originally|at first|preliminary|earlier (?:said|reported|put)"
            r"|(?:earlier|previous|first) (?:count|toll|report|figure|estimate|number|tally|statement)s?)\b"
        ),
        "nationwide": re.compile(
            r"\b(?:nationwide|countrywide|across the (?:country|nation)|in the country|worldwide|globally|statewide)\b",
            re.IGNORECASE,
        ),
        "annual": re.compile(
            r"\b(?:annual(?:ly)?|annuali[sz]ed|yearly|year[- ]on[- ]year|year[- ]over[- ]year|on the year"
            r"|from a year (?:ago|earlier|before)|than a year (?:ago|earlier|before)|12 months|twelve months)\b"
        ),
        "monthly": re.compile(
            r"\b(?:monthly|month[- ](?:on|over)[- ]month|on the month|from (?:the|a|last) (?:previous )?month)\b"
        ),
        "quarterly": re.compile(r"\b(?:quarter(?:ly)?|quarter[- ]on[- ]quarter)\b"),
        "half": re.compile(r"\b(?:(?:first|second) half|half[- ]year)\b"),
        "core": re.compile(r"\b(?:core|underlying|excluding|seasonally|net|gross|pre-?tax)\b"),
        "daily": re.compile(r"\b(?:daily|a day(?! (?:after|before|earlier|later))|per day|each day|every day)\b"),
        "weekly": re.compile(r"\b(?:weekly|a week(?! (?:after|before|earlier|later|ago))|per week|each week)\b"),
    },
    causes={
        "water": re.compile(r"\b(?:flood\w*|dam|mudslides?|landslides?|tsunami|drown\w*)\b", re.IGNORECASE),
        "storm": re.compile(r"\b(?:storm|hurricane|typhoon|cyclone|tornado(?:es)?|blizzard)s?\b", re.IGNORECASE),
        "quake": re.compile(r"\b(?:earth)?quakes?\b|\baftershocks?\b", re.IGNORECASE),
        "fire": re.compile(r"\b(?:wild|bush)?(?:fire|blaze|inferno)s?\b", re.IGNORECASE),
        "crash": re.compile(r"\b(?:crash\w*|collision|derail\w*|capsiz\w*|sank|shipwreck|stampede)\b", re.IGNORECASE),
        "arms": re.compile(
            r"\b(?:gun\w*|sho(?:t|ot\w*)|(?:air ?|drone |missile )?(?:strike|raid|attack)s?|airstrikes?|missiles?"
            r"|rockets?|shell\w*|bomb\w*|blasts?|explo\w+|clash\w*|stabb\w*|troops|army|war|fighting)\b",
            re.IGNORECASE,
        ),
        "illness": re.compile(
            r"\b(?:virus|covid|cholera|ebola|outbreak|epidemic|pandemic|disease|flu)\b", re.IGNORECASE
        ),
    },
    authority=re.compile(
        rf"(?:^|[,;–—”\"] )(?P<one>[^,;:.“”\"–—\d]{{3,90}}?) {_SAY}\b"
        r"|\b[Aa]ccording to (?P<other>[^,;:.“”\"–—\d]{3,80})"
    ),
    anybody=frozenset(
        "official authority source spokesman spokeswoman spokesperson report medium statement news agency local state "
        "government chief head minister ministry witness who which that on at of late morning evening night".split()
    ),
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

"""Where and by which agency an article says it was written: the dateline before its first sentence.

``ANKARA``, ``WASHINGTON —``, ``LONDON (Reuters) -``, ``ANKARA, 20 Aralık (AA) -``, ``Dec 20 (Reuters) -``, ``(CNN)``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.read.body.dating import month_names

AGENCIES = {
    "aa": "AA",
    "a.a": "AA",
    "aap": "AAP",
    "afp": "AFP",
    "agence france-presse": "AFP",
    "anadolu": "AA",
    "anadolu agency": "AA",
    "anadolu ajansı": "AA",
    "ani": "ANI",
    "anka": "ANKA",
    "anka haber ajansı": "ANKA",
    "ansa": "ANSA",
    "ap": "AP",
    "associated press": "AP",
    "bbc": "BBC",
    "bloomberg": "Bloomberg",
    "canadian press": "CP",
    "cihan": "Cihan",
    "cnn": "CNN",
    "cp": "CP",
    "demirören haber ajansı": "DHA",
    "dha": "DHA",
    "dpa": "dpa",
    "efe": "EFE",
    "healthday news": "HealthDay",
    "ians": "IANS",
    "ihlas haber ajansı": "İHA",
    "interfax": "Interfax",
    "itar-tass": "TASS",
    "iha": "İHA",
    "kyodo": "Kyodo",
    "pa": "PA",
    "pa media": "PA",
    "press association": "PA",
    "pti": "PTI",
    "reuters": "Reuters",
    "reuters health": "Reuters",
    "ria novosti": "RIA Novosti",
    "tass": "TASS",
    "thomson reuters": "Reuters",
    "upi": "UPI",
    "xinhua": "Xinhua",
    "yonhap": "Yonhap",
}
"""The name by which an agency is known here, by its names in datelines and credits in small letters."""

# Cities that papers print without a country, in English and Turkish; they count in any case and before a colon.
_CITIES = """
Abu Dhabi|Adana|Amman|Amsterdam|Ankara|Antalya|Athens|Atina|Baghdad|Bağdat|Bakü|Baku|Beijing|Beirut|Berlin|Beyrut
|Boston|Brüksel|Brussels|Bursa|Cairo|Canberra|Cenevre|Chicago|Cleveland|Copenhagen|Dallas|Damascus|Delhi|Denver|Detroit
|Diyarbakır|Doha|Dubai|Dublin|Edirne|Erzurum|Frankfurt|Gaza|Gaziantep|Geneva|Hatay|Helsinki|Hong Kong|Houston
|Islamabad|Istanbul|İslamabad|İstanbul|İzmir|Izmir|Jakarta|Jerusalem|Johannesburg|Kabul|Kabil|Kahire|Karachi|Kayseri
|Kiev|Konya|Kyiv|Las Vegas|Lefkoşa|Lisbon|Londra|London|Los Angeles|Madrid|Malatya|Mersin|Mexico City|Miami|Milan
|Minneapolis|Moscow|Moskova|Mumbai|Munich|Nairobi|New Delhi|New York|Nicosia|Oslo|Ottawa|Paris|Philadelphia|Phoenix
|Pekin|Prague|Riyadh|Riyad|Roma|Rome|Samsun|San Diego|San Francisco|Seattle|Seoul|Seul|Shanghai|Singapore|Sofia
|Sofya|Stockholm|Strasbourg|Strazburg|Sydney|Şam|Şanlıurfa|Taipei|Tehran|Tahran|Tel Aviv|Tiflis|Tokyo|Toronto|Trabzon
|Tunis|United Nations|Varşova|Vienna|Viyana|Warsaw|Washington|Zurich
""".replace("\n", "")

_CAPITAL = "[A-ZÇĞİÖŞÜÂÎÛÉ]"
_CAPITALS = r"[A-ZÇĞİÖŞÜÂÎÛÉ.'’-]"
_WORD = rf"{_CAPITAL}[\w.'’-]{{0,15}}"
_REGION = rf"(?:,\s{_WORD}(?:\s{_WORD})?)"
_UPPER = rf"{_CAPITAL}{_CAPITALS}{{2,20}}(?:(?: |\s?/\s?){_CAPITAL}{_CAPITALS}{{1,20}}){{0,3}}"
_MIXED = rf"{_WORD}(?:[ /-]{_WORD}){{0,3}}"
_KNOWN = rf"(?i:(?:{_CITIES}))(?![\w'’])"
_MONTH = rf"(?i:{'|'.join(sorted(month_names(), reverse=True))})"
_MONTH_DAY = rf"(?:\d{{1,2}}\s{_MONTH}|{_MONTH}\.?\s\d{{1,2}})(?:,?\s\d{{4}})?"
_DAY = rf"(?:,?\s(?:\(?{_MONTH_DAY}\)?))"
_NAMED = r"[(\[]\s?(?P<{}>[^()\[\]\d]{{2,40}}?)\s?[)\]]"
_DASH = r"\s?(?:—|–|―|--?)"

_FORMS = (
    rf"(?P<place>(?:{_MIXED}){_REGION}?){_DAY}?,?\s?{_NAMED.format('credit')}(?P<dash>{_DASH}|\s?:)?",
    rf"(?P<writer>{_WORD}(?:\s{_WORD}){{1,3}})\s?[/-]\s?{_UPPER},?\s?{_NAMED.format('wire')}{_DASH}",
    rf"(?:[^\W\d]+day,?\s)?{_MONTH_DAY}\s{_NAMED.format('dated')}{_DASH}",
    rf"{_NAMED.format('alone')}(?:{_DASH})?",
    rf"(?P<known>{_KNOWN}){_REGION}?{_DAY}?(?:\s?(?:—|–|―|--)|\s-\s(?!{_KNOWN}))",
    rf"(?P<before_colon>{_UPPER}):\s",
    rf"(?P<bare>{_UPPER})(?:{_REGION}{{1,2}}{_DAY}?{_DASH}|{_DAY}?\s?(?:—|–|―|--|\s-)\s)",
)
_DATELINE = re.compile("|".join(_FORMS))
_ALONE = re.compile(rf"(?:{_UPPER}|{_KNOWN}){_REGION}?{_DAY}?,?\s?(?:{_NAMED.format('credit')}|/\s?\w+)?{_DASH}?[.:]?")

_CITY = re.compile(_KNOWN)

# Labels that stand where a place would, and a speaker in a transcript never has a space before his dash.
_LABELS = frozenset(
    {"u.s.", "u.k.", "e.u.", "nato", "unesco", "file", "byline", "congressional record", "op-ed", "q&a"}
)
_KICKER = re.compile(
    r"(?:exclusive|breaking(?: news)?|watch|update \d|live|analysis|opinion|son dakika|özel haber|flaş"
    r"|(?:published|updated|posted) [\w., ]{4,30}\d{4})\s?[:—–|]\s?(?=\S)",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"\s?[\"'“‘«(]*[A-ZÇĞİÖŞÜÂÎÛÉ\d$£€#@]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A dateline at the beginning of a text: its length in characters, and the agency where it names one."""

    end: int
    agency: str | None = None


_SAYS_AGENCY = re.compile(r"(?:\w+ ){1,4}(?:News Agency|Press Agency|News Service|(?:Haber )?Ajansı)")


def agency_name(name: str) -> str | None:
    """The agency that ``name`` means, by :data:`AGENCIES` or because it says that it is one; None for anything else."""
    if _SAYS_AGENCY.fullmatch(name):
        return AGENCIES.get(name.lower(), name)
    folded = name.strip(" .").replace("İ", "i").lower().removeprefix("the ")
    for part in (folded, *re.split(r"\s?(?:/|—|–|-|,| and | ve )\s?", folded)):
        if part in AGENCIES:
            return AGENCIES[part]
    return None


def find_dateline(paragraph: str) -> Dateline | None:
    """The dateline or the kicker (``EXCLUSIVE:``) with which ``paragraph`` begins; None where one cannot be sure."""
    if match := _KICKER.match(paragraph):
        return Dateline(end=match.end())
    match = _DATELINE.match(paragraph)
    if match is None or not _BEGINS.match(paragraph, match.end()) or not _certain(match):
        return None
    end = match.end() + (paragraph[match.end()] == " ")
    named = match["credit"] or match["wire"] or match["dated"] or match["alone"]
    agency = agency_name(named or match[0])
    # Without brackets PA is Pennsylvania.
    return Dateline(end=end, agency=agency if named or agency != "PA" else None)


def _certain(match: re.Match[str]) -> bool:
    """Whether what looks like a dateline is none of the names with an abbreviation that sentences begin with."""
    if bare := match["bare"]:
        return bare.lower() not in _LABELS
    if place := match["before_colon"]:
        return _CITY.fullmatch(place) is not None
    return match["known"] is not None or _certain_credit(match)


def _certain_credit(match: re.Match[str]) -> bool:
    """True for ``LONDON (Reuters) -`` and ``Miami (CNN)``, not for ``The Associated Press (AP)``."""
    place = match["place"] or ""
    agency = agency_name(match["credit"] or match["wire"] or match["dated"] or match["alone"])
    if agency_name(place):
        return False
    if agency is None:
        return place.isupper() and match["dash"] is not None
    return not place or match["dash"] is not None or place.split(",")[0].isupper() or agency == "CNN"


def is_dateline(line: str) -> bool:
    """Whether a line is a dateline and nothing else: a place in capitals, with a day or an agency or without."""
    return len(line) <= 60 and _ALONE.fullmatch(line) is not None


def dateline_agency(line: str) -> str | None:
    """The agency that a dateline on a line of its own names (``ANKARA (AA)``); None where it names none."""
    match = _ALONE.fullmatch(line)
    return agency_name(match["credit"]) if match and match["credit"] else None

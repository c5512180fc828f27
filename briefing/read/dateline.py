"""Where and by which agency an article says it was written: the dateline before its first sentence.

``ANKARA``, ``WASHINGTON —``, ``LONDON (Reuters) -``, ``ANKARA, 20 Aralık (AA) -``, ``(AP)``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

AGENCIES = {
    "reuters": "Reuters",
    "thomson reuters": "Reuters",
    "ap": "AP",
    "associated press": "AP",
    "afp": "AFP",
    "agence france-presse": "AFP",
    "upi": "UPI",
    "pa": "PA",
    "pa media": "PA",
    "press association": "PA",
    "dpa": "dpa",
    "efe": "EFE",
    "ansa": "ANSA",
    "tass": "TASS",
    "itar-tass": "TASS",
    "interfax": "Interfax",
    "xinhua": "Xinhua",
    "kyodo": "Kyodo",
    "yonhap": "Yonhap",
    "bloomberg": "Bloomberg",
    "cnn": "CNN",
    "ani": "ANI",
    "pti": "PTI",
    "ians": "IANS",
    "aap": "AAP",
    "cp": "CP",
    "the canadian press": "CP",
    "aa": "AA",
    "anadolu": "AA",
    "anadolu agency": "AA",
    "anadolu ajansı": "AA",
    "a.a": "AA",
    "dha": "DHA",
    "demirören haber ajansı": "DHA",
    "iha": "İHA",
    "i̇ha": "İHA",
    "ihlas haber ajansı": "İHA",
    "anka": "ANKA",
    "anka haber ajansı": "ANKA",
    "cihan": "Cihan",
    "the associated press": "AP",
    "the press association": "PA",
    "ria novosti": "RIA Novosti",
    "bbc": "BBC",
    "hürriyet daily news": "Hürriyet Daily News",
}
"""The name by which an agency is known here, by its names in datelines and credits in small letters."""

_UPPER = r"[A-ZÇĞİÖŞÜÂÎÛÉ]"
_PLACE = rf"{_UPPER}[{_UPPER[1:-1]}.'’ -]{{1,30}}(?:,\s[A-ZÇĞİÖŞÜ][\w.]+(?:\s[A-ZÇĞİÖŞÜ][\w.]+)?)?"
_MIXED_PLACE = (
    rf"{_UPPER}[\w.'’-]{{1,15}}(?:[ /-]{_UPPER}[\w.'’-]{{1,15}}){{0,3}}(?:,\s{_UPPER}[\w.]+(?:\s{_UPPER}[\w.]+)?)?"
)
_DAY = r"(?:,?\s(?:\d{1,2}\s[^\W\d]{3,9}|[^\W\d]{3,9}\.?\s\d{1,2})(?:,?\s\d{4})?)"
_CREDIT = r"[(\[](?P<credit>[^()\[\]\d]{2,40})[)\]]"
_DASH = r"(?:—|–|―|--?|-)"

_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}|{_MIXED_PLACE}){_DAY}?\s?{_CREDIT}\s?(?:{_DASH}|:)?\s?"
    rf"|(?P<bare>{_PLACE}(?:/{_PLACE})?){_DAY}?\s?(?:—|–|―|--|\s-\s|:\s)\s?"
    rf"|{_CREDIT.replace('credit', 'alone')}\s?(?:{_DASH})?\s?"
)
_PLACE_ALONE = re.compile(rf"{_PLACE}{_DAY}?(?:\s?{_CREDIT})?\s?(?:{_DASH})?[.:]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A dateline at the beginning of a text: its length in characters, and the agency where it names one."""

    end: int
    agency: str | None = None


def agency_name(name: str) -> str | None:
    """The agency that ``name`` means, by the name in :data:`AGENCIES`; None for what is no agency known here."""
    folded = name.strip(" .").lower()
    for part in (folded, *re.split(r"\s?(?:/|—|–|-|,| and )\s?", folded)):
        if part in AGENCIES:
            return AGENCIES[part]
    return None


def find_dateline(paragraph: str) -> Dateline | None:
    """The dateline with which ``paragraph`` begins; None where there is none or one cannot be sure."""
    match = _DATELINE.match(paragraph)
    if match is None or match.end() == len(paragraph):
        return None
    credit = match["credit"] or match["alone"]
    agency = agency_name(credit) if credit else None
    if credit and agency is None:
        return None
    return Dateline(end=match.end(), agency=agency)


def is_dateline(line: str) -> bool:
    """Whether a line is a dateline and nothing else: a place in capitals, with a day or an agency or without."""
    return _PLACE_ALONE.fullmatch(line) is not None and len(line) <= 60

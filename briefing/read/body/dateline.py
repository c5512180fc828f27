"""Where and by which agency an article says it was written: the dateline before its first sentence.

``ANKARA``, ``WASHINGTON —``, ``LONDON (Reuters) -``, ``ANKARA, 20 Aralık (AA) -``, ``Dec 20 (Reuters) -``, ``(CNN)``,
``Haifa, Israel CNN —``.
Agencies send to papers of every language, so the names of agencies and cities in all known ones count in any text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefing import languages
from briefing.languages import Language
from briefing.languages.general.page import pages_of
from briefing.read.body.dating import month_names

_CAPITAL = "[A-ZÇĞİÖŞÜÂÎÛÉ]"
_CAPITALS = r"[A-ZÇĞİÖŞÜÂÎÛÉ.'’-]"
_WORD = rf"{_CAPITAL}[\w.'’-]{{0,15}}"
_REGION = rf"(?:,\s{_WORD}(?:\s{_WORD})?)"
_UPPER = rf"{_CAPITAL}{_CAPITALS}{{2,20}}(?:(?: |\s?/\s?){_CAPITAL}{_CAPITALS}{{1,20}}){{0,3}}"
_MIXED = rf"{_WORD}(?:[ /-]{_WORD}){{0,3}}"
_MONTH = rf"(?i:{'|'.join(sorted(month_names(), reverse=True))})"
_MONTH_DAY = rf"(?:\d{{1,2}}\s{_MONTH}|{_MONTH}\.?\s\d{{1,2}})(?:,?\s\d{{4}})?"
_DAY = rf"(?:,?\s(?:\(?{_MONTH_DAY}\)?))"
_NAMED = r"[(\[]\s?(?P<{}>[^()\[\]\d]{{2,40}}?)\s?[)\]]"
_DASH = r"\s?(?:—|–|―|--?)"

_BEGINS = re.compile(r"\s?[\"'“‘«(]*[A-ZÇĞİÖŞÜÂÎÛÉ\d$£€#@]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A dateline at the beginning of a text: its length in characters, and the agency where it names one."""

    end: int
    agency: str | None = None


def agency_name(name: str) -> str | None:
    """The agency that ``name`` means, because it is known or says that it is one; None for anything else."""
    known = _known()
    if known.says_agency.fullmatch(name):
        return known.agencies.get(name.lower(), name)
    folded = name.strip(" .").replace("İ", "i").lower()
    for article in known.articles:
        folded = folded.removeprefix(f"{article} ")
    for part in (folded, *known.between.split(folded)):
        if part in known.agencies:
            return known.agencies[part]
    return None


def find_dateline(paragraph: str) -> Dateline | None:
    """The dateline or the kicker (``EXCLUSIVE:``) with which ``paragraph`` begins; None where one cannot be sure."""
    if match := _known().kicker.match(paragraph):
        return Dateline(end=match.end())
    match = _known().dateline.match(paragraph)
    if match is None or not _BEGINS.match(paragraph, match.end()) or not _certain(match):
        return None
    end = match.end() + (paragraph[match.end()] == " ")
    named = match["credit"] or match["wire"] or match["dated"] or match["alone"]
    agency = agency_name(named or match["signed"] or match[0])
    # Without brackets PA is Pennsylvania.
    return Dateline(end=end, agency=agency if named or agency != "PA" else None)


def _certain(match: re.Match[str]) -> bool:
    """Whether what looks like a dateline is none of the names with an abbreviation that sentences begin with."""
    if bare := match["bare"]:
        return bare.lower() not in _known().no_places
    if place := match["before_colon"]:
        return _known().city.fullmatch(place) is not None
    return match["known"] is not None or match["signed"] is not None or _certain_credit(match)


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
    return len(line) <= 60 and _known().alone.fullmatch(line) is not None


def dateline_agency(line: str) -> str | None:
    """The agency that a dateline on a line of its own names (``ANKARA (AA)``); None where it names none."""
    match = _known().alone.fullmatch(line)
    return agency_name(match["credit"]) if match and match["credit"] else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """The datelines of all known languages."""

    agencies: Mapping[str, str]
    says_agency: re.Pattern[str]
    articles: tuple[str, ...]
    between: re.Pattern[str]
    city: re.Pattern[str]
    no_places: frozenset[str]
    kicker: re.Pattern[str]
    dateline: re.Pattern[str]
    alone: re.Pattern[str]


@languages.joined
def _known(every: tuple[Language, ...]) -> _Known:
    pages = pages_of(every)
    titles = "|".join(title for page in pages for title in page.agency_titles)
    conjunctions = "".join(f"| {word} " for page in pages for word in page.conjunctions)
    kickers = "|".join(kicker for page in pages for kicker in page.kickers)
    # A city counts in any case, and before a colon.
    city = rf"(?i:(?:{'|'.join(city for page in pages for city in page.cities)}))(?![\w’'])"
    agencies = dict(agency for page in pages for agency in page.agencies)
    signed = "|".join(sorted(map(re.escape, agencies), reverse=True))
    forms = (
        rf"(?P<place>(?:{_MIXED}){_REGION}?){_DAY}?,?\s?{_NAMED.format('credit')}(?P<dash>{_DASH}|\s?:)?",
        rf"(?P<writer>{_WORD}(?:\s{_WORD}){{1,3}})\s?[/-]\s?{_UPPER},?\s?{_NAMED.format('wire')}{_DASH}",
        rf"(?:[^\W\d]+day,?\s)?{_MONTH_DAY}\s{_NAMED.format('dated')}{_DASH}",
        rf"{_NAMED.format('alone')}(?:{_DASH})?",
        rf"(?:(?:{_MIXED}){_REGION}?,?\s)?(?P<signed>(?={_CAPITAL})(?i:{signed}))\s(?:—|–|―|--)(?=\s)",
        rf"(?P<known>{city}){_REGION}?{_DAY}?(?:\s?(?:—|–|―|--)|\s-\s(?!{city}))",
        rf"(?P<before_colon>{_UPPER}):\s",
        rf"(?P<bare>{_UPPER})(?:{_REGION}{{1,2}}{_DAY}?{_DASH}|{_DAY}?\s?(?:—|–|―|--|\s-)\s)",
    )
    return _Known(
        agencies=agencies,
        says_agency=re.compile(rf"(?:\w+ ){{1,4}}(?:{titles})"),
        articles=tuple(article for page in pages for article in page.articles),
        between=re.compile(rf"\s?(?:/|—|–|-|,{conjunctions})\s?"),
        city=re.compile(city),
        no_places=frozenset().union(*(page.no_places for page in pages)),
        kicker=re.compile(rf"(?:{kickers})\s?[:—–|]\s?(?=\S)", re.IGNORECASE),
        dateline=re.compile("|".join(forms)),
        alone=re.compile(
            rf"(?:{_UPPER}|{city}){_REGION}?{_DAY}?,?\s?(?:{_NAMED.format('credit')}|/\s?\w+)?{_DASH}?[.:]?"
        ),
    )

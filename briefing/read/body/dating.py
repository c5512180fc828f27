"""The day that an article gives as its own, as papers and programs write it."""

from __future__ import annotations

import re
from datetime import date as Date

from briefing.model import Reason
from briefing.read.refusal import Refused

MONTHS = {
    **dict.fromkeys(("january", "jan", "ocak", "oca"), 1),
    **dict.fromkeys(("february", "feb", "şubat", "subat", "şub"), 2),
    **dict.fromkeys(("march", "mar", "mart"), 3),
    **dict.fromkeys(("april", "apr", "nisan", "nis"), 4),
    **dict.fromkeys(("may", "mayıs", "mayis"), 5),
    **dict.fromkeys(("june", "jun", "haziran", "haz"), 6),
    **dict.fromkeys(("july", "jul", "temmuz", "tem"), 7),
    **dict.fromkeys(("august", "aug", "ağustos", "agustos", "ağu"), 8),
    **dict.fromkeys(("september", "sept", "sep", "eylül", "eylul", "eyl"), 9),
    **dict.fromkeys(("october", "oct", "ekim", "eki"), 10),
    **dict.fromkeys(("november", "nov", "kasım", "kasim", "kas"), 11),
    **dict.fromkeys(("december", "dec", "aralık", "aralik", "ara"), 12),
}
"""The number of a month by its name in English and Turkish, short or long, in small letters."""

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,].*)?", re.DOTALL)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?")
_NUMERIC = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ ,].*)?", re.DOTALL)
_DAY_FIRST = re.compile(r"(?:[^\W\d]+\.?,? )?(\d{1,2})(?:st|nd|rd|th)?\.?[ -]([^\W\d]+)\.?,?[ -](\d{4})\b.*", re.DOTALL)
_MONTH_FIRST = re.compile(r"(?:[^\W\d]+\.?,? )?([^\W\d]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b.*", re.DOTALL)

_DATE_LINE = re.compile(
    r"[*_]*(?:(?:published|posted|date|yayınlanma|yayın|giriş|tarih)(?: on| tarihi)?\s?:?\s)?"
    r"(?P<date>\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}"
    r"|(?:[^\W\d]+,? )?(?:\d{1,2}(?:st|nd|rd|th)? [^\W\d]+\.?|[^\W\d]+\.? \d{1,2}(?:st|nd|rd|th)?),? \d{4})"
    r"(?:[\s,|–-]+[^\W\d]+)?(?:[T\s,|–-]+(?:at )?\d{1,2}[:.]\d\d.{0,20})?[*_]*",
    re.IGNORECASE,
)
_DATED_WITHIN = 4

# News as we know it begins here, and what lies later than this is a slip of the keyboard.
_FIRST_YEAR, _LAST_YEAR = 1600, 2199


def month_number(name: str) -> int | None:
    """The number (1-12) of a month by its name in English or Turkish, short or long, in any case; else None."""
    folded = name.replace("I", "ı").replace("İ", "i").lower()
    return MONTHS.get(folded) or MONTHS.get(name.lower())


def written_date(text: str) -> Date:
    """The day that ``text`` writes.

    Takes ISO 8601 with or without a time, ``20251220``, ``20 December 2025``, ``Dec. 20, 2025``, ``20 Aralık 2025``,
    an e-mail's ``Sat, 20 Dec 2025 10:00:00 GMT``, and ``20.12.2025`` with the day first, unless only the month can
    stand first (``12/20/2025``). The time and its zone are not looked at: the day counts as it was printed.
    Raises :class:`Refused` for what is no date, or none that exists.
    """
    stripped = " ".join(text.split())
    parts = _parts(stripped)
    try:
        day = Date(*parts) if parts else None
    except ValueError:
        day = None
    if day is None or not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        shown = stripped if len(stripped) <= 40 else stripped[:39] + "…"
        raise Refused(Reason(kind="no such day", words=(shown,)))
    return day


def date_line(text: str) -> str:
    """The date in a line of its own among the first lines of ``text``, as many papers print it under the title.

    Empty where there is none: a date within a sentence is what the article tells, not when it was printed.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()][:_DATED_WITHIN]
    matches = (_DATE_LINE.fullmatch(line) for line in lines)
    return next((match["date"] for match in matches if match and _parts(match["date"])), "")


def _parts(text: str) -> tuple[int, int, int] | None:
    if match := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _NUMERIC.fullmatch(text):
        day, month = int(match[1]), int(match[2])
        return (int(match[3]), day, month) if day <= 12 < month else (int(match[3]), month, day)
    if (match := _DAY_FIRST.fullmatch(text)) and (named := month_number(match[2])):
        return int(match[3]), named, int(match[1])
    if (match := _MONTH_FIRST.fullmatch(text)) and (named := month_number(match[1])):
        return int(match[3]), named, int(match[2])
    return None

"""Dates that a text names, in English and Turkish, with how exact they are: a day, a month or a year.

A small grammar of the forms that are certain. What needs a guess is passed over: percentages, scores, ``F-16``,
``2,000``, a day or a month without a year that could as well be the one before as the one ahead.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date as Date
from datetime import timedelta
from typing import Literal, NamedTuple

from briefing.read.body.dating import month_number

Precision = Literal["day", "month", "year"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date as printed: ``text[start:end]`` of what was searched.

    ``day`` is the first day of what is named, or the last one where its end is named ("by the end of 2026");
    ``precision`` says whether a day, a month or a year is meant. ``planned``: the sentence says that something is to
    happen then.
    """

    start: int
    end: int
    text: str
    day: Date
    precision: Precision
    planned: bool = False


_ENGLISH_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_TURKISH_MONTHS = "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık"
_TURKISH_ANY = f"{_TURKISH_MONTHS}|{_TURKISH_MONTHS.replace('İ', 'i').lower()}"

_BEFORE = r"(?<![\w.,/:$€£₺-])"
_AFTER = r"(?![\w/:%]|[.,-]\d)"
_YEAR = r"(?:19|20|21)\d\d"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])"
_SPAN = r"(?:\s?[-–]\s?\d{1,2}|\s(?:and|to|ve|ile)\s\d{1,2}(?=\s))?"
_TH = "(?:st|nd|rd|th)?"
_TO_DAY = r"(?:\s?[-–]\s?\d{1,2})?"
_NO_AMOUNT = r"(?!\s(?:percent|per cent|million|billion|points|seats|votes))"
_END_OF = r"(?P<last>(?:the )?end of |late |late in )?"

_NUMERIC = (
    rf"{_BEFORE}(?P<year>{_YEAR})-(?P<number>1[0-2]|0[1-9])-{_DAY}{_AFTER}",
    rf"{_BEFORE}{_DAY}\.(?P<number>1[0-2]|0?[1-9])\.(?P<year>{_YEAR})(?![\w/:%]|[.,-]\d)",
    rf"{_BEFORE}{_DAY}/(?P<number>1[0-2]|0?[1-9])/(?P<year>{_YEAR}){_AFTER}",
    rf"{_BEFORE}(?P<number>1[0-2]|0?[1-9])/{_DAY}/(?P<year>{_YEAR}){_AFTER}",
)
_ENGLISH_DAYS = (
    rf"{_BEFORE}{_DAY}{_TH}{_SPAN}(?: of)? (?P<month>{_ENGLISH_MONTHS})(?:,? (?P<year>{_YEAR}))?{_AFTER}",
    rf"{_BEFORE}(?P<month>{_ENGLISH_MONTHS}) {_DAY}{_TH}{_TO_DAY}(?:,? (?P<year>{_YEAR}))?{_NO_AMOUNT}{_AFTER}",
)
_TURKISH_DAYS = (rf"{_BEFORE}{_DAY}{_SPAN}\s(?P<month>{_TURKISH_ANY})(?:\s(?P<year>{_YEAR}))?{_AFTER}",)
_ENGLISH_MONTHS_ALONE = (
    rf"{_BEFORE}(?<!\d ){_END_OF}(?P<month>{_ENGLISH_MONTHS}),? (?:of )?(?P<year>{_YEAR}){_AFTER}",
    rf"(?<=\b)(?P<next>next )(?P<month>{_ENGLISH_MONTHS})\b(?! \d)",
    rf"(?<=\bin )(?P<month>{_ENGLISH_MONTHS})(?! \d)\b",
    rf"(?<=\bby ){_END_OF}(?P<month>{_ENGLISH_MONTHS})(?! \d)\b",
)
_TURKISH_MONTHS_ALONE = (
    rf"{_BEFORE}(?P<month>{_TURKISH_ANY})\s(?:ayı\s)?(?P<year>{_YEAR})(?P<last>[’']?\w*\ssonun\w*)?{_AFTER}",
    rf"{_BEFORE}(?P<year>{_YEAR})\s(?:yılı\s|yılının\s)?(?P<month>{_TURKISH_ANY})(?=['’\s.,;]|$)",
    rf"\b(?P<nextyear>[Gg]elecek|[Öö]nümüzdeki)\s(?:yıl|sene)(?:ın)?\s(?P<month>{_TURKISH_ANY})\b",
    rf"\b(?P<next>[Gg]elecek|[Öö]nümüzdeki)\s(?P<month>{_TURKISH_ANY})\b",
    rf"{_BEFORE}(?P<month>{_TURKISH_ANY})(?=\sayı(?:nda|na|nın)\b)",
)
_ABOUT = "(?:early |mid-|about |around )?"
_IN = "[Ii]n|[Uu]ntil|[Tt]hrough|[Ss]ince|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|fiscal|(?:fiscal|financial) year"
_ENGLISH_YEARS = (
    rf"(?<=\b[Bb]y )(?P<last>the end of |late )?(?P<year>{_YEAR}){_AFTER}",
    r"\b(?P<part>first|second|third|fourth|last) (?P<kind>quarter|half) of (?P<year>" + _YEAR + rf"){_AFTER}",
    rf"\b(?:{_IN}) (?:the )?{_ABOUT}(?P<mention>(?P<last>end of |late )?(?P<year>{_YEAR})){_AFTER}",
    rf"\b(?P<last>end of |late )(?P<year>{_YEAR}){_AFTER}",
)
_TURKISH_YEARS = (
    rf"{_BEFORE}(?P<year>{_YEAR})(?P<last>[’']n?[ıiuü]n\s(?:sonun\w*|son çeyreği\w*))",
    rf"{_BEFORE}(?P<year>{_YEAR})(?=[’'](?:[dt][ea](?:n|ki)?|[ny]?[aeıiuü]|n[ıiuü]n)\b)",
    rf"{_BEFORE}(?P<year>{_YEAR})(?P<last>\s(?:yılı(?:nın)?\s)?sonu(?:na|nda|nu)?\b)",
    rf"{_BEFORE}(?P<year>{_YEAR})\s(?:yılı|mali yılı|senesi)(?:n\w{{1,3}})?\b",
)
_ENGLISH_NEXT = (r"(?<!\b[Tt]he )\b(?P<unit>[Nn]ext (?:year|month))\b(?!['’]s\b.{0,12}\bago)",)
_TURKISH_NEXT = (r"\b(?P<unit>(?:[Gg]elecek|[Öö]nümüzdeki)\s(?:yıl|sene|ay))(?=[\s,.;]|[ıiae]\w{0,3}\b)",)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ENGLISH_WEEKDAYS = (rf"(?<=\bon )(?P<weekday>{'|'.join(WEEKDAYS)})\b",)

_WILL = re.compile(r"\w(?:ecek|acak|eceğ|acağ)\w*\b|\b(?:kadar|planlan\w*|bekleniyor|öngörülüyor|hedefl\w*)\b")
_PLANNED = re.compile(
    r"\b(?:will|won['’]t|due|scheduled|planned|expected|set to|slated|begins?|starts?|expires?|takes? effect|must"
    r"|(?:plan|aim|intend|hope|want|expect|pledge|vow|promise|propose)(?:s|d|ed|ned|ning|ing)? to|is to|are to|goal of"
    r"|target of|deadline)\b|\w['’]ll\b"
)
_LEAVES = re.compile(
    r"[;:]|, (?:who|which|where|whose|when|after|as|but)\b|\b(?:because|since|although|may|might|could)\b"
)
"""Behind it a verb of plan governs nothing any more."""
_OF_A_YEAR = re.compile(r"(?:\b(?:for|of|its|(?<!in )(?<!during )the)|['’]s) (?:fiscal|financial)(?: year)? \Z")
_OF_A_TURKISH_YEAR = re.compile(r"\b(?:yılı|senesi)\Z")
"""A year that says which budget is meant, and not when something is to happen."""
_PAST = re.compile(
    r"\b(?:was|were|had|did|been|since|last|than|(?!scheduled|planned|expected|slated)\w+ed)(?: \w+){0,2} $"
)
_LONGEST_LEAD = 32
_APPOINTED = re.compile(r"(?<!attack )(?<!attacks )\b(?:on|by|until|from|through|for) $")
_TURKISH_APPOINTED = re.compile(r"['’](?:[ae]\s(?:kadar|dek|değin)|[dt][ae])(?!\w)|\s(?:günü|tarihinde)\b")
_WILL_ON = re.compile(r"\bwill (?:\w+ ){1,6}on $")
_THE = re.compile(r"\b[Tt]he (?:[a-z-]+ ){0,2}$")
# "the Jan. 6 attack", "the deadly Jan. 6 riot": called by a day that is past, unless it is an appointment.
_CALLED_BY_ITS_DAY = re.compile(
    r"\s(?!(?:[\w-]+\s)?(?:deadline|date|election|elections|vote|primary|runoff|referendum|anniversary|holiday|meeting"
    r"|summit|hearing|session|conference|talks|debate|trial|launch|start|opening|release|ceremony|inauguration|exercise"
    r"|rollout)\b)[\w-]"
)
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[A-ZÇĞİÖŞÜ“\"])")

# A day without a year is the nearest one, unless it is so far away that another year could be meant.
_NEAR = timedelta(days=120)
_NAMES = frozenset({(9, 11)})  # the attacks of 2001 are called by their day


def find_dates(text: str, language: str, *, reference: Date) -> list[DateMention]:
    """The dates that ``text`` names, in its order and without overlaps.

    ``reference`` is the day on which the text was printed: ``next month`` and days without a year are told from it.
    ``language`` is ISO 639-1; other languages than Turkish are searched for the English and the numeric forms.
    """
    finder = _Finder(text=text, language="tr" if language == "tr" else "en", reference=reference)
    mentions: list[DateMention] = []
    for mention in sorted(finder.mentions(), key=lambda each: (each.start, -each.end)):
        if not mentions or mention.start >= mentions[-1].end:
            mentions.append(mention)
    return mentions


@dataclass(frozen=True, slots=True, kw_only=True)
class _Finder:
    text: str
    language: str
    reference: Date

    def mentions(self) -> Iterator[DateMention]:
        taken: list[DateMention] = []
        for forms in _FORMS[self.language]:
            for pattern, means in forms.patterns if forms.sign.search(self.text) else ():
                for match in pattern.finditer(self.text):
                    free = all(match.end() <= each.start or each.end <= match.start() for each in taken)
                    meant = means(match, self) if free else None
                    if meant:
                        taken.append(self._mention(match, *meant))
        yield from taken

    def _mention(self, match: re.Match[str], day: Date, precision: Precision) -> DateMention:
        start, end = match.span("mention" if "mention" in match.re.groupindex else 0)
        attributive = _OF_A_YEAR.search(self.text, max(0, start - _LONGEST_LEAD), start) or _OF_A_TURKISH_YEAR.search(
            self.text, start, end
        )
        return DateMention(
            start=start,
            end=end,
            text=self.text[start:end],
            day=day,
            precision=precision,
            planned=not attributive and self.planned(match),
        )

    def before(self, match: re.Match[str]) -> str:
        """What stands before ``match`` in its sentence."""
        return self.text[self._sentence(match)[0] : match.start()]

    def planned(self, match: re.Match[str]) -> bool:
        """Whether what is said of ``match`` is to come: in English said before it, in Turkish after it."""
        if self.language == "tr":
            return _WILL.search(self.text, match.end(), self._sentence(match)[1]) is not None
        before = self.before(match)
        plan = next(reversed(list(_PLANNED.finditer(before))), None)
        governs = plan is not None and _LEAVES.search(before, plan.end()) is None
        return governs and _PAST.search(before) is None

    def appointed(self, match: re.Match[str]) -> bool:
        """Whether something is said to come on, by or until the day of ``match``."""
        if self.language == "tr":
            return self.planned(match) and _TURKISH_APPOINTED.match(self.text, match.end()) is not None
        return self.planned(match) and _APPOINTED.search(self.before(match)) is not None

    def _sentence(self, match: re.Match[str]) -> tuple[int, int]:
        ends = [end.end() for end in _SENTENCE_END.finditer(self.text)]
        start = max((end for end in ends if end <= match.start()), default=0)
        return start, min((end for end in ends if end >= match.end()), default=len(self.text))

    def next_month(self, month: int) -> Date:
        """The first day of the next ``month`` after that of the reference."""
        return Date(self.reference.year + (month <= self.reference.month), month, 1)


_Meant = tuple[Date, Precision]


def _date(year: int, month: int, day: int) -> Date | None:
    return Date(year, month, day) if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1] else None


def _numeric(match: re.Match[str], _: _Finder) -> _Meant | None:
    day = _date(int(match["year"]), int(match["number"]), int(match["day"]))
    return (day, "day") if day else None


def _named_day(match: re.Match[str], finder: _Finder) -> _Meant | None:
    month, number = month_number(match["month"].rstrip(".")), int(match["day"])
    if month is None:
        return None
    if match["year"]:
        day = _date(int(match["year"]), month, number)
        return (day, "day") if day else None
    if (month, number) in _NAMES and not finder.appointed(match):
        return None
    if finder.before(match).endswith(("in ", "In ")):
        return None  # as "In March 12 aircraft were lost"
    day = _day_without_year(match, month, number, finder)
    return (day, "day") if day else None


def _day_without_year(match: re.Match[str], month: int, number: int, finder: _Finder) -> Date | None:
    """The day nearest to the reference; one far from it only where it is said to be to come, or to be past."""
    years = (finder.reference.year + shift for shift in (-1, 0, 1))
    days = [found for year in years if (found := _date(year, month, number))]
    before = finder.before(match)
    if before.endswith(("since ", "Since ")):
        return max((day for day in days if day <= finder.reference), default=None)
    nearest = min(days, key=lambda day: (abs(day - finder.reference), day), default=None)
    called = _THE.search(before) and _CALLED_BY_ITS_DAY.match(match.string, match.end())
    if nearest and nearest > finder.reference and called:
        return None
    if nearest is None or abs(nearest - finder.reference) <= _NEAR:
        return nearest
    if finder.planned(match) if finder.language == "tr" else finder.appointed(match):
        return min(day for day in days if day > finder.reference)
    return None


def _named_month(match: re.Match[str], finder: _Finder) -> _Meant | None:
    groups = match.groupdict()
    month = month_number(match["month"].rstrip("."))
    if month is None:
        return None
    if groups.get("year"):
        first = Date(int(match["year"]), month, 1)
    elif groups.get("nextyear"):
        first = Date(finder.reference.year + 1, month, 1)
    elif groups.get("next") or finder.planned(match):
        first = finder.next_month(month)
    else:
        return None
    return (_last_of_month(first) if groups.get("last") else first, "month")


def _named_year(match: re.Match[str], _: _Finder) -> _Meant | None:
    groups, year = match.groupdict(), int(match["year"])
    if groups.get("last"):
        return Date(year, 12, 31), "year"
    if part := groups.get("part"):
        count, months = (4, 3) if match["kind"] == "quarter" else (2, 6)
        number = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": count}[part]
        return (Date(year, (number - 1) * months + 1, 1), "year") if number <= count else None
    return Date(year, 1, 1), "year"


def _next_unit(match: re.Match[str], finder: _Finder) -> _Meant:
    year, month = finder.reference.year, finder.reference.month
    if re.search(r"month|\bay", match["unit"]):
        return (Date(year + month // 12, month % 12 + 1, 1), "month")
    return Date(year + 1, 1, 1), "year"


def _weekday(match: re.Match[str], finder: _Finder) -> _Meant | None:
    """The next such weekday, be it the day of the reference, where the verb before it says that it is to come."""
    if not _WILL_ON.search(finder.before(match)):
        return None
    wanted = WEEKDAYS.index(match["weekday"])
    return finder.reference + timedelta(days=(wanted - finder.reference.weekday()) % 7), "day"


def _last_of_month(first: Date) -> Date:
    return first.replace(day=monthrange(first.year, first.month)[1])


_Meaning = Callable[[re.Match[str], _Finder], _Meant | None]


class _Forms(NamedTuple):
    """Ways of naming a date: patterns with what a match means, and a sign without which none of them can match.

    The sign begins with a set of characters, which makes the search for it fast: most sentences hold none.
    """

    sign: re.Pattern[str]
    patterns: tuple[tuple[re.Pattern[str], _Meaning], ...]


def _forms(sign: str, *ways: tuple[tuple[str, ...], _Meaning]) -> _Forms:
    patterns = tuple((re.compile(pattern), meant) for way, meant in ways for pattern in way)
    return _Forms(re.compile(sign), patterns)


_FIGURES = "[0-9][-./][0-9]"
_SOME_YEAR = "[12][0-9][0-9][0-9]"
_ENGLISH_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
# The fuller forms first: what they take is not looked at again.
_FORMS: dict[str, tuple[_Forms, ...]] = {
    "en": (
        _forms(_FIGURES, (_NUMERIC, _numeric)),
        _forms(_ENGLISH_MONTH, (_ENGLISH_DAYS, _named_day), (_ENGLISH_MONTHS_ALONE, _named_month)),
        _forms(_SOME_YEAR, (_ENGLISH_YEARS, _named_year)),
        _forms("[Nn]ext ", (_ENGLISH_NEXT, _next_unit)),
        _forms("|".join(WEEKDAYS), (_ENGLISH_WEEKDAYS, _weekday)),
    ),
    "tr": (
        _forms(_FIGURES, (_NUMERIC, _numeric)),
        _forms(_TURKISH_ANY, (_TURKISH_DAYS, _named_day), (_TURKISH_MONTHS_ALONE, _named_month)),
        _forms(_SOME_YEAR, (_TURKISH_YEARS, _named_year)),
        _forms("[GgÖö](?:elecek|nümüzdeki)", (_TURKISH_NEXT, _next_unit)),
    ),
}

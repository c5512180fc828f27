"""The brief's own words, dates and numbers in its language.

The templates are written in English; a gettext catalogue beside this module (``catalogues/tr.po``) gives each word
in another language. A language without a catalogue keeps the English words and gets its own dates and numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date as Date
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from babel import Locale, UnknownLocaleError, dates, lists, numbers
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from briefing.languages import DEFAULT, of
from briefing.languages.general.folding import capitals
from briefing.model import LeftOut, LostEdit, Period, Reason, State
from briefing.reasons import SENTENCES
from briefing.render.page.marks import place

CATALOGUES = Path(__file__).with_name("catalogues")


@dataclass(frozen=True)
class Wording:
    """The words, dates and numbers of one language; made once for each by :meth:`of`."""

    locale: Locale
    translations: NullTranslations

    @staticmethod
    @lru_cache(maxsize=16)
    def of(language: str) -> Wording:
        """The wording of ``language`` (ISO 639-1); the English words where there is no catalogue."""
        return Wording(_locale(language), _translations(language))

    @property
    def tag(self) -> str:
        """The language tag of the document, as ``en-GB`` or ``tr``."""
        return str(self.locale).replace("_", "-")

    def gettext(self, message: str) -> str:
        """``message`` in this language."""
        return str(self.translations.ugettext(message)) if message else ""

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The form of a message that goes with ``number``."""
        return str(self.translations.ungettext(singular, plural, number))

    def long_date(self, day: Date | None) -> str:
        """``day`` as ``18 December 2025``; no day is a dash."""
        return _formatted(day, "d MMMM y", self.locale) if day else "–"

    def short_date(self, day: Date | None) -> str:
        """``day`` as ``18 Dec 2025``; no day is a dash."""
        return _formatted(day, "d MMM y", self.locale) if day else "–"

    def day(self, day: Date) -> str:
        """``day`` as ``18 Dec``."""
        return _formatted(day, "d MMM", self.locale)

    def weekday(self, day: Date) -> str:
        """The weekday of ``day``, abbreviated."""
        return _formatted(day, "EEE", self.locale)

    def month(self, day: Date) -> str:
        """The month of ``day``, with its year in January."""
        return _formatted(day, "MMM y" if day.month == 1 else "MMM", self.locale)

    def coming(self, day: Date, precision: str) -> str:
        """``day`` no more exactly than its source gives it: a day, a month or a year."""
        pattern = {"day": "d MMMM y", "month": "MMMM y", "year": "y"}[precision]
        return _formatted(day, pattern, self.locale)

    def period(self, period: Period) -> str:
        """``period`` as ``15–21 December 2025``."""
        return self.span(period.start, period.end)

    def span(self, first: Date | None, last: Date | None) -> str:
        """The days from ``first`` to ``last`` in words, as short as can be read."""
        if first is None or last is None or first == last:
            return self.long_date(first or last)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{self.long_date(last)}"
        if first.year == last.year:
            return f"{dates.format_date(first, 'd MMMM', locale=self.locale)} – {self.long_date(last)}"
        return f"{self.long_date(first)} – {self.long_date(last)}"

    def number(self, value: float) -> str:
        """``value`` with the language's separators, to one decimal."""
        return numbers.format_decimal(round(value, 1), locale=self.locale)

    def score(self, value: float) -> str:
        """``value`` between 0 and 1 to two decimals."""
        return str(numbers.format_decimal(value, "0.00", locale=self.locale))

    def percent(self, share: float) -> str:
        """``share`` (0 to 1) in whole percent."""
        return numbers.format_percent(round(share, 2), locale=self.locale)

    def listing(self, names: tuple[str, ...]) -> str:
        """``names`` as a phrase: ``A, B and C``."""
        return lists.format_list(list(names), locale=self.locale)

    def upper_case(self, text: str) -> str:
        """``text`` in capitals; in Turkish i becomes İ."""
        return capitals(text, dotless=of(self.locale.language).words.dotless)

    def state(self, state: State) -> str:
        """Whether the brief is a draft, in review or approved."""
        _ = self.gettext
        return {"draft": _("Draft"), "in review": _("In review"), "approved": _("Approved")}[state]

    def reason(self, kind: str) -> str:
        """Why an article was left out, by the kind of its problem."""
        _ = self.gettext
        return {
            "undated": _("Without a date"),
            "outside": _("Outside the period"),
            "duplicate": _("Repeats another article"),
            "unreadable": _("Not readable"),
            "empty": _("Without text"),
        }.get(kind, _("For another reason"))

    def why(self, reason: Reason | None) -> str:
        """``reason`` as a sentence, or a part of one; nothing for none.

        A translation may take the days short (``short_first``) where the English has them as ISO 8601 (``first``).
        """
        if reason is None or reason.kind not in SENTENCES:
            return reason.kind if reason else ""
        short = dict(
            zip(("short_first", "short_second", "short_last"), map(self.short_date, reason.days), strict=False)
        )
        details = {**reason.details(self.why), "thousands": self.number(reason.number), **short}
        return self.gettext(SENTENCES[reason.kind]) % details

    def explained(self, article: LeftOut) -> str:
        """An article that is left out as a line under the kind of its problem."""
        if article.reason.kind == "another period":
            return f"{place(article.where)}, {self.short_date(article.reason.days[0])}"
        return f"{place(article.where)}: {place(self.why(article.reason))}"

    def decision(self, edit: LostEdit) -> str:
        """A decision that found nothing to touch, as a line."""
        _ = self.gettext
        action = {
            "pin": _("pin"),
            "drop": _("drop"),
            "swap": _("swap"),
            "move": _("move"),
            "retitle": _("retitle"),
            "reorder": _("reorder"),
            "merge": _("merge"),
            "split": _("split"),
            "note": _("note"),
            "state": _("state"),
        }[edit.action]
        return f"{action}: {edit.subject}"

    @property
    def filters(self) -> dict[str, Callable[..., str]]:
        """What the templates call: the methods above by their names."""
        return {
            "long_date": self.long_date,
            "short_date": self.short_date,
            "day": self.day,
            "coming": self.coming,
            "span": self.span,
            "period": self.period,
            "number": self.number,
            "percent": self.percent,
            "score": self.score,
            "listing": self.listing,
        }


@lru_cache(maxsize=1 << 12)
def _formatted(day: Date, pattern: str, locale: Locale) -> str:
    """``day`` by ``pattern``; remembered, because the articles of a pile share few days."""
    return dates.format_date(day, pattern, locale=locale)


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(of(language).locale or language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return _locale(DEFAULT)


def _translations(language: str) -> NullTranslations:
    path = CATALOGUES / f"{language.partition('-')[0]}.po"
    if not path.is_file():
        return NullTranslations()
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=path.stem))
    compiled.seek(0)
    return Translations(compiled)

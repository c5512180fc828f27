"""The brief's own words, dates and numbers in its language.

The templates are written in English; a gettext catalogue beside this module (``catalogues/tr.po``) gives each word
in another language. A language without a catalogue keeps the English words and gets its own dates and numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date as Date
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from babel import Locale, UnknownLocaleError, dates, lists, numbers
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from briefing.languages import DEFAULT, known, of
from briefing.languages.general.folding import capitals
from briefing.model import Brief, FurnitureCount, LeftOut, LostEdit, Period, PileLanguage, ReadingNote, Reason, State
from briefing.model.knowledge import Knowledge
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
            "foreign": _("In another language"),
        }.get(kind, _("For another reason"))

    def furniture(self, counts: Sequence[FurnitureCount]) -> str:
        """How much is no text of the articles, by what it is, as a line."""
        _ = self.gettext
        kinds = {
            "repeated": _("repeated by an outlet"),
            "heading": _("repeated titles"),
            "stamp": _("stamps"),
            "byline": _("bylines"),
            "caption": _("captions"),
            "credit": _("credits"),
            "biography": _("biographies"),
            "correction": _("correction notes"),
            "invitation": _("invitations"),
            "newsletter": _("newsletters"),
            "read more": _("links to other articles"),
            "player": _("players"),
            "live page": _("words of live pages"),
            "embed": _("embedded messages"),
            "rights": _("rights lines"),
            "notice": _("notices"),
            "lost sign": _("sentences with a lost sign"),
        }
        return " · ".join(f"{kinds[each.kind]} {self.number(each.count)}" for each in counts)

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

    def noted(self, note: ReadingNote) -> str:
        """A note on how a file was read, as a line."""
        return f"{place(note.where)}: {place(self.why(note.reason))}"

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

    def language(self, code: str) -> str:
        """What the language with this code is called."""
        return self.locale.languages.get(code) or of(code).name or code

    def language_hint(self, brief: Brief) -> str:
        """Where no article is in the language of ``brief``: which they are in, and what to set; else empty."""
        if brief.text_language in {"", brief.language}:
            return ""
        _, told = self.gettext, brief.text_language
        names = {"own": self.language(brief.language), "language": self.language(told), "code": told}
        alone = len(brief.method.languages) == 1
        said = (
            _("All articles are in %(language)s") if alone else _("Most articles are in %(language)s, none in %(own)s")
        )
        remedy = (
            _('set language = "%(code)s" under [brief] to have the brief in it.')
            if told in known()
            else _("the brief’s own words are not available in that language.")
        )
        return f"{said}; {remedy}" % names

    def knowledge(self, languages: Sequence[PileLanguage]) -> list[str]:
        """How many articles are in each language, and how much of it is known: a line for all that are known alike."""
        alike: dict[str, list[str]] = {}
        for each in languages:
            number = self.ngettext("%(count)s article", "%(count)s articles", each.articles)
            named = f"{self.language(each.knowledge.code)} ({number % {'count': self.number(each.articles)}})"
            alike.setdefault(self._known(each.knowledge), []).append(named)
        return [f"{self.listing(tuple(named))}: {said}" for said, named in alike.items()]

    def _known(self, knowledge: Knowledge) -> str:
        """How far a language is known: what it has rules for, or else lists of words and stems."""
        _ = self.gettext
        if not knowledge.missing:
            return _("known in full: there are rules for everything that is looked for.")
        if knowledge.rules:
            said = _("known in part: there are rules for %(known)s, for the rest (%(unknown)s) those for any language.")
            return said % {"known": self._facets(knowledge.rules), "unknown": self._facets(knowledge.missing)}
        listed = {
            "stems and stop words": _("by its stop words and the stems of its words alone"),
            "stop words": _("by its stop words alone"),
            "stems": _("by the stems of its words alone"),
        }.get(knowledge.level)
        known = _("known %(how)s.") % {"how": listed} if listed else _("not known.")
        rest = _(
            "Sentences and words are found by the rules for any language; dates are found where they name the year, no "
            "figures are, nobody is named as a speaker, and columns may be missed."
        )
        return f"{known} {rest}"

    def _facets(self, names: tuple[str, ...]) -> str:
        _ = self.gettext
        words = {
            "sentences": _("sentences"),
            "words": _("words"),
            "calendar": _("dates"),
            "numbers": _("figures"),
            "people": _("persons"),
            "speech": _("speakers"),
            "pointers": _("what leans on other sentences"),
            "genre": _("columns"),
            "headings": _("what is no part of a title"),
            "page": _("what a page prints around its article"),
        }
        return self.listing(tuple(words.get(name, name) for name in names))

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
            "language": self.language,
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

"""What a form holds of an article, as written, and the article that comes of it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from briefing.languages import detect, normalise, resolve
from briefing.model import Article, Reason
from briefing.read.body import clean
from briefing.read.body.bare_titles import bare_title
from briefing.read.body.dating import NumericDay, date_line, numeric_day, written_date
from briefing.read.domains import host
from briefing.read.files.encoding import has_lost_letters, refuse_spoilt
from briefing.read.names import (
    LONGEST_ADDRESS,
    LONGEST_BYLINE,
    LONGEST_FIELD,
    LONGEST_OUTLET,
    LONGEST_TITLE,
    one_line,
)
from briefing.read.refusal import Refused

# More than any article; a longer one is a file that is something else.
LONGEST = 1_500_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The fields of one article as a form gives them: ``body`` uncleaned, ``date`` as written, all but it optional.

    ``standfirst`` are the paragraphs of the body that are known to be its summary, and no headings.
    ``teaser`` says that the body is a few lines of the article, or that it was cut.
    ``gaps`` says what of the article could not be read, where the rest can be.
    """

    body: str
    title: str = ""
    date: str = ""
    outlet: str = ""
    url: str = ""
    language: str = ""
    byline: str = ""
    standfirst: tuple[str, ...] = ()
    teaser: bool = False
    gaps: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NumericallyDated(Article):
    """An article whose day is written in numbers, as it is before the whole pile has shown which of them is the month.

    ``declared`` is the language, with its country where the form gives it.
    """

    numeric: NumericDay
    declared: str = ""


def article_of(record: Record, *, path: str) -> Article:
    """The article with its clean body.

    Where the record does not say them, the date is that of a line of its own at the top, the outlet is the host of the
    URL, and the language is detected. Raises
    :class:`Refused` for a date that is none, for no text, for letters that were lost, and for more text than an article
    has.
    """
    if len(record.body) > LONGEST:
        raise Refused(Reason(kind="long text", number=len(record.body)))
    record = _named(record)
    outlet = record.outlet or one_line(host(record.url) or "", LONGEST_OUTLET)
    title = bare_title(record.title, outlet)
    body = clean(record.body, title=title, standfirst=record.standfirst)
    language = resolve(normalise(record.language) or detect(body.text), body.text)
    written = record.date or date_line(record.body)
    date = written_date(written, language) if written else None
    if not body.text:
        raise Refused(Reason(kind="no text"), kind="empty")
    refuse_spoilt(f"{title}\n{body.text}")
    if has_lost_letters(f"{title}\n{body.text}"):
        raise Refused(Reason(kind="question marks for letters"))
    article = Article(
        text=body.text,
        title=title or one_line(body.headline or "", LONGEST_TITLE) or None,
        date=date,
        outlet=outlet or None,
        url=record.url or None,
        language=language,
        path=path,
        agency=body.agency,
        byline=record.byline or one_line(body.byline or "", LONGEST_BYLINE) or None,
        teaser=record.teaser,
    )
    numeric = numeric_day(written)
    if numeric is None:
        return article
    kept = {field.name: getattr(article, field.name) for field in fields(Article)}
    return NumericallyDated(**kept, numeric=numeric, declared=record.language)


def _named(record: Record) -> Record:
    """``record`` with everything but its body on one line, printable and no longer than such a thing is."""
    address = one_line(record.url, LONGEST_ADDRESS)
    return replace(
        record,
        title=one_line(record.title, LONGEST_TITLE),
        outlet=one_line(record.outlet, LONGEST_OUTLET),
        byline=one_line(record.byline, LONGEST_BYLINE),
        date=one_line(record.date, LONGEST_FIELD),
        language=one_line(record.language, LONGEST_FIELD),
        url="" if address.endswith("…") else address,  # half an address leads nowhere
    )

"""What is read: articles, and an article's sentences and quotations."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date as Date
from datetime import datetime
from functools import cached_property
from typing import TypeAlias

from briefing.errors import Problem, UsageError
from briefing.model.deferred import deferred
from briefing.model.furniture import Furniture
from briefing.model.genre import ArticleGenre
from briefing.model.mentions import DateMention, FigureMention


def sha256(text: str) -> str:
    """The SHA-256 of ``text`` in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news article with its clean body.

    ``text`` is the body alone, paragraphs parted by a blank line; every offset in the package counts characters of
    it. ``id`` is 16 hexadecimal digits of the hash of the text, and of the outlet where one is known, so that a wire
    story printed by two outlets is two articles. ``date`` may be given as ``"2025-12-20"``. ``language`` is ISO 639-1.
    ``path`` says where the article was read, as ``file`` or ``file:line``, relative to the folder of the configuration
    where it lies below it, and ``file_sha256`` is the hash of the bytes there. ``written_outlet`` is the outlet as the
    file names it, where the brief knows it by another name. ``teaser`` says that the text
    is a few lines of the article, or breaks off, as its source gives it. Raises :class:`UsageError` for a text
    that is none and a date that is none.
    """

    text: str
    title: str | None = None
    date: Date | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    id: str = ""
    path: str | None = None
    agency: str | None = None
    byline: str | None = None
    file_sha256: str | None = None
    teaser: bool = False
    written_outlet: str | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.text, str):
            raise UsageError("The text of an Article is a str.")
        if self.date is not None and type(self.date) is not Date:
            object.__setattr__(self, "date", _day(self.date))
        if not self.id:
            identity = f"{self.text}\x1f{self.outlet}" if self.outlet else self.text
            object.__setattr__(self, "id", sha256(identity)[:16])


def _day(written: object) -> Date:
    """A day as a program may hand it in: a point in time, or ISO 8601, with or without a time behind it."""
    if isinstance(written, datetime):
        return written.date()
    if isinstance(written, Date):
        return written
    try:
        return datetime.fromisoformat(str(written)).date()
    except ValueError:
        raise UsageError(f'The date of an Article is a date or "2025-12-20", not {written!r}.') from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of reading: the articles by date, outlet, title and id, and what was left out with its reason.

    ``notes`` say of files how something in them was read that could be read otherwise.
    """

    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()

    def __iter__(self) -> Iterator[Article]:
        return iter(self.articles)

    def __len__(self) -> int:
        return len(self.articles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A half-open stretch of an article's text: always ``article.text[start:end] == text``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence by its place: always ``article.text[start:end] == text``.

    ``index`` counts the article's sentences and ``paragraph`` its paragraphs, both from 0.
    """

    article_id: str
    index: int
    paragraph: int
    start: int
    end: int
    text: str


Place: TypeAlias = tuple[str, int]
"""A sentence by its place: the id of its article and its index there. Two places may hold the same words."""

Position: TypeAlias = tuple[int, int]
"""A sentence among the documents in hand: the number of its document and its index there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Direct speech: what was said (without its quotation marks), by whom, and the word that says so.

    ``speaker`` and ``cue`` are spans as printed at the quotation; a speaker that is not certain is missing, never
    guessed. ``named`` is the mention that gives the speaker's name, which is ``speaker`` itself or what a surname,
    a pronoun or a role goes back to; without it the speaker has no name that is certain. ``role`` is the speaker's
    office as printed.
    """

    content: Span
    speaker: Span | None = None
    cue: Span | None = None
    named: Span | None = None
    role: Span | None = None


@dataclass(frozen=True, kw_only=True)
class Document:
    """An article with what was found in it once for all stages.

    ``terms`` stands beside ``sentences``: for each sentence its content words in order, case-folded by the rules of
    the language and stemmed, figures and names kept (``f-16``, ``€150bn``, ``2023``), stop words left out.
    ``furniture`` is what is no text of the article; nothing else here stands in it.
    ``quotations`` are known by what they hold. ``attributed`` are the same with their speakers, and ``persons`` are the
    words of the text, each time they stand there, that an office or a given name before or behind shows to be the name
    of a person, without their endings: both are found when somebody first asks, since few articles are quoted.
    ``genre`` is what the article is beyond doubt; ``argues`` says whether its title argues or asks instead of saying
    what happened, as a report's may; ``sport`` whether it is told in words of sport.

    ``dates`` and ``figures`` stand beside ``sentences`` too, each mention with its place in its sentence's text. They
    are found when somebody first asks, since few articles are asked. Days without a year are told from the article's
    own day; where it has none they are passed over.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    terms: tuple[tuple[str, ...], ...]
    quotations: tuple[Quotation, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    attributed: tuple[Quotation, ...] = deferred(())
    persons: tuple[Span, ...] = deferred(())
    dates: tuple[tuple[DateMention, ...], ...] = deferred(())
    figures: tuple[tuple[FigureMention, ...], ...] = deferred(())
    genre: ArticleGenre = deferred("report")  # noqa: RUF009 - a descriptor, which every document shares
    argues: bool = deferred(False)
    sport: bool = deferred(False)

    @property
    def reports(self) -> bool:
        """Whether the article tells what happened: it is no opinion and no teaser, and its title does not argue."""
        return not (self.argues or self.article.teaser or self.genre == "opinion")

    @cached_property
    def bare(self) -> Article:
        """The article without its furniture, for comparing it with others: its offsets are not those of the article."""
        if not self.furniture:
            return self.article
        text, place, parts = self.article.text, 0, []
        for each in self.furniture:
            parts.append(text[place : each.start])
            place = each.end
        kept = "\n\n".join(filter(None, (part.strip() for part in (*parts, text[place:]))))
        return replace(self.article, text=kept)

    @property
    def language(self) -> str:
        """The code of the article's language (ISO 639-1), which was settled when the document was made."""
        return self.article.language or ""

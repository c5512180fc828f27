"""What is printed: the Brief, and nothing that a renderer does not need.

Every change of a field here is a new number of the schema: :data:`SCHEMA` says the present one, and
:mod:`briefing.render.data` how a brief of an earlier one is read.

Every string that comes from a source is an :class:`Extract`: verbatim, with the receipt by which ``briefing verify``
finds it again. Everything else is the brief's own word (a heading, a label, a date), or a person's (a note, a title
given in curation), and is typed apart from the extracts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date
from typing import Final, Literal

from briefing.model.charts import Chart
from briefing.model.furniture import FurnitureCount
from briefing.model.left_out import LeftOut, LostEdit, ReadingNote
from briefing.model.method import Method
from briefing.model.word_count import words_in
from briefing.reasons import Reason

PartName = Literal[
    "bottom_line",
    "numbers",
    "contents",
    "charts",
    "themes",
    "unfiled",
    "other_languages",
    "speakers",
    "coming_up",
    "disagreements",
    "sources",
    "coverage",
    "method",
]
"""The parts of a brief that can be switched off, in their printed order."""

State = Literal["draft", "in review", "approved"]

SCHEMA: Final = 2
"""The number of the form in which a brief is written as JSON; what 0.1.0 wrote has none, and counts as 1."""


SMALL: Final = 3
"""A brief of so many articles has one page before its sources, and does not speak of parts that hold nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days that a brief covers, both ends included."""

    start: Date
    end: Date

    @property
    def week(self) -> str | None:
        """The ISO week as ``2025-W51`` where the period is exactly one, else None."""
        year, number, weekday = self.start.isocalendar()
        if weekday == 1 and (self.end - self.start).days == 6:
            return f"{year}-W{number:02}"
        return None

    def __contains__(self, day: Date) -> bool:
        return self.start <= day <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """Where an extract stands: ``source.text[start:end]``, in paragraph ``paragraph`` (from 0), and its SHA-256."""

    article_id: str
    paragraph: int
    start: int
    end: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """Verbatim text of a source with its receipt; ``language`` is that of the source (ISO 639-1), if known."""

    text: str
    receipt: Receipt
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Extracts of one article that are set together: a sentence, or a sentence under the one that it leans on.

    ``extracts`` are in the article's order. ``gaps`` stands beside them: True where the source has more text between
    this extract and the one before it, which the page marks as an omission; the first is always False. ``key`` names
    the passage for edits and links: the first 16 digits of the hash of its last extract, made unique within the
    brief. ``terms`` are the theme's terms found in it and ``reason`` says why it was chosen.
    """

    key: str
    source: int
    extracts: tuple[Extract, ...]
    gaps: tuple[bool, ...]
    score: float = 0.0
    pinned: bool = False
    terms: tuple[str, ...] = ()
    reason: Reason | None = None

    @property
    def words(self) -> int:
        """How many words the passage prints."""
        return sum(words_in(extract.text) for extract in self.extracts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Direct speech as a line of its own: the words, the speaker and the role, each as printed in the source."""

    source: int
    content: Extract
    speaker: Extract | None = None
    role: Extract | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryBlock:
    """One story as printed under a theme (or among the unfiled): its heading and its passages, most important first.

    ``label`` is the title of an article of the story, mostly of one that is printed, less what is not of it; without
    titles an opening clause, with "…" where it is cut within one; or the analyst's own when ``retitled``. ``outlets``
    are names in alphabetical order; ``origins`` counts the independent sources. ``sources`` are the numbers of all its
    articles in annex A. ``opinion`` marks a story that nobody reports and columns alone tell. ``elsewhere`` names the
    ids of other themes that print sentences of the same story.
    """

    story_id: str
    label: str
    label_language: str | None = None
    retitled: bool = False
    passages: tuple[Passage, ...] = ()
    quotes: tuple[Quote, ...] = ()
    outlets: tuple[str, ...] = ()
    origins: int = 1
    sources: tuple[int, ...] = ()
    opinion: bool = False
    first: Date | None = None
    last: Date | None = None
    cohesion: float = 1.0
    reasons: tuple[Reason, ...] = ()
    elsewhere: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeSection:
    """One theme as printed; without stories it prints a line or nothing, as ``Brief.empty_parts`` says.

    ``proposed`` marks a theme that discovery found and no register holds. ``found`` counts the sentences filed under
    the theme, of which the passages are the chosen ones. ``also`` are its stories of which nothing is printed, by
    weight: with ``stories`` they are what the theme's articles tell. ``keywords`` are the words that discovery named it
    by and ``language`` is theirs, by which the next issue knows it again whatever it is called; a theme of the register
    has none, nor has any in a brief of version 0.1.0.
    """

    id: str
    name: str
    stories: tuple[StoryBlock, ...] = ()
    also: tuple[StoryBlock, ...] = ()
    found: int = 0
    articles: int = 0
    outlets: tuple[str, ...] = ()
    origins: int = 0
    proposed: bool = False
    note: str = ""
    keywords: tuple[str, ...] = ()
    language: str = ""


UNFILED = "unfiled"
"""The id of a section that holds the stories of no theme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSection:
    """What is told in one other language alone, in that language: ``language`` is its code (ISO 639-1).

    ``themes`` are those of the brief that hold such stories, in its order; what no theme took stands last, as
    ``UNFILED`` and without a name. ``articles`` counts the articles of all these stories.
    """

    language: str
    themes: tuple[ThemeSection, ...]
    articles: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class UnfiledEntry:
    """A story that no theme took, with the theme it came nearest to (its name) and that theme's score."""

    story: StoryBlock
    nearest: str | None = None
    score: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number as printed, and the sentence that holds it.

    ``phrase`` is the number with its noun, under the week's numbers the clause that makes it a statement; ``amount`` is
    the number itself within it, with its unit.
    """

    source: int
    phrase: Extract
    sentence: Extract
    amount: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """What sources say differently of the same thing at the same time: one figure an origin.

    Where ``kind`` is "update" they do not contradict each other: a later figure took the place of an earlier one, the
    newest stands last, and ``day`` is the day of its article. ``story_id`` and ``label`` are those of the weightiest
    story that gives one of them.
    """

    story_id: str
    label: str
    noun: str
    figures: tuple[Figure, ...]
    kind: Literal["difference", "update"] = "difference"
    day: Date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One person of the speaker index, with everything that the sources quote, in the sources' order."""

    name: str
    role: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedPassage:
    """A passage that names a day, month or year after the period; ``mention`` is the date as printed."""

    day: Date
    precision: Literal["day", "month", "year"]
    mention: Extract
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article in annex A. ``number`` is how the brief cites it, from 1.

    ``text`` is the clean body, or empty where the configuration embeds hashes only; ``sha256`` is the hash of the body
    either way, and ``characters`` its length. ``printed`` is the share of them that the brief reproduces (0 to 1).
    ``file_sha256`` is the hash of the bytes that the article was read from (its file, or its line of JSON Lines), by
    which a file that was changed is told from one that is only read otherwise; empty where it came from no file.
    ``written_outlet`` is the outlet as its file names it, where that is another name.
    """

    number: int
    article_id: str
    title: str
    outlet: str
    date: Date | None
    url: str
    language: str
    path: str
    sha256: str
    text: str
    printed: float
    characters: int = 0
    story_id: str = ""
    file_sha256: str = ""
    written_outlet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Annex B: what was read, what was used, and what was left out with its reason.

    ``read`` counts the articles that could be read, ``inside`` those of them that stand in the period and are no
    duplicates, ``used`` those of which something is printed. ``cut`` are passages that the page budget dropped.
    ``lost_edits`` are decisions of a person whose sentence or story is not in the material any more. ``furniture``
    counts what is no text of the articles inside, and was looked at by no other part. ``notes`` say of files how
    days in them were read that can be read two ways, and which outlets have another name in them.
    """

    read: int
    inside: int
    used: int
    stories: int
    origins: int
    outlets: tuple[str, ...]
    left_out: tuple[LeftOut, ...] = ()
    cut: tuple[Passage, ...] = ()
    lost_edits: tuple[LostEdit, ...] = ()
    furniture: tuple[FurnitureCount, ...] = ()
    notes: tuple[ReadingNote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """Everything that a renderer needs; to JSON and back without loss.

    ``language`` is that of the brief's own words; ``text_language`` is the one that the bottom line, the themes and the
    indexes are told in: the same, or where no article is in it that of most articles. ``other_languages`` holds what is
    told in others alone, where such stories stand apart.
    ``parts`` are the parts switched on. ``empty_parts`` says whether a part with nothing in it prints one honest line
    or nothing. ``sources_form`` says whether the PDF prints annex A with its receipts, or, where a page budget leaves
    no room for them, a list of the sources cited. ``further_dates`` counts the dates ahead beside ``coming_up``.
    ``approved_by`` and ``approved_on`` say who approved this content and when.
    ``root`` leads from the brief's folder to the folder that the sources' paths are relative to. ``schema`` is the
    number of the form in which all this is written.
    ``content_sha256`` is the hash of what is printed and of its receipts, whoever approved it and however it was made.
    ``seal`` is the hash of everything else, the sources' texts apart, or empty for a brief that nobody sealed.
    """

    title: str
    language: str
    text_language: str = ""
    period: Period
    issue: str = ""
    published: Date | None = None
    marking: str = ""
    state: State = "draft"
    prepared_by: str = ""
    approved_by: str = ""
    approved_on: Date | None = None
    root: str = "."
    parts: tuple[PartName, ...] = (
        "bottom_line",
        "numbers",
        "contents",
        "charts",
        "themes",
        "unfiled",
        "other_languages",
        "speakers",
        "coming_up",
        "disagreements",
        "sources",
        "coverage",
        "method",
    )
    empty_parts: Literal["line", "nothing"] = "line"
    sources_form: Literal["receipts", "list"] = "receipts"
    bottom_line: tuple[Passage, ...] = ()
    numbers: tuple[Figure, ...] = ()
    themes: tuple[ThemeSection, ...] = ()
    other_languages: tuple[LanguageSection, ...] = ()
    unfiled: tuple[UnfiledEntry, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    coming_up: tuple[DatedPassage, ...] = ()
    further_dates: int = 0
    disagreements: tuple[Disagreement, ...] = ()
    charts: tuple[Chart, ...] = ()
    sources: tuple[Source, ...] = ()
    coverage: Coverage
    method: Method
    schema: Literal[2] = SCHEMA
    content_sha256: str = ""
    seal: str = ""

    @property
    def sections(self) -> tuple[ThemeSection, ...]:
        """Every section of stories under a theme: the themes, then what of each stands apart for its language."""
        return self.themes + tuple(theme for part in self.other_languages for theme in part.themes)

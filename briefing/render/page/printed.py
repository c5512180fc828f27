"""The words on the page: those taken from sources, and the brief's own that a person wrote."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing.model import Brief, Extract, Figure, Passage, Quote, StoryBlock
from briefing.render.page.context import list_also, list_left_out, list_unfiled
from briefing.render.page.marks import place
from briefing.render.wording import Wording


def printed_extracts(brief: Brief) -> Iterator[tuple[int, Extract]]:
    """Every extract of the parts that are printed, in their order, with the number of its source."""
    for part in brief.parts:
        yield from _PARTS.get(part, _nothing)(brief)


def printed_stories(brief: Brief) -> Iterator[StoryBlock]:
    """The stories that are printed: those of the themes, the unfiled, then those told in other languages."""
    if "themes" in brief.parts:
        yield from (story for theme in brief.themes for story in (*theme.stories, *list_also(theme).shown))
    if "unfiled" in brief.parts:
        told, titles = list_unfiled(brief)
        yield from (entry.story for entry in (*told, *titles.shown))
    if "other_languages" in brief.parts:
        apart = (theme for part in brief.other_languages for theme in part.themes)
        yield from (story for theme in apart for story in (*theme.stories, *list_also(theme).shown))


def own_words(brief: Brief) -> Iterator[tuple[str, str]]:
    """What a person wrote of the brief itself, with the place that it stands in: its head, its themes and its notes."""
    yield "brief", f"{brief.title}{brief.issue}{brief.marking}{brief.prepared_by}{brief.approved_by}"
    for theme in brief.sections:
        yield f"theme {theme.id}", theme.note if theme.proposed else theme.name + theme.note
    for story in printed_stories(brief):
        yield f"story {story.story_id}", story.note


def names_of_sources(brief: Brief) -> Iterator[str]:
    """What is printed and was taken from sources, or names them: headings, outlets, speakers, files, settings."""
    yield from (theme.name for theme in brief.sections if theme.proposed)
    yield from (story.label + "".join(story.outlets) for story in printed_stories(brief))
    yield from (speaker.name + speaker.role for speaker in brief.speakers)
    wording = Wording.of(brief.language)
    for articles in list_left_out(brief).values():
        yield from (wording.explained(article) for article in articles.shown)
    yield from map(wording.noted, brief.coverage.notes)
    yield "".join((*brief.coverage.outlets, *map(wording.decision, brief.coverage.lost_edits)))
    yield "".join(setting.key + place(setting.value) for setting in brief.method.settings)
    yield "".join(each.name for each in brief.method.inputs)


def _of_passage(passage: Passage) -> Iterator[tuple[int, Extract]]:
    yield from ((passage.source, extract) for extract in passage.extracts)


def _of_story(story: StoryBlock) -> Iterator[tuple[int, Extract]]:
    for passage in story.passages:
        yield from _of_passage(passage)
    for quote in story.quotes:
        yield from _of_quote(quote)


def _of_quote(quote: Quote) -> Iterator[tuple[int, Extract]]:
    yield from ((quote.source, e) for e in (quote.content, quote.speaker, quote.role) if e is not None)


def _of_figure(figure: Figure) -> Iterator[tuple[int, Extract]]:
    yield from ((figure.source, extract) for extract in (figure.phrase, figure.sentence))


def _of_bottom_line(brief: Brief) -> Iterator[tuple[int, Extract]]:
    for passage in brief.bottom_line:
        yield from _of_passage(passage)


def _of_numbers(brief: Brief) -> Iterator[tuple[int, Extract]]:
    yield from ((figure.source, figure.phrase) for figure in brief.numbers)


def _of_themes(brief: Brief) -> Iterator[tuple[int, Extract]]:
    for theme in brief.themes:
        for story in theme.stories:
            yield from _of_story(story)


def _of_other_languages(brief: Brief) -> Iterator[tuple[int, Extract]]:
    for part in brief.other_languages:
        for theme in part.themes:
            for story in theme.stories:
                yield from _of_story(story)


def _of_unfiled(brief: Brief) -> Iterator[tuple[int, Extract]]:
    for entry in brief.unfiled:
        yield from _of_story(entry.story)


def _of_coming_up(brief: Brief) -> Iterator[tuple[int, Extract]]:
    for dated in brief.coming_up:
        yield from _of_passage(dated.passage)


def _of_speakers(brief: Brief) -> Iterator[tuple[int, Extract]]:
    for speaker in brief.speakers:
        yield from ((quote.source, quote.content) for quote in speaker.quotes)


def _of_disagreements(brief: Brief) -> Iterator[tuple[int, Extract]]:
    for disagreement in brief.disagreements:
        for figure in disagreement.figures:
            yield from _of_figure(figure)


def _nothing(_brief: Brief) -> Iterator[tuple[int, Extract]]:
    yield from ()


_PARTS: dict[str, Callable[[Brief], Iterator[tuple[int, Extract]]]] = {
    "bottom_line": _of_bottom_line,
    "numbers": _of_numbers,
    "themes": _of_themes,
    "unfiled": _of_unfiled,
    "other_languages": _of_other_languages,
    "speakers": _of_speakers,
    "coming_up": _of_coming_up,
    "disagreements": _of_disagreements,
}

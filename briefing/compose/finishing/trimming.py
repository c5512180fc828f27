"""A brief made shorter: the least valuable passages go first, and annex B says which."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from briefing.compose.finishing.numbering import number_citations
from briefing.compose.finishing.switches import keep_parts
from briefing.compose.parts.annexes import printed_shares
from briefing.model import Brief, PartName, Passage, StoryBlock, ThemeSection, UnfiledEntry


def body_passages(brief: Brief) -> list[Passage]:
    """The passages that may be dropped for space, most valuable first; pinned ones come first and are never dropped."""
    blocks = [story for theme in brief.sections for story in theme.stories] + [entry.story for entry in brief.unfiled]
    passages = [passage for block in blocks for passage in block.passages]
    return sorted(passages, key=lambda passage: (not passage.pinned, -passage.score, passage.key))


def trim(brief: Brief, keep: int, *, parts: Collection[PartName] | None = None) -> Brief:
    """The brief with its ``keep`` most valuable passages, and with ``parts`` alone where given.

    A story that loses its last passage stays as its title; a theme stays, empty. What went is in ``coverage.cut``, by
    value. Citations are numbered anew, and the share of each source that is printed is counted anew.
    """
    ranked = body_passages(brief)
    kept = {passage.key for number, passage in enumerate(ranked) if number < keep or passage.pinned}
    cut = tuple(passage for passage in ranked if passage.key not in kept)
    trimmed = replace(
        brief,
        themes=tuple(_theme(theme, kept) for theme in brief.themes),
        other_languages=tuple(
            replace(part, themes=tuple(_theme(theme, kept) for theme in part.themes)) for part in brief.other_languages
        ),
        unfiled=tuple(_unfiled(entry, kept) for entry in brief.unfiled),
    )
    if parts is not None:
        trimmed = keep_parts(trimmed, parts)
    return number_citations(_counted(trimmed, cut))


def _theme(theme: ThemeSection, kept: Collection[str]) -> ThemeSection:
    stories = [_story(story, kept) for story in theme.stories]
    lost = (replace(story, quotes=()) for story in stories if not story.passages)
    return replace(theme, stories=tuple(story for story in stories if story.passages), also=(*lost, *theme.also))


def _story(story: StoryBlock, kept: Collection[str]) -> StoryBlock:
    return replace(story, passages=tuple(passage for passage in story.passages if passage.key in kept))


def _unfiled(entry: UnfiledEntry, kept: Collection[str]) -> UnfiledEntry:
    return replace(entry, story=_story(entry.story, kept))


def _counted(brief: Brief, cut: tuple[Passage, ...]) -> Brief:
    shares = printed_shares(brief, {source.article_id: source.characters for source in brief.sources})
    sources = tuple(replace(source, printed=shares.get(source.article_id, 0.0)) for source in brief.sources)
    used = sum(source.printed > 0 for source in sources)
    return replace(brief, sources=sources, coverage=replace(brief.coverage, used=used, cut=(*brief.coverage.cut, *cut)))

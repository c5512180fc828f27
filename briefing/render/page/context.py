"""What the templates are given: the whole list of names that a template of one's own may use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal

from briefing.model import (
    SMALL,
    Appearance,
    Brief,
    LeftOut,
    PartName,
    Passage,
    ReadingNote,
    Receipt,
    Source,
    StoryBlock,
    ThemeSection,
    UnfiledEntry,
)
from briefing.render.charts import Drawing, draw_charts, draw_timeline
from briefing.render.page.colours import palette
from briefing.render.page.hashes import list_hashes
from briefing.render.page.places import (
    Apart,
    Placed,
    Quoted,
    find_apart,
    find_homes,
    find_places,
    find_quotes,
    theme_anchor,
)
from briefing.render.page.shortlists import MOST_ALSO, MOST_LETTERS, MOST_OUTSIDE, MOST_TITLES, Shortlist, shorten
from briefing.render.wording import Wording

NAMED = 1
"""Stories of a theme whose headings stand in the contents: what leads there, so that the list stays on its page."""
NAMED_UNFILED = 4
"""What stands under no theme is of many subjects, and often a lead of its own."""

Medium = Literal["print", "screen", "mail"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the contents: the identifier it leads to, its words, whether it is a theme, and what leads there.

    ``stories`` are the first that stand under it, whose headings say on the first page what the pages behind hold.
    """

    anchor: str
    label: str
    theme: bool = False
    stories: Sequence[StoryBlock] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Substitute:
    """A letter that the fonts of the page lack: its ``code`` (U+1F690), and the ``sign`` that stands for it."""

    letter: str
    code: str
    sign: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The names of the templates.

    ``templates/CONTEXT.md`` documents each, with its type and meaning, for who writes a template: a test holds it to
    what stands here. A name that goes stays for one version more, and the CHANGELOG says so.
    """

    brief: Brief
    appearance: Appearance
    medium: Medium
    stylesheet: str
    colours: Mapping[str, str]
    logo: str
    parts: Sequence[PartName]
    contents: Sequence[Entry]
    sources: Mapping[int, Source]
    places: Mapping[int, Sequence[Placed]]
    quoted: Mapping[Receipt, Quoted]
    homes: Mapping[str, str]
    drawings: Sequence[Drawing]
    timeline: Drawing | None
    also: Mapping[str, Shortlist[StoryBlock]]
    apart: Mapping[str, Sequence[Apart]]
    told: Sequence[UnfiledEntry]
    titles: Shortlist[UnfiledEntry]
    run_in: bool
    cited: Sequence[Source]
    others: Shortlist[Source]
    listed: frozenset[int]
    left_out: Mapping[str, Shortlist[LeftOut]]
    notes: Shortlist[ReadingNote]
    cut: Shortlist[Passage]
    outlets: Shortlist[str]
    hashes: Sequence[tuple[str, str]]
    substitutes: Shortlist[Substitute]

    def names(self) -> dict[str, Any]:
        """The context as Jinja takes it."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def make_context(
    brief: Brief,
    appearance: Appearance,
    *,
    medium: Medium,
    stylesheet: str = "",
    logo: str = "",
    substitutes: Sequence[Substitute] = (),
) -> Context:
    """Everything that the templates need to set ``brief`` for ``medium``; ``substitutes`` as the page has them."""
    wording = Wording.of(brief.language)
    colours = palette(appearance)
    parts = printed_parts(brief)
    run_in = medium == "print" and brief.sources_form == "list"
    places = find_places(brief)
    told, titles = list_unfiled(brief)
    cited, others = list_sources(brief, places)
    return Context(
        brief=brief,
        appearance=appearance,
        medium=medium,
        stylesheet=stylesheet,
        colours=colours,
        logo=logo,
        parts=parts,
        contents=tuple(_contents(brief, parts, wording, run_in=run_in)),
        sources={source.number: source for source in brief.sources},
        places=places,
        quoted=find_quotes(brief),
        homes=find_homes(brief),
        drawings=draw_charts(brief, wording) if "charts" in parts else (),
        timeline=draw_timeline(brief, wording) if "coming_up" in parts else None,
        also=_also(brief),
        apart=find_apart(brief),
        told=told,
        titles=titles,
        run_in=run_in,
        cited=cited,
        others=others,
        listed=_listed(cited, () if run_in else others.shown, others.folded if medium == "screen" else ())
        if "sources" in parts
        else frozenset(),
        left_out=list_left_out(brief),
        notes=shorten(brief.coverage.notes),
        cut=shorten(brief.coverage.cut),
        outlets=shorten(brief.coverage.outlets),
        hashes=list_hashes(brief, wording),
        substitutes=shorten(substitutes, MOST_LETTERS),
    )


def _also(brief: Brief) -> dict[str, Shortlist[StoryBlock]]:
    apart = ((f"{part.language} {theme.id}", theme) for part in brief.other_languages for theme in part.themes)
    return {key: list_also(theme) for key, theme in (*((theme.id, theme) for theme in brief.themes), *apart)}


def list_also(theme: ThemeSection) -> Shortlist[StoryBlock]:
    """The stories of which a theme prints the title alone."""
    return shorten(theme.also, MOST_ALSO)


def list_unfiled(brief: Brief) -> tuple[tuple[UnfiledEntry, ...], Shortlist[UnfiledEntry]]:
    """The stories under no theme: those that say something, and those of which the title says it all."""
    told = tuple(entry for entry in brief.unfiled if entry.story.passages)
    return told, shorten(tuple(entry for entry in brief.unfiled if not entry.story.passages), MOST_TITLES)


def list_sources(brief: Brief, places: Mapping[int, object]) -> tuple[tuple[Source, ...], Shortlist[Source]]:
    """The sources of annex A: those with a place on the page, and the others."""
    cited = tuple(source for source in brief.sources if source.number in places)
    return cited, shorten(tuple(source for source in brief.sources if source.number not in places))


def _listed(*named: Sequence[Source]) -> frozenset[int]:
    """The numbers of the sources that annex A names; on a screen it holds more, folded away."""
    return frozenset(source.number for sources in named for source in sources)


def list_left_out(brief: Brief) -> dict[str, Shortlist[LeftOut]]:
    """The articles left out, by reason."""
    gathered: dict[str, list[LeftOut]] = {}
    for article in brief.coverage.left_out:
        gathered.setdefault(article.kind, []).append(article)
    return {
        kind: shorten(gathered[kind], MOST_OUTSIDE) if kind == "outside" else shorten(gathered[kind])
        for kind in sorted(gathered)
    }


_OF_ONE_LANGUAGE = frozenset({"numbers", "speakers", "coming_up", "disagreements"})
"""Parts that are found in what the brief's own language tells, and so cannot say that there is nothing."""


def printed_parts(brief: Brief) -> tuple[PartName, ...]:
    """The parts to print: those switched on that hold something, or that say in a line that they do not.

    A small brief has no list of its parts, and does not speak of those in which there is nothing.
    """
    if 0 < len(brief.sources) <= SMALL:
        return tuple(part for part in brief.parts if filled(brief, part) and part != "contents")
    return tuple(part for part in brief.parts if filled(brief, part) or _says_so(brief, part))


def filled(brief: Brief, part: PartName) -> bool:
    """Whether ``part`` has anything to print."""
    if part in {"contents", "coverage", "method"}:
        return True
    return bool(getattr(brief, part))


def _says_so(brief: Brief, part: PartName) -> bool:
    if brief.other_languages and part in _OF_ONE_LANGUAGE:
        return False  # what other languages tell stands before it, with its own figures and quotations
    return brief.empty_parts == "line" and part not in {"charts", "themes", "other_languages", "sources"}


def _contents(brief: Brief, parts: Sequence[PartName], wording: Wording, *, run_in: bool) -> list[Entry]:
    entries: list[Entry] = []
    for part in parts:
        if part == "themes":
            entries.extend(
                Entry(
                    anchor=theme_anchor(theme.id), label=theme.name, theme=True, stories=_leading(theme.stories, NAMED)
                )
                for theme in brief.themes
                if theme.stories or theme.also
            )
        elif part not in {"bottom_line", "numbers", "contents"}:
            label = wording.gettext("Sources") if part == "sources" and run_in else part_label(part, wording)
            stories = _leading([each.story for each in brief.unfiled], NAMED_UNFILED) if part == "unfiled" else ()
            entries.append(Entry(anchor=f"part-{part.replace('_', '-')}", label=label, stories=stories))
    return entries


def _leading(stories: Sequence[StoryBlock], most: int) -> tuple[StoryBlock, ...]:
    return tuple(story for story in stories if story.passages)[:most]


def part_label(part: PartName, wording: Wording) -> str:
    """The heading of ``part``."""
    _ = wording.gettext
    return {
        "bottom_line": _("Bottom line"),
        "numbers": _("In numbers"),
        "contents": _("Contents"),
        "charts": _("Coverage at a glance"),
        "themes": _("Themes"),
        "other_languages": _("In other languages"),
        "unfiled": _("Under no theme"),
        "speakers": _("Who said what"),
        "coming_up": _("Coming up"),
        "disagreements": _("Where sources differ"),
        "sources": _("Annex A: Sources and receipts"),
        "coverage": _("Annex B: Coverage"),
        "method": _("Annex C: Method"),
    }[part]

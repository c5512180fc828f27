"""The fullest brief that keeps to its page budget, found in few renders.

A render costs seconds, composing and trimming next to nothing. So one render measures, an estimate of how much space
each part takes is scaled to what was measured, the brief is trimmed (or widened) until the estimate fits, and the next
render checks it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from briefing.compose.finishing.trimming import body_passages, trim
from briefing.model import (
    Appearance,
    Brief,
    LanguageSection,
    PartName,
    Passage,
    Quote,
    StoryBlock,
    ThemeSection,
)
from briefing.model.word_count import words_in
from briefing.render import count_pages
from briefing.render.page.context import filled, list_also, list_left_out, list_unfiled
from briefing.render.page.shortlists import MOST_NAMED

FULL_ENOUGH = 0.5
"""The last page is to be filled at least so far."""

_RENDERS = 4
_SAFETY = 0.12  # of a page, by which an estimate stays below the budget
_BODY_SHARE = 0.45  # of the pages, which the annexes and lists must leave for what the brief is about
_ROOMS = (1.6, 2.5, 4.0, 8.0, 16.0)
_WORDS_IN_A_LINE = 13.0
_HEADING = 4.0
_NOTHING = 2.0  # a part with nothing in it says so in a line
_TITLE = 0.8  # of a story under no theme that prints nothing else
_RECEIPTS, _UNCITED, _IN_LIST = 2.1, 1.0, 0.6  # of a source in annex A, and in the list that takes its place
_CUT = 0.7  # annex B prints how a passage that was cut begins
_LIST: Final = "list of sources"
# What goes first when the budget is too small for everything: what tells least to a reader with little time. Of annex A
# the receipts go first, and a list of the sources cited stays.
_GIVEN_UP: tuple[PartName | Literal["list of sources"], ...] = (
    "contents",
    "charts",
    "method",
    "speakers",
    "unfiled",
    "disagreements",
    "sources",
    "coverage",
    "other_languages",
    "coming_up",
    "numbers",
    _LIST,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """A brief as it was rendered, how many pages it took, and with how much room it was composed."""

    brief: Brief
    pages: float
    room: float

    @property
    def scale(self) -> float:
        """Pages for each estimated line."""
        return self.pages / bulk(self.brief)


def fit(compose: Callable[[float], Brief], *, pages: int, measure: Callable[[Brief], float]) -> Fitted:
    """The brief of at most ``pages`` pages that prints most, with the last page half full if there is enough to print.

    ``compose`` makes the brief with so much room (1.0 is what the configuration asks for); ``measure`` renders one and
    gives its pages, the last one as the part that is filled. What is cut stands in ``coverage.cut``. At most four
    renders are made, unless even the smallest brief that they tried is too long.
    """
    asked = compose(1.0)
    first = Fitted(brief=asked, pages=measure(asked), room=1.0)
    attempts = [first]
    whole, room = asked, 1.0
    while not _good(attempts[-1], pages) and len(attempts) < _RENDERS:
        if _has_space(attempts[-1], pages) and whole is asked and not attempts[-1].brief.coverage.cut:
            whole, room = _widened(compose, first, pages)
        brief = _trimmed(whole, (pages - _SAFETY) / attempts[-1].scale, listed=whole is asked)
        if any(brief == attempt.brief for attempt in attempts):
            break
        attempts.append(Fitted(brief=brief, pages=measure(brief), room=room))
    fitting = [attempt for attempt in attempts if attempt.pages <= pages]
    if fitting:
        return max(fitting, key=lambda attempt: attempt.pages)
    return _forced(attempts[-1], pages, measure)


def measure_pages(brief: Brief, appearance: Appearance, *, once: bool = False) -> float:
    """The pages of the PDF, the last one as the part that is filled: 3.4 is three full ones and some of a fourth.

    With ``once`` it is set once, though set closer it may save a last page that is nearly empty.
    """
    pages = count_pages(brief, appearance, once=once)
    return pages.count - 1 + pages.last_filled


def _good(attempt: Fitted, pages: int) -> bool:
    return attempt.pages <= pages and not _has_space(attempt, pages)


def _has_space(attempt: Fitted, pages: int) -> bool:
    return attempt.pages < pages - 1 + FULL_ENOUGH


def _widened(compose: Callable[[float], Brief], first: Fitted, pages: int) -> tuple[Brief, float]:
    """The brief with so much room that it should be longer than the budget, or with all there is; and the room."""
    brief, room = first.brief, first.room
    for room in _ROOMS:
        brief = compose(room)
        if bulk(brief) * first.scale >= pages:
            break
    return brief, room


def _trimmed(whole: Brief, lines: float, *, listed: bool) -> Brief:
    """The most of ``whole`` that should take so many lines; ``listed`` if annex B is to name what is cut.

    Parts are given up, the least telling first, until the passages have their share of the pages, or all fit. What
    then finds room comes back.
    """
    everything = len(body_passages(whole))
    parts = _parts_of(whole)
    for given_up in (None, *_GIVEN_UP):
        parts = tuple(part for part in parts if part != given_up)
        keep = _most(whole, parts, lines, listed=listed)
        brief = _cut(whole, keep, parts, listed=listed)
        if bulk(brief) <= lines and (keep == everything or _body_lines(brief) >= lines * _BODY_SHARE):
            break
    for part in (part for part in reversed(_GIVEN_UP) if part in _parts_of(whole) and part not in parts):
        fuller = tuple(name for name in _parts_of(whole) if name in parts or name == part)
        wider = _cut(whole, keep, fuller, listed=listed)
        if bulk(wider) <= lines:
            parts, brief = fuller, wider
    return brief


def _parts_of(brief: Brief) -> tuple[str, ...]:
    """The parts of ``brief`` that can be given up one by one: annex A stands for its receipts and for its list."""
    receipts_gone = "sources" in brief.parts and brief.sources_form == "list"
    parts = tuple(part for part in brief.parts if part != "sources" or not receipts_gone)
    return (*parts, _LIST) if "sources" in brief.parts else parts


def _most(whole: Brief, parts: Sequence[str], lines: float, *, listed: bool) -> int:
    """How many passages, the most valuable first, fit into so many lines beside ``parts``."""
    left = lines - bulk(_cut(whole, 0, parts, listed=listed))
    everything = len(body_passages(whole)) if listed and "coverage" in parts else 0
    keep = 0
    for cost in _costs(whole, parts):
        left -= cost - (_CUT if 0 < everything - keep <= MOST_NAMED else 0)
        if left < 0:
            break
        keep += 1
    return keep


def _costs(whole: Brief, parts: Sequence[str]) -> Iterator[float]:
    """What each passage takes, the most valuable first; the first of a story brings the story's other lines along.

    The first of a source brings what annex A prints of it.
    """
    blocks = [(theme.id, story) for theme in whole.themes for story in theme.stories]
    if "other_languages" in parts:
        blocks += [(f"{part.language} {theme.id}", story) for part, theme in _apart(whole) for story in theme.stories]
    blocks += [("", entry.story) for entry in whole.unfiled if "unfiled" in parts]
    homes = {passage.key: block for block in blocks for passage in block[1].passages}
    a_source = _RECEIPTS - _UNCITED if "sources" in parts else _IN_LIST if _LIST in parts else 0.0
    begun: set[str] = set()
    cited: set[int] = set()
    for passage in body_passages(whole):
        theme, story = homes.get(passage.key, ("", None))
        cost = 0.0
        if story is not None:
            cost = _passages([passage]) - (0 if theme else _TITLE)
            cost += 0 if theme in begun else _HEADING
            cost += 0 if f"{theme} {story.story_id}" in begun else _stories([replace(story, passages=())])
            cost += 0 if passage.source in cited else a_source
            begun |= {theme, f"{theme} {story.story_id}"}
            cited.add(passage.source)
        yield cost


def _cut(whole: Brief, keep: int, parts: Sequence[str], *, listed: bool) -> Brief:
    """``whole`` with ``keep`` passages and ``parts``; what lost all its passages goes, lest it say it had nothing.

    Where what stands under no theme goes, the bare titles under themes go with it.
    """
    if keep == len(body_passages(whole)) and tuple(parts) == _parts_of(whole):
        return whole
    printed = [part for part in whole.parts if part in parts or (part == "sources" and _LIST in parts)]
    brief = trim(whole, keep, parts=printed)
    told_apart = {theme.id for _, theme in _apart(whole)}
    nothing_found = {theme.id for theme in whole.themes if not theme.stories} - told_apart
    titles_go = "unfiled" in whole.parts and "unfiled" not in printed
    others = tuple(_telling(brief, titles_go=titles_go))
    known = nothing_found | {theme.id for part in others for theme in part.themes}
    return replace(
        brief,
        sources_form="receipts" if "sources" in parts else "list",
        themes=tuple(
            replace(theme, also=()) if titles_go else theme
            for theme in brief.themes
            if theme.stories or theme.id in known
        ),
        other_languages=others,
        coverage=brief.coverage if listed else replace(brief.coverage, cut=whole.coverage.cut),
    )


def _telling(brief: Brief, *, titles_go: bool) -> Iterator[LanguageSection]:
    """What is told in other languages, without the sections that lost all their passages."""
    for part in brief.other_languages:
        kept = tuple(replace(each, also=()) if titles_go else each for each in part.themes if each.stories)
        if kept:
            yield replace(part, themes=kept)


def _apart(brief: Brief) -> Iterator[tuple[LanguageSection, ThemeSection]]:
    return ((part, theme) for part in brief.other_languages for theme in part.themes)


def _body_lines(brief: Brief) -> float:
    return sum(lines for part, lines in _part_lines(brief) if part in {"bottom_line", "themes"})


def _forced(attempt: Fitted, pages: int, measure: Callable[[Brief], float]) -> Fitted:
    """A brief that was estimated to fit and does not: give up a third, then a part, until it does."""
    brief, taken = attempt.brief, attempt.pages
    keep = len(body_passages(brief))
    parts = _parts_of(brief)
    while keep > 0 or any(part in parts for part in _GIVEN_UP):
        keep = keep * 2 // 3
        parts = tuple(part for part in parts if part != next((name for name in _GIVEN_UP if name in parts), None))
        brief = _cut(brief, keep, parts, listed=True)
        taken = measure(brief)
        if taken <= pages:
            break
    return Fitted(brief=brief, pages=taken, room=attempt.room)


def bulk(brief: Brief) -> float:
    """About how many lines ``brief`` takes in print: only ever compared with another brief's."""
    return 12 + sum(
        lines if filled(brief, part) else _NOTHING for part, lines in _part_lines(brief) if part in brief.parts
    )


def _part_lines(brief: Brief) -> Iterator[tuple[PartName, float]]:
    """The lines of each part, printed or not: measured on real weeks, and good to about a third."""
    rows = sum(4 + len(chart.rows) for chart in brief.charts)
    yield "bottom_line", 1 + _passages(brief.bottom_line)
    yield "numbers", 3 + 4.5 * -(-len(brief.numbers) // 3)
    yield "contents", 8 + 1.2 * len(brief.themes)
    yield "charts", 2.2 * rows
    titles = sum(len(list_also(theme).shown) for theme in brief.themes)
    yield "themes", sum(_HEADING + _stories(theme.stories) for theme in brief.themes) + _TITLE * titles
    sections = [theme for _, theme in _apart(brief)]
    titles = sum(len(list_also(theme).shown) for theme in sections)
    headings = _HEADING * len(brief.other_languages) + len(sections)
    yield "other_languages", 3 + headings + sum(_stories(theme.stories) for theme in sections) + _TITLE * titles
    told, others = list_unfiled(brief)
    yield "unfiled", 3 + _stories(entry.story for entry in told) + _TITLE * len(others.shown)
    yield "speakers", 4 + sum(1.5 + _quotes(speaker.quotes) for speaker in brief.speakers)
    yield "coming_up", 3 + sum(1 + _passages([dated.passage]) for dated in brief.coming_up)
    yield "disagreements", 4 + sum(1.5 + 2 * len(found.figures) for found in brief.disagreements)
    cited = sum(source.printed > 0 for source in brief.sources)
    receipts = 4 + _RECEIPTS * cited + _UNCITED * min(MOST_NAMED, len(brief.sources) - cited)
    yield "sources", receipts if brief.sources_form == "receipts" else 3 + _IN_LIST * cited
    left_out = sum(1 + 0.5 * len(problems.shown) for problems in list_left_out(brief).values())
    yield "coverage", 10 + rows + left_out + _CUT * min(MOST_NAMED, len(brief.coverage.cut))
    yield "method", 12 + 0.5 * len(brief.method.settings)


def _stories(stories: Iterable[StoryBlock]) -> float:
    return sum(3 + _passages(story.passages) + _quotes(story.quotes) for story in stories)


def _passages(passages: Iterable[Passage]) -> float:
    return sum(0.7 + passage.words / _WORDS_IN_A_LINE for passage in passages)


def _quotes(quotes: Iterable[Quote]) -> float:
    return sum(1 + _text(quote.content.text) for quote in quotes)


def _text(text: str) -> float:
    return words_in(text) / _WORDS_IN_A_LINE

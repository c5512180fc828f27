"""Texts of pages held against one another, and against the data that must stand on them, in its order."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from briefing.commands.verify.faults import shown
from briefing.model import Brief, Passage
from briefing.render.page.printed import printed_extracts, printed_stories

SENTENCE = "a sentence"
"""What a piece of the page is called that a source says: these stand in the order of the data."""
_CONTEXT = 40
_LEAST = 12
"""Letters: a shorter piece stands anywhere."""


def first_difference(says: str, follows: str) -> tuple[str, str] | None:
    """The first words in which a text is not the other, each with what stands around; None where they are equal."""
    if says == follows:
        return None
    here, there = says.split(), follows.split()
    if here == there:
        return None
    for kind, one, one_end, other, other_end in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
        if kind != "equal":
            before = max(0, one - 2)
            return (
                " ".join(here[before : one_end + 2][:_CONTEXT]),
                " ".join(there[max(0, other - 2) : other_end + 2][:_CONTEXT]),
            )
    return None


def letters(text: str) -> str:
    """The letters and digits of a text, as far as every way to set it leaves them."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in folded if letter.isalnum())


def missing_from(pages: Sequence[str], brief: Brief) -> Iterator[str]:
    """What is printed and does not stand on ``pages``, or not in its order, a sentence each."""
    told = [letters(page) for page in pages]
    whole = "".join(told)
    times: Counter[str] = Counter()
    place = 0
    for name, text in must_stand(brief):
        wanted = letters(text)
        if not wanted:
            continue
        times[wanted] += name == SENTENCE  # what margins and indexes say again may be a link to where it stands
        if whole.count(wanted) + _over_breaks(wanted, told) < max(1, times[wanted]):
            yield f"do not say {shown(text)} ({name}), or not so often as its data has it."
        elif name == SENTENCE and wanted in whole:
            following = whole.find(wanted, place)
            if following < 0:
                yield f"say {shown(text)} in another place than its data has it."
            place = max(place, following)


def _over_breaks(wanted: str, pages: Sequence[str]) -> int:
    """How often a text begins on one page and ends on the next, with what stands in their margins between."""
    return sum(
        any(wanted[:at] in page and wanted[at:] in following for at in range(len(wanted) - 1, 0, -1))
        for page, following in pairwise(pages)
    )


def must_stand(brief: Brief) -> Iterator[tuple[str, str]]:
    """What a reader must find on the pages, whatever the wording of the version that made them."""
    for name in ("title", "issue", "marking", "prepared_by", "approved_by"):
        yield name.replace("_", " "), str(getattr(brief, name))
    ordered = {id(extract) for passage in _told_in_order(brief) for extract in passage.extracts}
    for _, extract in printed_extracts(brief):
        yield SENTENCE if id(extract) in ordered else "a quotation, a number or a day", extract.text
    yield from (("a heading", story.label) for story in printed_stories(brief) if len(letters(story.label)) >= _LEAST)
    if "themes" in brief.parts:
        yield from (("a theme", theme.name) for theme in brief.themes if theme.stories)
        yield from (("a note", theme.note) for theme in brief.themes)
    yield from (("a note", story.note) for story in printed_stories(brief))
    if "speakers" in brief.parts:
        yield from (("a speaker", speaker.name) for speaker in brief.speakers)
    if "sources" in brief.parts:
        titles = (source.title for source in brief.sources if source.printed)
        yield from (("a source", title) for title in titles if len(letters(title)) >= _LEAST)
    if "method" in brief.parts:
        yield "the hash of the content", brief.content_sha256


def _told_in_order(brief: Brief) -> Iterator[Passage]:
    """The passages that stand one under another; what stands in margins and columns is read in any order."""
    yield from brief.bottom_line
    for theme in brief.themes:
        yield from (passage for story in theme.stories for passage in story.passages)


def texts_in(value: object) -> list[str]:
    """Every text inside a value, however deep."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for item in value for text in texts_in(item)]
    if is_dataclass(value):
        return [text for each in fields(value) for text in texts_in(getattr(value, each.name))]
    return []

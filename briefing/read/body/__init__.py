"""The clean body of an article: dateline, byline and boilerplate apart, everything that is left verbatim.

White space is the one thing rewritten: paragraphs are parted by a blank line and hold single spaces, and hard-wrapped
lines are joined. A space lost after a full stop stays lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, zip_longest

from briefing import languages
from briefing.languages import Language
from briefing.languages.general.page import pages_of
from briefing.model.word_count import words_in
from briefing.read.body.dateline import agency_name, dateline_agency, find_dateline, is_dateline
from briefing.read.body.page_lines import byline_name, credited_agency, is_closed, is_furniture, is_heading
from briefing.read.body.paragraphs import split_paragraphs

# A dateline can follow a standfirst, not more.
_DATELINE_WITHIN = 3
_LONGEST_HEADLINE = 20

_LONGEST_END = 80
_ENDED = r"(?P<ended>[.!?…][\"'”’»)\]]*)"
_AGENCY_AFTER = re.compile(rf"{_ENDED}\s*(?:[-–—]\s?)?[(\[]?(?P<agency>[A-ZİÇŞĞÜÖ][\w/. ]{{1,30}})[)\]]?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A clean body, and what was found beside it: agency, byline, headline, and the lines that were left out."""

    text: str
    agency: str | None = None
    byline: str | None = None
    headline: str | None = None
    left_out: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class _Sorting:
    """The paragraphs while they are sorted into body and beside it."""

    title: str
    standfirst: frozenset[str] = frozenset()
    body: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    agency: str | None = None
    byline: str | None = None
    headline: str | None = None
    furniture: dict[tuple[str, bool], bool] = field(default_factory=dict)

    def leave_out(self, paragraph: str) -> None:
        self.left_out.append(paragraph)
        self.agency = self.agency or dateline_agency(paragraph) or credited_agency(paragraph)
        if not self.body:
            self.byline = self.byline or byline_name(paragraph)

    def keep(self, paragraph: str) -> None:
        if not self.body and (buttons := _buttons_before().match(paragraph)):
            self.headline = self.headline or buttons["headline"].strip() or None
            paragraph = paragraph[buttons.end() :]
        while len(self.body) < _DATELINE_WITHIN and (dateline := find_dateline(paragraph)):
            paragraph = paragraph[dateline.end :]
            self.agency = self.agency or dateline.agency
        self.body.append(paragraph)


def clean(text: str, *, title: str = "", standfirst: Iterable[str] = ()) -> Body:
    """The body of an article without what is no sentence of it.

    ``title`` is left out where the text repeats it before its first sentence. Of ``standfirst`` are paragraphs of
    ``text`` that are none of its headings, though they may be as short. Cleaning what is clean changes nothing.
    """
    paragraphs = split_paragraphs(text)
    sorting = _Sorting(title=title, standfirst=frozenset(standfirst))
    # What is taken away can bare something else, as a caption before a dateline; every round makes the text shorter.
    while (body := _sort(paragraphs, sorting)) != paragraphs:
        paragraphs = body
    return Body(
        text="\n\n".join(body),
        agency=sorting.agency,
        byline=sorting.byline,
        headline=sorting.headline,
        left_out=tuple(sorting.left_out),
    )


def _sort(paragraphs: list[str], sorting: _Sorting) -> list[str]:
    """One round: the paragraphs that are left; what is found beside them goes to ``sorting``."""
    sorting.body = []
    for paragraph in map(_without_buttons, paragraphs):
        if _stands_apart(paragraph, sorting):
            sorting.leave_out(paragraph)
        else:
            sorting.keep(paragraph)
    _leave_out_headings(sorting)
    if sorting.body:
        sorting.body[-1], agency = _without_agency(sorting.body[-1])
        sorting.agency = sorting.agency or agency
    return sorting.body


def _stands_apart(paragraph: str, sorting: _Sorting) -> bool:
    at_start = not sorting.body
    # Remembered for the next round, which mostly finds the same paragraphs.
    key = paragraph, at_start
    if key not in sorting.furniture:
        sorting.furniture[key] = is_furniture(paragraph, at_start=at_start)
    if sorting.furniture[key]:
        return True
    return at_start and (is_dateline(paragraph) or _same_words(paragraph, sorting.title))


def _leave_out_headings(sorting: _Sorting) -> None:
    """Leave out headings, captions and tables where most paragraphs end as sentences, and note the headline.

    A text without such paragraphs is left as it is, so that a short one is never emptied.
    """
    paragraphs = sorting.body
    closed = sum(is_closed(paragraph) for paragraph in paragraphs)
    if not paragraphs or closed < len(paragraphs) / 2 or closed == 0:
        return
    apart = {n for n, each in enumerate(paragraphs) if each not in sorting.standfirst and is_heading(each)}
    if not sorting.title and _is_headline(paragraphs[0]):
        sorting.headline = sorting.headline or paragraphs[0]
        apart.add(0)
    if paragraphs[0].endswith(";"):
        apart.add(0)
    if len(apart) < len(paragraphs):
        sorting.left_out += [paragraphs[n] for n in sorted(apart)]
        sorting.body = [paragraph for n, paragraph in enumerate(paragraphs) if n not in apart]


def _is_headline(paragraph: str) -> bool:
    """Whether the first paragraph of a text without a title is its headline."""
    return not is_closed(paragraph) and words_in(paragraph) <= _LONGEST_HEADLINE


@languages.joined
def _buttons_before(every: tuple[Language, ...]) -> re.Pattern[str]:
    """Buttons that were run together with the text, before its first word, and the headline before them."""
    buttons = "|".join(button for page in pages_of(every) for button in page.buttons_before) or "(?!)"
    return re.compile(
        rf"(?P<headline>.{{0,160}}?)(?:\b\d{{1,2}} \w{{3,9}} \d{{4}}\s+)?\b(?:{buttons})\s+", re.IGNORECASE
    )


@languages.joined
def _buttons_after(every: tuple[Language, ...]) -> re.Pattern[str]:
    """Buttons that were run together with the text, after its last word."""
    buttons = "|".join(button for page in pages_of(every) for button in page.buttons_after) or "(?!)"
    return re.compile(rf"{_ENDED}\s+(?:(?:{buttons})[ .…»>]*)+(?:\sA)?$", re.IGNORECASE)


def _without_buttons(paragraph: str) -> str:
    buttons = _buttons_after().search(paragraph, max(0, len(paragraph) - _LONGEST_END))
    return paragraph[: buttons.end("ended")] if buttons else paragraph


def _without_agency(paragraph: str) -> tuple[str, str | None]:
    """The last paragraph without the agency's sign after its last sentence (``(AA)``, ``REUTERS``), and the agency."""
    match = _AGENCY_AFTER.search(paragraph, max(0, len(paragraph) - _LONGEST_END))
    agency = agency_name(match["agency"]) if match else None
    return (paragraph[: match.end("ended")], agency) if match and agency else (paragraph, None)


def _same_words(paragraph: str, title: str) -> bool:
    """Whether two texts have the same letters and figures in order; a long paragraph is read to the first other one."""
    pairs = zip_longest(_letters(paragraph), _letters(title))
    return bool(title) and all(one == other for one, other in pairs)


def _letters(text: str) -> Iterator[str]:
    return chain.from_iterable(letter.casefold() for letter in text if letter.isalnum())

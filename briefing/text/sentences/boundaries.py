"""Where a sentence ends: rules on a mark such as ``.`` or ``?`` and the few words on either side of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.languages.contract import Sentences
from briefing.languages.general.final_marks import CLOSING, FINAL_MARKS, is_held

# A run of marks (with the dots of a spaced ellipsis), then whatever closes with the sentence: quotation marks and
# brackets, their tokenised forms behind a space, and the numbers of footnotes. No character can be taken in two ways,
# so the pattern is linear in the text; it begins with one set of characters, which makes the search for it fast.
_MARK = re.compile(
    rf"([.!?…{FINAL_MARKS}•▪●■◦‣⁃][.!?…{FINAL_MARKS}]*(?:[ \u00a0][.…](?![\w.…]))*)"
    rf"((?:[\"'’”»)\]{CLOSING}]|“(?=\s|\Z)"
    r"|[ \u00a0](?:''|[\"”’'»)\]]|-r[rs]b-|[:;]-?[()DP])(?=\s|\Z)"
    r"|[ \u00a0]?\[(?:\d{1,3}|…|\.{3})\])*)"
)
_BULLETS = frozenset("•▪●■◦‣⁃")
_WORD_AHEAD = re.compile(r"\s*[\"'“”‘’«»„(\[`*–—\-¿¡ ]*(?:-l[rs]b-\s*)?((?:[^\W\d_]|['’])+|\d+)?")
_LABEL = re.compile(r"[\s•▪●■◦‣⁃*\-–(]*(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,4})\Z")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}\Z")
_ROMAN = re.compile(r"[IVXLC]+\Z")
_GLUED = re.compile(r"[\"“‘«(]?([^\W\d_]['’]?[^\W\d_]+)(?![\w@/]*[@/]|\.[a-z])")
_SHOUTED_WORD = r"(?:[A-ZÀ-ÖØ-ÞĞİŞ]{2,}(?:['’-][A-ZÀ-ÖØ-ÞĞİŞ]+)*|\d+)"
_SHOUTED = re.compile(
    rf"\s*{_SHOUTED_WORD}[,:]?(?: (?:{_SHOUTED_WORD}|&)[,:]?){{2,12}}[?!]?\s?"
    r"(?=[\"“‘]?[A-ZÀ-ÖØ-ÞĞİŞ][a-zà-öø-ÿçğışöü])"
)
_SHORTEST_SHOUT = 14
"""Letters of a heading in capitals; fewer are acronyms in a row."""
_EXCLAIMED_NAMES = frozenset({"yahoo", "jeb", "jeopardy", "yum"})
_WEB_ENDINGS = frozenset(
    "com org net gov edu mil int info biz tr uk eu de fr us io co tv html htm php asp pdf doc js py".split()
)
_OPENERS = "\"'“‘«„([`*–—-"
_WINDOW = 48
_LONGEST_CAPITALISED_ABBREVIATION = 6


class _Place(NamedTuple):
    """A mark and its surroundings: its start, the end of all that closes with it, and the words beside it."""

    text: str
    start: int
    end: int
    opened: int
    mark: str
    close: str
    before: str
    ahead: str
    rules: Sentences


def find_boundaries(text: str, start: int, end: int, rules: Sentences) -> Iterator[int]:
    """The offsets in ``text[start:end]`` at which sentences end, in order, the end of the stretch left out.

    Time is linear in the stretch: every decision looks at a bounded number of characters.
    """
    opened = start
    for cut in (*_marked_ends(text, start, end, rules), end):
        yield from _heading_end(text, opened, cut)
        yield from _unmarked_ends(text, opened, cut, rules)
        if cut < end:
            yield cut
        opened = cut


def _heading_end(text: str, start: int, end: int) -> Iterator[int]:
    """The end of a heading in capitals that runs into the sentence behind it (``THE YEAR OF THE DAM The water``)."""
    found = _SHOUTED.match(text, start, end)
    if found is not None and sum(map(str.isalpha, found[0])) >= _SHORTEST_SHOUT:
        yield found.end()


def _marked_ends(text: str, start: int, end: int, rules: Sentences) -> Iterator[int]:
    """The ends that a mark shows, and the places before a bullet within a line."""
    opened = start
    for found in _MARK.finditer(text, start, end):
        cut = found.end()
        if text[found.start()] in _BULLETS:
            cut = found.start()
            if cut == start or not text[cut - 1].isspace():
                continue
        elif cut >= end or not _ends(text, found, opened, end, rules):
            continue
        yield cut
        opened = cut


def _unmarked_ends(text: str, start: int, end: int, rules: Sentences) -> Iterator[int]:
    """The ends without a mark: a headline or caption that runs into its text (``the budget The minister said``).

    They show in a function word that has a capital between words that have none; titles of films and books capitalise
    the next word too.
    """
    if rules.unmarked is None:
        return
    for found in rules.unmarked.finditer(text, start, end):
        if text[found.start() - 1].islower():
            yield found.start()


def _ends(text: str, found: re.Match[str], opened: int, end: int, rules: Sentences) -> bool:
    if found[1][-1] in FINAL_MARKS:
        return not is_held(text, found.start(), found.end(), opened)
    return _ends_sentence(text, found, opened, end, rules)


def _ends_sentence(text: str, found: re.Match[str], opened: int, end: int, rules: Sentences) -> bool:
    behind = found.end()
    mark, close = found.groups()
    before = _word_before(text, found.start(), opened)
    if not text[behind].isspace():
        glued = _GLUED.match(text, behind, min(end, behind + _WINDOW))
        return glued is not None and _space_is_lost(before, glued.group(1), rules)
    ahead = _WORD_AHEAD.match(text, behind, min(end, behind + _WINDOW))
    word = ahead.group(1) or "" if ahead else ""
    place = _Place(text, found.start(), behind, opened, mark, close, before, word, rules)
    if word[:1].islower():
        return _ends_before_lower_case(place)
    if text[found.start() - 1] in "[(" and mark[0] in ".…":
        return False
    if mark[0] in "!?":
        return _exclamation_ends(place)
    if len(mark) > 1 or mark == "…":
        return _ellipsis_ends(place)
    return _full_stop_ends(place)


def _word_before(text: str, place: int, opened: int) -> str:
    """The run of characters before ``place`` without what opens it; empty where white space stands before."""
    window = text[max(opened, place - _WINDOW) : place]
    if not window or window[-1].isspace():
        return ""
    return window.rsplit(maxsplit=1)[-1].lstrip(_OPENERS)


def _ends_before_lower_case(place: _Place) -> bool:
    """Before a lower-case word: a mark that stands alone, as in tokenised text, or one behind a plain word.

    The second is for text written without capitals; quotations go on (``"Why?" he asked``), abbreviations too, and
    names that hold an exclamation mark.
    """
    before = place.before
    if place.close or len(place.mark) > 1 or place.mark == "…":
        return False
    if not before or place.mark == "?":
        return True
    if place.mark == "!":
        return before.islower()
    plain = before.isalnum() and not before.isdigit() and (before[-1].islower() and len(before) > 1)
    known = before[0].isupper() and len(before) < _LONGEST_CAPITALISED_ABBREVIATION
    return plain and not known and not _is_abbreviation(before.lower(), place.rules)


def _exclamation_ends(place: _Place) -> bool:
    """``?`` and ``!`` end a sentence, but for names that hold one and quotations whose speaker follows."""
    if place.close and place.close[-1] in "\"'’”»":
        saying = place.rules.saying
        return saying is None or not saying.match(place.text, place.end, place.end + 2 * _WINDOW)
    return place.before.lower() not in _EXCLAIMED_NAMES or place.ahead.lower() in place.rules.starters


def _ellipsis_ends(place: _Place) -> bool:
    """Dots that stand apart leave something out of a sentence; dots that trail off end it."""
    return place.ahead not in place.rules.capitals or bool(place.before)


def _full_stop_ends(place: _Place) -> bool:
    before, rules = place.before, place.rules
    if not before:
        return True
    if place.start - place.opened <= _WINDOW and _LABEL.match(place.text, place.opened, place.start):
        return False
    if before.isdigit() or (rules.ordinals and _ROMAN.match(before)):
        return not rules.ordinals or len(before) > 3 or place.ahead.lower() in rules.starters
    return bool(place.close) or _abbreviation_ends(place, before.replace("İ", "i").lower())


def _abbreviation_ends(place: _Place, key: str) -> bool:
    """Whether the full stop of what may be an abbreviation ends a sentence when no small letter follows."""
    rules = place.rules
    if key in rules.titles:
        return False
    if place.ahead[:1].isdigit():
        return not (key in rules.numbered or key in rules.inner or len(key) == 1 or _DOTTED.match(key))
    starts = place.ahead.lower() in rules.starters
    if key in rules.times:
        return place.ahead.lower() not in rules.behind_times
    if len(key) == 1 or key in rules.inner or key in rules.final or _DOTTED.match(key):
        return starts or key in rules.closing
    return True


def _space_is_lost(before: str, behind: str, rules: Sentences) -> bool:
    """Whether a sentence ends between two words that no space parts: ``the Council.Topics included``."""
    word = before.rstrip("\"'”’)")
    if not behind[0].isupper() or len(word) < 3 or not word.isalpha() or not word[-1].islower():
        return False
    key = word.lower()
    return not _is_abbreviation(key, rules) and behind.lower() not in _WEB_ENDINGS


def _is_abbreviation(word: str, rules: Sentences) -> bool:
    return word in rules.titles or word in rules.inner or word in rules.final or word in rules.numbered

"""The standfirst of a page: the summary between its headline and its text, which many pages set outside the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from briefing import languages
from briefing.languages import Language
from briefing.languages.general.page import pages_of
from briefing.model.word_count import words_in
from briefing.read.body.page_lines import is_furniture
from briefing.read.forms.web.stated import Stated
from briefing.read.forms.web.tree import blocks_of, letters, names_of

_FEWEST_WORDS, _FEWEST_UNNAMED, _LONGEST = 4, 8, 800
_BEFORE, _MOST, _FARTHEST = 8, 6, 60
_LIKE_BODY = 60
_NO_STANDFIRST = re.compile(
    r"(?<![a-z])(?:captions?|credits?|copyright|by-?lines?|authors?|date|time(?:stamp)?|shar(?:e|ing)|social|"
    r"bread-?crumbs?|tags?|kicker|category|related|promo|ads?|newsletter|comments?|cookie|consent|menu|nav|"
    r"audio|video|player|tool-?bar|image|img|photo|picture|media|gallery|paywall|login|subscribe)(?![a-z])"
)
_APART = frozenset(("figure", "figcaption", "nav", "aside", "button", "form", "label", "time", "a", "footer", "table"))
_HEADINGS = frozenset(("h1", "h2"))
_SET_AS = frozenset(("p", "h2", "h3", "h4", "div", "span", "section", "header"))
_ENDED = re.compile(r"[.!?…。！？]['\"”’»“)\]」]*$")
_CUT = re.compile(r"\s*(?:\.{3}|…)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standfirst:
    """The paragraphs of a standfirst that the body lacks, and those that it has: as the page prints them."""

    before: tuple[str, ...] = ()
    within: tuple[str, ...] = ()


def standfirst_of(tree: HtmlElement, stated: Stated, *, title: str, body: Sequence[str]) -> Standfirst:
    """The standfirst of a page, held against the paragraphs of its ``body``.

    A block before the first paragraph of the body is one where the page describes itself in the same words, where its
    markup calls it so, where it is a heading under the headline, or a sentence that stands right there.
    """
    if not body:
        return Standfirst()
    described = [letters(_CUT.sub("", each)) for each in stated.descriptions]
    text = letters("".join(body))
    first = {letters(each): each for each in body[:_MOST]}
    before: list[str] = []
    within: list[str] = []
    for element, words, under in _before(tree, title=title, body=body):
        if not _may_be(element, words, title):
            continue
        own = letters(words)
        called = any(_describes(each, own) for each in described) or _is_named(element)
        if own in first:
            within += [first[own]] if called else []
        elif own not in text and not any(own == letters(each) for each in before):
            told = _ENDED.search(words) is not None and words_in(words) >= _FEWEST_UNNAMED
            if (called and (under or told)) or (under and not before and _is_summary(element, words)):
                before.append(words)
    return Standfirst(before=tuple(before[:_MOST]), within=tuple(within))


def _before(tree: HtmlElement, *, title: str, body: Sequence[str]) -> Iterator[tuple[HtmlElement, str, bool]]:
    """The blocks from a few before the headline to a few of the body, and which stand between the two."""
    begins = tuple(filter(None, (letters(each)[:_LIKE_BODY] for each in body[:3])))
    heading = letters(title)
    blocks: list[tuple[HtmlElement, str]] = []
    over = last = begun = -1
    for element, words in blocks_of(tree):
        own = letters(words)
        if begun < 0 and own.startswith(begins):
            # Without its headline the last heading counts, because the headline may be put in other words.
            begun, over = len(blocks), over if over >= 0 else last
        elif begun < 0 and own and (own == heading or (element.tag == "h1" and own.endswith(heading))):
            over = len(blocks)
        elif begun < 0 and element.tag in _HEADINGS:
            last = len(blocks)
        blocks.append((element, words))
        if 0 <= begun < len(blocks) - _MOST or 0 <= over < len(blocks) - _FARTHEST:
            break
    start = max(0, (over if over >= 0 else begun) - _BEFORE)
    for number, (element, words) in enumerate(blocks[start:], start):
        if number != over:
            yield element, words, 0 <= over < number and (begun < 0 or number < begun)


def _may_be(element: HtmlElement, words: str, title: str) -> bool:
    if words_in(words) < _FEWEST_WORDS or len(words) > _LONGEST or letters(words) == letters(title):
        return False
    if element.tag in _APART or any(over.tag in _APART for over in element.iterancestors()):
        return False
    if sum(len(link.text_content()) for link in element.iter("a")) > len(words) / 2:
        return False
    near = [element] if _named().search(names_of(element)) else _near(element)
    return not any(_NO_STANDFIRST.search(names_of(each)) for each in near) and not is_furniture(words, at_start=True)


def _near(element: HtmlElement) -> list[HtmlElement]:
    """The element and what holds little else."""
    near = [element]
    for over in element.iterancestors():
        if over.tag in ("article", "main", "body", "header") or over.find(".//h1") is not None or len(near) > 3:
            break
        near.append(over)
    return near


def _describes(described: str, own: str) -> bool:
    """Whether what a page says of itself is these words, cut or with more before or behind them."""
    if not described:
        return False
    return (
        own == described or (len(own) > 40 and own in described) or (len(described) > 40 and own.startswith(described))
    )


def _is_named(element: HtmlElement) -> bool:
    return any(_named().search(names_of(each)) for each in _near(element))


def _is_summary(element: HtmlElement, words: str) -> bool:
    """Whether a block under the headline is a sentence, or a heading of lower order beside it."""
    if element.tag not in _SET_AS or element.find(".//a") is not None:
        return False
    if _ENDED.search(words):
        return words_in(words) >= _FEWEST_UNNAMED
    over = element.getparent()
    return element.tag == "h2" and over is not None and over.find("h1") is not None


@languages.joined
def _named(every: tuple[Language, ...]) -> re.Pattern[str]:
    names = "|".join(f"(?:{name})" for page in pages_of(every) for name in page.standfirsts)
    return re.compile(rf"(?<![a-z])(?:{names})(?![a-z])")

"""The standfirst of a page: the summary between its headline and its text, which many pages set outside the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from briefing import languages
from briefing.languages import Language
from briefing.languages.general.page import pages_of
from briefing.model.word_count import words_in
from briefing.read.body.page_lines import is_furniture
from briefing.read.forms.web.stated import Stated
from briefing.read.forms.web.tree import blocks_of, letters, names_of

_FEWEST_WORDS, _FEWEST_UNNAMED, _LONGEST = 4, 8, 800
_BEFORE, _MOST = 8, 6
_LIKE_BODY = 60
_NO_STANDFIRST = re.compile(
    r"(?<![a-z])(?:captions?|credits?|copyright|by-?lines?|authors?|date|time(?:stamp)?|shar(?:e|ing)|social|"
    r"bread-?crumbs?|tags?|kicker|category|related|promo|ads?|newsletter|comments?|cookie|consent|menu|nav|"
    r"audio|video|player|tool-?bar|image|img|photo|picture|media|gallery|teaser|paywall|login|subscribe)(?![a-z])"
)
_APART = frozenset(("figure", "figcaption", "nav", "aside", "button", "form", "label", "time", "a", "footer", "table"))
_HEADINGS = frozenset(("h1", "h2"))
_SET_AS = frozenset(("p", "h2", "h3", "h4", "div", "span", "section", "header"))
_ENDED = re.compile(r"[.!?…。！？]['\"”’»“)\]」]*$")
_CUT = re.compile(r"\s*(?:\.{3}|…)$")


def standfirst_of(tree: HtmlElement, stated: Stated, *, title: str, body: Sequence[str]) -> list[str]:
    """The paragraphs of the standfirst that ``body`` lacks, as the page prints them.

    A block before the first paragraph of the body is one where the page describes itself in the same words, where its
    markup calls it so, or where it is a sentence and stands right under the headline.
    """
    if not body:
        return []
    described = [letters(_CUT.sub("", each)) for each in stated.descriptions]
    text = letters("".join(body))
    found: list[str] = []
    for element, words, under in _before(tree, title=title, body=body):
        if not _may_be(element, words, title):
            continue
        own = letters(words)
        if own in text or any(own == letters(each) for each in found):
            continue
        if any(_describes(each, own) for each in described) or _is_named(element, tree):
            found.append(words)
        elif under and not found and _is_sentence(element, words):
            found.append(words)
    return found[:_MOST]


def _before(tree: HtmlElement, *, title: str, body: Sequence[str]) -> Iterator[tuple[HtmlElement, str, bool]]:
    """The blocks before the first paragraph of the body from a few before the headline on, and which stand under it."""
    begins = tuple(filter(None, (letters(each)[:_LIKE_BODY] for each in body[:3])))
    heading = letters(title)
    blocks: list[tuple[HtmlElement, str]] = []
    over = last = -1
    for element, words in blocks_of(tree):
        own = letters(words)
        if over >= 0 and own.startswith(begins):
            break
        if own and (own == heading or (element.tag == "h1" and own.endswith(heading))):
            over = len(blocks)
        elif over < 0 and own.startswith(begins):
            # The headline is no heading, or is put in other words.
            over = last
            break
        if element.tag in _HEADINGS:
            last = len(blocks)
        blocks.append((element, words))
        if over >= 0 and len(blocks) > over + 60:
            break
    start = max(0, (over if over >= 0 else len(blocks)) - _BEFORE)
    for number, (element, words) in enumerate(blocks[start:], start):
        if number != over:
            yield element, words, 0 <= over < number


def _may_be(element: HtmlElement, words: str, title: str) -> bool:
    if not _FEWEST_WORDS <= words_in(words) or len(words) > _LONGEST or letters(words) == letters(title):
        return False
    if element.tag in _APART or any(over.tag in _APART for over in element.iterancestors()):
        return False
    if sum(len(link.text_content()) for link in element.iter("a")) > len(words) / 2:
        return False
    names = [names_of(each) for each in _near(element)]
    return not any(map(_NO_STANDFIRST.search, names)) and not is_furniture(words, at_start=True)


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
    return own == described or (len(own) > 40 and own in described) or (len(described) > 40 and own.startswith(described))


def _is_named(element: HtmlElement, tree: HtmlElement) -> bool:  # noqa: ARG001
    return any(_named().search(names_of(each)) for each in _near(element))


def _is_sentence(element: HtmlElement, words: str) -> bool:
    return (
        element.tag in _SET_AS
        and words_in(words) >= _FEWEST_UNNAMED
        and _ENDED.search(words) is not None
        and element.find(".//a") is None
    )


@languages.joined
def _named(every: tuple[Language, ...]) -> re.Pattern[str]:
    names = "|".join(f"(?:{name})" for page in pages_of(every) for name in page.standfirsts)
    return re.compile(rf"(?<![a-z])(?:{names})(?![a-z])")

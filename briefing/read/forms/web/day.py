"""The day on which a page says that its article was published: never that of a change, and not one from beside it."""

from __future__ import annotations

import re
from collections.abc import Collection

from lxml.html import HtmlElement

from briefing import languages
from briefing.languages import Language
from briefing.languages.general.page import pages_of
from briefing.read.body.dating import first_day
from briefing.read.forms.web.stated import Stated
from briefing.read.forms.web.tree import blocks_of, names_of

_BESIDE = re.compile(
    r"(?<![a-z])(?:side-?bar|related|recommend(?:ed|ations)?|trending|teasers?|events?|calendar|"
    r"most-(?:read|popular|viewed)|latest|ticker|comments?)(?![a-z])"
)
_OUTSIDE = frozenset(("aside", "footer", "nav", "a"))
_LONGEST_LINE = 160


def day_of(tree: HtmlElement, stated: Stated, language: str) -> str:
    """The day of publication as stated, or as printed behind a word that says so; empty where neither is there."""
    return first_day(stated.days, language) or _printed(tree)


def forget_days_beside(tree: HtmlElement) -> None:
    """Take from the tree what dates something else than its article: what stands in a sidebar, in a list, in a link."""
    over_headline = {over for heading in tree.iter("h1") for over in heading.iterancestors()}
    for element in list(tree.iter("time", "abbr")):
        if element.get("pubdate") is not None or element.get("itemprop") is not None:
            continue
        if _stands_beside(element, over_headline):
            element.tag = "span"
            for name in list(element.attrib):
                del element.attrib[name]
            element.text = None


def _stands_beside(element: HtmlElement, over_headline: Collection[HtmlElement]) -> bool:
    for over in element.iterancestors():
        if over.tag in ("body", "main") or over in over_headline:
            return False
        if over.tag in _OUTSIDE:
            return over.tag != "footer" or over.getparent() is None or over.getparent().tag != "article"
        if _BESIDE.search(names_of(over)):
            return True
    return False


def _printed(tree: HtmlElement) -> str:
    pattern = _labelled()
    for element, words in blocks_of(tree):
        if len(words) > _LONGEST_LINE or not (match := pattern.search(words)):
            continue
        if not any(over.tag in _OUTSIDE for over in element.iterancestors()):
            return match["day"] or match["alone"]
    return ""


@languages.joined
def _labelled(every: tuple[Language, ...]) -> re.Pattern[str]:
    """A day behind a word for publication and a colon; or behind the word that begins a line of no other words."""
    words = [language.calendar.published for language in every]
    words += [word for page in pages_of(every) for word in page.published]
    label = f"(?:{'|'.join(filter(None, words))})"
    ordinal = f"(?:{'|'.join(filter(None, (language.calendar.ordinal for language in every)))})?"
    day = (
        r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}"
        rf"|(?:[^\W\d]+,? )?(?:\d{{1,2}}{ordinal}\.? [^\W\d]+\.?|[^\W\d]+\.? \d{{1,2}}{ordinal}),? \d{{4}}"
    )
    return re.compile(
        rf"(?:^|(?<![^\W\d_])(?<![^\W\d_] )){label}\s?:\s*(?P<day>{day})(?!\d)"
        rf"|^{label}\s*(?P<alone>{day})(?=\W*(?:\d|$))",
        re.IGNORECASE,
    )

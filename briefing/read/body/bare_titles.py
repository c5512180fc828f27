"""The title of an article without what an outlet puts behind it: ``Ministers meet | The Post``."""

from __future__ import annotations

import re

from briefing import languages
from briefing.languages import Language

_ENDING = re.compile(r"(?:(?<!\s)\s+([|–—‑-])\s+|(?<!\s)\s*(?P<wide>\uff5c)\s*)(?P<name>[^|\uff5c–—]{2,40}?)\s*\Z")
_MOST_WORDS = 5


def bare_title(title: str, outlet: str = "") -> str:
    """``title`` without the names of the outlet and of its sections at its end.

    Behind an upright stroke stands no headline; behind a dash stands the outlet only where it is the one given, in
    full, shortened or by its initials: “- Scottish study” stays.
    """
    while (ending := _ENDING.search(title)) and _is_outlet(ending[1] or "|", ending["name"], outlet):
        title = title[: ending.start()].rstrip()
    return title


def _is_outlet(mark: str, name: str, outlet: str) -> bool:
    words = name.split()
    if mark == "|":
        return len(words) <= _MOST_WORDS and all(not word[0].islower() or len(word) < 4 for word in words)
    own, given = _letters(name), _letters(outlet.partition("(")[0].removesuffix(".com").removeprefix("www."))
    full = [word for word in words if word.lower() not in _articles()]
    initials = {"".join(word[0] for word in words), "".join(word[0] for word in full)}
    return len(given) > 1 and (own == given or given in {each.lower() for each in initials})


def _letters(name: str) -> str:
    return re.sub(r"[\W_]", "", re.sub(r"\w+", _unless_article, name.lower()))


def _unless_article(word: re.Match[str]) -> str:
    return "" if word[0] in _articles() else word[0]


@languages.joined
def _articles(every: tuple[Language, ...]) -> frozenset[str]:
    """The articles that an outlet's name may go without: a paper is called the same in a text of any language."""
    return frozenset(article for language in every for article in language.page.articles)

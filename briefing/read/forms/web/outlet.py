"""The outlet of a page: a name that it gives itself, and else the host of its address."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from briefing import languages
from briefing.languages import Language
from briefing.languages.general.page import pages_of
from briefing.read.forms.web.stated import Stated
from briefing.read.forms.web.tree import letters

_ADDRESS = re.compile(r"\S*(?:://|@|/)\S*|www\.\S+", re.IGNORECASE)
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_MOST_WORDS, _LONGEST = 7, 60


def outlet_of(stated: Stated, *, title: str, host: str) -> str:
    """The name of the outlet; empty where the page names none and ``host`` is unknown.

    What the page gives as its site is no name where it is an address, the headline, a word for any first page, or far
    too long. A name that is written as one word is taken with its spaces from the publisher's.
    """
    is_name = partial(_is_name, titles={letters(title), *map(letters, stated.titles)})
    names = [name for name in (*stated.sites, *stated.publishers) if is_name(name)]
    if not names:
        return host
    return max(
        (name for name in names if _same(name, names[0])), key=lambda name: (not _HOST.fullmatch(name), " " in name)
    )


def _is_name(name: str, *, titles: Iterable[str]) -> bool:
    own = letters(name)
    if not own or _ADDRESS.fullmatch(name) or len(name) > _LONGEST or len(name.split()) > _MOST_WORDS:
        return False
    return own not in titles and name.casefold().strip(" .:|") not in _no_outlets() and "\ufffd" not in name


def _same(one: str, other: str) -> bool:
    """Whether two names are one, written together or apart, or one of them as a host."""
    first, second = letters(one), letters(other)
    if _HOST.fullmatch(other):
        second = letters(other.removeprefix("www.").split(".")[0])
    return first == second or one == other or (_HOST.fullmatch(other) is not None and first.endswith(second))


@languages.joined
def _no_outlets(every: tuple[Language, ...]) -> frozenset[str]:
    return frozenset(name for page in pages_of(every) for name in page.no_outlets)

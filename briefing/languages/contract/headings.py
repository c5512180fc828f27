"""What a story may be called, and how far the opening of a text serves as its name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.languages.general.nothing import NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Headings:
    """What stands in a title and is not of it, which titles name no event, and where an opening clause may end.

    ``before`` and ``behind`` are patterns of what a title begins or ends with and does not say (a day, "video"), for
    any case of letters. ``sections`` are patterns of titles that name a series, a quiz or a page, not what happened.
    ``clause_ends`` matches from where a sentence may be cut off without saying another thing than it does: before what
    adds a circumstance, never before a condition or before who says so. These are of the language itself; the others
    count in any, since outlets mix languages.
    """

    before: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    clause_ends: re.Pattern[str] = NOTHING

"""Why something cannot be read: raised where it is found, turned into a ``Problem`` where files are gone through."""

from __future__ import annotations

import re

from briefing.errors import Problem
from briefing.model import Reason

_LONGEST_NAME = 80
_UNSHOWN = re.compile(r"[^\w .,()&+'’/@-]")


class Refused(Exception):  # noqa: N818 - an outcome of reading that never leaves the package, not an error of it
    """A file or a record that is no readable article.

    ``kind`` is as in :class:`Problem`.
    """

    def __init__(self, reason: Reason, *, kind: str = "unreadable") -> None:
        super().__init__(str(reason))
        self.reason = reason
        self.kind = kind

    def within(self, name: str) -> Refused:
        """The same of a file within the file, by its name, of which only letters and ordinary signs are shown."""
        shown = _UNSHOWN.sub("_", name)[-_LONGEST_NAME:]
        return Refused(Reason(kind="within", words=(shown,), parts=(self.reason,)), kind=self.kind)

    def at(self, where: str) -> Problem:
        """The problem at ``where``, a file or ``file:line``."""
        return Problem.of(where, self.reason, kind=self.kind)

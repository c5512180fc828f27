"""What is wrong with an article, a file or a key: a value, which the errors carry and the annex prints."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.reasons import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong: where it is, what it is and what to do about it.

    ``where`` is a file, ``file:line`` or a configuration key. ``kind`` is a short stable word by which problems
    can be counted and translated, such as ``"undated"``, ``"outside"``, ``"duplicate"``, ``"unreadable"`` or
    ``"empty"``; it is empty for problems that are only ever shown. ``reason`` is ``what`` as a value, for a problem
    that travels to the annex.
    """

    where: str
    what: str
    remedy: str = ""
    kind: str = ""
    reason: Reason | None = None

    @classmethod
    def of(cls, where: str, reason: Reason, *, kind: str) -> Problem:
        """The problem of what is left out at ``where`` for this reason."""
        return cls(where=where, what=str(reason), remedy=reason.remedy, kind=kind, reason=reason)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        remedy = f" {self.remedy}" if self.remedy else ""
        return f"{place}{self.what}{remedy}"

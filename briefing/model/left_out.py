"""What is not in the brief, or might be otherwise: articles left out, lost decisions, and notes on reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefing.errors import Problem
from briefing.reasons import Reason

EditAction = Literal["pin", "drop", "swap", "move", "retitle", "reorder", "merge", "split", "note", "state"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """An article, or a file, that is not in the brief: where it is, the kind of its problem, and why."""

    where: str
    kind: str
    reason: Reason

    def __str__(self) -> str:
        return str(Problem.of(self.where, self.reason, kind=self.kind))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingNote:
    """How something in a file was read that could be read otherwise: where it is, and what decided."""

    where: str
    reason: Reason

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"


@dataclass(frozen=True, slots=True, kw_only=True)
class LostEdit:
    """A decision of a person that found nothing to touch: its action, and the text, the hash or the id it names."""

    action: EditAction
    subject: str

    def __str__(self) -> str:
        return f"{self.action}: {self.subject}"

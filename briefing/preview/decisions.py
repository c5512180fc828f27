"""The analyst's decisions in brief.edits.toml: added to, taken back, brought back; readable and diffable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.config import edits_text, parse_edits
from briefing.errors import UsageError
from briefing.model import Edit
from briefing.pipeline.decided import with_decision, without_decisions
from briefing.saving import save


class Decisions:
    """The decisions of one brief, in a file that a person may edit as well: its comments stay.

    What was decided in this session is taken back exactly, with what it had replaced; what was decided before it, one
    decision at a time. What was undone can be done again until something new is decided or the file is another.

    Whatever writes is to be called with the lock of the brief's folder; it raises
    :class:`~briefing.saving.ChangedMeanwhileError`, and writes nothing, where the file was changed while it worked.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    def read(self) -> tuple[Edit, ...]:
        """Every decision in its order. Raises :class:`ConfigurationError` where the file cannot be read."""
        return parse_edits(self._text(), self.path.name)

    def add(self, edit: Edit, *, names: Mapping[str, str] | None = None) -> None:
        """Decide one thing more; what the same kind of decision said of the same thing before is replaced.

        ``names`` are words for the ids and hashes of ``edit``, written beside them for who reads the file.
        """
        before = self._text()
        self._take(before, with_decision(before, edit, file=self.path.name, names=names))

    def revoke(self, place: int) -> None:
        """Take back the decision at ``place``, from 0. Raises :class:`UsageError` where there is none."""
        before = self._text()
        if not 0 <= place < len(parse_edits(before, self.path.name)):
            raise UsageError("There is no such decision any more.")
        self._take(before, without_decisions(before, [place]))

    def undo(self) -> bool:
        """Take the last decision back; whether there was one."""
        now = self._text()
        edits = parse_edits(now, self.path.name)
        if not edits:
            return False
        is_known = bool(self._done) and self._done[-1].after == now
        step = self._done[-1] if is_known else _Step(without_decisions(now, [len(edits) - 1]), now)
        self._write(now, step.before)
        self._done = self._done[:-1] if is_known else []
        self._undone.append(step)
        return True

    def redo(self) -> bool:
        """Bring back what was taken back last; whether there was anything."""
        if not self.can_redo:
            return False
        step = self._undone[-1]
        self._write(step.before, step.after)
        self._done.append(self._undone.pop())
        return True

    @property
    def can_redo(self) -> bool:
        """Whether anything was taken back and can be brought back."""
        return bool(self._undone) and self._undone[-1].before == self._text()

    def _take(self, before: str, after: str) -> None:
        self._write(before, after)
        self._done.append(_Step(before, after))
        self._undone.clear()

    def _text(self) -> str:
        return edits_text(self.path)

    def _write(self, before: str, after: str) -> None:
        save(self.path, after.encode(), found=before.encode())


@dataclass(frozen=True, slots=True)
class _Step:
    """The file before and after one decision."""

    before: str
    after: str

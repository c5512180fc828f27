"""The analyst's decisions in brief.edits.toml: added to, taken back, brought back; readable and diffable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

import tomlkit

from briefing.config import read_edits
from briefing.model import Edit
from briefing.publish import replace_files

_HEAD = "Decisions on the brief, in their order; `briefing build` applies them, `--no-edits` does not."


class Decisions:
    """The decisions of one brief. What was undone in this session can be done again until something new is decided."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._undone: list[Edit] = []

    def read(self) -> tuple[Edit, ...]:
        """Every decision in its order. Raises :class:`ConfigurationError` where the file cannot be read."""
        return read_edits(self.path)

    def add(self, edit: Edit) -> None:
        """Decide one thing more; what the same kind of decision said of the same thing before is replaced."""
        kept = [each for each in self.read() if not _same_subject(each, edit)]
        self._write([*kept, edit])
        self._undone.clear()

    def undo(self) -> bool:
        """Take the last decision back; whether there was one."""
        edits = self.read()
        if not edits:
            return False
        self._undone.append(edits[-1])
        self._write(edits[:-1])
        return True

    def redo(self) -> bool:
        """Bring back what was taken back last; whether there was anything."""
        if not self._undone:
            return False
        self._write([*self.read(), self._undone.pop()])
        return True

    @property
    def can_redo(self) -> bool:
        """Whether anything was taken back and can be brought back."""
        return bool(self._undone)

    def _write(self, edits: Sequence[Edit]) -> None:
        document = tomlkit.document()
        document.add(tomlkit.comment(_HEAD))
        tables = tomlkit.aot()
        for edit in edits:
            table = tomlkit.table()
            for field in fields(Edit):
                value = getattr(edit, field.name)
                if value not in ("", None):
                    table.add(field.name, value)
            tables.append(table)
        if edits:
            document.add("edit", tables)
        replace_files({self.path: tomlkit.dumps(document).encode()})


_ONE_EACH = {"retitle", "note", "reorder", "state"}
_EXCLUSIVE = {"pin", "drop", "move"}


def _same_subject(old: Edit, new: Edit) -> bool:
    """Whether ``new`` takes the place of ``old``: one title a story, one fate a sentence."""
    subject = (old.sentence, old.story, old.theme) == (new.sentence, new.story, new.theme)
    if new.action in _ONE_EACH:
        return old.action == new.action and subject
    return new.action in _EXCLUSIVE and old.action in _EXCLUSIVE and old.sentence == new.sentence

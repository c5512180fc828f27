"""The analyst's decisions in brief.edits.toml: added to, taken back, brought back; readable and diffable."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

import tomlkit
from tomlkit.items import AoT, Table

from briefing.compose.decisions import subject_of
from briefing.config import read_edits
from briefing.errors import UsageError
from briefing.model import Drop, Edit, Move, Note, Pin, Reorder, Retitle, SetState
from briefing.pipeline.publish import replace_files

_HEAD = "Decisions on the brief, in their order; `briefing build` applies them, `--no-edits` does not."


class Decisions:
    """The decisions of one brief, in a file that a person may edit as well: its comments stay.

    What was decided in this session is taken back exactly, with what it had replaced; what was decided before it, one
    decision at a time. What was undone can be done again until something new is decided or the file is another.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    def read(self) -> tuple[Edit, ...]:
        """Every decision in its order. Raises :class:`ConfigurationError` where the file cannot be read."""
        return read_edits(self.path)

    def add(self, edit: Edit, *, names: Mapping[str, str] | None = None) -> None:
        """Decide one thing more; what the same kind of decision said of the same thing before is replaced.

        ``names`` are words for the ids and hashes of ``edit``, written beside them for who reads the file.
        """
        replaced = [place for place, each in enumerate(self.read()) if _same_subject(each, edit)]
        self._take(_amended(self._text(), left_out=replaced, added=_table(edit, names or {})))

    def revoke(self, place: int) -> None:
        """Take back the decision at ``place``, from 0. Raises :class:`UsageError` where there is none."""
        if not 0 <= place < len(self.read()):
            raise UsageError("There is no such decision any more.")
        self._take(_amended(self._text(), left_out=[place]))

    def undo(self) -> bool:
        """Take the last decision back; whether there was one."""
        edits, now = self.read(), self._text()
        if not edits:
            return False
        if self._done and self._done[-1].after == now:
            step = self._done.pop()
        else:
            self._done.clear()
            step = _Step(_amended(now, left_out=[len(edits) - 1]), now)
        self._write(step.before)
        self._undone.append(step)
        return True

    def redo(self) -> bool:
        """Bring back what was taken back last; whether there was anything."""
        if not self.can_redo:
            return False
        step = self._undone.pop()
        self._write(step.after)
        self._done.append(step)
        return True

    @property
    def can_redo(self) -> bool:
        """Whether anything was taken back and can be brought back."""
        return bool(self._undone) and self._undone[-1].before == self._text()

    def _take(self, after: str) -> None:
        before = self._text()
        self._write(after)
        self._done.append(_Step(before, self._text()))
        self._undone.clear()

    def _text(self) -> str:
        return self.path.read_text(encoding="utf-8") if self.path.is_file() else ""

    def _write(self, text: str) -> None:
        replace_files({self.path: text.encode()})


@dataclass(frozen=True, slots=True)
class _Step:
    """The file before and after one decision."""

    before: str
    after: str


def _amended(text: str, *, left_out: Collection[int], added: Table | None = None) -> str:
    """``text`` without the decisions at the places ``left_out`` and with ``added``; the rest stays as it is written."""
    document = tomlkit.parse(text or f"# {_HEAD}\n")
    tables = document.get("edit", tomlkit.aot())
    if not isinstance(tables, AoT):  # written in one line, which cannot be added to
        tables = tomlkit.aot()
        for table in document.pop("edit").unwrap():
            tables.append(tomlkit.item(table))
        document.append("edit", tables)
    for place in sorted(left_out, reverse=True):
        del tables[place]
    if not tables:
        document.pop("edit", None)
    written = tomlkit.dumps(document)
    if added is None:
        return written
    entry = tomlkit.document()
    entry.append("edit", tomlkit.aot())
    entry["edit"].append(added)
    return f"{written.rstrip()}\n\n{tomlkit.dumps(entry)}"


def _table(edit: Edit, names: Mapping[str, str]) -> Table:
    table = tomlkit.table()
    for field in fields(edit):
        value = getattr(edit, field.name)
        if value in ("", ()):
            continue
        table.add(field.name, list(value) if isinstance(value, tuple) else value)
        if field.name in _NAMED and (comment := _on_one_line(names.get(value, ""))):
            table[field.name].comment(comment)
    return table


_NAMED = ("sentence", "story", "theme", "to")
_LONGEST_NAME = 70


def _on_one_line(name: str) -> str:
    """``name`` as a comment of TOML can hold it, which ends with its line and has no control characters."""
    line = "".join(letter for letter in " ".join(name.split()) if letter.isprintable())
    return line if len(line) <= _LONGEST_NAME else f"{line[:_LONGEST_NAME]}…"


def _same_subject(old: Edit, new: Edit) -> bool:
    """Whether ``new`` takes the place of ``old``: one title a story, one fate a sentence."""
    match old, new:
        case ((Retitle() | Note() | Reorder() | SetState()), (Retitle() | Note() | Reorder() | SetState())):
            return old.action == new.action and subject_of(old) == subject_of(new)
        case ((Pin() | Drop() | Move()), (Pin() | Drop() | Move())):
            return old.sentence == new.sentence
    return False

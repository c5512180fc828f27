"""The file of decisions with one more, or without some: the rest of it stays as a person has written it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import fields

import tomlkit
from tomlkit.items import AoT, Table

from briefing.compose.decisions import subject_of
from briefing.config import parse_edits
from briefing.errors import UsageError
from briefing.model import Drop, Edit, Move, Note, Pin, Reorder, Retitle, SetState

_HEAD = "Decisions on the brief, in their order; `briefing build` applies them, `--no-edits` does not."
_NAMED = ("sentence", "story", "theme", "to")
_LONGEST_NAME = 70


def with_decision(text: str, edit: Edit, *, file: str, names: Mapping[str, str] | None = None) -> str:
    """``text``, that of ``file``, with ``edit``; what such a decision said of the same thing before is replaced.

    ``names`` are words for the ids and hashes of ``edit``, written beside them for who reads the file. Raises
    :class:`ConfigurationError` where the text cannot be read.
    """
    replaced = [place for place, each in enumerate(parse_edits(text, file)) if _same_subject(each, edit)]
    entry = tomlkit.document()
    entry.append("edit", tomlkit.aot())
    entry["edit"].append(_table(edit, names or {}))
    written = f"{without_decisions(text, replaced).rstrip()}\n\n{tomlkit.dumps(entry)}"
    if parse_edits(written, file)[-1:] != (edit,):  # for whatever letters: a file that cannot be read costs them all
        raise UsageError("This decision cannot be written down.")
    return written


def without_decisions(text: str, places: Collection[int]) -> str:
    """``text`` without the decisions at these places, from 0."""
    document = tomlkit.parse(text or f"# {_HEAD}\n")
    tables = document.get("edit", tomlkit.aot())
    if not isinstance(tables, AoT):  # written in one line, which cannot be added to
        tables = tomlkit.aot()
        for table in document.pop("edit").unwrap():
            tables.append(tomlkit.item(table))
        document.append("edit", tables)
    for place in sorted(places, reverse=True):
        del tables[place]
    if not tables:
        document.pop("edit", None)
    return tomlkit.dumps(document)


def _table(edit: Edit, names: Mapping[str, str]) -> Table:
    table = tomlkit.table()
    for field in fields(edit):
        value = getattr(edit, field.name)
        if value in ("", (), None):
            continue
        table.add(field.name, tomlkit.array().multiline(len(value) > 1) if isinstance(value, tuple) else value)
        if isinstance(value, tuple):
            table[field.name].extend(value)
        elif field.name in _NAMED and (comment := _on_one_line(names.get(value, ""))):
            table[field.name].comment(comment)
    return table


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

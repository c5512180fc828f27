"""brief.edits.toml → the decisions of a person, in the order in which they were taken: one ``[[edit]]`` table each."""

from __future__ import annotations

from dataclasses import field, fields
from pathlib import Path
from typing import Annotated, Any, get_args, get_type_hints

from pydantic import ConfigDict, Discriminator, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from briefing.config.mistakes import mistakes
from briefing.config.written import read_written
from briefing.errors import ConfigurationError
from briefing.model import Edit


@dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))
class _EditsFile:
    edit: tuple[Annotated[Edit, Discriminator("action")], ...] = field(default=())


_FIRST_KEYS = frozenset({"sentence", "story", "theme", "to", "text", "position", "by"})
"""What any decision could say in 0.1.0, whether it meant anything there or not."""
_KEYS = {get_args(get_type_hints(kind)["action"])[0]: {each.name for each in fields(kind)} for kind in get_args(Edit)}
"""What a decision of each action can say."""


def read_edits(path: str | Path) -> tuple[Edit, ...]:
    """The edits of the file at ``path``, none where there is no file.

    Raises :class:`ConfigurationError` with every mistake of the file: a decision is never passed over in silence.
    """
    path = Path(path)
    try:
        written = read_written(path, path.name)
    except FileNotFoundError:
        return ()
    try:
        return TypeAdapter(_EditsFile).validate_python(_of_any_version(written.raw)).edit
    except ValidationError as error:
        found = mistakes(error, file=path.name, schema=_EditsFile, lines=written.lines)
        raise ConfigurationError(*found) from None


def _of_any_version(content: dict[str, Any]) -> dict[str, Any]:
    """``content`` without what 0.1.0 wrote beside an action that it meant nothing to."""
    tables = content.get("edit")
    if not isinstance(tables, list):
        return content
    return {**content, "edit": [_meant(table) if isinstance(table, dict) else table for table in tables]}


def _meant(table: dict[str, Any]) -> dict[str, Any]:
    action = table.get("action")
    known = _KEYS.get(action) if isinstance(action, str) else None
    return {key: value for key, value in table.items() if known is None or key in known or key not in _FIRST_KEYS}

"""brief.edits.toml → the decisions of a person, in the order in which they were taken: one ``[[edit]]`` table each."""

from __future__ import annotations

from dataclasses import field, fields
from pathlib import Path
from typing import Annotated, Any, get_args, get_type_hints

from pydantic import ConfigDict, Discriminator, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from briefing.config.mistakes import mistakes
from briefing.config.written import bytes_of, parse_written
from briefing.errors import ConfigurationError, Problem
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
    return parse_edits(edits_text(path), path.name)


def edits_text(path: Path) -> str:
    """What the file at ``path`` says, nothing where there is no file. Raises :class:`ConfigurationError`."""
    try:
        return bytes_of(path, path.name).decode()
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError:
        problem = Problem(where=path.name, what="is not in UTF-8.", remedy="Save it as UTF-8.")
        raise ConfigurationError(problem) from None


def parse_edits(text: str, name: str) -> tuple[Edit, ...]:
    """The edits in ``text``, which is that of the file ``name``; raises as :func:`read_edits` does."""
    written = parse_written(text.encode(), name)
    try:
        return TypeAdapter(_EditsFile).validate_python(_of_any_version(written.raw)).edit
    except ValidationError as error:
        found = mistakes(error, file=name, schema=_EditsFile, lines=written.lines)
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

"""brief.edits.toml → the decisions of a person, in the order in which they were taken: one ``[[edit]]`` table each."""

from __future__ import annotations

import tomllib
from dataclasses import field
from pathlib import Path

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from briefing.config.lines import key_lines
from briefing.config.mistakes import mistakes, no_toml
from briefing.errors import ConfigurationError, Problem
from briefing.model import Edit


@dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))
class _EditsFile:
    edit: tuple[Edit, ...] = field(default=())


def read_edits(path: str | Path) -> tuple[Edit, ...]:
    """The edits of the file at ``path``, none where there is no file.

    Raises :class:`ConfigurationError` with every mistake of the file: a decision is never passed over in silence.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8")
        content = tomllib.loads(text)
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(Problem(where=path.name, what=f"cannot be read: {error}.")) from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(no_toml(error, path.name)) from None
    try:
        return TypeAdapter(_EditsFile).validate_python(content).edit
    except ValidationError as error:
        found = mistakes(error, file=path.name, schema=_EditsFile, lines=key_lines(text))
        raise ConfigurationError(*found) from None

"""A TOML file that a person wrote: its bytes, its text and what it says, or one sentence that says why there is none.

Whoever unpacks a stranger's folder has a stranger's configuration: a pipe in its place is not waited for, one that is
nested for ever is refused, and what no page can print is said where it stands.
"""

from __future__ import annotations

import re
import stat
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.config.lines import KeyPath, key_lines
from briefing.config.mistakes import key_name, no_toml, place
from briefing.errors import ConfigurationError, Problem

_MOST_BYTES = 4_000_000
"""More than any configuration, register or file of decisions."""
_DEEPEST = 50
"""Tables and lists within one another: more than any key has."""
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a TOML file says, and ``lines``, on which each of its keys stands."""

    data: bytes
    raw: dict[str, Any]
    lines: dict[KeyPath, int]


def read_written(path: Path, name: str) -> Written:
    """The TOML file at ``path``, called ``name`` in what is said of it.

    Raises :class:`FileNotFoundError` where there is none, and :class:`ConfigurationError` for what is no plain file,
    cannot be read, is no TOML in UTF-8, and for control characters in its texts.
    """
    return parse_written(bytes_of(path, name), name)


def parse_written(data: bytes, name: str) -> Written:
    """What the TOML file called ``name`` says, of which ``data`` are the bytes; raises as :func:`read_written` does."""
    try:
        text = data.decode().replace("\r\n", "\n")
        raw = tomllib.loads(text)
        written = Written(data=data, raw=raw, lines=key_lines(text))
        problems = tuple(_control_characters(written, name))
    except UnicodeDecodeError:
        raise _refused(name, "is not in UTF-8.", "Save it as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(no_toml(error, name)) from None
    except (RecursionError, ValueError):  # a number of more digits than Python reads is a ValueError as well
        raise _refused(name, "is nested too deep, or holds a number that is too long.", "Write it flat.") from None
    if problems:
        raise ConfigurationError(*problems)
    return written


def bytes_of(path: Path, name: str) -> bytes:
    """The bytes of the plain file at ``path``; raises as :func:`read_written` does."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise _refused(name, "is a folder, a pipe or a device, not a file.", "Name a file.")
        if status.st_size > _MOST_BYTES:
            raise _refused(name, f"has more than {_MOST_BYTES / 1e6:.0f} MB.", "Check which file it is.")
        return path.read_bytes()
    except FileNotFoundError:
        raise
    except OSError as error:
        raise _refused(name, f"cannot be read: {error.strerror}.", "") from None
    except ValueError:  # a name with a zero byte
        raise _refused(name, "is no name of a file.", "") from None


def _refused(name: str, what: str, remedy: str) -> ConfigurationError:
    return ConfigurationError(Problem(where=name, what=what, remedy=remedy))


def _control_characters(written: Written, name: str) -> Iterator[Problem]:
    """Each text of the file that holds a control character: no page can print it, and no file can be called so."""
    for path, text in _texts(written.raw, ()):
        if found := _CONTROL.search(text):
            where = place(name, path, written.lines)
            what = f"{key_name(path)} holds a control character (U+{ord(found[0]):04X})."
            yield Problem(where=where, what=what, remedy="Write it without.")


def _texts(value: object, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if len(path) > _DEEPEST:
        raise RecursionError
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, held in value.items():
            yield path, key
            yield from _texts(held, (*path, key))
    elif isinstance(value, list):
        for number, held in enumerate(value):
            yield from _texts(held, (*path, number))

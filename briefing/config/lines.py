"""On which line of a TOML file a key stands: ``tomllib`` does not say, a small scan of the text does."""

from __future__ import annotations

import re

KeyPath = tuple[str | int, ...]
"""A key with the tables that it stands in, ``("theme", 1, "share")`` for the second ``[[theme]]``."""

_BARE = r"""(?:[A-Za-z0-9_-]++|"[^"]*+"|'[^']*+')"""
_DOTTED = rf"{_BARE}(?>(?:\s*+\.\s*+{_BARE})*)"
_TABLE = re.compile(rf"\s*+\[\s*+({_DOTTED})\s*+\]")
_TABLE_OF_LIST = re.compile(rf"\s*+\[\[\s*+({_DOTTED})\s*+\]\]")
_KEY = re.compile(rf"\s*+({_DOTTED})\s*+=")
_NAME = re.compile(_BARE)
_LONG_STRING = re.compile('"""|' + "'''")


def key_lines(text: str) -> dict[KeyPath, int]:
    """The line, from 1, of every table and key that ``text`` writes on a line of its own."""
    lines: dict[KeyPath, int] = {}
    counts: dict[KeyPath, int] = {}
    table: KeyPath = ()
    inside_string = False
    for number, line in enumerate(text.splitlines(), start=1):
        if not inside_string:
            if match := _TABLE_OF_LIST.match(line):
                path = _inside_list(_names(match[1]), counts)
                counts[path] = counts.get(path, -1) + 1
                table = (*path, counts[path])
                lines.setdefault(table, number)
            elif match := _TABLE.match(line):
                table = _inside_list(_names(match[1]), counts)
                lines.setdefault(table, number)
            elif match := _KEY.match(line):
                lines.setdefault((*table, *_names(match[1])), number)
        if len(_LONG_STRING.findall(line)) % 2:
            inside_string = not inside_string
    return lines


def line_of(path: KeyPath, lines: dict[KeyPath, int]) -> int | None:
    """The line of ``path``, else that of the nearest table around it that has one."""
    for end in range(len(path), 0, -1):
        if path[:end] in lines:
            return lines[path[:end]]
    return None


def _names(dotted: str) -> KeyPath:
    return tuple(name.strip("\"'") for name in _NAME.findall(dotted))


def _inside_list(path: KeyPath, counts: dict[KeyPath, int]) -> KeyPath:
    """``("theme", "name")`` belongs to the latest ``[[theme]]``: give it that table's number."""
    for end in range(1, len(path)):
        if path[:end] in counts:
            return (*path[:end], counts[path[:end]], *path[end:])
    return path

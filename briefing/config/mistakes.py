"""pydantic's findings as sentences: where in the file, which key, what is wrong and what would be right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from functools import cache
from tomllib import TOMLDecodeError
from typing import Any, get_args, get_type_hints

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from briefing.config.lines import KeyPath, line_of
from briefing.errors import Problem

_MOST = 50
_LONGEST = 80
"""Letters of a key or a value that are shown; a mistake is found by its line."""
_TAG = "action"
"""The key that says of which kind a table is, where there are several."""
_EXPECTED = {
    "string_type": "text in quotes",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": 'a list in brackets, as ["one", "two"]',
    "dict_type": "a table",
    "dataclass_type": "a table",
    "date_type": "a date, as 2025-12-22",
    "date_parsing": "a date, as 2025-12-22",
    "date_from_datetime_parsing": "a date, as 2025-12-22",
    "date_from_datetime_inexact": "a date without a time, as 2025-12-22",
}


def mistakes(error: ValidationError, *, file: str, schema: type, lines: dict[KeyPath, int]) -> tuple[Problem, ...]:
    """The findings of ``error`` in the text of ``file``, read as the dataclass ``schema``, by line and key.

    A file with very many is another file than it was taken for: the first are said, and how many more there are.
    """
    found = error.errors(include_url=False)
    findings = [finding for finding in found if finding["type"] != "too_short" or not _is_echo(finding, found)]
    said = tuple(_problem(finding, file, schema, lines) for finding in findings[:_MOST])
    more = len(findings) - len(said)
    return (*said, Problem(where=file, what=f"has {more} more mistakes.")) if more else said


def no_toml(error: TOMLDecodeError, file: str) -> Problem:
    """A file that is no TOML, with the line where it stops being it."""
    line = re.search(r"at line (\d+)", str(error))
    where = f"{file}:{line[1]}" if line else file
    return Problem(where=where, what=f"is no TOML: {error}.", remedy="Text needs quotes, a list needs brackets.")


def place(file: str, path: KeyPath, lines: dict[KeyPath, int]) -> str:
    """``brief.toml:7`` for a key that the file holds, ``brief.toml`` for one that is missing."""
    line = line_of(path, lines)
    return f"{file}:{line}" if line else file


def key_name(path: KeyPath) -> str:
    """A key as a person looks for it: ``[summary] article``, ``[[theme]] 2, share``."""
    if not path:
        return "The file"
    if len(path) > 1 and isinstance(path[1], int):
        rest = ".".join(cut(part) for part in path[2:] if isinstance(part, str))
        return f"[[{path[0]}]] {path[1] + 1}" + (f", {rest}" if rest else "")
    keys = [cut(part) for part in path if isinstance(part, str)]
    return f"[{keys[0]}] {'.'.join(keys[1:])}".strip()


def _is_echo(finding: ErrorDetails, findings: Sequence[ErrorDetails]) -> bool:
    """A list is called too short as well when one of its items is wrong: the item's own finding says it better."""
    path = finding["loc"]
    return any(len(other["loc"]) > len(path) and other["loc"][: len(path)] == path for other in findings)


def _problem(finding: ErrorDetails, file: str, schema: type, lines: dict[KeyPath, int]) -> Problem:
    path = _as_written(finding, schema)
    what, remedy = _sentence(finding, schema)
    return Problem(where=place(file, path, lines), what=f"{key_name(path)}{what}", remedy=remedy)


def _as_written(finding: ErrorDetails, schema: type) -> KeyPath:
    """The keys that lead to what is wrong, as the file has them: pydantic adds which of several kinds a table is."""
    path = finding["loc"]
    if finding["type"] in {"union_tag_invalid", "union_tag_not_found"}:
        return (*path, _TAG)
    kinds = _kinds_in(_hints(schema).get(str(path[0]))) if path else {}
    return path[:2] + path[3:] if len(path) > 2 and path[2] in kinds else path


def _sentence(finding: ErrorDetails, schema: type) -> tuple[str, str]:
    """What is wrong with the key, to be read after its name, and the remedy where there is one to tell."""
    kind, value = finding["type"], _shown(finding["input"])
    context: dict[str, Any] = finding.get("ctx", {})
    match kind:
        case "unexpected_keyword_argument":
            return " is not a key.", _nearest_key(finding["loc"], schema)
        case "missing" | "union_tag_not_found":
            return " is missing.", "Write it."
        case "literal_error" | "union_tag_invalid":
            expected = context.get("expected") or f"one of {context['expected_tags']}"
            given = context.get("tag", finding["input"])
            nearest = _nearest_word(context.get("meant", given), expected.removeprefix("one of "))
            return f" must be {expected}, not {_shown(given)}.", nearest
        case "value_error":
            return f": {context['error']}", ""
        case "too_short" | "string_too_short":
            return " is empty.", "Write at least one, or leave the key out."
    said = finding["msg"].removeprefix("Input ").removeprefix("String ").replace("should", "must", 1)
    expected = f"must be {_EXPECTED[kind]}" if kind in _EXPECTED else said
    return f" {expected}, not {value}.", ""


def _nearest_word(value: object, expected: str) -> str:
    words = [word.strip(" '\"") for word in expected.replace(" or ", ", ").split(",")]
    nearest = get_close_matches(value, words, n=1) if isinstance(value, str) else []
    return f'Did you mean "{nearest[0]}"?' if nearest else ""


def _nearest_key(path: KeyPath, schema: type) -> str:
    """The table that knows the key, else the known key of its own table that looks most like it."""
    wrong = str(path[-1])
    known = keys_of(_table_at(path[:-1], schema))
    for table in keys_of(schema):
        if table != path[0] and wrong in keys_of(_table_at((table,), schema)):
            return f"It belongs under [{table}]." if table != "theme" else "It belongs under [[theme]]."
    if nearest := get_close_matches(wrong, known, n=1):
        return f'Did you mean "{nearest[0]}"?'
    return f"Known here: {', '.join(known)}." if known else ""


def keys_of(schema: type) -> Sequence[str]:
    """The keys of a table, in the order of the documentation."""
    return [field.name for field in fields(schema)] if is_dataclass(schema) else []


def _table_at(path: KeyPath, schema: type) -> type:
    kinds: dict[str, type] = {}
    for part in path:
        if not isinstance(part, str):
            continue
        if part in kinds:
            schema, kinds = kinds[part], {}
        elif is_dataclass(schema):
            hint = _hints(schema).get(part, type(None))
            schema, kinds = _dataclass_in(hint), _kinds_in(hint)
        else:
            return type(None)
    return schema


@cache
def _hints(schema: type) -> dict[str, Any]:
    """The types of a table's fields, which are worked out anew each time that they are asked for."""
    return get_type_hints(schema)


def _kinds_in(hint: object) -> dict[str, type]:
    """The kinds of table that a field holds, by the word that tells them apart; none where it holds one kind."""
    if isinstance(hint, type) and is_dataclass(hint):
        return dict.fromkeys(get_args(_hints(hint).get(_TAG)), hint)
    return {word: kind for item in get_args(hint) for word, kind in _kinds_in(item).items()}


def _dataclass_in(hint: type) -> type:
    """The dataclass that a field holds, alone or as the items of a tuple."""
    if is_dataclass(hint):
        return hint
    return next((found for item in get_args(hint) if is_dataclass(found := _dataclass_in(item))), type(None))


def _shown(value: object) -> str:
    if isinstance(value, str):
        return f'"{cut(value)}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "a table"
    return "a list" if isinstance(value, list) else cut(str(value))


def cut(words: str) -> str:
    """What a person wrote, as it is shown in a sentence about it."""
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"

"""Values of JSON, whatever their shape, as the words that they hold."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

# What holds the words of an object that stands where words are expected, by the key, the best first.
_WORDS = (
    *("$date", "$numberLong", "@value", "#text", "__cdata", "_", "main", "rendered", "value", "name", "title", "text"),
    *("content", "plain", "html", "label", "original", "default", "href", "url", "@id", "uri", "domain", "iso", "date"),
)
_BODIES = (
    *("rendered", "value", "content", "text", "html", "plain", "#text", "__cdata", "@value", "_"),
    *("blocks", "children", "root", "document"),
)
_TITLES = frozenset({"title", "headline", "webTitle", "name"})
_PARTS_OF_NAMES = (
    ("given", "family"),
    ("firstName", "lastName"),
    ("first_name", "last_name"),
    ("firstname", "lastname"),
)
# What editors write as a tree: a paragraph is an object of its own, and its words are those of the runs within it.
_KINDS = ("_type", "nodeType", "type")
_PARAGRAPH = re.compile(r"block|paragraph|quote|blockquote|pullquote|list_?-?item|heading(?:-?\d)?", re.IGNORECASE)
_RUNS = ("children", "content", "data", "text", "value")
_DEEPEST = 6
_DOTNET = re.compile(r"/Date\((\d{9,16})(?:[+-]\d{4})?\)/")
_BINARY = re.compile("[\x00\ud800-\udfff]")


def text_in(value: object, *, between: str = ", ", depth: int = 0) -> str:
    """The words of ``value``; those of a list stand with ``between`` between them. Empty for what holds none."""
    if isinstance(value, str):
        return _BINARY.sub("", value)
    if isinstance(value, int | float):
        return _of_number(value)
    if value is None or depth > _DEEPEST:
        return ""
    if isinstance(value, Mapping):
        return _of_object(value, between=between, depth=depth)
    if isinstance(value, Iterable):
        return between.join(filter(None, (text_in(each, between=between, depth=depth + 1) for each in value)))
    return str(value)


def _of_number(value: float) -> str:
    """A number as it is written whole; nothing for a truth value, for what is no number and for what has no end."""
    if isinstance(value, bool) or not math.isfinite(value):
        return ""
    return str(int(value)) if value == int(value) else str(value)


def body_in(value: object) -> str:
    """The text of ``value``, its parts with a blank line between them; an article of its own is none."""
    if isinstance(value, list):
        return "\n\n".join(filter(None, map(body_in, value)))
    if not isinstance(value, Mapping):
        return text_in(value) if isinstance(value, str) else ""
    if not _TITLES.isdisjoint(value):
        return ""
    if any(_PARAGRAPH.fullmatch(str(value.get(kind))) for kind in _KINDS):
        return next((text for key in _RUNS if (text := _run_in(value.get(key)))), "")
    return next((text for key in _BODIES if (text := body_in(value.get(key)))), "")


def _run_in(value: object, *, depth: int = 0) -> str:
    """The words of a paragraph that is a tree of runs, each as it stands beside the one before."""
    if isinstance(value, list):
        return "".join(_run_in(each, depth=depth + 1) for each in value)
    if isinstance(value, Mapping) and depth <= _DEEPEST:
        return next((text for key in _RUNS if (text := _run_in(value.get(key), depth=depth + 1))), "")
    return _BINARY.sub("", value) if isinstance(value, str) else ""


def _of_object(value: Mapping[object, object], *, between: str, depth: int) -> str:
    if day := _date_parts(value):
        return day
    for key in _WORDS:
        if key in value and (words := text_in(value[key], between=between, depth=depth + 1)):
            return words
    return ""


def _date_parts(value: Mapping[object, object]) -> str:
    """A day as CSL-JSON has it: ``{"date-parts": [[2025, 12, 16]]}``."""
    parts = value.get("date-parts")
    return _day_of_numbers(parts[0]) if isinstance(parts, list) and parts else ""


def _day_of_numbers(value: object) -> str:
    """A day of three numbers, of which the first is the year."""
    numbers = [text_in(part) for part in value] if isinstance(value, list) else []
    if len(numbers) >= 3 and all(number.isdecimal() for number in numbers) and len(numbers[0]) == 4:
        return "-".join(number.zfill(2) for number in numbers[:3])
    return ""


def day_in(value: object) -> str:
    """A day as programs keep it: as text, as three numbers, or as seconds since 1970 in an object or in words."""
    if isinstance(value, Mapping):
        seconds = next((value[key] for key in ("seconds", "_seconds", "epoch") if key in value), None)
        if seconds is not None:
            return text_in(seconds)
    written = _day_of_numbers(value) or text_in(value)
    match = _DOTNET.fullmatch(written.strip())
    return match[1] if match else written


def listed(value: object) -> list[object]:
    """``value`` as a list: itself where it is one, else of it alone."""
    return value if isinstance(value, list) else [value]


def nested(value: object, key: str, *, plain: Callable[[str], str]) -> Iterator[object]:
    """What an object has under ``key``, as ``plain`` writes keys."""
    if isinstance(value, Mapping):
        yield from (held for name, held in value.items() if plain(str(name)) == key)


def names_in(value: object) -> Iterator[str]:
    """The names of persons in ``value``: one, several, or objects that hold them in parts."""
    for each in listed(value):
        if isinstance(each, Mapping):
            pairs = (tuple(text_in(each.get(part)) for part in parts) for parts in _PARTS_OF_NAMES)
            whole = next((" ".join(filter(None, pair)) for pair in pairs if any(pair)), "")
            yield whole or text_in(each.get("literal")) or text_in(each)
        else:
            yield text_in(each)

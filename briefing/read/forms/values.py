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
_BODIES = ("rendered", "value", "content", "text", "html", "plain", "#text", "__cdata", "@value", "_")
_TITLES = frozenset({"title", "headline", "webTitle", "name"})
_PARTS_OF_NAMES = (
    ("given", "family"),
    ("firstName", "lastName"),
    ("first_name", "last_name"),
    ("firstname", "lastname"),
)
_DEEPEST = 6
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
    return next((text for key in _BODIES if (text := body_in(value.get(key)))), "")


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
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    numbers = [text_in(part) for part in first]
    if len(numbers) == 3 and all(number.isdecimal() for number in numbers):
        return "-".join(number.zfill(2) for number in numbers)
    return ""


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

"""A brief is a tree of tuples and frozen values: how to look into it, and how to change some of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

Value = TypeVar("Value")


def inside(value: object) -> Iterable[object]:
    """The tuples and values that ``value`` holds directly; text, numbers and days hold nothing and are left out."""
    if isinstance(value, tuple):
        return [item for item in value if _holds(item)]
    return [item for name in _names(type(value)) if _holds(item := getattr(value, name))]


def rebuilt(value: Value, change: Callable[[Any], Any]) -> Value:
    """``value`` with every tuple and value that it holds directly put through ``change``; itself where none changed."""
    if isinstance(value, tuple):
        items = tuple(change(item) if _holds(item) else item for item in value)
        same = all(new is old for new, old in zip(items, value, strict=True))
        return value if same else items  # type: ignore[return-value]  # a tuple for a tuple
    changed: dict[str, Any] = {}
    for name in _names(type(value)):
        old = getattr(value, name)
        if _holds(old) and (new := change(old)) is not old:
            changed[name] = new
    return replace(value, **changed) if changed else value  # type: ignore[type-var]  # only a dataclass has names


def _holds(value: object) -> bool:
    """Whether there is anything to look into."""
    return bool(value) if isinstance(value, tuple) else bool(_names(type(value)))


_KNOWN: dict[type, tuple[str, ...]] = {}
"""The names of the fields of each class met so far: a brief is walked several times, and its classes do not change."""


def _names(kind: type) -> tuple[str, ...]:
    if kind not in _KNOWN:
        _KNOWN[kind] = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return _KNOWN[kind]

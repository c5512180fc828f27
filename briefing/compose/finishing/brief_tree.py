"""A brief is a tree of tuples and frozen values: how to look into it, and how to change some of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import is_dataclass, replace
from typing import Any, TypeVar, get_args, get_type_hints

Value = TypeVar("Value")


def inside(value: object) -> Iterable[object]:
    """The values and tuples of values that ``value`` holds directly; text, numbers and days are left out."""
    if isinstance(value, tuple):
        return value
    return [getattr(value, name) for name in _names(type(value))]


def rebuilt(value: Value, change: Callable[[Any], Any]) -> Value:
    """``value`` with everything :func:`inside` it put through ``change``; itself where nothing became another."""
    if isinstance(value, tuple):
        items = tuple(map(change, value))
        same = all(new is old for new, old in zip(items, value, strict=True))
        return value if same else items  # type: ignore[return-value]  # a tuple for a tuple
    changed: dict[str, Any] = {}
    for name in _names(type(value)):
        old = getattr(value, name)
        new = change(old)
        if new is not old:
            changed[name] = new
    return replace(value, **changed) if changed else value  # type: ignore[type-var]  # only a dataclass has names


_KNOWN: dict[type, tuple[str, ...]] = {}
"""For each class met so far the fields that lead on: a brief is walked several times, and its classes do not change."""


def _names(kind: type) -> tuple[str, ...]:
    if kind not in _KNOWN:
        hints = get_type_hints(kind) if is_dataclass(kind) else {}
        _KNOWN[kind] = tuple(name for name, hint in hints.items() if _leads_on(hint))
    return _KNOWN[kind]


def _leads_on(hint: object) -> bool:
    """Whether a field of this type can hold a value with fields, alone or in tuples."""
    return is_dataclass(hint) or any(map(_leads_on, get_args(hint)))

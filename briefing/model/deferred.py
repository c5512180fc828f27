"""A field of a dataclass that is found when somebody looks at it, and is plain data from then on."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Any, TypeVar, cast

_Value = TypeVar("_Value")


def deferred(default: _Value) -> _Value:
    """A field whose value may be given as :func:`later`; the class must have no slots."""
    return cast("_Value", _Field(default))


def later(find: Callable[..., _Value], *given: object) -> _Value:
    """What ``find`` gives, for a field that is :func:`deferred`: called when the field is first read, and once.

    With something ``given``, ``find`` is called with it, and what is not found as yet goes so to another process, which
    must be able to import ``find``; else it is found before.
    """
    return cast("_Value", _Later(find, given))


class _Later:
    def __init__(self, find: Callable[..., Any], given: tuple[object, ...]) -> None:
        self._find = find
        self._given = given
        self._found: list[Any] = []
        self._lock = Lock()

    def value(self) -> object:
        """What is found, by one thread while others wait."""
        with self._lock:
            if not self._found:
                self._found.append(self._find(*self._given))
            return self._found[0]

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        if self._given and not self._found:
            return _Later, (self._find, self._given)
        return _itself, (self.value(),)


def _itself(value: _Value) -> _Value:
    return value


class _Field:
    """A descriptor-typed field, as the documentation of :mod:`dataclasses` calls it."""

    def __init__(self, default: object) -> None:
        self._default = default

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: object, owner: type) -> object:
        if instance is None:
            return self._default
        value = vars(instance)[self._name]
        if isinstance(value, _Later):
            value = vars(instance)[self._name] = value.value()
        return value

    def __set__(self, instance: object, value: object) -> None:
        vars(instance)[self._name] = value

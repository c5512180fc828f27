"""A field of a dataclass that is found when somebody looks at it, and is plain data from then on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

_Value = TypeVar("_Value")


def deferred(default: _Value) -> _Value:
    """A field whose value may be given as :func:`later`; the class must have no slots."""
    return cast("_Value", _Field(default))


def later(find: Callable[[], _Value]) -> _Value:
    """What ``find`` gives, for a field that is :func:`deferred`: called when the field is first read, and once."""
    return cast("_Value", _Later(find))


class _Later:
    def __init__(self, find: Callable[[], Any]) -> None:
        self.find = find

    def __reduce__(self) -> tuple[Callable[[Any], Any], tuple[Any]]:
        return _itself, (self.find(),)  # a copy and a pickle hold what was found


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
            value = vars(instance)[self._name] = value.find()
        return value

    def __set__(self, instance: object, value: object) -> None:
        vars(instance)[self._name] = value

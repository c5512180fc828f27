"""What was worked out once is not worked out again: a change of one length leaves most choices as they were."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

Value = TypeVar("Value")


class Cache:
    """Values by everything that they depend on. It belongs to one findings and goes with it."""

    def __init__(self) -> None:
        self._known: dict[Hashable, Any] = {}

    def recall(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """The value for ``key``, made now where it is not known; ``key`` must name all that ``make`` depends on."""
        if key not in self._known:
            self._known[key] = make()
        value: Value = self._known[key]
        return value

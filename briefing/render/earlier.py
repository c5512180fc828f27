"""The JSON of a brief of an earlier schema as the one after it has it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, get_args

from briefing.model.left_out import EditAction

_ISO_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_JOINED = re.compile(r", | (?:and|ve|und|et|y|e|en) ")
"""What 0.1.0 set between the words of a discovered theme's name, of which it kept the name alone."""


def from_the_first(stored: Mapping[str, Any]) -> Mapping[str, Any]:
    """What 0.1.0 wrote: English sentences become reasons and decisions, and the names of themes are taken apart.

    Every other field that was added since has a default. Its seal is over its own form alone.
    """
    return {**_with_values(stored), "themes": _named(stored), "schema": 2, "seal": ""}


def _named(stored: Mapping[str, Any]) -> Any:  # noqa: ANN401 - JSON, before it is known to be a brief
    """The themes, those that were discovered with the words of their names, in the language of the brief."""
    themes = _with_values(stored.get("themes"))
    if not isinstance(themes, list):
        return themes
    return [
        {**theme, "keywords": _JOINED.split(str(theme.get("name", ""))), "language": stored.get("language", "")}
        if isinstance(theme, dict) and theme.get("proposed")
        else theme
        for theme in themes
    ]


def _with_values(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, list):
        return list(map(_with_values, value))
    if not isinstance(value, Mapping):
        return value
    return {key: (_VALUES.get(key) or _with_values)(each) for key, each in value.items()}


def _each(make: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda values: list(map(make, values)) if isinstance(values, list) else values


def _reason(said: Any) -> Any:  # noqa: ANN401
    if not isinstance(said, str):
        return said
    return {"kind": "in words", "words": [said]} if said else None


def _left_out(problem: Any) -> Any:  # noqa: ANN401
    if not isinstance(problem, dict) or "what" not in problem:
        return problem
    days = _ISO_DAY.findall(str(problem["what"])) if problem.get("kind") == "outside" else []
    reason = {"kind": "another period", "days": days} if days else {"kind": "in words", "words": [problem["what"]]}
    return {"where": problem.get("where"), "kind": problem.get("kind", ""), "reason": reason}


def _lost_edit(said: Any) -> Any:  # noqa: ANN401
    if not isinstance(said, str):
        return said
    action, _, subject = said.partition(": ")
    return {"action": action if action in get_args(EditAction) else "note", "subject": subject or said}


_VALUES: dict[str, Callable[[Any], Any]] = {
    "reason": _reason,
    "reasons": _each(_reason),
    "left_out": _each(_left_out),
    "lost_edits": _each(_lost_edit),
}

"""A brief's JSON as this version writes it, from that of an earlier one."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, get_args

from pydantic_core import from_json, to_json

from briefing.model import EditAction

_ISO_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


def renewed(data: bytes) -> bytes:
    """``data``, the JSON of a brief, with what version 0.1.0 wrote as English sentences made values.

    What is no JSON comes back as it is.
    """
    try:
        return to_json(_with_values(from_json(data)))
    except ValueError:
        return data


def _with_values(value: Any) -> Any:  # noqa: ANN401 - JSON, before it is known to be a brief
    if isinstance(value, list):
        return list(map(_with_values, value))
    if not isinstance(value, dict):
        return value
    return {key: _VALUES.get(key, _with_values)(each) for key, each in value.items()}


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

"""The Brief as JSON and back, with its schema.

Each number of the schema (``"schema": 2`` in the file) is one form for good, and its JSON Schema is kept: the present
one is what ``briefing schema brief`` prints, the earlier ones stand in ``tests/contracts/schemas``. A field that is
added, renamed or taken away makes a new number, and a function in ``_UPGRADES`` by which the form before is read on.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from pydantic import TypeAdapter, ValidationError

from briefing.errors import Problem, RenderingError
from briefing.model import SCHEMA, Appearance, Brief
from briefing.render.earlier import from_the_first

_BRIEF: TypeAdapter[Brief] = TypeAdapter(Brief)
_REMEDY = "Give a PDF or JSON that briefing wrote."

Stored: TypeAlias = Mapping[str, Any]
"""A brief as its JSON says it, in the form of its own number; what a seal or a content hash is taken over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredBrief:
    """A brief that was read: ``stored`` as its file has it, ``schema`` the number of that form, ``brief`` the value.

    The seal is that of ``stored``, and none of the value where the form was an earlier one.
    """

    brief: Brief
    stored: Stored
    schema: int


def render_data(brief: Brief, appearance: Appearance) -> bytes:
    """``brief`` as JSON in UTF-8; without the articles' texts where the appearance embeds hashes alone."""
    return _BRIEF.dump_json(without_texts(brief) if appearance.embed == "hashes" else brief, indent=1) + b"\n"


def load_brief(data: bytes) -> Brief:
    """The brief of a JSON file. Raises RenderingError where ``data`` is none, and says where."""
    return read_stored(data).brief


def read_stored(data: bytes) -> StoredBrief:
    """The brief of a JSON file of this or any earlier schema, with what the file says.

    Raises RenderingError where ``data`` is no brief, or one of a later version.
    """
    try:
        stored = json.loads(data, object_pairs_hook=_once)
    except RecursionError:
        raise RenderingError(Problem(where="brief.json", what="is too deep for a brief.", remedy=_REMEDY)) from None
    except ValueError as error:
        raise RenderingError(Problem(where="brief.json", what=f"is no JSON: {error}.", remedy=_REMEDY)) from None
    if not isinstance(stored, dict):
        raise RenderingError(Problem(where="brief.json", what="holds no brief.", remedy=_REMEDY))
    schema = stored.get("schema", 1)
    if type(schema) is not int or schema not in range(1, SCHEMA + 1):
        what = f"is a brief of schema {schema}, and this version reads up to {SCHEMA}."
        raise RenderingError(Problem(where="brief.json", what=what, remedy="Take a newer version of briefing."))
    present: Stored = stored
    try:
        for number in range(schema, SCHEMA):
            present = _UPGRADES[number](present)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        what = f"says that it is of schema {schema}, and is not."
        raise RenderingError(Problem(where="brief.json", what=what, remedy=_REMEDY)) from None
    try:
        return StoredBrief(brief=_BRIEF.validate_python(present), stored=stored, schema=schema)
    except ValidationError as error:
        raise RenderingError(
            *(
                Problem(where=".".join(map(str, fault["loc"])) or "brief.json", what=f"{fault['msg']}.", remedy=_REMEDY)
                for fault in error.errors()
            )
        ) from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The object of ``pairs``; a key that stands twice says one thing to one reader and another to the next."""
    made = dict(pairs)
    if len(made) != len(pairs):
        twice = next(key for number, (key, _) in enumerate(pairs) if key in dict(pairs[:number]))
        raise ValueError(f"the key {twice!r} stands twice in one object")
    return made


def as_stored(brief: Brief) -> Stored:
    """``brief`` as :func:`render_data` writes it, the sources' texts left out."""
    stored: Stored = _BRIEF.dump_python(without_texts(brief), mode="json")
    return stored


def brief_schema() -> dict[str, Any]:
    """The JSON Schema of a brief of the present number."""
    return _BRIEF.json_schema(mode="serialization")


def without_texts(brief: Brief) -> Brief:
    """``brief`` with the hashes of its sources, but not their texts."""
    return replace(brief, sources=tuple(replace(source, text="") for source in brief.sources))


_UPGRADES: dict[int, Callable[[Stored], Stored]] = {1: from_the_first}
"""By the number of a form, how what it says is said in the next one."""

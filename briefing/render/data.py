"""The Brief as JSON and back, with its schema."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pydantic import TypeAdapter, ValidationError

from briefing.errors import Problem, RenderingError
from briefing.model import Appearance, Brief
from briefing.render.earlier import renewed

_BRIEF: TypeAdapter[Brief] = TypeAdapter(Brief)


def render_data(brief: Brief, appearance: Appearance) -> bytes:
    """``brief`` as JSON in UTF-8; without the articles' texts where the appearance embeds hashes alone."""
    return _BRIEF.dump_json(without_texts(brief) if appearance.embed == "hashes" else brief, indent=1) + b"\n"


def load_brief(data: bytes) -> Brief:
    """The brief of a JSON file, of this version or an earlier one. Raises RenderingError where ``data`` is none."""
    try:
        return _BRIEF.validate_json(renewed(data))
    except ValidationError as error:
        raise RenderingError(
            *(
                Problem(
                    where=".".join(map(str, fault["loc"])) or "brief.json",
                    what=f"{fault['msg']}.",
                    remedy="Give the file that `briefing build` wrote.",
                )
                for fault in error.errors()
            )
        ) from None


def brief_schema() -> dict[str, Any]:
    """The JSON Schema of a brief."""
    return _BRIEF.json_schema(mode="serialization")


def without_texts(brief: Brief) -> Brief:
    """``brief`` with the hashes of its sources, but not their texts."""
    return replace(brief, sources=tuple(replace(source, text="") for source in brief.sources))

"""``[brief] language``: any language that is known, whichever those are when the file is read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from briefing.languages import known, normalise


class KnownLanguage:
    """Marks the code of a language that has a folder in ``briefing.languages`` or was registered there.

    What is known is asked for each file anew, since a language may be registered after this module is imported.
    """

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 - any type
        return core_schema.no_info_after_validator_function(_checked, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        codes = _either([f'"{code}"' for code in known()])
        return {
            **handler(schema),
            "enum": list(known()),
            "description": f"The language of the brief's own words and of its bottom line: {codes}.",
        }


def _checked(value: str) -> str:
    if value in known():
        return value
    expected, meant = _either([repr(code) for code in known()]), normalise(value) or value
    raise PydanticCustomError("literal_error", "must be {expected}", {"expected": expected, "meant": meant})


def _either(words: Sequence[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last

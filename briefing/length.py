"""How long a summary may be, as people write it: "3 sentences", "120 words", "20%"."""

from __future__ import annotations

import re

from briefing.errors import UsageError
from briefing.model import Length, LengthUnit

_UNITS: dict[str, LengthUnit] = {
    "sentence": "sentences",
    "sentences": "sentences",
    "word": "words",
    "words": "words",
    "%": "percent",
    "percent": "percent",
}
_LENGTH = re.compile(r"\s*(\d{1,9}(?:\.\d{1,9})?)\s*(%|[a-z]+)\s*", re.IGNORECASE)


def parse_length(length: object) -> Length:
    """Read a length.

    Takes ``"3 sentences"``, ``"120 words"``, ``"20%"`` or ``"20 percent"``; a :class:`Length` is given back as it is.
    Raises :class:`UsageError` for anything else, for nothing at all (zero), for a part of a sentence or of a word, and
    for more than 100 percent.
    """
    if isinstance(length, Length):
        return length
    match = _LENGTH.fullmatch(length) if isinstance(length, str) else None
    unit = _UNITS.get(match[2].lower()) if match else None
    if match is None or unit is None:
        shown = f'"{length}"' if isinstance(length, str) else repr(length)
        raise UsageError(f'{shown} is not a length. Write it as "3 sentences", "120 words" or "20%".')
    amount = float(match[1])
    if amount <= 0:
        raise UsageError(f'"{length}" leaves nothing to print. Ask for at least one sentence, one word or one percent.')
    if unit == "percent" and amount > 100:
        raise UsageError(f'"{length}" is more than the whole source. Ask for at most 100%.')
    if unit != "percent" and amount != int(amount):
        raise UsageError(f'"{length}" is not a whole number of {unit}.')
    return Length(amount=amount, unit=unit)

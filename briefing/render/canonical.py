"""JSON in its one canonical form, of which hashes and signatures are made: RFC 8785 (JSON Canonicalization Scheme).

Keys are sorted, nothing stands between the values, text is UTF-8 with the fewest escapes, and a number is written in
one way alone, so that any program in any language that reads the same values arrives at the same bytes.
"""

from __future__ import annotations

import math
from decimal import Decimal
from functools import lru_cache
from json.encoder import encode_basestring

_LEAST, _MOST = 1e-6, 1e21  # between these a number is written without an exponent


def canonical(value: object) -> bytes:
    """``value``, made of what JSON knows, in the canonical form. Raises ValueError for what JSON cannot say."""
    return _written(value).encode()


def _written(value: object) -> str:
    # A draft is hashed at every turn of the preview: what there is most of is asked for first.
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, dict):
        # The RFC sorts by UTF-16 code units, from which code points differ for keys that no brief has.
        return "{" + ",".join([f"{_key(key)}:{_written(value[key])}" for key in sorted(value)]) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(_written, value)) + "]"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _number(value)
    raise ValueError(f"JSON has no form for a {type(value).__name__}.")


_key = lru_cache(maxsize=1 << 10)(encode_basestring)
"""The few keys of a brief stand in it thousands of times."""


def _number(value: float) -> str:
    """A number as ECMAScript writes it, with the fewest digits that lead back to it."""
    if not math.isfinite(value):
        raise ValueError("JSON has no form for a number that is not finite.")
    if value == 0:  # which may have a sign
        return "0"
    if _LEAST <= abs(value) < _MOST:
        digits = repr(value)
        return (format(Decimal(digits), "f") if "e" in digits else digits).removesuffix(".0")
    mantissa, _, exponent = repr(value).partition("e")
    return f"{mantissa}e{int(exponent):+d}"

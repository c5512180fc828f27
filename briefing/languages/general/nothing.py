"""What a facet holds where nothing is known of a language: a pattern that matches nothing, rules that find nothing."""

from __future__ import annotations

import re

NOTHING = re.compile(r"(?!)")
"""Matches no text."""


def find_nothing(_: object) -> None:
    """None, whatever is asked about."""


def never(_: object) -> bool:
    """False, whatever is asked about."""
    return False

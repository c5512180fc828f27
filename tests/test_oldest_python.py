"""What the oldest Python that pyproject.toml allows gets wrong."""

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "briefing"
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)[*+?]\+")


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_group_is_repeated_possessively(path):
    """Before 3.11.4 such a group loses a character of what it matched: ``(?:a)*+`` (CPython issue 101955)."""
    assert not POSSESSIVE_GROUP.search(path.read_text(encoding="utf-8"))

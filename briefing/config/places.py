"""What lies at a path that a person wrote.

A name that is too long for the disk, or has a zero byte in it, is nothing there; ``Path`` raises for some of them.
"""

from __future__ import annotations

import os
from pathlib import Path


def is_file(path: Path) -> bool:
    """Whether a plain file lies at ``path``."""
    return os.path.isfile(path)  # noqa: PTH113 - see above


def is_folder(path: Path) -> bool:
    """Whether a folder lies at ``path``."""
    return os.path.isdir(path)  # noqa: PTH112 - see above


def is_there(path: Path) -> bool:
    """Whether anything lies at ``path``."""
    return os.path.exists(path)  # noqa: PTH110 - see above

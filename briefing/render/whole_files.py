"""Files that are whole at every moment."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from briefing.errors import Problem, RenderingError


def write_whole(path: Path, content: bytes) -> None:
    """Write ``content`` beside ``path`` and put it in its place in one step, so that no half of it is ever seen.

    Folders on the way are made. Raises RenderingError where the file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(beside).chmod(0o644)
            Path(beside).replace(path)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise RenderingError(
            Problem(where=str(path), what=f"It cannot be written: {error.strerror}.", remedy="Name another folder.")
        ) from None

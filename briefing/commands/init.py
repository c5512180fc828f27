"""A folder to begin with: brief.toml, a register and a sample article, ready to build."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefing.errors import BriefingError, Problem, UsageError
from briefing.shipped import shipped_template


def start(folder: Path) -> tuple[Path, ...]:
    """Fill ``folder`` with a configuration that builds, and give the paths of the files back.

    Raises :class:`UsageError` rather than write over a file that is there.
    """
    original = shipped_template("starter")
    if original is None:
        raise BriefingError("The starter's files are missing. Install the package again.")
    files = {folder / path.relative_to(original): path for path in _files(original)}
    taken = [path for path in files if path.exists()]
    if taken:
        raise UsageError(
            *(Problem(where=str(path), what="is there already.", remedy="Name another folder.") for path in taken)
        )
    try:
        for path, copied in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(copied.read_bytes())
    except OSError as error:
        raise BriefingError(Problem(where=str(folder), what=f"cannot be written: {error.strerror}.")) from None
    return tuple(files)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())

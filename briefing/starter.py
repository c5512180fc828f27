"""A folder to begin with: brief.toml, a register and a sample article, ready to build."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefing.errors import BriefingError, Problem, UsageError


def start(folder: Path) -> tuple[Path, ...]:
    """Fill ``folder`` with a configuration that builds, and give the paths of the files back.

    Raises :class:`UsageError` rather than write over a file that is there.
    """
    files = {folder / path.relative_to(_shipped()): path for path in _files(_shipped())}
    taken = [path for path in files if path.exists()]
    if taken:
        raise UsageError(
            *(Problem(where=str(path), what="is there already.", remedy="Name another folder.") for path in taken)
        )
    try:
        for path, original in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(original.read_bytes())
    except OSError as error:
        raise BriefingError(Problem(where=str(folder), what=f"cannot be written: {error.strerror}.")) from None
    return tuple(files)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _shipped() -> Path:
    """The starter's files: inside the package where it is installed, beside it in the repository."""
    package = Path(__file__).parent
    folders = [package / "templates" / "starter", package.parent / "templates" / "starter"]
    return next(folder for folder in folders if folder.is_dir())

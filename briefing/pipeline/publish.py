"""Brief → files: every form is rendered first, then all files are replaced, so that none is ever half written."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from briefing.errors import Problem, RenderingError
from briefing.model import Appearance, Brief
from briefing.render import ENDINGS, render

SIGNATURE = ".sig"
"""The ending of the file that stands beside the forms of a signed brief."""

Signer: TypeAlias = Callable[[Brief, Mapping[str, bytes]], bytes]
"""Signs a brief and its forms, each by its ending."""


def publish(
    brief: Brief,
    *,
    formats: Sequence[str],
    directory: Path,
    name: str,
    appearance: Appearance,
    ready: Mapping[str, bytes] = MappingProxyType({}),
    signer: Signer | None = None,
) -> tuple[Path, ...]:
    """Write ``brief`` to ``directory`` in every one of ``formats`` and give the paths back in that order.

    ``name`` is the file name without its ending, in which ``{week}`` stands for the period. The files that were there
    stay whole until the new ones are complete. ``ready`` are the forms that were rendered already. What a ``signer``
    makes of the brief and its forms is written beside them. Raises :class:`RenderingError` where the folder cannot be
    written to.
    """
    name = name.replace("{week}", brief.period.week or f"{brief.period.start}_{brief.period.end}")
    contents = {
        directory / f"{name}{ENDINGS[form]}": ready.get(form) or render(brief, form, appearance=appearance)
        for form in formats
    }
    if signer is not None:
        forms = {path.suffix: content for path, content in contents.items()}
        contents[directory / f"{name}{SIGNATURE}"] = signer(brief, forms)
    try:
        directory.mkdir(parents=True, exist_ok=True)
        replace_files(contents)
    except OSError as error:
        problem = Problem(where=str(directory), what=f"cannot be written: {error.strerror}.")
        raise RenderingError(problem) from None
    return tuple(contents)


def _sweep(path: Path) -> None:
    """Remove what a run that was killed left beside ``path``; that of a run still alive stays."""
    for part in path.parent.glob(f".{path.name}.*.part"):
        try:
            os.kill(int(part.name.split(".")[-2]), 0)
        except (ProcessLookupError, ValueError):
            part.unlink(missing_ok=True)
        except PermissionError:
            continue


def replace_files(contents: Mapping[Path, bytes]) -> None:
    """Write each file beside its place and to the disk, then move them all into place: none is ever half there."""
    for path in contents:
        _sweep(path)
    beside = {path: path.with_name(f".{path.name}.{os.getpid()}.part") for path in contents}
    try:
        for path, content in contents.items():
            with beside[path].open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        for path, part in beside.items():
            part.replace(path)
    finally:
        for part in beside.values():
            with suppress(OSError):
                part.unlink(missing_ok=True)

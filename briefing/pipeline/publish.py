"""Brief → files: every form is rendered first, then all files are replaced as one set (:mod:`.journal` says how)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from briefing.errors import Problem, RenderingError
from briefing.model import Appearance, Brief
from briefing.pipeline.journal import commit, stage
from briefing.render import ENDINGS, render
from briefing.saving import write_like

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
    stay, all of them, until all new ones are complete. ``ready`` are the forms that were rendered already. What a
    ``signer`` makes of the brief and its forms is written beside them. To be called with the folder's lock. Raises
    :class:`RenderingError` where a file cannot be written; then all are as they were.
    """
    stem = stem_of(brief, name)
    contents = {
        f"{stem}{ENDINGS[form]}": ready.get(form) or render(brief, form, appearance=appearance) for form in formats
    }
    if signer is not None:
        forms = {Path(file).suffix: content for file, content in contents.items()}
        contents[f"{stem}{SIGNATURE}"] = signer(brief, forms)
    try:
        directory.mkdir(parents=True, exist_ok=True)
        replace_set(directory, contents)
    except OSError as error:
        where = str(error.filename or directory)
        remedy = "The files there are as they were before."
        problem = Problem(where=where, what=f"cannot be written: {error.strerror}.", remedy=remedy)
        raise RenderingError(problem) from None
    return tuple(directory / file for file in contents)


def stem_of(brief: Brief, name: str) -> str:
    """The name of the files of ``brief`` without their endings; ``{week}`` in ``name`` stands for the period."""
    return name.replace("{week}", brief.period.week or f"{brief.period.start}_{brief.period.end}")


def left_beside(written: Sequence[Path]) -> tuple[Path, ...]:
    """The files that stand beside the forms ``written`` and are those of forms that were not asked for this time."""
    forms = (
        path.with_name(f"{path.name.removesuffix(path.suffix)}{ending}")
        for path in written[:1]
        for ending in ENDINGS.values()
    )
    return tuple(path for path in forms if path not in written and path.is_file())


def replace_set(directory: Path, contents: Mapping[str, bytes]) -> None:
    """Give the files of ``directory`` with these names these contents: all of them, or where it fails none."""

    def write(path: Path, name: str) -> None:
        write_like(path, contents[name], directory / name)

    commit(directory, stage(directory, tuple(contents), write))

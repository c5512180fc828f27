"""Makes the draft anew when a file that it is made of changes."""

from __future__ import annotations

import asyncio
from fnmatch import fnmatch
from glob import escape
from pathlib import Path

import anyio.to_thread
from watchfiles import awatch

from briefing.preview.news import News
from briefing.preview.workshop import Workshop

SETTLE_MILLISECONDS = 25
"""A change is acted on when nothing more has changed for so long: an editor saves in several steps."""
LONGEST_WAIT_MILLISECONDS = 400
_DEEPEST = 3
"""So deep in the folder of a brief stand the files that are on their way to their places."""


async def watch(workshop: Workshop, news: News, stop: asyncio.Event) -> None:
    """Watch until ``stop`` is set; the folders are looked up anew after each change, since a change may name others."""
    while not stop.is_set():
        folders = await anyio.to_thread.run_sync(workshop.watched)
        async for _ in awatch(
            *sorted(folders),
            watch_filter=lambda _, path: concerns(workshop, Path(path)),
            step=SETTLE_MILLISECONDS,
            debounce=LONGEST_WAIT_MILLISECONDS,
            stop_event=stop,
            ignore_permission_denied=True,
        ):
            if await anyio.to_thread.run_sync(workshop.refresh):
                news.tell(workshop.mark())
            if await anyio.to_thread.run_sync(workshop.watched) != folders:
                break


def concerns(workshop: Workshop, path: Path) -> bool:
    """Whether a change of ``path`` can change the draft: not what is written, nor what an editor leaves behind."""
    output, previous = workshop.config.output, workshop.config.previous
    if previous is not None and path.resolve() == previous.resolve():
        return True  # the issue before may lie where this one is written
    if any(part.startswith(".briefing") for part in path.parts[-_DEEPEST:]):
        return False  # what a run keeps while it writes
    written = path.parent == workshop.config.directory and fnmatch(
        path.stem, escape(output.name).replace(escape("{week}"), "*")
    )
    return not (written or path.name.startswith(".") or path.name.endswith("~"))

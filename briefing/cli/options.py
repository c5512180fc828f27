"""The options that several commands share."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Annotated

import typer

from briefing import __version__

log = logging.getLogger("briefing")


def _quiet(wanted: bool) -> None:
    if wanted:
        log.setLevel(logging.ERROR)


def _verbose(wanted: bool) -> None:
    if wanted:
        log.setLevel(logging.DEBUG)


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"briefing {__version__}\n")
        raise typer.Exit


ConfigFile = Annotated[Path, typer.Option("--config", "-c", help="The configuration, or the folder that holds it.")]
Week = Annotated[str | None, typer.Option("--week", "--period", help='As "2025-W51" or "2025-12-15/2025-12-21".')]
Lengths = Annotated[list[str] | None, typer.Option("--length", help='Of each theme, or as "story=80 words".')]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", callback=_quiet, help="Say nothing but results and mistakes.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", callback=_verbose, help="Say every step.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the whole result as JSON.")]
Version = Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version.")]
CONFIG = Path("brief.toml")

"""What an analyst can turn: lengths, method, period, pages, and the order of the themes.

Every control is a key of brief.toml. A turn is tried on the draft first; keeping it writes the key and leaves every
comment and the layout of the file as they are (tomlkit).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

import tomlkit
from tomlkit.items import AoT, Table

from briefing.config import Config, Method
from briefing.errors import UsageError
from briefing.model import Period
from briefing.saving import held, save

LENGTHS = ("article", "story", "theme", "bottom_line")
Tuned = Mapping[str, str]
"""The keys that are turned, as ``summary.theme``, with their value as text; ``themes`` is a list of ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """One control: its key, its value in force, what is written in the file, and what it can be (free if empty)."""

    key: str
    value: str
    written: str
    choices: tuple[str, ...] = ()


def controls_of(config: Config, tuned: Tuned, weeks: Sequence[Period]) -> tuple[Control, ...]:
    """Every control of ``config``, with the turned ones as they stand; ``weeks`` are those that hold articles."""
    written = {f"summary.{name}": str(getattr(config.summary, name)) for name in LENGTHS}
    written["brief.pages"] = "" if config.brief.pages is None else str(config.brief.pages)
    written["summary.method"] = config.summary.method
    written["brief.period"] = config.brief.period
    written["themes"] = ",".join(theme.id for theme in config.themes)
    periods = ("latest week", *(week.week for week in weeks if week.week))
    choices = {"summary.method": get_args(Method), "brief.period": periods}
    return tuple(
        Control(key=key, value=tuned.get(key, value), written=value, choices=choices.get(key, ()))
        for key, value in written.items()
    )


def turned(config: Config, tuned: Tuned) -> Config:
    """``config`` with the turned keys in force. Raises :class:`UsageError` for a value that is none."""
    lengths = tuple(f"{name}={tuned[f'summary.{name}']}" for name in LENGTHS if f"summary.{name}" in tuned)
    config = config.with_overrides(
        period=tuned.get("brief.period"),
        lengths=lengths,
        method=tuned.get("summary.method"),
        themes=tuned.get("themes"),
    )
    if "brief.pages" in tuned:  # nothing is a value too: no limit
        config = replace(config, brief=replace(config.brief, pages=_pages(tuned["brief.pages"])))
    return config


def keep(config: Config, tuned: Tuned) -> None:
    """Write the turned keys into brief.toml, and the themes' order into the file that holds them.

    What else stands in the files stays as it is, comments and layout too. Raises :class:`UsageError` for a key that
    cannot be turned, and for a value that is none, before anything is written, and
    :class:`~briefing.saving.ChangedMeanwhileError` for a file that was changed meanwhile.
    """
    turned(config, tuned)
    found = {config.path: held(config.path)}
    document = tomlkit.parse(found[config.path].decode())
    for key, value in tuned.items():
        section, _, name = key.partition(".")
        if key == "themes":
            continue
        table = document.setdefault(section, tomlkit.table())
        if value == "":
            table.pop(name, None)
        else:
            table[name] = int(value) if key == "brief.pages" else value
    files = {config.path: document}
    if "themes" in tuned:
        register = config.folder / config.brief.themes if config.brief.themes else config.path
        found.setdefault(register, held(register))
        files.setdefault(register, tomlkit.parse(found[register].decode()))
        for content in files.values():
            _order(content, tuned["themes"].split(","))
    for path, content in files.items():
        written = tomlkit.dumps(content).encode()
        if written != found[path]:
            save(path, written, found=found[path])


def _order(document: tomlkit.TOMLDocument, ids: Sequence[str]) -> None:
    """Give each theme its place, and switch off those that are not among ``ids``."""
    themes = document.get("theme")
    if not isinstance(themes, AoT):
        return
    for theme in themes:
        if isinstance(theme, Table):
            shown = theme["id"] in ids
            if shown:
                theme["order"] = ids.index(str(theme["id"])) + 1
                theme.pop("shown", None)
            else:
                theme["shown"] = False


def _pages(value: str) -> int | None:
    if not value:
        return None
    if not value.isdecimal() or int(value) < 1:
        raise UsageError(f'"{value}" is no number of pages. Write a whole number from 1, or nothing.')
    return int(value)


def fingerprint(*paths: Path) -> str:
    """What some files hold, in a few digits: two tabs, or a tab and an editor, notice by it what the other wrote."""
    contents = map(_held, paths)
    return hashlib.sha256(b"\x00".join(contents)).hexdigest()[:16]


def _held(path: Path) -> bytes:
    try:
        return held(path)
    except OSError as error:  # as good as another content: what is wrong with it is told where it is used
        return str(error.strerror).encode()

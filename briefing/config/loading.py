"""Reading brief.toml and the register that it names, and gathering every mistake on the way."""

from __future__ import annotations

import glob
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from briefing.config.configuration import Config
from briefing.config.lines import KeyPath
from briefing.config.mistakes import cut, mistakes, place
from briefing.config.places import is_file, is_folder, is_there
from briefing.config.tables import BriefFile, RegisterFile, ThemeSection
from briefing.config.written import read_written
from briefing.errors import ConfigurationError, Problem
from briefing.model import Input, InputKind, ThemeDefinition
from briefing.shipped import shipped_template

_File = TypeVar("_File", BriefFile, RegisterFile)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parsed(Generic[_File]):
    """One TOML file: its name in messages, what it says as far as it is right, its lines and its mistakes.

    ``sha256`` is the hash of its bytes.
    """

    name: str
    sha256: str = ""
    raw: dict[str, Any] = field(default_factory=dict)
    content: _File | None = None
    lines: dict[KeyPath, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def load_config(path: str | Path) -> Config:
    """Read brief.toml, or the brief.toml of a folder.

    Raises :class:`ConfigurationError` with every mistake of the file and of the register that it names: a file that is
    not there or is no TOML, unknown keys with the nearest known one, wrong types, values that are no length, period or
    theme id, two themes with one id, and no source.
    """
    file = Path(path)
    file = file / "brief.toml" if is_folder(file) else file
    folder = _folder_of(file)
    main = _read(file, file.name, BriefFile)
    files: list[_Parsed[Any]] = [main, *_register(main, folder)]
    problems = [problem for parsed in files for problem in parsed.problems]
    if main.raw or not main.problems:
        problems += _source_problems(main, folder)
    problems += _missing_files(main, folder)
    problems += _repeated_themes(files)
    if problems or main.content is None:
        raise ConfigurationError(*sorted(problems, key=_by_line))
    themes = [theme for parsed in files if parsed.content for theme in parsed.content.theme]
    kinds: tuple[InputKind, ...] = ("configuration", "register")
    config = Config(
        path=file,
        brief=main.content.brief,
        summary=main.content.summary,
        output=main.content.output,
        outlets=main.content.outlets,
        themes=_definitions([theme for theme in themes if theme.shown]),
        hidden=_definitions([theme for theme in themes if not theme.shown]),
        files=tuple(
            Input(kind=kind, name=parsed.name, sha256=parsed.sha256) for kind, parsed in zip(kinds, files, strict=False)
        ),
    )
    return replace(config, written=config.in_force)


def _folder_of(file: Path) -> Path:
    """The folder that the paths of ``file`` are relative to."""
    try:
        return file.resolve().parent
    except (OSError, RuntimeError, ValueError):  # a link to itself, or what no name on a disk can be
        problem = Problem(where=cut(str(file)), what="is no name of a file, or a link in a circle.")
        raise ConfigurationError(problem) from None


def configuration_schema() -> dict[str, Any]:
    """The JSON Schema of brief.toml."""
    return TypeAdapter(BriefFile).json_schema()


def _by_line(problem: Problem) -> tuple[str, int, str]:
    file, _, line = problem.where.rpartition(":")
    return (file, int(line), problem.what) if line.isdigit() else (problem.where, 0, problem.what)


def _read(path: Path, name: str, schema: type[_File]) -> _Parsed[_File]:
    try:
        written = read_written(path, name)
    except FileNotFoundError:
        remedy = "`briefing init` makes a folder with one that works." if schema is BriefFile else "Write it."
        return _Parsed(name=name, problems=(Problem(where=name, what="there is no such file.", remedy=remedy),))
    except ConfigurationError as error:
        return _Parsed(name=name, problems=error.problems)
    raw, lines = written.raw, written.lines
    digest = hashlib.sha256(written.data).hexdigest()
    try:
        return _Parsed(name=name, sha256=digest, raw=raw, lines=lines, content=TypeAdapter(schema).validate_python(raw))
    except ValidationError as error:
        return _Parsed(name=name, raw=raw, lines=lines, problems=mistakes(error, file=name, schema=schema, lines=lines))


def _register(main: _Parsed[BriefFile], folder: Path) -> list[_Parsed[RegisterFile]]:
    """The file of themes that ``[brief] themes`` names, if it names one."""
    name = _in_brief(main, "themes")
    return [_read(folder / name, name, RegisterFile)] if isinstance(name, str) and name else []


def _source_problems(main: _Parsed[BriefFile], folder: Path) -> Iterator[Problem]:
    """No source at all, a file that is not there, or globs that match nothing."""
    where = place(main.name, ("brief", "sources"), main.lines)
    sources = _in_brief(main, "sources")
    if sources is None or sources == []:
        yield Problem(
            where=where, what="[brief] sources names no article.", remedy='Name files, folders or globs, as ["*.txt"].'
        )
    if not isinstance(sources, list) or not all(isinstance(source, str) for source in sources):
        return
    globs = [source for source in sources if glob.has_magic(source) and not is_there(folder / source)]
    for source in sources:
        if source not in globs and not is_there(folder / source):
            yield Problem(
                where=where, what=f'[brief] sources: there is no "{cut(source)}".', remedy=f"Looked in {folder}."
            )
    if globs and globs == sources and not any(_matches(source, folder) for source in globs):
        yield Problem(where=where, what="[brief] sources matches no file.", remedy=f"Looked in {folder}.")


def _missing_files(main: _Parsed[BriefFile], folder: Path) -> Iterator[Problem]:
    """A logo, a font, a key or a template that is not there."""
    if main.content is None:
        return
    output = main.content.output
    for key, name in [("logo", output.logo), *(("fonts", file) for file in output.fonts.values())]:
        if name and not is_file(folder / name):
            where = place(main.name, ("output", key), main.lines)
            yield Problem(
                where=where, what=f'[output] {key}: there is no file "{cut(name)}".', remedy=f"Looked in {folder}."
            )
    if output.sign and not is_file(folder / output.sign):
        where = place(main.name, ("output", "sign"), main.lines)
        what = f'[output] sign: there is no file "{cut(output.sign)}".'
        yield Problem(where=where, what=what, remedy="`briefing key new FILE` makes one.")
    if not is_folder(folder / output.template) and shipped_template(output.template) is None:
        where = place(main.name, ("output", "template"), main.lines)
        what = f'[output] template: "{cut(output.template)}" is no shipped template and no folder.'
        yield Problem(where=where, what=what, remedy='Leave the key out, or name a folder, as "my-template".')


def _matches(pattern: str, folder: Path) -> bool:
    return any(glob.iglob(pattern, root_dir=folder, recursive=True))  # noqa: PTH207  Path.glob refuses absolute patterns


def _in_brief(main: _Parsed[BriefFile], key: str) -> object:
    table = main.raw.get("brief")
    return table.get(key) if isinstance(table, dict) else None


def _repeated_themes(files: list[_Parsed[Any]]) -> Iterator[Problem]:
    """Two themes with one id, in one file or over both."""
    seen: dict[str, str] = {}
    for parsed in files:
        tables = parsed.raw.get("theme", [])
        for number, table in enumerate(tables if isinstance(tables, list) else []):
            identity = table.get("id") if isinstance(table, dict) else None
            where = place(parsed.name, ("theme", number, "id"), parsed.lines)
            if isinstance(identity, str) and identity in seen:
                what = f'[[theme]] {number + 1}: the id "{cut(identity)}" is taken, at {seen[identity]}.'
                yield Problem(where=where, what=what, remedy="Give each theme its own; it is permanent.")
            elif isinstance(identity, str):
                seen[identity] = where


def _definitions(themes: list[ThemeSection]) -> tuple[ThemeDefinition, ...]:
    """The register in its printed order: by ``order`` where it is given, else by the place in the file."""
    placed = [(theme.order if theme.order is not None else number, number) for number, theme in enumerate(themes, 1)]
    return tuple(
        ThemeDefinition(
            id=theme.id,
            names=theme.name or {"": theme.id},
            terms=theme.terms,
            context=theme.context,
            exclude=theme.exclude,
            order=order,
            share=theme.share,
            floor=theme.floor,
        )
        for (order, _), theme in sorted(zip(placed, themes, strict=True), key=lambda pair: pair[0])
    )

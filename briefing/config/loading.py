"""Reading brief.toml and the register that it names, and gathering every mistake on the way."""

from __future__ import annotations

import glob
import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from briefing.config.configuration import Config
from briefing.config.lines import KeyPath, key_lines
from briefing.config.mistakes import mistakes, no_toml, place
from briefing.config.tables import BriefFile, RegisterFile, ThemeSection
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
    file = file / "brief.toml" if file.is_dir() else file
    folder = file.resolve().parent
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


def configuration_schema() -> dict[str, Any]:
    """The JSON Schema of brief.toml."""
    return TypeAdapter(BriefFile).json_schema()


def _by_line(problem: Problem) -> tuple[str, int, str]:
    file, _, line = problem.where.rpartition(":")
    return (file, int(line), problem.what) if line.isdigit() else (problem.where, 0, problem.what)


def _read(path: Path, name: str, schema: type[_File]) -> _Parsed[_File]:
    try:
        data = path.read_bytes()
        text = data.decode().replace("\r\n", "\n")
        raw = tomllib.loads(text)
    except FileNotFoundError:
        remedy = "`briefing init` makes a folder with one that works." if schema is BriefFile else "Write it."
        return _unreadable(name, "there is no such file.", remedy)
    except UnicodeDecodeError:
        return _unreadable(name, "is not in UTF-8.", "Save it as UTF-8.")
    except OSError as error:
        return _unreadable(name, f"cannot be read: {error.strerror}.", "")
    except tomllib.TOMLDecodeError as error:
        return _Parsed(name=name, problems=(no_toml(error, name),))
    lines = key_lines(text)
    digest = hashlib.sha256(data).hexdigest()
    try:
        return _Parsed(name=name, sha256=digest, raw=raw, lines=lines, content=TypeAdapter(schema).validate_python(raw))
    except ValidationError as error:
        return _Parsed(name=name, raw=raw, lines=lines, problems=mistakes(error, file=name, schema=schema, lines=lines))


def _unreadable(where: str, what: str, remedy: str) -> _Parsed[Any]:
    return _Parsed(name=where, problems=(Problem(where=where, what=what, remedy=remedy),))


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
    globs = [source for source in sources if glob.has_magic(source) and not (folder / source).exists()]
    for source in sources:
        if source not in globs and not (folder / source).exists():
            yield Problem(where=where, what=f'[brief] sources: there is no "{source}".', remedy=f"Looked in {folder}.")
    if globs and globs == sources and not any(_matches(source, folder) for source in globs):
        yield Problem(where=where, what="[brief] sources matches no file.", remedy=f"Looked in {folder}.")


def _missing_files(main: _Parsed[BriefFile], folder: Path) -> Iterator[Problem]:
    """A logo, a font, a key or a template that is not there."""
    if main.content is None:
        return
    output = main.content.output
    for key, name in [("logo", output.logo), *(("fonts", file) for file in output.fonts.values())]:
        if name and not (folder / name).is_file():
            where = place(main.name, ("output", key), main.lines)
            yield Problem(
                where=where, what=f'[output] {key}: there is no file "{name}".', remedy=f"Looked in {folder}."
            )
    if output.sign and not (folder / output.sign).is_file():
        where = place(main.name, ("output", "sign"), main.lines)
        what = f'[output] sign: there is no file "{output.sign}".'
        yield Problem(where=where, what=what, remedy=f"`briefing key new {output.sign}` makes one.")
    if not (folder / output.template).is_dir() and shipped_template(output.template) is None:
        where = place(main.name, ("output", "template"), main.lines)
        what = f'[output] template: "{output.template}" is no shipped template and no folder.'
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
                what = f'[[theme]] {number + 1}: the id "{identity}" is taken, at {seen[identity]}.'
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

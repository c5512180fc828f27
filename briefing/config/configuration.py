"""What brief.toml says, with the defaults filled in, as one frozen value."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date as Date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, cast, get_args

from pydantic import TypeAdapter

from briefing.config.places import is_there
from briefing.config.tables import BriefSection, Format, Method, OutputSection, Parts, SummarySection
from briefing.errors import UsageError
from briefing.length import parse_length
from briefing.model import Appearance, Input, Length, PartName, Setting, ThemeDefinition, sha256
from briefing.period import parse_period

_SUMMARIES = ("article", "story", "theme", "bottom_line")
_AS_A_MATTER_OF_COURSE = {'""', "{}", "[]", "true"}
_PATHS = ("sources", "themes", "edits", "previous", "furniture", "template", "logo", "fonts", "sign")
_WHERE_ALONE = {"output.directory", "output.name", "output.formats", "output.sign"}
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_OF_DISCOVERY = {"keywords", "language"}  # no theme of a register has them


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """One configuration. ``path`` is the file that it was read from, as it was named; ``hidden`` themes stay off.

    ``files`` are brief.toml and the register as they were read, and ``written`` what they say: see :attr:`overrides`.
    """

    path: Path
    brief: BriefSection
    summary: SummarySection
    output: OutputSection
    outlets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    themes: tuple[ThemeDefinition, ...] = ()
    hidden: tuple[ThemeDefinition, ...] = ()
    files: tuple[Input, ...] = ()
    written: tuple[Setting, ...] = ()

    @property
    def folder(self) -> Path:
        """The folder of brief.toml: every path in the file is relative to it."""
        return self.path.resolve().parent

    @property
    def sources(self) -> tuple[Path, ...]:
        """The files, folders and globs to read, absolute."""
        return tuple(self.folder / source for source in self.brief.sources)

    @property
    def wanted(self) -> tuple[str, ...]:
        """The sources relative to the folder, so that a brief does not say where on a machine that folder lies."""
        return tuple(os.path.relpath(source, self.folder) for source in self.sources)

    @property
    def directory(self) -> Path:
        """The folder that the brief is written to, absolute."""
        return (self.folder / self.output.directory).resolve()

    @property
    def edits(self) -> Path:
        """The file of an analyst's decisions, absolute; it need not exist."""
        return self.folder / self.brief.edits

    @property
    def previous(self) -> Path | None:
        """The JSON of the issue before, absolute, where one is named."""
        return self.folder / self.brief.previous if self.brief.previous else None

    @property
    def furniture(self) -> Path | None:
        """The file of what was learned of furniture, absolute, where one is named."""
        return self.folder / self.brief.furniture if self.brief.furniture else None

    @property
    def signing_key(self) -> Path | None:
        """The file of the key to sign with, absolute, where one is named."""
        return self.folder / self.output.sign if self.output.sign else None

    @property
    def parts(self) -> tuple[PartName, ...]:
        """The parts that are switched on, in their printed order."""
        names = (part.name for part in fields(Parts) if getattr(self.brief.parts, part.name))
        return tuple(cast("PartName", name) for name in names)

    @property
    def appearance(self) -> Appearance:
        """How the brief looks; a template, logo or font of one's own by its absolute path."""
        output = self.output
        return Appearance(
            page=output.page_size,
            template=self._own(output.template),
            colours=tuple(sorted(output.colours.items())),
            logo=self._own(output.logo),
            fonts=tuple(sorted((style, self._own(file)) for style, file in output.fonts.items())),
            embed=output.embed,
        )

    def _own(self, name: str) -> str:
        """The absolute path of what lies beside brief.toml under ``name``, else the name of something shipped."""
        path = self.folder / name
        return str(path) if name and is_there(path) else name

    @property
    def settings(self) -> tuple[Setting, ...]:
        """Every key that shapes the brief, as in force; of the parts those that are off, and no key that is empty."""
        return tuple(setting for setting in self._everything() if setting.value not in _AS_A_MATTER_OF_COURSE)

    @property
    def in_force(self) -> tuple[Setting, ...]:
        """Every key that shapes the brief, with the ids of the themes to print in their order."""
        ids = tuple(theme.id for theme in self.themes)
        return (*self._everything(), Setting(key="themes", value=as_written(ids)))

    @property
    def overrides(self) -> tuple[Setting, ...]:
        """What is in force and is not what the files say: what the command line or the preview said instead.

        A key that the files have and that is not in force has an empty value.
        """
        if not self.written:
            return ()
        written, now = ({setting.key: setting.value for setting in each} for each in (self.written, self.in_force))
        keys = dict.fromkeys((*now, *written))
        return tuple(Setting(key=key, value=now.get(key, "")) for key in keys if now.get(key) != written.get(key))

    def _everything(self) -> tuple[Setting, ...]:
        """Every key but those that say where and in which forms the brief is written; no path is absolute."""
        sections = {name: getattr(self, name) for name in ("brief", "summary", "output")}
        written = {name: self._unrooted(section) for name, section in sections.items()}
        written |= {"outlets": dict(self.outlets)} if self.outlets else {}
        return tuple(setting for setting in _settings(written) if setting.key not in _WHERE_ALONE)

    def _unrooted(self, section: Any) -> Any:  # noqa: ANN401 - any section of the file
        """``section`` without the folders of this machine in its paths."""
        named = {key: getattr(section, key) for key in _PATHS if hasattr(section, key)}
        return replace(section, **{key: _below(value, self.folder) for key, value in named.items()})

    @property
    def sha256(self) -> str:
        """The hash of the settings and of the register: equal for equal configurations, wherever they stand."""
        register = TypeAdapter(tuple[ThemeDefinition, ...]).dump_python(
            self.themes, mode="json", exclude={"__all__": _OF_DISCOVERY}
        )
        settings = [[setting.key, setting.value] for setting in self._everything()]
        return sha256(json.dumps([settings, register], ensure_ascii=False, sort_keys=True))

    def with_overrides(
        self,
        *,
        period: str | None = None,
        lengths: tuple[str, ...] = (),
        formats: tuple[str, ...] = (),
        directory: Path | None = None,
        pages: int | None = None,
        method: str | None = None,
        themes: str | None = None,
    ) -> Config:
        """The same configuration with what the command line says instead; what is None or empty stays.

        A length is that of each theme, or of what stands before an equals sign: ``"bottom_line=80 words"``. Raises
        :class:`UsageError` for a period, a length, a format, a method or a theme that is none. ``themes`` are the ids
        of those to print, in their order, with commas between them; the others are off.
        """
        brief, output = self.brief, self.output
        if period is not None:
            parse_period(period, newest=Date(2000, 1, 1))
            brief = replace(brief, period=period)
        if pages is not None:
            brief = replace(brief, pages=pages)
        if formats:
            output = replace(output, formats=tuple(map(_format, formats)))
        if directory is not None:
            output = replace(output, directory=str(directory.resolve()))
        summary = replace(self.summary, **dict(_named_length(length) for length in lengths))
        if method is not None:
            summary = replace(summary, method=_method(method))
        shown = self.themes if themes is None else _arranged((*self.themes, *self.hidden), themes)
        return replace(self, brief=brief, summary=summary, output=output, themes=shown)


def _named_length(length: str) -> tuple[str, Any]:
    name, equals, amount = length.partition("=")
    if not equals:
        return "theme", parse_length(length)
    if name.strip() not in _SUMMARIES:
        raise UsageError(f'"{name.strip()}" has no length. One of {", ".join(_SUMMARIES)} has.')
    return name.strip(), parse_length(amount)


def _method(name: str) -> Method:
    for known in get_args(Method):
        if name == known:
            return cast("Method", known)
    raise UsageError(f'"{name}" is no method. There are {", ".join(get_args(Method))}.')


def _arranged(themes: Sequence[ThemeDefinition], ids: str) -> tuple[ThemeDefinition, ...]:
    known = {theme.id: theme for theme in themes}
    wanted = [theme_id.strip() for theme_id in ids.split(",") if theme_id.strip()]
    if unknown := [theme_id for theme_id in wanted if theme_id not in known]:
        raise UsageError(f'There is no theme "{unknown[0]}". There are {", ".join(known)}.')
    return tuple(replace(known[theme_id], order=place) for place, theme_id in enumerate(wanted, start=1))


def _format(name: str) -> Format:
    for known in get_args(Format):
        if name == known:
            return cast("Format", known)
    nearest = get_close_matches(name, get_args(Format), n=1)
    remedy = f'Did you mean "{nearest[0]}"?' if nearest else f"There are {', '.join(get_args(Format))}."
    raise UsageError(f'"{name}" is no format. {remedy}')


def _settings(values: dict[str, object], prefix: str = "") -> Iterator[Setting]:
    for key, value in values.items():
        if is_dataclass(value) and not isinstance(value, Length):
            inner = {field.name: getattr(value, field.name) for field in fields(value)}
            yield from _settings(inner, f"{prefix}{key}.")
        elif value is not None:
            yield Setting(key=f"{prefix}{key}", value=as_written(value))


def _below(value: Any, folder: Path) -> Any:  # noqa: ANN401 - a path, or several
    """``value`` with every absolute path made relative to ``folder``, or, where it leads elsewhere, its name alone."""
    if isinstance(value, dict):
        return {key: _below(item, folder) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(_below(item, folder) for item in value)
    path = Path(value)
    if not path.is_absolute():
        return value
    return str(path.relative_to(folder)) if path.is_relative_to(folder) else path.name


def as_written(value: object) -> str:
    """A value as TOML writes it; JSON's text, numbers, lists and booleans are TOML's."""
    if isinstance(value, Date):
        return value.isoformat()
    if isinstance(value, dict):
        return (
            "{ " + ", ".join(f"{_key(key)} = {as_written(item)}" for key, item in value.items()) + " }"
            if value
            else "{}"
        )
    if isinstance(value, Length):
        value = str(value)
    return json.dumps(value, ensure_ascii=False)


def _key(name: object) -> str:
    """A key as TOML writes it: in quotes unless it is of plain letters, digits and hyphens."""
    return str(name) if _BARE_KEY.fullmatch(str(name)) else json.dumps(name, ensure_ascii=False)

"""Templates are strangers' files: they are filled in a sandbox, and come from their own folder alone.

A template can print what it is given and reckon with it. It can call nothing but what belongs to such values, reach no
module, no file and no attribute that begins with an underscore, and change nothing that it was given.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import FunctionType, MethodType
from typing import Any

from jinja2 import Environment, FileSystemLoader, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

_VALUES = (str, int, float, tuple, list, dict, set, frozenset, range, date)
_HOMES = ("briefing", "jinja2", "markupsafe")
"""The packages whose values a template may look into, beside plain ones."""
_CALLED = {"range", "dict", "namespace", "cycler", "joiner"}


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment whose templates look into plain values and those of the brief, and into nothing else."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - the options of Jinja
        super().__init__(**options)
        self._known: dict[tuple[type, str], bool] = {}
        self._given = {id(self.globals[name]) for name in _CALLED}
        self.globals.pop("lipsum")

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401 - any value of a template
        """Whether a template may have this attribute of ``obj``, which is asked of each type once."""
        key = type(obj), attr
        is_safe = self._known.get(key)
        if is_safe is None:
            is_safe = self._known[key] = _is_data(obj) and super().is_safe_attribute(obj, attr, value)
        return is_safe

    def is_safe_callable(self, obj: Any) -> bool:  # noqa: ANN401 - any value of a template
        """Whether a template may call ``obj``: a method of a value, a macro, or what the program gave it to call."""
        owner = getattr(obj, "__self__", None)
        is_method = isinstance(obj, MethodType) or type(obj).__name__ == "builtin_function_or_method"
        known = (is_method and _is_data(owner)) or _is_data(obj) or id(obj) in self._given or _is_ours(obj)
        return known and super().is_safe_callable(obj)


class OwnFiles(FileSystemLoader):
    """Loads the files of one folder; one that leads elsewhere is an error."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._folder = folder

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Any]:
        """The text of ``template``, as Jinja asks for it."""
        text, name, is_current = super().get_source(environment, template)
        if not Path(name).resolve().is_relative_to(self._folder.resolve()):
            raise TemplateError(f"{name} leads out of the template's folder")
        return text, name, is_current


def _is_data(value: object) -> bool:
    kind = type(value)
    return kind in _VALUES or (not isinstance(value, type) and kind.__module__.partition(".")[0] in _HOMES)


def _is_ours(value: object) -> bool:
    """A function of this package or of Jinja, such as ``gettext``: templates are given no others."""
    return isinstance(value, FunctionType) and str(value.__globals__.get("__name__")).partition(".")[0] in _HOMES

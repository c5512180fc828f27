"""The large values of the languages' rooms, and the import of the package with one of them switched off.

A value is what a module of ``briefing/languages/{general,en,tr}`` names, or gives to a facet by keyword, and that is
large: twelve entries or more, or sixty characters of patterns. It is switched off where it is made, before anything is
derived from it: a list keeps one word that nobody writes, a pattern matches nothing. Of a table of furniture each row
is a value, known by its first mark, and goes by itself.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from typing import Any

ROOMS = ("general", "en", "tr")
_ROOM = "briefing.languages."
_FEWEST_ENTRIES = 12
_FEWEST_CHARACTERS = 60
_UNWRITTEN = "\ue000"
"""A word of a private letter, which no text holds."""
_NEVER = "(?!)"


def import_without(name: str) -> dict[str, int]:
    """Import all rooms with the value ``name`` switched off, none where there is none; the sizes of all by their names.

    Nothing of the package may have been imported in the process before.
    """
    sizes: dict[str, int] = {}
    tabled: dict[int, str] = {}

    def ablate(own: str, value: Any) -> Any:
        if isinstance(value, tuple) and value and all(hasattr(each, "marks") for each in value):
            # Tables are joined to larger ones: a row has its name from the first.
            for row, each in zip(_names(own, value), value, strict=True):
                sizes[tabled.setdefault(id(each), row)] = len(each.pattern)
            return tuple(each for each in value if tabled[id(each)] != name)
        size = size_of(value)
        if size:
            sizes[own] = size
        return emptied(value) if own == name else value

    sys.meta_path.insert(0, _Finder(ablate))
    for room in ROOMS:
        package = importlib.import_module(f"{_ROOM}{room}")
        for module in pkgutil.walk_packages(package.__path__, f"{_ROOM}{room}."):
            importlib.import_module(module.name)
    return sizes


def _names(table: str, rows: Sequence[Any]) -> Iterator[str]:
    """The names of the ``rows`` of a table, those that begin alike numbered."""
    seen: Counter[str] = Counter()
    for row in rows:
        mark = row.marks[0].strip()
        seen[mark] += 1
        yield f"{table}[{mark}{f' {seen[mark]}' if seen[mark] > 1 else ''}]"


def room_of(name: str) -> str:
    """The room of a value, empty for none."""
    return name.partition(".")[0]


def module_of(name: str) -> str:
    """The module of a value, empty for a room alone."""
    return name.split(".")[1] if "." in name else ""


class _Loader(SourceFileLoader):
    """Loads a module whose named values go through ``__ablate__``."""

    def get_code(self, fullname: str) -> Any:
        path = self.get_filename(fullname)
        tree = _Marked(fullname.removeprefix(_ROOM)).visit(ast.parse(self.get_data(path)))
        return compile(ast.fix_missing_locations(tree), path, "exec", dont_inherit=True)


class _Marked(ast.NodeTransformer):
    """Hands the values that a module names, and those that it gives to a facet by keyword, to ``__ablate__``."""

    def __init__(self, module: str) -> None:
        self.module = module
        self.loaded: dict[str, int] = defaultdict(int)
        self.named: set[str] = set()

    def visit_Module(self, node: ast.Module) -> ast.Module:
        for each in ast.walk(node):
            if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load):
                self.loaded[each.id] += 1
        for statement in node.body:
            if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
                target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
                if isinstance(target, ast.Name):
                    self.named.add(target.id)
                    self._mark_keywords(statement.value, "")
                    statement.value = self._handed(target.id, statement.value)
        return node

    def _mark_keywords(self, value: ast.expr, within: str) -> None:
        if not (isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id[0].isupper()):
            return
        if value.func.id == "Language":
            return
        for keyword in value.keywords:
            name = f"{within or value.func.id}.{keyword.arg}"
            self._mark_keywords(keyword.value, name)
            own = isinstance(keyword.value, ast.Name) and keyword.value.id in self.named
            if keyword.arg and not (own and self.loaded[keyword.value.id] == 1):  # type: ignore[attr-defined]
                keyword.value = self._handed(name, keyword.value)

    def _handed(self, name: str, value: ast.expr) -> ast.expr:
        return ast.Call(ast.Name("__ablate__", ast.Load()), [ast.Constant(f"{self.module}.{name}"), value], [])


class _Finder(MetaPathFinder):
    """Finds the modules of the rooms and gives them their values, one of them switched off."""

    def __init__(self, ablate: Callable[[str, Any], Any]) -> None:
        self.ablate = ablate

    def find_spec(self, name: str, path: Any, target: Any = None) -> ModuleSpec | None:
        if not name.startswith(tuple(f"{_ROOM}{room}." for room in ROOMS)) and name not in {
            f"{_ROOM}{r}" for r in ROOMS
        }:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is None or spec.origin is None:
            return None
        spec.loader = _Loader(name, spec.origin)
        run = spec.loader.exec_module

        def exec_module(module: Any) -> None:
            module.__dict__["__ablate__"] = self.ablate
            run(module)

        spec.loader.exec_module = exec_module  # type: ignore[method-assign]
        return spec


def size_of(value: Any) -> int:
    """How large a value is, in entries, or in characters of its pattern; 0 where it is not large."""
    if isinstance(value, re.Pattern | str):
        size = len(value if isinstance(value, str) else value.pattern)
        return size if size >= _FEWEST_CHARACTERS else 0
    if isinstance(value, Mapping | frozenset | set | tuple | list):
        if len(value) >= _FEWEST_ENTRIES:
            return len(value)
        texts = [each for each in value if isinstance(each, str | re.Pattern)]
        written = isinstance(value, tuple) and sum(size_of_text(each) for each in texts) >= _FEWEST_CHARACTERS
        return len(value) if written else 0
    return 0


def size_of_text(value: str | re.Pattern[str]) -> int:
    """The characters of a text or a pattern."""
    return len(value if isinstance(value, str) else value.pattern)


def emptied(value: Any) -> Any:
    """``value`` switched off: of its own type, and such that nothing matches it."""
    if isinstance(value, str):
        return _NEVER
    if isinstance(value, re.Pattern):
        return re.compile(_NEVER)
    if isinstance(value, Mapping):
        key = next(iter(value))
        return {_UNWRITTEN: value[key]} if isinstance(key, str) else {}
    first = next(iter(value))
    if isinstance(first, str):
        return type(value)((_UNWRITTEN,))
    return type(value)((re.compile(_NEVER),)) if isinstance(first, re.Pattern) else type(value)()

"""Every compiled pattern of the package takes time in proportion to what it is given."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import partial
from importlib import import_module
from inspect import signature
from pathlib import Path
from pkgutil import walk_packages
from re import Pattern
from types import BuiltinMethodType, FunctionType, MethodType

import pytest

import briefing
from briefing import languages

WAYS = {
    "match": lambda pattern, text: pattern.match(text),
    "fullmatch": lambda pattern, text: pattern.fullmatch(text),
    "search": lambda pattern, text: pattern.search(text),
    "every": lambda pattern, text: sum(1 for _ in pattern.finditer(text)),
}
WAY = dict.fromkeys(("sub", "subn", "split", "findall", "finditer"), "every") | {
    way: way for way in ("match", "fullmatch", "search")
}
FIRST = 1000
"""Characters of the shortest run: more than any window that a pattern looks through."""
ENDS = ("", "\x00!x")
"""Behind a run there is an end, or something on which a pattern that had nearly matched goes back."""


def modules():
    names = [each.name for each in walk_packages(briefing.__path__, "briefing.")]
    return [import_module(name) for name in names if not name.endswith("__main__")]


ASKED = re.compile(rf"([A-Za-z_]\w*)(?:\([^()]*\))?\.({'|'.join(WAY)})\b")
"""A variable, a field or what a function gives, and what is asked of it."""


def ways_by_name():
    """In which ways the package asks the patterns of each name: a private one in its file, others anywhere."""
    found = defaultdict(set)
    for path in Path(briefing.__file__).parent.rglob("*.py"):
        for name, way in ASKED.findall(path.read_text(encoding="utf-8")):
            if way != "split" or name.isupper():  # else it is a text that is split
                found[name].add(WAY[way])
                found[f"{path}:{name}"].add(WAY[way])
    return found


class Patterns:
    """Every pattern that something of the package holds, with the names under which it is held."""

    def __init__(self):
        self.found = {}
        self._seen = {}

    def take(self, value, name):
        if isinstance(value, Pattern):
            self.found.setdefault((value.pattern, value.flags), (value, []))[1].append(name)
        elif id(value) not in self._seen and not isinstance(value, str | bytes | int | float | type(None)):
            self._seen[id(value)] = value
            for held, within in self._held(value, name):
                self.take(held, within)

    def _held(self, value, name):
        if isinstance(value, BuiltinMethodType):
            if isinstance(value.__self__, Pattern):
                yield value.__self__, value.__name__
        elif isinstance(value, Mapping):
            yield from ((each, name) for pair in value.items() for each in pair)
        elif isinstance(value, tuple) and hasattr(value, "_fields"):
            yield from ((getattr(value, field), field) for field in value._fields)
        elif isinstance(value, tuple | list | set | frozenset):
            yield from ((each, name) for each in value)
        elif isinstance(value, partial):
            yield from ((each, name) for each in (value.func, *value.args, *value.keywords.values()))
        elif isinstance(value, MethodType):
            yield value.__self__, name
        elif is_dataclass(value) and not isinstance(value, type):
            yield from ((getattr(value, field.name, None), field.name) for field in fields(value))
        elif str(getattr(value, "__module__", "")).startswith("briefing"):
            yield from self._held_by_code(value, name)

    def _held_by_code(self, value, name):
        if isinstance(value, FunctionType):
            for held, cell in zip(value.__code__.co_freevars, value.__closure__ or (), strict=True):
                try:
                    yield cell.cell_contents, held
                except ValueError:  # not filled
                    continue
            yield from ((each, name) for each in value.__defaults__ or ())
        elif hasattr(value, "cache_clear"):
            if not signature(value.__wrapped__).parameters:
                yield value(), name
            yield value.__wrapped__, name
        elif isinstance(value, type):
            yield from ((each, held) for held, each in vars(value).items())


def every_pattern():
    patterns = Patterns()
    for module in modules():
        for name, value in list(vars(module).items()):
            if not name.startswith("__"):
                patterns.take(value, f"{module.__file__}:{name}" if name.startswith("_") else name)
    for code in (*languages.known(), "de"):
        patterns.take(languages.of(code), code)
    return list(patterns.found.values())


ANCHORED = {
    "_FENCES": {"fullmatch"},
    "_WRITTEN_BY_MACHINE": {"fullmatch"},
    "_FAMILY_FORMS": {"fullmatch"},
    "verbs": {"fullmatch"},
    "oblique": {"fullmatch"},
}
"""How patterns are asked that are held in a list, or go by another name where they are asked."""


@pytest.fixture(scope="module")
def asked():
    """Every pattern with the ways in which it is asked; one of which that is not clear is asked in the hardest."""
    by_name = ways_by_name()
    found = []
    for pattern, names in every_pattern():
        ways = set()
        for name in names:
            last = name.rpartition(":")[2]
            ways |= by_name.get(name, set()) | ANCHORED.get(last, set()) | ({WAY[last]} if last in WAY else set())
        if "every" in ways:
            ways.discard("search")  # which goes no further
        found.append((pattern, names[0].rpartition("/")[2], sorted(ways or {"every"})))
    return found


def test_the_patterns_are_found(asked):
    names = {name for _, name, _ in asked}
    assert len(asked) > 600
    assert {"asked_before", "lines.py:_KEY", "page_lines.py:_WRITTEN_BY_MACHINE", "pattern", "patterns"} <= names


def test_no_pattern_takes_more_than_its_share(shape, asked, growth, attack):
    slow = {}
    doublings, floor = (4, 0.1) if attack else (2, 0.05)
    for pattern, name, ways in asked:
        in_bytes = isinstance(pattern.pattern, bytes)
        unit = shape.encode() if in_bytes else shape
        for way in ways:
            for end in ENDS if attack else ENDS[1:]:
                work, tail = partial(WAYS[way], pattern), end.encode() if in_bytes else end
                if said := growth(work, unit, first=FIRST, doublings=doublings, floor=floor, end=tail):
                    slow[f"{name}.{way}: {pattern.pattern[:60]}"] = said
    assert not slow

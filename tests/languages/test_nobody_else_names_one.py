"""What is known of a language stands in its folder: nobody else compares or names one."""

import ast
from functools import cache
from pathlib import Path

import briefing
from briefing import languages

PACKAGE = Path(briefing.__file__).parent
CODES = {*languages.known(), "az", "de", "es", "fr", "it", "nl"}
ELEMENTS = {"tr"}
"""A row of a table has the name of a language."""


@cache
def modules():
    """Each module outside with the nodes of its tree."""
    return [
        (path.relative_to(PACKAGE).as_posix(), list(ast.walk(ast.parse(path.read_text(encoding="utf-8")))))
        for path in sorted(PACKAGE.rglob("*.py"))
        if PACKAGE / "languages" not in path.parents
    ]


def defaults(nodes):
    """The defaults of parameters, and of the keys of the configuration."""
    for node in nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from (each for each in (*node.args.defaults, *node.args.kw_defaults) if each)
        if isinstance(node, ast.AnnAssign) and node.value:
            yield node.value


def test_no_module_outside_names_a_language():
    named = []
    for name, nodes in modules():
        allowed = {id(each) for each in defaults(nodes)}
        for node in nodes:
            named += [
                f"{name}:{node.lineno} {node.value!r}"
                for _ in [0]
                if isinstance(node, ast.Constant)
                and node.value in CODES
                and id(node) not in allowed
                and not (name == "render/pdf/structure/roles.py" and node.value in ELEMENTS)
            ]
    assert named == []


def test_no_module_outside_imports_one():
    found = []
    for name, nodes in modules():
        for node in nodes:
            module = node.module if isinstance(node, ast.ImportFrom) else ""
            parts = (module or "").split(".")
            if parts[:2] == ["briefing", "languages"] and len(parts) > 2 and parts[2] in languages.known():
                found.append(f"{name}:{node.lineno}")
    assert found == []

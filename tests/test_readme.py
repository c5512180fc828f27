"""The README is executed: every command and every line of Python in it, and every key of the configuration is in it."""

import re
import shlex
import shutil
import sys
from dataclasses import MISSING, fields
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from briefing import cli, load_config
from briefing.config.configuration import as_written
from briefing.config.tables import BriefSection, OutputSection, SummarySection, ThemeSection

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SECTIONS = {"brief": BriefSection, "summary": SummarySection, "theme": ThemeSection, "output": OutputSection}


def blocks(language):
    return re.findall(rf"```{language}\n(.*?)```", README, flags=re.DOTALL)


def commands():
    lines = [line for block in blocks("sh") for line in block.splitlines() if line and not line.startswith("#")]
    return list(dict.fromkeys(line.split("  #")[0].strip() for line in lines))


FEW = (
    "brief.toml",
    "themes.toml",
    "2025-12-12-gazette-exercise.txt",
    "2025-12-12-yedi-kiyi-insansiz.txt",
    "2025-12-16-keel-typhoon.md",
    "2025-12-16-ledger-safe.html",
    "2025-12-20-roundtable.txt",
    "2025-12-wire-and-trade.jsonl",
)
"""Samples of every form and both languages, with their configuration."""


@pytest.fixture
def house(tmp_path, monkeypatch):
    """What a reader of the README has in front of them, with fewer samples."""
    (tmp_path / "seeds").mkdir()
    for name in FEW:
        shutil.copy(ROOT / "seeds" / name, tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(command, monkeypatch):
    monkeypatch.setattr(sys, "argv", shlex.split(command))
    with pytest.raises(SystemExit) as left:
        cli.main()
    return left.value.code or 0


@pytest.mark.usefixtures("house")
def test_every_command_runs_as_it_stands_there(monkeypatch, capsys):
    served = []
    monkeypatch.setattr("briefing.preview.serve", lambda config, **options: served.append((config, options)))
    for line in commands():
        command, _, target = (part.strip() for part in line.partition(">"))
        if command.startswith("briefing "):
            assert run(command, monkeypatch) == 0, f"{command}\n{capsys.readouterr().err}"
        if target:
            Path(target).write_text(capsys.readouterr().out, encoding="utf-8")
    assert served


def test_what_make_is_asked_for_is_a_target_and_the_rest_is_known():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for command in commands():
        program, *arguments = command.split()
        assert program in {"briefing", "make", "pip", ".ci/run"}
        if program == "make":
            assert all(re.search(rf"^{target}:", makefile, flags=re.MULTILINE) for target in arguments)
    assert {"make brief", "make test", "make check", "make bench"} <= set(commands())


def test_every_command_of_the_program_is_there():
    named = {command.split()[1] for command in commands() if command.startswith("briefing ")}
    groups = {group.name for group in cli.app.registered_groups}
    assert named == {command.callback.__name__ for command in cli.app.registered_commands} | groups


def test_the_python_runs_as_it_stands_there(house):
    (block,) = blocks("python")
    names = {}
    exec(compile(block, "README.md", "exec"), names)
    assert names["summary"].sentences
    assert (house / "brief.pdf").read_bytes().startswith(b"%PDF")


def test_the_configuration_that_is_shown_loads(house):
    (house / "seeds" / "shown.toml").write_text(blocks("toml")[0], encoding="utf-8")
    assert load_config(house / "seeds" / "shown.toml").themes


def default_of(field):
    given = field.default_factory() if field.default_factory is not MISSING else field.default
    return "" if given is MISSING or given is None else f"`{as_written(given)}`"


def rows(section):
    """The rows of the README's table of keys, as the code has them."""
    described = TypeAdapter(section).json_schema()["properties"]
    for field in fields(section):
        shown = "all `true`" if field.name == "parts" else default_of(field)
        yield f"| `{field.name}` | {shown} | {described[field.name]['description']} |"


@pytest.mark.parametrize("name", SECTIONS)
def test_every_key_is_in_the_table_with_its_default_and_its_meaning(name):
    for row in rows(SECTIONS[name]):
        assert row in README

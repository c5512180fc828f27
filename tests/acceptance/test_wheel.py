"""The wheel, installed elsewhere, builds a brief: its templates, catalogues and starter travel inside."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
COMMANDS = (
    ("init", "weekly"),
    ("build", "--config", "weekly"),
    ("verify", "weekly/out/brief.pdf"),
    ("doctor",),
)
PROGRAM = """\
import json, sys
from briefing.cli import main
for command in json.loads(sys.argv[1]):
    sys.argv = ["briefing", *command]
    try:
        main()
    except SystemExit as left:
        if left.code:
            raise
    print(end="\\f", flush=True)
"""
"""One after the other in one process, each with a page of its own, since most of the time goes into the start."""


def test_a_wheel_installed_elsewhere_builds_a_brief(tmp_path):
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    for language in ("en", "tr"):
        folder = tmp_path / "site/briefing/languages" / language
        assert (folder / "names.npz").stat().st_size > 0
        assert (folder / "NOTICE").is_file()
    variables = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    variables["PYTHONPATH"] = str(tmp_path / "site")
    command = [sys.executable, "-c", PROGRAM, json.dumps(COMMANDS)]
    done = subprocess.run(command, cwd=tmp_path, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    _, built, verified, examined, _ = done.stdout.split("\f")
    assert [Path(line).name for line in built.split()] == ["brief.pdf", "brief.html", "brief.json"]
    assert "holds" in verified
    assert "site/briefing/templates" in "".join(examined.split())

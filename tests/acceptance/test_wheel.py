"""The wheel, installed elsewhere, builds a brief: its templates, catalogues and starter travel inside."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_a_wheel_installed_elsewhere_builds_a_brief(tmp_path):
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    variables = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    variables["PYTHONPATH"] = str(tmp_path / "site")

    def run(*arguments):
        command = [sys.executable, "-m", "briefing", *arguments]
        return subprocess.run(command, cwd=tmp_path, env=variables, capture_output=True, text=True, check=False)

    assert run("init", "weekly").returncode == 0
    built = run("build", "--config", "weekly")
    assert built.returncode == 0, built.stderr
    assert [Path(line).name for line in built.stdout.split()] == ["brief.pdf", "brief.html", "brief.json"]
    assert "holds" in run("verify", "weekly/out/brief.pdf").stdout
    place = run("doctor").stdout.replace("\n", "")
    assert "site/briefing/templates" in "".join(place.split())

"""Measure quality and speed: ``python tests/benchmarks/run.py [AREA...] [--full] [--renew [--lower]]``.

Each area is a module beside this one with ``rows(data)``, which yields what it measures on the folder ``data``; one
with ``rows(data, full)`` measures samples where the whole takes many minutes, the whole with ``--full``. The folder is
``BRIEFING_DATA``, or ``../shared/data`` beside the checkout; where there is none, nothing is measured and nothing is
claimed. Exit status 1 where a figure falls behind what was reached before (``floors.json``).
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import os
import sys
import time
from dataclasses import replace
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FLOORS = HERE / "floors.json"
NOT_AREAS = {"gate", "run"}

sys.path[:0] = [str(HERE), str(ROOT)]

from gate import Row, failures, lost, read_pins, renewed, write_pins  # noqa: E402  # found through the line above


def main(arguments: list[str] | None = None) -> int:
    """Run the areas, print their table, hold it against the floors; the exit status."""
    asked = _parser().parse_args(arguments)
    data = Path(os.environ.get("BRIEFING_DATA", ROOT.parent / "shared" / "data"))
    if not data.is_dir():
        print(f"There is no data at {data}, so nothing is measured. Set BRIEFING_DATA to the folder that holds it.")
        return 0
    measured = {area: _measured(area, data, full=asked.full) for area in asked.areas or areas()}
    run = [area for area, rows in measured.items() if rows is not None]
    rows = [row for area in run for row in measured[area] or ()]
    pins = read_pins(FLOORS)
    fallen = [*failures(rows, pins, data), *lost(rows, pins, run)]
    for line in fallen:
        print(f"FAIL {line}")
    if not asked.renew:
        return int(bool(fallen))
    pins, refused = renewed(rows, pins, data, areas=run, lower=asked.lower)
    write_pins(FLOORS, pins)
    for name in refused:
        print(f"KEPT {name}: the floor is higher; --lower would lower it.")
    return int(bool(refused))


def areas() -> list[str]:
    """The modules beside this one that measure something."""
    return sorted(path.stem for path in HERE.glob("*.py") if path.stem not in NOT_AREAS and _measures(path))


def _measures(path: Path) -> bool:
    return "\ndef rows(" in path.read_text(encoding="utf-8")


def _measured(area: str, data: Path, *, full: bool) -> list[Row] | None:
    """The rows of ``area``, its name before theirs; None where a collection that it needs is absent."""
    begun = time.perf_counter()
    print(f"\n{area}", flush=True)
    measure = importlib.import_module(area).rows
    options = {"full": full} if "full" in inspect.signature(measure).parameters else {}
    rows = []
    try:
        for row in measure(data, **options):
            rows.append(replace(row, name=f"{area}: {row.name}"))
            print(_line(row), flush=True)
    except FileNotFoundError as error:
        print(f"  {error.filename} is not here, so nothing is claimed of {area}.")
        return None
    print(f"  ({time.perf_counter() - begun:.0f} s)", flush=True)
    return rows


def _line(row: Row) -> str:
    targets = " / ".join("-" if target is None else f"{target:g}" for target in (row.floor, row.aim))
    met = " "
    if row.floor is not None:
        met = "+" if (row.value >= row.floor) == row.higher_is_better or row.value == row.floor else "!"
    note = f"  {row.note}" if row.note else ""
    return f"{met} {row.name:<58} {row.value:>10.3f} {row.unit:<6} {targets:<16}{note}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("areas", nargs="*", help=f"which to run; all by default: {', '.join(areas())}")
    parser.add_argument("--full", action="store_true", help="measure the whole of what is sampled otherwise")
    parser.add_argument("--renew", action="store_true", help="write what was reached into floors.json")
    parser.add_argument("--lower", action="store_true", help="with --renew: lower a floor where the figure is worse")
    return parser


if __name__ == "__main__":
    sys.exit(main())

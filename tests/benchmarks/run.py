"""Measure quality and speed: ``python tests/benchmarks/run.py [AREA...] [--renew [--lower]]``.

Each area is a module beside this one with ``rows(data)``, which yields what it measures on the folder ``data``. The
folder is ``BRIEFING_DATA``, or ``../shared/data`` beside the checkout; where there is none, nothing is measured and
nothing is claimed. Exit status 1 where a figure falls behind what was reached before (``floors.json``).
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FLOORS = HERE / "floors.json"
NOT_AREAS = {"gate", "run"}

sys.path[:0] = [str(HERE), str(ROOT)]

from gate import Row, failures, read_pins, renewed, write_pins  # noqa: E402  # found through the line above


def main(arguments: list[str] | None = None) -> int:
    """Run the areas, print their table, hold it against the floors; the exit status."""
    asked = _parser().parse_args(arguments)
    data = Path(os.environ.get("BRIEFING_DATA", ROOT.parent / "shared" / "data"))
    if not data.is_dir():
        print(f"There is no data at {data}, so nothing is measured. Set BRIEFING_DATA to the folder that holds it.")
        return 0
    rows = [row for area in asked.areas or areas() for row in _measured(area, data)]
    pins = read_pins(FLOORS)
    lost = failures(rows, pins, data)
    for line in lost:
        print(f"FAIL {line}")
    if asked.renew:
        pins, refused = renewed(rows, pins, data, lower=asked.lower)
        write_pins(FLOORS, pins)
        for name in refused:
            print(f"KEPT {name}: the floor is higher; --lower would lower it.")
    return int(bool(lost))


def areas() -> list[str]:
    """The modules beside this one that measure something."""
    return sorted(path.stem for path in HERE.glob("*.py") if path.stem not in NOT_AREAS and _measures(path))


def _measures(path: Path) -> bool:
    return "\ndef rows(" in path.read_text(encoding="utf-8")


def _measured(area: str, data: Path) -> list[Row]:
    begun = time.perf_counter()
    print(f"\n{area}", flush=True)
    rows = []
    for row in importlib.import_module(area).rows(data):
        rows.append(row)
        print(_line(row), flush=True)
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
    parser.add_argument("--renew", action="store_true", help="write what was reached into floors.json")
    parser.add_argument("--lower", action="store_true", help="with --renew: lower a floor where the figure is worse")
    return parser


if __name__ == "__main__":
    sys.exit(main())

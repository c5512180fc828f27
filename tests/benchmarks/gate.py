"""Quality pinned like a dependency: what was reached stands in a file, beside a hash of what it was reached on.

A run below a floor fails. A floor stands for its corpus alone: where the corpus is another, the run fails too, because
the figures do not compare. Renewing the file raises floors and adds new ones; it lowers none unless told to.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

DECIMALS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure: what was measured, on which files of the data folder, and what the project asks of it.

    ``floor`` and ``aim`` are the project's own targets. ``tolerance`` is how far a later run may fall behind the one
    that was pinned: nothing for what is the same every time, much for a ratio of two timings on a busy machine. A
    ``timed`` row that reaches its floor is pinned there, because another machine, or a busier one, is no worse program.
    """

    name: str
    value: float
    corpora: tuple[str, ...] = ()
    floor: float | None = None
    aim: float | None = None
    unit: str = ""
    higher_is_better: bool = True
    tolerance: float = 0.0
    note: str = ""
    timed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """What a row reached when it was pinned."""

    value: float
    tolerance: float
    higher_is_better: bool
    corpora: Mapping[str, str]


def hash_of(path: Path) -> str:
    """The SHA-256 of a file, or the empty string where there is none."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def pin(row: Row, data: Path) -> Pin:
    """``row`` as it is pinned, with the hashes of its corpora below ``data``."""
    return Pin(
        value=round(_pinned_value(row), DECIMALS),
        tolerance=row.tolerance,
        higher_is_better=row.higher_is_better,
        corpora={name: hash_of(data / name) for name in row.corpora},
    )


def _pinned_value(row: Row) -> float:
    if not row.timed or row.floor is None:
        return row.value
    return min(row.value, row.floor) if row.higher_is_better else max(row.value, row.floor)


def read_pins(path: Path) -> dict[str, Pin]:
    """The pins of a file of floors, by row name; none where there is no file yet."""
    if not path.is_file():
        return {}
    return {name: Pin(**fields) for name, fields in json.loads(path.read_text(encoding="utf-8")).items()}


def write_pins(path: Path, pins: Mapping[str, Pin]) -> None:
    """Write a file of floors, by name."""
    fields = {name: asdict(pins[name]) for name in sorted(pins)}
    path.write_text(json.dumps(fields, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def failures(rows: Sequence[Row], pins: Mapping[str, Pin], data: Path) -> list[str]:
    """Why ``rows`` do not pass, a line each; a row that is not pinned yet passes."""
    return [reason for row in rows if row.name in pins for reason in _failures(row, pins[row.name], data)]


def lost(rows: Sequence[Row], pins: Mapping[str, Pin], areas: Sequence[str]) -> list[str]:
    """The pinned rows of ``areas`` that were not measured, a line each; a row's name begins with its area."""
    measured = {row.name for row in rows}
    gone = sorted(name for name in pins if name.partition(": ")[0] in areas and name not in measured)
    return [f"{name}: was reached once and is not measured any more." for name in gone]


def _failures(row: Row, pinned: Pin, data: Path) -> Iterable[str]:
    for name, expected in sorted(pinned.corpora.items()):
        if hash_of(data / name) != expected:
            yield f"{row.name}: {name} is not the file that the floor was reached on."
            return
    if falls_behind(row.value, pinned):
        direction = "below" if pinned.higher_is_better else "above"
        yield (
            f"{row.name}: {row.value:.{DECIMALS}f} is {direction} what was reached, "
            f"{pinned.value:.{DECIMALS}f} with a tolerance of {pinned.tolerance:.{DECIMALS}f}."
        )


def falls_behind(value: float, pinned: Pin) -> bool:
    """Whether ``value`` is worse than what was pinned by more than the tolerance, or no number at all."""
    loss = pinned.value - value if pinned.higher_is_better else value - pinned.value
    return math.isnan(loss) or round(loss, DECIMALS) > pinned.tolerance


def renewed(
    rows: Sequence[Row], pins: Mapping[str, Pin], data: Path, *, areas: Sequence[str] = (), lower: bool = False
) -> tuple[dict[str, Pin], list[str]]:
    """The pins after a run, and the rows whose floor would have to be lowered and was not.

    A better figure raises its floor and a new row gets one. A worse one, a figure on another corpus, a wider tolerance
    and a row of ``areas`` that is gone keep the old pin unless ``lower`` says otherwise. What was not run stays.
    """
    measured = {row.name for row in rows}
    refused = [name for name in sorted(pins) if name.partition(": ")[0] in areas and name not in measured]
    after = {name: old for name, old in pins.items() if not (lower and name in refused)}
    refused = [] if lower else refused
    for row in rows:
        new, old = pin(row, data), pins.get(row.name)
        worse = old is not None and (old.corpora != new.corpora or _is_worse(new, old))
        if worse and not lower:
            refused.append(row.name)
        else:
            after[row.name] = new
    return after, refused


def _is_worse(new: Pin, old: Pin) -> bool:
    if new.tolerance > old.tolerance or math.isnan(new.value):
        return True
    return new.value < old.value if old.higher_is_better else new.value > old.value

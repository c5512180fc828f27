"""How the processor's time and the memory of a stage grow with the pile, each pile in a process of its own."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from gate import Row
from piles import articles_of, mixed

from briefing.model import Article

SIZES = (1_000, 10_000)
LARGEST = 100_000
"""Measured with ``--full`` alone: it takes minutes."""
GENEROUS = 0.15


@dataclass(frozen=True, slots=True)
class Cost:
    """What one pile took: seconds of the processor, and how much the process grew by at its peak, in megabytes."""

    seconds: float
    megabytes: float


def growth(
    stage: str, work: Callable[[Sequence[Article]], Callable[[], object]], corpus: str, data: Path, *, full: bool
) -> Iterator[Row]:
    """The exponent of time from one size to the next, and the peak of memory at each.

    ``work`` prepares a pile and gives the call that is measured; it must be one that another process can import.
    """
    before: tuple[int, Cost] | None = None
    for size in (*SIZES, LARGEST) if full else SIZES:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
            cost = alone.submit(_cost, work, data / corpus, size).result()
        if before is not None:
            smaller, cheaper = before
            yield Row(
                name=f"{stage}, exponent of time from {smaller:,} to {size:,} articles",
                value=math.log(cost.seconds / cheaper.seconds) / math.log(size / smaller),
                corpora=(corpus,),
                floor=1.2,
                higher_is_better=False,
                tolerance=GENEROUS,
                timed=True,
                note=f"{cheaper.seconds:.1f} s, {cost.seconds:.1f} s of the processor; mixed from real ones",
            )
        yield Row(
            name=f"{stage}, memory for {size:,} articles",
            value=cost.megabytes,
            corpora=(corpus,),
            unit="MB",
            higher_is_better=False,
            tolerance=30 + GENEROUS * cost.megabytes,
            note="what the process grows by beyond the articles",
        )
        before = size, cost


def _cost(work: Callable[[Sequence[Article]], Callable[[], object]], source: Path, size: int) -> Cost:
    call = work(list(mixed(articles_of(source), size)))
    gc.collect()
    resting, begun = _megabytes("VmRSS"), time.process_time()
    call()
    return Cost(time.process_time() - begun, _megabytes("VmHWM") - resting)


def _megabytes(entry: str) -> float:
    """What the process holds now (``VmRSS``) or held at most (``VmHWM``); getrusage counts what its parent held too."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith(f"{entry}:")).split()[1]) / 1024

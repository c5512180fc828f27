"""The articles of a file's bytes, whatever its form and whatever files it encloses, and a ``Problem`` for the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from briefing.errors import Problem
from briefing.model import Article, Reason
from briefing.read.files.opening import BEGINNING, MOST_OF_MANY, too_long
from briefing.read.forms import form_of
from briefing.read.forms.form import Enclosed, Form, Outcome
from briefing.read.forms.record import Record, article_of
from briefing.read.refusal import Refused

MOST_WITHIN = MOST_OF_MANY
"""Bytes of all files within one file."""

# An archive within an archive is met; what lies deeper was made to be unpacked for ever.
_DEEPEST = 3


@dataclass(slots=True, kw_only=True)
class _Room:
    """How many bytes the files within one file may still have, however they are nested."""

    left: int

    def take(self, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise Refused(Reason(kind="large archive", number=round(MOST_WITHIN / 1e6)))


def articles_of(data: bytes, form: Form, shown: str) -> Iterator[Article | Problem]:
    """The article of ``data``, or those of a form that holds several, each at ``shown:number`` from 1.

    What lies in files within the file is counted with the rest. Raises :class:`Refused` where nothing can be read.
    """
    read = form.read(data)
    if isinstance(read, Record):
        yield article_of(read, path=shown)
        yield from _gaps(read, shown)
        return
    number = 0
    for number, (within, outcome) in enumerate(_flat(read, _Room(left=MOST_WITHIN), within="", depth=0), 1):
        where = f"{shown}:{number}"
        yield (article := outcome_of(outcome, where, within=within))
        if isinstance(outcome, Record) and isinstance(article, Article):
            yield from _gaps(outcome, where)
    if not number:
        raise Refused(Reason(kind="no articles"), kind="empty")


def outcome_of(outcome: Record | Refused, where: str, *, within: str = "") -> Article | Problem:
    """The article of a record, or the problem of what is none; ``within`` names the file that it lies in."""
    try:
        if isinstance(outcome, Refused):
            raise outcome
        return article_of(outcome, path=where)
    except Refused as refused:
        return (refused.within(within) if within else refused).at(where)


def _gaps(record: Record, where: str) -> Iterator[Problem]:
    """What could not be read of an article that is read else."""
    return (Problem.of(where, gap, kind="unreadable") for gap in record.gaps)


def _flat(
    outcomes: Iterable[Outcome], room: _Room, *, within: str, depth: int
) -> Iterator[tuple[str, Record | Refused]]:
    """Each record and refusal, those of enclosed files in their place, with the name of the file that it lies in."""
    for outcome in outcomes:
        if not isinstance(outcome, Enclosed):
            yield within, outcome
            continue
        name = f"{within}/{outcome.name}" if within else outcome.name
        try:
            read = _open(outcome, room, depth + 1)
            if isinstance(read, Record):
                yield name, read
            else:
                yield from _flat(read, room, within=name, depth=depth + 1)
        except Refused as refused:
            yield name, refused


def _open(enclosed: Enclosed, room: _Room, depth: int) -> Record | Iterable[Outcome]:
    if depth > _DEEPEST:
        raise Refused(Reason(kind="deep archive", number=_DEEPEST))
    room.take(len(enclosed.data))
    if not enclosed.data.strip():
        raise Refused(Reason(kind="empty file"), kind="empty")
    form = form_of(enclosed.data[:BEGINNING], PurePosixPath(enclosed.name).suffix)
    if len(enclosed.data) > form.most:
        raise too_long(len(enclosed.data), form.most)
    return form.read(enclosed.data)

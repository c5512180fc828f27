"""Files to articles: the right reader for each, and a ``Problem`` for everything that could not be read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from briefing.errors import Problem, UsageError
from briefing.model import Article, Reading, Reason
from briefing.read.day_order import settle_days
from briefing.read.duplicates import leave_out_duplicates
from briefing.read.files.digest import digest, lines_of
from briefing.read.files.encoding import decode_unmended
from briefing.read.files.finding import Found, find_files
from briefing.read.files.opening import MOST_BYTES, read_beginning, read_bytes
from briefing.read.forms import form_of
from briefing.read.forms.json_lines import records_in_line
from briefing.read.opened import articles_of, outcome_of
from briefing.read.outlets import one_name_each
from briefing.read.refusal import Refused

__all__ = ["read_articles"]


def read_articles(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    base: str | os.PathLike[str] | None = None,
    outlets: Mapping[str, Sequence[str]] | None = None,
) -> Reading:
    """Read the articles that ``paths`` mean.

    A path is a file, a folder or a glob, relative to ``base`` (the working folder, if not given), which article paths
    are shown relative to. The form is told by content first and by suffix second (:mod:`briefing.read.forms`).
    One outlet under several names is given one (:mod:`briefing.read.outlets`); ``outlets`` says by the name of each
    what else it is called and under which domains it stands.
    The articles come by date (undated ones last), outlet, title and id, whatever the order of ``paths``. What cannot
    be read, is empty or is there twice becomes a :class:`Problem`; nothing is raised but
    :class:`UsageError` for what are no paths.
    """
    wanted = [paths] if isinstance(paths, str | os.PathLike) else paths
    if not isinstance(wanted, Iterable):
        raise UsageError("read_articles takes a path or several: files, folders and globs.")
    wanted = tuple(wanted)
    if not all(isinstance(path, str | os.PathLike) for path in wanted):
        raise UsageError("read_articles takes paths, each a text or a Path.")
    files, problems = find_files(wanted, base=Path(base or ".").absolute())
    articles: list[Article] = []
    for outcome in (outcome for found in files for outcome in _read_file(found)):
        if isinstance(outcome, Problem):
            problems.append(outcome)
        else:
            articles.append(outcome)
    dated, days = settle_days(articles)
    named, names = one_name_each(dated, outlets)
    kept, duplicates = leave_out_duplicates(named)
    notes = (*days, *names)
    return Reading(articles=kept, problems=tuple(sorted({*problems, *duplicates}, key=_place)), notes=notes)


def _place(problem: Problem) -> tuple[str, int, str, str]:
    name, _, line = problem.where.rpartition(":")
    where, number = (name, int(line)) if name and line.isdecimal() else (problem.where, 0)
    return (where, number, problem.kind, problem.what)


def _read_file(found: Found) -> Iterator[Article | Problem]:
    try:
        form = form_of(read_beginning(found.path), found.path.suffix)
        if form.by_line:
            yield from _read_lines(found)
        else:
            data = read_bytes(found.path, form.most)
            yield from _receipted(articles_of(data, form, found.shown), digest(data))
    except Refused as refused:
        yield refused.at(found.shown)


def _read_lines(found: Found) -> Iterator[Article | Problem]:
    for number, line in enumerate(lines_of(found.path), 1):
        where = f"{found.shown}:{number}"
        try:
            text = line if isinstance(line, str) else _decode_line(line)
            records = list(records_in_line(text)) if text.strip() else []
        except Refused as refused:
            records = [refused]
        yield from _receipted((outcome_of(each, where) for each in records), digest(line))


def _receipted(outcomes: Iterable[Article | Problem], sha256: str) -> Iterator[Article | Problem]:
    """``outcomes`` with the hash of the bytes that they were read from."""
    for outcome in outcomes:
        yield replace(outcome, file_sha256=sha256) if isinstance(outcome, Article) else outcome


def _decode_line(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise Refused(Reason(kind="long line", number=round(MOST_BYTES / 1e6)))
    return decode_unmended(data)

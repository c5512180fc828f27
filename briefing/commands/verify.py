"""Is every printed sentence verbatim in its source? Checks a brief, as PDF or JSON, against files and receipts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

import pikepdf

from briefing.commands.faults import (
    Evidence,
    extract_problems,
    heading_problems,
    lost_sentences,
    notes_on,
    seal_problems,
    source_problems,
)
from briefing.errors import Problem, ReadingError, RenderingError, UsageError
from briefing.model import Source
from briefing.read import read_articles
from briefing.read.names import named_file
from briefing.render.data import StoredBrief, read_stored

_ATTACHMENT = "brief.json"
_LINE = re.compile(r":\d+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What came of checking one brief.

    ``extracts`` and ``sources`` count what was checked. ``against`` says whether the files were read again, or whether
    none was found and the texts inside the brief had to serve. ``problems`` names each sentence and each source that
    does not hold; the brief holds when there are none. ``notes`` names the sources that this version reads otherwise
    than the one that made the brief, though their files are unchanged: their sentences were looked for in all of the
    text, and what was not found is a problem.
    """

    path: Path
    extracts: int
    sources: int
    against: Literal["files", "embedded texts"]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether every printed sentence is verbatim in its source."""
        return not self.problems

    @property
    def line(self) -> str:
        """The outcome in a sentence."""
        checked = f"{self.extracts} extracts of {self.sources} sources, checked against the {self.against}"
        if self.notes:
            checked += f", {len(self.notes)} of them read otherwise by this version"
        if self.holds:
            return f"{self.path} holds: {checked}."
        return f"{self.path} does not hold: {len(self.problems)} problems in {checked}."


def verify(path: str | Path, *, sources: str | Path | None = None) -> Verification:
    """Check the brief at ``path`` (PDF or JSON) sentence by sentence.

    Each extract must have the hash of its receipt and stand at its place in its source. The source files are looked
    for in ``sources``, or else where the brief says that they lie, and are read again: a source that has changed or is
    lost is a problem. Where not one file is found, the texts that the brief carries are checked instead. Raises
    :class:`ReadingError` when the file holds no brief.
    """
    path = Path(path)
    read = read_brief(path)
    brief = read.brief
    root = Path(sources) if sources is not None else path.parent / brief.root
    files = {source.article_id: name for source in brief.sources if (name := _file(source, root))}
    reading = read_articles(sorted(set(files.values())), base=root)
    found = {article.path: article for article in reading if article.path is not None}
    evidence = Evidence(brief=brief, root=root, files=files, found=found)
    problems = [
        *source_problems(evidence),
        *extract_problems(evidence),
        *lost_sentences(evidence),
        *heading_problems(brief),
        *seal_problems(read),
    ]
    return Verification(
        path=path,
        extracts=len(evidence.extracts),
        sources=len(brief.sources),
        against="files" if files else "embedded texts",
        problems=tuple(dict.fromkeys(problems)),
        notes=tuple(notes_on(evidence)),
    )


def read_brief(path: Path) -> StoredBrief:
    """The brief of a JSON file, or the one that a PDF carries; raises :class:`ReadingError` where there is none."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ReadingError(Problem(where=str(path), what=f"cannot be read: {error.strerror}.")) from None
    if content.startswith(b"%PDF"):
        content = _attached(content, path)
    try:
        return read_stored(content)
    except RenderingError as error:
        first = error.problems[0]
        place = "" if first.where == _ATTACHMENT else f"{first.where}: "
        what = f"holds no brief that can be read: {place}{first.what}"
        raise ReadingError(Problem(where=str(path), what=what, remedy=first.remedy)) from None


def _attached(content: bytes, path: Path) -> bytes:
    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            if _ATTACHMENT in pdf.attachments:
                return pdf.attachments[_ATTACHMENT].get_file().read_bytes()
    except pikepdf.PasswordError:
        remedy = "Save it without one."
        raise UsageError(Problem(where=str(path), what="is locked with a password.", remedy=remedy)) from None
    except pikepdf.PdfError as error:
        raise ReadingError(Problem(where=str(path), what=f"is a damaged PDF: {error}.")) from None
    raise ReadingError(
        Problem(where=str(path), what=f"carries no {_ATTACHMENT}.", remedy="Give a PDF or JSON that briefing wrote.")
    )


def _file(source: Source, root: Path) -> str | None:
    """The name under ``root`` of the file that held ``source``, whose path may end in the line of the record."""
    names = (source.path, _LINE.sub("", source.path))
    written = (each for name in names for each in (name, named_file(name)))
    return next((name for name in written if name and (root / name).is_file()), None)

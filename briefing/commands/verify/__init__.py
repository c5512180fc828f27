"""Does a brief say what follows from its sources, and its pages what it says? Checks a brief in any of its forms.

What is promised is in the README. ``opening`` reads a stranger's file, ``evidence`` holds the brief beside its sources,
``faults`` checks what is verbatim and the seals, ``body``, ``indexes`` and ``annexes`` every other field against the
sources and against the rest, ``configured`` against the configuration, ``rebuilding`` against a brief made anew,
``pages`` what is printed, and ``signed`` whose hand it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Literal

from briefing import __version__
from briefing.commands.verify.annexes import annex_problems
from briefing.commands.verify.body import body_problems
from briefing.commands.verify.configured import Configured, configured_problems, find_configured
from briefing.commands.verify.evidence import Evidence, names_on_disk
from briefing.commands.verify.faults import (
    extract_problems,
    heading_problems,
    lost_sentences,
    notes_on,
    seal_problems,
    source_problems,
)
from briefing.commands.verify.indexes import index_problems
from briefing.commands.verify.looked import Looked
from briefing.commands.verify.opening import Folders, beside, brief_in, read_plain
from briefing.commands.verify.pages import FORMS, look_at
from briefing.commands.verify.rebuilding import (
    form_problems,
    rebuilding_problems,
    rebuilt,
    surroundings,
    versions_apart,
    why_not,
)
from briefing.commands.verify.signed import hand_of
from briefing.errors import Problem, ReadingError
from briefing.model import SCHEMA, Brief, Source
from briefing.read import read_articles
from briefing.render.data import StoredBrief, as_stored

__all__ = ["Verification", "evidence_of", "examine", "read_brief", "verify"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What came of checking one brief.

    ``extracts`` and ``sources`` count what was checked. ``against`` says whether the files were read again, or whether
    none was found and the texts inside the brief had to serve. ``problems`` names each sentence, field, source and page
    that does not hold; the brief holds when there are none. ``notes`` say what could not be checked, or only otherwise:
    the sources that this version reads otherwise than the one that made the brief, though their files are unchanged,
    are looked through for their sentences, and what was not found is a problem. ``promised`` says, a line each, what
    was checked, in words that promise no more than that.
    """

    path: Path
    extracts: int
    sources: int
    against: Literal["files", "embedded texts"]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    promised: tuple[str, ...] = ()
    complete: bool = True

    @property
    def holds(self) -> bool:
        """Whether nothing speaks against the brief."""
        return not self.problems

    @property
    def line(self) -> str:
        """The outcome in a sentence."""
        checked = f"{self.extracts} extracts of {self.sources} sources, checked against the {self.against}"
        otherwise = sum(note.kind == OTHERWISE for note in self.notes)
        if otherwise:
            checked += f", {otherwise} of them read otherwise by this version"
        if self.holds:
            return f"{self.path} holds: {checked}."
        return f"{self.path} does not hold: {len(self.problems)} problems in {checked}."

    @property
    def exit_status(self) -> int:
        """0 where everything was checked and holds, 1 where something does not, 5 where not all could be checked."""
        if not self.holds:
            return 1
        return 0 if self.complete else PARTLY


OTHERWISE = "read otherwise"
PARTLY = 5
"""The exit status of a check that found nothing wrong, and could not check all that it promises."""


def verify(
    path: str | Path,
    *,
    sources: str | Path | Sequence[str | Path] | None = None,
    rebuild: bool = False,
    keys: Sequence[str] = (),
) -> Verification:
    """Check the brief at ``path``: JSON, PDF, or another form with either beside it.

    Each extract must have the hash of its receipt and stand whole at its place in its source, and every other field
    must follow from the sources, from the configuration where that is found as it was, and from the rest. With
    ``rebuild`` the brief is made anew, and any field that comes out otherwise is a problem. The pages of a form that
    has any are set again from the data. ``keys`` are those that the office published, files or fingerprints.

    The source files are looked for in the folders ``sources``, or else where the brief says that they lie, if that is
    not above the folder that holds the brief's; no other folder is looked into. Where not one file is found, the texts
    that the brief carries are checked instead, and ``complete`` is False. Raises :class:`ReadingError` when the file
    holds no brief, and :class:`UsageError` for a key that is none.
    """
    path = Path(path)
    content = read_plain(path)
    read = _data_of(path, content)
    named = [sources] if isinstance(sources, str | Path) else list(sources or ())
    evidence, unseen = evidence_of(read, path, [Path(each) for each in named])
    configured = find_configured(evidence)
    apart = versions_apart(evidence, surroundings(evidence))
    looks = [_read_through(read, evidence, configured)]
    if rebuild:
        looks.append(_made_anew(read, evidence, configured, apart))
    if path.suffix.lower() in FORMS or content.startswith(b"%PDF"):
        looks.append(look_at(path, content, evidence, configured, apart=apart))
    looks.append(hand_of(path, content, read, keys=keys))
    return Verification(
        path=path,
        extracts=len(evidence.extracts),
        sources=len(read.brief.sources),
        against="files" if evidence.files else "embedded texts",
        problems=tuple(dict.fromkeys(problem for look in looks for problem in look.problems)),
        notes=tuple(dict.fromkeys((*notes_on(evidence), *unseen, *(note for look in looks for note in look.notes)))),
        promised=tuple(look.says for look in looks if look.says),
        complete=bool(evidence.files) and all(look.complete for look in looks),
    )


def _read_through(read: StoredBrief, evidence: Evidence, configured: Configured) -> Looked:
    """The data of a brief against its sources, and against its configuration where that is found as it was."""
    notes = list(configured.missing)
    if not evidence.of_this_version:
        what = (
            f"was made by briefing {read.brief.method.version} in form {read.schema}, and this is {__version__} with "
            f"form {SCHEMA}: what only the same version sees in a text was held against nothing."
        )
        notes.append(Problem(where="brief", what=what, kind="versions"))
    known = "the sources and the rest" if configured.config is None else "the sources, the configuration and the rest"
    return Looked(
        says=(
            "every sentence verbatim and whole in its source, and cited to it; every other field against "
            f"{known}, as far as one tells the other"
        ),
        problems=examine(read, evidence, configured),
        notes=tuple(notes),
        complete=evidence.of_this_version,
    )


def _made_anew(read: StoredBrief, evidence: Evidence, configured: Configured, apart: Sequence[Problem]) -> Looked:
    """The data of a brief against one made anew.

    Where other versions are here than those that made it, what comes out otherwise may be their doing: it is a note.
    """
    reasons = why_not(evidence, configured)
    if reasons or configured.config is None:
        note = Problem(where="brief", what="was not made anew.", kind="inputs")
        return Looked(says="", notes=(note, *reasons), complete=False)
    anew = rebuilt(evidence, configured.config)
    if not isinstance(anew, Brief):
        return Looked(says="", problems=anew)
    found = tuple(rebuilding_problems(read.stored, as_stored(anew)))
    says = "every field against a brief made anew from its sources and its inputs"
    if apart:
        return Looked(says=f"{says}, by other versions", notes=(*apart, *found), complete=False)
    return Looked(says=says, problems=found)


def evidence_of(read: StoredBrief, path: Path, sources: Sequence[Path]) -> tuple[Evidence, tuple[Problem, ...]]:
    """The brief beside what is found of its sources, and what was not looked for because nobody named its folder.

    Without ``sources`` the way to them is the brief's own, and it leads no higher than the folder around the brief's.
    """
    near = path.parent.resolve()
    allowed = Folders(allowed=(*sources, near) if sources else (near, near.parent))
    root = Path(sources[0]) if sources else path.parent / read.brief.root
    unseen: tuple[Problem, ...] = ()
    if not sources and not allowed.hold(root):
        what = f"its sources are said to lie in {read.brief.root}, which nobody named: they were not looked for."
        unseen = (Problem(where="brief", what=what, remedy="Name the folder with --sources.", kind="lost source"),)
        allowed = Folders(allowed=(near,))
    files: dict[str, str] = {}
    if not unseen:
        found = ((source, _file(source, root, allowed)) for source in read.brief.sources)
        files = {source.article_id: name for source, name in found if name}
    reading = read_articles(sorted(set(files.values())), base=root) if files else ()
    articles = {article.path: article for article in reading if article.path is not None}
    evidence = Evidence(brief=read.brief, root=root, files=files, found=articles, allowed=allowed, schema=read.schema)
    return evidence, unseen


def examine(read: StoredBrief, evidence: Evidence, configured: Configured) -> tuple[Problem, ...]:
    """Everything in the data of a brief that does not follow from what is known."""
    problems = chain(
        source_problems(evidence),
        extract_problems(evidence),
        lost_sentences(evidence),
        heading_problems(evidence),
        seal_problems(read),
        form_problems(read, evidence),
        # What 0.1.0 wrote says less of itself: it has no manifest, and its fields are not all those of today.
        *(
            ()
            if evidence.schema != SCHEMA
            else (
                body_problems(evidence),
                index_problems(evidence),
                annex_problems(evidence),
                configured_problems(configured, evidence),
            )
        ),
    )
    return tuple(dict.fromkeys(problems))


def read_brief(path: Path) -> StoredBrief:
    """The brief of a JSON file, or the one that a PDF carries; raises :class:`ReadingError` where there is none."""
    return brief_in(read_plain(path), path)


def _data_of(path: Path, content: bytes) -> StoredBrief:
    """The data of a form: its own, or that of the JSON or the PDF beside it."""
    if path.suffix.lower() not in FORMS or content.startswith(b"%PDF") or path.suffix.lower() == ".pdf":
        return brief_in(content, path)
    data = beside(path, (".json", ".pdf"))
    if data is None:
        what = f"carries no data, and there is no {path.stem}.json and no {path.stem}.pdf beside it."
        raise ReadingError(Problem(where=str(path), what=what, remedy="Put the brief's JSON beside it."))
    return read_brief(data)


def _file(source: Source, root: Path, allowed: Folders) -> str | None:
    """The name under ``root`` of the file that held ``source``, whose path may end in the line of the record."""
    return next((name for name in names_on_disk(source.path) if allowed.file(root / name)), None)

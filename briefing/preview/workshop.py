"""The draft as it stands on the desk: the brief in the making, what was turned, and what went wrong last."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import date as Date
from pathlib import Path
from typing import Literal

from briefing.compose import Composition
from briefing.compose.decisions import name_stories
from briefing.compose.findings import Findings
from briefing.config import Config, load_config
from briefing.errors import BriefingError, Problem, UsageError
from briefing.model import Appearance, Brief, Edit, Period, Reading, SetState, sha256
from briefing.period import week_of
from briefing.pipeline.approval import Lapse, approve, changes_since
from briefing.pipeline.build import composition_of, gather
from briefing.pipeline.lock import locked
from briefing.pipeline.publish import Signer, publish
from briefing.pipeline.request import gathered_by
from briefing.pipeline.seal import sealed
from briefing.preview.changes import Changes, compare
from briefing.preview.decisions import Decisions
from briefing.preview.tuning import Control, controls_of, fingerprint, keep, turned
from briefing.preview.view import Decision, Version, View, list_decisions
from briefing.read import read_articles
from briefing.read.files.finding import find_files
from briefing.render import render
from briefing.saving import ChangedMeanwhileError

Writes = Literal["settings", "decisions"]
"""Which files a change is of: those of the settings, or that of the decisions."""


class ConflictError(BriefingError):
    """A change was asked for by who had not seen the latest files."""

    def __init__(self) -> None:
        super().__init__(
            "This was changed elsewhere meanwhile: in another tab or in an editor. "
            "The page shows the latest now; do it again if you still want it."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One state of the draft. ``version`` counts the drafts of this session; ``page`` is the HTML as it is printed.

    ``look`` is the state of the files that the design is made of, some of which the printed pages alone use.
    """

    version: int
    composition: Composition
    page: bytes
    look: str
    changes: Changes = field(default_factory=Changes)

    @property
    def brief(self) -> Brief:
        """The brief that the page shows."""
        return self.composition.brief


class Workshop:
    """Makes the draft anew when something changes, and keeps the last good one when something is wrong.

    Its methods may be called from several threads: one works at a time. What changes something takes the versions of
    the files that whoever asks has ``seen``, and raises :class:`ConflictError` where what it is of is another by then.
    """

    def __init__(self, path: Path, *, today: Callable[[], Date | None] = lambda: None) -> None:
        self._lock = threading.RLock()
        self._today = today
        self._path = path
        self._config = load_config(path)
        self._tuned: dict[str, str] = {}
        self._decisions = Decisions(self._config.edits)
        self._read: tuple[tuple[str, object], Reading] | None = None
        self._gathered: tuple[str, tuple[Findings, Period]] | None = None
        self.problems: tuple[Problem, ...] = ()
        self.draft = self._make(None)
        self._seen = self.version()

    @property
    def config(self) -> Config:
        """The configuration of the last good draft, without what is turned."""
        return self._config

    def version(self) -> Version:
        """The state of the files that the preview writes to."""
        settings = fingerprint(self._config.path, self._register)
        return Version(settings=settings, decisions=fingerprint(self._decisions.path))

    def mark(self) -> str:
        """What is another whenever a page has something new to show."""
        shown = self.draft.version, self._seen, self._tuned, self._decisions.can_redo, self.problems
        return sha256(repr(shown))[:16]

    def watched(self) -> set[Path]:
        """The folders in which a change concerns the draft."""
        folders = {self._config.folder, self._config.edits.parent, self._register.parent}
        for source in self._config.sources:
            folders.add(next((each for each in (source, *source.parents) if each.is_dir()), self._config.folder))
        folders.update(path if path.is_dir() else path.parent for path in _look(self._config.appearance))
        folders.update(path.parent for path in (self._config.previous, self._config.furniture) if path)
        return {folder.resolve() for folder in folders if folder.is_dir()}

    @property
    def _register(self) -> Path:
        """The file that holds the themes."""
        return self._config.folder / self._config.brief.themes if self._config.brief.themes else self._config.path

    def refresh(self) -> bool:
        """Make the draft anew from the files as they are; whether it, the files, or what is wrong with them changed."""
        with self._lock:
            before = self.draft.version, self.problems, self._seen
            try:
                self._config = load_config(self._path)
                self._decisions.path = self._config.edits
                self.draft = self._make(self.draft)
                self.problems = ()
            except BriefingError as error:
                self.problems = error.problems
            except OSError as error:  # a file that goes while it is read: the next change of the folder reads again
                self.problems = (Problem(where=str(error.filename or ""), what=f"cannot be read: {error.strerror}."),)
            self._seen = self.version()
            return (self.draft.version, self.problems, self._seen) != before

    def turn(self, key: str, value: str, *, seen: Version | None = None) -> None:
        """Try another value of a control on the draft. Raises :class:`BriefingError` where it is none."""
        with self._lock:
            self._check("settings", seen)
            tuned = {**self._tuned, key: value}
            controls = {control.key: control for control in self.controls()}
            if key not in controls:
                raise UsageError(f'There is no control "{key}". There are {", ".join(controls)}.')
            if controls[key].written == value:
                del tuned[key]
            turned(self._config, tuned)
            before, self._tuned = self._tuned, tuned
            try:
                self.draft = self._make(self.draft)
            except BriefingError:
                self._tuned = before
                raise

    def keep(self, *, seen: Version | None = None) -> None:
        """Write what is turned into the configuration."""
        with self._lock:
            with self._writing("settings", seen):
                keep(self._config, self._tuned)
            self._tuned = {}
            self.refresh()

    def discard(self, *, seen: Version | None = None) -> None:
        """Go back to what the configuration says."""
        with self._lock:
            self._check("settings", seen)
            self._tuned = {}
            self.draft = self._make(self.draft)

    def decide(self, edit: Edit, *, seen: Version | None = None) -> None:
        """Write one more decision of the analyst and apply it.

        An approval is of the content of the draft, and of no other that it may name.
        """
        with self._lock:
            if isinstance(edit, SetState) and edit.to == "approved":
                if edit.content_sha256 not in {"", self.draft.brief.content_sha256}:
                    raise ConflictError
                edit = approve(self.draft.brief, by=edit.by, on=self._today())
            edit = name_stories(edit, self.draft.composition.findings.stories)
            with self._writing("decisions", seen):
                self._decisions.add(edit, names=self._names())
            self.refresh()

    def revoke(self, place: int, *, seen: Version | None = None) -> None:
        """Take back the decision at ``place``, from 0. Raises :class:`UsageError` where there is none."""
        with self._lock:
            with self._writing("decisions", seen):
                self._decisions.revoke(place)
            self.refresh()

    def undo(self, *, seen: Version | None = None) -> bool:
        """Take the last decision back; whether there was one."""
        with self._lock:
            with self._writing("decisions", seen):
                done = self._decisions.undo()
            self.refresh()
            return done

    def redo(self, *, seen: Version | None = None) -> bool:
        """Bring back the decision taken back last; whether there was one."""
        with self._lock:
            with self._writing("decisions", seen):
                done = self._decisions.redo()
            self.refresh()
            return done

    def sheet(self) -> tuple[Draft, Appearance]:
        """The draft as it stands, and how its pages look."""
        with self._lock:
            return self.draft, turned(self._config, self._tuned).appearance

    def publish(self, press: Callable[[Draft, Appearance], bytes]) -> tuple[Path, ...]:
        """Write the brief in the forms that the configuration names, as ``briefing build`` would; the paths.

        ``press`` gives the PDF of a draft, which takes seconds: others work meanwhile, and what they change is not in
        what is written.
        """
        draft, appearance = self.sheet()
        config = turned(self._config, self._tuned)
        signer = _signer(config)
        ready = {"pdf": press(draft, appearance)} if "pdf" in config.output.formats else {}
        with self._lock, locked(config.directory, by="briefing preview"):
            return publish(
                sealed(draft.brief),
                formats=config.output.formats,
                directory=config.directory,
                name=config.output.name,
                appearance=appearance,
                ready=ready,
                signer=signer,
            )

    @contextmanager
    def _writing(self, writes: Writes, seen: Version | None) -> Iterator[None]:
        """Keeps a build, and another preview, from reading or writing what is written meanwhile.

        An editor asks nobody: what it has saved is seen before anything is written, or when it is.
        """
        with locked(self._config.directory, by="briefing preview"):
            self._check(writes, seen)
            try:
                yield
            except ChangedMeanwhileError:
                raise ConflictError from None

    def _check(self, writes: Writes, seen: Version | None) -> None:
        if seen is not None and getattr(seen, writes) != getattr(self.version(), writes):
            raise ConflictError

    def view(self) -> View:
        """Everything that the page shows beside the draft."""
        with self._lock:
            return View.of(
                self.draft.brief,
                controls=self.controls(),
                turned=bool(self._tuned),
                themes=(*self._config.themes, *self._config.hidden),
                decisions=self._listed(),
                can_redo=self._decisions.can_redo,
                changes=self.draft.changes,
                approver=self._config.brief.approved_by,
                lapse=self._lapse(),
                problems=self.problems,
                draft=self.draft.version,
                version=self.version(),
                mark=self.mark(),
            )

    def _lapse(self) -> Lapse | None:
        """What changed since the draft was approved, where it was; nothing where the decisions cannot be read."""
        try:
            return changes_since(self.draft.brief, self._decisions.read())
        except BriefingError:
            return None

    def controls(self) -> tuple[Control, ...]:
        """The controls as they stand."""
        weeks = _weeks(self._read[1]) if self._read else []
        return controls_of(self._config, self._tuned, weeks)

    def _listed(self) -> tuple[Decision, ...]:
        """The decisions in words; none where their file cannot be read, which is a problem that the page shows."""
        try:
            edits = self._decisions.read()
        except BriefingError:
            return ()
        lost = self.draft.composition.decisions.lost
        return list_decisions(edits, lost, self._names() if edits else {})

    def _names(self) -> dict[str, str]:
        """What the ids and hashes that a decision holds stand for."""
        composition = self.draft.composition
        findings = composition.findings
        names = {theme.id: theme.name for theme in composition.brief.themes}
        names |= {theme.id: theme.definition.name(composition.brief.language) for theme in findings.filing.themes}
        names |= {story.id: story.label for story in findings.stories}
        names |= {article.id: article.title or article.text[:60] for article in findings.reading}
        return names | findings.cache.recall("texts", lambda: _texts(findings))

    def _make(self, before: Draft | None) -> Draft:
        config = turned(self._config, self._tuned)
        findings, period = self._gather(config)
        edits = self._decisions.read()
        composition = composition_of(findings, config, period=period, edits=edits)
        page = render(composition.brief, "html", appearance=config.appearance)
        look = _stamps(_look(config.appearance))
        if before is not None and (page, look) == (before.page, before.look):
            return replace(before, composition=composition)
        changes = compare(before.brief, composition.brief) if before else Changes()
        number = before.version + 1 if before else 1
        return Draft(version=number, composition=composition, page=page, look=look, changes=changes)

    def _gather(self, config: Config) -> tuple[Findings, Period]:
        """The findings of ``config``: read again only where a source is another, gathered again where the rest is."""
        found, _ = find_files(config.brief.sources, base=config.folder)
        stamps = _stamps([file.path for file in found])
        read_by = (stamps, config.outlets)
        if self._read is None or self._read[0] != read_by:
            self._read = read_by, read_articles(config.wanted, base=config.folder, outlets=config.outlets)
        beside = _stamps([path for path in (config.previous, config.furniture) if path])
        key = repr((stamps, beside, gathered_by(config)))
        if self._gathered is None or self._gathered[0] != key:
            self._gathered = key, gather(config, reading=self._read[1])
        return self._gathered[1]


def _look(appearance: Appearance) -> list[Path]:
    """The files and folders of one's own that the design is made of; what is shipped has a mere name."""
    named = map(Path, (appearance.template, appearance.logo, *(file for _, file in appearance.fonts)))
    return [path for path in named if path.is_absolute()]


def _texts(findings: Findings) -> dict[str, str]:
    return {sha256(each.text): each.text for document in findings.documents for each in document.sentences}


def _stamps(paths: Iterable[Path]) -> str:
    """What tells one state of files, and of all in folders, from another: their names, times and sizes."""
    stamps = []
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            with suppress(FileNotFoundError):  # it went since it was found
                stat = file.stat()
                stamps.append((str(file), stat.st_mtime_ns, stat.st_size))
    return repr(stamps)


def _weeks(reading: Reading) -> list[Period]:
    """The weeks that hold articles, the newest first."""
    weeks = {week_of(article.date) for article in reading if article.date}
    return sorted(weeks, key=lambda week: week.start, reverse=True)


def _signer(config: Config) -> Signer | None:
    """What signs with the key that ``config`` names, if it names one."""
    if config.signing_key is None:
        return None
    from briefing.pipeline.signature import signer_of  # noqa: PLC0415 - most briefs are not signed

    return signer_of(config.signing_key)

"""The configuration and the decisions that a brief was made from, where they are still as they were."""

from __future__ import annotations

import hashlib
import os
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.commands.verify.body import differs, stories_of
from briefing.commands.verify.evidence import Evidence
from briefing.commands.verify.faults import shown
from briefing.commands.verify.opening import read_plain
from briefing.compose.decisions import apply_edits
from briefing.config import Config, load_config, read_edits
from briefing.errors import BriefingError, Problem
from briefing.model import UNFILED, Edit, Input, Move, Note, Pin, Reorder, Retitle, SetState, Setting, Swap
from briefing.pipeline.approval import with_approval
from briefing.pipeline.request import masthead

_FILES = ("configuration", "register", "decisions", "previous", "furniture", "logo", "font")
SETTABLE = frozenset(
    "brief.period brief.pages themes summary.method summary.article summary.story summary.theme "
    "summary.bottom_line".split()
)
"""What a run can set otherwise than the file."""
_NAMED = ("themes", "edits", "previous", "furniture", "logo")
_LENGTHS = ("summary.article", "summary.story", "summary.theme", "summary.bottom_line")


@dataclass(frozen=True, slots=True, kw_only=True)
class Configured:
    """What a brief was made from beside its sources: ``config`` as it was in force, and the decisions.

    ``config`` is None where its files were not found as they were, or cannot be used; ``missing`` says why.
    """

    config: Config | None = None
    edits: tuple[Edit, ...] = ()
    missing: tuple[Problem, ...] = ()


def find_configured(evidence: Evidence) -> Configured:
    """The configuration and the decisions that the manifest of ``evidence`` names, if each is the one that it names."""
    files = [each for each in evidence.brief.method.inputs if each.kind in _FILES]
    missing = tuple(problem for each in files for problem in _not_as_it_was(each, evidence))
    main = next((each for each in files if each.kind == "configuration"), None)
    if main is None:
        what = "names no configuration among its inputs."
        return Configured(missing=(Problem(where="method", what=what, kind="inputs"),))
    missing = missing or tuple(_names_outside(main, evidence))
    if missing:
        return Configured(missing=missing)
    try:
        config = _in_force(load_config(evidence.root / main.name), evidence.brief.method.overrides)
        decided = any(each.kind == "decisions" for each in files)
        return Configured(config=config, edits=read_edits(config.edits) if decided else ())
    except BriefingError as error:
        problems = (
            Problem(where=main.name, what=f"cannot be used now: {each}", kind="inputs") for each in error.problems
        )
        return Configured(missing=tuple(problems))


def _not_as_it_was(entry: Input, evidence: Evidence) -> Iterator[Problem]:
    path = evidence.root / entry.name
    if not evidence.allowed.file(path):
        yield Problem(where=entry.name, what=f"the {entry.kind} that it was made from is not here.", kind="inputs")
    elif hashlib.sha256(read_plain(path)).hexdigest() != entry.sha256:
        yield Problem(where=entry.name, what=f"is not the {entry.kind} that it was made from.", kind="inputs")


def _names_outside(main: Input, evidence: Evidence) -> Iterator[Problem]:
    """The files that a configuration names outside of the folders that may be looked into, or that are no files."""
    path = evidence.root / main.name
    try:
        tables = tomllib.loads(read_plain(path).decode())
    except (ValueError, RecursionError):
        yield Problem(where=main.name, what="is no TOML.", kind="inputs")
        return
    found = [table for name in ("brief", "output") if isinstance(table := tables.get(name), dict)]
    named = [table[key] for table in found for key in _NAMED if key in table]
    named += [font for table in found if isinstance(table.get("fonts"), dict) for font in table["fonts"].values()]
    for name in named:
        file = path.parent / name if isinstance(name, str) else path
        if name and os.path.lexists(file) and not evidence.allowed.file(file):
            what = f"names {shown(str(name))}, which lies outside of the folders named, or is no file."
            yield Problem(where=main.name, what=what, remedy="Name its folder with --sources.", kind="inputs")


def _in_force(config: Config, overrides: tuple[Setting, ...]) -> Config:
    """``config`` with what the run said instead of its files; raises :class:`BriefingError` where that is none."""
    said: dict[str, object] = {}
    for setting in overrides:
        try:
            said[setting.key] = tomllib.loads(f"value = {setting.value}")["value"] if setting.value else None
        except tomllib.TOMLDecodeError:
            said[setting.key] = setting.value
    period, pages, method, themes = (
        said.pop(key, None) for key in ("brief.period", "brief.pages", "summary.method", "themes")
    )
    lengths = tuple(f"{key.partition('.')[2]}={said.pop(key)}" for key in _LENGTHS if key in said)
    made = config.with_overrides(
        period=str(period) if period is not None else None,
        pages=pages if isinstance(pages, int) else None,
        method=str(method) if method is not None else None,
        lengths=lengths,
        themes=",".join(map(str, themes)) if isinstance(themes, list) else None,
    )
    if any(setting.key == "brief.pages" and not setting.value for setting in overrides):
        made = replace(made, brief=replace(made.brief, pages=None))
    return made


def configured_problems(configured: Configured, evidence: Evidence) -> Iterator[Problem]:
    """What a brief says otherwise than its configuration and the decisions on it."""
    config, brief = configured.config, evidence.brief
    if config is None:
        return
    says = {setting.key: setting.value for setting in brief.method.settings}
    follows = {setting.key: setting.value for setting in config.settings}
    for key in dict.fromkeys((*follows, *says)):
        yield from differs("configuration", key, says.get(key, ""), follows.get(key, ""))
    yield from differs("method", "the hash of the configuration", brief.method.configuration_sha256, config.sha256)
    overrides = [(each.key, each.value) for each in brief.method.overrides]
    yield from differs(
        "method", "what the run set otherwise", overrides, [(each.key, each.value) for each in config.overrides]
    )
    head = masthead(config, brief.period)
    asked = replace(brief, state=head.state, approved_by="", approved_on=None)
    decided = apply_edits(asked, [edit for edit in configured.edits if isinstance(edit, SetState)])
    decided = with_approval(decided, configured.edits)
    yield from differs("masthead", "state", brief.state, decided.state)
    yield from differs("masthead", "approved by", brief.approved_by, decided.approved_by)
    yield from differs("masthead", "approved on", brief.approved_on, decided.approved_on)
    yield from _theme_problems(configured, config, evidence)
    yield from _story_problems(configured, evidence)


def _theme_problems(configured: Configured, config: Config, evidence: Evidence) -> Iterator[Problem]:
    """Themes that are not those of the register, or under another name, or with a note that nobody wrote."""
    brief = evidence.brief
    worded = [edit for edit in configured.edits if isinstance(edit, Retitle | Note) and not edit.story]
    names = {theme.id: theme.name(brief.language) for theme in config.themes}
    names |= {edit.theme: edit.text for edit in worded if isinstance(edit, Retitle)}
    notes = {edit.theme: edit.text for edit in worded if isinstance(edit, Note)}
    reordered = any(isinstance(edit, Reorder) for edit in configured.edits)
    if config.themes and "themes" in brief.parts:
        # A page budget leaves out what has nothing to say.
        ids, register = [theme.id for theme in brief.themes], [theme.id for theme in config.themes]
        if config.brief.pages is not None:
            register = [each for each in register if each in ids]
        order = sorted if reordered else list
        yield from differs("themes", "their ids", tuple(order(ids)), tuple(order(register)))
    register_names = {theme.name(brief.language) for theme in config.themes}
    for chart in brief.charts if config.themes else ():
        for row in chart.rows:
            if row.label not in register_names:
                where = f"chart {chart.kind.replace('_', ' ')}, {shown(row.label)}"
                yield Problem(where=where, what="is no theme of the register.", kind="changed chart")
    for section in brief.sections:
        where = f"theme {section.name or section.id}"
        if section.id in names and section.id != UNFILED:
            yield from differs(where, "its name", section.name, names[section.id])
        if section.id != UNFILED:
            yield from differs(where, "said to be proposed", section.proposed, not config.themes)
        expected = notes.get(section.id, "") if section in brief.themes else ""
        yield from differs(where, "its note", section.note, expected)


def _story_problems(configured: Configured, evidence: Evidence) -> Iterator[Problem]:
    """Headings and notes that are said to be an analyst's, and stand in none of the decisions."""
    worded = [edit for edit in configured.edits if isinstance(edit, Retitle | Note) and edit.story]
    headings = {edit.text for edit in worded if isinstance(edit, Retitle)}
    notes = {edit.text for edit in worded if isinstance(edit, Note)} | {""}
    wanted = {edit.sentence for edit in configured.edits if isinstance(edit, Pin | Move)}
    wanted |= {edit.to for edit in configured.edits if isinstance(edit, Swap)}
    for where, story in stories_of(evidence):
        name = f"{where}, {shown(story.label)}"
        if story.retitled and story.label not in headings:
            yield Problem(
                where=name, what="is said to be an analyst's heading, and is in no decision.", kind="changed heading"
            )
        pinned = [passage for passage in story.passages if passage.pinned]
        for passage in pinned:
            if wanted.isdisjoint(extract.receipt.sha256 for extract in passage.extracts):
                what = f"{shown(passage.extracts[-1].text)} is said to be pinned, and is in no decision."
                yield Problem(where=name, what=what, kind="changed field")
        if story.note not in notes:
            yield Problem(
                where=name, what=f"has the note {shown(story.note)}, which is in no decision.", kind="changed note"
            )

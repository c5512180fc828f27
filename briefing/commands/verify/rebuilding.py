"""The brief made anew from its sources and its manifest, and every field in which it comes out otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from briefing import __version__
from briefing.commands.verify.body import worded
from briefing.commands.verify.configured import Configured
from briefing.commands.verify.evidence import Evidence
from briefing.config import Config
from briefing.errors import BriefingError, Problem
from briefing.model import SCHEMA, Brief, Input
from briefing.pipeline.build import build
from briefing.pipeline.inputs import SEMANTIC, list_surroundings
from briefing.render.data import Stored, StoredBrief, as_stored

MOST_NAMED = 200
"""Differences of one brief that are named; more tell nobody more."""
_HASHES = frozenset({"seal", "content_sha256"})
"""What follows from all the rest."""
_WHERE_ALONE = frozenset({"root"})
"""What says where the brief was written, and nothing of its making."""
_SURROUNDINGS = frozenset({"package", "python", "language"})


def versions_apart(evidence: Evidence, here: tuple[Input, ...]) -> tuple[Problem, ...]:
    """The packages, the Python and the language data that are others here than those that made the brief."""
    if not evidence.brief.method.inputs:
        what = f"it was made with versions that it does not name, as briefing {evidence.brief.method.version} did not."
        return (Problem(where="method", what=what, kind="versions"),)
    made = {(each.kind, each.name): (each.version, each.sha256) for each in evidence.brief.method.inputs}
    now = {(each.kind, each.name): (each.version, each.sha256) for each in here}
    problems = []
    for kind, name in dict.fromkeys((*made, *now)):
        before, after = made.get((kind, name), ("", "")), now.get((kind, name), ("", ""))
        if kind in _SURROUNDINGS and before != after:
            versions = [version or "none" for version, _ in (before, after)]
            data = " with other data" if before[0] == after[0] else ""
            what = f"it was made with {name} {versions[0]}, and here is {versions[1]}{data}."
            problems.append(Problem(where=f"{kind} {name}", what=what, kind="versions"))
    return tuple(problems)


def surroundings(evidence: Evidence) -> tuple[Input, ...]:
    """What is here of the kinds of things that a brief is made with, and would be used on its sources."""
    spoken = {evidence.brief.language, *(source.language for source in evidence.brief.sources)}
    meant = any(each.name == SEMANTIC for each in evidence.brief.method.inputs)
    return list_surroundings(spoken, semantic=meant)


def why_not(evidence: Evidence, configured: Configured) -> tuple[Problem, ...]:
    """What stands in the way of making the brief anew; nothing where it can be, of its configuration."""
    version = evidence.brief.method.version
    if evidence.schema != SCHEMA or version != __version__:
        what = f"was made by briefing {version}, and this is {__version__}: it cannot be made anew here."
        return (
            Problem(
                where="brief", what=what, remedy=f"Install briefing {version}, and verify with that.", kind="versions"
            ),
        )
    if configured.config is None:
        return configured.missing
    outside = [
        Problem(where=str(source), what="is a source that lies outside of the folders named.", kind="inputs")
        for source in configured.config.sources
        if not evidence.allowed.hold(source.parent if any(mark in source.name for mark in "*?[") else source)
    ]
    return tuple(outside)


def rebuilt(evidence: Evidence, config: Config) -> Brief | tuple[Problem, ...]:
    """The brief as it comes out of its sources and its manifest here, or what went wrong on the way."""
    decided = any(each.kind == "decisions" for each in evidence.brief.method.inputs)
    try:
        return build(config, edits=decided)
    except BriefingError as error:
        return tuple(
            Problem(where="brief", what=f"cannot be made anew: {each}", kind="changed brief") for each in error.problems
        )


def rebuilding_problems(stored: Stored, anew: Stored) -> Iterator[Problem]:
    """Every field that a brief made anew, as it would be stored, has otherwise; less what it was made with."""
    says = {key: value for key, value in stored.items() if key not in _HASHES | _WHERE_ALONE}
    says["sources"] = [{**source, "text": ""} for source in stored.get("sources", [])]
    follows = {key: value for key, value in anew.items() if key not in _HASHES | _WHERE_ALONE}
    for number, problem in enumerate(_differences("", _without_surroundings(says), _without_surroundings(follows))):
        if number == MOST_NAMED:
            return
        yield problem


def _without_surroundings(stored: Mapping[str, Any]) -> dict[str, Any]:
    method = dict(stored.get("method") or {})
    method["inputs"] = [each for each in method.get("inputs") or [] if each.get("kind") not in _SURROUNDINGS]
    return {**stored, "method": method}


def _differences(where: str, says: Any, follows: Any) -> Iterator[Problem]:  # noqa: ANN401 - any value of JSON
    if isinstance(says, dict) and isinstance(follows, dict):
        for key in dict.fromkeys((*follows, *says)):
            name = f"{where}, {key.replace('_', ' ')}" if where else key.replace("_", " ")
            yield from _differences(name, says.get(key), follows.get(key))
    elif isinstance(says, list) and isinstance(follows, list):
        for number, (one, other) in enumerate(zip(says, follows, strict=False), start=1):
            yield from _differences(f"{where} {number}", one, other)
        if len(says) != len(follows):
            what = f"there are {len(says)}, and {len(follows)} where the brief is made anew."
            yield Problem(where=where, what=what, kind="not made anew")
    elif says != follows:
        what = f"is {worded(says)}, and {worded(follows)} where the brief is made anew."
        yield Problem(where=where, what=what, kind="not made anew")


def form_problems(read: StoredBrief, evidence: Evidence) -> Iterator[Problem]:
    """Fields that no brief of this version has, and values that it writes otherwise."""
    if not evidence.of_this_version:
        return
    says = {**read.stored, "sources": [{**source, "text": ""} for source in read.stored.get("sources", [])]}
    written = as_stored(read.brief)
    for name in _HASHES & written.keys():
        says.setdefault(name, written[name])
    for problem in _differences("", says, written):
        what = problem.what.replace("where the brief is made anew", "where this version writes it")
        yield replace(problem, what=what, kind="changed field")

"""Approve the brief as it stands: its content, and nothing that it may say later."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date as Date
from pathlib import Path

from briefing.commands.verify import read_brief
from briefing.config import Config, edits_text, parse_edits
from briefing.errors import BriefingError, BusyError, Problem, UsageError
from briefing.model import Brief
from briefing.pipeline.approval import approve as approval_of
from briefing.pipeline.approval import changes_since
from briefing.pipeline.build import composition_of, gather
from briefing.pipeline.decided import with_decision
from briefing.pipeline.publish import stem_of
from briefing.render import ENDINGS
from briefing.saving import ChangedMeanwhileError, save


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved:
    """What was approved, by whom, and the file that says so. ``is_written`` says whether it lies there to be read."""

    content_sha256: str
    by: str
    file: Path
    is_written: bool


def approve(
    config: Config, *, by: str, on: Date | None = None, on_stage: Callable[[str], None] = lambda _: None
) -> Approved:
    """Write into the decisions of ``config`` that ``by`` approves the content that its brief has now.

    Nobody approves what nobody has read: raises :class:`UsageError` where a brief is written that has another content,
    and where ``by`` is no name; and :class:`BusyError` where the decisions were changed meanwhile. To be called with
    the folder's lock.
    """
    by = by or config.brief.approved_by
    text = edits_text(config.edits)
    edits = parse_edits(text, config.edits.name)
    asked = replace(config, brief=replace(config.brief, state="in review"))
    findings, period = gather(asked, on_stage=on_stage)
    on_stage("Composing")
    brief = composition_of(findings, asked, period=period, edits=edits).brief
    decision = approval_of(brief, by=by, on=on)
    written = list(_written(config, brief))
    if written and brief.content_sha256 not in {each.content_sha256 for _, each in written}:
        path, read = written[0]
        lapse = changes_since(brief, [approval_of(read, by=path.name, on=None)])
        raise UsageError(
            Problem(
                where=str(path),
                what="is another content than its sources, settings and decisions give now.",
                remedy="Build it, read it, and approve it then.",
            ),
            *(lapse.lines if lapse else ()),
        )
    try:
        save(config.edits, with_decision(text, decision, file=config.edits.name).encode(), found=text.encode())
    except ChangedMeanwhileError:
        what = "was changed meanwhile, and nothing is written."
        raise BusyError(Problem(where=config.edits.name, what=what, remedy="Approve it again.")) from None
    return Approved(content_sha256=brief.content_sha256, by=decision.by, file=config.edits, is_written=bool(written))


def _written(config: Config, brief: Brief) -> Iterator[tuple[Path, Brief]]:
    """The forms of the brief that lie in its folder and say what they hold."""
    for form in ("json", "pdf"):
        path = config.directory / f"{stem_of(brief, config.output.name)}{ENDINGS[form]}"
        if path.is_file():
            try:
                yield path, read_brief(path).brief
            except BriefingError:  # no brief of ours: nothing that somebody has read
                continue

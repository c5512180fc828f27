"""A person's decisions: some change what is chosen from, the others what is printed.

In come the findings and the edits in their order, out come findings regrouped, the edits with the stories they mean
(:func:`settle`), and the sentences that they pin and drop (:func:`decide`). An edit whose sentence, story or theme is
not in the findings is kept, listed in annex B, and never silently dropped.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.compose.decisions.applied import apply_edits
from briefing.compose.decisions.recognition import find_story, name_stories
from briefing.compose.decisions.regrouping import merge, refile, split
from briefing.compose.findings import Decisions, Findings
from briefing.model import (
    Drop,
    Edit,
    LostEdit,
    Merge,
    Move,
    Note,
    Pin,
    Place,
    Reorder,
    Retitle,
    SetState,
    Split,
    Swap,
)

__all__ = ["Settled", "apply_edits", "decide", "describe", "name_stories", "settle", "subject_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Findings as ``edits`` leave them, the edits with the present ids of their stories, and those that found nothing.

    ``lost`` are as they are written.
    """

    findings: Findings
    edits: tuple[Edit, ...]
    lost: tuple[Edit, ...]


def settle(findings: Findings, edits: Sequence[Edit]) -> Settled:
    """Merge and split stories and move sentences between themes as ``edits`` say, and find every story they name."""
    regrouped, unfound = _regrouped(findings, edits)
    settled = [_found(edit, regrouped) for edit in edits]
    lost = [edit for place, edit in enumerate(edits) if place in unfound or _is_lost(settled[place], regrouped)]
    filing = refile(regrouped, edits)
    unchanged = regrouped is findings and filing is findings.filing
    return Settled(
        findings=findings if unchanged else replace(regrouped, filing=filing), edits=tuple(settled), lost=tuple(lost)
    )


def _regrouped(findings: Findings, edits: Sequence[Edit]) -> tuple[Findings, set[int]]:
    """The findings with stories merged and parted, each edit among what those before it left; and which found none."""
    stories, unfound = findings.stories, set()
    for place, edit in enumerate(edits):
        if isinstance(edit, Merge | Split):
            after = merge(stories, edit) if isinstance(edit, Merge) else split(stories, edit)
            if after is None:
                unfound.add(place)
            else:
                stories = after
    return (findings if stories is findings.stories else replace(findings, stories=stories)), unfound


def _found(edit: Edit, findings: Findings) -> Edit:
    """``edit`` with the present id of its story; as it is written where there is none."""
    if isinstance(edit, Retitle | Note | Reorder) and edit.story:
        story = find_story(findings.stories, edit.story, title=edit.title, members=edit.members)
        return replace(edit, story=story.id) if story else edit
    return edit


def decide(settled: Settled) -> Decisions:
    """Which sentences the edits pin and drop, as places.

    A swap drops one sentence and pins another; a later decision on the same sentence takes the place of an earlier one.
    """
    findings = settled.findings
    wanted: dict[Place, bool] = {}
    for edit in settled.edits:
        for digest, printed in _wishes(edit):
            wanted.update(dict.fromkeys(findings.places_of.get(digest, ()), printed))
    return Decisions(
        pinned=frozenset(place for place, printed in wanted.items() if printed),
        dropped=frozenset(place for place, printed in wanted.items() if not printed),
        edits=settled.edits,
        lost=settled.lost,
    )


def _wishes(edit: Edit) -> list[tuple[str, bool]]:
    match edit:
        case Pin() | Move():
            return [(edit.sentence, True)]
        case Drop():
            return [(edit.sentence, False)]
        case Swap():
            return [(edit.sentence, False), (edit.to, True)]
        case _:
            return []


def _is_lost(edit: Edit, findings: Findings) -> bool:
    """Whether a sentence, a theme or, but for what is merged or parted, a story that ``edit`` names is not there."""
    stories = {story.id for story in findings.stories}
    themes = {theme.id for theme in findings.filing.themes}
    sentences = [digest for digest, _ in _wishes(edit)]
    match edit:
        case Merge() | Split() | SetState():
            return False
        case Retitle() | Note() | Reorder() if edit.story and edit.story not in stories:
            return True
        case Reorder() if edit.sentence:
            sentences = [edit.sentence]
    theme = edit.to if isinstance(edit, Move) else "" if isinstance(edit, Drop) else edit.theme
    return any(digest not in findings.places_of for digest in sentences) or bool(theme and theme not in themes)


def describe(edit: Edit) -> LostEdit:
    """An edit for annex B, by the words that it keeps of what it concerns."""
    match edit:
        case SetState():
            words: tuple[str, ...] = (edit.to,)
        case Merge() | Split():
            words = (edit.title, edit.story)
        case Retitle() | Note():
            words = (edit.text, edit.title, edit.story, edit.theme)
        case Reorder():
            words = (edit.text, edit.sentence[:16], edit.title, edit.story, edit.theme)
        case _:
            words = (edit.text, edit.sentence[:16])
    return LostEdit(action=edit.action, subject=next(filter(None, words), ""))


def subject_of(edit: Edit) -> tuple[str, str, str]:
    """The sentence, the story and the theme that an edit concerns, by hash and ids; empty where it has none."""
    sentence, story, theme = (str(getattr(edit, name, "")) for name in ("sentence", "story", "theme"))
    return sentence, story, theme

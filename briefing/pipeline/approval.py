"""Approval is of a content: the decision to approve names the hash of what was read, and holds for nothing else.

The hash is that of what is printed and of its receipts, in which the state, who approved and when have no part: a brief
that is approved has the hash that it had before. So the brief is composed and cut to its pages as one that is in
review, and only then is it looked at whether somebody approved just this. Where somebody approved another content, it
is in review again, and :func:`changes_since` says what changed. For that the decision keeps what was printed, a line a
passage, and a hash of each other part; they explain, and the content hash alone decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date as Date
from difflib import SequenceMatcher

from briefing.config import Config
from briefing.config.lines import key_lines
from briefing.config.mistakes import place
from briefing.errors import ConfigurationError, Problem, UsageError
from briefing.model import UNFILED, Brief, Edit, Extract, Passage, SetState, sha256
from briefing.pipeline.seal import part_hashes
from briefing.render.data import as_stored

_MARKS = {"bottom-line": "-b", "numbers": "-n", "coming-up": "-d"}
_OPENING = 9
"""So many words tell a passage from others to who reads."""
_OF_PASSAGES = ("bottom_line", "numbers", "themes", "other_languages", "unfiled", "coming_up")
"""The fields of a brief that hold the passages: where these tell what changed, the field's name tells no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapse:
    """An approval that is of another content: who gave it and when, and what changed since.

    ``came``, ``went`` and ``moved`` are passages by their part and first words; ``other`` names the fields of the brief
    that changed beside them. All are empty where the decision names no content, as none did in 0.1.0.
    """

    by: str
    on: Date | None
    came: tuple[str, ...] = ()
    went: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    other: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """What happened, in a sentence or two."""
        who = f" by {self.by}" if self.by else ""
        when = f" on {self.on.isoformat()}" if self.on else ""
        counts = [
            f"{len(each)} {'passage' if len(each) == 1 else 'passages'} {word}"
            for each, word in ((self.came, "came"), (self.went, "went"), (self.moved, "moved"))
            if each
        ]
        if self.other:
            counts.append(f"other words changed in: {', '.join(name.replace('_', ' ') for name in self.other)}")
        said = f"Since then {'; '.join(counts)}." if counts else "That decision does not say which content it is of."
        return f"In review again: what was approved{who}{when} is another content. {said}"

    @property
    def lines(self) -> tuple[str, ...]:
        """Each passage that changed, a line each."""
        marked = (("+", self.came), ("-", self.went), (">", self.moved))
        return tuple(f"{mark} {words}" for mark, passages in marked for words in passages)


def approval_in(edits: Sequence[Edit]) -> SetState | None:
    """The approval that stands: the last decision on the state, where that is to approve."""
    last = next((edit for edit in reversed(edits) if isinstance(edit, SetState)), None)
    return last if last is not None and last.to == "approved" else None


def with_approval(brief: Brief, edits: Sequence[Edit]) -> Brief:
    """``brief``, which has its content hash, as approved where ``edits`` approve just this content."""
    approval = approval_in(edits)
    if approval is None or not _is_of(approval, brief):
        return brief
    return replace(brief, state="approved", approved_by=approval.by, approved_on=approval.on)


def approve(brief: Brief, *, by: str, on: Date | None) -> SetState:
    """The decision that approves ``brief``. Raises :class:`UsageError` where nobody is named."""
    if not by.strip():
        raise UsageError("An approval needs the name of who approves.")
    stored = as_stored(brief)
    return SetState(
        to="approved",
        by=by.strip(),
        on=on,
        content_sha256=brief.content_sha256,
        printed=tuple(f"{part} {key}: {words}" for part, key, words in _passages(brief)),
        parts=tuple(f"{name} {digest}" for name, digest in part_hashes(stored).items()),
    )


def changes_since(brief: Brief, edits: Sequence[Edit]) -> Lapse | None:
    """What changed since ``brief`` was approved; None where nobody did, or where it is what was approved."""
    approval = approval_in(edits)
    if approval is None or _is_of(approval, brief):
        return None
    if not approval.content_sha256:
        return Lapse(by=approval.by, on=approval.on)
    before, now = dict(_kept(approval)), {key: (part, words) for part, key, words in _passages(brief)}
    came, went = [key for key in now if key not in before], [key for key in before if key not in now]
    moved = list(_out_of_order(before, now))
    hashes, kept = part_hashes(as_stored(brief)), dict(line.split(" ", 1) for line in approval.parts if " " in line)
    other = [name for name in dict.fromkeys((*hashes, *kept)) if hashes.get(name) != kept.get(name)]
    if came or went or moved:
        other = [name for name in other if name not in _OF_PASSAGES]
    return Lapse(
        by=approval.by,
        on=approval.on,
        came=tuple(map(": ".join, map(now.__getitem__, came))),
        went=tuple(map(": ".join, map(before.__getitem__, went))),
        moved=tuple(map(": ".join, map(now.__getitem__, moved))),
        other=tuple(other),
    )


def refuse_bare_approval(config: Config, edits: Sequence[Edit]) -> None:
    """Raise :class:`ConfigurationError` where the configuration alone says that the brief is approved."""
    if config.brief.state != "approved" or approval_in(edits) is not None:
        return
    name = config.path.name
    raise ConfigurationError(
        Problem(
            where=place(name, ("brief", "state"), key_lines(config.path.read_text(encoding="utf-8"))),
            what='[brief] state: "approved" here is of no content, and nobody has approved this one.',
            remedy=f"Read the brief as it is, then approve it: briefing approve -c {name} --by NAME.",
        )
    )


def _is_of(approval: SetState, brief: Brief) -> bool:
    return bool(brief.content_sha256) and approval.content_sha256 == brief.content_sha256


def _passages(brief: Brief) -> Iterator[tuple[str, str, str]]:
    """The part, the key and the first words of every passage, in its printed order.

    The key is of all that the passage prints; one that is printed again has a number behind it, and a part that takes
    its sentences from the others a mark.
    """
    times: Counter[str] = Counter()
    for part, extracts in _placed(brief):
        words = " ".join(extract.text for extract in extracts).split()
        key = sha256(" ".join(extract.receipt.sha256 for extract in extracts))[:16] + _MARKS.get(part, "")
        times[key] += 1
        key = f"{key}-{times[key]}" if times[key] > 1 else key
        yield part, key, " ".join(words[:_OPENING]) + ("…" if len(words) > _OPENING else "")


def _placed(brief: Brief) -> Iterator[tuple[str, Sequence[Extract]]]:
    """What every passage prints, under the name of its part."""
    yield from _told("bottom-line", brief.bottom_line)
    yield from (("numbers", (figure.phrase, figure.sentence)) for figure in brief.numbers)
    for theme in brief.themes:
        yield from _told(theme.id, (each for story in theme.stories for each in story.passages))
    for apart in brief.other_languages:
        stories = (story for theme in apart.themes for story in theme.stories)
        yield from _told(apart.language, (each for story in stories for each in story.passages))
    yield from _told(UNFILED, (each for entry in brief.unfiled for each in entry.story.passages))
    yield from _told("coming-up", (dated.passage for dated in brief.coming_up))


def _told(part: str, passages: Iterable[Passage]) -> Iterator[tuple[str, Sequence[Extract]]]:
    return ((part, passage.extracts) for passage in passages)


def _kept(approval: SetState) -> Iterator[tuple[str, tuple[str, str]]]:
    """What an approval keeps of the passages: by their keys their parts and first words."""
    for line in approval.printed:
        place_of, _, words = line.partition(": ")
        part, _, key = place_of.rpartition(" ")
        yield key, (part, words)


def _out_of_order(before: dict[str, tuple[str, str]], now: dict[str, tuple[str, str]]) -> Iterator[str]:
    """The passages of both that stand in another part, or in one in another order."""
    first, second = [key for key in before if key in now], [key for key in now if key in before]
    matched = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    steady = {key for block in matched for key in second[block.b : block.b + block.size]}
    return (key for key in second if key not in steady or before[key][0] != now[key][0])

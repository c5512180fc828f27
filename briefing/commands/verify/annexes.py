"""What a brief says of itself, held against its sources and its settings: masthead, sources, coverage, method."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, get_args

from briefing.commands.verify.body import differs, passages_of, stories_of
from briefing.commands.verify.configured import SETTABLE
from briefing.commands.verify.evidence import Evidence
from briefing.compose.parts.annexes import printed_shares
from briefing.errors import Problem, UsageError
from briefing.model import Article, PartName, Period, Source, sha256
from briefing.period import parse_period
from briefing.read.names import shown_name

_COUNTED_AS_READ = frozenset({"outside", "undated", "foreign"})
"""The kinds of articles left out that could be read: what could not is listed and not counted."""
_MASTHEAD = ("title", "language", "issue", "marking", "prepared_by")
_DECIDED = ("state", "approved_by")
"""What a decision of an analyst may say otherwise than the configuration."""


def annex_problems(evidence: Evidence) -> Iterator[Problem]:
    """Everything in the masthead and in the annexes that does not follow from the rest."""
    yield from _masthead_problems(evidence)
    yield from _source_problems(evidence)
    yield from _coverage_problems(evidence)
    yield from _method_problems(evidence)


def settings_of(evidence: Evidence) -> dict[str, Any]:
    """The settings that annex C prints, as values, less those that are not written as they are in force."""
    found: dict[str, Any] = {}
    for setting in evidence.brief.method.settings:
        try:
            found[setting.key] = json.loads(setting.value)
        except ValueError:  # a day, or a table
            found[setting.key] = setting.value
    return found


def _masthead_problems(evidence: Evidence) -> Iterator[Problem]:
    """A masthead that is not that of the settings; what a decision can change only where there are decisions."""
    brief, settings = evidence.brief, settings_of(evidence)
    decided = any(each.kind == "decisions" for each in brief.method.inputs)
    names = _MASTHEAD if decided else (*_MASTHEAD, *_DECIDED)
    for name in names:
        follows = settings.get(f"brief.{name}", "draft" if name == "state" else "")
        if name == "approved_by":
            follows = ""  # nobody approves but by a decision
        if name == "state" and follows == "approved":
            follows = "in review"  # an approval is a decision
        yield from differs("masthead", name.replace("_", " "), getattr(brief, name), follows)
    day = brief.published.isoformat() if brief.published else ""
    yield from differs("masthead", "the day of publication", day, settings.get("brief.published", ""))
    yield from differs("masthead", "empty parts", brief.empty_parts, settings.get("brief.empty_parts", "line"))
    off = {
        name.removeprefix("brief.parts.")
        for name, value in settings.items()
        if name.startswith("brief.parts.") and value is False
    }
    every = get_args(PartName)
    yield from differs(
        "brief", "its parts", brief.parts, tuple(part for part in every if part not in off and _kept(part, evidence))
    )
    if brief.sources_form == "list" and "brief.pages" not in settings:
        yield Problem(
            where="sources", what="are given as a list, and no page budget asks for it.", kind="changed field"
        )
    if brief.coverage.cut and "brief.pages" not in settings:
        yield Problem(
            where="coverage", what="names passages cut for space, and no page budget asks for it.", kind="changed field"
        )
    counts = Counter(source.language for source in brief.sources)
    told = (
        brief.language
        if brief.language in counts or not counts
        else min(counts, key=lambda code: (-counts[code], code))
    )
    yield from differs("brief", "the language that it is told in", brief.text_language, told)
    yield from _period_problems(brief.period, str(settings.get("brief.period", "latest week")), evidence)


def _kept(part: str, evidence: Evidence) -> bool:
    """Whether a part stays that is switched on: a page budget may take any away."""
    return part in evidence.brief.parts or "brief.pages" not in settings_of(evidence)


def _period_problems(period: Period, written: str, evidence: Evidence) -> Iterator[Problem]:
    days = [source.date for source in evidence.brief.sources if source.date]
    try:
        follows = parse_period(written, newest=max(days, default=None))
    except UsageError:
        yield Problem(where="masthead", what=f"its period is set as {written!r}, which is none.", kind="changed field")
        return
    yield from differs("masthead", "the first day of its period", period.start, follows.start)
    yield from differs("masthead", "the last day of its period", period.end, follows.end)
    if any(day not in period for day in days):
        yield Problem(where="masthead", what="does not have all its sources in its period.", kind="changed field")


def _source_problems(evidence: Evidence) -> Iterator[Problem]:
    brief = evidence.brief
    characters = {
        extract.receipt.article_id: 1 for _, extract in evidence.extracts
    }  # where one is cited that is no source
    characters |= {source.article_id: source.characters for source in brief.sources}
    shares = printed_shares(brief, characters)
    for number, source in enumerate(brief.sources, start=1):
        where = f"source {source.number}, {source.path}"
        yield from differs(where, "its number", source.number, number)
        yield from differs(where, "the share of it that is printed", source.printed, shares.get(source.article_id, 0.0))
        text = evidence.texts.get(source.article_id)
        if text is not None:
            yield from differs(where, "the number of its characters", source.characters, len(text))
            outlet = source.outlet or None
            yield from differs(where, "its id", source.article_id, Article(text=text, outlet=outlet).id)
        yield from _file_problems(where, source, evidence)
    if len({source.article_id for source in brief.sources}) != len(brief.sources):
        yield Problem(where="sources", what="name an article twice.", kind="changed source")


def _file_problems(where: str, source: Source, evidence: Evidence) -> Iterator[Problem]:
    """A language, or the hash of a file, that is not what is read there now."""
    article = evidence.article(source)
    if article is None or evidence.outcomes[source.article_id] != "as printed":
        return
    yield from differs(where, "its language", source.language, article.language or "")
    alone = source.path == shown_name(evidence.files[source.article_id])
    if alone and source.file_sha256 != (article.file_sha256 or ""):
        what = "does not have the hash of its file: another byte of it is not as it was."
        yield Problem(where=where, what=what, kind="changed source")


def _coverage_problems(evidence: Evidence) -> Iterator[Problem]:
    brief, coverage = evidence.brief, evidence.brief.coverage
    left = [each for each in coverage.left_out if each.kind in _COUNTED_AS_READ]
    expected = {
        "articles inside": (coverage.inside, len(brief.sources)),
        "articles used": (coverage.used, sum(source.printed > 0 for source in brief.sources)),
        "articles read": (coverage.read, len(brief.sources) + len(left)),
        "stories": (coverage.stories, len({source.story_id for source in brief.sources})),
        "outlets": (coverage.outlets, tuple(sorted({source.outlet for source in brief.sources} - {""}))),
    }
    for name, (says, follows) in expected.items():
        yield from differs(
            "coverage", f"the number of {name}" if isinstance(says, int) else f"the {name}", says, follows
        )
    for entry in coverage.left_out:
        days = entry.reason.days
        period = (brief.period.start, brief.period.end)
        if entry.reason.kind == "another period" and len(days) == 3 and (days[0] in brief.period or days[1:] != period):
            what = f"is said to be left out as of {days[0]}, which is in the period."
            yield Problem(where=f"coverage, {entry.where}", what=what, kind="changed field")
        elif evidence.files and entry.kind == "outside" and not evidence.has(entry.where):
            yield Problem(where=f"coverage, {entry.where}", what="is left out, and is nowhere.", kind="changed field")
    if not any(each.kind == "decisions" for each in brief.method.inputs):
        yield from _undecided(evidence)
    if coverage.notes and evidence.files:
        known = {each.path.partition(":")[0] for each in brief.sources} | {
            each.where.partition(":")[0] for each in left
        }
        for note in coverage.notes:
            if note.where.partition(":")[0] not in known:
                yield Problem(
                    where=f"coverage, {note.where}", what="is noted, and is no file of the brief.", kind="changed field"
                )


def _undecided(evidence: Evidence) -> Iterator[Problem]:
    """What only a decision can bring about, in a brief that was made without any."""
    brief = evidence.brief
    sections, stories = brief.sections, [story for _, story in stories_of(evidence)]
    found = {
        "names lost decisions": bool(brief.coverage.lost_edits),
        "has headings of an analyst": any(story.retitled for story in stories),
        "has notes of an analyst": any(section.note for section in sections) or any(story.note for story in stories),
        "has pinned sentences": any(passage.pinned for _, passage in passages_of(evidence)),
    }
    for what, is_so in found.items():
        if is_so:
            yield Problem(where="brief", what=f"{what}, and lists no decisions among its inputs.", kind="changed field")


def _method_problems(evidence: Evidence) -> Iterator[Problem]:
    brief, method = evidence.brief, evidence.brief.method
    settings = settings_of(evidence)
    yield from differs("method", "the method", method.method, settings.get("summary.method", "default"))
    for setting in method.overrides:
        if setting.key not in SETTABLE:
            what = f"is said to set {setting.key} otherwise than its file, as no run can."
            yield Problem(where="method", what=what, kind="changed field")
    programs = [each.version for each in method.inputs if each.kind == "program"]
    yield from differs("method", "the version", [method.version], programs)
    digests = "\n".join(sorted(f"{source.article_id} {source.sha256}" for source in brief.sources))
    yield from differs("method", "the hash of the inputs", method.inputs_sha256, sha256(digests))
    counts = Counter(source.language for source in brief.sources)
    follows = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    says = [(each.knowledge.code, each.articles) for each in method.languages]
    yield from differs("method", "the number of articles by language", _by_language(says), _by_language(follows))


def _by_language(counts: list[tuple[str, int]]) -> str:
    return ", ".join(f"{language} {number}" for language, number in counts)

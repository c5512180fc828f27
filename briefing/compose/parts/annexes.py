"""The annexes: every source with its receipt's hash, what was covered, and how the brief was made."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.compose.choosing.importance import outlets_of
from briefing.compose.findings import Findings
from briefing.compose.finishing.brief_tree import inside
from briefing.compose.parts.blocks import Numbering
from briefing.compose.request import Lengths, Presentation
from briefing.errors import Problem
from briefing.languages import knowledge
from briefing.model import (
    Article,
    Brief,
    Coverage,
    Extract,
    FurnitureCount,
    LeftOut,
    LostEdit,
    Method,
    PileLanguage,
    ReadingNote,
    Reason,
    Source,
    sha256,
)


def extracts_in(value: object) -> Iterator[Extract]:
    """Every extract in ``value``, however deep, in the order of the fields."""
    if isinstance(value, Extract):
        yield value
    else:
        for item in inside(value):
            yield from extracts_in(item)


def list_sources(
    brief: Brief, findings: Findings, numbering: Numbering, presentation: Presentation
) -> tuple[Source, ...]:
    """Every article inside the period, by number; only the texts of those that ``brief`` prints are carried along."""
    shares = printed_shares(brief, {article.id: len(article.text) for article in findings.reading})
    sources = [
        _source(article, numbering, shares.get(article.id), findings, presentation) for article in findings.reading
    ]
    return tuple(sorted(sources, key=lambda source: source.number))


def _source(
    article: Article, numbering: Numbering, share: float | None, findings: Findings, presentation: Presentation
) -> Source:
    return Source(
        number=numbering[article.id],
        article_id=article.id,
        title=article.title or "",
        outlet=article.outlet or "",
        date=article.date,
        url=article.url or "",
        language=article.language or "",
        path=article.path or "",
        sha256=findings.digests[article.id],
        text=article.text if presentation.embed_texts and share is not None else "",
        printed=share or 0.0,
        characters=len(article.text),
        story_id=findings.story_of[article.id].id,
        file_sha256=article.file_sha256 or "",
        written_outlet=article.written_outlet or "",
    )


def printed_shares(brief: Brief, characters: Mapping[str, int]) -> dict[str, float]:
    """The share of each article that ``brief`` reproduces, counting no character twice, by article id (0 to 1).

    ``characters`` is the length of each article. What was cut for space is named in annex B and does not count.
    """
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for extract in extracts_in(replace(brief, coverage=replace(brief.coverage, cut=()))):
        spans[extract.receipt.article_id].append((extract.receipt.start, extract.receipt.end))
    return {
        article_id: round(_covered(stretches) / max(1, characters[article_id]), 4)
        for article_id, stretches in spans.items()
    }


def _covered(stretches: Sequence[tuple[int, int]]) -> int:
    total, reached = 0, 0
    for start, end in sorted(stretches):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total


def cover(findings: Findings, *, lost_edits: tuple[LostEdit, ...]) -> Coverage:
    """Count what was read and what stands inside the period; what is used is counted when all is chosen."""
    return Coverage(
        read=findings.read,
        inside=len(findings.reading),
        used=0,
        stories=len(findings.stories),
        origins=sum(len(story.origins) for story in findings.stories),
        outlets=tuple(sorted({outlet for story in findings.stories for outlet in outlets_of(story)})),
        left_out=tuple(map(_left_out, findings.reading.problems)),
        lost_edits=lost_edits,
        furniture=tuple(_count_furniture(findings)),
        notes=tuple(map(_note, findings.reading.notes)),
    )


def _count_furniture(findings: Findings) -> Iterator[FurnitureCount]:
    """What was left aside as no text of the articles, by kind, most first."""
    counts = Counter(each.kind for document in findings.documents for each in document.furniture)
    for kind, count in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])):
        yield FurnitureCount(kind=kind, count=count)


def _note(problem: Problem) -> ReadingNote:
    return ReadingNote(where=problem.where, reason=problem.reason or Reason(kind="in words", words=(problem.what,)))


def _left_out(problem: Problem) -> LeftOut:
    reason = problem.reason or Reason(kind="in words", words=(problem.what,))
    return LeftOut(where=problem.where, kind=problem.kind, reason=reason)


def state_method(findings: Findings, lengths: Lengths, presentation: Presentation) -> Method:
    """How the brief was made, with the hash of its configuration and of all that went in."""
    digests = "\n".join(sorted(f"{article_id} {digest}" for article_id, digest in findings.digests.items()))
    return Method(
        version=presentation.version,
        method=lengths.method,
        settings=presentation.settings,
        configuration_sha256=presentation.configuration_sha256,
        inputs_sha256=sha256(digests),
        inputs=presentation.inputs,
        overrides=presentation.overrides,
        languages=tuple(_languages(findings)),
        signing_key=presentation.signing_key,
    )


def _languages(findings: Findings) -> Iterator[PileLanguage]:
    """The languages of the articles, that of most first, and what is known of each."""
    counts = Counter(document.language for document in findings.documents)
    for code, articles in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])):
        yield PileLanguage(knowledge=knowledge(code), articles=articles)

"""A printed sentence looked at closely: where it stands, why it was chosen, and what could stand in its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.compose import Composition
from briefing.compose.choice import Candidates
from briefing.compose.plan import place_of
from briefing.model import Article, Brief, Passage, Scored, Sentence, sha256

NEIGHBOURS = 2
MOST_RUNNERS_UP = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class RunnerUp:
    """A sentence that could be printed instead: its hash, its text, its score, and why it was passed over."""

    sha256: str
    text: str
    outlet: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A sentence of the article round the one looked at; ``printed`` marks those of the passage."""

    text: str
    printed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """Everything that the side panel shows of one passage."""

    key: str
    sha256: str
    text: str
    citation: str
    theme: str
    story: str
    story_label: str
    title: str
    outlet: str
    date: str
    url: str
    score: float
    parts: tuple[tuple[str, float], ...]
    reason: str
    pinned: bool
    neighbours: tuple[Neighbour, ...]
    runners_up: tuple[RunnerUp, ...]


def inspect(composition: Composition, key: str) -> Inspection | None:
    """What there is to know of the passage ``key``, or None where the brief does not print it any more."""
    brief = composition.brief
    found = next(((theme, story, each) for theme, story, each in _printed(brief) if each.key == key), None)
    if found is None:
        return None
    theme_id, story_id, passage = found
    receipt = passage.extracts[-1].receipt
    material = composition.material
    document = material.document_of[receipt.article_id]
    target = next(each for each in document.sentences if each.start == receipt.start)
    offered = [each for each in _offers(composition, theme_id) if each.story.id == story_id]
    scored = next((each for offer in offered for each in _all_scored(offer) if each.sentence == target), None)
    printed = {extract.receipt.start for extract in passage.extracts}
    story = material.story_of[receipt.article_id]
    article = document.article
    return Inspection(
        key=key,
        sha256=receipt.sha256,
        text=passage.extracts[-1].text,
        citation=cite(passage, article),
        theme=theme_id,
        story=story.id,
        story_label=story.label,
        title=article.title or "",
        outlet=article.outlet or "",
        date=article.date.isoformat() if article.date else "",
        url=article.url or "",
        score=round(scored.score, 3) if scored else 0.0,
        parts=tuple((part.name, round(part.value, 3)) for part in scored.parts) if scored else (),
        reason=passage.reason,
        pinned=passage.pinned,
        neighbours=tuple(
            Neighbour(text=each.text, printed=each.start in printed)
            for each in _around(document.sentences, min(printed), target)
        ),
        runners_up=tuple(_runners_up(offered, composition)),
    )


def cite(passage: Passage, article: Article) -> str:
    """The passage in quotation marks with its source, to be pasted elsewhere."""
    words = " […] ".join(_runs(passage))
    source = ", ".join(
        str(part) for part in (article.title, article.outlet, article.date, article.url or article.path) if part
    )
    return f"“{words}” ({source})"


def _runs(passage: Passage) -> Iterator[str]:
    run = ""
    for extract, gap in zip(passage.extracts, passage.gaps, strict=True):
        if gap and run:
            yield run
            run = ""
        run = f"{run} {extract.text}".strip()
    yield run


def _printed(brief: Brief) -> Iterator[tuple[str, str, Passage]]:
    for theme in brief.themes:
        for story in theme.stories:
            yield from ((theme.id, story.story_id, passage) for passage in story.passages)
    for entry in brief.unfiled:
        yield from (("", entry.story.story_id, passage) for passage in entry.story.passages)
    yield from (("", "", passage) for passage in brief.bottom_line)
    yield from (("", "", entry.passage) for entry in brief.coming_up)


def _offers(composition: Composition, theme_id: str) -> tuple[Candidates, ...]:
    return next((draft.candidates for draft in composition.drafts if draft.theme.id == theme_id), ())


def _all_scored(offer: Candidates) -> Iterator[Scored]:
    yield from offer.summary.scores
    yield from (passed.scored for passed in offer.summary.passed_over)


def _around(sentences: tuple[Sentence, ...], first_start: int, target: Sentence) -> tuple[Sentence, ...]:
    first = next(each.index for each in sentences if each.start == first_start)
    return sentences[max(0, first - NEIGHBOURS) : target.index + 1 + NEIGHBOURS]


def _runners_up(offered: list[Candidates], composition: Composition) -> Iterator[RunnerUp]:
    taken = {place_of(sentence) for draft in composition.drafts for sentence in draft.sentences}
    waiting = [(each, "offered, but the length was reached") for offer in offered for each in offer.summary.scores]
    waiting += [(passed.scored, passed.reason) for offer in offered for passed in offer.summary.passed_over]
    free = [(scored, reason) for scored, reason in waiting if place_of(scored.sentence) not in taken]
    ranked = sorted(free, key=lambda each: (-each[0].score, each[0].sentence.article_id, each[0].sentence.index))
    for scored, reason in ranked[:MOST_RUNNERS_UP]:
        article = composition.material.article(scored.sentence.article_id)
        yield RunnerUp(
            sha256=sha256(scored.sentence.text),
            text=scored.sentence.text,
            outlet=article.outlet or "",
            score=round(scored.score, 3),
            reason=reason,
        )

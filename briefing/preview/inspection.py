"""A printed sentence looked at closely: where it stands, why it was chosen, and what could stand in its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.compose import Composition
from briefing.compose.choosing.candidates import Candidates
from briefing.compose.findings import place_of
from briefing.model import UNFILED, Article, Brief, Passage, Reason, Scored, Sentence, sha256

NEIGHBOURS = 2
MOST_RUNNERS_UP = 6
_LENGTH_REACHED, _CUT = Reason(kind="length reached"), Reason(kind="cut")


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
    """Everything that the side panel shows of one passage.

    ``theme`` is the id of the theme that offers the sentence, ``part`` the heading that it is printed under; ``place``
    is its place among the ``siblings`` passages of its story there, from 0. ``score`` is None where nothing was scored.
    """

    key: str
    sha256: str
    text: str
    citation: str
    part: str
    theme: str
    story: str
    story_label: str
    place: int
    siblings: int
    title: str
    outlet: str
    date: str
    url: str
    score: float | None
    parts: tuple[tuple[str, float], ...]
    reason: str
    pinned: bool
    neighbours: tuple[Neighbour, ...]
    runners_up: tuple[RunnerUp, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printed:
    """A passage where it is printed: under which heading, and with which others of its story."""

    passage: Passage
    part: str
    theme: str = ""
    siblings: tuple[Passage, ...] = ()


def inspect(composition: Composition, key: str) -> Inspection | None:
    """What there is to know of the passage ``key``, or None where the brief does not print it any more."""
    found = next((each for each in _printed(composition.brief) if each.passage.key == key), None)
    if found is None:
        return None
    passage, findings = found.passage, composition.findings
    receipt = passage.extracts[-1].receipt
    document = findings.document_of[receipt.article_id]
    target = next(each for each in document.sentences if each.start == receipt.start)
    story = findings.story_of[receipt.article_id]
    theme, offered = _offers(composition, found.theme, story.id, target)
    scored = next((each for offer in offered for each in _all_scored(offer) if each.sentence == target), None)
    printed = {extract.receipt.start for extract in passage.extracts}
    article = document.article
    return Inspection(
        key=key,
        sha256=receipt.sha256,
        text=passage.extracts[-1].text,
        citation=cite(passage, article),
        part=found.part,
        theme=theme,
        story=story.id,
        story_label=story.label,
        place=next((place for place, each in enumerate(found.siblings) if each.key == key), 0),
        siblings=len(found.siblings),
        title=article.title or "",
        outlet=article.outlet or "",
        date=article.date.isoformat() if article.date else "",
        url=article.url or "",
        score=round(scored.score, 3) if scored else None,
        parts=tuple((part.name, round(part.value, 3)) for part in scored.parts) if scored else (),
        reason=str(passage.reason or ""),
        pinned=passage.pinned,
        neighbours=_around(document.sentences, printed, target),
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


def _printed(brief: Brief) -> Iterator[_Printed]:
    for theme in brief.themes:
        for story in theme.stories:
            for each in story.passages:
                yield _Printed(passage=each, part=theme.name, theme=theme.id, siblings=story.passages)
    for theme in (theme for apart in brief.other_languages for theme in apart.themes):
        held = "" if theme.id == UNFILED else theme.id
        for story in theme.stories:
            for each in story.passages:
                yield _Printed(passage=each, part="In other languages", theme=held, siblings=story.passages)
    for entry in brief.unfiled:
        for each in entry.story.passages:
            yield _Printed(passage=each, part="Under no theme", siblings=entry.story.passages)
    yield from (_Printed(passage=each, part="Bottom line") for each in brief.bottom_line)
    yield from (_Printed(passage=entry.passage, part="Coming up") for entry in brief.coming_up)


def _offers(composition: Composition, theme: str, story: str, target: Sentence) -> tuple[str, tuple[Candidates, ...]]:
    """What a story offered to ``theme``; for a passage outside the themes, to the one that prints ``target`` too."""
    for draft in composition.drafts:
        offered = tuple(offer for offer in draft.candidates if offer.story.id == story)
        if (draft.theme.id == theme and offered) or (not theme and target in draft.sentences):
            return draft.theme.id, offered
    return theme, ()


def _all_scored(offer: Candidates) -> Iterator[Scored]:
    yield from offer.summary.scores
    yield from (passed.scored for passed in offer.summary.passed_over)


def _around(sentences: tuple[Sentence, ...], printed: set[int], target: Sentence) -> tuple[Neighbour, ...]:
    """The sentences from two before the passage to two after it; ``printed`` are the starts of those that it prints."""
    first = next(each.index for each in sentences if each.start == min(printed))
    shown = sentences[max(0, first - NEIGHBOURS) : target.index + 1 + NEIGHBOURS]
    return tuple(Neighbour(text=each.text, printed=each.start in printed) for each in shown)


def _runners_up(offered: tuple[Candidates, ...], composition: Composition) -> Iterator[RunnerUp]:
    drafted = {place_of(sentence) for draft in composition.drafts for sentence in draft.sentences}
    taken = _printed_under_themes(composition)
    waiting = [
        (each, _CUT if place_of(each.sentence) in drafted else _LENGTH_REACHED)
        for offer in offered
        for each in offer.summary.scores
    ]
    waiting += [(passed.scored, passed.reason) for offer in offered for passed in offer.summary.passed_over]
    free = [
        (scored, reason)
        for scored, reason in waiting
        if (scored.sentence.article_id, scored.sentence.start) not in taken
    ]
    ranked = sorted(free, key=lambda each: (-each[0].score, each[0].sentence.article_id, each[0].sentence.index))
    for scored, reason in ranked[:MOST_RUNNERS_UP]:
        article = composition.findings.article(scored.sentence.article_id)
        yield RunnerUp(
            sha256=sha256(scored.sentence.text),
            text=scored.sentence.text,
            outlet=article.outlet or "",
            score=round(scored.score, 3),
            reason=str(reason),
        )


def _printed_under_themes(composition: Composition) -> set[tuple[str, int]]:
    """Where each sentence begins that the page prints under a theme: what was cut for space may stand in its place."""
    blocks = (story for theme in composition.brief.themes for story in theme.stories)
    extracts = (extract for story in blocks for passage in story.passages for extract in passage.extracts)
    return {(extract.receipt.article_id, extract.receipt.start) for extract in extracts}

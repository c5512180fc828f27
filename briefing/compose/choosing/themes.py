"""The themes of a brief: which sentences each prints, by story, the most important first."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.compose.choosing.budget import Budget
from briefing.compose.choosing.candidates import Candidates, ValuedUnit, candidates_of, most_worth, take
from briefing.compose.choosing.importance import Importance
from briefing.compose.findings import Decisions, Findings, place_of
from briefing.compose.request import Lengths
from briefing.model import Filed, Length, Place, Reason, Sentence, Story, Theme
from briefing.text.words import count_words

_AT_ONCE = 12
"""So many stories, the most promising first, are asked what they offer before it is seen whether more are needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeDraft:
    """A theme with the units chosen for it and what it chose from: the stories that promise enough to get in.

    ``filed`` is all that it holds of these stories, also in languages that nothing is printed in.
    """

    theme: Theme
    candidates: tuple[Candidates, ...]
    units: tuple[ValuedUnit, ...]
    filed: Mapping[Place, Filed]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence that the theme prints."""
        return tuple(sentence for unit in self.units for sentence in unit.sentences)


def draft_themes(
    findings: Findings,
    *,
    lengths: Lengths,
    importance: Importance,
    decisions: Decisions,
    room: float = 1.0,
    said: Sequence[Sentence] = (),
) -> tuple[ThemeDraft, ...]:
    """Choose the sentences of every theme, in register order; a sentence is printed under one theme alone.

    A story is told under its home, the theme that it is about. What another theme took of it is printed there only
    where a person put it, or where a theme of the register would have nothing to say else. A theme of the register is
    there even with nothing to say, a proposed one only with two stories; nor does it print what opinion alone tells,
    unless there is nothing else.

    ``room`` widens the lengths of themes and stories, for a page budget that has space to give. ``said`` is printed
    elsewhere and is not said again.
    """
    homes = homes_of(findings)
    drafts: list[ThemeDraft] = []
    printed = list(said)
    for theme in findings.filing.themes:
        for filed in _pools(theme, homes, findings):
            draft = _draft(
                theme,
                filed=filed,
                findings=findings,
                lengths=lengths,
                importance=importance,
                decisions=decisions,
                printed=printed,
                room=room,
            )
            if draft.units:
                break
        if theme.proposed and not _is_a_theme(draft, findings):
            continue  # an official who did not ask for a theme need not hear that there is little under it
        printed.extend(draft.sentences)
        drafts.append(draft)
    return _capped(drafts)


def _is_a_theme(draft: ThemeDraft, findings: Findings) -> bool:
    """Whether a proposed theme has something to say, and two stories that are told by more than opinion."""
    reported = {findings.story_of[article].id for article, _ in draft.filed} & findings.reported
    return bool(draft.units) and (
        len(reported) > 1 or len(findings.reported) < 2 or any(unit.pinned for unit in draft.units)
    )


def _pools(theme: Theme, homes: Mapping[str, str], findings: Findings) -> tuple[dict[Place, Filed], ...]:
    """What ``theme`` may print from: what there is of its own stories; then, if it is of the register, what it took.

    Of its own stories it has what fits another theme better too, because that one only points to them.
    """

    def is_own(entry: Filed) -> bool:
        return homes.get(findings.story_of[entry.sentence.article_id].id) == theme.id

    taken = {place_of(entry.sentence): entry for entry in theme.filed}
    own = {
        place_of(entry.sentence): entry
        for other in findings.filing.themes
        for entry in other.filed
        if is_own(entry) and (other is theme or (theme.id in entry.also and not _is_placed(entry)))
    }
    if theme.proposed:
        return (own,)
    own |= {place: entry for place, entry in taken.items() if _is_placed(entry)}
    return own, own | taken


def _is_placed(entry: Filed) -> bool:
    """Whether a person put a sentence where it stands."""
    return entry.reason == Reason(kind="placed")


def untold(drafts: Sequence[ThemeDraft], findings: Findings, importance: Importance) -> dict[str, tuple[Story, ...]]:
    """The stories that a theme is the home of and none prints, by weight, by the id of the theme."""
    printed = {unit.story_id for draft in drafts for unit in draft.units}
    homes = homes_of(findings)
    waiting = importance.order([story for story in findings.stories if story.id in homes and story.id not in printed])
    return {draft.theme.id: tuple(story for story in waiting if homes[story.id] == draft.theme.id) for draft in drafts}


def told_elsewhere(
    drafts: Sequence[ThemeDraft], findings: Findings, importance: Importance
) -> dict[str, tuple[Story, ...]]:
    """The stories that are about a theme and told by another, by weight, by the theme's id.

    A proposed theme has none: nobody asked to see a story from several sides.
    """
    telling = {draft.theme.id: {unit.story_id for unit in draft.units} for draft in drafts}
    told = frozenset[str]().union(*telling.values())
    about = findings.filing.about or {}
    ordered = importance.order([story for story in findings.stories if story.id in told])
    return {
        identity: tuple(story for story in ordered if story.id not in own and _is_about(story, identity, about))
        for identity, own in telling.items()
    }


def _is_about(story: Story, theme: str, about: Mapping[str, Collection[str]]) -> bool:
    """Whether half of a story's articles are of one ``about`` the theme: a person may have joined two."""
    return 2 * sum(theme in about.get(article.id, ()) for article in story.articles) >= len(story.articles)


def homes_of(findings: Findings) -> dict[str, str]:
    """The id of the theme that each story is told under: the one that it is about.

    Where that was not asked, it is the one that it fits best; and so for a story that is about none, as a meeting on
    many things is, by what of it is plainly about a theme of the register or was put there by a person.
    """
    filing = findings.filing
    if filing.about is None:
        return _by_fit(((theme.id, theme.filed) for theme in filing.themes), findings)
    homes = _by_fit(((theme.id, filter(_is_placed, theme.filed)) for theme in filing.themes), findings)
    backed = {  # a person who moved away what told of the theme has moved the story
        (findings.story_of[entry.sentence.article_id].id, identity)
        for theme in filing.themes
        for entry in theme.filed
        if entry.reason != Reason(kind="of its story")
        for identity in (theme.id, *entry.also)
    }
    for story in findings.stories:
        named = Counter(themes[0] for article in story.articles if (themes := filing.about.get(article.id)))
        home = min(named, key=lambda each: (-named[each], each), default=None)
        if home is not None and (story.id, home) in backed:
            homes[story.id] = home
    asked = [theme for theme in filing.themes if not theme.proposed]
    return _by_fit(((theme.id, theme.filed) for theme in asked), findings) | homes


def _by_fit(filed: Iterable[tuple[str, Iterable[Filed]]], findings: Findings) -> dict[str, str]:
    """The id of the theme that each story fits best, from what is ``filed`` under each theme."""
    fit: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for theme_id, entries in filed:
        for entry in entries:
            fit[findings.story_of[entry.sentence.article_id].id][theme_id] += entry.score
    return {story: min(scores, key=lambda each: (-scores[each], each)) for story, scores in fit.items()}


def _draft(
    theme: Theme,
    *,
    filed: Mapping[Place, Filed],
    findings: Findings,
    lengths: Lengths,
    importance: Importance,
    decisions: Decisions,
    printed: Sequence[Sentence],
    room: float,
) -> ThemeDraft:
    def offer(story: Story, fit: Mapping[Place, float]) -> Candidates:
        return candidates_of(
            story,
            findings,
            length=widened(lengths.story, room),
            lengths=lengths,
            decisions=decisions,
            weight=importance.weights[story.id],
            fit=fit,
            already=printed,
            headed=True,
            asked=not theme.proposed,
        )

    printable = {
        place: entry for place, entry in filed.items() if findings.prints(place[0]) or place in decisions.pinned
    }
    budget = Budget.of(lengths.theme, available=_words(entry.sentence for entry in printable.values()), room=room)
    each_article = article_budgets(findings, printable, lengths.article, room)
    stories = [
        (story, fit)
        for story, fit in _by_story(printable.values(), findings, importance)
        if not theme.proposed or story.id in findings.reported or not decisions.pinned.isdisjoint(fit)
    ]
    promise = {
        story.id: most_worth(importance.weights[story.id], fit) if decisions.pinned.isdisjoint(fit) else math.inf
        for story, fit in stories
    }
    waiting = sorted(stories, key=lambda entry: -promise[entry[0].id])
    asked: dict[str, Candidates] = {}
    units: list[ValuedUnit] = []
    while waiting and not _settled(units, budget, promise[waiting[0][0].id], lengths.shortest):
        asked |= {story.id: offer(story, fit) for story, fit in waiting[:_AT_ONCE]}
        waiting = waiting[_AT_ONCE:]
        offered = [unit for candidates in asked.values() for unit in candidates.units]
        units = take(offered, budget=budget, each_article=each_article)
    candidates = tuple(asked[story.id] for story, _ in stories if story.id in asked)
    return ThemeDraft(theme=theme, candidates=candidates, units=tuple(units), filed=filed)


def _settled(units: Sequence[ValuedUnit], budget: Budget, promise: float, shortest: int) -> bool:
    """Whether nothing worth ``promise`` or less can get in any more: no room is left, and all that is in is better.

    What is pinned gets in whatever the room, so its promise is infinite.
    """
    left = budget
    for unit in units:
        left = left.less(len(unit.sentences), unit.words)
    full = bool(units) and not left.takes(1, shortest)
    return full and all((math.inf if unit.pinned else unit.worth) > promise for unit in units)


def _by_story(
    filed: Iterable[Filed], findings: Findings, importance: Importance
) -> list[tuple[Story, dict[Place, float]]]:
    fits: dict[str, dict[Place, float]] = defaultdict(dict)
    for entry in filed:
        fits[findings.story_of[entry.sentence.article_id].id][place_of(entry.sentence)] = entry.score
    return [
        (story, fits[story.id]) for story in importance.order([story for story in findings.stories if story.id in fits])
    ]


def widened(length: Length, room: float) -> Length:
    """``length`` with ``room`` times the amount, never more than the whole."""
    amount = length.amount * room
    return Length(amount=min(amount, 100.0) if length.unit == "percent" else round(amount), unit=length.unit)


def article_budgets(findings: Findings, places: Iterable[Place], length: Length, room: float) -> dict[str, Budget]:
    """What each article may contribute, by article id."""
    return {
        article_id: Budget.of(length, available=findings.words[article_id], room=room)
        for article_id in {article_id for article_id, _ in places}
    }


def _words(sentences: Iterable[Sentence]) -> int:
    return sum(count_words(sentence.text) for sentence in sentences)


def _capped(drafts: Sequence[ThemeDraft]) -> tuple[ThemeDraft, ...]:
    """Keep each theme to its share of all theme units, at least one; pinned units stay."""
    total = sum(len(draft.units) for draft in drafts)
    capped = []
    for draft in drafts:
        limit = max(1, int(draft.theme.definition.share * total))
        kept = draft.units[:limit] + tuple(unit for unit in draft.units[limit:] if unit.pinned)
        capped.append(ThemeDraft(theme=draft.theme, candidates=draft.candidates, units=kept, filed=draft.filed))
    return tuple(capped)

"""The composer: from the findings, the decisions and the drafts it sets the parts that stand theme by theme."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from briefing.compose.choosing.candidates import ValuedUnit
from briefing.compose.choosing.importance import Importance, are_of_sport
from briefing.compose.choosing.themes import ThemeDraft, told_elsewhere, untold
from briefing.compose.findings import Decisions, Findings, place_of
from briefing.compose.finishing.receipts import sentence_at
from briefing.compose.parts.blocks import Numbering, block_of, passage_of
from briefing.compose.parts.coming_up import list_coming_up
from briefing.compose.parts.speakers import quotes_of
from briefing.compose.parts.unfiled import MOST_TOLD, list_unfiled
from briefing.compose.request import Lengths, Masthead
from briefing.model import DatedPassage, Extract, Quote, Sentence, Story, StoryBlock, ThemeSection, UnfiledEntry

QUOTES_A_STORY = 1
"""Under its story one quotation gives the voice; the index of speakers has the others."""


@dataclass(frozen=True, kw_only=True)
class Composer:
    """Everything that lies ready when the chosen sentences are set into parts.

    ``said`` are sentences of the bottom line that no other part says again.
    """

    findings: Findings
    drafts: tuple[ThemeDraft, ...]
    numbering: Numbering
    masthead: Masthead
    lengths: Lengths
    importance: Importance
    decisions: Decisions
    said: tuple[Sentence, ...] = ()

    @cached_property
    def themed(self) -> tuple[Story, ...]:
        """The stories of which some theme prints a sentence."""
        printed = {unit.story_id for draft in self.drafts for unit in draft.units}
        return tuple(story for story in self.findings.stories if story.id in printed)

    @cached_property
    def untold(self) -> dict[str, tuple[Story, ...]]:
        """The stories that a theme holds and none prints, by the id of the theme."""
        return untold(self.drafts, self.findings, self.importance)

    @cached_property
    def elsewhere(self) -> dict[str, tuple[Story, ...]]:
        """The stories that a theme took something of and another tells, by the id of the theme."""
        return told_elsewhere(self.drafts, self.findings, self.importance)

    @cached_property
    def told(self) -> tuple[Story, ...]:
        """The stories that the brief tells, by weight: those of the themes, or all where no theme has any."""
        return tuple(self.importance.order(self.themed or self.findings.stories))

    def leading(self, bottom_line: Sequence[ValuedUnit]) -> list[ValuedUnit]:
        """The units that the brief could print, those that it does print first."""
        printed = [*bottom_line, *(unit for draft in self.drafts for unit in draft.units)]
        offered = [unit for draft in self.drafts for offer in draft.candidates for unit in offer.units]
        return printed + offered

    def sections(self) -> tuple[ThemeSection, ...]:
        """Every theme of the register as printed, also those with nothing to say; no quotation stands twice."""
        sections: list[ThemeSection] = []
        for draft in self.drafts:
            quoted = {quote.content for section in sections for story in section.stories for quote in story.quotes}
            sections.append(self._section(draft, quoted))
        return tuple(sections)

    def unfiled(self, *, most_told: int = MOST_TOLD) -> tuple[UnfiledEntry, ...]:
        """The stories that no theme holds, of which ``most_told`` say a sentence."""
        return list_unfiled(
            self.findings,
            {story.id for stories in (self.themed, *self.untold.values()) for story in stories},
            {draft.theme.id for draft in self.drafts},
            numbering=self.numbering,
            lengths=self.lengths,
            importance=self.importance,
            decisions=self.decisions,
            language=self.masthead.language,
            most_told=most_told,
            said=self.said,
        )

    def coming_up(self) -> tuple[tuple[DatedPassage, ...], int]:
        """The dates ahead of the period that stand on the page, and how many more there are."""
        return list_coming_up(
            self.ranked,
            self.findings,
            period=self.masthead.period,
            numbering=self.numbering,
            lengths=self.lengths,
            importance=self.importance,
            decisions=self.decisions,
        )

    @cached_property
    def ranked(self) -> tuple[Story, ...]:
        """The stories whose dates and figures stand in the indexes, by weight: those of the themes that were asked for.

        Where nobody asked for themes, those that the themes print come first. A game has no place there unless a theme
        that was asked for is about games.
        """
        themed = {story.id for stories in (self.themed, *self.untold.values()) for story in stories}
        asked = any(not draft.theme.proposed for draft in self.drafts)
        held = [story for story in self.findings.stories if story.id in themed]
        stories = held if asked and held else list(self.findings.stories)
        if not any(self._is_of_sport(draft) for draft in self.drafts):
            stories = [story for story in stories if not are_of_sport(self.findings.documents_in(story))]
        return tuple(sorted(self.importance.order(stories), key=lambda story: story.id not in themed))

    def _is_of_sport(self, draft: ThemeDraft) -> bool:
        """Whether a theme was asked for and most of what is filed under it are games."""
        articles = {article_id for article_id, _ in draft.filed}
        documents = [self.findings.document_of[each] for each in sorted(articles)]
        return not draft.theme.proposed and bool(documents) and are_of_sport(documents)

    def _section(self, draft: ThemeDraft, quoted: Collection[Extract]) -> ThemeSection:
        articles = {article_id for article_id, _ in draft.filed}
        blocks = tuple(
            self._block(story_id, draft, quoted) for story_id in dict.fromkeys(unit.story_id for unit in draft.units)
        )
        return ThemeSection(
            id=draft.theme.id,
            name=draft.theme.definition.name(self.masthead.language),
            stories=blocks,
            also=self._also(draft),
            found=len(draft.filed),
            articles=len(articles),
            outlets=tuple(sorted({self.findings.article(each).outlet or "" for each in articles} - {""})),
            origins=self._origins(articles),
            proposed=draft.theme.proposed,
            keywords=draft.theme.definition.keywords,
            language=draft.theme.definition.language,
        )

    def _also(self, draft: ThemeDraft) -> tuple[StoryBlock, ...]:
        """The theme's stories of which nothing is printed, and those that another theme tells, each as a line."""
        stories = (*self.untold[draft.theme.id], *self.elsewhere[draft.theme.id])
        return tuple(
            replace(block_of(story, (), self.findings, self.numbering), elsewhere=self._elsewhere(story.id, draft))
            for story in self.importance.order(stories)
        )

    def _origins(self, articles: set[str]) -> int:
        return sum(
            not articles.isdisjoint(origin.articles) for story in self.findings.stories for origin in story.origins
        )

    def _block(self, story_id: str, draft: ThemeDraft, quoted: Collection[Extract]) -> StoryBlock:
        story = next(story for story in self.findings.stories if story.id == story_id)
        units = _in_reading_order([unit for unit in draft.units if unit.story_id == story_id])
        passages = [passage_of(unit, self.findings, self.numbering, draft.filed) for unit in units]
        block = block_of(story, passages, self.findings, self.numbering)
        return replace(block, quotes=self._quotes(story, draft, quoted), elsewhere=self._elsewhere(story_id, draft))

    def _quotes(self, story: Story, draft: ThemeDraft, quoted: Collection[Extract]) -> tuple[Quote, ...]:
        """What stands in a sentence of the theme first; of the rest only under the first theme that tells the story."""
        free = quotes_of(story, self.findings, self.numbering, printed=draft.sentences)
        fresh = [quote for quote in free if quote.content not in quoted]
        own = [quote for quote in fresh if self._is_filed(quote.content, draft)]
        first = next(each for each in self.drafts if any(unit.story_id == story.id for unit in each.units))
        return tuple((own or (fresh if first is draft else []))[:QUOTES_A_STORY])

    def _is_filed(self, extract: Extract, draft: ThemeDraft) -> bool:
        document = self.findings.document_of[extract.receipt.article_id]
        sentence = sentence_at(document, extract.receipt.start)
        return sentence is not None and place_of(sentence) in draft.filed

    def _elsewhere(self, story_id: str, draft: ThemeDraft) -> tuple[str, ...]:
        return tuple(
            other.theme.id
            for other in self.drafts
            if other is not draft and any(unit.story_id == story_id for unit in other.units)
        )


def _in_reading_order(units: Sequence[ValuedUnit]) -> list[ValuedUnit]:
    """The article with the best unit first; what is printed of one article in the article's own order."""
    ranked = sorted(units, key=lambda unit: (not unit.pinned, -unit.worth, unit.article_id, unit.sentences[0].index))
    articles = list(dict.fromkeys(unit.article_id for unit in ranked))
    return sorted(ranked, key=lambda unit: (articles.index(unit.article_id), unit.sentences[0].index))

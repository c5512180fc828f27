"""What is told in other languages alone: behind the themes, by language, each story under the theme that holds it.

Every language is told as a brief of its own would tell it: each theme within the lengths of a theme, a quotation under
its story. It feeds no other part: bottom line, numbers, differences, speakers and dates ahead are in the brief's
language, because its reader is to be able to check them. The charts and annex B count every language, since they show
what was read. Where a page budget has to choose, a story weighs what it would weigh in the brief's language.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.compose.parts.sections import Composer
from briefing.model import UNFILED, LanguageSection, ThemeSection

MOST_TOLD = 5
"""Under no theme the weightiest stories of a language say their one sentence, the others their titles alone."""


def tell_apart(composers: Sequence[Composer]) -> tuple[LanguageSection, ...]:
    """A section for each language, in the order of ``composers``, each of which composes one."""
    return tuple(
        LanguageSection(
            language=composer.findings.language,
            themes=tuple(_sections(composer)),
            articles=sum(len(story.articles) for story in composer.findings.stories),
        )
        for composer in composers
    )


def _sections(composer: Composer) -> list[ThemeSection]:
    held = [theme for theme in composer.sections() if theme.stories or theme.also]
    entries = composer.unfiled(most_told=MOST_TOLD)
    told = tuple(entry.story for entry in entries if entry.story.passages)
    titles = tuple(entry.story for entry in entries if not entry.story.passages)
    return [*held, ThemeSection(id=UNFILED, name="", stories=told, also=titles)] if entries else held

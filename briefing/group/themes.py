"""The themes of a pile: those of a register with what each takes, or those that the pile itself proposes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.door import given_articles
from briefing.errors import UsageError
from briefing.group.discovery import propose_themes
from briefing.group.filing import file_sentences
from briefing.model import Article, Theme, ThemeDefinition
from briefing.text import segment_pile


def find_themes(articles: Iterable[Article], themes: Sequence[ThemeDefinition] | None = None) -> list[Theme]:
    """The themes of a pile of articles.

    With ``themes`` (the register) every theme of it in its order, an empty one too, with the sentences filed under it,
    best first. Without, the themes that discovery proposes, the largest first. Raises :class:`UsageError` for what are
    no articles or no register.
    """
    documents = segment_pile(given_articles(articles, "find_themes"))
    if themes is not None and not all(isinstance(each, ThemeDefinition) for each in themes):
        raise UsageError("find_themes takes a register of ThemeDefinition, such as load_config(path).themes.")
    return propose_themes(documents) if themes is None else list(file_sentences(documents, themes).themes)

"""Turns a week's pile of news articles into a policy brief that an analyst can sign.

The public names are below; each is imported when it is first used, so that ``import briefing`` costs nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.config import Config, load_config
    from briefing.errors import Problem
    from briefing.group.stories import find_stories
    from briefing.group.themes import find_themes
    from briefing.model import (
        Article,
        Brief,
        Length,
        Quotation,
        Reading,
        Scored,
        Sentence,
        Story,
        Summary,
        Theme,
        ThemeDefinition,
    )
    from briefing.pipeline.build import build
    from briefing.read import read_articles
    from briefing.render import render
    from briefing.summarise import score_sentences, summarise
    from briefing.text.sentences import split_sentences
    from briefing.text.speech import find_quotations

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Brief",
    "Config",
    "Length",
    "Problem",
    "Quotation",
    "Reading",
    "Scored",
    "Sentence",
    "Story",
    "Summary",
    "Theme",
    "ThemeDefinition",
    "build",
    "find_quotations",
    "find_stories",
    "find_themes",
    "load_config",
    "read_articles",
    "render",
    "score_sentences",
    "split_sentences",
    "summarise",
]

_HOMES = {
    "Article": "briefing.model",
    "Brief": "briefing.model",
    "Config": "briefing.config",
    "Length": "briefing.model",
    "Problem": "briefing.errors",
    "Quotation": "briefing.model",
    "Reading": "briefing.model",
    "Scored": "briefing.model",
    "Sentence": "briefing.model",
    "Story": "briefing.model",
    "Summary": "briefing.model",
    "Theme": "briefing.model",
    "ThemeDefinition": "briefing.model",
    "build": "briefing.pipeline.build",
    "find_quotations": "briefing.text.speech",
    "find_stories": "briefing.group.stories",
    "find_themes": "briefing.group.themes",
    "load_config": "briefing.config",
    "read_articles": "briefing.read",
    "render": "briefing.render",
    "score_sentences": "briefing.summarise",
    "split_sentences": "briefing.text.sentences",
    "summarise": "briefing.summarise",
}


class _Package(ModuleType):
    """This package, in which ``render`` and ``summarise`` are the public verbs and not the folders of that name."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f'module "briefing" has no attribute "{name}"')
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__


sys.modules[__name__].__class__ = _Package

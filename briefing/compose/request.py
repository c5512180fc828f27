"""What a brief is asked to be: its masthead, how long its parts may be, and which of them are printed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date as Date
from typing import Literal

from briefing.model import Input, Length, Mixed, PartName, Period, Setting, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """What stands at the head of the brief, as the configuration and the analyst give it."""

    title: str
    language: str
    period: Period
    issue: str = ""
    published: Date | None = None
    marking: str = ""
    state: State = "draft"
    prepared_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lengths:
    """How long each part may be, and by which method its sentences are chosen.

    ``shortest`` and ``longest`` bound the words of a sentence that may be printed.
    """

    method: str = "default"
    article: Length = field(default=Length(amount=3))
    story: Length = field(default=Length(amount=60, unit="words"))
    theme: Length = field(default=Length(amount=5))
    bottom_line: Length = field(default=Length(amount=5))
    shortest: int = 4
    longest: int = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    """Which parts are printed, where what is in another language stands, and how annex A and C are filled."""

    parts: tuple[PartName, ...]
    empty_parts: Literal["line", "nothing"] = "line"
    mixed: Mixed = "separate"
    embed_texts: bool = True
    root: str = "."
    settings: tuple[Setting, ...] = ()
    configuration_sha256: str = ""
    version: str = ""
    inputs: tuple[Input, ...] = ()
    overrides: tuple[Setting, ...] = ()
    signing_key: str = ""

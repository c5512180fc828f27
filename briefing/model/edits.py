"""What a person decided on a brief: a class an action, each with the fields that the action has.

A decision stands in ``brief.edits.toml`` as a table with its ``action`` and its fields. Sentences are named by the
SHA-256 of their text, themes by their id. A story is named three times: by its id (``story``), by its ``members``, and
by its ``title`` when it was decided, so that it is found again where a better grouping gives it another id. A member
is the address of an article, or the file that it has for itself, or its id. ``text`` beside a sentence is the sentence
as it stood, so that a lost one can still be read; ``by`` is who decided.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date
from typing import Literal, TypeAlias

from briefing.model.brief import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """Print the sentence, whatever the length; under ``theme``, where one is named."""

    action: Literal["pin"] = "pin"
    sentence: str
    theme: str = ""
    text: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """Do not print the sentence."""

    action: Literal["drop"] = "drop"
    sentence: str
    text: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """Print the sentence ``to`` in place of ``sentence``, under ``theme``."""

    action: Literal["swap"] = "swap"
    sentence: str
    theme: str = ""
    to: str
    text: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Print the sentence under the theme ``to``."""

    action: Literal["move"] = "move"
    sentence: str
    to: str
    text: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Headed:
    """What is decided on a story, or, where none is named, on a theme."""

    action: str
    story: str = ""
    title: str = ""
    members: tuple[str, ...] = ()
    theme: str = ""
    text: str
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retitle(_Headed):
    """Head the story, or, where none is named, the theme, with ``text``."""

    action: Literal["retitle"] = "retitle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(_Headed):
    """Print the note ``text`` with the story, or, where none is named, with the theme."""

    action: Literal["note"] = "note"
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reorder:
    """Put the sentence, else the story, else the theme, at ``position`` among its siblings, from 0."""

    action: Literal["reorder"] = "reorder"
    sentence: str = ""
    story: str = ""
    title: str = ""
    members: tuple[str, ...] = ()
    theme: str = ""
    text: str = ""
    position: int
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Regrouped:
    """What is decided on a story and something ``to`` it, which has a title and members of its own here."""

    action: str
    story: str
    title: str = ""
    members: tuple[str, ...] = ()
    to: str
    to_title: str = ""
    to_members: tuple[str, ...] = ()
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge(_Regrouped):
    """Make the story one with the story ``to``, which has a title and members of its own here."""

    action: Literal["merge"] = "merge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Split(_Regrouped):
    """Part the article ``to`` from the story; ``to_members`` names that one article again."""

    action: Literal["split"] = "split"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetState:
    """Give the brief the state ``to``; whoever approves it is named in the masthead.

    An approval is of the content with the hash ``content_sha256``, and was given ``on`` a day. What was ``printed``, a
    line a passage, and the hashes of all ``parts`` are kept to say what changed since.
    """

    action: Literal["state"] = "state"
    to: State
    by: str = ""
    on: Date | None = None
    content_sha256: str = ""
    printed: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


Edit: TypeAlias = Pin | Drop | Swap | Move | Retitle | Note | Reorder | Merge | Split | SetState
"""A decision; which one, ``action`` says."""

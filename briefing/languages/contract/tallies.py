"""What is said of those or that which a figure counts: by it two figures are told to be of one thing, or of two."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from briefing.languages.general.nothing import NOTHING
from briefing.model.mentions import Amount


def _no_toll(text: str, amount: Amount) -> tuple[int, int, str] | None:  # noqa: ARG001 - a language that knows more looks
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tallies:
    """How a language says what happened to those counted, where, and from when on.

    ``deeds`` are patterns by what they say ("dead", "fired"), of words beside a figure; ``people`` are nouns in
    small letters that count people as such, ``fates`` nouns that count them by what became of them, with the deed
    ("deaths"), and ``alike`` nouns that are told for one another, each with the one that stands for all.
    ``running`` is found in a sentence that tells a sum over some time, ``begun`` finds from when on in its group
    ``when``, ``further`` right before a figure that comes on top of another, or is the whole of which the sentence
    counts a part, and ``further_behind`` begins right behind the number of one that comes on top ("six more people").
    ``others_behind`` does so of one that may as well be told apart from those whom another fate met ("two people died
    and six others were hurt").
    ``everybody`` begins where a figure ends that goes on with the rest of those of whom it counts some ("40 men, women
    and children"), ``listed`` where one ends that counts more than its noun ("300 missiles, rockets and drones"),
    ``moment`` is found in a sentence that tells what a price stood at or how it moved. ``places`` finds where it
    was, in its group ``place``, and ``moves`` are patterns of rising, of falling and of being a share, by what they
    say. ``manners`` are patterns by what they say of how a sum was drawn or how sure it is ("annual", "forecast"):
    found in the words around a figure, two figures are of one thing where they agree in all of them. ``causes`` are
    patterns of what brings harm, by its kind: what a flood did is not what gunmen did. ``authority`` finds who says so
    in its group ``one`` or ``other``; the terms of ``anybody`` name nobody by themselves.

    Of a figure's qualifier in small letters, ``open_above`` holds those that give the least ("at least"),
    ``open_below`` those that give the most, and ``rough`` those that round. ``toll`` is asked of a number without a
    noun, of an amount that begins with its qualifier: where the phrase begins and ends that tells of a toll ("rose to
    19", "30 others wounded"), and which deed it counts.
    """

    deeds: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    people: frozenset[str] = frozenset()
    fates: Mapping[str, str] = field(default_factory=dict)
    alike: Mapping[str, str] = field(default_factory=dict)
    running: re.Pattern[str] = NOTHING
    begun: re.Pattern[str] = NOTHING
    further: re.Pattern[str] = NOTHING
    further_behind: re.Pattern[str] = NOTHING
    others_behind: re.Pattern[str] = NOTHING
    places: re.Pattern[str] = NOTHING
    everybody: re.Pattern[str] = NOTHING
    listed: re.Pattern[str] = NOTHING
    moment: re.Pattern[str] = NOTHING
    moves: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    manners: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    causes: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    authority: re.Pattern[str] = NOTHING
    anybody: frozenset[str] = frozenset()
    open_above: frozenset[str] = frozenset()
    open_below: frozenset[str] = frozenset()
    rough: frozenset[str] = frozenset()
    toll: Callable[[str, Amount], tuple[int, int, str] | None] = _no_toll

"""How persons are named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """How persons are named: given names, offices, titles, pronouns, and groups that speak.

    Names are as written, all other words in lower case. A text in one language names the persons of another, so who is
    meant is asked of all languages together: :func:`briefing.languages.everybody`.
    """

    male: frozenset[str] = frozenset()
    female: frozenset[str] = frozenset()
    """Given names that men, or women, alone bear."""
    familiar: Mapping[str, str] = field(default_factory=dict, hash=False)
    """The full form of a familiar given name."""
    pronouns: frozenset[str] = frozenset()
    """The pronouns that can be the subject of a verb of speech."""
    he: frozenset[str] = frozenset()
    she: frozenset[str] = frozenset()
    """Those of them that go back to one man, or to one woman."""
    courtesy: frozenset[str] = frozenset()
    """Titles that are no office."""
    of_men: frozenset[str] = frozenset()
    of_women: frozenset[str] = frozenset()
    """Titles that show a man, or a woman."""
    offices: frozenset[str] = frozenset()
    """Words for persons by what they are or do, before a name or instead of it; courtesy titles are among them."""
    apart_from_names: frozenset[str] = frozenset()
    """Those of them that are no part of the name behind them. A language for which given names alone would then come to
    name themes (Turkish: Muammer) leaves them out."""
    surnames_too: frozenset[str] = frozenset()
    """Offices that many have as their last name."""
    abbreviated: frozenset[str] = frozenset()
    """Titles that are printed short, with a capital and without their full stop."""
    groups: frozenset[str] = frozenset()
    """Words for groups, papers and documents that speak."""
    bodies: frozenset[str] = frozenset()
    """Words of the names of companies, offices and papers, beside those for a group of people."""
    portfolios: frozenset[str] = frozenset()
    """What a ministry is for, with a capital."""
    particles: frozenset[str] = frozenset()
    """Words that stand small within a name."""
    definite: frozenset[str] = frozenset()
    """The articles before an office that one person alone can be meant by."""
    openers: frozenset[str] = frozenset()
    """Words that belong to no name, though a sentence begins with them and a name follows."""

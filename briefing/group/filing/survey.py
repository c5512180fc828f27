"""The register seen from the pile: what each theme and each term caught, and what a change to it would do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.group.discovery import propose_themes
from briefing.group.discovery.naming import register_entry
from briefing.group.filing import file_sentences
from briefing.group.filing.evidence import Rule, read_pile
from briefing.model import Document, Filed, Filing, Reason, Sentence, Story, Theme, ThemeDefinition, Unfiled
from briefing.similarity.semantic import Encoder

_EXAMPLES = 3
_SAME = 0.6  # of the words of the shorter of two sentences, those that both hold, from which they say the same


@dataclass(frozen=True, slots=True, kw_only=True)
class TermCount:
    """A term of the register and how many sentences of the pile hold it; none, where it may be misspelt or needless."""

    term: str
    sentences: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeSurvey:
    """What one theme caught: its sentences (in ``theme``), from how many articles, and the count for each term."""

    theme: Theme
    articles: int
    terms: tuple[TermCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A theme that discovery proposes, its entry ready for the register, in TOML, and its best sentences.

    No two of ``examples`` say the same: five papers with one wire story would fill them with one sentence.
    """

    theme: Theme
    entry: str
    examples: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """The register in its order, what it left, and what could be added to it."""

    themes: tuple[ThemeSurvey, ...]
    unfiled: tuple[Unfiled, ...]
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A sentence that a changed register files elsewhere: the theme before and after (None: unfiled), and why."""

    sentence: Sentence
    before: str | None
    after: str | None
    reason: Reason | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a sentence stands: its theme, or None and the theme it came nearest to, with score and reason."""

    sentence: Sentence
    theme: str | None
    nearest: str | None
    score: float
    reason: Reason | None


def survey_register(
    documents: Sequence[Document],
    register: Sequence[ThemeDefinition],
    *,
    known: Sequence[ThemeDefinition] = (),
    stories: Sequence[Story] | None = None,
    encoder: Encoder | None = None,
) -> Survey:
    """What each theme of the register and each of its terms caught in the pile, what is unfiled, and what to add.

    ``known`` are proposals of earlier runs, which keep their ids; ``stories`` those of the pile, where they are known.
    """
    filing = file_sentences(documents, register, encoder=encoder)
    counts = _term_counts(documents, register)
    themes = tuple(
        ThemeSurvey(
            theme=theme,
            articles=len({filed.sentence.article_id for filed in theme.filed}),
            terms=tuple(TermCount(term=term, sentences=counts[term]) for term in theme.definition.terms),
        )
        for theme in filing.themes
    )
    proposed = propose_themes(
        documents,
        filing.unfiled,
        known=known,
        taken=[theme.id for theme in register],
        stories=stories,
        encoder=encoder,
    )
    said = {document.article.id: document.terms for document in documents}
    proposals = tuple(
        Proposal(theme=theme, entry=register_entry(theme.definition), examples=_examples(theme, said))
        for theme in proposed
    )
    return Survey(themes=themes, unfiled=filing.unfiled, proposals=proposals)


def compare_registers(
    documents: Sequence[Document],
    old: Sequence[ThemeDefinition],
    new: Sequence[ThemeDefinition],
    *,
    encoder: Encoder | None = None,
) -> tuple[Move, ...]:
    """Every sentence of the pile that ``new`` files elsewhere than ``old``, in the pile's order by date.

    So a changed term is tried before it is kept: a sentence that enters has no theme before, one that leaves none
    after. The reason is that of the theme which takes it, or else of the one which took it.
    """
    before = place_sentences(file_sentences(documents, old, encoder=encoder))
    after = place_sentences(file_sentences(documents, new, encoder=encoder))
    return tuple(
        Move(
            sentence=placed.sentence,
            before=before[place].theme,
            after=placed.theme,
            reason=placed.reason if placed.theme else before[place].reason,
        )
        for place, placed in after.items()
        if placed.theme != before[place].theme
    )


def place_sentences(filing: Filing) -> dict[tuple[str, int], Placed]:
    """Where every sentence stands, by its article's id and its index: the filed by theme, then the unfiled."""
    placed = [_filed(filed, theme.id) for theme in filing.themes for filed in theme.filed]
    placed += [_unfiled(unfiled) for unfiled in filing.unfiled]
    return {(one.sentence.article_id, one.sentence.index): one for one in placed}


def _filed(filed: Filed, theme: str) -> Placed:
    return Placed(sentence=filed.sentence, theme=theme, nearest=theme, score=filed.score, reason=filed.reason)


def _unfiled(unfiled: Unfiled) -> Placed:
    return Placed(
        sentence=unfiled.sentence, theme=None, nearest=unfiled.nearest, score=unfiled.score, reason=unfiled.reason
    )


def _examples(theme: Theme, said: Mapping[str, Sequence[tuple[str, ...]]]) -> tuple[Sentence, ...]:
    """The best sentences of a theme that are not mostly of the same words; ``said`` has the terms of each article's."""
    chosen: list[tuple[Sentence, frozenset[str]]] = []
    for filed in theme.filed:
        words = frozenset(said[filed.sentence.article_id][filed.sentence.index])
        repeats = (len(words & other) >= _SAME * min(len(words), len(other)) for _, other in chosen)
        if words and not any(repeats):
            chosen.append((filed.sentence, words))
        if len(chosen) == _EXAMPLES:
            break
    return tuple(sentence for sentence, _ in chosen)


def _term_counts(documents: Sequence[Document], register: Sequence[ThemeDefinition]) -> Counter[str]:
    """In how many sentences of the pile each term of the register stands, whether they are filed or not."""
    terms = (term for definition in register for term in Rule(definition).vocabulary)
    counts: Counter[str] = Counter()
    for read in read_pile(documents, terms):
        for matches in read.found.sentences:
            counts.update({match.term for match in matches})
    return counts

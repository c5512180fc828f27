"""How well a sentence fits a theme, and why: the terms it holds, its context, the article around it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.group.filing.terms import Manner, TermFinder, TermMatch
from briefing.model import Document, Reason, ThemeDefinition

# How much one term tells of its theme. Two terms together tell more than either: 1 - (1 - a)(1 - b).
_SINGLE, _SEVERAL, _NAME = 0.55, 0.7, 0.65
_LESS: Mapping[Manner, float] = {
    "turned round": 0.6,
    "with a word between": 0.45,
    "opening a sentence": 0.35,
    "in capitals": 0.25,
}
_FROM_TITLE = 0.2  # what the article's title adds to a sentence that holds a term
_TITLE_ALONE = 0.15  # and what it lends to one that holds none; never enough to file it by the usual floor
_NO_CONTEXT = 0.4  # a term without the context that the theme requires counts this much
_CONTEXT_NAMED = 3  # of what is missing so many words are named


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What speaks for a sentence under a theme: a score from 0 to 1, the terms as they stand in it, and the reason."""

    score: float = 0.0
    terms: tuple[str, ...] = ()
    reason: Reason | None = None


_NOTHING = Evidence()
_FROM_TITLE_ALONE = Evidence(score=_TITLE_ALONE, reason=Reason(kind="title alone"))


@dataclass(frozen=True, slots=True)
class Found:
    """The terms found in an article: in its title, and in each of its sentences."""

    title: tuple[TermMatch, ...]
    sentences: tuple[tuple[TermMatch, ...], ...]


@dataclass(frozen=True, slots=True)
class Read:
    """An article of the pile with the terms that were found in it."""

    document: Document
    found: Found

    @property
    def language(self) -> str:
        """The language of the article."""
        return self.document.language


def read_pile(documents: Iterable[Document], terms: Iterable[str]) -> list[Read]:
    """The articles with every match of ``terms`` in their titles and sentences, in the order given.

    A term whose capitals prove nothing where it stands is taken as written when the same article proves it elsewhere.
    """
    wanted = frozenset(terms)
    finders: dict[str, TermFinder] = {}
    pile = []
    for document in documents:
        language = document.language
        if language not in finders:
            finders[language] = TermFinder(wanted, language)
        pile.append(Read(document, _find_terms(document, finders[language])))
    return pile


def _find_terms(document: Document, finder: TermFinder) -> Found:
    title = finder.find(document.article.title or "")
    sentences = tuple(finder.find(sentence.text) for sentence in document.sentences)
    sure = {match.term for matches in sentences for match in matches if match.manner == "as written"}
    return Found(_settled(title, sure), tuple(_settled(matches, sure) for matches in sentences))


def _settled(matches: tuple[TermMatch, ...], sure: set[str]) -> tuple[TermMatch, ...]:
    if all(match.manner not in {"opening a sentence", "in capitals"} or match.term not in sure for match in matches):
        return matches
    return tuple(
        TermMatch(term=match.term, start=match.start, end=match.end) if match.term in sure else match
        for match in matches
    )


class Rule:
    """What one theme asks of a sentence: its terms, the context that it requires, what it excludes."""

    def __init__(self, definition: ThemeDefinition) -> None:
        self.definition = definition
        self._terms = frozenset(definition.terms)
        self._context = frozenset(definition.context)
        self._exclude = frozenset(definition.exclude)
        self.vocabulary = tuple(sorted(self._terms | self._context | self._exclude))
        """Every term that has to be looked for."""
        self._strength = {term: _strength(term) for term in definition.terms}

    def weigh(self, text: str, found: Found, index: int) -> Evidence:
        """The evidence for filing the sentence ``index`` of an article, whose text is ``text``, under this theme."""
        here = found.sentences[index]
        if any(match.term in self._exclude for match in here):
            return _NOTHING
        in_title = next((match for match in found.title if match.term in self._terms), None)
        own = [match for match in here if match.term in self._terms]
        if not own:
            return _FROM_TITLE_ALONE if in_title else _NOTHING
        matches = _apart(own)
        score = together(self._worth(match) for match in _once_each(matches))
        if in_title is not None:
            score = together((score, _FROM_TITLE))
        terms = tuple(dict.fromkeys(text[match.start : match.end] for match in matches))
        if self._context and not self._in_context(found, index):
            return Evidence(score=score * _NO_CONTEXT, terms=terms, reason=_lacks(terms, self.definition.context))
        held = tuple(dict.fromkeys(_said(text[match.start : match.end], match) for match in matches))
        kind = "holds" if in_title is None else "holds with title"
        return Evidence(score=score, terms=terms, reason=Reason(kind=kind, parts=held))

    def is_in_title(self, found: Found) -> bool:
        """Whether the title of an article holds a term, and none that is excluded."""
        held = {match.term for match in found.title}
        return not held.isdisjoint(self._terms) and held.isdisjoint(self._exclude)

    def bars(self, found: Found, index: int) -> bool:
        """Whether an excluded term, or context that is not there, keeps the sentence out whatever else it says."""
        if any(match.term in self._exclude for match in found.sentences[index]):
            return True
        return bool(self._context) and not self._in_context(found, index)

    def _worth(self, match: TermMatch) -> float:
        return min(self._strength[match.term], _LESS.get(match.manner, 1.0))

    def _in_context(self, found: Found, index: int) -> bool:
        around = (*found.sentences[max(index - 1, 0) : index + 2], found.title)
        return any(match.term in self._context for matches in around for match in matches)


def _strength(term: str) -> float:
    if term != term.lower():
        return _NAME if " " not in term else _SEVERAL
    return _SEVERAL if len(term.replace("-", " ").split()) > 1 else _SINGLE


def together(scores: Iterable[float]) -> float:
    """Independent pieces of evidence as one score: 1 - (1 - a)(1 - b), and so on."""
    left = 1.0
    for score in scores:
        left *= 1.0 - score
    return round(1.0 - left, 6)


def _apart(matches: Iterable[TermMatch]) -> list[TermMatch]:
    """The longest matches that do not overlap, by place."""
    kept: list[TermMatch] = []
    for match in sorted(matches, key=lambda m: (m.start - m.end, m.start, m.manner != "as written", m.term)):
        if all(match.end <= other.start or other.end <= match.start for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda match: match.start)


def _once_each(matches: Iterable[TermMatch]) -> list[TermMatch]:
    """A match for each term of the register, the surest: a word said twice is no second piece of evidence."""
    surest: dict[str, TermMatch] = {}
    for match in matches:
        if match.term not in surest or match.manner == "as written":
            surest[match.term] = match
    return list(surest.values())


def _said(words: str, match: TermMatch) -> Reason:
    if match.manner in {"opening a sentence", "in capitals"}:
        return Reason(kind="in capitals", words=(words,))
    if words.casefold() == match.term.casefold():
        return Reason(kind="as written", words=(words,))
    return Reason(kind="in another form", words=(words, match.term))


def _lacks(terms: Sequence[str], context: Sequence[str]) -> Reason:
    return Reason(
        kind="lacks long context" if len(context) > _CONTEXT_NAMED else "lacks context",
        words=tuple(context[:_CONTEXT_NAMED]),
        parts=(Reason(kind="as written", words=tuple(terms)),),
    )

"""What a proposed theme is called, the id that it keeps, and its entry ready for the register."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from briefing.group.discovery.keywords import Keyword
from briefing.group.discovery.no_subject import stems_of_procedure
from briefing.languages import DEFAULT, of
from briefing.languages.general.folding import capitals
from briefing.languages.general.joining import join_words
from briefing.model import ThemeDefinition, ThemeSection
from briefing.text.words import terms

Head = tuple[Collection[str], Collection[str]]
"""The stems of a title, and those of the first sentence."""
_NAMED_BY = 2
_IN_STORIES = 0.6  # of a theme's stories, those that a word of its name stands in
_MOSTLY_OWN = 0.4  # of all articles that hold a word of the name, those of the theme: the president is in every theme
_IN_LEAD = 0.5  # what a word counts that stands in the first sentence and not in the title
_OF_TITLES = 0.45  # of the titles of a theme's stories, those that have a word of its name
_OF_SOME = 0.2  # and those that have a common word beside the first
_PERSON = 0.6  # what the name of a person counts: a subject is rather what he is in the news for
_TELLS = 0.4  # of the most telling word's weight, what the first of a name has at least
_BESIDE = 0.3  # of the first word's weight, what a second has at least: else one word is the name
_SAID = 0.5  # what a word is worth that stands only beside others of the name, in parts of what a new one is worth
_ENTRY_TERMS = 10
_TELLING = 0.25  # of the most telling keyword's weight
_OWN = 0.6  # a term of the entry stands in the group at least this often, of all the articles that hold it
_KEPT = 0.5  # a theme is the known one when it holds more than this share of the known one's vocabulary
_FOREMOST = 15  # of a theme's telling stems, those by which it is known again


def definition_of(
    words: Sequence[Keyword],
    pile: Mapping[str, int],
    language: str,
    *,
    stories: Sequence[Collection[int]] = (),
    titles: Sequence[Collection[str]] = (),
    leads: Sequence[Collection[str]] = (),
    by_stories: bool = False,
    persons: frozenset[str] = frozenset(),
) -> ThemeDefinition:
    """The definition of a group from its ``words``, the most telling first; ``language`` is that of most of them.

    ``pile`` says in how many articles of the pile a stem stands, ``stories`` which of the group's articles tell one
    event, ``titles`` which stems their titles hold, ``leads`` which their first
    sentences. A group of few stories (``by_stories``) that no word describes has
    no name; ``persons`` are the stems of those in the news. The id is made of the first word of the name, because it
    is the last to change from week to week.
    """
    top = words[0].weight if words else 0.0
    fit = _fit_for_a_name(words, pile, stories, frozenset(chain(*titles)), persons)
    if by_stories:
        heads = list(zip(titles, leads, strict=True))
        said = [word for word in words if not word.text.islower() or _said([word], heads, stories) >= _OF_SOME]
        tried = (
            [own[first], *(word for word in own[first + 1 :] if word in said)]
            for own in fit
            for first in range(len(own))
            if own[first].weight >= _TELLS * top
        )
        named = next((name for name in map(_heading, tried) if _said(name, heads, stories) >= _OF_TITLES), [])
    else:
        named = _heading(next(fit, words))
    own = [w for w in words if w.weight >= _TELLING * top and _own(w, pile) >= _OWN]
    entry = tuple(word.text for word in (own if len(own) > 1 else words[:_NAMED_BY])[:_ENTRY_TERMS])
    return ThemeDefinition(
        id=_slug(named[0].text if named else ""),
        names={"": _capital(join_words([word.text for word in named], language), language)},
        terms=entry,
        keywords=tuple(word.text for word in named),
        language=language,
    )


def _fit_for_a_name(
    words: Sequence[Keyword],
    pile: Mapping[str, int],
    stories: Sequence[Collection[int]],
    titled: frozenset[str],
    persons: frozenset[str],
) -> Iterator[Sequence[Keyword]]:
    """Those of ``words`` that may name the group, the most telling first: the choice, and what is left where it fails.

    They stand in most of its stories, mostly in this group and in its titles, and are not procedure alone. The last of
    these is asked no longer where it leaves only what tells little, and then the one before it, but of persons: the
    president is in every theme.
    """
    ranked = sorted(words, key=lambda word: -word.weight * (_PERSON if persons.issuperset(word.stems) else 1.0))
    common = [word for word in ranked if _in_most(word, stories) and not _is_procedure(word)]
    own = [word for word in common if _own(word, pile) >= _MOSTLY_OWN]
    named = [word for word in own if titled.issuperset(word.stems)]
    common = [word for word in common if word in own or not persons.issuperset(word.stems)]
    for choice in (named, own, common):
        if choice and max(word.weight for word in choice) >= _TELLS * words[0].weight:
            yield choice


def _said(name: Sequence[Keyword], heads: Sequence[Head], stories: Sequence[Collection[int]]) -> float:
    """How far the titles, each story counting alike, say what a name says; a first sentence says it half as much."""
    stems = {stem for word in name for stem in word.stems}

    def worth(head: Head) -> float:
        title, lead = head
        if not stems.isdisjoint(title):
            return 1.0
        return (_IN_LEAD if title else 1.0) * (not stems.isdisjoint(lead))

    held = [sum(worth(heads[place]) for place in story) / len(story) for story in stories]
    return sum(held) / len(held) if name else 0.0


def _own(word: Keyword, pile: Mapping[str, int]) -> float:
    """The part that the group has of all articles of the pile that hold the word."""
    return len(word.articles) / min(pile[stem] for stem in word.stems)


def _heading(words: Sequence[Keyword]) -> list[Keyword]:
    """The words of the name: the most telling, and then what tells most that it does not.

    What stands mostly in sentences with a word of the name already (Vladimir with Putin) adds little; a form of it, and
    a common word that stands in no other article, nothing.
    """
    chosen = list(words[:1])
    while chosen and len(chosen) < _NAMED_BY:
        said = frozenset[int]().union(*(word.sentences for word in chosen))
        held = frozenset[int]().union(*(word.articles for word in chosen))
        rest = [
            word
            for word in words
            if (word.text[:1].isupper() or not word.articles <= held)
            and not any(_same(word.text, other.text) for other in chosen)
        ]
        worth = {word: word.weight * (_SAID + len(word.sentences - said) / len(word.sentences)) for word in rest}
        best = min(rest, key=lambda word: (-worth[word], word.stems), default=None)
        if best is None or best.weight < _BESIDE * chosen[0].weight:
            break
        chosen.append(best)
    return chosen


def _in_most(word: Keyword, stories: Sequence[Collection[int]]) -> bool:
    return sum(not word.articles.isdisjoint(story) for story in stories) >= _IN_STORIES * len(stories)


def _is_procedure(word: Keyword) -> bool:
    return stems_of_procedure().issuperset(word.stems)


def _same(one: str, other: str) -> bool:
    """Whether one text is the beginning of the other: Covid and COVID-19."""
    shorter, longer = sorted((one.lower(), other.lower()), key=len)
    return longer.startswith(shorter)


def is_one_subject(one: ThemeDefinition, other: ThemeDefinition) -> bool:
    """Whether the first word of one name, its most telling, is a word of the other name too."""
    words, others = _named_by(one), _named_by(other)
    return any(_same(words[0], each) for each in others) or any(_same(others[0], each) for each in words)


def is_of_one_name(one: ThemeDefinition, other: ThemeDefinition) -> bool:
    """Whether the names of both begin with one word, or all that one says is in the other."""
    words, others = _named_by(one), _named_by(other)
    shorter, longer = sorted((words, others), key=len)
    return _same(words[0], others[0]) or all(any(_same(word, each) for each in longer) for word in shorter)


def _named_by(definition: ThemeDefinition) -> Sequence[str]:
    """The words that the name is made of; where they are not known it is one word."""
    return definition.keywords or (definition.name(),)


def with_kept_ids(
    definitions: Sequence[ThemeDefinition],
    vocabularies: Sequence[Iterable[str]],
    known: Sequence[ThemeDefinition],
    taken: Iterable[str] = (),
) -> list[ThemeDefinition]:
    """The definitions with the ids of ``known`` where most of the vocabulary stayed; no id comes twice.

    ``vocabularies`` stands beside ``definitions``: the telling stems of each, the most telling first, of which only
    these count: that a theme mentions Mexico makes it no heir. The name stays as well where every word of it does; a
    name that has grown stale gives way to the new one.
    """
    ranked = [tuple(vocabulary)[:_FOREMOST] for vocabulary in vocabularies]
    stayed = sorted(
        (-share, old, new)
        for new, vocabulary in enumerate(ranked)
        for old, definition in enumerate(known)
        if (share := _share(definition, definition.terms, vocabulary)) > _KEPT
    )
    heirs: dict[int, ThemeDefinition] = {}
    for _, old, new in stayed:
        if new not in heirs and known[old] not in heirs.values():
            heirs[new] = known[old]
    fresh = {new: heir for new, heir in heirs.items() if _share(heir, _named_by(heir), ranked[new]) == 1.0}
    return _distinct(definitions, heirs, fresh, {*taken, *(definition.id for definition in known)})


def known_themes(sections: Iterable[ThemeSection]) -> tuple[ThemeDefinition, ...]:
    """The discovered themes of an earlier issue as definitions, with the words to know them again by as their terms."""
    named = (
        ThemeDefinition(id=section.id, names={"": section.name}, keywords=section.keywords, language=section.language)
        for section in sections
        if section.proposed
    )
    return tuple(replace(each, terms=tuple(_named_by(each))) for each in named)


def register_entry(definition: ThemeDefinition) -> str:
    """The definition as a ``[[theme]]`` table for the register, in TOML."""
    names = ", ".join(f"{language} = {_quoted(name)}" for language, name in definition.names.items() if language)
    name = f"{{ {names} }}" if names else _quoted(definition.name())
    lines = ["[[theme]]", f"id = {_quoted(definition.id)}", f"name = {name}", f"terms = {_listed(definition.terms)}"]
    lines += [f"context = {_listed(definition.context)}"] if definition.context else []
    lines += [f"exclude = {_listed(definition.exclude)}"] if definition.exclude else []
    return "\n".join(lines) + "\n"


def _share(definition: ThemeDefinition, texts: Iterable[str], vocabulary: Collection[str]) -> float:
    """The share of the stems of ``texts``, in the language of the definition, that ``vocabulary`` holds."""
    language = definition.language or next(filter(None, definition.names), DEFAULT)
    stems = {stem for text in texts for stem in terms(text, language)}
    return len(stems.intersection(vocabulary)) / len(stems) if stems else 0.0


def _distinct(
    definitions: Sequence[ThemeDefinition],
    heirs: Mapping[int, ThemeDefinition],
    fresh: Mapping[int, ThemeDefinition],
    taken: set[str],
) -> list[ThemeDefinition]:
    """The definitions with the ids of their ``heirs``, and the names of those that are ``fresh``."""
    named = []
    for place, definition in enumerate(definitions):
        identity = heirs[place].id if place in heirs else _free(definition, taken)
        named_as = fresh.get(place, definition)
        taken.add(identity)
        named.append(
            ThemeDefinition(
                id=identity,
                names=named_as.names,
                terms=definition.terms,
                order=place + 1,
                keywords=named_as.keywords,
                language=named_as.language,
            )
        )
    return named


def _free(definition: ThemeDefinition, taken: set[str]) -> str:
    """The definition's id, with its further words while it is taken, and a number when they are."""
    identity = definition.id
    for term in definition.terms[1:]:
        if identity not in taken:
            return identity
        identity = f"{identity}-{_slug(term)}"
    number = 2
    while identity in taken:
        identity, number = f"{definition.id}-{number}", number + 1
    return identity


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("I", "i").lower())
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-") or "theme"


def _capital(name: str, language: str) -> str:
    return capitals(name[:1], dotless=of(language).words.dotless) + name[1:]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _listed(values: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, values))}]"

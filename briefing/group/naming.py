"""What a proposed theme is called, the id that it keeps, and its entry ready for the register."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from briefing.group.labels import Keyword
from briefing.model import ThemeDefinition, ThemeSection
from briefing.text.words import terms

_NAMED_BY = 3
_COMMA = ", "
_SAID = 0.5  # what a word is worth that stands only beside others of the name, in parts of what a new one is worth
_ENTRY_TERMS = 10
_TELLING = 0.25  # of the most telling keyword's weight
_OWN = 0.6  # a term of the entry stands in the group at least this often, of all the articles that hold it
_KEPT = 0.5  # a theme is the known one when it holds at least this share of the known one's vocabulary


def definition_of(words: Sequence[Keyword], pile: Mapping[str, int], language: str) -> ThemeDefinition:
    """The definition of a group from its ``words``, the most telling first; ``language`` is that of most of them.

    ``pile`` says in how many articles of the pile a stem stands. The id is made of the first word, because it is the
    last to change from week to week; the name of the first three.
    """
    name = _COMMA.join(word.text for word in _heading(words))
    top = words[0].weight if words else 0.0
    own = [w for w in words if w.weight >= _TELLING * top and w.units >= _OWN * min(pile[s] for s in w.stems)]
    entry = tuple(word.text for word in (own if len(own) > 1 else words[:_NAMED_BY])[:_ENTRY_TERMS])
    return ThemeDefinition(
        id=_slug(words[0].text) if words else "theme", names={"": _capital(name, language)}, terms=entry
    )


def _heading(words: Sequence[Keyword]) -> list[Keyword]:
    """The words of the name: the most telling, and then what tells most that the words before it do not.

    What stands mostly in sentences with a word of the name already (Vladimir with Putin) adds little, and a form of it
    nothing.
    """
    chosen = list(words[:1])
    while len(chosen) < _NAMED_BY:
        said = frozenset[int]().union(*(word.sentences for word in chosen))
        rest = [word for word in words if not any(_same(word.text, other.text) for other in chosen)]
        worth = {word: word.weight * (_SAID + len(word.sentences - said) / len(word.sentences)) for word in rest}
        best = min(rest, key=lambda word: (-worth[word], word.stems), default=None)
        if best is None:
            break
        chosen.append(best)
    return chosen


def _same(one: str, other: str) -> bool:
    """Whether one text is the beginning of the other: Covid and COVID-19."""
    shorter, longer = sorted((one.lower(), other.lower()), key=len)
    return longer.startswith(shorter)


def with_kept_ids(
    definitions: Sequence[ThemeDefinition],
    vocabularies: Sequence[Iterable[str]],
    known: Sequence[ThemeDefinition],
    taken: Iterable[str] = (),
) -> list[ThemeDefinition]:
    """The definitions with the ids and names of ``known`` where most of the vocabulary stayed; no id comes twice.

    ``vocabularies`` stands beside ``definitions``: the telling stems of each.
    """
    stayed = sorted(
        (-share, old, new)
        for new, vocabulary in enumerate(map(set, vocabularies))
        for old, definition in enumerate(known)
        if (share := _share(definition, vocabulary)) >= _KEPT
    )
    heirs: dict[int, ThemeDefinition] = {}
    for _, old, new in stayed:
        if new not in heirs and known[old] not in heirs.values():
            heirs[new] = known[old]
    return _distinct(definitions, heirs, {*taken, *(definition.id for definition in known)})


def known_themes(sections: Iterable[ThemeSection]) -> tuple[ThemeDefinition, ...]:
    """The discovered themes of an earlier issue as definitions; their names are the words to know them again by."""
    return tuple(
        ThemeDefinition(id=section.id, names={"": section.name}, terms=tuple(section.name.split(_COMMA)))
        for section in sections
        if section.proposed
    )


def register_entry(definition: ThemeDefinition) -> str:
    """The definition as a ``[[theme]]`` table for the register, in TOML."""
    names = ", ".join(f"{language} = {_quoted(name)}" for language, name in definition.names.items() if language)
    name = f"{{ {names} }}" if names else _quoted(definition.name())
    lines = ["[[theme]]", f"id = {_quoted(definition.id)}", f"name = {name}", f"terms = {_listed(definition.terms)}"]
    lines += [f"context = {_listed(definition.context)}"] if definition.context else []
    lines += [f"exclude = {_listed(definition.exclude)}"] if definition.exclude else []
    return "\n".join(lines) + "\n"


def _share(definition: ThemeDefinition, vocabulary: set[str]) -> float:
    language = next((language for language in definition.names if language), "en")
    stems = {stem for term in definition.terms for stem in terms(term, language)}
    return len(stems & vocabulary) / len(stems) if stems else 0.0


def _distinct(
    definitions: Sequence[ThemeDefinition], heirs: Mapping[int, ThemeDefinition], taken: set[str]
) -> list[ThemeDefinition]:
    named = []
    for place, definition in enumerate(definitions):
        if place in heirs:
            identity, names = heirs[place].id, heirs[place].names
        else:
            identity, names = _free(definition, taken), definition.names
        taken.add(identity)
        named.append(ThemeDefinition(id=identity, names=names, terms=definition.terms, order=place + 1))
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
    first = "İ" if language == "tr" and name.startswith("i") else name[:1].upper()
    return first + name[1:]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _listed(values: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, values))}]"

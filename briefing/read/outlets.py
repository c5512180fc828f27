"""One outlet under several names is one: by what the configuration says, else by the domain of its addresses.

In come the articles of a pile, out come the same with one name for each outlet, and a note for each other name. Names
of one domain are one outlet's where they differ in nothing but how they are written ("Metro", "Metro.co.uk", "FOX
News"), where one is the address itself, and where the domain is made of the name ("apnews.com", "Associated Press").
Two outlets of one domain that call themselves otherwise stay two.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from briefing import languages
from briefing.errors import Problem
from briefing.languages import Language
from briefing.languages.general.page import pages_of
from briefing.model import Article, Reason
from briefing.read.domains import host, registrable_domain

KIND = "outlet"
"""The kind of a note on an outlet that has another name in the brief than in a file."""

_ADDRESS = re.compile(r"(?:https?://)?((?:[\w-]+\.)+[^\W\d_]{2,})(?:[:/].*)?", re.IGNORECASE)
_MOST_COMPARED = 100_000
"""Pairs of an address and a name at one domain; where there are more it holds the pages of everybody."""
_BRACKETS = re.compile(r"\s*\([^()]*\)\s*\Z")
_WORD = re.compile(r"[^\W_]+")
_INITIALS = re.compile(r"(?<!\w)(?:\w\.){2,}")

_Node = tuple[str, str]
"""A name of an outlet with the domain that it stands at; empty where the article has no address."""


def one_name_each(
    articles: Sequence[Article], named: Mapping[str, Sequence[str]] | None = None
) -> tuple[list[Article], list[Problem]]:
    """The articles with one name for each outlet, and a note for each name that is another in a file.

    ``named`` gives outlets by their name: other names of each, and domains under which everything is its own.
    """
    given = _Given.of(named or {})
    read = [(article, given.name_of(article)) for article in articles]
    nodes = Counter(_node(article, fixed or article.outlet) for article, fixed in read if fixed or article.outlet)
    printed = _printed(nodes, fixed=frozenset(given.names))
    renamed: list[Article] = []
    noted: dict[tuple[str, str], list[str]] = defaultdict(list)
    for article, fixed in read:
        known = fixed or article.outlet
        name = printed[_node(article, known)] if known else None
        if name is None or name == article.outlet:
            renamed.append(article)
            continue
        noted[article.outlet or "", name].append(article.path or "")
        renamed.append(_renamed(article, name))
    notes = [_note(written, name, paths) for (written, name), paths in noted.items() if written]
    return renamed, sorted(notes, key=lambda note: (note.where, note.what))


def _renamed(article: Article, name: str) -> Article:
    """``article`` of the outlet ``name``: its id is another where it came of the outlet's name."""
    same = {field.name: getattr(article, field.name) for field in fields(article)}
    own = Article(text=article.text, outlet=article.outlet).id == article.id
    identity = "" if own else article.id
    written = article.written_outlet or article.outlet
    return type(article)(**{**same, "outlet": name, "written_outlet": written, "id": identity})


def _note(written: str, name: str, paths: Sequence[str]) -> Problem:
    reason = Reason(kind="same outlet", words=(written, name), number=len(paths))
    return Problem.of(min(paths), reason, kind=KIND)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """What the configuration says of outlets: each name and domain in small letters with the outlet that it means."""

    names: frozenset[str]
    by_name: Mapping[str, str]
    by_domain: Mapping[str, str]

    @classmethod
    def of(cls, named: Mapping[str, Sequence[str]]) -> _Given:
        by_name = {name.casefold(): name for name in named}
        by_domain: dict[str, str] = {}
        for name, others in named.items():
            for other in others:
                by_name[other.casefold()] = name
                if domain := domain_in(other):
                    by_domain[domain] = name
        return cls(names=frozenset(named), by_name=by_name, by_domain=by_domain)

    def name_of(self, article: Article) -> str | None:
        """The outlet that an article is of, by its name, else by its address; None where nothing was said of it."""
        if found := self.by_name.get((article.outlet or "").casefold()):
            return found
        labels = (host(article.url or "") or domain_in(article.outlet or "")).split(".") if self.by_domain else []
        endings = (".".join(labels[number:]) for number in range(len(labels)))
        return next((self.by_domain[ending] for ending in endings if ending in self.by_domain), None)


def domain_in(name: str) -> str:
    """The host that a name of an outlet is, in small letters and without ``www.``; empty where it is none."""
    match = _ADDRESS.fullmatch(name.strip())
    return match[1].lower().removeprefix("www.") if match else ""


def _node(article: Article, name: str | None) -> _Node:
    """A name that is an address stands at its own domain, wherever the article does."""
    own = domain_in(name or "") or host(article.url or "") or ""
    return (registrable_domain(own) if own else ""), name or ""


def _printed(nodes: Mapping[_Node, int], *, fixed: frozenset[str]) -> dict[_Node, str]:
    """The name that each node is printed under."""
    joined = _Joined(nodes, fixed=fixed)
    everywhere: dict[str, _Node] = {}
    domains: dict[str, list[_Node]] = defaultdict(list)
    for node in sorted(nodes):
        joined.join(node, everywhere.setdefault(node[1].casefold(), node))
        if node[0]:
            domains[node[0]].append(node)
    for domain, within in domains.items():
        for one, other in _same(domain, within):
            joined.join(one, other)
    return {node: _best(group, nodes, fixed) for group in joined.groups() for node in group}


def _best(group: Sequence[_Node], nodes: Mapping[_Node, int], fixed: frozenset[str]) -> str:
    """The name of one's own configuration, else the name that most articles have, else the shortest address."""
    counts: Counter[str] = Counter()
    for node in group:
        counts[node[1]] += nodes[node]

    def rank(name: str) -> tuple[bool, int, bool, bool, int, bool, str]:
        address, added = len(domain_in(name)), _BRACKETS.search(name) is not None
        return name not in fixed, address, added, name.islower(), -counts[name], name.isupper(), name

    return min(counts, key=rank)


@dataclass(slots=True)
class _Joined:
    """Which nodes are one outlet: two outlets that the configuration names are never one."""

    _above: dict[_Node, _Node]
    _fixed: dict[_Node, str]

    def __init__(self, nodes: Iterable[_Node], *, fixed: frozenset[str]) -> None:
        self._above = {node: node for node in nodes}
        self._fixed = {node: node[1] for node in self._above if node[1] in fixed}

    def _first(self, node: _Node) -> _Node:
        while self._above[node] != node:
            node = self._above[node] = self._above[self._above[node]]
        return node

    def join(self, one: _Node, other: _Node) -> None:
        first, second = sorted((self._first(one), self._first(other)))
        names = {self._fixed[each] for each in (first, second) if each in self._fixed}
        if first != second and len(names) < 2:
            self._above[second] = first
            self._fixed.update((first, name) for name in names)

    def groups(self) -> list[list[_Node]]:
        found: dict[_Node, list[_Node]] = defaultdict(list)
        for node in self._above:
            found[self._first(node)].append(node)
        return list(found.values())


def _same(domain: str, nodes: Sequence[_Node]) -> Iterator[tuple[_Node, _Node]]:
    """The pairs of names at one domain that are one outlet's."""
    known = _known()
    named = [node for node in nodes if not domain_in(node[1]) and not known.opinion.search(node[1])]
    addresses = {domain_in(node[1]): node for node in nodes if domain_in(node[1])}
    by_words: dict[str, _Node] = {}
    for node in named:
        yield node, by_words.setdefault("".join(known.words(node[1])), node)
    label = domain.partition(".")[0]
    own = [node for node in named if known.is_made_of(label, node[1])]
    for node in own[1:]:
        yield own[0], node
    if len(addresses) * len(named) > _MOST_COMPARED:
        return
    for address, node in addresses.items():
        below = [part for part in address.removesuffix(domain).split(".") if part]
        closer = [each for part in below for each in named if known.is_made_of(part, each[1])]
        if nearest := (closer or own):
            yield node, nearest[0]
        elif domain in addresses:
            yield node, addresses[domain]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What the languages know of outlets' names: words that one may go without, and what marks opinion."""

    idle: frozenset[str]
    opinion: re.Pattern[str]

    def words(self, name: str) -> list[str]:
        """The words that tell outlets apart; all where none does."""
        bare = _INITIALS.sub(lambda match: match[0].replace(".", ""), _BRACKETS.sub("", name))
        every = _WORD.findall(_plain(bare))
        return [word for word in every if word not in self.idle] or every

    def is_made_of(self, label: str, name: str) -> bool:
        """Whether a label of a domain writes a name: each word whole or by its initial, in order."""
        bare = _INITIALS.sub(lambda match: match[0].replace(".", ""), _BRACKETS.sub("", name))
        every = _WORD.findall(_plain(bare))
        if not every or all(word in self.idle for word in every):
            return False
        places = {0}
        plain = _plain(label).replace("-", "")
        for word in every:
            reached = set(places) if word in self.idle else set()
            for place in places:
                for written in (word, word[0]):
                    if plain.startswith(written, place):
                        reached.add(place + len(written))
            places = reached
        return any(plain[place:] in ("", *self.idle) for place in places if place)


@languages.joined
def _known(every: tuple[Language, ...]) -> _Known:
    pages = list(pages_of(every))
    idle = {word for page in pages for word in (*page.articles, *page.outlet_words)}
    marks = [pattern for language in every for pattern in language.genre.outlets]
    return _Known(
        idle=frozenset(map(_plain, idle)),
        opinion=re.compile("|".join(f"(?:{mark})" for mark in marks) or "(?!)", re.IGNORECASE),
    )


def _plain(text: str) -> str:
    """``text`` in small letters without marks on them, as domains write names."""
    apart = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))

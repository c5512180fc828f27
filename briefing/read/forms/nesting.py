"""Where in a value of JSON its articles lie: in a list under any key, in objects about objects, or in columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from briefing.read.forms.keys import field_of, has_teaser, has_text, has_title, names_an_article

Json: TypeAlias = object
Object: TypeAlias = Mapping[str, object]

_DEEPEST = 8
_FEWEST_KEYED = 2

# What news agencies send beside texts (ninjs): a caption is no article.
_NO_TEXTS = ("picture", "graphic", "audio", "video")

# What a graph of schema.org names beside its article.
_NO_ARTICLE = re.compile(
    r"(?:Web(?:Page|Site)|CollectionPage|Organization|NewsMediaOrganization|Person|BreadcrumbList|ImageObject|ListItem"
    r"|VideoObject|SiteNavigationElement|SearchAction|ReadAction|Place|ItemList|ProfilePage|Comment)"
)


def articles_in(value: Json) -> list[Json] | None:
    """What ``value`` holds as articles, in order; None where it is one itself, or holds none.

    What stands among the articles of a list and is none is given as well, so that it can be told.
    """
    if isinstance(value, list):
        return [article for each in value for article in _of_member(each)]
    if not isinstance(value, dict) or has_text(value):
        return None
    value = _referred(value)
    if (rows := _rows_of_columns(value)) is not None:
        return rows
    found = list(_within(value, depth=0))
    if not any(isinstance(each, dict) and (has_text(each) or has_teaser(each)) for each in found) and (
        names_an_article(value) or has_teaser(value)
    ):
        return None  # what lies in it is beside it
    single: list[Json] = [each for each in value.values() if isinstance(each, dict) and _is_teaser(each)]
    return found or single[:1] or None


def _referred(value: dict[str, Json]) -> dict[str, Json]:
    """``value`` with what its graph only refers to in its place: the publisher of an article is a node beside it."""
    graph = value.get("@graph")
    if not isinstance(graph, list):
        return value
    nodes = {str(node["@id"]): node for node in graph if isinstance(node, dict) and "@id" in node}

    def meant(held: Json) -> Json:
        if isinstance(held, list):
            return [meant(each) for each in held]
        return nodes.get(str(held["@id"]), held) if isinstance(held, dict) and held.keys() == {"@id"} else held

    resolved = [{key: meant(held) for key, held in node.items()} if isinstance(node, dict) else node for node in graph]
    return {**value, "@graph": resolved}


def _of_member(value: Json) -> list[Json]:
    """What one member of a list at the top is, or, where it only wraps articles, those."""
    if not isinstance(value, dict) or has_text(value):
        return [value]
    if _is_no_article(value):
        return []
    return articles_in(value) or [value]


def _within(value: Json, *, depth: int) -> Iterator[Json]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict) and depth and has_text(value) and not _is_no_article(value):
        yield value
        return
    members = _members(value)
    if _are_articles(members):
        yield from (each for each in members if not (isinstance(each, dict) and _is_no_article(each)))
        return
    for each in value.values() if isinstance(value, dict) else members:
        if isinstance(each, dict | list):
            yield from _within(each, depth=depth + 1)


def _members(value: Json) -> Sequence[Json]:
    """What a list holds, or an object in which each of several stands under its own number or name."""
    if isinstance(value, list):
        return [_unwrapped(each) for each in value]
    held = list(value.values()) if isinstance(value, dict) else []
    keyed = [each for each in held if isinstance(each, dict) and _is_article(each)]
    return held if len(keyed) >= _FEWEST_KEYED and all(isinstance(each, dict) for each in held) else []


def _unwrapped(value: Json) -> Json:
    """What an object only wraps: the one article in it, as reference managers and databases give their records."""
    if not isinstance(value, dict) or _is_article(value):
        return value
    within: list[Json] = [each for each in value.values() if isinstance(each, dict) and _is_teaser(each)]
    return within[0] if len(within) == 1 else value


def _are_articles(members: Sequence[Json]) -> bool:
    """Whether at least half of the objects of a list are articles."""
    objects = [each for each in members if isinstance(each, dict) and not _is_no_article(each)]
    articles = sum(map(_is_article, objects))
    return articles > 0 and 2 * articles >= len(objects)


def _is_article(value: Object) -> bool:
    return has_text(value) or (has_title(value) and (has_teaser(value) or names_an_article(value)))


def _is_teaser(value: Object) -> bool:
    return names_an_article(value) and has_teaser(value)


def _is_no_article(value: Object) -> bool:
    """Whether an object says of itself that it is something else."""
    if value.get("type") in _NO_TEXTS and not has_text(value):
        return True
    kind = value.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return all(isinstance(each, str) and _NO_ARTICLE.fullmatch(each) for each in kinds)


def _rows_of_columns(value: Object) -> list[Json] | None:
    """The rows of a table that was written by column, as pandas does; None for any other object."""
    names, rows = value.get("columns"), value.get("data")
    if isinstance(names, list) and isinstance(rows, list) and all(isinstance(row, list) for row in rows):
        return [dict(zip(map(str, names), row, strict=False)) for row in rows]
    columns = [column for column in value.values() if isinstance(column, dict)]
    texts = [column for key, column in value.items() if field_of(str(key)) in ("body", "teaser")]
    if len(columns) != len(value) or not texts or any(list(column) != list(columns[0]) for column in columns):
        return None
    return [{key: value[key][number] for key in value} for number in columns[0]]  # type: ignore[index]

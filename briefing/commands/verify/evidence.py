"""A brief beside its sources: what was found of them, and what this version sees in their texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from briefing import __version__
from briefing.commands.verify.opening import Folders
from briefing.compose.parts.annexes import extracts_in
from briefing.furniture import find_furniture
from briefing.model import SCHEMA, Article, Brief, Document, Extract, Furniture, Source, sha256
from briefing.read.files.digest import digest_at
from briefing.read.names import named_file
from briefing.read.refusal import Refused
from briefing.text import segment

_LINE = re.compile(r":\d+$")

Outcome = Literal["as printed", "changed", "read otherwise", "lost"]


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """A brief beside its sources as this version reads them.

    ``files`` are the names, under ``root``, of the files that were found, by article id, and ``found`` the articles
    that they hold, by path. ``allowed`` are the folders that may be looked into, and ``schema`` is the number of the
    form that the brief was written in.
    """

    brief: Brief
    root: Path
    files: dict[str, str]
    found: dict[str, Article]
    allowed: Folders
    schema: int = SCHEMA
    _documents: dict[str, tuple[Document, ...]] = field(default_factory=dict, repr=False)

    @property
    def of_this_version(self) -> bool:
        """Whether this version made the brief, so that what it recognises in a text must be what is printed."""
        return self.schema == SCHEMA and self.brief.method.version == __version__

    @property
    def budgeted(self) -> bool:
        """Whether the brief had to keep to a number of pages, so that titles and parts may have gone for space."""
        return any(setting.key == "brief.pages" for setting in self.brief.method.settings)

    @cached_property
    def extracts(self) -> tuple[tuple[str, Extract], ...]:
        """Everything verbatim that the brief holds, with the part that prints it."""
        return tuple(_extracts(self.brief))

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The sources by article id."""
        return {source.article_id: source for source in self.brief.sources}

    @cached_property
    def numbers(self) -> dict[int, Source]:
        """The sources by the number that they are cited by."""
        return {source.number: source for source in self.brief.sources}

    @cached_property
    def outcomes(self) -> dict[str, Outcome]:
        """What became of each source since, by article id."""
        return {source.article_id: self._outcome(source) for source in self.brief.sources}

    @cached_property
    def texts(self) -> dict[str, str]:
        """The texts that receipts are of, by article id: those of the files, and else those inside the brief."""
        known = {}
        for source in self.brief.sources:
            article = self.article(source)
            text = article.text if article and sha256(article.text) == source.sha256 else source.text
            if text:
                known[source.article_id] = text
        return known

    def article(self, source: Source) -> Article | None:
        """The article of ``source`` as it is read now, if its file is here and holds one."""
        return self.found.get(source.path) if source.article_id in self.files else None

    def has(self, where: str) -> bool:
        """Whether something lies under ``root`` at the place that the brief names."""
        return any(self.allowed.file(self.root / name) for name in names_on_disk(where))

    def documents(self, article_id: str) -> tuple[Document, ...]:
        """What this version finds in a source: as it stands, and less what repeats in the pile as far as it is known.

        A brief is made of the second of a whole pile, of which the sources are a part, so that either may be right.
        None where the text is not known, or where another version made the brief, which may have seen it otherwise.
        """
        if not self.of_this_version:
            return ()
        if article_id not in self._documents and article_id in self.texts:
            plain = self._as_article(self.sources[article_id])
            bare = self._furniture[article_id]
            documents = (segment(plain), segment(plain, bare)) if bare else (segment(plain),)
            self._documents[article_id] = documents
        return self._documents.get(article_id, ())

    def digest(self, source: Source) -> str | None:
        """The hash of the bytes that ``source`` is read from now; None where they cannot be read."""
        record = _LINE.search(source.path)
        with suppress(Refused):
            return digest_at(self.root / self.files[source.article_id], int(record[0][1:]) if record else None)
        return None

    @cached_property
    def _furniture(self) -> dict[str, tuple[Furniture, ...]]:
        sources = [source for source in self.brief.sources if source.article_id in self.texts]
        found = find_furniture([self._as_article(source) for source in sources])
        return {source.article_id: each for source, each in zip(sources, found, strict=True)}

    def _as_article(self, source: Source) -> Article:
        article = self.article(source)
        if article and sha256(article.text) == source.sha256:
            return article
        return Article(
            text=self.texts[source.article_id],
            title=source.title or None,
            date=source.date,
            outlet=source.outlet or None,
            url=source.url or None,
            language=source.language or None,
            id=source.article_id,
            path=source.path,
        )

    def _outcome(self, source: Source) -> Outcome:
        article = self.article(source)
        if article is not None and not changes(source, article):
            return "as printed"
        kept = source.file_sha256 and source.article_id in self.files
        if kept and source.file_sha256 == self.digest(source):
            return "read otherwise"
        return "lost" if article is None else "changed"


def names_on_disk(where: str) -> Iterator[str]:
    """What the file at the place ``where`` of a brief may be called: with and without the record's number behind it."""
    for name in filter(None, (where, _LINE.sub("", where))):
        yield name
        yield named_file(name)


def changes(source: Source, article: Article) -> list[str]:
    """What of an article is not as the brief says."""
    pairs = {
        "its text": (source.sha256, sha256(article.text)),
        "its title": (source.title, article.title or ""),
        "its date": (source.date, article.date),
        "its outlet": (source.written_outlet or source.outlet, article.written_outlet or article.outlet or ""),
        "its address": (source.url, article.url or ""),
    }
    return [name for name, (printed, read) in pairs.items() if printed != read]


def _extracts(brief: Brief) -> Iterator[tuple[str, Extract]]:
    """Every extract inside a brief, with the part of it that prints it."""
    for each in fields(brief):
        value = getattr(brief, each.name)
        if isinstance(value, tuple) or is_dataclass(value):
            yield from ((each.name.replace("_", " "), extract) for extract in extracts_in(value))

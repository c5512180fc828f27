"""What speaks against a brief: everything in which it, its receipts and its sources do not agree.

A source that is not as the brief says was changed, or is only read otherwise by this version than by the one that made
the brief: the hash of its file's own bytes tells which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from briefing import __version__
from briefing.errors import Problem
from briefing.model import Article, Brief, Extract, Source, StoryBlock, sha256
from briefing.pipeline.seal import content_of, seal_of
from briefing.read.files.digest import digest_at
from briefing.read.names import shown_name
from briefing.read.refusal import Refused
from briefing.render.data import StoredBrief

OTHERWISE = "read otherwise"
"""The kind of a problem whose cause is this version's reading, not a change of a file."""
_UNCHANGED = "Its file is unchanged."

Outcome = Literal["as printed", "changed", "read otherwise", "lost"]


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """A brief beside its sources as this version reads them.

    ``files`` are the names, under ``root``, of the files that were found, by article id, and ``found`` the articles
    that they hold, by path.
    """

    brief: Brief
    root: Path
    files: dict[str, str]
    found: dict[str, Article]

    @cached_property
    def extracts(self) -> tuple[tuple[str, Extract], ...]:
        """Everything verbatim that the brief holds, with the part that prints it."""
        return tuple(_extracts(self.brief))

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The sources by article id."""
        return {source.article_id: source for source in self.brief.sources}

    @cached_property
    def outcomes(self) -> dict[str, Outcome]:
        """What became of each source since, by article id."""
        return {source.article_id: self._outcome(source) for source in self.brief.sources}

    def article(self, source: Source) -> Article | None:
        """The article of ``source`` as it is read now, if its file is here and holds one."""
        return self.found.get(source.path) if source.article_id in self.files else None

    def _outcome(self, source: Source) -> Outcome:
        article = self.article(source)
        if article is not None and not changes(source, article):
            return "as printed"
        kept = source.file_sha256 and source.article_id in self.files
        if kept and source.file_sha256 == self._digest(source):
            return "read otherwise"
        return "lost" if article is None else "changed"

    def _digest(self, source: Source) -> str | None:
        name = self.files[source.article_id]
        record = source.path.removeprefix(shown_name(name)).lstrip(":")
        with suppress(Refused):
            return digest_at(self.root / name, int(record) if record else None)
        return None


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


def source_problems(evidence: Evidence) -> Iterator[Problem]:
    """The sources that were changed, are lost, or are read otherwise."""
    cited = {extract.receipt.article_id for _, extract in evidence.extracts}
    for source in evidence.brief.sources:
        where = f"source {source.number}, {source.path}"
        if source.text and sha256(source.text) != source.sha256:
            yield Problem(where=where, what="its text inside the brief was changed.", kind="changed source")
        if evidence.files:
            yield from _file_problems(source, evidence, where)
        elif not source.text and source.article_id in cited:
            remedy = "Say where the files are with --sources."
            yield Problem(where=where, what="is neither in the brief nor found.", remedy=remedy, kind="lost source")


def _file_problems(source: Source, evidence: Evidence, where: str) -> Iterator[Problem]:
    """What is wrong with a source where files were found, be it this one's or not."""
    outcome, article = evidence.outcomes[source.article_id], evidence.article(source)
    told = ", ".join(changes(source, article)) if article else ""
    if source.article_id not in evidence.files:
        yield Problem(where=where, what=f"is lost: it is not in {evidence.root}.", kind="lost source")
    elif outcome == "lost":
        yield Problem(where=where, what="is lost: the file holds no such article.", kind="lost source")
    elif outcome == "changed":
        version = evidence.brief.method.version
        remedy = "" if source.file_sha256 or version == __version__ else _unsure(version)
        yield Problem(where=where, what=f"was changed: {told}.", remedy=remedy, kind="changed source")
    elif outcome == OTHERWISE and article is None:
        what = "is read otherwise by this version, which finds no such article."
        yield Problem(where=where, what=what, remedy=_UNCHANGED, kind=OTHERWISE)
    elif outcome == OTHERWISE and told != "its text":  # a text read otherwise matters where a sentence is not in it
        yield Problem(
            where=where, what=f"is read otherwise by this version: {told}.", remedy=_UNCHANGED, kind=OTHERWISE
        )


def _unsure(version: str) -> str:
    return f"Or it is read otherwise by this version: briefing {version} kept no hash of the file."


def notes_on(evidence: Evidence) -> Iterator[Problem]:
    """The sources of which only the text is read otherwise: their sentences are looked for in all of it."""
    for source in evidence.brief.sources:
        article = evidence.article(source)
        if article and evidence.outcomes[source.article_id] == OTHERWISE and changes(source, article) == ["its text"]:
            where = f"source {source.number}, {source.path}"
            what = "is read otherwise by this version: its text."
            yield Problem(where=where, what=what, remedy=_UNCHANGED, kind=OTHERWISE)


def extract_problems(evidence: Evidence) -> Iterator[Problem]:
    """What receipts, and the sources inside the brief, say against an extract."""
    for where, extract in evidence.extracts:
        receipt, name = extract.receipt, f"{where}, {_shown(extract.text)}"
        source = evidence.sources.get(receipt.article_id)
        if sha256(extract.text) != receipt.sha256:
            what = "was changed: it does not have the hash of its receipt."
            yield Problem(where=name, what=what, kind="changed sentence")
        if source is None:
            yield Problem(where=name, what="cites a source that annex A does not list.", kind="lost source")
        elif source.text and source.text[receipt.start : receipt.end] != extract.text:
            what = f"does not stand at its place in source {source.number}, {source.path}."
            yield Problem(where=name, what=what, kind="changed sentence")


def lost_sentences(evidence: Evidence) -> Iterator[Problem]:
    """The extracts that the files, read again, do not hold at their place; where read otherwise, that they lack."""
    for where, extract in evidence.extracts:
        source = evidence.sources.get(extract.receipt.article_id)
        article = evidence.article(source) if source else None
        if source is None or article is None:
            continue
        name = f"{where}, {_shown(extract.text)}"
        at_its_place = article.text[extract.receipt.start : extract.receipt.end] == extract.text
        if evidence.outcomes[source.article_id] == OTHERWISE:
            if extract.text not in article.text:
                what = f"is not in {source.path} (source {source.number}) as it is read otherwise by this version."
                yield Problem(where=name, what=what, remedy=_UNCHANGED, kind=OTHERWISE)
        elif not at_its_place:
            what = f"is not verbatim in {source.path} (source {source.number})."
            yield Problem(where=name, what=what, kind="changed sentence")


def heading_problems(brief: Brief) -> Iterator[Problem]:
    """The headings of stories are titles of their articles or stretches of them, unless an analyst wrote them."""
    titles = {source.title for source in brief.sources}
    blocks = [(section.name, story) for section in brief.sections for story in (*section.stories, *section.also)]
    blocks += [("unfiled", entry.story) for entry in brief.unfiled]
    for where, story in blocks:
        if not story.retitled and not _is_from_a_source(story, titles, brief):
            what = "is neither the title of a source nor said to be an analyst's."
            yield Problem(where=f"{where}, {_shown(story.label)}", what=what, kind="changed heading")


def seal_problems(read: StoredBrief) -> Iterator[Problem]:
    """A change of anything else: a heading, a number, a name, a marking."""
    seal, content = read.stored.get("seal"), read.stored.get("content_sha256")
    if seal and seal != seal_of(read.stored, schema=read.schema):
        yield Problem(where="brief", what="was changed after it was built: its seal is broken.", kind="changed brief")
    elif content and content != content_of(read.stored):
        yield Problem(where="brief", what="does not say what the hash of its content is of.", kind="changed brief")


def _extracts(value: object, where: str = "") -> Iterator[tuple[str, Extract]]:
    """Every extract inside a value, with the part of the brief that prints it."""
    if isinstance(value, Extract):
        yield where, value
    elif isinstance(value, tuple):
        for item in value:
            yield from _extracts(item, where)
    elif is_dataclass(value):
        for field in fields(value):
            name = field.name.replace("_", " ") if isinstance(value, Brief) else where
            yield from _extracts(getattr(value, field.name), name)


def _is_from_a_source(story: StoryBlock, titles: set[str], brief: Brief) -> bool:
    """Whether a heading is a stretch of a title or of a text; one that ends in "…" is cut within its sentence."""
    if story.label in titles:
        return True
    texts = [source.text for source in brief.sources]
    stretch = story.label.removesuffix("…")
    whole = re.compile(rf"(?<!\w){re.escape(stretch)}(?!\w)")
    return not all(texts) or (bool(stretch) and any(whole.search(text) for text in (*titles, *texts)))


def _shown(text: str) -> str:
    short = text if len(text) <= 70 else f"{text[:67].rstrip()}…"
    return f"“{short}”"

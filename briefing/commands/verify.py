"""Is every printed sentence verbatim in its source? Checks a brief, as PDF or JSON, against files and receipts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

import pikepdf
from pydantic import TypeAdapter, ValidationError

from briefing.errors import Problem, ReadingError
from briefing.model import Article, Brief, Extract, Source, StoryBlock, sha256
from briefing.pipeline.seal import seal_of
from briefing.read import read_articles

_ATTACHMENT = "brief.json"
_LINE = re.compile(r":\d+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What came of checking one brief.

    ``extracts`` and ``sources`` count what was checked. ``against`` says whether the files were read again, or whether
    none was found and the texts inside the brief had to serve. ``problems`` names each sentence and each source that
    does not hold; the brief holds when there are none.
    """

    path: Path
    extracts: int
    sources: int
    against: Literal["files", "embedded texts"]
    problems: tuple[Problem, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether every printed sentence is verbatim in its source."""
        return not self.problems

    @property
    def line(self) -> str:
        """The outcome in a sentence."""
        checked = f"{self.extracts} extracts of {self.sources} sources, checked against the {self.against}"
        if self.holds:
            return f"{self.path} holds: {checked}."
        return f"{self.path} does not hold: {len(self.problems)} problems in {checked}."


def verify(path: str | Path, *, sources: str | Path | None = None) -> Verification:
    """Check the brief at ``path`` (PDF or JSON) sentence by sentence.

    Each extract must have the hash of its receipt and stand at its place in its source. The source files are looked
    for in ``sources``, or else where the brief says that they lie, and are read again: a source that has changed or is
    lost is a problem. Where not one file is found, the texts that the brief carries are checked instead. Raises
    :class:`ReadingError` when the file holds no brief.
    """
    path = Path(path)
    brief = read_brief(path)
    root = Path(sources) if sources is not None else path.parent / brief.root
    files = {source.article_id: name for source in brief.sources if (name := _file(source, root))}
    reading = read_articles(sorted(set(files.values())), base=root)
    found = {article.path: article for article in reading if article.path is not None}
    extracts = list(_extracts(brief))
    problems = [
        *_source_problems(brief, extracts, files, found, root),
        *(problem for where, extract in extracts for problem in _extract_problems(where, extract, brief)),
        *_lost_sentences(brief, extracts, files, found),
        *_heading_problems(brief),
        *_seal_problems(brief),
    ]
    return Verification(
        path=path,
        extracts=len(extracts),
        sources=len(brief.sources),
        against="files" if files else "embedded texts",
        problems=tuple(dict.fromkeys(problems)),
    )


def read_brief(path: Path) -> Brief:
    """The Brief of a JSON file, or the one that a PDF carries; raises :class:`ReadingError` where there is none."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ReadingError(Problem(where=str(path), what=f"cannot be read: {error.strerror}.")) from None
    if content.startswith(b"%PDF"):
        content = _attached(content, path)
    try:
        return TypeAdapter(Brief).validate_json(content)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        what = f"holds no brief: {place + ': ' if place else ''}{first['msg']}."
        raise ReadingError(
            Problem(where=str(path), what=what, remedy="Give a PDF or JSON that briefing wrote.")
        ) from None


def _attached(content: bytes, path: Path) -> bytes:
    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            if _ATTACHMENT in pdf.attachments:
                return pdf.attachments[_ATTACHMENT].get_file().read_bytes()
    except pikepdf.PdfError as error:
        raise ReadingError(Problem(where=str(path), what=f"is a damaged PDF: {error}.")) from None
    raise ReadingError(
        Problem(where=str(path), what=f"carries no {_ATTACHMENT}.", remedy="Give a PDF or JSON that briefing wrote.")
    )


def _file(source: Source, root: Path) -> str | None:
    """The name under ``root`` of the file that held ``source``, whose path may end in the line of the record."""
    names = (source.path, _LINE.sub("", source.path))
    return next((name for name in names if name and (root / name).is_file()), None)


def _source_problems(
    brief: Brief, extracts: list[tuple[str, Extract]], files: dict[str, str], found: dict[str, Article], root: Path
) -> Iterator[Problem]:
    cited = {extract.receipt.article_id for _, extract in extracts}
    for source in brief.sources:
        where = f"source {source.number}, {source.path}"
        if source.text and sha256(source.text) != source.sha256:
            yield Problem(where=where, what="its text inside the brief was changed.", kind="changed source")
        if files and source.article_id not in files:
            yield Problem(where=where, what=f"is lost: it is not in {root}.", kind="lost source")
        elif files and source.path not in found:
            yield Problem(where=where, what="is lost: the file holds no such article.", kind="lost source")
        elif files:
            changed = _changes(source, found[source.path])
            if changed:
                yield Problem(where=where, what=f"was changed: {', '.join(changed)}.", kind="changed source")
        elif not source.text and source.article_id in cited:
            remedy = "Say where the files are with --sources."
            yield Problem(where=where, what="is neither in the brief nor found.", remedy=remedy, kind="lost source")


def _changes(source: Source, article: Article) -> list[str]:
    """What of an article is not as the brief says."""
    pairs = {
        "its text": (source.sha256, sha256(article.text)),
        "its title": (source.title, article.title or ""),
        "its date": (source.date, article.date),
        "its outlet": (source.outlet, article.outlet or ""),
        "its address": (source.url, article.url or ""),
    }
    return [name for name, (printed, read) in pairs.items() if printed != read]


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


def _extract_problems(where: str, extract: Extract, brief: Brief) -> Iterator[Problem]:
    """What an extract's receipt and the source inside the brief say against it."""
    receipt, name = extract.receipt, f"{where}, {_shown(extract.text)}"
    source = next((source for source in brief.sources if source.article_id == receipt.article_id), None)
    if sha256(extract.text) != receipt.sha256:
        yield Problem(
            where=name, what="was changed: it does not have the hash of its receipt.", kind="changed sentence"
        )
    if source is None:
        yield Problem(where=name, what="cites a source that annex A does not list.", kind="lost source")
    elif source.text and source.text[receipt.start : receipt.end] != extract.text:
        what = f"does not stand at its place in source {source.number}, {source.path}."
        yield Problem(where=name, what=what, kind="changed sentence")


def _lost_sentences(
    brief: Brief, extracts: list[tuple[str, Extract]], files: dict[str, str], found: dict[str, Article]
) -> Iterator[Problem]:
    """The extracts that the files, read again, do not hold at their place."""
    sources = {source.article_id: source for source in brief.sources}
    for where, extract in extracts:
        source = sources.get(extract.receipt.article_id)
        article = found.get(source.path) if source else None
        if source is None or article is None or source.article_id not in files:
            continue
        if article.text[extract.receipt.start : extract.receipt.end] != extract.text:
            what = f"is not verbatim in {source.path} (source {source.number})."
            yield Problem(where=f"{where}, {_shown(extract.text)}", what=what, kind="changed sentence")


def _heading_problems(brief: Brief) -> Iterator[Problem]:
    """The headings of stories are titles of their articles, unless an analyst wrote them."""
    titles = {source.title for source in brief.sources}
    blocks = [(section.name, story) for section in brief.sections for story in (*section.stories, *section.also)]
    blocks += [("unfiled", entry.story) for entry in brief.unfiled]
    for where, story in blocks:
        if not story.retitled and not _is_from_a_source(story, titles, brief):
            what = "is neither the title of a source nor said to be an analyst's."
            yield Problem(where=f"{where}, {_shown(story.label)}", what=what, kind="changed heading")


def _seal_problems(brief: Brief) -> Iterator[Problem]:
    """A change of anything else: a heading, a number, a name, a marking."""
    if brief.seal and brief.seal != seal_of(brief):
        yield Problem(where="brief", what="was changed after it was built: its seal is broken.", kind="changed brief")


def _is_from_a_source(story: StoryBlock, titles: set[str], brief: Brief) -> bool:
    texts = [source.text for source in brief.sources]
    return story.label in titles or not all(texts) or any(story.label in text for text in texts)


def _shown(text: str) -> str:
    short = text if len(text) <= 70 else f"{text[:67].rstrip()}…"
    return f"“{short}”"

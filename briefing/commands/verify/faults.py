"""What speaks against a brief: everything in which it, its receipts and its sources do not agree.

A source that is not as the brief says was changed, or is only read otherwise by this version than by the one that made
the brief: the hash of its file's own bytes tells which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing import __version__
from briefing.commands.verify.evidence import Evidence, changes
from briefing.compose.finishing.receipts import sentence_at
from briefing.errors import Problem
from briefing.group.stories.titles import clean_title
from briefing.model import SCHEMA, Extract, Source, StoryBlock, sha256
from briefing.pipeline.seal import content_of, seal_of
from briefing.render.data import StoredBrief

OTHERWISE = "read otherwise"
"""The kind of a problem whose cause is this version's reading, not a change of a file."""
_UNCHANGED = "Its file is unchanged."


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
        receipt, name = extract.receipt, f"{where}, {shown(extract.text)}"
        source = evidence.sources.get(receipt.article_id)
        if sha256(extract.text) != receipt.sha256:
            what = "was changed: it does not have the hash of its receipt."
            yield Problem(where=name, what=what, kind="changed sentence")
        if source is None:
            yield Problem(where=name, what="cites a source that annex A does not list.", kind="lost source")
        elif source.text and source.text[receipt.start : receipt.end] != extract.text:
            what = f"does not stand at its place in source {source.number}, {source.path}."
            yield Problem(where=name, what=what, kind="changed sentence")
        elif evidence.of_this_version:
            yield from _place_problems(name, extract, source, evidence)


def _place_problems(where: str, extract: Extract, source: Source, evidence: Evidence) -> Iterator[Problem]:
    """A paragraph, a language or bounds that are not those of the source."""
    receipt, text = extract.receipt, evidence.texts.get(source.article_id)
    if (extract.language or "") != source.language:
        what = f"is said to be in {extract.language!r}, and its source in {source.language!r}."
        yield Problem(where=where, what=what, kind="changed sentence")
    if text is None:
        return
    if not 0 <= receipt.start < receipt.end <= len(text):
        yield Problem(where=where, what="has a receipt that leads out of its source.", kind="changed sentence")
    elif receipt.paragraph not in _paragraphs(receipt.start, text, source, evidence):
        what = f"is said to stand in paragraph {receipt.paragraph}, and stands in another."
        yield Problem(where=where, what=what, kind="changed sentence")


def _paragraphs(start: int, text: str, source: Source, evidence: Evidence) -> set[int]:
    """The paragraphs that a place can be in: as the text has them, and less those that are no text."""
    found = {text.count("\n\n", 0, start)}
    for document in evidence.documents(source.article_id):
        sentence = sentence_at(document, start)
        found |= {sentence.paragraph} if sentence else set()
    return found


def lost_sentences(evidence: Evidence) -> Iterator[Problem]:
    """The extracts that the files, read again, do not hold at their place; where read otherwise, that they lack."""
    for where, extract in evidence.extracts:
        source = evidence.sources.get(extract.receipt.article_id)
        article = evidence.article(source) if source else None
        if source is None or article is None:
            continue
        name = f"{where}, {shown(extract.text)}"
        at_its_place = article.text[extract.receipt.start : extract.receipt.end] == extract.text
        if evidence.outcomes[source.article_id] == OTHERWISE:
            if extract.text not in article.text:
                what = f"is not in {source.path} (source {source.number}) as it is read otherwise by this version."
                yield Problem(where=name, what=what, remedy=_UNCHANGED, kind=OTHERWISE)
        elif not at_its_place:
            what = f"is not verbatim in {source.path} (source {source.number})."
            yield Problem(where=name, what=what, kind="changed sentence")


def heading_problems(evidence: Evidence) -> Iterator[Problem]:
    """The headings of stories are titles of their articles or stretches of them, unless an analyst wrote them."""
    brief = evidence.brief
    blocks = [(section.name, story) for section in brief.sections for story in (*section.stories, *section.also)]
    blocks += [("unfiled", entry.story) for entry in brief.unfiled]
    for where, story in blocks:
        if not story.retitled and not _is_from_a_source(story, evidence):
            what = "is neither the title of a source of its story nor said to be an analyst's."
            yield Problem(where=f"{where}, {shown(story.label)}", what=what, kind="changed heading")


def seal_problems(read: StoredBrief) -> Iterator[Problem]:
    """A change of anything else: a heading, a number, a name, a marking; and a seal that is not there."""
    seal, content = read.stored.get("seal"), read.stored.get("content_sha256")
    if not seal:
        yield Problem(where="brief", what="has no seal: every brief is written with one.", kind="changed brief")
    elif seal != seal_of(read.stored, schema=read.schema):
        yield Problem(where="brief", what="was changed after it was built: its seal is broken.", kind="changed brief")
    elif not content and read.schema == SCHEMA:
        yield Problem(where="brief", what="has no hash of its content.", kind="changed brief")
    elif content and content != content_of(read.stored):
        yield Problem(where="brief", what="does not say what the hash of its content is of.", kind="changed brief")


def _is_from_a_source(story: StoryBlock, evidence: Evidence) -> bool:
    """Whether a heading is the title of an article of its story, or a stretch of one that has none.

    One that ends in "…" is cut within its sentence. 0.1.0 headed a story by any of its words.
    """
    brief = evidence.brief
    own = [each for each in brief.sources if each.number in story.sources or not evidence.of_this_version]
    if story.label in {title for each in own for title in (each.title, clean_title(each.title, each.outlet))}:
        return True
    untitled = [each for each in own if not each.title or not evidence.of_this_version]
    stretch = story.label.removesuffix("…")
    whole = re.compile(rf"(?<!\w){re.escape(stretch)}(?!\w)")
    texts = [evidence.texts.get(each.article_id, "") for each in untitled]
    if not all(texts):
        return True
    titles = [] if evidence.of_this_version else [each.title for each in own]
    return bool(stretch) and any(whole.search(text) for text in (*titles, *texts))


def shown(text: str) -> str:
    """A text as a problem quotes it: not too much of it."""
    short = text if len(text) <= 70 else f"{text[:67].rstrip()}…"
    return f"“{short}”"

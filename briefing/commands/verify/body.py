"""What stands in the body of a brief, held against its sources and against itself: passages, stories, quotations."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefing.commands.verify.evidence import Evidence
from briefing.commands.verify.faults import shown
from briefing.compose.finishing.numbering import citations, number_citations
from briefing.compose.finishing.switches import FIELDS
from briefing.errors import Problem
from briefing.model import UNFILED, Document, Extract, Passage, Quotation, Quote, Source, StoryBlock, ThemeSection


def differs(where: str, name: str, says: object, follows: object, *, kind: str = "changed field") -> Iterator[Problem]:
    """A problem where a field does not say what follows from the rest."""
    if says != follows:
        what = f"{name} is {worded(says)}, and {worded(follows)} follows from its sources."
        yield Problem(where=where, what=what, kind=kind)


def worded(value: object) -> str:
    """A value as a problem says it."""
    if value is None or value in ("", (), []):
        return "nothing"
    if isinstance(value, tuple | list | set | frozenset):
        return shown(", ".join(map(str, value)))
    return shown(str(value))


def body_problems(evidence: Evidence) -> Iterator[Problem]:
    """Passages, stories, themes and quotations that do not follow from their sources."""
    brief = evidence.brief
    for where, passage in passages_of(evidence):
        yield from _passage_problems(where, passage, evidence)
    yield from _citation_problems(evidence)
    for where, story in stories_of(evidence):
        yield from _story_problems(f"{where}, {shown(story.label)}", story, evidence)
        for quote in story.quotes:
            yield from _quote_problems(f"{where}, {shown(quote.content.text)}", quote, evidence)
            if quote.source not in story.sources:
                what = "is no quotation of an article of the story that it stands under."
                yield Problem(where=f"{where}, {shown(quote.content.text)}", what=what, kind="changed quotation")
    yield from _consistency(evidence)
    for section in brief.sections:
        yield from _theme_problems(section, evidence)
    for apart in brief.other_languages:
        yield from _apart_problems(apart.language, apart.themes, apart.articles, evidence)


def _citation_problems(evidence: Evidence) -> Iterator[Problem]:
    """Numbers that no source has, or that are not in the order in which they are cited; and parts that are off."""
    brief = evidence.brief
    cited = {*citations(brief), *(number for _, story in stories_of(evidence) for number in story.sources)}
    unknown = cited - set(evidence.numbers)
    if unknown:
        what = f"do not have the numbers {worded(sorted(unknown))}, which are cited."
        yield Problem(where="sources", what=what, kind="lost source")
    elif number_citations(brief) != brief:
        what = "are not numbered in the order in which they are cited."
        yield Problem(where="sources", what=what, kind="changed field")
    for part, field in FIELDS.items():
        if part not in brief.parts and getattr(brief, field):
            what = "is switched off, and holds something."
            yield Problem(where=part.replace("_", " "), what=what, kind="changed field")


def passages_of(evidence: Evidence) -> Iterator[tuple[str, Passage]]:
    """Every passage with the part that prints it, or that it was cut from."""
    brief = evidence.brief
    for passage in brief.bottom_line:
        yield "bottom line", passage
    for where, story in stories_of(evidence):
        yield from ((where, passage) for passage in story.passages)
    for dated in brief.coming_up:
        yield "coming up", dated.passage
    for passage in brief.coverage.cut:
        yield "cut for space", passage


def stories_of(evidence: Evidence) -> Iterator[tuple[str, StoryBlock]]:
    """Every story as it stands somewhere, with the name of its theme."""
    for section in evidence.brief.sections:
        yield from ((section.name or UNFILED, story) for story in (*section.stories, *section.also))
    for entry in evidence.brief.unfiled:
        yield UNFILED, entry.story


def is_whole(extract: Extract, evidence: Evidence) -> bool:
    """Whether an extract is a sentence of its source from its first letter to its last; also where none can tell."""
    place = (extract.receipt.start, extract.receipt.end)
    documents = evidence.documents(extract.receipt.article_id)
    return not documents or any((each.start, each.end) == place for known in documents for each in known.sentences)


def _passage_problems(where: str, passage: Passage, evidence: Evidence) -> Iterator[Problem]:
    if not passage.extracts:
        yield Problem(where=where, what=f"passage {passage.key} is empty.", kind="changed field")
        return
    name = f"{where}, {shown(passage.extracts[-1].text)}"
    articles = {extract.receipt.article_id for extract in passage.extracts}
    cited = evidence.numbers.get(passage.source)
    if articles != {cited.article_id if cited else ""}:
        yield Problem(
            where=name, what=f"is cited to source {passage.source}, and stands in another.", kind="changed source"
        )
    digest = passage.extracts[-1].receipt.sha256[:16]
    if passage.key.partition("-")[0] != digest:
        yield from differs(name, "its key", passage.key, digest)
    for extract in passage.extracts:
        if not is_whole(extract, evidence):
            yield Problem(
                where=f"{where}, {shown(extract.text)}",
                what="is no whole sentence of its source.",
                kind="changed sentence",
            )
    if len(articles) == 1:
        yield from differs(name, "its gaps", passage.gaps, _gaps(passage, evidence) or passage.gaps)


def _gaps(passage: Passage, evidence: Evidence) -> tuple[bool, ...]:
    """Before which extract of a passage the source has another sentence; nothing where that cannot be told."""
    for document in evidence.documents(passage.extracts[0].receipt.article_id):
        index = {(each.start, each.end): each.index for each in document.sentences}
        places = [index.get((each.receipt.start, each.receipt.end)) for each in passage.extracts]
        known = [place for place in places if place is not None]
        if len(known) == len(places):
            gaps = (False, *(after != before + 1 for before, after in pairwise(known)))
            if gaps == passage.gaps:
                return gaps
            found = gaps
        else:
            found = ()
    return found if evidence.documents(passage.extracts[0].receipt.article_id) else ()


def _story_problems(where: str, story: StoryBlock, evidence: Evidence) -> Iterator[Problem]:
    own = [source for source in evidence.brief.sources if source.story_id == story.story_id]
    yield from differs(where, "what it cites", story.sources, tuple(sorted(source.number for source in own)))
    days = [source.date for source in own if source.date]
    yield from differs(where, "its first day", story.first, min(days, default=None))
    yield from differs(where, "its last day", story.last, max(days, default=None))
    outlets = tuple(sorted({source.outlet for source in own} - {""}))
    yield from differs(where, "its outlets", story.outlets, outlets)
    if not 1 <= story.origins <= max(1, len(own)):
        yield Problem(where=where, what=f"has {story.origins} origins of {len(own)} sources.", kind="changed field")
    texts = {source.sha256 for source in own}
    if story.origins > len(texts) > 0:
        yield Problem(where=where, what=f"has {story.origins} origins, and {len(texts)} texts.", kind="changed field")
    if not story.retitled and (language := _label_language(story, own)) is not None:
        yield from differs(where, "the language of its heading", story.label_language or "", language)
    for passage in story.passages:
        if passage.source not in story.sources:
            what = f"prints a sentence of source {passage.source}, which is of another story."
            yield Problem(where=where, what=what, kind="changed field")
    known = [evidence.documents(source.article_id) for source in own]
    if all(known):
        follows = all(any(each.genre == "opinion" for each in documents) for documents in known)
        if story.opinion and not follows:
            yield Problem(where=where, what="is marked as opinion, and is reported.", kind="changed field")
        if not story.opinion and all(all(each.genre == "opinion" for each in documents) for documents in known):
            yield Problem(where=where, what="is opinion, and is not marked as such.", kind="changed field")


def _label_language(story: StoryBlock, own: list[Source]) -> str | None:
    """The language of the article that a heading is the title of, where that is one language."""
    titled = {source.language for source in own if source.title and source.title.startswith(story.label)}
    languages = titled or {source.language for source in own}
    return languages.pop() if len(languages) == 1 else None


def _quote_problems(where: str, quote: Quote, evidence: Evidence) -> Iterator[Problem]:
    """A quotation that is none, or that another said, or in another office."""
    receipt = quote.content.receipt
    cited = evidence.numbers.get(quote.source)
    if cited is None or cited.article_id != receipt.article_id:
        yield Problem(
            where=where, what=f"is cited to source {quote.source}, and stands in another.", kind="changed source"
        )
    documents = evidence.documents(receipt.article_id)
    found = [
        (document, each)
        for document in documents
        for each in document.attributed
        if (each.content.start, each.content.end) == (receipt.start, receipt.end)
    ]
    if documents and not found:
        yield Problem(where=where, what="is no whole quotation of its source.", kind="changed quotation")
    elif found and not any(_says(quote, *each) for each in found):
        _, said = found[0]
        by = said.named.text if said.named else "nobody who is named"
        role = f", {said.role.text}" if said.role else ""
        given = quote.speaker.text if quote.speaker else "nobody"
        office = f", {quote.role.text}" if quote.role else ""
        what = f"is put into the mouth of {given}{office}; its source has it of {by}{role}."
        yield Problem(where=where, what=what, kind="changed speaker")


def _says(quote: Quote, document: Document, said: Quotation) -> bool:
    speaker = said.named
    if (quote.speaker is None) != (speaker is None):
        return False
    if quote.speaker and speaker and not _at(quote.speaker, speaker.start, speaker.end, document):
        return False
    name = speaker.text if speaker else ""
    roles = [said.role] if said.role else []
    roles = (
        roles or [each.role for each in document.attributed if each.role and each.named and each.named.text == name][:1]
    )
    if quote.role is None or not roles:
        return quote.role is None and not roles
    return _at(quote.role, roles[0].start, roles[0].end, document)


def _at(extract: Extract, start: int, end: int, document: Document) -> bool:
    receipt = extract.receipt
    return (receipt.article_id, receipt.start, receipt.end) == (document.article.id, start, end)


def _consistency(evidence: Evidence) -> Iterator[Problem]:
    """One story says of itself the same wherever it stands."""
    brief = evidence.brief
    seen: dict[str, StoryBlock] = {}
    for where, story in stories_of(evidence):
        known = seen.setdefault(story.story_id, story)
        for name in ("origins", "opinion", "retitled", "note"):
            if getattr(known, name) != getattr(story, name):
                what = f"is said to have other {name} than where it stands first."
                yield Problem(where=f"{where}, {shown(story.label)}", what=what, kind="changed field")
    complete = {"themes", "unfiled", "other_languages"} <= set(brief.parts) and not evidence.budgeted
    stories = {source.story_id for source in brief.sources}
    if complete and (lost := stories - set(seen)):
        titles = [
            next(each.title or each.path for each in brief.sources if each.story_id == story) for story in sorted(lost)
        ]
        yield Problem(where="themes", what=f"no longer tell the story of {worded(titles)}.", kind="changed field")
    if complete and stories == set(seen):
        yield from differs(
            "coverage", "the number of origins", brief.coverage.origins, sum(each.origins for each in seen.values())
        )


def _theme_problems(section: ThemeSection, evidence: Evidence) -> Iterator[Problem]:
    """Counts of a theme that cannot be, and stories said to stand elsewhere too."""
    if section.id == UNFILED:
        return
    brief, where = evidence.brief, f"theme {section.name or section.id}"
    told = {source for story in section.stories for passage in story.passages for source in [passage.source]}
    own = [source for source in brief.sources if source.number in told]
    if not len(told) <= section.articles <= len(brief.sources):
        yield Problem(
            where=where,
            what=f"is said to have {section.articles} articles, and prints {len(told)}.",
            kind="changed field",
        )
    if not section.articles <= section.found and section.found:
        yield Problem(
            where=where, what=f"has {section.found} sentences in {section.articles} articles.", kind="changed field"
        )
    if section.origins > section.articles:
        yield Problem(
            where=where, what=f"has {section.origins} origins of {section.articles} articles.", kind="changed field"
        )
    printed = {source.outlet for source in own} - {""}
    every = {source.outlet for source in brief.sources} - {""}
    if not printed <= set(section.outlets) <= every or list(section.outlets) != sorted(set(section.outlets)):
        yield Problem(
            where=where,
            what=f"has the outlets {worded(section.outlets)}, and prints {worded(sorted(printed))}.",
            kind="changed field",
        )
    if section.keywords and not section.proposed:
        yield Problem(where=where, what="is of the register, and has keywords.", kind="changed field")
    if brief.coverage.cut or evidence.budgeted:
        return
    for story in section.stories:
        apart = next((each.themes for each in brief.other_languages if section in each.themes), brief.themes)
        follows = {
            each.id for each in apart if each is not section and story.story_id in {s.story_id for s in each.stories}
        }
        if set(story.elsewhere) != follows:
            yield from differs(
                f"{where}, {shown(story.label)}", "where else it stands", story.elsewhere, tuple(sorted(follows))
            )


def _apart_problems(
    language: str, themes: tuple[ThemeSection, ...], articles: int, evidence: Evidence
) -> Iterator[Problem]:
    where = f"other languages, {language}"
    stories = {story.story_id: story for theme in themes for story in (*theme.stories, *theme.also)}
    for story in stories.values():
        for passage in story.passages:
            if any((extract.language or "") != language for extract in passage.extracts):
                yield Problem(
                    where=where,
                    what=f"prints {shown(passage.extracts[0].text)}, of another language.",
                    kind="changed field",
                )
    if {"themes", "unfiled"} <= set(evidence.brief.parts) and not evidence.budgeted:
        yield from differs(
            where, "the number of articles", articles, sum(len(story.sources) for story in stories.values())
        )

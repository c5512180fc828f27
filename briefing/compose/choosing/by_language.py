"""Which language a brief is told in, and what stands apart because it is told in others alone.

What is in another language than the brief's is not mixed among its sentences: a reader who does not know that language
could neither check them nor pass them on. So a story that is reported in the brief's language is told in it, whatever
else reports it, and counts all its outlets and origins; a story that is reported in others alone is told there, once,
in the language of most of its reports.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import numpy as np

from briefing.compose.findings import Findings
from briefing.errors import Problem
from briefing.group.stories.headline import find_namer, headline
from briefing.languages import english_name
from briefing.model import Document, Filing, Origin, Reading, Reason, Story


def text_language(documents: Iterable[Document], wanted: str) -> str:
    """``wanted``, or where no document is in it the language of most of them (of two, the first by its code)."""
    counts = Counter(document.language for document in documents)
    if wanted in counts or not counts:
        return wanted
    return min(counts, key=lambda code: (-counts[code], code))


def leave_out_others(
    reading: Reading, documents: Sequence[Document], language: str
) -> tuple[Reading, tuple[Document, ...]]:
    """``reading`` and its ``documents`` without those not in ``language``, each with its reason among the problems."""
    others = {document.article.id: document.language for document in documents if document.language != language}
    problems = tuple(
        Problem.of(
            article.path or article.title or article.id,
            Reason(kind="another language", words=(english_name(others[article.id]), english_name(language))),
            kind="foreign",
        )
        for article in reading
        if article.id in others
    )
    kept = Reading(
        articles=tuple(article for article in reading if article.id not in others),
        problems=reading.problems + problems,
        notes=reading.notes,
    )
    return kept, tuple(document for document in documents if document.article.id not in others)


def part_by_language(findings: Findings, language: str) -> tuple[Findings, tuple[Findings, ...]]:
    """What is told in ``language``, and for each other language what is told there alone, most stories first.

    The parts hold all documents and differ by their stories, each of which is in one, and by ``Findings.language``.
    Without a ``language`` there is one part, of everything.
    """
    if not language or all(document.language == language for document in findings.documents):
        return findings, ()
    told: dict[str, list[Story]] = defaultdict(list)
    for story in findings.stories:
        told[_told_in(story, findings, language)].append(story)
    others = sorted(told.keys() - {language}, key=lambda code: (-len(told[code]), code))
    return _part(findings, told[language], language), tuple(_part(findings, told[code], code) for code in others)


def _told_in(story: Story, findings: Findings, language: str) -> str:
    """The language that a story is told in: ``language`` where a report of it is, or a column where nobody reports."""
    reports = (findings.document_of[article.id] for article in story.articles if article.id in findings.reports)
    return text_language(reports, language)


def _part(findings: Findings, stories: Sequence[Story], language: str) -> Findings:
    held = {article.id for story in stories for article in story.articles}
    return replace(
        findings,
        stories=tuple(_in_language(story, findings, language) for story in stories),
        filing=_limited(findings.filing, held),
        language=language,
    )


def _in_language(story: Story, findings: Findings, language: str) -> Story:
    """``story`` under a title in ``language``; an article in it stands for each origin that has one."""
    documents = [each for each in findings.documents_in(story) if each.language == language]
    if len(documents) == len(story.articles):
        return story
    own = {document.article.id for document in documents}
    if story.namer not in own:
        namer = find_namer(documents, np.ones(len(documents)))
        story = replace(story, label=headline(namer), namer=namer.article.id)
    return replace(story, origins=tuple(_led_by(origin, own) for origin in story.origins))


def _led_by(origin: Origin, own: Collection[str]) -> Origin:
    return replace(origin, articles=tuple(sorted(origin.articles, key=lambda article: article not in own)))


def _limited(filing: Filing, held: Collection[str]) -> Filing:
    """``filing`` with the sentences of the articles ``held`` alone; every theme stays."""
    themes = tuple(
        replace(theme, filed=tuple(entry for entry in theme.filed if entry.sentence.article_id in held))
        for theme in filing.themes
    )
    unfiled = tuple(entry for entry in filing.unfiled if entry.sentence.article_id in held)
    return replace(filing, themes=themes, unfiled=unfiled)

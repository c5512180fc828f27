"""A small pile: two outlets on one story, a third on another, one article that no theme takes."""

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from briefing.compose import compose_brief
from briefing.compose.cache import Cache
from briefing.compose.findings import Findings
from briefing.compose.request import Lengths, Masthead, Presentation
from briefing.group.stories import group_documents
from briefing.model import (
    Article,
    Filed,
    Filing,
    Origin,
    PartName,
    Period,
    Reading,
    Reason,
    Story,
    Theme,
    ThemeDefinition,
    Unfiled,
)
from briefing.text import segment

COURIER = """\
The defence ministers of Norland and Sudmark signed a co-production agreement for 40 patrol boats in Harbourtown on \
Tuesday. The agreement moves half of the work to shipyards in Sudmark.

“We build these boats together or we do not build them at all,” said Norland's Defence Minister Ada Berg.

The first boat will be delivered on 12 March 2026, the ministry of Norland announced."""

HERALD = """\
Norland and Sudmark agreed in Harbourtown on Tuesday to build 48 patrol boats in a co-production programme. The \
co-production agreement was signed by the defence ministers of both countries.

Shipyards in Sudmark will do half of the work on the patrol boats, the Herald has learned."""

LEDGER = """\
The European Commission opened the SAFE loan scheme to joint procurement from partner countries on Wednesday. \
Member states have applied for €120 billion of SAFE loans so far."""

GAZETTE = """\
A brown bear walked through the centre of Pinewood on Thursday morning and left it unharmed. Foresters in Pinewood \
said the bear had been looking for apples."""


def article(text, outlet, day, title):
    return Article(text=text, outlet=outlet, date=date(2025, 12, day), title=title, language="en", path=f"{outlet}.txt")


@pytest.fixture
def articles():
    return (
        article(COURIER, "Courier", 16, "Norland and Sudmark to build patrol boats together"),
        article(HERALD, "Herald", 16, "Norland and Sudmark agree to build patrol boats"),
        article(LEDGER, "Ledger", 17, "SAFE loans open to partners"),
        article(GAZETTE, "Gazette", 18, "Bear visits Pinewood"),
    )


def theme(name, word, documents):
    filed = tuple(
        Filed(
            sentence=sentence,
            score=0.9,
            terms=(word,),
            reason=Reason(kind="holds", parts=(Reason(kind="as written", words=(word,)),)),
        )
        for document in documents
        for sentence in document.sentences
        if word in sentence.text
    )
    return Theme(definition=ThemeDefinition(id=word.lower(), names={"en": name}, terms=(word,)), filed=filed)


@pytest.fixture
def findings(articles):
    documents = tuple(segment(each) for each in articles)
    themes = (
        theme("Co-production", "co-production", documents),
        theme("EU programmes", "SAFE", documents),
        theme("Space", "satellite", documents),
    )
    filed = {(entry.sentence.article_id, entry.sentence.index) for each in themes for entry in each.filed}
    unfiled = tuple(
        Unfiled(sentence=sentence, nearest="safe", score=0.1)
        for document in documents
        for sentence in document.sentences
        if (sentence.article_id, sentence.index) not in filed
    )
    return Findings(
        reading=Reading(articles=articles),
        documents=documents,
        stories=tuple(group_documents(documents)),
        filing=Filing(themes=themes, unfiled=unfiled),
        read=6,
    )


@pytest.fixture
def one_story(findings):
    """Makes of texts, each with its outlet and its day of December, the findings of one story that no theme holds."""

    def made(*entries, language="en", titled="{outlet} {day}"):
        articles = tuple(
            replace(
                article(text, outlet, day, titled.format(text=text, outlet=outlet, day=day)), id="", language=language
            )
            for text, outlet, day in entries
        )
        origins = tuple(Origin(articles=(each.id,)) for each in articles)
        story = Story(id="one", articles=articles, origins=origins, label="Fire", first=min(a.date for a in articles))
        return replace(
            findings,
            reading=Reading(articles=articles),
            documents=tuple(segment(each) for each in articles),
            stories=(story,),
            filing=Filing(themes=(), unfiled=()),
            cache=Cache(),
        )

    return made


@pytest.fixture
def brief_on(asked):
    """Composes a brief of texts, each an article, with the sentences filed by a word: all articles are one story."""

    def composed(
        *texts,
        words=("agreement",),
        proposed=(),
        papers=("Courier", "Herald", "Ledger", "Gazette"),
        titles=(),
        edits=(),
    ):
        called = titles or [f"In the {paper}" for paper in papers]
        articles = tuple(
            article(text, paper, 16, title) for text, paper, title in zip(texts, papers, called, strict=False)
        )
        documents = tuple(segment(each) for each in articles)
        themes = tuple(replace(theme(word, word, documents), proposed=word in proposed) for word in words)
        origins = tuple(Origin(articles=(each.id,)) for each in articles)
        dates = {"first": date(2025, 12, 16), "last": date(2025, 12, 16)}
        story = Story(id="one", articles=articles, origins=origins, label=articles[0].title, **dates)
        findings = Findings(
            reading=Reading(articles=articles),
            documents=documents,
            stories=(story,),
            filing=Filing(themes=themes, unfiled=()),
            read=len(articles),
        )
        return compose_brief(findings, **asked, edits=edits)

    return composed


@pytest.fixture
def asked():
    return {
        "masthead": Masthead(
            title="Norland Weekly", language="en", period=Period(start=date(2025, 12, 15), end=date(2025, 12, 21))
        ),
        "lengths": Lengths(),
        "presentation": Presentation(parts=get_args(PartName)),
    }


@pytest.fixture
def untitled_brief(asked):
    """Composes a brief of one text without a title beside two on other things, its sentences filed by a word."""

    def composed(text, word="agreement"):
        texts = (text, "It rained in Pinewood on Thursday, and the bears slept.", "Velm asked for nine new ferries.")
        articles = tuple(
            Article(text=each, outlet=paper, date=date(2025, 12, 16), language="en")
            for each, paper in zip(texts, ("Courier", "Herald", "Ledger"), strict=True)
        )
        documents = tuple(segment(each) for each in articles)
        findings = Findings(
            reading=Reading(articles=articles),
            documents=documents,
            stories=tuple(group_documents(documents)),
            filing=Filing(themes=(theme(word, word, documents),), unfiled=()),
            read=len(articles),
        )
        return compose_brief(findings, **asked)

    return composed

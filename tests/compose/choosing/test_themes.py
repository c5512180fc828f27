"""A theme of many stories: what it prints is the same whether all of them are asked or the weightiest alone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing.compose import compose_brief
from briefing.compose.choosing import themes
from briefing.compose.choosing.importance import Importance
from briefing.compose.choosing.themes import draft_themes
from briefing.compose.findings import Decisions, Findings
from briefing.compose.request import Lengths
from briefing.model import (
    Article,
    Filed,
    Filing,
    Length,
    Origin,
    Pin,
    Reading,
    Story,
    Theme,
    ThemeDefinition,
    sha256,
)
from briefing.text import segment

STORIES = 30
SHIPYARDS = "Northport Westhaven Southquay Eastmouth Longbay Redcliff Greystone Millbrook Oakford Ashby".split()


def _text(number, voice):
    yard = SHIPYARDS[number % len(SHIPYARDS)]
    return (
        f"The shipyard at {yard} delivered patrol vessel number {number} to the navy on Tuesday. "
        f"Workers in {yard} had built vessel {number} within {20 + number} months, its manager told reporter {voice}. "
        f"The ministry paid {100 + number} million crowns for the vessel and its radar."
    )


@pytest.fixture
def findings():
    """Thirty stories on one theme, the first ten of them told by two or three outlets."""
    documents, stories = [], []
    for number in range(STORIES):
        articles = tuple(
            Article(
                text=_text(number, voice),
                outlet=f"Paper {voice}",
                title=f"Vessel {number}",
                date=date(2025, 12, 1) + timedelta(days=number % 7),
                language="en",
            )
            for voice in range(1 + (number < 10) + (number < 3))
        )
        origins = tuple(Origin(articles=(each.id,)) for each in articles)
        day = articles[0].date
        stories.append(Story(id=f"s{number:02}", articles=articles, origins=origins, label="", first=day, last=day))
        documents += [segment(each) for each in articles]
    filed = tuple(
        Filed(sentence=sentence, score=0.5 + (sentence.index == 0) * 0.4, terms=("vessel",))
        for document in documents
        for sentence in document.sentences
    )
    definition = ThemeDefinition(id="navy", names={"en": "Navy"}, terms=("vessel",), share=1.0)
    return Findings(
        reading=Reading(articles=tuple(document.article for document in documents)),
        documents=tuple(documents),
        stories=tuple(stories),
        filing=Filing(themes=(Theme(definition=definition, filed=filed),), unfiled=()),
        read=len(documents),
    )


def _draft(findings, *, length, room=1.0, pinned=()):
    [draft] = draft_themes(
        replace(findings),
        lengths=replace(Lengths(), theme=length),
        importance=Importance.of(findings),
        decisions=Decisions(pinned=frozenset(pinned)),
        room=room,
    )
    return draft


@pytest.mark.parametrize("room", [1.0, 2.5])
@pytest.mark.parametrize("pins", [(), (29,), tuple(range(12, 28))])
@pytest.mark.parametrize(
    "length", [Length(amount=1), Length(amount=5), Length(amount=60, unit="words"), Length(amount=9, unit="percent")]
)
def test_what_a_theme_prints_hangs_on_no_story_that_was_not_asked(findings, monkeypatch, length, pins, room):
    pinned = [(findings.stories[number].articles[0].id, 1) for number in pins]
    some = _draft(findings, length=length, room=room, pinned=pinned)
    monkeypatch.setattr(themes, "_AT_ONCE", STORIES)
    every = _draft(findings, length=length, room=room, pinned=pinned)
    assert some.units == every.units
    assert {(unit.article_id, unit.sentences[0].index) for unit in some.units} >= set(pinned)


def test_of_many_stories_the_weightiest_alone_are_asked(findings):
    draft = _draft(findings, length=Length(amount=5))
    assert len(draft.candidates) < STORIES
    assert {unit.story_id for unit in draft.units} <= {candidate.story.id for candidate in draft.candidates}


def test_a_theme_with_room_asks_every_story(findings):
    assert len(_draft(findings, length=Length(amount=500)).candidates) == STORIES


@pytest.mark.parametrize("amount", [1, 5, 500])
def test_a_theme_names_each_of_its_stories_of_which_nothing_is_printed(findings, asked, amount):
    lengths = replace(Lengths(), theme=Length(amount=amount))
    brief = compose_brief(findings, **asked | {"lengths": lengths})
    [section] = brief.themes
    told = [story.story_id for story in (*section.stories, *section.also)]
    assert sorted(told) == [story.id for story in findings.stories]
    assert not any(story.passages for story in section.also)
    assert brief.unfiled == ()


def test_a_story_of_two_themes_that_neither_prints_is_named_under_the_one_it_fits_best(findings):
    [theme] = findings.filing.themes
    last = findings.stories[-1].articles[0].id
    other = ThemeDefinition(id="radar", names={"en": "Radar"}, terms=("radar",))
    better = tuple(replace(entry, score=0.95) for entry in theme.filed if entry.sentence.article_id == last)
    both = replace(findings, filing=Filing(themes=(theme, Theme(definition=other, filed=better)), unfiled=()))
    importance = Importance.of(findings)
    drafts = draft_themes(
        both, lengths=replace(Lengths(), theme=Length(amount=1)), importance=importance, decisions=Decisions()
    )
    bare = tuple(replace(draft, units=()) for draft in drafts)
    named = themes.untold(bare, both, importance)
    assert [story.id for story in named["radar"]] == [findings.stories[-1].id]
    assert len(named["navy"]) == STORIES - 1


@pytest.fixture
def with_opinion(findings):
    """The pile with its first story, of three articles, told by columns alone."""
    first = findings.stories[0]
    renamed = {each.id: replace(each, outlet=f"{each.outlet} (Opinion)") for each in first.articles}
    return replace(
        findings,
        documents=tuple(
            replace(each, article=renamed[each.article.id], genre="opinion") if each.article.id in renamed else each
            for each in findings.documents
        ),
        stories=(replace(first, articles=tuple(renamed.values())), *findings.stories[1:]),
    )


def _proposed(findings):
    [theme] = findings.filing.themes
    return replace(findings, filing=replace(findings.filing, themes=(replace(theme, proposed=True),)))


def test_what_opinion_alone_tells_is_only_named_under_a_discovered_theme(with_opinion, asked):
    opinion = with_opinion.stories[0].id
    asked = asked | {"lengths": replace(Lengths(), theme=Length(amount=40))}
    [register] = compose_brief(with_opinion, **asked).themes
    assert [story.story_id for story in register.stories if story.opinion] == [opinion]
    [proposed] = compose_brief(_proposed(with_opinion), **asked).themes
    assert not any(story.opinion for story in proposed.stories)
    assert [story.story_id for story in proposed.also if story.opinion] == [opinion]


def test_opinion_under_no_theme_is_only_named(with_opinion, asked):
    nowhere = replace(with_opinion, filing=Filing(themes=(), unfiled=()))
    told = {entry.story.story_id: bool(entry.story.passages) for entry in compose_brief(nowhere, **asked).unfiled}
    assert not told[with_opinion.stories[0].id]
    assert told[with_opinion.stories[1].id]


def test_a_sentence_of_opinion_that_a_person_pins_is_printed(with_opinion, asked):
    document = with_opinion.documents[0]
    pin = Pin(sentence=sha256(document.sentences[0].text))
    [proposed] = compose_brief(_proposed(with_opinion), **asked, edits=[pin]).themes
    assert [story.story_id for story in proposed.stories if story.opinion] == [with_opinion.stories[0].id]


def test_a_pile_of_opinion_is_told_as_any_other(with_opinion, asked):
    first = with_opinion.stories[0]
    alone = replace(
        with_opinion,
        documents=with_opinion.documents_in(first),
        reading=Reading(articles=first.articles),
        stories=(first,),
        filing=Filing(
            themes=tuple(
                replace(
                    theme,
                    filed=tuple(
                        each for each in theme.filed if with_opinion.story_of[each.sentence.article_id] == first
                    ),
                )
                for theme in _proposed(with_opinion).filing.themes
            ),
            unfiled=(),
        ),
    )
    [proposed] = compose_brief(alone, **asked).themes
    assert proposed.stories[0].passages


def _registered(findings, homes, *, stories):
    """Two themes: of the first two of ``stories`` a sentence fits the second better; ``homes`` says what each is on."""
    kept = tuple(findings.stories[number] for number in stories)
    held = {article for story in kept for article in ids_of(story)}
    [navy] = findings.filing.themes
    filed = [entry for entry in navy.filed if entry.sentence.article_id in held]
    both = {article for story in kept[:2] for article in ids_of(story)}
    better = [entry for entry in filed if entry.sentence.article_id in both and entry.sentence.index == 2]
    radar = ThemeDefinition(id="radar", names={"en": "Radar"}, terms=("radar",))
    themes_of = (
        replace(navy, filed=tuple(entry for entry in filed if entry not in better)),
        Theme(definition=radar, filed=tuple(replace(entry, also=("navy",)) for entry in better)),
    )
    told = {article: homes[story.id].split() for story in kept if story.id in homes for article in ids_of(story)}
    documents = tuple(document for document in findings.documents if document.article.id in held)
    return replace(
        findings,
        reading=Reading(articles=tuple(document.article for document in documents)),
        documents=documents,
        stories=kept,
        filing=Filing(themes=themes_of, unfiled=(), about=told),
    )


def ids_of(story):
    return [article.id for article in story.articles]


def test_a_story_is_told_under_its_home_alone_and_pointed_to_from_a_theme_with_stories_of_its_own(findings, asked):
    found = _registered(findings, {"s20": "navy radar", "s21": "navy radar", "s29": "radar"}, stories=(20, 21, 29))
    navy, radar = found.filing.themes
    own = tuple(entry for entry in navy.filed if entry.sentence.article_id == findings.stories[29].articles[0].id)
    moved = (
        replace(radar, filed=radar.filed + own),
        replace(navy, filed=tuple(entry for entry in navy.filed if entry not in own)),
    )
    found = replace(found, filing=replace(found.filing, themes=moved[::-1]))
    navy, radar = compose_brief(found, **asked).themes
    assert [story.story_id for story in radar.stories] == ["s29"]
    assert {(story.story_id, story.elsewhere) for story in radar.also} == {("s20", ("navy",)), ("s21", ("navy",))}


def test_a_theme_that_no_story_is_about_prints_what_is_plainly_about_it(findings, asked):
    found = _registered(findings, {"s20": "navy", "s21": "navy"}, stories=(20, 21))
    navy, radar = compose_brief(found, **asked).themes
    assert {story.story_id for story in radar.stories} <= {"s20", "s21"}
    assert radar.stories or radar.also
    printed = [
        extract.receipt
        for part in (navy, radar)
        for story in part.stories
        for passage in story.passages
        for extract in passage.extracts
    ]
    assert len(printed) == len(set(printed))


def test_a_story_that_is_about_no_theme_and_plainly_says_nothing_of_one_is_unfiled(findings, asked):
    found = _registered(findings, {"s20": "navy"}, stories=(20, 21, 25))
    navy, radar = found.filing.themes
    silent = ids_of(findings.stories[25])
    navy = replace(navy, filed=tuple(each for each in navy.filed if each.sentence.article_id not in silent))
    brief = compose_brief(replace(found, filing=replace(found.filing, themes=(navy, radar))), **asked)
    assert [entry.story.story_id for entry in brief.unfiled] == ["s25"]


def test_a_story_on_many_things_is_told_once_under_the_theme_that_it_fits_best(findings, asked):
    found = _registered(findings, {}, stories=(20, 21, 25))
    brief = compose_brief(found, **asked)
    told = [story.story_id for theme in brief.themes for story in theme.stories]
    assert set(told) == {"s20", "s21", "s25"}
    assert not brief.unfiled

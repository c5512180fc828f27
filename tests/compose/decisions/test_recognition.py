"""A story is found again by what a decision calls it, however the grouping changed."""

from dataclasses import replace

import pytest

from briefing.compose.decisions import decide, describe, name_stories, settle
from briefing.compose.decisions.recognition import find_story
from briefing.model import Article, Drop, Merge, Move, Note, Origin, Pin, Reorder, Retitle, Split, Story


def article(name, **fields):
    return Article(text=f"The text of {name}.", title=fields.pop("title", f"On {name}"), **fields)


def story(story_id, *articles, label=None):
    origins = tuple(Origin(articles=(each.id,)) for each in articles)
    return Story(id=story_id, label=label or articles[0].title, articles=articles, origins=origins)


BOATS, YARD, LOAN, VOTE, QUAY = (article(name) for name in ("boats", "yard", "loan", "vote", "quay"))
BEFORE = (story("b1", BOATS, YARD, QUAY), story("c1", LOAN, VOTE))
RETITLE = name_stories(Retitle(story="b1", text="Ours"), BEFORE)


def found(edit, stories):
    again = find_story(stories, edit.story, title=edit.title, members=edit.members)
    return again.id if again else None


def test_a_decision_is_written_with_the_title_and_the_members_of_its_story():
    assert (RETITLE.title, RETITLE.members) == ("On boats", (BOATS.id, YARD.id, QUAY.id))
    merge = name_stories(Merge(story="b1", to="c1"), BEFORE)
    assert (merge.to_title, merge.to_members) == ("On loan", (LOAN.id, VOTE.id))
    split = name_stories(Split(story="b1", to=YARD.id), BEFORE)
    assert (split.to_title, split.to_members) == ("On yard", (YARD.id,))


def test_a_member_is_called_by_its_address_else_by_its_own_file_else_by_its_id():
    articles = (
        article("a", url="https://a.example/1", path="a.txt"),
        article("b", path="b.txt"),
        article("c", path="feed.jsonl:3"),
    )
    named = name_stories(Note(story="s", text="x"), [story("s", *articles)])
    assert named.members == ("https://a.example/1", "b.txt", articles[2].id)


def test_a_story_of_the_same_id_is_it():
    assert found(RETITLE, (story("b1", LOAN), story("x", BOATS, YARD, QUAY))) == "b1"


def test_a_story_of_another_id_is_found_by_most_of_its_members():
    assert found(RETITLE, (story("x", YARD, BOATS, VOTE), story("y", QUAY), story("z", LOAN))) == "x"


def test_articles_that_are_read_otherwise_are_still_members_by_their_file():
    old = (article("a", path="a.txt"), article("b", path="b.txt"))
    new = tuple(replace(each, text=f"{each.text} More.", id="", title=None) for each in old)
    edit = name_stories(Retitle(story="s", text="x"), [story("s", *old)])
    assert found(edit, [story("t", *new, label="Another"), story("u", LOAN)]) == "t"


def test_a_story_that_fell_apart_is_found_by_its_title_alone():
    apart = (story("x", QUAY, LOAN), story("y", YARD), story("z", BOATS))
    assert found(RETITLE, apart) == "z"


def test_a_title_that_two_stories_have_finds_neither():
    edit = Retitle(story="gone", title="On boats", text="Ours")
    twice = (story("x", BOATS), story("y", replace(BOATS, text="Another.", id="")))
    assert found(edit, twice) is None
    assert found(edit, twice[:1]) == "x"


def test_a_decision_of_0_1_0_knows_its_story_by_the_id_alone():
    assert found(Retitle(story="b1", text="Ours"), BEFORE) == "b1"
    assert found(Retitle(story="b2", text="Ours"), BEFORE) is None


@pytest.fixture
def regrouped(findings):
    """The findings with other ids for their stories, as a better grouping would give them."""
    return replace(
        findings, stories=tuple(replace(each, id=f"new-{place}") for place, each in enumerate(findings.stories))
    )


def stories_of(findings):
    return [tuple(article.id for article in story.articles) for story in findings.stories]


def test_every_decision_on_a_story_is_found_again_when_all_ids_change(findings, regrouped):
    one, two, *_ = findings.stories
    edits = [
        name_stories(edit, findings.stories)
        for edit in (
            Merge(story=one.id, to=two.id),
            Retitle(story=two.id, text="Ours"),
            Note(story=two.id, text="A note"),
            Reorder(story=two.id, position=0),
        )
    ]
    before, after = settle(findings, edits), settle(regrouped, edits)
    assert after.lost == before.lost == ()
    assert stories_of(after.findings) == stories_of(before.findings)
    assert {edit.story for edit in after.edits[1:]} == {"new-1"}


def test_a_split_is_found_again_and_so_is_what_was_decided_on_its_part(findings, regrouped):
    one, two, *_ = findings.stories
    merge = name_stories(Merge(story=one.id, to=two.id), findings.stories)
    merged = settle(findings, [merge]).findings
    split = name_stories(Split(story=two.id, to=one.articles[0].id), merged.stories)
    parted = settle(findings, [merge, split]).findings
    [alone] = [each for each in parted.stories if each.articles == one.articles[:1]]
    title = name_stories(Retitle(story=alone.id, text="Alone"), parted.stories)
    settled = settle(regrouped, [merge, split, title])
    assert settled.lost == ()
    assert stories_of(settled.findings) == stories_of(parted)
    assert settled.edits[2].story in {each.id for each in settled.findings.stories}


def test_a_decision_that_a_later_grouping_fulfils_by_itself_is_not_lost(findings):
    one, two, *_ = findings.stories
    merge = name_stories(Merge(story=one.id, to=two.id), findings.stories)
    together = settle(findings, [merge]).findings
    assert settle(together, [merge]).lost == ()
    assert settle(together, [merge]).findings is together
    [alone, *_] = [each for each in findings.stories if len(each.articles) == 1]
    assert settle(findings, [Split(story="gone", to=alone.articles[0].id)]).lost == ()


def test_what_finds_nothing_is_listed_as_it_is_written(findings):
    one, *_ = findings.stories
    edits = (
        Merge(story="gone", to=one.id, title="A story that was"),
        Split(story=one.id, to="gone"),
        Retitle(story="gone", text="Ours", title="Theirs", members=("x",)),
        Note(theme="gone", text="A note"),
        Pin(sentence="f" * 64, text="A sentence that was."),
        Drop(sentence="f" * 64),
        Move(sentence="f" * 64, to="gone"),
        Reorder(sentence="f" * 64, position=0),
    )
    settled = settle(findings, edits)
    assert settled.lost == edits
    assert settled.findings is findings
    assert decide(settled).lost == edits
    assert [str(describe(edit)) for edit in edits[:4]] == [
        "merge: A story that was",
        f"split: {one.id}",
        "retitle: Ours",
        "note: A note",
    ]

"""A brief made shorter says what went, and keeps what it may."""

from briefing.compose import compose_brief
from briefing.compose.finishing.trimming import body_passages, trim


def test_a_story_under_no_theme_stays_as_its_title(findings, asked):
    brief = compose_brief(findings, **asked)
    trimmed = trim(brief, 0)
    assert [entry.story.label for entry in trimmed.unfiled] == [entry.story.label for entry in brief.unfiled] != []
    assert [entry for entry in trimmed.unfiled if entry.story.passages] == []
    assert {passage.key for passage in trimmed.coverage.cut} == {passage.key for passage in body_passages(brief)}


def test_a_story_of_a_theme_stays_as_its_title(findings, asked):
    brief = compose_brief(findings, **asked)
    trimmed = trim(brief, 0)
    for before, after in zip(brief.themes, trimmed.themes, strict=True):
        assert after.stories == ()
        assert [story.label for story in after.also] == [story.label for story in (*before.stories, *before.also)]
        assert not any(story.passages or story.quotes for story in after.also)

"""Which heading stands over what is printed."""

from dataclasses import replace

from briefing.compose import compose_brief
from briefing.compose.cache import Cache
from briefing.group.stories import group_documents
from briefing.model import Reading
from briefing.text import segment

REPORT = "The agreement on forty patrol boats was signed by the two ministers in Harbourtown on Tuesday."
OTHER = "Shipyards in Sudmark hire nine hundred welders for the agreement, the unions of the yards announced."


def blocks(brief):
    return [story for theme in brief.themes for story in theme.stories]


def test_the_heading_is_the_title_of_an_article_that_is_printed(brief_on):
    brief = brief_on("It rained in Harbourtown on that day.", REPORT)
    [block] = blocks(brief)
    assert [extract.text for passage in block.passages for extract in passage.extracts] == [REPORT]
    assert block.label == "In the Herald"


def test_a_title_that_says_little_of_what_is_printed_gives_way_to_one_that_says_it(brief_on):
    said = "Ministers sign the agreement on forty patrol boats"
    brief = brief_on("It rained in Harbourtown on that day.", REPORT, titles=(said, "A day to remember in the harbour"))
    [block] = blocks(brief)
    assert [extract.text for passage in block.passages for extract in passage.extracts] == [REPORT]
    assert block.label == said


BESIDE = "Sudmark's agreement with the unions has no date yet, and the ministry of that country would not comment."


def test_a_report_that_prints_nothing_of_its_heading_is_named_alone(brief_on):
    scene = "Behind the window of the harbour office sat Ida Lund, whose father had built boats there for forty years."
    late = "In the end she said that grain exports would fall in the drought."
    titles = ("Drought cuts grain exports",)
    [named] = brief_on(f"{scene} {late}", titles=titles, words=("satellite",)).unfiled
    [told] = brief_on(f"{scene} {scene}", titles=titles, words=("satellite",)).unfiled
    assert (named.story.label, named.story.passages) == (titles[0], ())
    assert told.story.passages


def test_what_a_theme_of_the_register_asks_for_is_printed_whatever_the_title_says(brief_on):
    [theme] = brief_on(BESIDE, titles=("Sudmark's yards have no orders",)).themes
    assert [extract.text for passage in theme.stories[0].passages for extract in passage.extracts] == [BESIDE]


def test_a_story_of_two_reports_is_told_whatever_its_titles_say(brief_on):
    grain = "Grain exports to Norland fell by a third in the drought of this summer."
    titles = ("Drought cuts grain exports to Norland", "Norland's grain fails")
    [theme] = brief_on(f"{BESIDE} {grain}", f"{REPORT} {grain}", titles=titles).themes
    assert theme.stories


def test_a_title_that_its_own_text_does_not_say_holds_nothing_back(brief_on):
    [theme] = brief_on(BESIDE, titles=("Press release seven",)).themes
    assert [extract.text for passage in theme.stories[0].passages for extract in passage.extracts] == [BESIDE]


def test_without_titles_the_opening_clause_stands_above_and_its_sentence_nowhere_below(untitled_brief):
    brief = untitled_brief(f"{REPORT} {OTHER}")
    [block] = blocks(brief)
    assert REPORT.startswith(block.label)
    assert [extract.text for passage in block.passages for extract in passage.extracts] == [OTHER]


def test_a_sentence_that_is_all_of_a_story_is_its_heading_alone(untitled_brief):
    [theme] = untitled_brief(REPORT).themes
    assert not theme.stories
    assert [REPORT.startswith(story.label) for story in theme.also] == [True]


def test_a_heading_stays_where_nothing_is_printed(brief_on):
    brief = brief_on(REPORT, "It rained in Harbourtown on that day.", "The yards of Sudmark are closed in August.")
    told = [entry.story for entry in brief.unfiled] + blocks(brief)
    assert all(story.label for story in told)
    assert replace(told[0], passages=()).label == told[0].label


def test_a_story_of_which_nothing_can_be_printed_is_named_alone(findings, asked):
    *others, bear = findings.documents
    lines = segment(replace(bear.article, id="", text="A brown bear in Pinewood\n\nForesters and apples"))
    documents = (*others, lines)
    filing = replace(findings.filing, unfiled=())
    reading = Reading(articles=tuple(document.article for document in documents))
    stories = tuple(group_documents(documents))
    brief = compose_brief(
        replace(findings, reading=reading, documents=documents, stories=stories, filing=filing, cache=Cache()), **asked
    )
    [entry] = [entry for entry in brief.unfiled if entry.story.label == "Bear visits Pinewood"]
    assert entry.story.passages == ()

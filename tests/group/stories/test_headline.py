"""What a story is called."""

from dataclasses import replace

import numpy as np
import pytest

from briefing.compose.parts.blocks import label_language
from briefing.group.stories import find_stories
from briefing.group.stories.headline import find_namer, headline
from briefing.model import Article
from briefing.text import segment

NEWS = Article(
    title="Parliament approves the radar contract",
    text="Parliament approved the contract for the coastal radar on Tuesday.",
    language="en",
)
COLUMN = Article(
    title="Why the radar contract is a mistake",
    text="The radar contract that Parliament approved is a mistake.",
    language="en",
)
ASIDE = Article(
    title="Minister wears a blue hat to the vote",
    text="The minister wore a blue hat. Parliament approved the radar contract.",
    language="en",
)


def called(*articles, centrality=None):
    weights = np.array(centrality or [1.0] * len(articles))
    return headline(find_namer([segment(article) for article in articles], weights))


def test_a_news_title_is_taken_before_a_column_s():
    assert called(COLUMN, NEWS, centrality=[2.0, 1.0]) == NEWS.title


def test_the_title_is_of_what_the_other_articles_tell():
    assert called(ASIDE, NEWS, COLUMN) == NEWS.title


def test_a_column_s_title_serves_where_there_is_no_other():
    assert called(COLUMN) == COLUMN.title


def test_a_plain_title_of_a_column_is_taken_before_one_that_argues():
    plain = Article(title="The radar contract after the vote", text=NEWS.text, language="en", outlet="Post (Opinion)")
    assert called(COLUMN, plain, centrality=[2.0, 1.0]) == plain.title


@pytest.mark.parametrize(
    "title",
    [
        "‘What the f*** is this radar?’ Parliament votes on the contract",
        "RADAR CONTRACT VOTE LATEST Parliament approves it",
    ],
)
def test_a_title_that_swears_or_cries_gives_way(title):
    loud = Article(title=title, text=NEWS.text, language="en")
    assert called(loud, NEWS, centrality=[9.0, 1.0]) == NEWS.title
    named = replace(loud, title="NATO, EU and UN agree on the radar contract")
    assert called(named, NEWS, centrality=[9.0, 1.0]) == named.title


def test_a_report_names_a_story_before_what_opens_as_an_argument():
    argued = Article(
        title="Parliament and the radar contract",
        text="It isn't hard to see why this radar was bought. We believed it. But the truth is that it's a waste.",
        language="en",
    )
    assert called(argued, NEWS, centrality=[9.0, 1.0]) == NEWS.title


def test_a_side_event_does_not_name_a_story_of_many():
    tell = "Parliament approved the radar contract. The debate was long."
    side = "The speaker lost his voice in the debate and a clerk read. Parliament approved the radar contract late."
    story = [Article(title=f"Radar contract approved by Parliament, {n}", text=tell, language="en") for n in "abc"]
    story += [
        Article(title="Speaker loses voice in radar debate, clerk reads", text=side, language="en"),
        Article(title="Clerk reads as speaker loses voice in radar debate", text=side, language="en"),
        Article(title="Speaker loses his voice in radar debate, Parliament told", text=side, language="en"),
    ]
    assert called(*story, centrality=[1, 1, 1, 1.1, 1.1, 1.1]).startswith("Radar contract approved")


def test_a_short_title_is_taken_before_a_long_one():
    long = Article(title=f"{NEWS.title} after a debate of nine hours in which {'many ' * 9}spoke", text=NEWS.text)
    assert called(long, ASIDE, centrality=[2.0, 1.0]) == ASIDE.title


def test_without_a_title_a_story_is_called_by_its_first_sentence():
    assert called(Article(text="The radar works. It is new.", language="en")) == "The radar works"
    assert called(Article(text="")) == ""


@pytest.mark.parametrize(
    "title",
    [
        "Is the radar worth it?",
        "Stop listening to the experts",
        "We need a better radar",
        "Spin won’t hide the radar’s failure",
        "Opinion: A radar for all",
        "Sorry, the radar is not for you",
        "Build the radar before the port",
        "Radar: The Ministry Is Never Content",
        "5 takeaways from the radar debate",
        "Radar opens at sea — here’s what it means for ferries",
        "The Ministry’s Misguided Radar Contract",
        "Give us a better radar",
    ],
)
def test_a_title_that_argues_asks_commands_or_counts_off_is_told(title):
    assert segment(Article(title=title, text="x")).argues


@pytest.mark.parametrize(
    "title",
    [
        "Parliament approves radar contract",
        "‘We have the votes’: Senate advances the radar",
        "Minister: “You will have your radar”",
        "Türkiye ve İngiltere radar için anlaştı",
        "US radar contract goes to Izmir, Leeds and the US Navy",
        "Radar deal: Parliament votes at midnight",
        "Three ferries collide off Mersin",
    ],
)
def test_a_title_that_says_what_happened_does_not_argue(title):
    assert not segment(Article(title=title, text="x")).argues


def test_a_story_without_titles_is_in_the_language_of_the_article_that_names_it():
    article = Article(text="Meclis kıyı radarı sözleşmesini salı günü onayladı.", language="tr")
    (story,) = find_stories([article])
    assert (story.label, story.namer) == (article.text.removesuffix("."), article.id)
    assert label_language(story) == "tr"


def test_two_articles_of_one_title_are_told_apart():
    text = "Parliament approved the contract for the coastal radar on Tuesday. The radar costs 40 million."
    articles = [
        replace(NEWS, text=f"{text} {more}", id="", language=code)
        for more, code in (("It is late.", "en"), ("Radar.", "tr"))
    ]
    (story,) = find_stories(articles)
    assert label_language(story) == next(each.language for each in articles if each.id == story.namer)

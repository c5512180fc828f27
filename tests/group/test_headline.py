"""What a story is called."""

import numpy as np
import pytest

from briefing.group.headline import headline, is_column
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
    return headline([segment(article) for article in articles], weights)


def test_a_news_title_is_taken_before_a_column_s():
    assert called(COLUMN, NEWS, centrality=[2.0, 1.0]) == NEWS.title


def test_the_title_is_of_what_the_other_articles_tell():
    assert called(ASIDE, NEWS, COLUMN) == NEWS.title


def test_a_column_s_title_serves_where_there_is_no_other():
    assert called(COLUMN) == COLUMN.title


def test_a_short_title_is_taken_before_a_long_one():
    long = Article(title=f"{NEWS.title} after a debate of nine hours in which {'many ' * 9}spoke", text=NEWS.text)
    assert called(long, ASIDE, centrality=[2.0, 1.0]) == ASIDE.title


def test_without_a_title_a_story_is_called_by_its_first_sentence():
    assert called(Article(text="The radar works. It is new.", language="en")) == "The radar works."
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
    ],
)
def test_a_title_that_argues_asks_or_addresses_is_a_column_s(title):
    assert is_column(Article(title=title, text="x"))


@pytest.mark.parametrize(
    "title",
    [
        "Parliament approves radar contract",
        "‘We have the votes’: Senate advances the radar",
        "Minister: “You will have your radar”",
        "Türkiye ve İngiltere radar için anlaştı",
    ],
)
def test_a_title_that_says_what_happened_is_not(title):
    assert not is_column(Article(title=title, text="x"))


def test_an_outlet_or_an_address_may_say_that_it_is_opinion():
    assert is_column(Article(title="A radar for all", text="x", outlet="The Post (Opinion)"))
    assert is_column(Article(title="A radar for all", text="x", url="https://post.example/commentisfree/radar"))

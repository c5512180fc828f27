"""The title of an article without the name of its outlet."""

import pytest

from briefing.read.body.bare_titles import bare_title


@pytest.mark.parametrize(
    ("title", "outlet", "bare"),
    [
        ("Ministers meet - The Post", "The Post", "Ministers meet"),
        ("Ministers meet - Post", "The Post", "Ministers meet"),
        ("Ministers meet – again | The Post", "The Post", "Ministers meet – again"),
        ("Ministers meet | World | The Post", "post", "Ministers meet"),
        ("Ministers meet - The New York Times", "nyt", "Ministers meet"),
        ("Ministers meet — NPR", "NPR (Online News)", "Ministers meet"),
    ],
)
def test_a_title_loses_the_name_of_its_outlet(title, outlet, bare):
    assert bare_title(title, outlet) == bare


@pytest.mark.parametrize(
    "title",
    [
        "Ministers meet - again",
        "New variant doubles the risk - Scottish study",
        "Haitian president killed at home - PM",
        "One | two words that belong to a longer headline after all",
        "The Post - a history",
        "",
    ],
)
def test_a_title_loses_nothing_else(title):
    assert bare_title(title, "The Post") == title

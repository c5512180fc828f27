"""Who said what: a person once, a saying once."""

import pytest

from briefing.compose.speakers import index_speakers
from briefing.model import Extract, Quote, Receipt, sha256

SAYING = "We have come to an agreement on the boats, and the work will begin before the winter."


def extract(text):
    return Extract(text=text, receipt=Receipt(article_id="a", paragraph=0, start=0, end=len(text), sha256=sha256(text)))


def quote(name, said, source=1):
    return Quote(source=source, content=extract(said), speaker=extract(name))


def index(*quotes):
    return {speaker.name: [each.content.text for each in speaker.quotes] for speaker in index_speakers(quotes)}


@pytest.mark.parametrize("other", ["Charles Schumer", "Chuck Schumer", "Schumer", "Charles E. Schumer"])
def test_a_person_stands_once_under_the_fullest_name(other):
    found = index(quote(other, SAYING), quote("Charles E. Schumer", "The time has come to make real progress."))
    assert list(found) == ["Charles E. Schumer"]
    assert len(found["Charles E. Schumer"]) == 2


def test_a_surname_of_two_words_goes_to_its_full_name():
    found = index(quote("Carmen Diaz Leon", SAYING), quote("Diaz Leon", "The time has come to make real progress."))
    assert list(found) == ["Carmen Diaz Leon"]


def test_two_persons_of_one_surname_stand_apart():
    found = index(
        quote("Joe Biden", SAYING), quote("Hunter Biden", SAYING), quote("Biden", "It is said by one of them.")
    )
    assert list(found) == ["Biden", "Hunter Biden", "Joe Biden"]


def test_a_saying_that_several_sources_quote_stands_once():
    shorter = "We have come to an agreement on the boats,"
    assert index(quote("Ada Berg", SAYING), quote("Ada Berg", shorter, 2)) == {"Ada Berg": [SAYING]}

"""What a page says of its own parts, and no report does."""

import pytest

from briefing.languages import of
from briefing.summarise.printable.fragments import (
    is_behind_a_byline,
    is_behind_a_heading,
    is_in_another_script,
    is_run_together,
)

FUNCTION_WORDS = of("en").words.stop_words


@pytest.mark.parametrize(
    "text",
    [
        "Jana Orel won silver at the games in Velm Jana Orel came from a set down to win the final.",
        "Jana Orel's win in Velm was her third Top seed Jana Orel beat the qualifier on Sunday.",
    ],
)
def test_a_caption_runs_into_the_sentence_behind_it(text):
    assert is_run_together(text, FUNCTION_WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "Jana Orel said that nobody but Jana Orel had seen the letter.",
        "Jana Orel won the final, and Jana Orel will lead the team.",
        "Jana Orel came from a set down to win the final in Velm.",
        "The coach of Jana Orel praised the season that Jana Orel had played.",
    ],
)
def test_a_sentence_that_has_a_name_twice_is_one(text):
    assert not is_run_together(text, FUNCTION_WORDS)


def test_a_translation_among_the_sentences_is_in_another_script():
    assert is_in_another_script("Radar Plus 将取代原有的雷达服务，用于在港口编写自定义查询。", FUNCTION_WORDS)
    assert not is_in_another_script("Sailors call the radar 雷达, said Çağrı Öz of the Şile harbour.", FUNCTION_WORDS)
    assert not is_in_another_script("Radar Plus 将取代原有的雷达服务。", frozenset())


@pytest.mark.parametrize("text", ["Jon BergAda Cole will speak.", "Jon McBergAda Cole will speak."])
def test_a_sentence_behind_a_byline_is_found_by_the_name_that_begins_it(text):
    assert is_behind_a_byline(text, {"Ada", "Jon"})


@pytest.mark.parametrize(
    "text", ["Jon McBerg will speak.", "Owner QuayDance Cole will speak.", "Jon Berg saw that Ada Cole will speak."]
)
def test_a_capital_within_a_name_is_no_byline(text):
    assert not is_behind_a_byline(text, {"Ada", "Jon"})


@pytest.mark.parametrize(
    "text",
    [
        "PORT OF NORLAND TO RECEIVE FIFTY BOATS The minister said that they would come in May.",
        "'KULLANICI SAYISI İKİ MİLYONA ULAŞTI' Bakan, portalın büyüdüğünü söyledi.",
    ],
)
def test_a_heading_in_capitals_runs_into_a_sentence(text):
    assert is_behind_a_heading(text)


@pytest.mark.parametrize(
    "text",
    [
        "ABC, NBC, CBS, CNN and others showed the boats.",
        "NATO AND THE EUROPEAN UNION AGREE ON FIFTY BOATS.",
        "The minister read the sign: BOATS FOR NORLAND, BOATS FOR SUDMARK.",
    ],
)
def test_capitals_alone_are_no_heading_before_a_sentence(text):
    assert not is_behind_a_heading(text)

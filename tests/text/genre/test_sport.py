"""What is told in words of sport."""

import pytest

from briefing.model import Article
from briefing.text import segment

FINAL = (
    "Jana Orel beat the top seed in two sets on Sunday to win her first tennis tournament of the season. The champion "
    "meets a qualifier in the semi-finals next week."
)
FINAL_TR = (
    "Deniz Spor dün akşam oynanan maçta iki golle kazandı. Kulüp ligde şampiyonluk istiyor, "
    "kentte herkes futbol konuşuyor."
)


@pytest.mark.parametrize(("text", "language"), [(FINAL, "en"), (FINAL_TR, "tr")])
def test_a_final_is_sport(text, language):
    assert segment(Article(text=text, language=language)).sport


@pytest.mark.parametrize(
    "text",
    [
        "The supreme court ruled on Monday that athletes of football, basketball and tennis teams may be paid.",
        "The ministry will build a stadium and two football pitches in Velm.",
        "Parliament debated the budget for a third day, and no tournament of words was won.",
    ],
)
def test_what_a_court_says_of_players_and_one_word_of_sport_are_not(text):
    assert not segment(Article(text=text, language="en")).sport


def test_a_language_without_words_of_sport_tells_of_none():
    assert not segment(Article(text="Le champion de tennis a gagné la finale du tournoi.", language="fr")).sport

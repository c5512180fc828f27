"""The tagger of names: its tokens, the path it takes, and its weights."""

import numpy as np
import pytest

from briefing import languages
from briefing.text.tagging import model_of, tagged
from briefing.text.tagging.perceptron import best_path, pieces_of, rows_of

LARGEST = 800_000


def test_an_ending_behind_an_apostrophe_is_a_token_of_its_own():
    assert [piece.text for piece in pieces_of("Ada Berg's U.S. tour, Ali'nin", 0, 29)] == [
        *["Ada", "Berg", "'s", "U.S.", "tour", ",", "Ali", "'nin"]
    ]


def test_the_best_path_weighs_the_steps_between_tags():
    scores = np.array([[2, 0], [0, 1]], np.int32)
    assert best_path(scores, np.zeros((2, 2), np.int32)) == [0, 1]
    assert best_path(scores, np.array([[0, -5], [0, 0]], np.int32)) == [0, 0]


def test_the_same_word_has_other_features_beside_another():
    alone, beside = rows_of(["Berg"], 1 << 16), rows_of(["Mount", "Berg"], 1 << 16)
    assert set(alone[0]) != set(beside[1])
    assert len(set(alone[0]) & set(beside[1])) > 0


@pytest.mark.parametrize("code", ["en", "tr"])
def test_weights_are_small_and_find_a_name(code):
    language = languages.of(code)
    assert language.names.stat().st_size < LARGEST
    assert language.names.with_name("NOTICE").is_file()
    text = {"en": "On Monday Robert Smith met reporters.", "tr": "Dün Mustafa Kemal Yılmaz konuştu."}[code]
    assert "B-PER" in [tag for _, tag in tagged(text, language)]


def test_a_language_without_weights_has_no_tagger():
    assert model_of(languages.of("fr")) is None
    assert tagged("Marie Durand parle.", languages.of("fr")) == ()

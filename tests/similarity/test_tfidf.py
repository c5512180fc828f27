"""TF-IDF vectors and neighbours."""

import numpy as np
import pytest

from briefing.similarity.background import shares
from briefing.similarity.tfidf import heaviest, neighbours, vectorise, vectorise_subjects


def test_rows_have_length_one_or_are_empty():
    matrix = vectorise([["a", "b", "b"], [], ["b", "c"]])
    assert np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel() == pytest.approx([1, 0, 1])


def test_no_texts_make_no_rows():
    assert vectorise([]).shape[0] == 0
    assert vectorise_subjects([], []).shape[0] == 0


def test_what_is_common_in_news_weighs_little_even_in_a_pile_of_one():
    row = vectorise_subjects([{"year": 1.0, "roketsan": 1.0}], ["en"]).toarray()[0]
    assert row[0] < row[1] / 5


def test_each_language_has_its_own_common_words():
    assert shares("tr")["yıl"] > 0.3
    assert "yıl" not in shares("en")
    assert shares("xx") == {}
    assert shares(None) == {}


def test_the_heaviest_terms_of_a_row_are_kept_at_their_weights():
    matrix = vectorise([["a", "a", "b", "c"], ["c"]])
    kept = heaviest(matrix, 1)
    assert kept.nnz == 2
    assert kept[0].max() == matrix[0].max()


def test_neighbours_are_the_exact_cosines_above_the_floor():
    matrix = vectorise([["a", "b"], ["a", "b"], ["c"]])
    assert neighbours(matrix, count=3, floor=0.1).toarray() == pytest.approx(
        np.array([[1, 1, 0], [1, 1, 0], [0, 0, 1]])
    )

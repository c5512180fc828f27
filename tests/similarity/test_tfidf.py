"""TF-IDF vectors and neighbours."""

import numpy as np
import pytest

from briefing.languages import of
from briefing.similarity.tfidf import heaviest, neighbours, vectorise, vectorise_subjects, weigh


def test_rows_have_length_one_or_are_empty():
    matrix = vectorise([["a", "b", "b"], [], ["b", "c"]])
    assert np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel() == pytest.approx([1, 0, 1])


def test_weights_stand_term_by_term_in_the_order_of_the_sequences():
    rows, columns, weights = weigh([["b", "a", "b"], [], ["a", "c"]])
    assert list(zip(columns.tolist(), rows.tolist(), strict=True)) == [(0, 0), (1, 0), (1, 2), (2, 2)]
    often, shared, also_shared, once = weights.tolist()
    assert often > shared  # it is repeated, and no other sequence has it
    assert also_shared < once
    assert often**2 + shared**2 == pytest.approx(1)
    assert vectorise([["b", "a", "b"], [], ["a", "c"]]).toarray()[0] == pytest.approx([often, shared, 0])


def test_sequences_without_terms_have_no_weights():
    assert [len(part) for part in weigh([[], []])] == [0, 0, 0]
    assert [len(part) for part in weigh([])] == [0, 0, 0]


def test_no_texts_make_no_rows():
    assert vectorise([]).shape[0] == 0
    assert vectorise_subjects([], []).shape[0] == 0


def test_what_is_common_in_news_weighs_little_even_in_a_pile_of_one():
    row = vectorise_subjects([{"year": 1.0, "roketsan": 1.0}], ["en"]).toarray()[0]
    assert row[0] < row[1] / 5


def test_each_language_has_its_own_common_words():
    assert of("tr").words.background()["yıl"] > 0.3
    assert "yıl" not in of("en").words.background()
    assert of("xx").words.background() == {}
    assert of(None).words.background() == {}


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

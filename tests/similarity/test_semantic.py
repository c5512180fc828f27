"""The optional sentence encoder."""

import numpy as np
import pytest

from briefing.errors import UsageError
from briefing.model import Article
from briefing.similarity import semantic
from briefing.similarity.semantic import encode_articles, load_encoder
from briefing.text import segment

ENGLISH = "Türkiye, the United Kingdom and Italy will hold a joint naval exercise in the Mediterranean in February."
TURKISH = "Türkiye, Birleşik Krallık ve İtalya şubat ayında Akdeniz'de ortak deniz tatbikatı yapacak."
FERRY = "A night ferry for lorries will sail between Trieste and Mersin again."


def document(text, language):
    return segment(Article(text=text, language=language))


def test_rows_have_length_one_and_equal_texts_equal_rows(encoder):
    rows = encoder.encode(["one text", "another", "one  text"])
    assert rows.shape == (3, 512)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-3)
    assert np.array_equal(rows[0], rows[2])


def test_a_text_without_words_is_a_row_of_zeros_and_no_text_no_row(encoder):
    assert not encoder.encode(["  "]).any()
    assert encoder.encode([]).shape == (0, 512)


def test_a_text_has_the_same_row_whatever_stands_beside_it(encoder):
    alone = load_encoder(threads=1).encode([FERRY])
    assert np.allclose(encoder.encode([ENGLISH, FERRY, TURKISH])[1], alone, atol=2e-5)


def test_meaning_is_compared_across_languages(encoder):
    english, turkish, ferry = encoder.encode([ENGLISH, TURKISH, FERRY])
    assert english @ turkish > 0.7
    assert english @ ferry < 0.4


def test_an_article_is_known_by_its_title_and_its_first_sentences(encoder):
    rows = encode_articles([document(ENGLISH, "en"), document(FERRY, "en")], encoder)
    assert np.allclose(rows, encoder.encode([ENGLISH, FERRY]), atol=1e-3)
    assert encode_articles([], encoder).shape[0] == 0


def test_without_the_extra_there_is_no_encoder(monkeypatch):
    monkeypatch.setattr(semantic, "is_installed", lambda _: False)
    assert load_encoder() is None


def test_the_encoder_refuses_to_work_on_no_thread():
    with pytest.raises(UsageError, match="one at least"):
        load_encoder(threads=0)

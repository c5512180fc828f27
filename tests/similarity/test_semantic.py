"""The optional sentence encoder."""

from datetime import date

import numpy as np
import pytest

from briefing.errors import UsageError
from briefing.model import Article
from briefing.similarity import semantic
from briefing.similarity.semantic import cross_language_pairs, encode_articles, load_encoder
from briefing.text import segment

ENGLISH = "Türkiye, the United Kingdom and Italy will hold a joint naval exercise in the Mediterranean in February."
TURKISH = "Türkiye, Birleşik Krallık ve İtalya şubat ayında Akdeniz'de ortak deniz tatbikatı yapacak."
FERRY = "A night ferry for lorries will sail between Trieste and Mersin again."


@pytest.fixture(scope="module")
def encoder():
    return load_encoder(threads=2)


def document(text, language, day=date(2025, 12, 15)):
    return segment(Article(text=text, language=language, date=day))


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


def test_articles_on_one_event_are_paired_across_languages(encoder):
    pile = [document(FERRY, "en"), document(ENGLISH, "en"), document(TURKISH, "tr")]
    assert [pair[:2] for pair in cross_language_pairs(pile, encoder)] == [(1, 2)]


def test_articles_of_one_language_or_of_other_days_are_no_pair(encoder):
    assert cross_language_pairs([document(ENGLISH, "en"), document(ENGLISH + " ", "en")], encoder) == []
    later = document(TURKISH, "tr", date(2026, 1, 15))
    assert cross_language_pairs([document(ENGLISH, "en"), later], encoder) == []
    assert cross_language_pairs([], encoder) == []


def test_an_undated_article_can_be_of_a_pair(encoder):
    pile = [document(ENGLISH, "en", None), document(TURKISH, "tr")]
    assert len(cross_language_pairs(pile, encoder)) == 1


def test_without_the_extra_there_is_no_encoder(monkeypatch):
    monkeypatch.setattr(semantic, "find_spec", lambda _: None)
    assert not semantic.is_installed()
    assert load_encoder() is None


def test_the_encoder_refuses_to_work_on_no_thread():
    with pytest.raises(UsageError, match="one at least"):
        load_encoder(threads=0)

"""How Turkish sentences point back, announce, and speak for their writer, by the rules alone."""

import pytest

from briefing import languages
from briefing.languages.general.pointers import outside_quotations
from briefing.model.pointers import Leaning

KNOWN = languages.of("tr").pointers


def points_back(text, *, mentioned=()):
    outside = outside_quotations(text)
    return KNOWN.points_back(
        Leaning(text=text, outside=outside, mentioned=lambda noun: noun in mentioned, named=lambda _: False)
    )


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Bu, ülke tarihinin en büyük alımı.", "Bu", "before"),
        ("“Hazırız,” dedi.", "dedi", "person"),
        ("İlgili açıklama pazar günü yapıldı.", "İlgili", "before"),
        ("Açıklamada fiyat belirtilmedi.", "Açıklamada", "noun"),
    ],
)
def test_the_words_that_point_back_and_what_they_point_to_are_found(text, words, kind):
    found = points_back(text)
    assert (found.words, found.kind) == (words, kind)


def test_a_definite_noun_points_back_where_it_was_mentioned():
    text = "Fenerin kapatılmasına karar verildi."
    assert points_back(text) is None
    assert points_back(text, mentioned=["fenerin"]).nouns == ("fenerin",)


def test_a_sentence_that_counts_what_follows_announces_it():
    assert KNOWN.announces("Gemilerin gecikmesinin üç önemli nedeni var.")
    assert not KNOWN.announces("Limanda üç gemi var.")

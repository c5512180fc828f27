"""How sentences point back, announce, and speak for their writer, by the rules of each language alone."""

import pytest

from briefing import languages
from briefing.languages.general.pointers import outside_quotations
from briefing.model.pointers import Leaning


def points_back(code, text, *, mentioned=()):
    outside = outside_quotations(text)
    return languages.of(code).pointers.points_back(
        Leaning(text=text, outside=outside, mentioned=lambda noun: noun in mentioned, named=lambda _: False)
    )


@pytest.mark.parametrize(
    ("code", "text", "words", "kind"),
    [
        ("en", "He added that the ships would be built in Glasgow.", "He", "person"),
        ("en", "However, the opposition in Oslo disagrees.", "However", "before"),
        ("en", "The statement said nothing of the price.", "the statement", "noun"),
        ("en", "“We are ready,” it said.", "it said", "statement"),
        ("tr", "Bu, ülke tarihinin en büyük alımı.", "Bu", "before"),
        ("tr", "“Hazırız,” dedi.", "dedi", "person"),
        ("tr", "İlgili açıklama pazar günü yapıldı.", "İlgili", "before"),
        ("tr", "Açıklamada fiyat belirtilmedi.", "Açıklamada", "noun"),
    ],
)
def test_the_words_that_point_back_and_what_they_point_to_are_found(code, text, words, kind):
    found = points_back(code, text)
    assert (found.words, found.kind) == (words, kind)


@pytest.mark.parametrize(
    ("code", "text", "noun"),
    [
        ("en", "The lighthouse was closed.", "lighthouse"),
        ("tr", "Fenerin kapatılmasına karar verildi.", "fenerin"),
    ],
)
def test_a_definite_noun_points_back_where_it_was_mentioned(code, text, noun):
    assert points_back(code, text) is None
    assert points_back(code, text, mentioned=[noun]).nouns == (noun,)


@pytest.mark.parametrize(
    ("code", "announces", "tells"),
    [
        ("en", "There are two kinds of patrol boats.", "There are two boats."),
        ("tr", "Gemilerin gecikmesinin üç önemli nedeni var.", "Limanda üç gemi var."),
        (
            "tr",
            "Bakan, gemilere ilişkin değerlendirmelerde bulundu.",
            "Bakan, kazıda kalıntıların bulunduğunu söyledi.",
        ),
    ],
)
def test_a_sentence_that_counts_what_follows_announces_it(code, announces, tells):
    pointers = languages.of(code).pointers
    assert pointers.announces(announces)
    assert not pointers.announces(tells)

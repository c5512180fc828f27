"""Which Turkish words can stand in a heading."""

import pytest

from briefing.group.discovery.keywords import keywords
from briefing.languages import of
from briefing.text.words import terms

RULES = of("tr").words.subjects


def _may_head(word):
    return not any(pattern.fullmatch(word) for pattern in (RULES.verbs, RULES.oblique))


@pytest.mark.parametrize(
    "word",
    ["görüldü", "gösterdi", "gerçekleştirildi", "seçip", "açıklanan", "öngören", "beklenirken", "yükselmiş", "olacak"],
)
def test_a_verb_is_no_heading(word):
    assert not _may_head(word)


@pytest.mark.parametrize(
    "word", ["bankanın", "indirmesine", "piyasalarındaki", "fiyatlamalarda", "ekipleri", "dolarlık", "artırılması"]
)
def test_a_noun_in_a_case_or_a_measure_is_no_heading(word):
    assert not _may_head(word)


@pytest.mark.parametrize(
    "word",
    ["konut", "enerji", "kredi", "parti", "üretim", "eğitim", "gıda", "toplantı", "sağlık", "bankacılık", "borsa",
     "kültür", "sanayi", "ihracat", "kadın", "altın", "maden", "dünya"],
)  # fmt: skip
def test_a_plain_noun_may_be_one(word):
    assert _may_head(word)


def test_a_noun_is_headed_by_its_plain_form_and_a_verb_not_at_all():
    texts = [
        "Liman bu yıl büyüyor görüldü.",
        "Belediye limanın iki katına çıktığını ve bunun görüldü dedi.",
        "Limanın geliri arttı, limanın yükü de.",
    ]
    weights = {stem: 1.0 for word in ("limanın", "görüldü") for stem in terms(word, "tr")}
    found = keywords(((number, text, "tr") for number, text in enumerate(texts)), weights, language="tr")
    assert [word.text for word in found] == ["liman"]

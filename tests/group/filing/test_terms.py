"""Terms of a register in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.group.filing.terms import TermFinder


def found(term, text, language="en"):
    return [text[match.start : match.end] for match in TermFinder([term], language).find(text)]


def manner(term, text, language="en"):
    return [match.manner for match in TermFinder([term], language).find(text)]


@pytest.mark.parametrize(
    ("term", "text", "words"),
    [
        ("co-production", "They signed co-production deals.", ["co-production"]),
        ("co-production", "They signed coproduction deals.", ["coproduction"]),
        ("co-production", "They signed co production deals.", ["co production"]),
        ("coproduction", "They signed co-production deals.", ["co-production"]),
        ("joint exercise", "Two joint exercises began.", ["joint exercises"]),
        ("joint exercises", "A joint exercise began.", ["joint exercise"]),
        ("technology transfer", "The transfer of the technology is late.", ["transfer of the technology"]),
        ("joint exercise", "Joint naval exercises began.", ["Joint naval exercises"]),
        ("policy", "Two policies were changed.", ["policies"]),
        ("crisis", "One of the crises ended.", ["crises"]),
        ("co-produce", "Parts will be co-produced here.", ["co-produced"]),
        ("defence budget", "The defense budget’s rise", ["defense budget’s"]),
        ("programme", "Two programs and a programme", ["programs", "programme"]),
        ("modernise", "It is being modernized.", ["modernized"]),
        ("F-16", "Turkish F-16s and F16 parts", ["F-16s", "F16"]),
        ("UAV", "Six UAVs flew.", ["UAVs"]),
        ("UK", "The U.K.-Türkiye council", ["U.K."]),
        ("Türkiye", "Turkiye's council and Türkiye", ["Turkiye's", "Türkiye"]),
        ("missile*", "An antitank missileer", ["missileer"]),
        ("European Defence Fund", "the European Defence Fund", ["European Defence Fund"]),
        ("crude oil", "crude palm oil", ["crude palm oil"]),
    ],
)
def test_a_term_is_found_in_its_english_forms(term, text, words):
    assert found(term, text) == words


@pytest.mark.parametrize(
    ("term", "text", "words"),
    [
        ("ortak üretim", "Görüşmede ortak üretimin önemi anlatıldı.", ["ortak üretimin"]),
        ("ortak üretim", "Şirketler ortak üretime geçti.", ["ortak üretime"]),
        ("ortak üretim", "ORTAK ÜRETİMDEN söz edildi.", ["ORTAK ÜRETİMDEN"]),
        ("ortak üretim", "Ortak mühimmat üretimi başladı.", ["Ortak mühimmat üretimi"]),
        ("SAFE", "AB’nin SAFE'in kurallarını açıkladı.", ["SAFE'in"]),
        ("İHA", "İHA’lar ve İHAların sayısı", ["İHA’lar", "İHAların"]),
        ("savunma bütçesi", "Savunma bütçesinin payı", ["Savunma bütçesinin"]),
        ("savunma bütçesi", "savunma bütçeleri arttı", ["savunma bütçeleri"]),
        ("savunma sanayii", "savunma sanayisinde ve savunma sanayi", ["savunma sanayisinde", "savunma sanayi"]),
        ("ortaklık", "ortaklığın ve ortaklıklar", ["ortaklığın", "ortaklıklar"]),
        ("tatbikatlar", "Tatbikatta ve tatbikatlarda", ["Tatbikatta", "tatbikatlarda"]),
        ("şehir", "şehri ve şehirler", ["şehri", "şehirler"]),
        ("Avrupa Birliği", "Avrupa Birliği’nin kararı", ["Avrupa Birliği’nin"]),
        ("industry", "Industry Week dergisi", ["Industry"]),
    ],
)
def test_a_term_is_found_under_turkish_suffixes(term, text, words):
    assert found(term, text, "tr") == words


@pytest.mark.parametrize(
    ("term", "text", "language"),
    [
        ("SAFE", "The bridge is safe.", "en"),
        ("SAFE", "It came back Safe.", "en"),
        ("Patriot", "Every patriot was there.", "en"),
        ("production", "a product of Ankara", "en"),
        ("safe", "unsafe and vouchsafed", "en"),
        ("art", "The party will start.", "en"),
        ("news", "A new plan", "en"),
        ("arms", "an arm of the sea", "en"),
        ("joint production", "A joint statement. Production fell.", "en"),
        ("joint production", "a joint, production", "en"),
        ("climate change", "The climate reports changed.", "en"),
        ("joint production", "joint and production", "en"),
        ("European Defence Fund", "the European joint Defence Fund", "en"),
        ("İHA", "İHALE ve ihale", "tr"),
        ("üretim", "üretici ve üretken", "tr"),
        ("top", "topla ve toplu", "tr"),
        ("at", "ata ve atın", "tr"),
    ],
)
def test_a_term_is_not_found_in_another_word(term, text, language):
    assert found(term, text, language) == []


def test_a_term_matches_by_stem_in_other_languages():
    assert found("Panzer", "Die Panzern rollen.", "de") == ["Panzern"]
    assert found("arme", "Il vend d’armes.", "fr") == ["d’armes"]


def test_the_manner_tells_how_surely_a_term_stands():
    assert manner("Patriot", "Two Patriot batteries came.") == ["as written"]
    assert manner("Patriot", "Patriot batteries came.") == ["opening a sentence"]
    assert manner("Patriot", "“Patriot batteries came,” he said.") == ["opening a sentence"]
    assert manner("SAFE", "SAFE offers loans.") == ["as written"]
    assert manner("SAFE", "ARE THE SCHOOLS OF ANKARA SAFE?") == ["in capitals"]
    assert manner("Patriot", "The Long Road Home of an American Patriot Named John") == ["opening a sentence"]
    assert manner("joint exercise", "a joint naval exercise") == ["with a word between"]
    assert manner("technology transfer", "transfer of technology") == ["turned round"]


def test_a_term_without_a_word_is_never_found():
    assert found("—", "A — B") == []


@given(st.text(max_size=80), st.sampled_from(["en", "tr", "de", None]))
def test_every_match_stands_where_it_says(text, language):
    finder = TermFinder(["co-production", "SAFE", "ortak üretim", "a*", "e"], language)
    places = [(match.start, match.end) for match in finder.find(text)]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)

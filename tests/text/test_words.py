import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text import words
from briefing.text.words import count_words, fold, running_terms, stop_words, terms, tokens


def test_figures_and_names_stay_whole():
    text = "The F-16, the A400M and €150bn in 2023, 3.5% of the U.K. budget, 12:30 at example.org, AT&T."
    kept = {"f-16", "a400m", "€150bn", "2023", "3.5%", "u.k.", "12:30", "example.org", "at&t"}
    assert kept <= set(tokens(text))


def test_a_hyphen_parts_words_but_no_names_and_no_prefixes():
    assert tokens("EU-led co-production, Su-35, COVID-19, U.K.-Türkiye, 30-year-old") == [
        *("eu", "led", "co-production", "su-35", "covid-19", "u.k.", "türkiye", "30", "year", "old")
    ]


@pytest.mark.parametrize("text", ["Türkiye’s", "Türkiye's", "Türkiye"])
def test_a_possessive_does_not_make_another_term(text):
    assert terms(text, "en") == ("türkiye",)


@pytest.mark.parametrize("text", ["Türkiye'nin", "Türkiye’ye", "Türkiye"])
def test_a_turkish_case_ending_does_not_make_another_term(text):
    assert terms(text, "tr") == ("türkiye",)


def test_turkish_folds_i_by_its_own_rules_and_other_languages_do_not():
    assert fold("IŞIK İSTANBUL", "tr") == "ışık istanbul"
    assert fold("ISTANBUL İSTANBUL", "en") == "istanbul istanbul"


def test_stems_bring_the_forms_of_a_word_together():
    assert terms("technologies technology") == ("technolog", "technolog")
    assert len(set(terms("o füze füzeler füzenin", "tr"))) == 1
    assert len(set(terms("o anlaşma anlaşması anlaşmanın anlaşmaları", "tr"))) == 1
    assert terms("die Verhandlungen Verhandlung", "de")[-1] == terms("Verhandlung", "de")[0]


def test_a_language_without_a_stemmer_keeps_its_words():
    assert terms("rahvaste sõda", "xx") == ("rahvaste", "sõda")


def test_stop_words_are_left_out_and_names_that_look_like_them_kept():
    assert terms("It is the US and the WHO that us and who are not") == ("u.s", "w.h.o")
    assert terms("U.S. and U.K. troops") == ("u.s", "uk", "troop")
    assert terms("Bu bir anlaşma için", "tr") == ("anlaşma",)


def test_contractions_leave_nothing_behind():
    assert terms("They don’t; she's here; O'Brien's plan isn't theirs. 's 'll") == ("o'brien", "plan")


def test_figures_are_compared_without_marks_of_thousands():
    assert terms("1,250,000 troops", "en")[0] == "1250000"
    assert terms("1.250.000 lira, %50 artış", "tr")[:3] == ("1250000", "lira", "50%")
    assert terms("F-16'sı", "tr") == ("f-16",)


def test_names_in_a_turkish_sentence_are_not_stemmed():
    assert terms("Dün Savunma Sanayii Başkanlığı’nın kararı", "tr")[1:4] == ("savunma", "sanayii", "başkanlığı")


def test_acronyms_are_one_term_with_and_without_points():
    assert terms("T.C. Bakanlığı", "tr")[0] == terms("TC Bakanlığı", "tr")[0] == "tc"
    assert terms("the A.B.C.-D.E. and Ph.D.", "en") == ("abc", "de", "ph.d")


def test_french_articles_are_no_part_of_a_word():
    assert terms("l'OTAN", "fr") == terms("OTAN", "fr")


def test_a_word_is_what_stands_between_white_space():
    assert count_words("The F-16,\nand “more” …") == 5


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("防衛省は予算を決めた。", 5),
        ("欧盟宣布了新的国防计划", 6),
        ("F-16戦闘機 2機", 4),
        ("รัฐบาลประกาศแผน", 3),
        ("The “F-16” — fighter", 4),
        ("한국 정부는 계획을 발표했다.", 4),
        ("。", 1),
    ],
)
def test_words_that_no_spaces_part_are_counted_by_their_characters(text, count):
    assert count_words(text) == count


def test_pairs_of_characters_stand_for_words_that_no_spaces_part():
    text = "防衛省はF-16戦闘機とミサイルを求めた。"
    assert tokens(text, "ja")[:4] == ["防衛", "衛省", "は", "f-16"]
    assert terms(text, "ja") == ("防衛", "衛省", "f-16", "戦闘", "闘機", "ミサイル")
    assert "国防" in terms("新的国防计划", "zh")
    assert "的国" not in terms("新的国防计划", "zh")


def test_a_word_is_not_cut_at_the_signs_of_its_vowels():
    assert tokens("रक्षा मंत्रालय", "hi") == ["रक्षा", "मंत्रालय"]
    assert tokens("ที่ประชุม", "th")[0].startswith("ที่")
    assert tokens("می‌رود", "fa") == ["می‌رود"]


def test_languages_without_a_list_have_no_stop_words():
    assert stop_words("xx") == frozenset()
    assert "the" in stop_words("en-GB")
    assert {"et", "les", "une"} <= stop_words("fr")
    assert all(word == fold(word, language) for language in ("en", "tr") for word in stop_words(language))


def test_the_terms_known_so_far_are_forgotten_before_they_grow_too_many(monkeypatch):
    monkeypatch.setattr(words, "_MOST_KNOWN", 3)
    known = words.Known(words.terms)
    for token in ("one-off", "radars", "jets", "ships"):
        known[token]
    assert list(known) == ["ships"]


@given(st.text(max_size=60), st.sampled_from(["en", "tr", "fr", "auto", None]))
def test_terms_are_folded_and_hold_no_stop_word(text, language):
    found = terms(text, language)
    assert found == terms(text, language)
    assert not set(found) & stop_words(language or "")
    assert all(term and not term[0].isspace() for term in found)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The Ministers of Norland’s defence met.", "en", ("the", "minist", "of", "norland", "defenc", "met")),
        ("Bakan ve heyeti Ankara'da görüştü.", "tr", ("bakan", "ve", "heyet", "ankara", "görüş")),
        ("", "en", ()),
    ],
)
def test_running_terms_keep_the_stop_words_in_their_places(text, language, expected):
    assert running_terms(text, language) == expected

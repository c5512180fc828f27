from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import languages
from briefing.text import figures as finder


def find_figures(text, language):
    return finder.find_figures(text, languages.of(language).numbers)


def found(text, language="en"):
    return [(each.text, each.number, each.unit, each.noun) for each in find_figures(text, language)]


@pytest.mark.parametrize(
    ("text", "phrase", "number", "unit", "noun"),
    [
        ("The EU adopted a €150 billion loan scheme.", "€150 billion loan scheme", 150e9, "EUR", "loan scheme"),
        ("The €4.2bn deal covers jets.", "€4.2bn deal", 4.2e9, "EUR", "deal"),
        ("Its £3 million contract ended.", "£3 million contract", 3e6, "GBP", "contract"),
        ("They sent $2.3 billion in military aid.", "$2.3 billion in military aid", 2.3e9, "USD", "military aid"),
        (
            "It holds $5 trillion in federal spending.",
            "$5 trillion in federal spending",
            5e12,
            "USD",
            "federal spending",
        ),
        ("It sends $5 million in aid approved now.", "$5 million in aid", 5e6, "USD", "aid"),
        ("The $3.5 trillion price tag stays.", "$3.5 trillion price tag", 3.5e12, "USD", "price tag"),
        ("A contract worth €4.2 billion was signed.", "contract worth €4.2 billion", 4.2e9, "EUR", "contract"),
        ("A fund of 800 million euros was set up.", "fund of 800 million euros", 800e6, "EUR", "fund"),
        ("It cost 2.4 billion Turkish liras.", "2.4 billion Turkish liras", 2.4e9, "TRY", ""),
        ("Turkey ordered 12 aircraft.", "12 aircraft", 12, "", "aircraft"),
        ("They bought 40 uncrewed aerial vehicles.", "40 uncrewed aerial vehicles", 40, "", "uncrewed aerial vehicles"),
        ("They bought 12 F-16 fighter jets.", "12 F-16 fighter jets", 12, "", "F-16 fighter jets"),
        ("Then 1,200 troops left.", "1,200 troops", 1200, "", "troops"),
        ("It gave 5 million doses away.", "5 million doses", 5e6, "", "doses"),
        ("The 27 member states agreed.", "27 member states", 27, "", "member states"),
        ("It spends 2 percent of GDP.", "2 percent of GDP", 2, "percent", "GDP"),
        ("It sells 25% of its exports there.", "25% of its exports", 25, "percent", "exports"),
        ("It reached 70 percent of U.S. adults.", "70 percent of U.S. adults", 70, "percent", "U.S. adults"),
        ("It spends 2 percent of St. Louis taxes.", "2 percent of St. Louis taxes", 2, "percent", "St. Louis taxes"),
        ("Then 40 U.S. Marines left.", "40 U.S. Marines", 40, "", "U.S. Marines"),
        ("They saw a 12 percent increase.", "12 percent increase", 12, "percent", "increase"),
        ("Spending rose 12 percent.", "12 percent", 12, "percent", ""),
        ("It rose 75 percent in the largest cities.", "75 percent", 75, "percent", ""),
        ("Spending rose 12 per cent.", "12 per cent", 12, "percent", ""),
        ("Support fell 3 percentage points.", "3 percentage points", 3, "points", ""),
        ("Then two soldiers died.", "two soldiers died", 2, "", "soldiers"),
    ],
)
def test_english_figures_come_with_what_they_count(text, phrase, number, unit, noun):
    assert found(text) == [(phrase, number, unit, noun)]


@pytest.mark.parametrize(
    ("text", "phrase", "number", "unit", "noun"),
    [
        (
            "AB 150 milyar avroluk kredi programı açtı.",
            "150 milyar avroluk kredi programı",
            150e9,
            "EUR",
            "kredi programı",
        ),
        ("Ülke 12 uçak aldı.", "12 uçak", 12, "", "uçak"),
        ("Ülke 12 savaş uçağı aldı.", "12 savaş uçağı", 12, "", "savaş uçağı"),
        ("Ülke 12 adet helikopter aldı.", "12 adet helikopter", 12, "", "helikopter"),
        ("Orduya 40 insansız hava aracı verildi.", "40 insansız hava aracı", 40, "", "insansız hava aracı"),
        ("Tatbikata 1.200 asker katıldı.", "1.200 asker", 1200, "", "asker"),
        ("Depremde 300 bin kişi evsiz kaldı.", "300 bin kişi", 300e3, "", "kişi"),
        ("Sektör 7,1 milyar dolar ihracat yaptı.", "7,1 milyar dolar ihracat", 7.1e9, "USD", "ihracat"),
        ("Sanayide yüzde 15 artış oldu.", "yüzde 15 artış", 15, "percent", "artış"),
        ("İhracat yüzde 15,5 arttı.", "yüzde 15,5", 15.5, "percent", ""),
        ("Saldırıda üç asker yaralandı.", "üç asker yaralandı", 3, "", "asker"),
        (
            "Dün 4,2 milyar avro değerindeki sözleşme imzalandı.",
            "4,2 milyar avro değerindeki sözleşme",
            4.2e9,
            "EUR",
            "sözleşme",
        ),
    ],
)
def test_turkish_figures_come_with_what_they_count(text, phrase, number, unit, noun):
    assert found(text, "tr") == [(phrase, number, unit, noun)]


@pytest.mark.parametrize(
    ("text", "language", "qualifier", "phrase"),
    [
        ("About 1,200 troops left.", "en", "About", "About 1,200 troops"),
        ("It killed at least 12 people.", "en", "at least", "killed at least 12 people"),
        ("It is worth up to €5 billion.", "en", "up to", "up to €5 billion"),
        ("Saldırıda en az 12 kişi öldü.", "tr", "en az", "en az 12 kişi öldü"),
        ("Yaklaşık 300 bin kişi geldi.", "tr", "Yaklaşık", "Yaklaşık 300 bin kişi"),
        ("Turkey ordered 12 aircraft.", "en", "", "12 aircraft"),
    ],
)
def test_a_qualified_number_says_so(text, language, qualifier, phrase):
    (figure,) = find_figures(text, language)
    assert (figure.qualifier, figure.text) == (qualifier, phrase)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("A strike had killed as many as 10 people.", "killed as many as 10 people"),
        ("At least 12 people were killed in it.", "At least 12 people were killed"),
        ("It left nine people dead.", "nine people dead"),
    ],
)
def test_a_count_of_victims_says_what_befell_them(text, phrase):
    assert [(each.text, each.victims) for each in find_figures(text, "en")] == [(phrase, True)]


def test_what_a_poll_found_is_a_figure():
    assert [each[0] for each in found("A poll found that 12 million voters wait.")] == ["12 million voters"]


@pytest.mark.parametrize(
    ("text", "language", "phrase", "number"),
    [
        ("Senators voted 54-35 on the bill.", "en", "voted 54-35", 54.035),
        (
            "The House voted largely along party lines, 190 to 222.",
            "en",
            "voted largely along party lines, 190 to 222",
            222.19,
        ),
        ("It passed in a 220-to-190 vote.", "en", "220-to-190 vote", 220.19),
        ("It passed by 362 votes to 211 on Tuesday.", "en", "362 votes to 211", 362.211),
        ("It passed by a vote of 285-120.", "en", "vote of 285-120", 285.12),
        ("Meclis onu 190'a karşı 222 oyla kabul etti.", "tr", "190'a karşı 222 oyla", 222.19),
    ],
)
def test_the_counts_of_a_vote_are_one_figure(text, language, phrase, number):
    (figure,) = find_figures(text, language)
    assert (figure.text, figure.number, figure.unit) == (phrase, number, "votes")


@pytest.mark.parametrize("text", ["They voted on June 15-16 in Geneva.", "They voted on shots for ages 5-11 today."])
def test_days_and_ages_are_no_vote(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "In the 2025 elections he lost.",
        "On Dec. 20 ministers met; on 20 December ministers met.",
        "It took 12 years and 3 months.",
        "He is 34 years old; the 34-year-old left.",
        "Type 45 destroyers and Boeing 737 jets left.",
        "Article 5 members met under Resolution 2231.",
        "The No. 5 seeds won 3-2.",
        "They want 10 to 12 aircraft, or 10-12 aircraft.",
        "They want between 10 and 12 aircraft.",
        "They want between 10 million and 12 million shells.",
        "F-16 jets flew at 10:30.",
        "Call 0141 309 3251.",
        "The two countries met and three sides agreed.",
        "It fell below 30,000 amid signs of hope.",
        "A total of nothing.",
        "They did it 5 times in 10 ways.",
        "The poll of a random national sample of 907 adults is out.",
        "The survey was conducted among about 1,200 likely voters, or 1,200 adults were polled by phone.",
        "It has a 3 percent margin of error, a margin of sampling error of plus or minus 3 percent of voters.",
        "They answer the 1619 Project lies.",
        "The plan is ready, according to four people familiar with it, or according to about 30 officials.",
    ],
)
def test_what_is_no_figure_is_passed_over(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "2025 yılında seçim var.",
        "20 Aralık günü 3 gün sürecek.",
        "Yılda 250 - 300 uçak üretilecek.",
        "6284 sayılı yasa çıktı; madde 12 uçak demez.",
        "Altı çizildi, on parmağında on marifet.",
        "Ali Veli (41) ile 34 ABC 12 plakalı araç geldi; 5 metre ileride durdu.",
        "Konuyu bilen 12 kişiye göre plan hazır.",
        "Ankete 2.000 kişi katıldı; 2.000 kişiyle yüz yüze görüşüldü.",
        "Araştırmanın hata payı yüzde 2,5 artış gösterdi.",
    ],
)
def test_what_is_no_figure_in_turkish_is_passed_over(text):
    assert found(text, "tr") == []


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("Two hundred and seven sailors drowned off the cape.", "en", 207),
        ("One hundred fourteen miners were injured.", "en", 114),
        ("Twenty-six miners came up alive.", "en", 26),
        ("Three million four hundred thousand people moved.", "en", 3.4e6),
        ("Half a million people moved.", "en", 500e3),
        ("A hundred miners left.", "en", 100),
        ("About two dozen miners left.", "en", 24),
        ("It lent 4 lakh rupees to farmers.", "en", 400e3),
        ("The $2.5 bln deal covers jets.", "en", 2.5e9),
        ("It costs EUR 12 million a year.", "en", 12e6),
        ("Kazada on üç kişi öldü.", "tr", 13),
        ("Selde yüz on altı kişi öldü.", "tr", 116),
        ("Selde sekiz yüz doksan iki kişi öldü.", "tr", 892),
        ("Nüfus 10 milyon 735 bin kişi oldu.", "tr", 10.735e6),
        ("Bin 800 kişi geldi.", "tr", 1800),
        ("Ödeme 3 milyar 40 milyon 5 bin 20 lirayı buldu.", "tr", 3_040_005_020),
        ("Toplam 26 milyar 747,6 milyon TL'ye ulaştı.", "tr", 26.7476e9),
        ("Bir buçuk milyon kişi geldi.", "tr", 1.5e6),
    ],
)
def test_a_number_of_several_parts_is_read_whole(text, language, number):
    assert [each.number for each in find_figures(text, language)] == [number]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Two or three miners were hurt.", "en"),
        ("It costs £1m-£2m or $3m to $4m.", "en"),
        ("Two and a half million people moved.", "en"),
        ("Six in 10 miners left, one in five stayed.", "en"),
        ("Several million people and hundreds of miners moved.", "en"),
        ("The twenty-first miner and 1 200 300 people moved.", "en"),
        ("It moved into tier 1 troops.", "en"),
        ("It lies in a city of 3 million people, 18 miles away.", "en"),
        ("Yüz kişiden biri, iki veya üç kişi öldü.", "tr"),
        ("Bu 3. kez oldu; 12 Eylül günü geldi.", "tr"),
    ],
)
def test_what_is_not_read_whole_is_not_read(text, language):
    assert [each.text for each in find_figures(text, language)] == []


@pytest.mark.parametrize(
    ("text", "language", "qualifier"),
    [
        ("No fewer than 14 boats sank.", "en", "No fewer than"),
        ("Not more than 35 miners were hurt.", "en", "Not more than"),
        ("No less than 30 million euros was lost.", "en", "No less than"),
        ("At least another 14 boats sank.", "en", "At least"),
        ("They lost 14 boats or more.", "en", "or more"),
        ("Sınavlara 20 binden fazla öğrenci girdi.", "tr", "fazla"),
        ("Değeri 8 milyar doları aşan sözleşme imzalandı.", "tr", "aşan"),
        ("Gelir 65 milyon liranın üzerinde kaldı.", "tr", "üzerinde"),
    ],
)
def test_a_qualifier_is_read_with_its_negation_and_behind_the_number(text, language, qualifier):
    assert [each.qualifier for each in find_figures(text, language)] == [qualifier]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mayor denied that 40 miners died in the shaft.", "en"),
        ("The claim that 80 boats sank is false.", "en"),
        ("Have 40 miners died in the shaft?", "en"),
        ("If the dam breaks, 40 villages will be flooded.", "en"),
        ("The dam did not flood 40 villages.", "en"),
        ("Analysts had expected 40 mines to close.", "en"),
        ("Bakanlık 40 işçinin öldüğünü yalanladı.", "tr"),
        ("Madende 40 işçi ölmedi.", "tr"),
        ("Madende 40 işçi mi öldü?", "tr"),
    ],
)
def test_what_a_sentence_denies_asks_or_supposes_is_no_figure(text, language):
    assert find_figures(text, language) == []


def test_the_same_sum_in_brackets_is_not_a_second_one():
    figures = find_figures("It sent £40m ($49m) of military aid.", "en")
    assert [(each.number, each.unit) for each in figures] == [(40e6, "GBP")]


@pytest.mark.parametrize("language", ["de", "fr", "ja", ""])
def test_a_language_without_rules_counts_nothing(language):
    assert found("They sent €4.2 billion in aid to 12 people, voted 222-190 and lost 5 percent.", language) == []


PIECES = [
    "12 ",
    "€",
    "4.2 ",
    "billion ",
    "milyar ",
    "aircraft ",
    "uçak ",
    "percent ",
    "yüzde ",
    "of ",
    "the ",
    "about ",
    "voted ",
    "50-48 ",
    "vote ",
    "killed ",
    "people ",
    ", ",
]


@given(
    st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=10).map("".join)),
    st.sampled_from(["en", "tr", "de"]),
)
def test_a_figure_is_verbatim_whatever_the_text(text, language):
    figures = find_figures(text, language)
    assert all(text[each.start : each.end] == each.text for each in figures)
    assert all(each.noun in each.text for each in figures)
    assert all(first.end <= second.start for first, second in pairwise(figures))

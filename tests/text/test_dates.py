from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import languages
from briefing.text import dates

PRINTED = date(2025, 12, 20)


def find_dates(text, language, *, reference):
    return dates.find_dates(text, languages.of(language).calendar, reference=reference)


def found(text, language="en"):
    return [(each.text, each.day.isoformat(), each.precision) for each in find_dates(text, language, reference=PRINTED)]


@pytest.mark.parametrize(
    ("text", "mention", "day", "precision"),
    [
        ("They signed on 20 December 2025 in London.", "20 December 2025", "2025-12-20", "day"),
        ("They signed on December 20, 2025, in London.", "December 20, 2025", "2025-12-20", "day"),
        ("They signed on Dec. 20 in London.", "Dec. 20", "2025-12-20", "day"),
        ("They meet on the 5th of January 2026.", "5th of January 2026", "2026-01-05", "day"),
        ("The exercise runs from 20-22 January 2026.", "20-22 January 2026", "2026-01-20", "day"),
        ("The exercise runs Jan. 5-7.", "Jan. 5-7", "2026-01-05", "day"),
        ("The law of 12.05.2024 applies.", "12.05.2024", "2024-05-12", "day"),
        ("It expires on 2026-03-01.", "2026-03-01", "2026-03-01", "day"),
        ("It expires on 25/12/2025.", "25/12/2025", "2025-12-25", "day"),
        ("It expires on 12/25/2025.", "12/25/2025", "2025-12-25", "day"),
        ("Deliveries begin in March 2026.", "March 2026", "2026-03-01", "month"),
        ("Deliveries begin by the end of March 2026.", "the end of March 2026", "2026-03-31", "month"),
        ("Deliveries will begin in March.", "March", "2026-03-01", "month"),
        ("Deliveries are due next May.", "next May", "2026-05-01", "month"),
        ("The yard must be ready by 2027.", "2027", "2027-01-01", "year"),
        ("The yard must be ready by the end of 2027.", "the end of 2027", "2027-12-31", "year"),
        ("It will pay in the second half of 2026.", "second half of 2026", "2026-07-01", "year"),
        ("It will pay in the third quarter of 2026.", "third quarter of 2026", "2026-07-01", "year"),
        ("The budget for fiscal year 2027 is late.", "2027", "2027-01-01", "year"),
        ("They meet again next year.", "next year", "2026-01-01", "year"),
        ("They meet again next month.", "next month", "2026-01-01", "month"),
        ("The council will meet in Brussels on Monday.", "Monday", "2025-12-22", "day"),
        ("The council will meet in Brussels on Saturday.", "Saturday", "2025-12-20", "day"),
        ("With the Jan. 31 deadline looming, they left.", "Jan. 31", "2026-01-31", "day"),
        ("They wait for the Jan. 12 Brussels summit.", "Jan. 12", "2026-01-12", "day"),
        ("A review is due on July 7.", "July 7", "2026-07-07", "day"),
    ],
)
def test_english_dates_are_found_with_their_precision(text, mention, day, precision):
    assert found(text) == [(mention, day, precision)]


@pytest.mark.parametrize(
    ("text", "mention", "day", "precision"),
    [
        ("Anlaşma 20 Aralık 2025'te imzalandı.", "20 Aralık 2025", "2025-12-20", "day"),
        ("Anlaşma 20 Aralık'ta imzalandı.", "20 Aralık", "2025-12-20", "day"),
        ("Tatbikat 22-24 Ocak 2026 tarihlerinde yapılacak.", "22-24 Ocak 2026", "2026-01-22", "day"),
        ("Tatbikat 5 ocak günü başlayacak.", "5 ocak", "2026-01-05", "day"),
        ("Yasa 12.05.2024 tarihinde çıktı.", "12.05.2024", "2024-05-12", "day"),
        ("Teslimat Mart 2026'da başlıyor.", "Mart 2026", "2026-03-01", "month"),
        ("Teslimat 2026 Mart ayında başlıyor.", "2026 Mart", "2026-03-01", "month"),
        ("Teslimat mart ayında başlayacak.", "mart", "2026-03-01", "month"),
        ("Teslimat gelecek yıl mart ayında başlıyor.", "gelecek yıl mart", "2026-03-01", "month"),
        ("Tersane 2027'ye kadar hazır olmalı.", "2027", "2027-01-01", "year"),
        ("Tersane 2027 sonuna kadar hazır olmalı.", "2027 sonuna", "2027-12-31", "year"),
        ("Tersane 2027'nin sonunda hazır olacak.", "2027'nin sonunda", "2027-12-31", "year"),
        ("Bütçe 2026 yılında artacak.", "2026 yılında", "2026-01-01", "year"),
        ("Gelecek yıl yine görüşecekler.", "Gelecek yıl", "2026-01-01", "year"),
        ("Önümüzdeki ay yine görüşecekler.", "Önümüzdeki ay", "2026-01-01", "month"),
    ],
)
def test_turkish_dates_are_found_with_their_precision(text, mention, day, precision):
    assert found(text, "tr") == [(mention, day, precision)]


@pytest.mark.parametrize(
    "text",
    [
        "It rose 12.5 percent to 2,000.",
        "The F-16 and the A400M flew; the team won 3-2.",
        "Version 12.05.2024.1 of the file is gone.",
        "The address is 10.12.2025.1.",
        "They may 20 times ask. May they succeed.",
        "In March 12 aircraft were lost.",
        "It happened in March.",
        "He was arrested in October and expected to be tried.",
        "It is the lowest since Jan. 6.",
        "The attacks of Sept. 11 changed that.",
        "The film will tell of the attacks on Sept. 11.",
        "On July 4 they celebrated.",
        "They will study the June 6 riot.",
        "They will be charged over the January 6 attack on the Capitol.",
        "They will rebuild after the Jan. 17 Aegean earthquake.",
        "The papers are due at the request of the Jan. 6 committee.",
        "It was told as the sequel to the deadly Jan. 6 riot on Capitol Hill.",
        "They studied the June 6 riot and will report.",
        "He announced it on Friday.",
        "He spent most of the next year in London.",
        "It has 2025 members.",
        "It cost $2026.",
        "The 31 February 2025 does not exist, nor does 30.02.2025.",
        "It is on page 12/13.",
        "March on, he said.",
    ],
)
def test_what_is_no_certain_date_is_passed_over(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Fiyatlar yüzde 12,5 artarak 2.000 liraya çıktı.",
        "Maç 3-2 bitti.",
        "Toplantı mart ayında yapıldı.",
        "2026 asker katıldı.",
        "Ocak başında bekledi.",
        "Eylül ve Nisan konuştu.",
        "11 Eylül saldırıları için tören düzenlenecek.",
    ],
)
def test_what_is_no_certain_date_in_turkish_is_passed_over(text):
    assert found(text, "tr") == []


@pytest.mark.parametrize(
    ("text", "language", "planned"),
    [
        ("Spending will rise in fiscal 2027.", "en", True),
        ("They pledged to cut emissions in half by 2027.", "en", True),
        ("The yard must be ready by 2027.", "en", True),
        ("He released his budget for fiscal 2027 on Friday.", "en", False),
        ("The House will vote on the budget for fiscal 2027.", "en", False),
        ("He will visit the yard; he seeks a run for president in 2028.", "en", False),
        ("He will visit the yard, which was closed until 2027.", "en", False),
        ("Bütçe 2026 yılında artacak.", "tr", True),
        ("Meclis 2027 mali yılı bütçesini görüşecek.", "tr", False),
        ("Bakan 2027'de aday olmayı düşünüyor.", "tr", False),
    ],
)
def test_a_year_is_planned_where_a_verb_of_plan_governs_it(text, language, planned):
    (mention,) = find_dates(text, language, reference=PRINTED)
    assert mention.planned == planned


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The court will hear the case on Monday, January 12.", "2026-01-12"),
        ("The by-election will be held on Sunday 11 January.", "2026-01-11"),
        ("The fair was postponed from 20 February 2026 to 7 May 2026.", "2026-05-07"),
        ("The trial was moved to 12 January.", "2026-01-12"),
        ("They wait for the hearing on 7 January.", "2026-01-07"),
        ("The judge set a trial for 12 January.", "2026-01-12"),
        ("It promised him victory in the 11 January election.", None),
        ("He came to promise victory in the 11 January election.", "2026-01-11"),
        ("The judge has given him until 12 January to reply.", "2026-01-12"),
        ("All flights are cancelled until 12 January.", "2026-01-12"),
        ("The result will not be told until 12 January.", "2026-01-12"),
        ("On Monday the court will hear the case.", "2025-12-22"),
        ("Monday will mark a year of the quay.", "2025-12-22"),
        ("On 12 January the fair opens.", "2026-01-12"),
        ("A provisional date of 6 October next year has been set.", "2026-10-06"),
        ("The consultation closes by the end of the month.", "2025-12-31"),
        ("At the hearing on 7 January the judge said no.", None),
        ("The deal was announced by the governor on 4 March.", None),
        ("They wait in tents as the schools stay shut, on February 8.", None),
        ("On Monday, asked if the ban would be lifted, he answered: we will see.", None),
        ("The airspace will stay closed until noon, the agency said on Wednesday.", None),
        ("Nothing will be said of the attack on the town on 7 January.", None),
        ("It will mark the anniversary of the raid on 7 January.", None),
        ("They plan to carry out their own January 7 massacre.", None),
        ("He kept his plans to strike on 7 January a secret.", None),
        ("The rules that began on 2 January will help.", None),
        ("A correction: the fair will open on 12 January.", None),
        ("The polls were due to take place this January.", None),
    ],
)
def test_a_day_is_ahead_where_its_verb_or_a_noun_of_plan_says_so(text, day):
    planned = [each.day.isoformat() for each in find_dates(text, "en", reference=PRINTED) if each.planned]
    assert planned == ([day] if day else [])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The rivals spoke before the 14 January primary.", "2026-01-14"),
        ("She leads in the polls before the primary Jan. 14.", "2026-01-14"),
        ("The committee reconvenes on 14 January.", "2026-01-14"),
        ("They will be asked when the members meet on 14 January.", "2026-01-14"),
        ("A judge ordered him to appear in court Jan. 14.", "2026-01-14"),
        ("The bill extended the funding through Jan. 30.", "2026-01-30"),
        ("The minister could stay away from the January summit.", "2026-01-01"),
        ("He may miss the leaders' summit in January.", "2026-01-01"),
        ("Next hearing: 14 January.", "2026-01-14"),
        ("The bill paid the towns through April 30.", None),
        ("He summed up the January summit for the paper.", None),
        ("The old man died on 14 January.", None),
        ("At the hearing on 7 January the judge said no.", None),
        ("It is to stop any more January 14-style raids.", None),
        ("The Jan. 14 panel asked for his letters.", None),
    ],
)
def test_the_day_of_an_appointment_is_near_whatever_is_told_of_it(text, day):
    near = [each.day.isoformat() for each in find_dates(text, "en", reference=PRINTED) if each.near or each.planned]
    assert near == ([day] if day else [])


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("President Ann V. Cole will meet her peers in Kelm on 14 January.", "en", "2026-01-14"),
        ("The rules will be tried on a small scale next month.", "en", "2026-01-01"),
        ("The voters will go to the polls Jan. 14.", "en", "2026-01-14"),
        ("The cup in 2026 will have 14 teams playing in Kelm from 15 September.", "en", "2026-09-15"),
        ("The plan will be put to Tuesday's meeting.", "en", "2025-12-23"),
        ("Tuesday's meeting will decide.", "en", "2025-12-23"),
        ("The plan was put to Tuesday's meeting.", "en", None),
        ("Wednesday's meeting will be remembered.", "en", None),
        ("Ocak itibarıyla hesaplar kapanacak.", "tr", "2026-01-01"),
        ("Liman ocak sonunda açılacak.", "tr", "2026-01-31"),
        ("Fuar Şubat'ta başlayacak.", "tr", "2026-02-01"),
        ("Banka 14 Ocak oturumunda kararını açıklayacak.", "tr", "2026-01-14"),
    ],
)
def test_what_governs_a_day_is_found_across_names_and_without_prepositions(text, language, day):
    planned = [each.day.isoformat() for each in find_dates(text, language, reference=PRINTED) if each.planned]
    assert planned == ([day] if day else [])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The economy is expected to grow by 3% in 2026.", "en"),
        ("Ekonominin 2026 yılında yüzde 3 büyümesi bekleniyor.", "tr"),
    ],
)
def test_what_is_expected_of_a_year_is_no_appointment(text, language):
    assert not any(each.planned for each in find_dates(text, language, reference=PRINTED))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Komisyon 22 Aralık'ta toplanacak.", "2025-12-22"),
        ("Toplantı 22 Aralık Pazartesi günü yapılacak.", "2025-12-22"),
        ("Toplantı pazartesi günü yapılacak.", "2025-12-22"),
        ("20 Şubat'ta yapılacak fuar 10 Mart'a ertelendi.", "2026-03-10"),
        ("Fuarın 20 Şubat'ta yapılması bekleniyor.", "2026-02-20"),
        ("Yasa 1 Ocak'ta yürürlüğe giriyor.", "2026-01-01"),
        ("Özellik bu ayın sonlarında sunulacak.", "2025-12-31"),
        ("Fuarın 20 Şubat'ta yapılması bekleniyordu.", None),
        ("20 Şubat'ta yapılacak fuar iptal edildi.", None),
        ("Fuar 20 Şubat'ta yapılmayacak.", None),
        ("Geçtiğimiz Temmuz ayında ara zam yapılacağı konuşuldu.", None),
        ("Banka, ocak ayına ilişkin verileri açıklayacak.", None),
        ("Geçen pazartesi günü yapılan toplantı sürecek.", None),
        ("Ocak ayında yapılacak zam konuşulmaya başlandı.", None),
    ],
)
def test_a_turkish_day_is_ahead_by_the_verb_behind_it(text, day):
    planned = [each.day.isoformat() for each in find_dates(text, "tr", reference=PRINTED) if each.planned]
    assert planned == ([day] if day else [])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The new quay will not open on 3 March 2026.", "en"),
        ("No vote will be held on 3 March 2026.", "en"),
        ("The bank is not expected to decide on 3 March 2026.", "en"),
        ("The fair was to open on 3 March 2026.", "en"),
        ("Update on 3 March 2026: the model can be had by all.", "en"),
        ("The march of 3 March 2026 was called off.", "en"),
        ("The council cancelled the fair planned for 3 March 2026.", "en"),
        ("Liman fuarı 3 Mart 2026'da yapılmayacak.", "tr"),
        ("3 Mart 2026'da yapılacak fuar ertelendi.", "tr"),
    ],
)
def test_a_day_on_which_nothing_happens_is_none(text, language):
    assert find_dates(text, language, reference=PRINTED) == []


def test_a_weekday_beside_a_day_says_its_year():
    (mention,) = find_dates("They met on Tuesday, 14 October, in the town.", "en", reference=PRINTED)
    assert mention.day == date(2025, 10, 14)
    assert find_dates("They met on Tuesday, 15 October, in the town.", "en", reference=date(2025, 12, 20)) != []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He said that their forces will be gone by 11 September.", "en"),
        ("They plan to withdraw by Sept. 11.", "en"),
        ("Birlikler 11 Eylül'e kadar çekilecek.", "tr"),
    ],
)
def test_the_day_by_which_attacks_are_called_is_a_date_where_it_is_appointed(text, language):
    (mention,) = find_dates(text, language, reference=date(2025, 7, 1))
    assert mention.day == date(2025, 9, 11)


def test_several_dates_come_in_order_without_overlaps():
    text = "From 1 March 2026 to 5 March 2026, and again in 2027."
    assert [each[0] for each in found(text)] == ["1 March 2026", "5 March 2026", "2027"]


@pytest.mark.parametrize("month", range(1, 13))
def test_next_month_follows_the_month_of_the_reference(month):
    (mention,) = find_dates("It ends next month.", "en", reference=date(2025, month, 28))
    assert mention.day == date(2025 + month // 12, month % 12 + 1, 1)


@pytest.mark.parametrize(
    ("text", "language", "mention", "day", "precision"),
    [
        ("Der Rat tagt am 12. März 2026 in Brüssel.", "de", "12. März 2026", "2026-03-12", "day"),
        ("Der Rat tagt am 12. Dez. 2026 in Brüssel.", "de", "12. Dez. 2026", "2026-12-12", "day"),
        ("Der Rat tagt im März 2026 in Brüssel.", "de", "März 2026", "2026-03-01", "month"),
        ("Le vote est prévu le 12 mars 2026 à Paris.", "fr", "12 mars 2026", "2026-03-12", "day"),
        ("La votación será el 12 de marzo de 2026.", "es", "12 de marzo de 2026", "2026-03-12", "day"),
        ("Elecciones el 12 marzo 2026.", "es", "12 marzo 2026", "2026-03-12", "day"),
        ("Głosowanie odbędzie się 12 marca 2026 roku.", "pl", "12 marca 2026", "2026-03-12", "day"),
        ("Голосование пройдет 12 марта 2026 года.", "ru", "12 марта 2026", "2026-03-12", "day"),
        ("A szavazás 2026. március 12. napján lesz.", "hu", "2026. március 12", "2026-03-12", "day"),
        ("投票は2026年3月12日に行われる。", "ja", "2026年3月12日", "2026-03-12", "day"),
        ("투표는 2026년 3월 12일에 실시된다.", "ko", "2026년 3월 12일", "2026-03-12", "day"),
        ("การเลือกตั้ง 12 มีนาคม 2026", "th", "12 มีนาคม 2026", "2026-03-12", "day"),
        ("Der Rat tagt am 12.03.2026 in Brüssel.", "de", "12.03.2026", "2026-03-12", "day"),
        ("It is due on 2026-03-12.", "", "2026-03-12", "2026-03-12", "day"),
    ],
)
def test_a_language_without_rules_has_dates_in_figures_and_with_its_own_months(text, language, mention, day, precision):
    assert found(text, language) == [(mention, day, precision)]
    assert not any(each.planned for each in find_dates(text, language, reference=None))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They will meet next month, on Monday or by the end of 2026.", "de"),
        ("Der Rat tagt am 12. März.", "de"),
        ("Le cours de mai est donné par M. Mars 12.", "fr"),
        ("Zpráva pro 2026 je hotova.", "cs"),
        ("They meet on 12 March 2026.", "fr"),
        ("They meet on 12 March 2026.", "xx"),
    ],
)
def test_a_language_without_rules_guesses_nothing(text, language):
    assert found(text, language) == []


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("They met on 5 January 2026, in March 2026 and in 2027.", ["5 January 2026", "March 2026", "2027"]),
        ("They will meet on 5 January, next month, next March, next year and on Monday.", []),
        ("They will meet in March. They will meet by March.", []),
    ],
)
def test_without_a_day_of_its_own_a_text_names_the_dates_that_have_their_year(text, mentions):
    assert [each.text for each in find_dates(text, "en", reference=None)] == mentions


PIECES = [
    "20 ",
    "December ",
    "Dec. ",
    "2026",
    ", ",
    "in ",
    "by ",
    "the end of ",
    "Mart ",
    "31",
    ".",
    "-",
    "'da ",
    "next ",
]


@given(
    st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=10).map("".join)),
    st.sampled_from(["en", "tr", "de", "ja", ""]),
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
)
def test_a_mention_is_verbatim_whatever_the_text(text, language, reference):
    mentions = find_dates(text, language, reference=reference)
    assert all(text[each.start : each.end] == each.text for each in mentions)
    assert all(first.end <= second.start for first, second in pairwise(mentions))

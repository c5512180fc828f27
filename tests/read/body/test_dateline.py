import pytest

from briefing.read.body import clean
from briefing.read.body.dateline import find_dateline, is_dateline

REST = "Ministers of both countries met on Thursday to talk about aircraft."


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("WASHINGTON — ", None),
        ("WASHINGTON -- ", None),
        ("WASHINGTON ― ", None),
        ("CAIRO—", None),
        ("Washington — ", None),
        ("Kabul, Afghanistan - ", None),
        ("DES MOINES, Iowa - ", None),
        ("MANCHESTER, N.H. — ", None),
        ("LONDON, Dec. 20, 2025 – ", None),
        ("AMMAN: ", None),
        ("LONDON (Reuters) - ", "Reuters"),
        ("BRUSSELS, Dec 20 (Reuters) - ", "Reuters"),
        ("Dec 20 (Reuters) - ", "Reuters"),
        ("Washington (AFP) – ", "AFP"),
        ("WASHINGTON, June 24 (UPI) — ", "UPI"),
        ("RICHMOND, Va. (AP) — ", "AP"),
        ("HARRISBURG, PA — ", None),
        ("(CNN) ", "CNN"),
        ("Hong Kong (CNN)", "CNN"),
        ("(AP) — ", "AP"),
        ("Haifa, Israel CNN — ", "CNN"),
        ("CNN — ", "CNN"),
        ("Kyiv Reuters -- ", "Reuters"),
        ("WOODLAND HILLS (KXYZ.com) — ", None),
        ("ANKARA (AA) - ", "AA"),
        ("ANKARA, 20 Aralık (AA) - ", "AA"),
        ("ANKARA / AA - ", "AA"),
        ("ANKA - ANKARA - ", "ANKA"),
        ("İSTANBUL (İHA) - ", "İHA"),
        ("İSTANBUL - ", None),
        ("LONDRA - ", None),
        ("Ayşe Yılmaz/ANKARA, (DHA) - ", "DHA"),
        ("EXCLUSIVE: ", None),
        ("FIRST ON FOX: ", None),
        ("PUBLISHED FEBRUARY 23, 2021: ", None),
        ("BREAKING NEWS - ", None),
        ("SON DAKİKA: ", None),
    ],
)
def test_the_first_sentence_starts_after_the_dateline_and_the_agency_is_kept(dateline, agency):
    body = clean(f"{dateline}{REST}\n\nWork begins in March.")
    assert body.text == f"{REST}\n\nWork begins in March."
    assert body.agency == agency


@pytest.mark.parametrize(
    "sentence",
    [
        "The Associated Press (AP) Editor resigned.",
        "Anadolu Ajansı (AA) Yönetim Kurulu Başkanı konuştu.",
        "NATO — The alliance was founded in 1949 — will meet.",
        "NASA (National Agency) Director resigned.",
        "U.S. - China talks will go on.",
        "Ankara - Moskova hattında görüşmeler sürüyor.",
        "Bakü-Tiflis-Ceyhan boru hattı açıldı.",
        "F-16 - The aircraft - flew.",
        "Senator Jane Doe (I-Vt.) said no.",
        "The World Health Organization (WHO) Director spoke.",
        "Birleşmiş Milletler (BM) Genel Sekreteri konuştu.",
        "Paris: A city of light.",
        "London is the capital - Ankara is too.",
        "JANE DOE: Why not debate?",
        "2025 — A year of talks.",
    ],
)
def test_what_only_looks_like_a_dateline_stays(sentence):
    assert find_dateline(sentence) is None


@pytest.mark.parametrize(
    "line", ["ANKARA", "ANKARA (AA)", "ANKARA, 20 Aralık (AA)", "LONDON, Dec. 20", "İSTANBUL", "Ankara"]
)
def test_a_dateline_on_a_line_of_its_own_is_no_sentence(line):
    assert is_dateline(line)
    assert clean(f"{line}\n{REST}").text == REST


def test_an_agency_in_a_dateline_of_its_own_is_kept():
    assert clean(f"ANKARA (AA)\n\n{REST}").agency == "AA"


@pytest.mark.parametrize(
    ("ending", "agency"),
    [(" (AA)", "AA"), (" - Reuters", "Reuters"), (" REUTERS", "Reuters"), (" (DHA)", "DHA"), (" (NATO)", None)],
)
def test_the_sign_of_an_agency_after_the_last_sentence_goes_beside_the_body(ending, agency):
    body = clean(f"{REST}{ending}")
    assert body.agency == agency
    assert body.text == (REST if agency else REST + ending)

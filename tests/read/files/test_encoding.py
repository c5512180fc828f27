import pytest

from briefing.read.files.encoding import decode, has_lost_letters, mend
from briefing.read.refusal import Refused

TURKISH = "Savunma Sanayii Başkanlığı, İngiltere’yle görüşmelerin sürdüğünü açıkladı. “Ortak üretim” gündemde."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1254"])
def test_turkish_survives_every_encoding_that_is_met(encoding):
    assert decode(TURKISH.encode(encoding)) == TURKISH


def test_iso_8859_9_is_read_as_turkish():
    plain = "Şırnak'ta görüşmeler sürüyor, İngiltere ağırlık koydu. Çalışmalar üç yıl sürecek."
    assert decode(plain.encode("iso-8859-9")) == plain


@pytest.mark.parametrize("wrong", ["cp1252", "cp1254", "latin-1"])
def test_utf_8_read_with_a_western_table_is_mended(wrong):
    spoiled = "Türkiye ve İngiltere arasında görüşme".encode().decode(wrong, "ignore")
    mended = decode(spoiled.encode())
    assert "Türkiye" in mended
    assert "görüşme" in mended


def test_text_that_was_spoiled_twice_is_mended():
    assert mend("Enrique Pe\u00c3\u0083\u00c2\u00b1a Nieto") == "Enrique Peña Nieto"


def test_turkish_letters_read_with_the_icelandic_ones_are_mended():
    spoiled = TURKISH.encode("cp1254").decode("cp1252")
    assert decode(spoiled.encode()) == TURKISH


@pytest.mark.parametrize(
    "text",
    [
        "“Curly” ‘quotes’, dashes — and – and … stay; so do ﬁ and ½ and 5 °C.",
        "Café, naïve, señor, Zürich, Ærø and Þór of Ísafjörður are names, as is Łódź.",
        "He said &amp; wrote <b>; the price was £5 or €6.",
    ],
)
def test_what_is_right_is_left_verbatim(text):
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.7 and more", "PDF"),
        (b"\x89PNG\r\n\x1a\n\x00", "picture"),
        (b"PK\x03\x04 office", "ZIP"),
        (b"text\x00with\x00zeros that is not wide, and so on", "binary"),
        (b"A bell \x07 in the text", "U+0007, line 1"),
        ("Aşağı".encode("utf-16")[:-1], "UTF-16"),
        ("görüşmeler sürüyor ğ".encode()[:-1], "UTF-8"),
        ("Переговоры продолжаются в Лондоне".encode("cp1251"), "not known"),
        ("Rozmowy będą kontynuowane, każdy głos się liczy, trzeba będzie".encode("cp1250"), "not known"),
        ("Başkanlı\ufffdı".encode(), "lost"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data, word):
    with pytest.raises(Refused) as refused:
        decode(data)
    assert word in str(refused.value)
    assert refused.value.reason.remedy


def test_a_sign_lost_by_itself_costs_a_long_text_nothing():
    text = f"{'The port opened a new quay on Monday. ' * 10}Copyright \ufffd 2026 Harbour News"
    assert decode(text.encode()) == text
    with pytest.raises(Refused):
        decode(text[-40:].encode())


def test_a_page_is_believed_when_it_names_its_table():
    page = '<html><head><meta charset="{}"></head><body>{}</body></html>'
    russian = page.format("windows-1251", "Переговоры продолжаются в Лондоне")
    assert decode(russian.encode("cp1251")) == russian
    turkish = page.format("iso-8859-9", "Görüşmeler Şırnak’ta sürüyor")
    assert decode(turkish.encode("cp1254")) == turkish
    wrong = page.format("shift_jis", "Görüşmeler Şubat’ta sürüyor")
    assert decode(wrong.encode("cp1254")) == wrong
    unknown = page.format("windows-9999", "Görüşmeler Şubat’ta sürüyor")
    assert decode(unknown.encode("cp1254")) == unknown


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
def test_letters_that_a_table_lacks_are_known_by_the_question_marks_in_their_place(encoding):
    text = f"{TURKISH} Üç yıllık çalışmanın ardından imzalar atıldı, ilk uçak önümüzdeki yıl teslim edilecek."
    assert has_lost_letters(text.encode(encoding, "replace").decode(encoding))
    assert not has_lost_letters(text)


@pytest.mark.parametrize(
    "text",
    [
        "The minister?s office said that it doesn?t know.",
        "Rozmowy b?d? kontynuowane, ka?dy g?os si? liczy.",
        "TÜRK?YE VE ?NG?LTERE ANLAŞTI",
        "Ankara?da görü?tüler.",
    ],
)
def test_they_are_known_in_any_language(text):
    assert has_lost_letters(text)


@pytest.mark.parametrize(
    "text",
    [
        "Why now? Nobody knows. Who pays? “You?” he asked. ?",
        "See https://keel.example/a?id=7&x=y and keel.example/b?page=2&all=1 for more?",
        "İmzalanacak mı?Evet. Ne zaman?Yarın. Kim ödeyecek?Belli değil.",
        "He wrote huh?what " + "and so the long story went on and on " * 40,
        "¿Quién paga? ¿Cuándo? Nadie lo sabe.",
        "Did she win?? Really?! Yes.",
    ],
)
def test_questions_and_addresses_lose_nothing(text):
    assert not has_lost_letters(text)

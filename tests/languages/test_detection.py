import pytest

from briefing.languages import detect, normalise


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ministers of both countries met in London on Thursday.", "en"),
        ("Bakanlar perşembe günü Londra’da bir araya geldi.", "tr"),
        ("İKİ ÜLKE SAVUNMA SANAYİİNDE ORTAK ÜRETİM İÇİN ANLAŞTI", "tr"),
        ("TWO COUNTRIES AGREED TO BUILD THE AIRCRAFT TOGETHER", "en"),
        ("Die Minister beider Länder trafen sich am Donnerstag in London.", "de"),
        ("Les ministres des deux pays se sont réunis jeudi à Londres.", "fr"),
        ("https://x.example 12 34 Bakanlar Londra’da görüştü ve anlaştı.", "tr"),
    ],
)
def test_the_language_is_found(text, language):
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "12 34", "a", "ANKARA", "NATO", "!?", "xx qq zz"])
def test_too_little_text_has_no_language(text):
    assert detect(text) is None


def test_nothing_is_printed_or_logged(capfd, caplog):
    with caplog.at_level("DEBUG"):
        detect("Ministers met.\nThey agreed. " * 500)
    assert capfd.readouterr() == ("", "")
    assert not caplog.records


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("en-GB", "en"),
        ("tr_TR", "tr"),
        ("TR", "tr"),
        ("Turkish", "tr"),
        ("Türkçe", "tr"),
        ("English", "en"),
        ("??", None),
        ("", None),
    ],
)
def test_a_language_is_known_by_code_and_by_name(name, code):
    assert normalise(name) == code

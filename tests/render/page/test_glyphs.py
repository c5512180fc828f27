# ruff: noqa: RUF001 - letters of many kinds are what is tested
"""How letters that the page's own faces lack are set, one kind each."""

import re
from base64 import b64decode
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from briefing.model import Appearance
from briefing.render.page.fallback import EMOJI, embedded
from briefing.render.page.glyphs import BOX, set_letters

LETTERED = re.compile(r'<bdi(?: dir="(\w+)")? data-source="([^"]*)" style="([^"]*)">([^<]*)</bdi>')


def lettered(text):
    return set_letters(f"<p>{text}</p>", Appearance())


def pieces(text):
    """The direction, the source, the face and the letters of each piece that is set otherwise than the page."""
    found = LETTERED.findall(lettered(text).page)
    return [(way, source, (re.findall("'([^']*)'", style) or [""])[0], shown) for way, source, style, shown in found]


@pytest.mark.parametrize(
    "text", ["A plain line.", "Çağlayan, Αθήνα, обсудили €5 “x” – 5 ½", "i̇lk kez", "a\u00a0b&amp;c"]
)
def test_what_the_page_has_is_left_as_it_is(text):
    found = lettered(text)
    assert found.page == f"<p>{text}</p>"
    assert found.faces == ()


@pytest.mark.parametrize(
    ("text", "twin"),
    [
        ("non\u2011partisan", "-"),
        ("𝐒𝐞𝐧𝐚𝐭𝐞", "Senate"),
        ("ⅷ", "viii"),
        ("➔", "→"),
        ("❝", "“"),
    ],
)
def test_a_plain_twin_stands_for_the_letter_of_the_source(text, twin):
    ((_, source, face, shown),) = pieces(text)
    assert (source, face, shown) == (text.removeprefix("non").removesuffix("partisan"), "", twin)


@pytest.mark.parametrize(
    ("text", "face"),
    [
        ("漢字、中国", "CJK"),
        ("한국", "CJK"),
        ("समझौता", "Devanagari"),
        ("চুক্তি", "Bengali"),
        ("สวัสดี", "Thai"),
        ("Ἀ", "NotoSans"),
        ("①", "Symbols"),
        ("🚐", "Emoji"),
        ("👩‍🚀", "Emoji"),
        ("👋🏽", "Emoji"),
        ("🇹🇷🇬🇧", "Emoji"),
        ("❤️", "Emoji"),
        ("1️⃣", "Emoji"),
        ("©️", "Emoji"),
        ("ＡＢ，", "CJK"),
        ("�", "NotoSans"),
    ],
)
def test_another_script_is_set_whole_in_a_face_that_has_it(text, face):
    ((_, source, family, shown),) = pieces(f"a {text} b")
    assert (source, shown) == (text, text)
    assert family.endswith(face)


def test_what_is_asked_for_as_an_emoji_that_no_face_has_stays_the_letter_that_it_is():
    ((_, source, face, shown),) = pieces("a\ufe0f")
    assert (source, face, shown) == ("a\ufe0f", "", "a")


@pytest.mark.parametrize("letter", ["\ue000", "\U000f1234", "\u0378", "ᚠ", "𒀀", "\U0010ffff"])
def test_a_letter_that_no_face_has_is_a_box(letter):
    ((_, source, face, shown),) = pieces(f"a {letter} b")
    assert (source, shown.rstrip("\u200b")) == (letter, BOX)
    assert face.endswith("CJK")


def test_boxes_stay_single_so_that_a_line_can_end_between_them():
    assert len(pieces("ᚠᚢᚦ")) == 3


def test_a_mark_goes_with_its_letter_into_the_face_that_has_both():
    ((_, source, face, _),) = pieces("ş̤ı͘k")
    assert source in {"ı͘", "ş̤ı͘"}
    assert face.endswith("NotoSans")


def test_a_mark_that_no_face_has_is_left_off():
    ((_, source, _, shown),) = pieces("a\U00011a01")
    assert (source, shown) == ("\U00011a01", "")


def test_a_sentence_from_right_to_left_is_one_piece_in_its_direction():
    text = "قال ممثل Keel إن الجسر سيفتح في 2025."
    ((way, source, face, shown),) = pieces(text)
    assert (way, source, shown) == ("rtl", text, text)
    assert face.endswith("Arabic")


def test_every_letter_of_such_a_sentence_is_in_a_face_that_is_embedded():
    text = "قال ممثل Ćeel إن 漢 الجسر"
    held = set()
    for face in lettered(text).faces:
        held |= set(TTFont(BytesIO(b64decode(face.data.partition(",")[2]))).getBestCmap())
    assert {ord(letter) for letter in text} <= held


def test_a_page_carries_only_the_letters_that_it_prints():
    found = lettered("🚐 and समझौता")
    cut = {
        face.family: set(TTFont(BytesIO(b64decode(face.data.partition(",")[2]))).getBestCmap()) for face in found.faces
    }
    assert cut["Fallback NotoEmoji"] == {ord("🚐")}
    assert {chr(point) for point in cut["Fallback NotoSansDevanagari"]} >= set("समझौता")
    assert len(cut) == 2


def test_the_same_letters_give_the_same_bytes():
    first = embedded(EMOJI, [0x1F690])
    embedded.__globals__["_cut"].cache_clear()
    assert embedded(EMOJI, [0x1F690]) == first


def test_markup_is_no_text():
    page = '<title>漢</title><p title="漢 > x">a</p><style>p::before { content: "漢" }</style>'
    assert set_letters(page, Appearance()).page == page


def test_a_drawing_has_signs_of_the_pages_own():
    assert set_letters("<svg><text>non\u2011漢</text></svg>", Appearance()).page == "<svg><text>non-☐</text></svg>"

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from briefing.read.body import clean

ROUNDTABLE = """
ANKARA
A meeting on the defence partnership took place in London, the directorate announced on Friday.

The session noted the founding of the Industry Council.Topics included joint exercises and technology transfer.

“The cooperation has a complementary character,” the statement added.
"""

PIECES = st.sampled_from(
    [
        "ANKARA (AA) - ",
        "Ministers met. ",
        "By Jane Doe",
        "“We agreed,” he said.",
        "(AA)",
        "Read more",
        "\n",
        "\n\n",
        "PAYLAŞ Yorum yaz A ",
        "LONDON — ",
        "EXCLUSIVE: ",
        "FILE - ",
        " - Reuters",
        "Key points",
        "\u200b",
        "\x07",
        "\ufeff",
        " ",
        "İstanbul",
        "___",
        "a",
        ";",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=14).map("".join))


def test_a_dateline_goes_and_a_lost_space_stays():
    body = clean(ROUNDTABLE)
    assert body.text.startswith("A meeting on")
    assert "Council.Topics" in body.text
    assert body.text.count("\n\n") == 2
    assert body.left_out == ("ANKARA",)


def test_a_title_that_the_text_repeats_is_left_out():
    text = "Ministers meet in London.\n\nMinisters met. They agreed."
    assert clean(text, title="Ministers Meet in London").text == "Ministers met. They agreed."


def test_a_headline_is_found_where_no_title_is_given():
    body = clean("Ministers meet in London to talk about aircraft that both of them need\n\nThey met. They agreed.")
    assert body.headline == "Ministers meet in London to talk about aircraft that both of them need"
    assert body.text == "They met. They agreed."


def test_hard_wrapped_lines_are_joined_and_other_line_breaks_part_paragraphs():
    wrapped = (
        "Ministers of both countries met in London on Thursday and agreed to\n"
        "build the aircraft together, in a yard that has not been chosen, as\n"
        "officials of the two ministries said.\n\nWork begins in March."
    )
    first, second = clean(wrapped).text.split("\n\n")
    assert (first, second) == (wrapped.split("\n\n", 1)[0].replace("\n", " "), "Work begins in March.")
    assert clean("They met.\nThey agreed.").text == "They met.\n\nThey agreed."


def test_buttons_run_together_with_the_text_are_cut_off():
    text = "Savunmada yeni dönem 20 Aralık 2025 PAYLAŞ Yorum yaz A Bakanlar görüştü. Anlaştılar. PAYLAŞ A"
    assert clean(text).text == "Bakanlar görüştü. Anlaştılar."
    assert clean(text).headline == "Savunmada yeni dönem"
    assert clean("They met. They agreed. Read more").text == "They met. They agreed."


def test_invisible_characters_go():
    assert clean("Minis\u00adters\u200b met\ufeff.\u00a0They\u2009agreed.").text == "Ministers met. They agreed."


@given(TEXTS)
def test_clean_text_is_clean(text):
    body = clean(text).text
    assert all(unicodedata.category(letter) not in {"Cc", "Co"} or letter == "\n" for letter in body)
    assert body == body.strip()
    assert "  " not in body
    assert "\n\n\n" not in body
    assert all(paragraph and "\n" not in paragraph for paragraph in body.split("\n\n")) or not body


@given(TEXTS)
def test_cleaning_what_is_clean_changes_nothing(text):
    once = clean(text).text
    assert clean(once).text == once


@given(TEXTS)
def test_what_is_left_is_verbatim(text):
    source = "".join(clean_letters(text))
    for paragraph in clean(text).text.split("\n\n"):
        assert "".join(clean_letters(paragraph)) in source


def clean_letters(text):
    return [letter for letter in text if letter.isalnum()]

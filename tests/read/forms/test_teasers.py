import pytest

from briefing.read.forms.teasers import is_cut, told_in

TEXT = "The harbour board of Moss signed a contract on Tuesday for twelve patrol ships, to be built in two yards. " * 4
TEXT = TEXT.strip()


@pytest.mark.parametrize(
    "behind",
    [
        "Read more",
        "Read the full story »",
        "[Continue reading →]",
        "Devamı için tıklayın...",
        "Lire la suite",
        "Weiterlesen…",
    ],
)
def test_words_that_send_the_reader_on_go_and_tell_a_teaser(behind):
    assert told_in(f"{TEXT} {behind}") == (TEXT, True)


@pytest.mark.parametrize(
    "text", [TEXT, f"{TEXT} They said: read more books (12 people)", f"{TEXT}\n\nMinisters read more."]
)
def test_a_whole_text_is_left_as_it_is(text):
    assert told_in(text) == (text, False)


def test_how_much_more_there_is_goes():
    assert told_in(f"{TEXT} The coun… [+512 chars]") == (f"{TEXT} The coun…", True)


def test_a_few_lines_are_a_teaser():
    assert told_in(TEXT[:120]) == (TEXT[:120], True)
    assert told_in(TEXT[:120], fewest=100) == (TEXT[:120], False)


def test_a_text_that_breaks_off_is_cut():
    assert is_cut("The council […]")
    assert is_cut("The council...")
    assert not is_cut("The council.")

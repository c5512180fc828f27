from briefing.text.sentences import split_sentences
from briefing.text.sentences.layout import find_blocks


def blocks(text):
    return [(block.paragraph, text[block.start : block.end].strip()) for block in find_blocks(text)]


def test_a_blank_line_ends_a_paragraph_and_a_line_a_block():
    text = "Heading\nThe text begins here.\n\nAnother paragraph"
    assert blocks(text) == [(0, "Heading"), (0, "The text begins here."), (1, "Another paragraph")]


def test_lines_broken_at_a_fixed_width_are_one_block():
    text = (
        "The ministers of both countries met in London on Friday and agreed\n"
        "that Ankara and London would build the aircraft together, with the\n"
        "United Kingdom paying for the engines."
    )
    assert len(blocks(text)) == 1
    assert len(split_sentences(text)) == 1


def test_a_line_that_goes_on_in_lower_case_is_no_end():
    assert len(blocks("It was a cold\nnight in the city.")) == 1
    assert len(blocks("Is it over?\nno, it is not.")) == 2


def test_items_of_a_list_are_blocks_of_their_own():
    text = "They agreed on\n(a) ships;\n(b) drones;\n- and radars.\n\n1) Ankara 2) London 3) Paris"
    assert [piece for _, piece in blocks(text)] == [
        *("They agreed on", "(a) ships;", "(b) drones;", "- and radars.", "1) Ankara", "2) London", "3) Paris")
    ]
    assert [piece for _, piece in blocks("a. Ships b. Drones")] == ["a. Ships", "b. Drones"]

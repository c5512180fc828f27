import pytest

from briefing.config import read_edits
from briefing.errors import ConfigurationError
from briefing.model import Drop, Note, Pin, SetState


def test_decisions_come_in_the_order_in_which_they_were_taken(tmp_path):
    path = tmp_path / "brief.edits.toml"
    path.write_text(
        '[[edit]]\naction = "pin"\nsentence = "ab"\ntext = "Ağır."\n'
        '[[edit]]\naction = "state"\nto = "approved"\nby = "A. B."\n',
        encoding="utf-8",
    )
    assert read_edits(path) == (
        Pin(sentence="ab", text="Ağır."),
        SetState(to="approved", by="A. B."),
    )


def test_no_file_is_no_decision(tmp_path):
    assert read_edits(tmp_path / "brief.edits.toml") == ()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('[[edit]]\naction = "pinn"\n', "brief.edits.toml:2: [[edit]] 1, action must be"),
        ('[[edit]]\nsentence = "a"\n', "brief.edits.toml:1: [[edit]] 1, action is missing."),
        ('[[edit]]\naction = "pin"\nsentense = "a"\n', 'Did you mean "sentence"?'),
        ('[[edit]]\naction = "pin"\n', "brief.edits.toml:1: [[edit]] 1, sentence is missing."),
        ('[[edit]]\naction = "pin"\nsentence = "a"\nmembers = []\n', "members is not a key. Known here: action, "),
        ('[[edit]]\naction = "state"\nto = "approvd"\n', "brief.edits.toml:3: [[edit]] 1, to must be 'draft'"),
        ("[[edit]\n", "is no TOML"),
    ],
)
def test_a_decision_that_cannot_be_read_is_never_passed_over(tmp_path, content, says):
    path = tmp_path / "brief.edits.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigurationError) as caught:
        read_edits(path)
    assert says in str(caught.value)


def test_what_0_1_0_wrote_beside_an_action_without_a_meaning_is_read_as_if_it_were_not_there(tmp_path):
    path = tmp_path / "brief.edits.toml"
    path.write_text('[[edit]]\naction = "drop"\nsentence = "ab"\ntheme = "boats"\nposition = 1\n', encoding="utf-8")
    assert read_edits(path) == (Drop(sentence="ab"),)


def test_a_story_may_be_named_by_its_title_and_its_members(tmp_path):
    path = tmp_path / "brief.edits.toml"
    path.write_text(
        '[[edit]]\naction = "note"\nstory = "b1"\ntitle = "Boats"\nmembers = ["a.txt"]\ntext = "Ours"\n',
        encoding="utf-8",
    )
    assert read_edits(path) == (Note(story="b1", title="Boats", members=("a.txt",), text="Ours"),)

import tomllib

import pytest

from briefing.errors import ConfigurationError, UsageError
from briefing.model import Drop, Merge, Note, Pin, Retitle
from briefing.pipeline.decided import with_decision
from briefing.preview.decisions import Decisions
from briefing.saving import ChangedMeanwhileError

PIN = Pin(sentence="a" * 64, text="The first sentence, as it stood.")
DROP = Drop(sentence="a" * 64)
TITLE = Retitle(story="b1", text="A title of “our” own")
NOTE = Note(theme="boats", text="Two\nlines")


@pytest.fixture
def decisions(tmp_path):
    return Decisions(tmp_path / "brief.edits.toml")


def test_without_a_file_nothing_is_decided(decisions):
    assert decisions.read() == ()
    assert decisions.undo() is False
    assert decisions.redo() is False


def test_decisions_are_kept_in_their_order_and_survive_a_restart(decisions):
    for edit in (PIN, TITLE, NOTE):
        decisions.add(edit)
    assert Decisions(decisions.path).read() == (PIN, TITLE, NOTE)


def test_the_file_is_read_by_people_as_well(decisions):
    decisions.add(PIN)
    text = decisions.path.read_text(encoding="utf-8")
    assert text.startswith("# Decisions on the brief")
    assert "The first sentence, as it stood." in text
    assert tomllib.loads(text)["edit"] == [{"action": "pin", "sentence": "a" * 64, "text": PIN.text}]


def test_a_sentence_has_one_fate(decisions):
    decisions.add(PIN)
    decisions.add(DROP)
    assert decisions.read() == (DROP,)


def test_a_story_has_one_title_and_one_note(decisions):
    decisions.add(TITLE)
    decisions.add(Note(story="b1", text="A note"))
    decisions.add(Retitle(story="b1", text="Another title"))
    assert [edit.text for edit in decisions.read()] == ["A note", "Another title"]


def test_what_is_undone_comes_back(decisions):
    decisions.add(PIN)
    decisions.add(TITLE)
    assert decisions.undo()
    assert decisions.undo()
    assert decisions.read() == ()
    assert decisions.redo()
    assert decisions.read() == (PIN,)
    assert decisions.redo()
    assert decisions.read() == (PIN, TITLE)
    assert not decisions.can_redo


def test_a_new_decision_ends_what_can_be_redone(decisions):
    decisions.add(PIN)
    decisions.undo()
    decisions.add(TITLE)
    assert not decisions.redo()
    assert decisions.read() == (TITLE,)


def test_undoing_a_decision_brings_back_the_one_that_it_replaced(decisions):
    decisions.add(PIN)
    decisions.add(DROP)
    decisions.undo()
    assert decisions.read() == (PIN,)
    decisions.redo()
    assert decisions.read() == (DROP,)


def test_comments_of_the_analyst_stay(decisions):
    decisions.path.write_text('# Agreed on Monday.\n[[edit]]\naction = "drop"\nsentence = "c1" # by phone\n')
    decisions.add(TITLE)
    text = decisions.path.read_text(encoding="utf-8")
    assert "# Agreed on Monday." in text
    assert "# by phone" in text


def test_a_file_that_is_broken_is_not_written_over(decisions):
    decisions.path.write_text("[[edit]\naction = ")
    with pytest.raises(ConfigurationError):
        decisions.add(PIN)
    assert decisions.path.read_text() == "[[edit]\naction = "


def test_any_decision_can_be_taken_back_and_that_undone(decisions):
    for edit in (PIN, TITLE, NOTE):
        decisions.add(edit)
    decisions.revoke(1)
    assert decisions.read() == (PIN, NOTE)
    decisions.undo()
    assert decisions.read() == (PIN, TITLE, NOTE)


@pytest.mark.parametrize("place", [-1, 1])
def test_a_decision_that_is_not_there_cannot_be_taken_back(decisions, place):
    decisions.add(PIN)
    with pytest.raises(UsageError):
        decisions.revoke(place)
    assert decisions.read() == (PIN,)


def test_ids_and_hashes_are_named_beside_them(decisions):
    decisions.add(Merge(story="b1", to="c2"), names={"b1": "Boats", "c2": "Loans"})
    text = decisions.path.read_text(encoding="utf-8")
    assert 'story = "b1" # Boats' in text
    assert 'to = "c2" # Loans' in text


def test_a_name_cannot_end_its_comment(decisions):
    hostile = 'Boats\n[[edit]]\r\naction = "drop"\x85\u2028\x00\x1b' + "a" * 200
    edit = Retitle(story="b1", text="A title")
    decisions.add(edit, names={"b1": hostile})
    assert decisions.read() == (edit,)
    assert len(decisions.path.read_text(encoding="utf-8").splitlines()) == 6


def test_the_file_stays_as_it_is_written_however_often_it_is_added_to(decisions):
    for number in range(4):
        decisions.add(Pin(sentence=str(number) * 64))
    decisions.revoke(0)
    text = decisions.path.read_text(encoding="utf-8")
    assert "\n\n\n" not in text
    assert [edit.sentence[0] for edit in decisions.read()] == ["1", "2", "3"]


def test_decisions_that_a_person_wrote_in_one_line_can_be_added_to(decisions):
    decisions.path.write_text('edit = [{ action = "drop", sentence = "c1" }]\n')
    decisions.add(TITLE)
    assert decisions.read() == (Drop(sentence="c1"), TITLE)


def test_what_an_editor_saves_amid_a_decision_is_not_lost(decisions, monkeypatch):
    decisions.add(PIN)
    written = decisions.path.read_text(encoding="utf-8")

    def amid(text, *arguments, **options):
        decisions.path.write_text(f"# saved amid\n{written}", encoding="utf-8")
        return with_decision(text, *arguments, **options)

    monkeypatch.setattr("briefing.preview.decisions.with_decision", amid)
    with pytest.raises(ChangedMeanwhileError):
        decisions.add(TITLE)
    assert decisions.path.read_text(encoding="utf-8") == f"# saved amid\n{written}"
    assert decisions.read() == (PIN,)

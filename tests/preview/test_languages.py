import pytest

from briefing.preview.inspection import inspect

TURKISH = """\
Title: Sudmark tersaneleri devriye botlarına hazırlanıyor
Outlet: Kıyı
Date: 2025-12-17

Sudmark tersaneleri SAFE kredisiyle alınacak devriye botları için iki yeni rıhtım kuruyor.
Tersane işçileri sendikası, SAFE kredisinin yerli üreticilere ayrılmasını istedi.
"""


@pytest.fixture
def apart(workshop, desk):
    """The workshop with an article more, in Turkish, which stands apart."""
    (desk / "kiyi.txt").write_text(TURKISH, encoding="utf-8")
    workshop.refresh()
    (part,) = workshop.draft.brief.other_languages
    return part.themes[0].stories[0]


def set_in(desk, line):
    path = desk / "brief.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("[brief]\n", f"[brief]\n{line}\n"), encoding="utf-8")


def test_a_sentence_that_stands_apart_can_be_looked_at_closely(workshop, apart):
    found = inspect(workshop.draft.composition, apart.passages[0].key)
    assert (found.part, found.theme, found.outlet) == ("In other languages", "loans", "Kıyı")
    assert found.score is not None
    assert found.parts


def test_what_comes_in_apart_is_said(workshop, apart):
    moves = [move for move in workshop.draft.changes.entered if move.part == "In other languages"]
    assert [move.key for move in moves] == [passage.key for passage in apart.passages]
    assert {move.anchor for move in moves} == {"part-other-languages"}


def test_a_story_apart_is_among_those_that_can_be_retitled(workshop, apart):
    entries = {entry.id: entry for entry in workshop.view().stories}
    assert entries[apart.story_id].label == apart.label


@pytest.mark.usefixtures("apart")
def test_a_change_of_where_other_languages_stand_is_seen(workshop, desk):
    set_in(desk, 'mixed = "leave out"')
    assert workshop.refresh()
    assert workshop.draft.brief.other_languages == ()
    assert [problem.kind for problem in workshop.draft.brief.coverage.left_out] == ["foreign"]
    set_in(desk, 'language = "tr"')
    workshop.refresh()
    assert {source.language for source in workshop.draft.brief.sources} == {"tr"}

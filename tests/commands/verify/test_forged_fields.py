"""Every field of a brief is held against its sources, its configuration and the rest; or against one made anew."""

import json
from dataclasses import replace

import pytest

from briefing.commands.verify import evidence_of, examine, find_configured
from briefing.commands.verify.opening import brief_in
from briefing.commands.verify.rebuilding import rebuilding_problems, rebuilt, surroundings, versions_apart
from briefing.render.data import as_stored

ANEW_ALONE = {
    "found of a theme",
    "quotation taken away",
    "order of a difference",
    "difference taken away",
    "speaker of the index taken away",
    "day ahead taken away",
    "two values of a chart",
    "chart taken away",
    "lost decision taken away",
    "furniture",
    "note on reading",
    "nearest theme",
    "score of the nearest theme",
    "score of a passage",
    "terms of a passage",
    "cohesion of a story",
}
"""What only a brief made anew tells: what was chosen, counted or left away."""
BY_A_NOTE = {
    "root",
    "input: hash of the configuration's file",
    "input: hash of the decisions",
    "input: version of a package",
    "input: data of a language",
}
"""What an honest brief may say as well, after a change of the folder or on another machine: it is told, as a note."""


@pytest.fixture(scope="module")
def path(made):
    return made.folder / "out" / "brief.json"


@pytest.fixture(scope="module")
def checked(path):
    """The evidence of the honest brief, which every forged one is held against as well."""
    read = brief_in(path.read_bytes(), path)
    evidence, unseen = evidence_of(read, path, ())
    assert unseen == ()
    return evidence, find_configured(evidence)


@pytest.fixture(scope="module")
def anew(checked):
    return as_stored(rebuilt(checked[0], checked[1].config))


def read_forged(made, path, name):
    data = made.data
    made.forgeries[name](data)
    if name in made.sealed_again:
        made.resealed(data)
    return brief_in(json.dumps(data).encode(), path)


def test_the_honest_brief_holds_and_comes_out_the_same_when_it_is_made_anew(path, checked, anew):
    read = brief_in(path.read_bytes(), path)
    assert examine(read, *checked) == ()
    assert list(rebuilding_problems(read.stored, anew)) == []
    assert versions_apart(checked[0], surroundings(checked[0])) == ()


def test_the_pile_fills_every_part(made):
    empty = {name for name, value in made.data.items() if value == []}
    assert empty == set()
    assert made.data["coverage"]["lost_edits"]
    assert any(story["quotes"] for theme in made.data["themes"] for story in theme["stories"])


def problems_of(read, path, checked):
    """What is told of a forged brief, with what was seen in the texts of the honest one where that is enough."""
    evidence = replace(checked[0], brief=read.brief)
    same = read.brief.method == checked[0].brief.method
    found = examine(read, evidence, checked[1] if same else find_configured(evidence))
    if found:
        return found
    evidence, _ = evidence_of(read, path, ())
    return examine(read, evidence, find_configured(evidence))


def test_every_forged_field_is_told(made, path, checked, subtests):
    for name in sorted(set(made.forgeries) - ANEW_ALONE - BY_A_NOTE):
        with subtests.test(name):
            problems = problems_of(read_forged(made, path, name), path, checked)
            assert problems
            assert all(problem.where and problem.what for problem in problems)


def test_what_was_chosen_or_left_away_is_told_by_a_brief_made_anew(made, path, anew, subtests):
    for name in sorted(ANEW_ALONE):
        with subtests.test(name):
            assert list(rebuilding_problems(read_forged(made, path, name).stored, anew))


def test_what_may_be_honest_is_told_as_a_note(made, path, subtests):
    for name in sorted(BY_A_NOTE):
        with subtests.test(name):
            read = read_forged(made, path, name)
            evidence, unseen = evidence_of(read, path, ())
            told = (*unseen, *find_configured(evidence).missing, *versions_apart(evidence, surroundings(evidence)))
            assert told

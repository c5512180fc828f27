"""Approval is of a content: tried on briefs made by hand, and on whole ones that the decisions approve."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.commands.approve import approve as approve_content
from briefing.config import load_config, read_edits
from briefing.errors import ConfigurationError, UsageError
from briefing.model import Article, Retitle, SetState
from briefing.pipeline.approval import approval_in, approve, changes_since, with_approval
from briefing.pipeline.build import build
from briefing.pipeline.publish import publish
from briefing.pipeline.seal import identified

DAY = date(2025, 12, 22)
DIKE = "The dike at Hern broke on Wednesday. The water board said that 40 houses were flooded. Divers came at noon."
FERRY = "The harbour of Velm was closed on Tuesday. Two ferries were damaged by the storm, the council said."
CONFIGURATION = '[brief]\nsources = ["*.txt"]\nperiod = "2025-W51"\n[output]\nformats = ["json"]\n'


@pytest.fixture
def brief(brief_of):
    return identified(brief_of([Article(text=DIKE, title="Dike", language="en"), Article(text=FERRY, title="Ferry")]))


@pytest.fixture
def desk(tmp_path):
    for name, text in (("dike", DIKE), ("ferry", FERRY)):
        (tmp_path / f"{name}.txt").write_text(f"date: 2025-12-17\ntitle: The {name}\n\n{text}\n", encoding="utf-8")
    (tmp_path / "brief.toml").write_text(CONFIGURATION, encoding="utf-8")
    return tmp_path


def rearranged(brief, change):
    """``brief`` with the passages of its first story changed."""
    (theme,) = brief.themes
    first, *others = theme.stories
    story = replace(first, passages=tuple(change(list(first.passages))))
    return identified(replace(brief, themes=(replace(theme, stories=(story, *others)),)))


def said_of(brief, decision):
    lapse = changes_since(brief, [decision])
    return tuple(len(each) for each in (lapse.came, lapse.went, lapse.moved)), lapse.other


def test_what_is_approved_says_by_whom_and_when_and_has_the_same_content(brief):
    decision = approve(brief, by=" E. Aydın ", on=DAY)
    approved = with_approval(brief, [decision])
    assert (approved.state, approved.approved_by, approved.approved_on) == ("approved", "E. Aydın", DAY)
    assert identified(approved).content_sha256 == brief.content_sha256 == decision.content_sha256
    assert changes_since(approved, [decision]) is None


def test_another_content_is_not_approved_and_what_went_came_and_moved_is_said(brief):
    decision = approve(brief, by="E. Aydın", on=DAY)
    shorter = rearranged(brief, lambda passages: passages[1:])
    assert with_approval(shorter, [decision]) is shorter
    lapse = changes_since(shorter, [decision])
    assert lapse.lines == ("- one: The dike at Hern broke on Wednesday.",)
    assert lapse.line.startswith("In review again: what was approved by E. Aydın on 2025-12-22 is another content.")
    assert "1 passage went" in lapse.line
    assert changes_since(brief, [approve(shorter, by="E.", on=None)]).lines[0].startswith("+ one: The dike")
    turned = rearranged(brief, lambda passages: [*passages[1:], passages[0]])
    assert said_of(turned, decision) == ((0, 0, 1), ())


@pytest.mark.parametrize(
    ("changed", "name"),
    [({"title": "Another"}, "title"), ({"marking": "SECRET"}, "marking"), ({"prepared_by": "X"}, "prepared_by")],
)
def test_words_beside_the_passages_are_named_by_their_part(brief, changed, name):
    decision = approve(brief, by="E. Aydın", on=DAY)
    assert said_of(identified(replace(brief, **changed)), decision) == ((0, 0, 0), (name,))


def test_a_heading_is_content_too(brief):
    (theme,) = brief.themes
    decision = approve(brief, by="E. Aydın", on=DAY)
    assert said_of(identified(replace(brief, themes=(replace(theme, name="Two"),))), decision)[1] == ("themes",)


def test_a_decision_that_names_no_content_approves_nothing(brief):
    decision = SetState(to="approved", by="E. Aydın")
    assert with_approval(brief, [decision]).state == "draft"
    assert "does not say which content" in changes_since(brief, [decision]).line


def test_the_last_decision_on_the_state_is_the_one_that_counts(brief):
    decision = approve(brief, by="E. Aydın", on=DAY)
    assert approval_in([decision, SetState(to="in review")]) is None
    assert approval_in([SetState(to="draft"), decision, Retitle(theme="one", text="Two")]) is decision


@pytest.mark.parametrize("by", ["", " "])
def test_nobody_cannot_approve(brief, by):
    with pytest.raises(UsageError, match="name of who approves"):
        approve(brief, by=by, on=DAY)


def test_a_configuration_alone_approves_nothing_and_says_the_command(desk):
    (desk / "brief.toml").write_text(CONFIGURATION.replace("[brief]", '[brief]\nstate = "approved"'), encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"brief.toml:2: \[brief\] state.*briefing approve -c brief.toml --by"):
        build(load_config(desk))
    approve_content(load_config(desk), by="E. Aydın", on=DAY)
    assert build(load_config(desk)).approved_by == "E. Aydın"
    with pytest.raises(ConfigurationError, match="briefing approve"):
        build(load_config(desk), edits=False)


def test_who_is_to_approve_is_not_printed_as_who_did(desk):
    named = CONFIGURATION.replace("[brief]", '[brief]\nstate = "in review"\napproved_by = "A. Named"')
    (desk / "brief.toml").write_text(named, encoding="utf-8")
    assert build(load_config(desk)).approved_by == ""
    assert approve_content(load_config(desk), by="").by == "A. Named"


def test_a_whole_brief_is_approved_until_an_article_changes_and_again_when_it_is_back(desk):
    approved = approve_content(load_config(desk), by="E. Aydın", on=DAY)
    first = build(load_config(desk))
    assert (first.state, first.approved_on, first.content_sha256) == ("approved", DAY, approved.content_sha256)
    before = (desk / "dike.txt").read_text(encoding="utf-8")
    (desk / "dike.txt").write_text(before.replace("40 houses", "90 houses"), encoding="utf-8")
    changed = build(load_config(desk))
    assert (changed.state, changed.approved_by, changed.approved_on) == ("in review", "", None)
    lapse = changes_since(changed, read_edits(desk / "brief.edits.toml"))
    assert lapse.came == ("numbers: The water board said that 90 houses were flooded…",)
    assert len(lapse.went) == 1
    (desk / "dike.txt").write_text(before, encoding="utf-8")
    assert build(load_config(desk)) == first


def test_a_page_budget_is_spent_alike_before_and_after(desk):
    budgeted = CONFIGURATION.replace("[brief]", "[brief]\npages = 2")
    (desk / "brief.toml").write_text(budgeted, encoding="utf-8")
    approve_content(load_config(desk), by="E. Aydın, Head of the Desk for the Lakes and the Coast", on=DAY)
    assert build(load_config(desk)).state == "approved"


def test_what_nobody_can_have_read_is_not_approved(desk):
    config = load_config(desk)
    publish(build(config), formats=("json",), directory=config.directory, name="brief", appearance=config.appearance)
    (desk / "ferry.txt").unlink()
    with pytest.raises(UsageError) as caught:
        approve_content(config, by="E. Aydın", on=DAY)
    assert "Build it, read it, and approve it then." in str(caught.value)
    assert any("The harbour of Velm" in str(problem) for problem in caught.value.problems)
    assert not (desk / "brief.edits.toml").exists()

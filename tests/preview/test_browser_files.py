"""Files that change under a preview in a real browser: shown in place; and what a preview that is killed leaves."""

import re
import signal

import pytest
from playwright.sync_api import expect

from briefing.preview.workshop import Workshop

STUCK = """\
import sys, time
from pathlib import Path
from briefing.cli import main

replace = Path.replace

def stuck(self, target):
    if Path(target).name == "brief.edits.toml" and (Path(target).parent / "stick").exists():
        (Path(target).parent / "reached").touch()
        time.sleep(600)
    return replace(self, target)

Path.replace = stuck
main()
"""
"""A preview that stands still in the middle of a save once there is a file ``stick`` beside it."""


def rewrite(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def draft(page):
    return page.frame_locator("#frame")


def scrolled(page):
    return page.frames[1].evaluate("() => Math.round(window.scrollY)")


def test_an_article_that_is_edited_is_shown_in_place(page, draft, server):
    heading = draft.locator("#part-coverage")
    heading.scroll_into_view_if_needed()
    before = scrolled(page)
    assert before > 200
    rewrite(server.desk / "others.jsonl", "docks for the new patrol boats since October", "docks for nine patrol boats")
    expect(draft.locator("#theme-boats")).to_contain_text("docks for nine patrol boats")
    expect(page.locator("#view-changes")).to_contain_text("docks for nine patrol boats")
    assert abs(scrolled(page) - before) < 120
    expect(heading).to_be_in_viewport()


def test_a_new_article_the_configuration_and_the_register_are_followed(draft, server):
    rewrite(server.desk / "brief.toml", "Norland Weekly", "Norland Monthly")
    expect(draft.locator("h1")).to_have_text("Norland Monthly")
    rewrite(server.desk / "themes.toml", 'name = "Loans"', 'name = "Credits"')
    expect(draft.locator("#theme-loans > h2")).to_have_text("Credits")
    (server.desk / "news.txt").write_text(
        "Title: Fire burns a hall of ropes\nDate: 2025-12-19\n\nA fire burned down the rope hall in Velm on Friday.\n",
        encoding="utf-8",
    )
    expect(draft.locator("body")).to_contain_text("Fire burns a hall of ropes")


def test_a_template_and_a_stylesheet_of_ones_own_are_followed(page, draft, server):
    folder = server.desk / "own"
    folder.mkdir()
    part = folder / "bottom_line.html"
    part.write_text("<p id='mine'>First</p>", encoding="utf-8")
    rewrite(server.desk / "brief.toml", "[output]", '[output]\ntemplate = "own"')
    expect(draft.locator("#mine")).to_have_text("First")
    part.write_text("<p id='mine'>Second</p>", encoding="utf-8")
    expect(draft.locator("#mine")).to_have_text("Second")
    (folder / "screen.css").write_text("#mine { color: rgb(1, 2, 3); }", encoding="utf-8")
    expect(draft.locator("#mine")).to_have_css("color", "rgb(1, 2, 3)")
    part.write_text("<p>\n{{ nothing_of_this_name }}</p>", encoding="utf-8")
    expect(page.locator("#problems")).to_contain_text(re.compile(r"bottom_line\.html:2"))
    expect(draft.locator("#mine")).to_have_text("Second")


def test_an_error_in_a_file_is_a_panel_with_file_and_line_while_the_last_good_draft_stays(page, draft, server):
    path = server.desk / "brief.toml"
    whole = path.read_text(encoding="utf-8")
    rewrite(path, 'story = "3 sentences"', 'story = "3 sentenzes"')
    expect(page.locator("#problems")).to_contain_text("brief.toml:10")
    expect(page.locator("#problems")).to_contain_text("3 sentenzes")
    expect(draft.locator("#theme-boats .passage").first).to_be_visible()
    path.write_bytes(b"\xff\xfe broken")
    expect(page.locator("#problems")).to_contain_text("UTF-8")
    path.write_text(whole, encoding="utf-8")
    expect(page.locator("#problems")).to_be_hidden()


def test_a_preview_killed_in_the_middle_of_a_save_loses_nothing(open_page, start, desk):
    server = start(command=("-c", STUCK))
    page = open_page(server)
    passages = page.frame_locator("#frame").locator("#theme-boats .passage")
    passages.first.click()
    page.get_by_role("button", name="Pin", exact=True).click()
    pinned = page.frame_locator("#frame").locator(".passage.pinned")
    expect(pinned).to_have_count(1)
    words, before = pinned.locator(".words").first.inner_text(), server.decisions
    (desk / "stick").touch()
    page.get_by_role("button", name="Drop", exact=True).click()
    server.wait_for((desk / "reached").exists)
    server.stop(signal.SIGKILL)
    assert server.decisions == before
    expect(page.locator("#problems")).to_contain_text("was stopped")
    (decision,) = Workshop(desk / "brief.toml").view().decisions
    assert (decision.action, decision.words) == ("pin", words)

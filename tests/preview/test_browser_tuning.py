"""Tuning in a real browser: every control, what it shows at once, and what it leaves in the files."""

import re

from playwright.sync_api import expect


def turn(page, name, value):
    field = page.locator(f"#control-{name}")
    field.fill(value)
    field.press("Enter")
    expect(page.locator("#keep")).to_be_enabled()


def printed(page):
    return page.frame_locator("#frame").locator("[id^=theme-] .passage .words, #part-unfiled .passage .words")


def changed_lines(before, after):
    return [pair for pair in zip(before.splitlines(), after.splitlines(), strict=True) if pair[0] != pair[1]]


def test_a_shorter_length_shows_what_leaves_and_keep_writes_one_line_of_the_file(page, server):
    path = server.desk / "brief.toml"
    before, sentences = path.read_text(encoding="utf-8"), printed(page).all_inner_texts()
    turn(page, "summary-theme", "1 sentence")
    expect(page.locator("#status")).to_contain_text(re.compile(r"\d+ in, [1-9]\d* out; \d+ → \d+ words"))
    left = [text for text in sentences if text not in printed(page).all_inner_texts()]
    assert left
    draft = page.frame_locator("#frame")
    expect(draft.locator(".went del", has_text=left[0])).to_be_visible()
    expect(page.locator("#view-changes .left", has_text=left[0])).to_be_visible()
    assert path.read_text(encoding="utf-8") == before
    page.locator("#keep").click()
    expect(page.locator("#keep")).to_be_disabled()
    ((_, line),) = changed_lines(before, path.read_text(encoding="utf-8"))
    assert line == 'theme = "1 sentence"             # not too long'


def test_what_enters_is_marked_and_can_be_gone_to(page):
    turn(page, "summary-theme", "1 sentence")
    page.get_by_role("button", name="Discard").click()
    page.get_by_role("button", name="Changes").click()
    entered = page.frame_locator("#frame").locator(".passage.entered")
    expect(entered.first).to_be_visible()
    page.locator("#view-changes .entered button").first.click()
    expect(entered.first).to_be_focused()


def test_every_length_can_be_turned_and_kept(page, server):
    lengths = {"bottom_line": "1 sentence", "story": "30 words", "article": "20%"}
    for name, value in lengths.items():
        turn(page, f"summary-{name}", value)
        expect(page.locator(f"#control-summary-{name}-was")).to_contain_text("in brief.toml")
    page.locator("#keep").click()
    expect(page.locator("#keep")).to_be_disabled()
    kept = (server.desk / "brief.toml").read_text(encoding="utf-8")
    assert all(f'{name} = "{value}"' in kept for name, value in lengths.items())


def test_the_method_and_the_period_are_chosen_from_what_there_is(page, server):
    page.locator("#control-summary-method").select_option("lead")
    expect(page.locator("#control-summary-method-was")).to_have_text("in brief.toml: default")
    page.locator("#control-brief-period").select_option("latest week")
    expect(page.locator("#control-brief-period-was")).to_have_text("in brief.toml: 2025-W51")
    page.locator("#keep").click()
    expect(page.locator("#keep")).to_be_disabled()
    text = (server.desk / "brief.toml").read_text(encoding="utf-8")
    assert 'method = "lead"' in text
    assert 'period = "latest week"' in text


def test_a_length_is_stepped_in_its_own_unit(page):
    page.get_by_role("button", name="Each theme: less").click()
    expect(page.locator("#control-summary-theme")).to_have_value("3 sentences")
    page.get_by_role("button", name="Each theme: more").click()
    expect(page.locator("#control-summary-theme")).to_have_value("4 sentences")
    expect(page.locator("#keep")).to_be_disabled()
    page.get_by_role("button", name="Each story: more").click()
    expect(page.locator("#control-summary-story")).to_have_value("4 sentences")
    page.locator("#discard").click()
    expect(page.locator("#control-summary-story")).to_have_value("3 sentences")


def test_themes_are_ordered_and_switched_off_in_the_register_with_its_comments(page, server):
    headings = page.frame_locator("#frame").locator(".theme:not(.unfiled) > h2")
    expect(headings).to_have_text(["Patrol boats", "Loans"])
    page.get_by_role("button", name="Move Loans up").click()
    expect(headings).to_have_text(["Loans", "Patrol boats"])
    expect(page.get_by_role("button", name="Move Loans down")).to_be_visible()
    page.get_by_role("checkbox", name="Patrol boats").uncheck()
    expect(headings).to_have_text(["Loans"])
    page.locator("#keep").click()
    expect(page.locator("#keep")).to_be_disabled()
    register = (server.desk / "themes.toml").read_text(encoding="utf-8")
    assert "# What the desk watches." in register
    assert "# the yards" in register
    assert "shown = false" in register
    page.get_by_role("checkbox", name="Patrol boats").check()
    expect(headings).to_have_count(2)


def test_a_value_that_is_none_is_said_and_the_draft_stays(page):
    sentences = printed(page).all_inner_texts()
    field = page.locator("#control-summary-theme")
    field.fill("a few")
    field.press("Enter")
    expect(page.locator("#problems")).to_contain_text("a few")
    expect(field).to_have_value("4 sentences")
    assert printed(page).all_inner_texts() == sentences
    turn(page, "summary-theme", "1 sentence")
    expect(page.locator("#problems")).to_be_hidden()


def test_the_pages_stand_beside_the_text_with_what_the_budget_cut(page, server):
    turn(page, "brief-pages", "1")
    page.locator("#keep").click()
    expect(page.locator("#keep")).to_be_disabled()
    assert "pages = 1" in (server.desk / "brief.toml").read_text(encoding="utf-8")
    page.get_by_role("button", name="Pages", exact=True).click()
    expect(page.locator("#page-count")).to_have_text("1 page")
    expect(page.locator("#facts-pages")).to_have_text(", 1 page")
    expect(page.locator("#view-pages")).to_contain_text("The page budget")
    picture = page.get_by_alt_text("Page 1 of the PDF")
    expect(picture).to_have_js_property("complete", value=True)
    assert picture.evaluate("(picture) => picture.naturalWidth") > 800
    assert page.locator("#frame").bounding_box()["x"] < picture.bounding_box()["x"]


def test_an_answer_from_before_a_turn_does_not_undo_it_on_the_page(page, server):
    late = []

    def hold(route):
        if late:
            route.continue_()
        else:
            late.append((route, route.fetch()))

    page.route("**/view", hold)
    path = server.desk / "2025-12-16-courier.txt"
    path.write_text(path.read_text(encoding="utf-8") + "\nBerg will go to Sudmark in May.\n", encoding="utf-8")
    server.wait_for(lambda: page.wait_for_timeout(10) or late)
    page.get_by_role("button", name="Each theme: less").click()
    expect(page.locator("#keep")).to_be_enabled()
    route, answer = late[0]
    with page.expect_response("**/view"):
        route.fulfill(response=answer)
    page.wait_for_timeout(200)  # what acts on the answer has acted
    expect(page.locator("#keep")).to_be_enabled()

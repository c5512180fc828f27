"""The preview for everyone: by keyboard alone, enlarged, narrow, in the dark; axe-core finds nothing."""

import pytest
from playwright.sync_api import expect

VIEWS = ("Sentence", "Changes", "Decisions", "Pages")
FOCUSABLE = "a[href], button:not(:disabled), select, input, textarea"
ENLARGED = {"viewport": {"width": 720, "height": 450}, "device_scale_factor": 2}
"""A window of 1440 by 900 at 200 %."""


def focus_of(page):
    """What has the focus, by its id, its label or its words; in the draft the frame has it."""
    return page.evaluate(
        "() => { const each = document.activeElement;"
        " return each.id || each.getAttribute('aria-label') || each.dataset.keep || each.textContent.trim(); }"
    )


def unframed(page, server):
    """The draft as its frame shows it, in a page of its own: in the frame no script runs, axe-core's neither."""
    alone = page.context.new_page()
    alone.set_content(page.frames[1].content())
    alone.add_style_tag(content=server.client.get("/static/draft.css").text)
    return alone


def tab_to(page, name, *, most=200):
    for _ in range(most):
        page.keyboard.press("Tab")
        if focus_of(page) == name:
            return
    raise AssertionError(f"{name} is not reached")


def test_everything_is_reached_by_tab(page):
    page.frame_locator("#frame").locator("#theme-boats .passage").first.click()
    expect(page.locator(".context")).to_be_visible()
    page.evaluate("() => document.body.focus()")
    wanted = page.evaluate(
        "(all) => [...document.querySelectorAll(all)].filter((each) => each.checkVisibility()).map((each) =>"
        " each.id || each.getAttribute('aria-label') || each.dataset.keep || each.textContent.trim())",
        FOCUSABLE,
    )
    assert len(wanted) > 30
    reached = set()
    for _ in range(400):
        page.keyboard.press("Tab")
        reached.add(focus_of(page))
        if reached >= {*wanted, "frame"}:
            break
    assert set(wanted) - reached == set()
    assert "frame" in reached


def test_a_brief_is_tuned_corrected_and_approved_by_keyboard_alone(page, server):
    draft = page.frame_locator("#frame")
    tab_to(page, "control-summary-theme")
    page.keyboard.press("Control+a")
    page.keyboard.type("2 sentences")
    page.keyboard.press("Enter")
    expect(page.locator("#keep")).to_be_enabled()
    tab_to(page, "keep")
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_contain_text("Kept")
    tab_to(page, "frame")
    for _ in range(100):
        page.keyboard.press("Tab")
        if page.frames[1].evaluate("() => document.activeElement.matches('#theme-boats .passage')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("#looking")).to_be_focused()
    tab_to(page, "Drop")
    words = page.locator("#view-sentence blockquote").inner_text()
    page.keyboard.press("Enter")
    expect(draft.locator("#theme-boats .passage").filter(has_text=words)).to_have_count(0)
    page.keyboard.press("Control+z")
    expect(draft.locator("#theme-boats .passage").filter(has_text=words)).to_have_count(1)
    tab_to(page, "state")
    page.keyboard.type("a")
    expect(page.locator("#ask")).to_be_visible()
    page.keyboard.type("A. Reader")
    tab_to(page, "Save")
    page.keyboard.press("Enter")
    expect(draft.locator(".masthead")).to_contain_text("A. Reader")
    assert 'by = "A. Reader"' in server.decisions


def test_arrows_walk_through_the_sentences_of_the_draft(page):
    passages = page.frame_locator("#frame").locator(".passage")
    passages.first.focus()
    page.keyboard.press("ArrowDown")
    expect(passages.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(passages.first).to_be_focused()


@pytest.mark.parametrize("options", [{"color_scheme": "light", **ENLARGED}, {"color_scheme": "dark"}], ids=str)
def test_axe_finds_nothing_in_the_shell_and_in_the_draft(open_page, server, find_faults, options):
    page = open_page(server, **options)
    page.get_by_role("button", name="Each theme: less").click()
    expect(page.locator("#keep")).to_be_enabled()
    page.frame_locator("#frame").locator("#theme-boats .passage").first.click()
    page.get_by_role("button", name="Pin", exact=True).click()
    expect(page.frame_locator("#frame").locator(".passage.pinned")).to_be_visible()
    assert find_faults(unframed(page, server)) == []
    for view in VIEWS:
        page.get_by_role("button", name=view, exact=True).click()
        assert find_faults(page) == []


def test_on_a_narrow_screen_nothing_is_cut_off(open_page, server, find_faults):
    page = open_page(server, viewport={"width": 320, "height": 640})
    page.frame_locator("#frame").locator("#theme-boats .passage").first.click()
    expect(page.locator(".context")).to_be_in_viewport(ratio=0.01)
    for view in VIEWS:
        page.get_by_role("button", name=view, exact=True).click()
        assert find_faults(page) == []
        for each in (page, page.frames[1]):
            assert each.evaluate("() => document.documentElement.scrollWidth") <= 320

"""Correcting the draft in a real browser, sentence by sentence, and printing it."""

import pypdf
import pytest
from playwright.sync_api import expect

from briefing.commands.verify import read_brief, verify
from briefing.preview.changes import body_passages


@pytest.fixture
def draft(page):
    return page.frame_locator("#frame")


@pytest.fixture
def beside(page):
    return page.locator("#looking")


def sentences(draft):
    return draft.locator("[id^=theme-] .passage")


def choose(page, draft, number=0, *, theme="theme-boats"):
    """Look at a passage of a theme; the words of its sentence."""
    passage = draft.locator(f"#{theme} .passage").nth(number)
    words = passage.locator(".words").last.inner_text()
    passage.click()
    expect(page.locator("#view-sentence blockquote")).to_have_text(words)
    return words


def press(page, name):
    page.locator("#looking").get_by_role("button", name=name, exact=True).click()


def answer(page, words):
    page.locator("#ask-value").fill(words)
    page.locator("#ask").get_by_role("button", name="Save").click()


def test_a_sentence_is_dropped_and_pinned_and_both_are_undone_and_redone(page, draft, server):
    words = choose(page, draft)
    press(page, "Drop")
    expect(sentences(draft).filter(has_text=words)).to_have_count(0)
    expect(page.locator("#view-sentence")).to_contain_text("Not in the draft")
    press(page, "Undo")
    expect(sentences(draft).filter(has_text=words)).to_have_count(1)
    page.locator("#redo").click()
    expect(sentences(draft).filter(has_text=words)).to_have_count(0)
    page.keyboard.press("Control+z")
    expect(sentences(draft).filter(has_text=words)).to_have_count(1)
    press(page, "Pin")
    expect(draft.locator(".passage.pinned").filter(has_text=words)).to_be_visible()
    assert 'action = "pin"' in server.decisions
    assert words in server.decisions
    press(page, "Unpin")
    expect(draft.locator(".passage.pinned")).to_have_count(0)
    assert "[[edit]]" not in server.decisions


def test_a_runner_up_with_its_score_takes_the_place_of_a_sentence(page, draft, server):
    page.locator("#control-summary-theme").fill("1 sentence")
    page.keyboard.press("Enter")
    expect(page.locator("#keep")).to_be_enabled()
    words = choose(page, draft)
    runner = page.locator(".runners li").first
    expect(runner).to_contain_text("score")
    taken = runner.locator(".text").inner_text()
    runner.get_by_role("button").click()
    expect(sentences(draft).filter(has_text=taken)).to_have_count(1)
    expect(sentences(draft).filter(has_text=words)).to_have_count(0)
    assert f"# {taken[:60]}" in server.decisions


def test_why_a_sentence_stands_there_and_what_stands_round_it_is_shown(page, draft):
    words = choose(page, draft)
    expect(page.locator("#view-sentence dl")).to_contain_text("Score")
    expect(page.locator("#view-sentence dl")).to_contain_text("holds “")
    expect(page.locator(".context mark")).to_contain_text([words])
    assert len(page.locator(".context").inner_text()) > len(words)


def test_what_is_shown_of_a_sentence_stays_where_nothing_of_it_changes(page, draft, server):
    choose(page, draft)
    quote = page.locator("#view-sentence blockquote")
    quote.evaluate("element => { element.dataset.seen = 'yes' }")
    path = server.desk / "brief.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("Norland Weekly", "Norland Daily"), encoding="utf-8")
    expect(page.locator("#title")).to_have_text("Norland Daily")  # set last, after the sentence was looked at anew
    expect(quote).to_have_attribute("data-seen", "yes")


def test_of_two_sentences_the_later_chosen_is_shown_though_the_earlier_is_answered_last(page, draft):
    late = []
    page.route("**/passage/*", lambda route: route.continue_() if late else late.append(route))
    sentences(draft).first.click()
    words = choose(page, draft, theme="theme-loans")
    with page.expect_response(late[0].request.url) as answered:
        late[0].continue_()
    answered.value.finished()
    page.evaluate("() => new Promise((done) => setTimeout(done, 100))")  # what acts on the answer has acted
    expect(page.locator("#view-sentence blockquote")).to_have_text(words)


def test_a_sentence_moves_to_another_theme_and_within_its_story(page, draft, server):
    first = choose(page, draft)
    press(page, "Print later in its story")
    expect(draft.locator("#theme-boats .passage").nth(1)).to_contain_text(first)
    page.get_by_label("Move this sentence to another theme").select_option("loans")
    expect(draft.locator("#theme-loans .passage").filter(has_text=first)).to_have_count(1)
    expect(draft.locator("#theme-boats .passage").filter(has_text=first)).to_have_count(0)
    assert 'to = "loans" # Loans' in server.decisions


def test_story_and_theme_are_retitled_and_annotated_apart_from_the_sources(page, draft):
    choose(page, draft)
    for name, words in [
        ("Retitle story", "Boats for two navies"),
        ("Note on story", "Ask the yards."),
        ("Retitle theme", "Boats and yards"),
        ("Note on theme", "Watch <b>this</b>."),
    ]:
        press(page, name)
        answer(page, words)
        place = draft.locator("#theme-boats")
        expect(place).to_contain_text(words)
    expect(place.locator(".note").first).to_contain_text("Analyst’s note")
    expect(place.locator("h3").first).to_contain_text("(analyst’s heading)")
    expect(place.locator("> h2")).to_have_text("Boats and yards")
    press(page, "Edit note on theme")
    expect(page.locator("#ask-value")).to_have_value("Watch <b>this</b>.")
    page.locator("#ask").get_by_role("button", name="Cancel").click()
    expect(page.locator("#ask")).to_be_hidden()


def test_stories_are_reordered_merged_and_split(page, draft, server):
    whole, parted = "Shipyards of Norland wait for patrol boats", "Norland and Sudmark to build patrol boats together"
    headings = draft.locator("#theme-boats h3")
    expect(headings).to_have_text([whole])
    choose(page, draft)
    page.get_by_label("Part an article from this story").select_option(label=f"Courier: {parted}")
    expect(headings).to_have_count(2)
    first, second = headings.all_inner_texts()
    choose(page, draft)
    press(page, "Story down")
    expect(headings).to_have_text([second, first])
    page.get_by_label("Merge this story into another").select_option(label=second)
    expect(headings).to_have_text([second])
    assert f"# {parted}" in server.decisions


def test_decisions_are_listed_and_each_can_be_taken_back(page, draft, server):
    one = choose(page, draft)
    press(page, "Pin")
    expect(draft.locator(".passage.pinned")).to_have_count(1)
    choose(page, draft, theme="theme-loans")
    press(page, "Drop")
    expect(page.locator("#view-sentence")).to_contain_text("Not in the draft")
    page.get_by_role("button", name="Decisions").click()
    expect(page.locator("#view-decisions li")).to_have_count(2)
    page.locator("#view-decisions li", has_text=one).get_by_role("button").click()
    expect(draft.locator(".passage.pinned")).to_have_count(0)
    assert 'action = "drop"' in server.decisions
    assert "pin" not in server.decisions


def test_a_sentence_is_copied_with_its_citation(open_page, server):
    page = open_page(server, permissions=["clipboard-read", "clipboard-write"])
    words = choose(page, page.frame_locator("#frame"))
    press(page, "Copy with citation")
    expect(page.locator("#status")).to_contain_text("Copied")
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert words in copied
    assert "(Shipyards of Norland wait for patrol boats, Herald, 2025-12-17, https://herald.example/boats)" in copied


def test_an_approved_brief_is_printed_as_it_was_corrected(page, draft, server):
    path = server.desk / "brief.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('["html", "json"]', '["pdf"]'), encoding="utf-8")
    dropped = choose(page, draft)
    press(page, "Drop")
    expect(page.locator("#view-sentence")).to_contain_text("Not in the draft")
    page.locator("#state").select_option("approved")
    answer(page, "E. Aydın")
    expect(draft.locator(".masthead")).to_contain_text("E. Aydın")
    page.locator("#publish").click()
    expect(page.locator("#status")).to_contain_text("Printed, approved by E. Aydın: brief.pdf")
    path = server.desk / "out" / "brief.pdf"
    text = "".join("".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())
    assert "ApprovedbyE.Aydın" in text
    assert "".join(dropped.split()) not in text
    assert verify(path).holds
    printed = {extract.text for passage in body_passages(read_brief(path).brief) for extract in passage.extracts}
    assert set(sentences(draft).locator(".words").all_inner_texts()) <= printed
    assert dropped not in printed


def test_what_changes_after_an_approval_is_in_review_again_and_told(page, draft):
    page.locator("#state").select_option("approved")
    answer(page, "E. Aydın")
    expect(draft.locator(".masthead")).to_contain_text("E. Aydın")
    words = choose(page, draft)
    press(page, "Drop")
    expect(page.locator("#state")).to_have_value("in review")
    expect(draft.locator(".masthead")).not_to_contain_text("E. Aydın")
    page.locator("[data-view=changes]").click()
    told = page.locator("#view-changes")
    expect(told).to_contain_text("what was approved by E. Aydın")
    expect(told).to_contain_text(" ".join(words.split()[:5]))


def test_of_two_tabs_the_later_one_is_told_and_then_shows_the_latest(open_page, server):
    one, two = open_page(server), open_page(server)
    two.route("**/news", lambda route: route.abort())
    two.reload()
    words = choose(two, two.frame_locator("#frame"), 1)
    dropped = choose(one, one.frame_locator("#frame"))
    press(one, "Drop")
    expect(sentences(one.frame_locator("#frame")).filter(has_text=dropped)).to_have_count(0)
    press(two, "Pin")
    expect(two.locator("#problems")).to_contain_text("changed elsewhere")
    expect(sentences(two.frame_locator("#frame")).filter(has_text=dropped)).to_have_count(0)
    assert "pin" not in server.decisions
    press(two, "Pin")
    expect(two.frame_locator("#frame").locator(".passage.pinned").filter(has_text=words)).to_have_count(1)
    assert server.decisions.count("[[edit]]") == 2

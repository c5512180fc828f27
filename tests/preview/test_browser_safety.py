"""What strangers cannot do to a preview, and how it ends: in a real browser and as a real process."""

import re
import signal
import socket
import subprocess
import sys

import httpx
from playwright.sync_api import expect


def test_the_words_of_a_hostile_article_do_nothing(page):
    frame, draft = page.frames[1], page.frame_locator("#frame")
    for name in ("theme", "story", "article"):
        page.locator(f"#control-summary-{name}").fill("12 sentences")
        page.locator(f"#control-summary-{name}").press("Enter")
        expect(page.locator(f"#control-summary-{name}-was")).to_contain_text("in brief.toml")
    expect(draft.locator("#theme-loans h3")).to_contain_text(
        ["<x-script onclick=\"document.title='owned'\">Parliament"]
    )
    draft.locator("#theme-loans .passage", has_text="will publish the terms").click()
    expect(page.locator(".context")).to_contain_text("<img src=x onerror=")
    expect(page.locator("#view-sentence dl")).to_contain_text("../../etc/passwd")
    expect(page.locator("#view-sentence dl")).to_contain_text("<x-script onclick=\"document.title='owned'\">Parliament")
    for each in (page, frame):
        assert (
            each.evaluate(
                "() => document.querySelectorAll('script:not([src]), [onclick], [onerror], [href^=javascript]').length"
            )
            == 0
        )
    assert frame.evaluate("() => document.scripts.length") == 0
    assert "owned" not in page.title()
    assert "owned" not in frame.title().replace("title='owned'", "")


def test_a_script_that_got_into_the_draft_would_not_run(page, server):
    """The draft is sandboxed and has a policy of its own, whatever a template of one's own may let through."""
    folder = server.desk / "own"
    folder.mkdir()
    scripts = '<script>top.owned = 1</script><img src=x onerror="top.owned = 1">'
    elsewhere = "<img src='http://stranger.example/x.png'>"
    (folder / "bottom_line.html").write_text(f"<p id='mine'>x</p>{scripts}{elsewhere}", encoding="utf-8")
    path = server.desk / "brief.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("[output]", '[output]\ntemplate = "own"'), encoding="utf-8"
    )
    expect(page.frame_locator("#frame").locator("#mine")).to_be_visible()
    page.reload()
    expect(page.frame_locator("#frame").locator("#mine")).to_be_visible()
    expect(page).to_have_title("Norland Weekly: preview")
    assert page.evaluate("() => window.owned === undefined")


def test_another_site_in_the_same_browser_can_neither_read_nor_change(browser, server):
    """A page of another origin sends what a browser lets it send; the preview gives it nothing."""
    context = browser.new_context()
    context.new_page().goto(server.address)
    stranger = context.new_page()
    stranger.route(
        "http://stranger.example/", lambda route: route.fulfill(body="<p>A stranger</p>", content_type="text/html")
    )
    stranger.goto("http://stranger.example/")
    for way in ("GET", "POST"):
        said = stranger.evaluate(
            "([address, method]) => fetch(address, { method, credentials: 'include', mode: 'no-cors' })"
            ".then((answer) => `${answer.type} ${answer.status}`, () => 'refused')",
            [f"{server.home}/{'view' if way == 'GET' else 'undo'}", way],
        )
        assert said in {"refused", "opaque 0"}
    stranger.evaluate("(address) => { document.body.innerHTML = `<iframe src='${address}'></iframe>`; }", server.home)
    expect(stranger.frame_locator("iframe").locator("#title")).to_have_count(0)
    context.close()
    rebound = httpx.get(
        f"{server.home}/view", headers={"host": "stranger.example"}, cookies=dict(server.client.cookies)
    )
    assert rebound.status_code == 421


def test_without_the_token_of_the_address_nothing_is_shown(browser, server):
    context = browser.new_context()
    page = context.new_page()
    assert page.goto(server.home).status == 403
    assert "briefing preview" in page.content()
    context.close()


def test_it_listens_on_this_machine_alone(server):
    port = int(server.home.rpartition(":")[2])
    with socket.socket() as other:
        other.settimeout(5)
        try:
            other.connect((socket.gethostbyname(socket.gethostname()), port))
        except OSError:
            return
        assert other.getpeername()[0].startswith("127.")


def test_ctrl_c_stops_it_cleanly_while_a_page_is_open_and_pages_are_set(open_page, start):
    server = start()
    page = open_page(server)
    expect(page.locator("#facts-pages")).to_contain_text("setting the pages")
    status, said = server.stop(signal.SIGINT)
    assert status == 0
    assert "Traceback" not in said
    assert "Error" not in said
    expect(page.locator("#status")).to_contain_text("has stopped")


def test_a_busy_port_is_said_in_one_line(desk):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            [sys.executable, "-m", "briefing", "preview", "-c", str(desk / "brief.toml"), "--port", str(port)],
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stdout == ""
    assert re.search(rf"Port {port} is taken.*--port 0", " ".join(done.stderr.split()))

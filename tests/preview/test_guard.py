import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from briefing.preview.guard import COOKIE, Guard

HERE = "http://127.0.0.1:8765"
TOKEN = "a-token-of-the-tests"


@pytest.fixture
def client():
    async def answer(_):
        return PlainTextResponse("secret")

    application = Starlette(routes=[Route("/", answer, methods=["GET", "POST"])])
    return TestClient(Guard(application, token=TOKEN, port=8765), base_url=HERE, follow_redirects=False)


@pytest.fixture
def admitted(client):
    client.cookies.set(COOKIE.format(port=8765), TOKEN, domain="127.0.0.1")
    return client


def test_the_address_with_the_token_leaves_a_cookie_that_scripts_cannot_read(client):
    answer = client.get(f"/?token={TOKEN}")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


@pytest.mark.parametrize("query", ["", "?token=", "?token=another", f"?token={TOKEN}x", "?token=%C3%A9"])
def test_without_the_token_nothing_is_shown(client, query):
    answer = client.get(f"/{query}")
    assert answer.status_code == 403
    assert "secret" not in answer.text


def test_a_wrong_cookie_is_refused(client):
    client.cookies.set(COOKIE.format(port=8765), "another", domain="127.0.0.1")
    assert client.get("/").status_code == 403


def test_the_browser_with_the_cookie_is_let_in(admitted):
    assert admitted.get("/").text == "secret"


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8765", "127.0.0.1:80", "127.0.0.1", ""])
def test_a_name_of_another_site_that_points_here_is_refused(admitted, host):
    assert admitted.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("origin", ["http://evil.example", "https://127.0.0.1:8765", "http://127.0.0.1:80", "null"])
def test_a_page_of_another_site_can_neither_read_nor_change(admitted, origin):
    assert admitted.get("/", headers={"origin": origin}).status_code == 403
    assert admitted.post("/", headers={"origin": origin}).status_code == 403


def test_a_change_without_an_origin_is_refused(admitted):
    assert admitted.post("/").status_code == 403
    assert admitted.post("/", headers={"origin": HERE}).status_code == 200


def test_every_answer_carries_the_headers_of_a_safe_page(admitted):
    for answer in (admitted.get("/"), admitted.get("/", headers={"host": "evil.example"})):
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["cache-control"] == "no-store"


def test_the_cookie_of_another_preview_on_this_machine_opens_nothing(client):
    client.cookies.set(COOKIE.format(port=8766), TOKEN, domain="127.0.0.1")
    assert client.get("/").status_code == 403


@pytest.mark.parametrize(
    ("path", "headers"),
    [("/", {"cookie": "a[=b; ="}), ("/", {"cookie": '"' * 5000}), ("/?" + "a=b&" * 100, {}), ("/?token=%ff%fe", {})],
)
def test_what_no_browser_sends_is_refused_and_fails_nothing(client, path, headers):
    assert client.get(path, headers=headers).status_code in {400, 403}

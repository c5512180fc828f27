import errno
import json
import socket

import pypdfium2
import pytest
from starlette.testclient import TestClient

import briefing.preview
from briefing.config import read_edits
from briefing.errors import UsageError
from briefing.pipeline.build import build
from briefing.pipeline.decided import with_decision
from briefing.preview import serve
from briefing.preview.application import Preview
from briefing.preview.guard import Guard
from briefing.render.data import load_brief

PIN = {"action": "pin", "sentence": "a" * 64}
HERE = "http://127.0.0.1:8765"


@pytest.fixture
def client(workshop):
    guarded = Guard(Preview(workshop).application(), token="token", port=8765)
    with TestClient(guarded, base_url=HERE, headers={"origin": HERE}) as client:
        client.get("/?token=token")
        yield client


def post(client, name, **body):
    version = client.get("/view").json()["version"]
    return client.post(f"/{name}", json={"version": version, **body})


def test_the_page_its_script_and_its_stylesheet_come_from_here(client):
    page = client.get("/").text
    assert "<script src=" in page
    assert "http://" not in page
    assert "https://" not in page
    assert client.get("/static/preview.js").headers["content-type"].startswith("text/javascript")
    assert client.get("/static/preview.css").status_code == 200


@pytest.mark.parametrize("name", ["secret.txt", "..%2f..%2fpyproject.toml", "%2e%2e/page.html"])
def test_no_other_file_is_served(client, name):
    assert client.get(f"/static/{name}").status_code == 404


def test_the_fonts_of_the_printed_pages_come_from_here_by_the_names_of_their_faces(client):
    sheet = client.get("/fonts.css").text
    assert '"Source Serif Pro"' in sheet
    assert client.get("/fonts/serif-bold.ttf").headers["content-type"] == "font/ttf"
    assert client.get("/fonts/..%2fserif.ttf").status_code == 404
    assert client.get("/fonts/comic.ttf").status_code == 404


def test_the_draft_is_sandboxed_and_runs_nothing(client):
    answer = client.get("/draft")
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("sandbox")
    assert "script-src" not in policy
    assert "default-src 'none'" in policy
    assert "allow-scripts" not in policy


def test_words_of_articles_are_never_markup(client):
    post(client, "turn", key="summary.theme", value="12 sentences")
    post(client, "turn", key="summary.story", value="12 sentences")
    page = client.get("/draft").text
    assert "<x-script" not in page
    assert "<img src=x" not in page
    assert 'href="javascript:' not in page
    assert "&lt;x-script onclick" in page
    assert "49 million" not in page


def test_a_turn_answers_with_the_state_that_it_led_to(client):
    before = client.get("/view").json()
    after = post(client, "turn", key="summary.theme", value="1 sentence").json()
    assert after["words"] < before["words"]
    assert after["turned"]
    assert after["changes"]["left"]
    assert not post(client, "discard").json()["turned"]


def test_keep_writes_the_configuration(client, desk):
    post(client, "turn", key="summary.theme", value="1 sentence")
    post(client, "keep")
    assert 'theme = "1 sentence"' in (desk / "brief.toml").read_text(encoding="utf-8")


def test_a_wrong_value_is_refused_in_words(client):
    answer = post(client, "turn", key="summary.theme", value="some")
    assert answer.status_code == 422
    assert "some" in answer.json()["refused"][0]


def test_of_two_writers_the_later_is_told_and_nothing_is_overwritten(client, desk):
    stale = client.get("/view").json()["version"]
    post(client, "decide", edit={"action": "drop", "sentence": "a" * 64})
    before = (desk / "brief.edits.toml").read_bytes()
    answer = client.post("/decide", json={"version": stale, "edit": {"action": "pin", "sentence": "b" * 64}})
    assert answer.status_code == 409
    assert "elsewhere" in answer.json()["refused"][0]
    assert (desk / "brief.edits.toml").read_bytes() == before


def test_an_editor_counts_as_a_writer(client, desk):
    stale = client.get("/view").json()["version"]
    path = desk / "brief.toml"
    path.write_text(path.read_text(encoding="utf-8") + "\n# A thought.\n", encoding="utf-8")
    assert client.post("/keep", json={"version": stale}).status_code == 409
    assert path.read_text(encoding="utf-8").endswith("# A thought.\n")


def test_a_decision_is_taken_though_a_setting_was_saved_in_an_editor_meanwhile(client, desk):
    stale = client.get("/view").json()["version"]
    path = desk / "brief.toml"
    path.write_text(path.read_text(encoding="utf-8") + "\n# A thought.\n", encoding="utf-8")
    edit = {"action": "drop", "sentence": "a" * 64}
    assert client.post("/decide", json={"version": stale, "edit": edit}).status_code == 200
    assert "a" * 64 in (desk / "brief.edits.toml").read_text(encoding="utf-8")


def test_a_page_that_has_seen_nothing_changes_nothing(client, desk):
    assert client.post("/keep", json={}).status_code == 409
    assert client.post("/decide", json={"edit": {"action": "drop", "sentence": "a" * 64}}).status_code == 409
    assert not (desk / "brief.edits.toml").exists()


@pytest.mark.parametrize("edit", [{"action": "burn"}, {}, "pin"])
def test_a_decision_that_is_none_is_refused(client, edit, desk):
    assert post(client, "decide", edit=edit).status_code == 400
    assert not (desk / "brief.edits.toml").exists()


def test_nonsense_is_refused(client):
    assert client.post("/turn", content=b"\xff{").status_code == 400
    assert client.post("/turn", content=b"[]").status_code == 400


def test_decisions_are_taken_back_and_brought_back(client, workshop, printed):
    extract = printed(workshop)[0].extracts[-1]
    post(client, "decide", edit={"action": "drop", "sentence": extract.receipt.sha256, "text": extract.text})
    assert post(client, "undo").json()["can_redo"]
    assert post(client, "redo").json()["decisions"][0]["action"] == "drop"


def test_one_decision_of_several_is_taken_back(client, workshop, printed):
    extract = printed(workshop)[0].extracts[-1]
    post(client, "decide", edit={"action": "pin", "sentence": extract.receipt.sha256, "text": extract.text})
    post(client, "decide", edit={"action": "state", "to": "in review", "by": "E. Aydın"})
    (left,) = post(client, "revoke", place=0).json()["decisions"]
    assert left["action"] == "state"
    assert post(client, "revoke", place=7).status_code == 422
    assert post(client, "revoke", place="x").status_code == 400


def test_a_passage_is_shown_with_its_source_neighbours_and_runners_up(client, workshop, printed):
    post(client, "turn", key="summary.theme", value="1 sentence")
    passage = printed(workshop)[0]
    found = client.get(f"/passage/{passage.key}").json()
    assert found["text"] == passage.extracts[-1].text
    assert found["text"] in found["citation"]
    assert found["outlet"] in found["citation"]
    assert any(each["printed"] for each in found["neighbours"])
    assert found["runners_up"]
    assert client.get("/passage/none").status_code == 404


def test_every_passage_of_the_draft_can_be_looked_at(client, workshop, printed):
    brief = workshop.draft.brief
    unfiled = [passage for entry in brief.unfiled for passage in entry.story.passages]
    for passage in [*printed(workshop), *brief.bottom_line, *unfiled, *(each.passage for each in brief.coming_up)]:
        assert client.get(f"/passage/{passage.key}").status_code == 200


def test_the_pages_are_those_of_the_pdf_and_printing_writes_it(client, desk):
    pages = client.get("/pages").json()
    assert pages["pages"] >= 1
    assert client.get("/pages/1.png").content.startswith(b"\x89PNG")
    assert client.get("/pages/99.png").status_code == 404
    assert client.get("/brief.pdf").content.startswith(b"%PDF")
    written = client.post("/publish", json={}).json()["written"]
    assert {path.rsplit(".", 1)[1] for path in written} == {"json", "html"}
    assert (desk / "out").is_dir()


def test_what_leaves_the_preview_has_the_seal_of_a_build(client, workshop, desk):
    built = build(workshop.config)
    assert built.seal
    client.post("/publish", json={})
    assert load_brief((desk / "out" / "brief.json").read_bytes()) == built
    document = pypdfium2.PdfDocument(client.get("/brief.pdf").content)
    held = [document.get_attachment(place).get_data() for place in range(document.count_attachments())]
    assert any(built.seal.encode() in bytes(data) for data in held)


def test_a_folder_that_cannot_be_written_to_is_said(client, desk):
    (desk / "out").write_text("a file in the way")
    answer = client.post("/publish", json={})
    assert answer.status_code == 422
    assert "out" in answer.json()["problems"][0]


def test_a_broken_file_of_decisions_is_said_and_left_alone(client, desk, workshop):
    path = desk / "brief.edits.toml"
    path.write_text("[[edit]", encoding="utf-8")
    workshop.refresh()
    view = client.get("/view").json()
    assert "brief.edits.toml" in view["problems"][0]
    assert post(client, "decide", edit=PIN).status_code == 422
    assert path.read_text(encoding="utf-8") == "[[edit]"


def test_a_port_that_is_taken_is_said_in_one_line(desk):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=f"Port {port} is taken") as said:
            serve(desk / "brief.toml", port=port)
    assert "\n" not in str(said.value)


def test_the_address_is_told_with_its_token(desk, monkeypatch):
    told, sockets = [], []
    monkeypatch.setattr(briefing.preview.uvicorn.Server, "run", lambda _, sockets: told.append(len(sockets)))
    serve(desk / "brief.toml", port=0, on_ready=sockets.append)
    assert told == [1]
    assert sockets[0].startswith("http://127.0.0.1:")
    assert "/?token=" in sockets[0]


NOT_UNDERSTOOD = [
    b"\xff\xfe",
    b"[]",
    b"null",
    b"{",
    b"[" * 100_000,
    b'{"version": 5}',
    b'{"version": {"decisions": []}}',
    b'{"place": []}',
    b'{"place": {}}',
    b'{"place": 1e400}',
    b'{"place": true}',
    b'{"place": "x"}',
    b'{"edit": 5}',
    b'{"edit": {"action": "burn"}}',
    b'{"edit": {"action": []}}',
    b'{"edit": {"action": "note", "text": "\\ud800"}}',
    b'{"edit": {"action": "reorder", "position": "x"}}',
]


@pytest.mark.parametrize("name", ["turn", "decide", "revoke"])
def test_what_cannot_be_understood_is_answered_and_changes_nothing(client, desk, name):
    version = client.get("/view").json()["version"]
    for content in NOT_UNDERSTOOD:
        seen = content.replace(b"{", b'{"version": %s, ' % json.dumps(version).encode(), 1)
        for body in (
            content,
            seen if content[:1] == b"{" and b'"version"' not in content and len(content) > 1 else content,
        ):
            answer = client.post(f"/{name}", content=body)
            assert answer.status_code in {400, 409, 422}, (name, body[:60], answer.status_code)
            assert answer.json().get("problems") or answer.json().get("refused")
    assert not (desk / "brief.edits.toml").exists()


@pytest.mark.parametrize("place", ["1" * 5000, "-1", "x", "99", "%00", "1.5"])
def test_a_page_that_is_none_is_not_there(client, place):
    assert client.get(f"/pages/{place}.png").status_code == 404


def test_letters_that_nobody_can_type_are_written_down_as_they_are_or_not_at_all(client, desk):
    for text in ("\0", "\x1b[31m", "a\r\nb", '"""', "\\u0041", "\u2028", "\x7f", "\ufffe"):
        answer = post(client, "decide", edit={"action": "note", "theme": "boats", "text": text})
        assert answer.status_code in {200, 422}
        assert client.get("/view").json()["problems"] == []
    assert read_edits(desk / "brief.edits.toml")


def test_a_disk_that_cannot_be_written_to_is_said(client, monkeypatch):
    def full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device", "brief.edits.toml")

    monkeypatch.setattr("briefing.preview.decisions.save", full)
    answer = post(client, "decide", edit=PIN)
    assert answer.status_code == 422
    assert "No space left on device" in answer.json()["refused"][0]


def test_an_approval_is_of_the_content_that_the_page_shows(client, workshop):
    approval = {"action": "state", "to": "approved", "by": "E. Aydın"}
    shown = client.get("/view").json()["content"]
    assert post(client, "decide", edit={**approval, "content_sha256": "0" * 64}).status_code == 409
    view = post(client, "decide", edit={**approval, "content_sha256": shown}).json()
    assert (view["state"], view["content"], view["lapsed"]) == ("approved", shown, [])
    view = post(client, "turn", key="summary.theme", value="1 sentence").json()
    assert view["state"] == "in review"
    assert view["lapsed"][0].startswith("In review again: what was approved by E. Aydın")
    assert any(line.startswith("- ") for line in view["lapsed"][1:])
    assert post(client, "discard").json()["state"] == "approved"
    assert post(client, "decide", edit={**approval, "by": " "}).status_code == 422
    assert workshop.draft.brief.approved_by == "E. Aydın"


def test_what_an_editor_saves_while_a_decision_is_made_is_a_conflict_and_stays(client, desk, monkeypatch):
    path = desk / "brief.edits.toml"

    def amid(text, *arguments, **options):
        path.write_text("# saved amid\n", encoding="utf-8")
        return with_decision(text, *arguments, **options)

    monkeypatch.setattr("briefing.preview.decisions.with_decision", amid)
    assert post(client, "decide", edit=PIN).status_code == 409
    assert path.read_text(encoding="utf-8") == "# saved amid\n"

import pytest

from briefing.read import read_articles
from briefing.read.forms.saved_page import is_saved_page, read_saved_page
from briefing.read.refusal import Refused

SENTENCES = (
    "The harbour board of Moss signed a contract on Tuesday for twelve patrol ships, to be built in two yards.",
    "The first of them is to be delivered in March, and the last of them three years later, the board said.",
)
PAGE = (
    '<!doctype html><html lang=3D"en"><head><title>Board orders ships</title>\n'
    '<meta property=3D"article:published_time" content=3D"2025-12-16T09:00:00+03:00"></head><body><article>'
    f"<h1>Board orders ships</h1>{''.join(f'<p>{sentence}</p>' for sentence in SENTENCES)}</article></body></html>"
)
HEAD = """From: <Saved by Blink>
Snapshot-Content-Location: https://keel.example/ships
Subject: Board orders ships
Date: Mon, 29 Dec 2025 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--Boundary"

"""


def part(content, location, kind="text/html"):
    head = f"Content-Type: {kind}\nContent-Transfer-Encoding: quoted-printable\nContent-Location: {location}\n"
    return f"----Boundary\n{head}\n{content}\n"


FRAME = part("<html><body>An advertisement.</body></html>", "https://ads.example/frame")
SAVED = HEAD + FRAME + part(PAGE, "https://keel.example/ships") + "----Boundary--\n"


@pytest.mark.parametrize("name", ["page.mhtml", "page.mht", "page.txt", "page"])
def test_a_saved_page_is_read_as_the_page_that_it_is(tmp_path, name):
    (tmp_path / name).write_bytes(SAVED.replace("\n", "\r\n").encode())
    (article,) = read_articles(tmp_path, base=tmp_path)
    assert article.text == "\n\n".join(SENTENCES)
    assert (article.title, article.url, article.path) == ("Board orders ships", "https://keel.example/ships", name)
    assert article.date.isoformat() == "2025-12-16"


def test_the_day_on_which_it_was_saved_is_not_that_of_the_article():
    undated = SAVED.replace("2025-12-16T09:00:00+03:00", "")
    assert read_saved_page(undated.encode()).date == ""


def test_a_file_without_a_page_is_refused():
    with pytest.raises(Refused, match="no page"):
        read_saved_page((HEAD + part("body {}", "x", "text/css")).encode())


def test_an_e_mail_is_no_saved_page():
    assert not is_saved_page("From: a@keel.example\nSubject: x\n\nSnapshot-Content-Location: https://keel.example")
    assert is_saved_page(HEAD)

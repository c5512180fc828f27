import pytest

from briefing.read.forms.web import looks_like_html, read_web
from briefing.read.refusal import Refused

FIRST = "Ministers of twelve countries agreed on Thursday to set up a fund for joint production of air defence systems."
SECOND = "The fund of €150 billion will lend to groups of at least three countries, officials said after the meeting."

PAGE = f"""<?xml version="1.0"?>
<!-- saved from a site -->
<!DOCTYPE html>
<html lang="en-GB">
<head>
<title>Ministers agree new fund | The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2025-12-18T09:00:00Z">
<meta property="article:modified_time" content="2025-12-19T09:00:00Z">
<link rel="canonical" href="https://www.harbourpost.example/defence/1">
<meta name="author" content="Jane Doe">
</head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article>
<h1>Ministers agree new fund</h1>
<p>LONDON (Reuters) - {FIRST.replace("a fund", 'a <a href="/fund"><b>fund</b></a>')}</p>
<h2>What happens next</h2>
<p>{SECOND}</p>
<blockquote><p>“It is a beginning,” one of them said.</p></blockquote>
<ul><li>The first loans are to be paid in March, according to the plan.</li></ul>
<p>The vote<br>is on Monday.</p>
<table><tr><td>1</td><td>2</td></tr></table>
<p>Subscribe to our newsletter</p>
</article>
<footer>© 2025 The Harbour Post</footer>
</body></html>"""


def test_a_page_gives_its_paragraphs_and_what_it_says_of_itself():
    record = read_web(PAGE)
    assert record.body.split("\n\n") == [
        f"LONDON (Reuters) - {FIRST}",
        SECOND,
        "“It is a beginning,” one of them said.",
        "The first loans are to be paid in March, according to the plan.",
        "The vote is on Monday.",
        "Subscribe to our newsletter",
    ]
    assert record.title == "Ministers agree new fund"
    assert (record.date, record.outlet, record.byline) == ("2025-12-18", "The Harbour Post", "Jane Doe")
    assert (record.url, record.language) == ("https://www.harbourpost.example/defence/1", "en")


def test_a_date_that_lies_ahead_of_today_is_believed():
    assert read_web(PAGE.replace("2025-12-18", "2031-12-18").replace("2025-12-19", "2031-12-19")).date == "2031-12-18"


def test_a_date_in_the_prose_is_not_taken_for_that_of_the_page():
    page = f"<html><body><p>{FIRST} It was signed on 3 March 2011.</p><p>{SECOND}</p></body></html>"
    assert read_web(page).date == ""


def test_a_piece_of_a_page_and_an_unclosed_page_are_read():
    assert read_web(f"<p>{FIRST}</p><p>{SECOND}</p>").body == f"{FIRST}\n\n{SECOND}"
    assert FIRST in read_web(f"<html><body><div><p>{FIRST}<p>{SECOND}<div></b></i>").body


@pytest.mark.parametrize(
    "page",
    [
        "",
        "no markup at all",
        "<html><body><div><p>Cut <a href='x",
        "<html><body><nav><a href='/'>Home</a></nav></body></html>",
        "<html><frameset><frame src='a.html'></frameset></html>",
        "<html><script>var a = 1;</script></html>",
        "<<<>>><p",
        "<html>" + "<div>" * 3000,
    ],
)
def test_a_page_without_an_article_is_refused(page):
    with pytest.raises(Refused, match="page"):
        read_web(page)


def test_a_brief_is_not_taken_for_an_article():
    page = PAGE.replace("<title>", '<meta name="generator" content="briefing 0.1.0"><title>')
    with pytest.raises(Refused, match="brief that was made"):
        read_web(page)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PAGE, True),
        ("<!doctype HTML><p>x", True),
        ("  <HTML>", True),
        ("<p>x</p>", False),
        ("Ministers <b>met</b>.", False),
        ("< 5 percent", False),
    ],
)
def test_a_page_is_told_by_how_it_begins(text, expected):
    assert looks_like_html(text) is expected


def test_a_short_notice_keeps_its_paragraphs_and_loses_its_byline():
    notice = (
        "<html><body><nav>Home | World</nav><article><h1>Fund agreed</h1><p class='byline'>By John Smith</p>"
        f"<p>{FIRST}</p><p>The first vote on it is to be held on Monday.</p></article></body></html>"
    )
    assert read_web(notice).body.split("\n\n") == [FIRST, "The first vote on it is to be held on Monday."]

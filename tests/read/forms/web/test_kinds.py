"""Pages as outlets make them: what stands outside the article, hangs over it, or is set in it and is none of it."""

import pytest

from briefing.read import read_articles
from briefing.read.forms.web import read_web
from briefing.read.refusal import Refused

BODY = (
    "The harbour board of Dor agreed on Monday to lengthen the northern mole by forty metres.",
    "Masons will begin in the spring and work until the herring fleet comes back in autumn.",
    "Fishermen had asked for it since two boats were lost in the gales of last winter.",
    "The board will pay two thirds of the cost, and the county the rest of it.",
)


WHOLE = "".join(f"<p>{each}</p>" for each in BODY)


def page(*, head="", before="", text=WHOLE, after="", language="en"):
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>Mole to be lengthened</title>'
        f'<meta property="og:title" content="Mole to be lengthened">'
        f'<meta property="og:url" content="https://www.keelpost.example/mole">{head}</head><body>{before}'
        f"<article><h1>Mole to be lengthened</h1>{text}</article>{after}</body></html>"
    )


def paragraphs(html):
    return read_web(html).body.split("\n\n")


def articles(tmp_path, data):
    (tmp_path / "page.html").write_bytes(data)
    return read_articles(tmp_path, base=tmp_path)


@pytest.mark.parametrize("spoilt", ["\ufffd".encode(), b"\xc3", b"\x07"])
def test_a_spoilt_sign_outside_the_article_costs_nothing(tmp_path, spoilt):
    data = page(before="<nav>Tides ¤ Fish é ü ö ß</nav>").encode().replace("¤".encode(), spoilt)
    (article,) = articles(tmp_path, data)
    assert article.text == "\n\n".join(BODY)


def test_a_spoilt_sign_in_the_article_is_refused(tmp_path):
    reading = articles(tmp_path, page().replace("northern", "n\ufffdrthern").encode())
    assert not reading.articles
    assert "U+FFFD" in reading.problems[0].what or "letters" in reading.problems[0].what


def test_a_title_that_lost_letters_is_taken_from_where_it_did_not():
    html = page(head='<meta name="twitter:title" content="x">').replace("<title>Mole", "<title>M\ufffdle")
    assert read_web(html).title == "Mole to be lengthened"


def test_a_card_over_a_name_and_hidden_blocks_are_not_read():
    card = '<span>Ann Cole<span class="hover-card"><b>Ann Cole</b> <a href="/a">Cole opens a school</a></span></span>'
    hidden = '<div style="display:none"><p>You have read three articles of this month already, dear guest.</p></div>'
    unseen = '<span class="sr-only">Opens in a new window</span>'
    text = f"<p>Warden {card} spoke on the quay{unseen} at noon.</p>{hidden}{WHOLE}"
    assert paragraphs(page(text=text)) == ["Warden Ann Cole spoke on the quay at noon.", *BODY]


def test_what_is_hidden_until_a_script_runs_is_read_where_it_is_the_article():
    text = f'<div style="display: none">{WHOLE}</div>'
    assert paragraphs(page(text=text))[-1] == BODY[-1]


@pytest.mark.parametrize("within", ["<p>{}</p>", "<div>{}</div>"])
def test_two_line_breaks_part_paragraphs(within):
    text = within.format("<br>\n<br/>".join([BODY[0], BODY[1], "<b>PAID BY TWO</b>", *BODY[2:]]))
    found = paragraphs(page(text=text))
    assert [each for each in found if each != "PAID BY TWO"] == list(BODY)


def test_one_line_break_parts_none():
    assert paragraphs(page(text=f"<p>{BODY[0]}<br>{BODY[1]}</p><p>{BODY[2]}</p>"))[0] == f"{BODY[0]} {BODY[1]}"


def test_several_blocks_of_one_body_are_one():
    blocks = [f'<div class="article-body"><p>{one}</p><p>{other}</p></div>' for one, other in (BODY[:2], BODY[2:])]
    banner = '<div class="banner"><a href="/x">Win a boat</a></div>'
    assert paragraphs(page(text=f"{blocks[0]}{banner}{blocks[1]}")) == list(BODY)


STANDFIRST = "A longer mole is to keep the herring fleet of Dor safe from the gales of the north."


@pytest.mark.parametrize(
    "made",
    [
        page(before=f'<div class="head"><p class="spot">{STANDFIRST}</p></div>'),
        page(head=f'<meta name="description" content="{STANDFIRST}">').replace(
            "</h1>", f"</h1><div><span>{STANDFIRST}</span></div>"
        ),
        page().replace("</h1>", f"</h1><h2>{STANDFIRST}</h2><p class='byline'>By Ann Cole</p>"),
        page().replace("</h1>", f'</h1><div class="articleLead">{STANDFIRST}</div>'),
    ],
)
def test_the_standfirst_is_read_wherever_it_stands(made):
    assert paragraphs(made)[0] == STANDFIRST
    assert paragraphs(made)[-1] == BODY[-1]


def test_a_short_standfirst_is_no_heading(tmp_path):
    made = page().replace("</h1>", '</h1><p class="standfirst">Longer by forty metres</p>')
    (article,) = articles(tmp_path, made.encode())
    assert article.text.split("\n\n")[0] == "Longer by forty metres"


def test_a_picture_s_words_and_the_byline_are_no_standfirst():
    before = (
        '<div class="image-description">The mole of Dor, seen from the lighthouse in the gales of last winter.</div>'
        '<div class="author-line">Ann Cole has written about the sea and its towns for twenty years.</div>'
    )
    assert paragraphs(page().replace("</h1>", f"</h1>{before}")) == list(BODY)


def test_what_is_set_into_an_article_is_not_read():
    inset = (
        '<div class="infobox"><p>Dor has had a mole since the year 1612, when the first was built of oak.</p></div>'
        '<p>Read also: <a href="/b">Two boats lost in a gale</a></p>'
        '<ul><li><a href="/c">What the herring is worth</a></li></ul>'
        '<div class="author-bio"><p>Ann Cole writes about the sea. She lives in Dor and has two boats.</p></div>'
    )
    assert paragraphs(page(text=f"<p>{BODY[0]}</p><p>{BODY[1]}</p>{inset}<p>{BODY[2]}</p>")) == list(BODY[:3])


def test_a_name_of_furniture_on_much_of_the_text_is_no_furniture():
    text = "".join(f'<div class="newsletter"><p>{each}</p></div>' for each in BODY)
    assert paragraphs(page(text=text)) == list(BODY)


def test_what_the_stated_body_lacks_is_no_part_of_the_article():
    stated = " ".join(BODY)
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{stated}"}}</script>'
    text = "".join(f"<p>{each}</p>" for each in (*BODY, "Tell us what you saw from the quay, and win a day at sea."))
    assert paragraphs(page(head=head, text=text)) == list(BODY)
    teaser = head.replace(stated, BODY[0])
    assert len(paragraphs(page(head=teaser, text=text))) == 5


SHORT = {
    "tr": ("Dor limanında yeni mendireğin yapımına başlandı.", "Çalışmaların sonbaharda tamamlanması bekleniyor."),
    "de": (
        "Die Hafenverwaltung verlängert die nördliche Mole um vierzig Meter.",
        "Die Bauarbeiten beginnen im Frühjahr.",
    ),
    "ja": (
        "港湾局は月曜日、北側の防波堤を四十メートル延長することを決めた。",
        "工事は来年の春に始まる予定だと担当者は述べた。",
    ),
}


@pytest.mark.parametrize("language", SHORT)
def test_a_short_page_is_an_article(language):
    first, second = SHORT[language]
    made = page(text=f"<p>{first}</p><p>{second}</p>", language=language)
    assert paragraphs(made) == [first, second]


def test_a_line_alone_is_none():
    with pytest.raises(Refused):
        read_web(page(text="<p>Soon more.</p>"))

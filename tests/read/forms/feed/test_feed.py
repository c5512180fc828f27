import pytest

from briefing.read import read_articles
from briefing.read.forms import form_of
from briefing.read.forms.feed import is_feed, read_feed
from briefing.read.refusal import Refused
from briefing.text import segment

SENTENCES = (
    "The harbour board of Moss signed a contract on Tuesday for twelve patrol ships, to be built in two yards.",
    "The first of them is to be delivered in March, and the last of them three years later, the board said.",
    "Opposition members of the council asked why no other yard had been invited to make an offer for the ships.",
    "The council is to vote on the matter within two weeks, and the yards have agreed to wait for the outcome.",
)
WHOLE = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
TEXT = "\n\n".join(SENTENCES)


def rss(*items, title="Keel Daily", language="en"):
    head = f"<title>{title}</title><link>https://keel.example</link><language>{language}</language>"
    content = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    items = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0"?><rss version="2.0" {content}><channel>{head}{items}</channel></rss>'.encode()


def item(
    title="Board orders ships", date="Tue, 16 Dec 2025 09:30:00 +0300", summary=SENTENCES[0], content=WHOLE, more=""
):
    whole = f"<content:encoded><![CDATA[{content}]]></content:encoded>" if content else ""
    return (
        f"<title>{title}</title><link>https://keel.example/1</link><pubDate>{date}</pubDate>"
        f"<description><![CDATA[{summary}]]></description>{whole}{more}"
    )


ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Keel Daily</title>
<entry><title type="html">Board orders &amp;lt;b&amp;gt;ships</title><link href="https://keel.example/1"/>
<published>2025-12-16T00:30:00+03:00</published><updated>2025-12-18T00:30:00+03:00</updated>
<author><name>Ann Roe</name></author>
<content type="html">{WHOLE.replace("<", "&lt;")}</content></entry></feed>""".encode()

RDF = f"""<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://keel.example"><title>Keel Daily</title></channel>
<item rdf:about="https://keel.example/1"><title>Board orders ships</title><link>https://keel.example/1</link>
<description>{SENTENCES[0]}</description><dc:date>2025-12-16T00:30:00+03:00</dc:date></item></rdf:RDF>""".encode()


def test_an_entry_with_its_whole_text_is_an_article():
    (record,) = read_feed(rss(item(more="<dc:creator>Ann Roe</dc:creator>")))
    assert (record.title, record.outlet, record.url) == ("Board orders ships", "Keel Daily", "https://keel.example/1")
    assert (record.body, record.byline, record.date, record.teaser) == (TEXT, "Ann Roe", "2025-12-16", False)


@pytest.mark.parametrize(("data", "teaser"), [(ATOM, False), (RDF, True)])
def test_atom_and_rdf_are_read(data, teaser):
    (record,) = read_feed(data)
    assert (record.outlet, record.date, record.url) == ("Keel Daily", "2025-12-16", "https://keel.example/1")
    assert record.teaser is teaser


@pytest.mark.parametrize("name", ["a.rss", "a.xml", "a.txt", "a.html", "a"])
def test_a_feed_is_told_whatever_its_suffix_and_its_entries_are_numbered(tmp_path, name):
    (tmp_path / name).write_bytes(rss(item(), item(title="Again", content=WHOLE + "<p>That is all.</p>")))
    reading = read_articles(tmp_path, base=tmp_path)
    assert sorted((article.path, article.title) for article in reading) == [
        (f"{name}:1", "Board orders ships"),
        (f"{name}:2", "Again"),
    ]


@pytest.mark.parametrize(
    ("date", "language", "day"),
    [
        ("Mon, 29 Jun 2026 00:30:00 +0300", "en", "2026-06-29"),
        ("Sun, 28 Jun 2026 23:30:00 GMT", "en", "2026-06-28"),
        ("Pzt, 29 Haz 2026 00:30:00 +0300", "tr", "2026-06-29"),
        ("29 Haziran 2026 00:30", "tr", "2026-06-29"),
        ("Mo, 29 Dez 2025 00:30:00 +0100", "de", "2025-12-29"),
        ("29. März 2026", "de", "2026-03-29"),
        ("lun., 29 juin 2026 00:30:00 +0200", "fr", "2026-06-29"),
        ("29 août 2026", "fr", "2026-08-29"),
        ("29 Jun 26 00:30 +0300", "en", "2026-06-29"),
        ("some day", "en", ""),
    ],
)
def test_the_day_is_what_the_entry_writes_with_its_own_offset(date, language, day):
    (record,) = read_feed(rss(item(date=date, content="", summary="12"), language=language))
    assert record.date == day


@pytest.mark.parametrize(
    ("fields", "body"),
    [
        ({"content": ""}, SENTENCES[0]),
        (
            {"content": "", "summary": f"{SENTENCES[0]} <a href='https://keel.example/1'>Continue reading...</a>"},
            SENTENCES[0],
        ),
        ({"content": WHOLE + "<p><a href='#'>Devamını oku »</a></p>"}, TEXT),
        ({"content": WHOLE + "<a href='#'>Weiterlesen</a>"}, TEXT),
        ({"content": WHOLE + "The council [&#8230;]"}, f"{TEXT}\n\nThe council […]"),
        ({"content": WHOLE + "The council… [+1234 chars]"}, f"{TEXT}\n\nThe council…"),
    ],
)
def test_a_teaser_is_told_from_the_whole_text(fields, body):
    (record,) = read_feed(rss(item(**fields)))
    assert record.teaser
    assert record.body == body


def test_a_summary_as_long_as_an_article_is_its_text_and_a_credit_is_left_out():
    credit = '<p>The post <a href="#">Board orders ships</a> appeared first on <a href="#">Keel Daily</a>.</p>'
    (record,) = read_feed(rss(item(content="", summary=WHOLE * 3 + credit)))
    assert not record.teaser
    assert record.body == "\n\n".join([TEXT] * 3)


def test_a_teaser_makes_a_document_that_reports_nothing(tmp_path):
    (tmp_path / "a.rss").write_bytes(rss(item(content=""), item(title="Whole")))
    documents = {article.title: segment(article) for article in read_articles(tmp_path, base=tmp_path)}
    assert (documents["Board orders ships"].genre, documents["Board orders ships"].reports) == ("teaser", False)
    assert (documents["Whole"].genre, documents["Whole"].reports) == ("report", True)


def test_an_entry_of_another_paper_has_the_name_of_that_one():
    (record,) = read_feed(rss(item(more='<source url="https://moss.example/rss">The Moss Post</source>')))
    assert record.outlet == "The Moss Post"


def test_an_entry_without_text_is_a_problem_of_its_own(tmp_path):
    (tmp_path / "a.rss").write_bytes(rss(item(content="", summary=""), item()))
    reading = read_articles(tmp_path, base=tmp_path)
    assert [article.path for article in reading] == ["a.rss:2"]
    assert [(problem.where, problem.kind) for problem in reading.problems] == [("a.rss:1", "empty")]


def test_a_feed_that_is_cut_off_gives_what_is_there():
    data = rss(item(), item(title="Second"))
    records = list(read_feed(data[: data.index(b"Second") + 40]))
    assert records[0].body == TEXT


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (rss(), "holds no entry"),
        (b"<?xml version='1.0'?><catalogue><part/></catalogue>", "neither a feed nor a page"),
        (b"\x00\x01\x02", "neither a feed nor a page"),
    ],
)
def test_what_is_no_feed_says_so(data, said):
    with pytest.raises(Refused, match=said):
        read_feed(data)


def test_entities_that_grow_without_end_are_not_followed():
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 30))
    bomb = (
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">{entities}]><rss version="2.0"><channel><title>x</title>'
    )
    data = f"{bomb}<item><title>t</title><description>&a29;</description></item></channel></rss>".encode()
    records = list(read_feed(data))
    assert all(len(record.body) < 100_000 for record in records)


def test_an_address_is_not_fetched_and_a_name_is_not_opened(tmp_path):
    (tmp_path / "secret.xml").write_bytes(rss(item()))
    for data in (b"https://keel.example/feed", str(tmp_path / "secret.xml").encode()):
        with pytest.raises(Refused):
            read_feed(data)


@pytest.mark.parametrize("text", ["<html><body><rss></rss>", "<feedback><feed/></feedback>", "rss", "<rssx>"])
def test_what_only_holds_the_name_of_a_feed_is_none(text):
    assert not is_feed(text)


def test_the_form_is_told_behind_a_declaration_and_a_comment():
    assert is_feed('<?xml version="1.0"?>\n<?xml-stylesheet href="x"?><!-- made by hand -->\n<rss>')
    assert form_of(rss(item()).decode().encode("utf-16"), ".txt").name == "feed"


@pytest.mark.parametrize("piece", ["<!-- -->", "<?x ?>", "<!doctype []>", "<!doctype [", "\n"])
def test_what_stands_before_a_root_is_passed_over_once(piece):
    assert not is_feed(piece * 6000 + "<catalogue>")
    assert form_of((piece * 6000 + "<catalogue>").encode(), ".txt").name == "plain text"

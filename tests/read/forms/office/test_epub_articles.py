"""Books of several articles: news that Calibre downloads, collections, reports; all texts are invented."""

import io
import zipfile

import pytest

from briefing.read import read_articles

SHIPS = (
    "The harbour board of Moss signed a contract on Tuesday for twelve patrol ships, to be built in two yards.",
    "The first of them is to be delivered in March, and the last of them three years later, the board said.",
)
WATER = (
    "A court in Leeds fined the Marsh water company thirty million pounds on Wednesday for what it let into the river.",
    "The company has four weeks to appeal, and its head said that it would look at the judgment before it did so.",
)
BRIDGE = (
    "The council of Dor voted for a new bridge over the Lark on Monday, after a debate that lasted for three hours.",
    "The bridge will cost twenty million dollars, and work on it is to begin in the spring, the mayor told reporters.",
)
BAR = '<div class="calibre_navbar"><a href="../index.html">Menu</a> | <a href="../article_1/index.html">Next</a></div>'


def article(title, paragraphs, address="", day=""):
    link = f'<a rel="calibre-downloaded-from" href="{address}">{address}</a>'
    end = f'<div class="calibre_navbar"><p>This was downloaded by <strong>calibre</strong> from {link}</p></div>'
    body = "".join(f"<p>{each}</p>" for each in ((day, *paragraphs) if day else paragraphs))
    return f"{BAR if address else ''}<h2>{title}</h2>{body}{end if address else ''}"


def ncx(entries):
    def point(label, leads_to, *within):
        inner = "".join(point(*each) for each in within)
        return f'<navPoint><navLabel><text>{label}</text></navLabel><content src="{leads_to}"/>{inner}</navPoint>'

    return f'<ncx xmlns="urn:ncx"><navMap>{"".join(point(*each) for each in entries)}</navMap></ncx>'


def navigation(entries):
    def item(label, leads_to, *within):
        inner = f"<ol>{''.join(item(*each) for each in within)}</ol>" if within else ""
        return f'<li><a href="{leads_to}">{label}</a>{inner}</li>'

    return (
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>'
        f'<nav epub:type="toc"><ol>{"".join(item(*each) for each in entries)}</ol></nav></body></html>'
    )


def book(files, entries, metadata, guide="", contents=ncx):
    """An EPUB whose spine has ``files`` in order."""
    numbered = list(enumerate(files))
    items = "".join(f'<item id="i{number}" href="{name}"/>' for number, name in numbered)
    order = "".join(f'<itemref idref="i{number}"/>' for number, _ in numbered)
    listed = (
        '<item id="t" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
        if contents is ncx
        else '<item id="t" href="toc.xhtml" properties="nav"/>'
    )
    package = (
        f'<package xmlns:dc="urn:dc"><metadata>{metadata}</metadata><manifest>{items}{listed}</manifest>'
        f"<spine>{order}</spine><guide>{guide}</guide></package>"
    )
    container = '<container><rootfiles><rootfile full-path="content.opf"/></rootfiles></container>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", container)
        archive.writestr("content.opf", package)
        archive.writestr("toc.ncx" if contents is ncx else "toc.xhtml", contents(entries))
        for name, body in files.items():
            archive.writestr(name, f"<html><body>{body}</body></html>")
    return buffer.getvalue()


NEWS = (
    "<dc:title>Keel News [Tue, 16 Dec 2025]</dc:title><dc:creator>calibre</dc:creator><dc:language>en</dc:language>"
    "<dc:publisher>calibre</dc:publisher><dc:date>2025-12-15T23:10:00+00:00</dc:date>"
    '<meta name="calibre:publication_type" content="periodical:news:Keel News"/>'
)
FEEDS = [
    (
        *("Ports", "feed_0/index.html"),
        ("Ships ordered", "feed_0/article_0/index.html"),
        ("Water firm fined", "feed_0/article_1/index.html"),
    ),
    ("Towns", "feed_1/index.html", ("Bridge voted", "feed_1/article_0/index.html")),
]


def issue(*addresses):
    listed = "".join(f'<li><a href="x">{title}</a><div>{" ".join(SHIPS)}</div></li>' for title in ("Ships", "Water"))
    return book(
        {
            "index.html": "<h1>Keel News</h1><ul><li>Ports</li></ul>",
            "feed_0/index.html": f"<h2>Ports</h2><ul>{listed}</ul>",
            "feed_0/article_0/index.html": article("Ships ordered", SHIPS[:1], addresses[0]),
            "feed_0/article_0/index_split_001.html": article("", SHIPS[1:], addresses[0]),
            "feed_0/article_1/index.html": article("Water firm fined", WATER, addresses[1], "December 15, 2025"),
            "feed_1/index.html": "<h2>Towns</h2>",
            "feed_1/article_0/index.html": article("Bridge voted", BRIDGE, addresses[2]),
        },
        FEEDS,
        NEWS,
    )


def read(tmp_path, data):
    (tmp_path / "a.epub").write_bytes(data)
    reading = read_articles(["a.epub"], base=tmp_path)
    assert not reading.problems
    return {article.title: article for article in reading}


def test_each_article_of_a_days_news_is_one_with_its_address_and_day(tmp_path):
    articles = read(tmp_path, issue(*(f"https://keel.example/{number}" for number in range(3))))
    assert {article.path for article in articles.values()} == {"a.epub:1", "a.epub:2", "a.epub:3"}
    assert [articles[title].text for title in ("Ships ordered", "Water firm fined", "Bridge voted")] == [
        "\n\n".join(each) for each in (SHIPS, WATER, BRIDGE)
    ]
    assert {article.outlet for article in articles.values()} == {"Keel News"}
    assert articles["Bridge voted"].url == "https://keel.example/2"
    assert [articles[title].date.isoformat() for title in ("Ships ordered", "Water firm fined")] == [
        "2025-12-16",
        "2025-12-15",
    ]
    assert articles["Ships ordered"].byline is None


def test_news_of_several_outlets_is_each_its_own_outlets(tmp_path):
    articles = read(tmp_path, issue("https://keel.example/1", "https://www.moss.example/2", "https://dor.example/3"))
    assert articles["Ships ordered"].outlet == "keel.example"
    assert articles["Water firm fined"].outlet == "moss.example"


@pytest.mark.parametrize("contents", [ncx, navigation])
def test_a_chapter_bears_the_name_of_its_report(tmp_path, contents):
    files = {
        "title.xhtml": "<h1>The ports of Moss</h1><p>Harbour Press</p>",
        "rights.xhtml": f"<p>{' '.join(['All rights are reserved by Harbour Press.'] * 9)}</p>",
        "one.xhtml": article("Orders", SHIPS),
        "two.xhtml": f"{article('Rivers', WATER)}<h3 id='later'>Later</h3><p>{BRIDGE[0]}</p>",
    }
    entries = [
        ("Title", "title.xhtml"),
        ("Rights", "rights.xhtml"),
        ("Orders", "one.xhtml"),
        ("Rivers", "two.xhtml", ("Later", "two.xhtml#later")),
    ]
    metadata = (
        "<dc:title>The ports of Moss</dc:title><dc:publisher>Harbour Press</dc:publisher>"
        "<dc:creator>Ada Moll</dc:creator><dc:date>2025-12-16</dc:date>"
    )
    guide = '<reference type="copyright-page" href="rights.xhtml"/>'
    articles = read(tmp_path, book(files, entries, metadata, guide, contents))
    assert articles.keys() == {"The ports of Moss: Orders", "The ports of Moss: Rivers"}
    rivers = articles["The ports of Moss: Rivers"]
    assert rivers.text == "\n\n".join((*WATER, BRIDGE[0]))
    assert (rivers.outlet, rivers.byline, rivers.date.isoformat()) == ("Harbour Press", "Ada Moll", "2025-12-16")


def test_articles_in_one_file_are_parted_where_the_contents_say(tmp_path):
    files = {
        "all.xhtml": f"<div id='a'>{article('Ships ordered', SHIPS, day='16 December 2025')}</div>"
        f"<div id='b'>{article('Water firm fined', WATER, day='17 December 2025')}</div>"
    }
    entries = [("Ships ordered", "all.xhtml#a"), ("Water firm fined", "all.xhtml#b")]
    articles = read(tmp_path, book(files, entries, "<dc:title>Kept for later</dc:title>"))
    assert {title: article.date.day for title, article in articles.items()} == {
        "Ships ordered": 16,
        "Water firm fined": 17,
    }
    assert articles["Water firm fined"].text == "\n\n".join(WATER)


def test_a_book_of_one_chapter_is_one_article(tmp_path):
    files = {"title.xhtml": "<p>Keel</p>", "one.xhtml": article("Orders", SHIPS)}
    entries = [("Title", "title.xhtml"), ("Orders", "one.xhtml")]
    articles = read(tmp_path, book(files, entries, "<dc:title>The ports of Moss</dc:title>"))
    assert [article.path for article in articles.values()] == ["a.epub"]
    assert list(articles) == ["The ports of Moss"]


def test_headlines_are_titles_of_their_own(tmp_path):
    files = {"one.xhtml": article("", SHIPS), "two.xhtml": article("", WATER)}
    entries = [("Board of Moss orders ships", "one.xhtml"), ("Water firm fined by a court", "two.xhtml")]
    articles = read(tmp_path, book(files, entries, "<dc:title>Kept for later</dc:title>"))
    assert set(articles) == {label for label, _ in entries}


def test_news_is_known_by_its_addresses_alone(tmp_path):
    plain = NEWS.replace("periodical:news:Keel News", "book")
    addresses = [f"https://keel.example/{number}" for number in range(3)]
    files = {
        "feed_0/index.html": f"<h2>Ports</h2><ul><li>{' '.join(SHIPS)}</li></ul>",
        "feed_0/article_0/index.html": article("Ships ordered", SHIPS, addresses[0]),
        "feed_0/article_1/index.html": article("Water firm fined", WATER, addresses[1]),
    }
    articles = read(tmp_path, book(files, FEEDS[:1], plain))
    assert {title: article.url for title, article in articles.items()} == {
        "Ships ordered": addresses[0],
        "Water firm fined": addresses[1],
    }


def test_the_sections_of_one_chapter_are_one_article(tmp_path):
    files = {"all.xhtml": f"<div id='a'>{article('Orders', SHIPS)}</div><div id='b'>{article('Rivers', WATER)}</div>"}
    entries = [("Orders", "all.xhtml#a"), ("Rivers", "all.xhtml#b")]
    articles = read(tmp_path, book(files, entries, "<dc:title>The ports of Moss</dc:title>"))
    assert articles["The ports of Moss"].text == "\n\n".join((*SHIPS, *WATER))

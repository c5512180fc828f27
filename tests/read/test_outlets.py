"""One outlet under several names, and two outlets under one roof; all names are invented."""

import json

import pytest

from briefing import build, load_config, render
from briefing.commands.verify import verify
from briefing.model import Article
from briefing.read import read_articles
from briefing.read.domains import registrable_domain
from briefing.read.outlets import one_name_each

TEXT = "The council of Dor voted for a new bridge over the Lark on Monday, the mayor said at the town hall."


def pile(*named):
    """An article for each pair of an outlet's name and an address."""
    return [
        Article(text=f"{TEXT} {number}", outlet=name, url=url, path=f"pile.json:{number}")
        for number, (name, url) in enumerate(named, 1)
    ]


def names(*named, outlets=None):
    return [article.outlet for article in one_name_each(pile(*named), outlets)[0]]


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("www.keel.co.uk", "keel.co.uk"),
        ("news.keel.com.tr", "keel.com.tr"),
        ("moss.blogspot.com", "moss.blogspot.com"),
        ("a.keel.example", "keel.example"),
        ("localhost", "localhost"),
    ],
)
def test_a_domain_is_what_somebody_registered(host, domain):
    assert registrable_domain(host) == domain


@pytest.mark.parametrize(
    ("one", "other", "domain", "printed"),
    [
        ("Keel", "Keel.co.uk", "keel.co.uk", "Keel"),
        ("The Keel", "keel.example", "keel.example", "The Keel"),
        ("Keel News", "KEEL NEWS", "keel.example", "Keel News"),
        ("Keel", "Keel News", "keel.example", "Keel"),
        ("Moss Post", "MossPost", "mosspost.example", "Moss Post"),
        ("United Press", "UPNews", "upnews.example", "UPNews"),
        ("Köprü Gazetesi", "kopru.example", "kopru.example", "Köprü Gazetesi"),
        ("Keel Post (Online)", "Keel Post", "keelpost.example", "Keel Post"),
        ("edition.keel.example", "keel.example", "keel.example", "keel.example"),
    ],
)
def test_names_that_differ_in_how_they_are_written_are_one_outlets(one, other, domain, printed):
    addresses = (f"https://www.{domain}/1", f"https://{domain}/2")
    assert names((one, addresses[0]), (other, addresses[1])) == [printed, printed]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Keel", "The Mast"),
        ("The Keel", "Sunday Keel"),
        ("Keel News", "Keel Sport"),
        ("Keel Post (News)", "Keel Post (Opinion)"),
        ("The Mast", "keel.example"),
    ],
)
def test_two_outlets_of_one_domain_stay_two_where_they_call_themselves_so(one, other):
    assert names((one, "https://keel.example/1"), (other, "https://keel.example/2")) == [one, other]


def test_an_address_of_another_domain_is_another_outlet():
    assert names(("Keel", "https://keel.co.uk/1"), ("Keel.se", "https://keel.se/1")) == ["Keel", "Keel.se"]
    # What gathers the news of others is none of them.
    gathered = [("Keel Post", "https://gathered.example/1"), ("gathered.example", "https://gathered.example/2")]
    assert names(*gathered) == ["Keel Post", "gathered.example"]


def test_a_closer_part_of_the_address_tells_between_two_outlets():
    found = names(
        ("The Keel", "https://keel.example/1"),
        ("The Mast", "https://mast.keel.example/1"),
        ("mast.keel.example", "https://mast.keel.example/2"),
    )
    assert found == ["The Keel", "The Mast", "The Mast"]


def test_a_name_is_the_same_where_the_article_has_no_address():
    found = names(("Keel", "https://keel.co.uk/1"), ("Keel.co.uk", None), ("KEEL", None), (None, None))
    assert found == ["Keel", "Keel", "Keel", None]


def test_the_configuration_says_what_no_domain_shows():
    outlets = {"Keel": ["K. Daily", "keel.example"], "Keel Sport": []}
    found = names(
        ("K. Daily", None),
        ("k. daily", "https://other.example/1"),
        ("Somebody", "https://www.keel.example/1"),
        ("Keel Sport", "https://keel.example/2"),
        ("Mast", None),
        outlets=outlets,
    )
    assert found == ["Keel", "Keel", "Keel", "Keel Sport", "Mast"]


def test_two_outlets_of_the_configuration_are_never_one():
    kept = [("Keel", "https://keel.example/1"), ("Keel News", "https://keel.example/2")]
    assert names(*kept) == ["Keel", "Keel"]
    assert names(*kept, outlets={"Keel": [], "Keel News": []}) == ["Keel", "Keel News"]


def test_another_name_is_noted_once_with_the_number_of_its_articles():
    articles, notes = one_name_each(
        pile(
            ("Keel", "https://keel.co.uk/1"),
            *((("Keel.co.uk"), f"https://keel.co.uk/{n}") for n in (2, 3)),
            ("Keel", None),
        )
    )
    assert [(note.where, note.what) for note in notes] == [
        ("pile.json:2", "names an outlet “Keel.co.uk”, which is “Keel” here (articles: 2).")
    ]
    assert [article.written_outlet for article in articles] == [None, "Keel.co.uk", "Keel.co.uk", None]


def test_the_same_text_under_two_names_of_an_outlet_is_one_article(tmp_path):
    records = [
        {"text": TEXT, "outlet": name, "url": f"https://keel.co.uk/{name}", "date": "2025-12-16"}
        for name in ("Keel", "Keel.co.uk")
    ]
    (tmp_path / "a.json").write_text(json.dumps(records))
    reading = read_articles("a.json", base=tmp_path)
    assert [article.outlet for article in reading] == ["Keel"]
    assert [problem.kind for problem in reading.problems] == ["duplicate"]


def test_a_brief_counts_one_outlet_and_still_verifies(tmp_path, briefed):
    brief, path = briefed(tmp_path)
    assert brief.coverage.outlets == ("Keel", "Moss Post")
    assert {source.outlet for source in brief.sources} == {"Keel", "Moss Post"}
    assert {source.written_outlet for source in brief.sources} == {"", "Keel.co.uk", "M.P."}
    assert {note.reason.words for note in brief.coverage.notes} == {("Keel.co.uk", "Keel"), ("M.P.", "Moss Post")}
    checked = verify(path)
    assert checked.holds
    assert not checked.notes


@pytest.fixture
def briefed():
    """A brief of three articles, of which two outlets are under other names, as it was written."""

    def made(folder):
        records = [
            ("Keel", "https://keel.co.uk/1", "The council of Dor voted for a new bridge over the Lark on Monday."),
            ("Keel.co.uk", "https://keel.co.uk/2", "A court in Leeds fined the water company of the town on Tuesday."),
            ("M.P.", None, "The harbour of Moss opened a quay for larger ships on Wednesday, its board said."),
        ]
        for number, (outlet, url, text) in enumerate(records):
            record = {"title": text[:30], "text": f"{text} {TEXT}", "outlet": outlet, "url": url, "date": "2025-12-16"}
            (folder / f"{number}.json").write_text(json.dumps(record))
        (folder / "brief.toml").write_text('[brief]\nsources = ["*.json"]\n\n[outlets]\n"Moss Post" = ["M.P."]\n')
        brief = build(load_config(folder / "brief.toml"))
        (folder / "out").mkdir()
        render(brief, "json", path=folder / "out" / "brief.json")
        return brief, folder / "out" / "brief.json"

    return made

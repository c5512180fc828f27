import json

import pytest

from briefing.read import read_articles
from briefing.read.forms.feed.json_feed import is_json_feed, read_json_feed
from briefing.read.refusal import Refused

TEXT = "The harbour board of Moss signed a contract on Tuesday for twelve patrol ships, to be built in two yards. " * 5


def feed(*items, **fields):
    return json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "Keel Daily", **fields, "items": items}
    ).encode()


ITEM = {
    "id": "1",
    "url": "https://keel.example/1",
    "title": "Board orders ships",
    "content_html": f"<p>{TEXT}</p>",
    "date_published": "2025-12-16T00:30:00+03:00",
    "authors": [{"name": "Ann Roe"}, {"name": "Bo Lie"}],
}


def test_an_item_is_an_article(tmp_path):
    (tmp_path / "feed.json").write_bytes(feed(ITEM, {"summary": "A few words."}))
    reading = read_articles(tmp_path, base=tmp_path)
    found = next(article for article in reading if article.path == "feed.json:1")
    assert (found.title, found.outlet, found.url) == ("Board orders ships", "Keel Daily", "https://keel.example/1")
    assert (found.date.isoformat(), found.byline, found.teaser) == ("2025-12-16", "Ann Roe, Bo Lie", False)
    assert next(article for article in reading if article.path == "feed.json:2").teaser


def test_fields_of_other_kinds_cost_nothing():
    odd = {**ITEM, "authors": "Ann", "title": None, "date_published": 5, "content_html": None, "content_text": TEXT}
    first, second = read_json_feed(feed(odd, "no object"))
    assert (first.title, first.date, first.byline, first.body) == ("", "", "", TEXT.strip())
    assert isinstance(second, Refused)


@pytest.mark.parametrize(
    "data", [feed(), b'{"version": "https://jsonfeed.org/version/1"}', b'{"version": "https://jsonfeed.org']
)
def test_a_feed_without_items_is_refused(data):
    with pytest.raises(Refused):
        read_json_feed(data)


def test_other_json_is_no_json_feed():
    assert not is_json_feed('{"version": "1.1", "items": []}')
    assert not is_json_feed('[{"version": "https://jsonfeed.org/version/1"}]')
    assert is_json_feed('\n{ "version" : "https:\\/\\/jsonfeed.org\\/version\\/1"')

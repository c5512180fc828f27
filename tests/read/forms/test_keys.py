"""What each service calls the fields of an article; all texts are invented."""

import json

import pytest

from briefing.read import read_articles
from briefing.read.forms.json_lines import read_json_text
from briefing.read.forms.keys import field_of, record_of

BODY = "The council of Dor voted for a new bridge on Monday. The bridge will cost 20 million dollars, the mayor said."
LONG = " ".join([BODY] * 8)
URL = "https://www.keel.example/news/bridge"
DAY = "2025-12-16"
EPOCH = 1765877400


def whole(**fields):
    return {"title": "Bridge voted", **fields}


ANSWERS = {
    "NewsAPI": {
        "status": "ok",
        "totalResults": 1,
        "articles": [
            whole(
                source={"id": None, "name": "Keel News"},
                author="Jane Roe",
                description="A bridge.",
                url=URL,
                publishedAt="2025-12-16T09:30:00Z",
                content=BODY,
            )
        ],
    },
    "GNews": {
        "articles": [
            whole(
                source={"name": "Keel News", "url": "https://keel.example"},
                description="A bridge.",
                content=BODY,
                url=URL,
                publishedAt="2025-12-16T09:30:00Z",
            )
        ]
    },
    "Guardian": {
        "response": {
            "status": "ok",
            "results": [
                {
                    "id": "world/bridge",
                    "webTitle": "Bridge voted",
                    "webUrl": URL,
                    "webPublicationDate": "2025-12-16T09:30:00Z",
                    "fields": {"bodyText": BODY, "trailText": "A <b>bridge</b>", "publication": "Keel News"},
                }
            ],
        }
    },
    "Guardian, one item": {
        "response": {
            "content": {
                "webTitle": "Bridge voted",
                "webUrl": URL,
                "webPublicationDate": "2025-12-16T09:30:00Z",
                "fields": {"body": f"<p>{BODY}</p>", "publication": "Keel News"},
            }
        }
    },
    "Event Registry": {
        "articles": {
            "page": 1,
            "results": [
                {
                    "uri": "8811223344",
                    "lang": "eng",
                    "date": DAY,
                    "dateTimePub": "2025-12-16T09:28:00Z",
                    "url": URL,
                    "title": "Bridge voted",
                    "body": BODY,
                    "source": {"uri": "keel.example", "dataType": "news", "title": "Keel News"},
                    "authors": [{"uri": "jane_roe@keel.example", "name": "Jane Roe", "type": "author"}],
                }
            ],
        }
    },
    "Feedly": {
        "id": "user/1/category/global.all",
        "items": [
            whole(
                published=EPOCH * 1000,
                crawled=EPOCH * 1000 + 500,
                origin={"streamId": "feed/x", "title": "Keel News", "htmlUrl": "https://keel.example"},
                alternate=[{"href": URL, "type": "text/html"}],
                content={"content": f"<p>{BODY}</p>", "direction": "ltr"},
                summary={"content": "A bridge.", "direction": "ltr"},
            )
        ],
    },
    "Inoreader and FreshRSS": {
        "direction": "ltr",
        "title": "Reading list",
        "updated": EPOCH,
        "items": [
            whole(
                published=EPOCH,
                canonical=[{"href": URL}],
                summary={"content": f"<p>{LONG}</p>"},
                origin={"title": "Keel News", "htmlUrl": "https://keel.example/"},
            )
        ],
    },
    "Miniflux": {
        "total": 1,
        "entries": [
            whole(
                id=8,
                published_at="2025-12-16T12:30:00+03:00",
                url=URL,
                content=f"<p>{BODY}</p>",
                author="Jane Roe",
                feed={"id": 2, "title": "Keel News", "site_url": "https://keel.example"},
            )
        ],
    },
    "news-please": whole(
        authors=["Jane Roe"],
        date_download="2025-12-18 10:00:00",
        date_publish="2025-12-16 09:30:00",
        source_domain="keel.example",
        maintext=BODY,
        text=None,
        description="A bridge.",
        url=URL,
    ),
    "newspaper": whole(
        publish_date="2025-12-16 00:00:00", source_url="https://keel.example", text=BODY, url=URL, summary=""
    ),
    "trafilatura": whole(
        hostname="keel.example",
        date=DAY,
        source=URL,
        **{"source-hostname": "Keel News"},
        excerpt="A bridge.",
        text=BODY,
        raw_text=BODY,
        comments="",
    ),
    "Newscatcher": {
        "status": "ok",
        "articles": [
            whole(
                author="Jane Roe",
                published_date="2025-12-16 09:30:00",
                link=URL,
                clean_url="keel.example",
                excerpt="A bridge.",
                summary=LONG,
            )
        ],
    },
    "Mediacloud": {
        "stories": [whole(publish_date=DAY, url=URL, media_name="Keel News", media_url="keel.example", text=BODY)]
    },
    "newsdata": {
        "results": [
            whole(
                article_id="a1",
                link=URL,
                source_name="Keel News",
                source_id="keel",
                pubDate="2025-12-16 09:30:00",
                content=BODY,
            )
        ]
    },
    "AYLIEN": {
        "stories": [
            whole(
                body=BODY,
                published_at="2025-12-16T09:30:00Z",
                source={"id": 4, "name": "Keel News"},
                links={"permalink": URL},
            )
        ]
    },
    "schema.org": {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Keel", "url": "https://keel.example", "description": "News."},
            {
                "@type": "NewsArticle",
                "headline": "Bridge voted",
                "datePublished": "2025-12-16T09:30:00+00:00",
                "dateModified": "2025-12-19T09:30:00+00:00",
                "articleBody": BODY,
                "publisher": {"@type": "NewsMediaOrganization", "name": "Keel News"},
                "mainEntityOfPage": {"@type": "WebPage", "@id": URL},
                "author": [{"@type": "Person", "name": "Jane Roe"}],
            },
        ],
    },
    "IPTC ninjs 1": {
        "uri": "tag:keel.example,2025:1",
        "type": "text",
        "versioncreated": "2025-12-17T09:30:00Z",
        "firstcreated": "2025-12-16T09:30:00Z",
        "headline": "Bridge voted",
        "byline": "Jane Roe",
        "infosource": [{"name": "Keel News"}],
        "body_html": f"<p>{BODY}</p>",
    },
    "IPTC ninjs 3": {
        "contentCreated": "2025-12-16T09:30:00Z",
        "headlines": [{"role": "main", "value": "Bridge voted"}],
        "infoSources": [{"name": "Keel News"}],
        "bodies": [{"role": "main", "contentType": "text/plain", "value": BODY}],
    },
    "Elasticsearch": {
        "took": 3,
        "hits": {
            "total": 1,
            "hits": [{"_id": "x", "_source": whole(date=DAY, outlet="Keel News", url=URL, text=BODY)}],
        },
    },
    "MongoDB": [
        whole(_id={"$oid": "65"}, date={"$date": {"$numberLong": str(EPOCH * 1000)}}, outlet="Keel News", text=BODY)
    ],
    "WordPress": [
        {
            "id": 9,
            "date": "2025-12-16T09:30:00",
            "link": URL,
            "title": {"rendered": "Bridge voted"},
            "content": {"rendered": f"<p>{BODY}</p>", "protected": False},
            "excerpt": {"rendered": "<p>A bridge.</p>"},
        }
    ],
    "pandas, by column": {
        "title": {"0": "Bridge voted"},
        "date": {"0": DAY},
        "outlet": {"0": "Keel News"},
        "text": {"0": BODY},
    },
    "pandas, split": {
        "columns": ["title", "date", "outlet", "text"],
        "data": [["Bridge voted", DAY, "Keel News", BODY]],
    },
    "by number": {
        "list": {"7": whole(date=DAY, outlet="Keel News", text=BODY), "8": whole(text=BODY, outlet="Keel News")}
    },
    "a feed that was turned into JSON": {
        "feed": {"url": "https://keel.example/rss", "title": "Keel News", "description": "News of Dor"},
        "items": [whole(pubDate="2025-12-16 09:30:00", link=URL, description="A bridge.", content=f"<p>{BODY}</p>")],
    },
    "by day": {"2025": {"december": [whole(date=DAY, outlet="Keel News", text=BODY)]}},
    "an object about an object": {"ok": True, "article": whole(date=DAY, outlet="Keel News", text=BODY)},
}


def read(tmp_path, value, name="answer.json"):
    (tmp_path / name).write_text(json.dumps(value), encoding="utf-8")
    return read_articles([name], base=tmp_path)


@pytest.mark.parametrize("service", ANSWERS)
def test_an_answer_of_each_service_gives_its_article(tmp_path, service):
    reading = read(tmp_path, ANSWERS[service])
    assert all(problem.kind == "duplicate" for problem in reading.problems)
    (article,) = reading.articles
    assert article.title == "Bridge voted"
    assert article.date.isoformat() == DAY
    assert article.text in (BODY, LONG)
    assert article.outlet in ("Keel News", "keel.example")
    assert article.url in (URL, None)
    assert not article.teaser


@pytest.mark.parametrize("service", ANSWERS)
def test_a_line_of_json_lines_may_be_a_whole_answer(tmp_path, service):
    reading = read(tmp_path, ANSWERS[service], "answers.jsonl")
    assert [article.path for article in reading] in (["answers.jsonl:1"], [])
    assert len(reading) == 1


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        ({"articles": [whole(url=URL, publishedAt=DAY, content="The council of Dor voted for a… [+1234 chars]")]}, "…"),
        ({"articles": [whole(url=URL, publishedAt=DAY, content="The council voted for a... [1234 chars]")]}, "…"),
        ({"data": [whole(url=URL, published_at=DAY, source="Keel", description=BODY)]}, BODY),
        (
            {
                "response": {
                    "docs": [{"headline": {"main": "B"}, "pub_date": DAY, "web_url": URL, "lead_paragraph": BODY}]
                }
            },
            BODY,
        ),
        (
            [{"type": "article-newspaper", "issued": {"date-parts": [[2025, 12, 16]]}, "title": "B", "abstract": BODY}],
            BODY,
        ),
        ({"results": [whole(link=URL, pubDate=DAY, content="ONLY AVAILABLE IN PAID PLANS", description=BODY)]}, BODY),
    ],
    ids=["NewsAPI", "GNews", "Mediastack", "New York Times", "CSL-JSON", "newsdata"],
)
def test_what_its_service_cut_or_sums_up_is_a_teaser(tmp_path, answer, text):
    (article,) = read(tmp_path, answer)
    assert article.teaser
    assert article.text.endswith(text)
    assert "chars" not in article.text
    assert article.date.isoformat() == DAY


def test_a_longer_description_stands_for_a_text_that_was_cut(tmp_path):
    cut = whole(url=URL, publishedAt=DAY, content="The council of… [+99 chars]", description=BODY)
    (article,) = read(tmp_path, {"articles": [cut]})
    assert (article.text, article.teaser) == (BODY, True)


def test_titles_alone_are_told_as_such(tmp_path):
    listed = [{"url": URL, "title": "Bridge voted", "seendate": "20251216T093000Z", "domain": "keel.example"}] * 2
    reading = read(tmp_path, {"articles": listed})
    assert [problem.where for problem in reading.problems] == ["answer.json:1", "answer.json:2"]
    assert all("title" in problem.what and problem.remedy for problem in reading.problems)


@pytest.mark.parametrize(
    "odd",
    [
        {"authors": [{"name": "Jane Roe"}, 5, None, {"id": 3}]},
        {"author": {"given": "Jane", "family": "Roe"}},
        {"source": {"id": 5, "logo": {"w": 1}}},
        {"date": float("nan")},
        {"date": {"unit": "week"}},
        {"language": ["en", 4]},
        {"url": {"canonical": 7}},
        {"title": {"en": "x"}},
        {"outlet": "Ba\ufffdkan"},
        {"byline": True},
    ],
    ids=str,
)
def test_a_side_field_of_any_shape_never_costs_the_article(tmp_path, odd):
    (article,) = read(tmp_path, [{"text": BODY, **odd}])
    assert article.text == BODY


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (EPOCH, DAY),
        (float(EPOCH), DAY),
        (EPOCH * 1000, DAY),
        (str(EPOCH), DAY),
        (46007, DAY),
        ("2025-12-16T23:59:00-05:00", DAY),
        ("nan", None),
    ],
)
def test_days_that_programs_count_are_days(tmp_path, value, day):
    (article,) = read(tmp_path, [{"text": BODY, "published": value}])
    assert (article.date and article.date.isoformat()) == day


def test_the_first_day_that_is_one_counts(tmp_path):
    (article,) = read(tmp_path, [{"text": BODY, "published": "2 hours ago", "created_at": DAY}])
    assert article.date.isoformat() == DAY


def test_what_a_graph_refers_to_is_a_node_of_it():
    article = {"@type": "NewsArticle", "headline": "A", "articleBody": BODY, "datePublished": DAY, "url": URL}
    nodes = [
        {"@type": "NewsMediaOrganization", "@id": "#o", "name": "Moss"},
        {"@type": "Person", "@id": "#p", "name": "Jane Roe"},
    ]
    referring = {**article, "publisher": {"@id": "#o"}, "author": [{"@id": "#p"}]}
    (record,) = read_json_text(json.dumps({"@graph": [*nodes, referring]}).encode())
    assert (record.outlet, record.byline) == ("Moss", "Jane Roe")
    # What is only referred to has no name.
    (record,) = read_json_text(json.dumps({"@graph": [referring]}).encode())
    assert record.outlet == ""


@pytest.mark.parametrize(
    "written",
    [
        {"$date": {"$numberLong": "1765877400000"}},
        {"seconds": EPOCH, "nanoseconds": 0},
        [2025, 12, 16, 9, 30],
        f"/Date({EPOCH}000+0300)/",
        {"iso": "2025-12-16T09:30:00Z"},
    ],
)
def test_a_day_is_read_in_whatever_a_program_keeps_it(written):
    assert record_of({"title": "A", "text": BODY, "date": written}).date.startswith(DAY)


FIRST, LAST = BODY.split(". ", 1)
TREES = {
    "Sanity": [
        {"_type": "block", "children": [{"_type": "span", "text": FIRST[:9]}, {"_type": "span", "text": FIRST[9:]}]},
        {"_type": "image", "asset": {"_ref": "x"}},
        {"_type": "block", "children": [{"_type": "span", "text": LAST}]},
    ],
    "Contentful": {
        "nodeType": "document",
        "content": [
            {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": FIRST, "marks": []}]},
            {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": LAST, "marks": []}]},
        ],
    },
    "Editor.js": {"blocks": [{"type": "paragraph", "data": {"text": each}} for each in (FIRST, LAST)]},
}


@pytest.mark.parametrize("editor", TREES)
def test_the_tree_of_an_editor_is_one_text(editor):
    (record,) = read_json_text(json.dumps([{"title": "A", "publishedAt": DAY, "body": TREES[editor]}]).encode())
    assert record.body.split("\n\n") == [FIRST, LAST]


def test_an_article_that_is_wrapped_alone_is_read_and_a_picture_of_an_agency_is_none():
    kept = {"itemType": "newspaperArticle", "title": "A", "abstractNote": BODY, "date": DAY, "url": URL}
    records = read_json_text(json.dumps({"items": [{"key": "X", "data": kept, "links": {"self": {}}}]}).encode())
    assert [(record.title, record.teaser) for record in records] == [("A", True)]
    picture = {"uri": "urn:2", "type": "picture", "headline": "P", "description_text": BODY, "versioncreated": DAY}
    text = {"uri": "urn:1", "type": "text", "headline": "A", "body_html": f"<p>{BODY}</p>", "versioncreated": DAY}
    assert [record.title for record in read_json_text(json.dumps({"_items": [picture, text]}).encode())] == ["A"]


def test_markup_becomes_paragraphs_and_plain_lines_stay():
    def text(value):
        return record_of({"content": value}).body

    assert text("<p>One &amp; two.</p><p>Three<br><br>Four.</p><script>x()</script>") == "One & two.\n\nThree\n\nFour."
    assert text("One &amp; two.\n\nThree &#8217;four&#8217;.") == "One & two.\n\nThree ’four’."
    assert text("If a < b and c > d, so be it.\nYes.") == "If a < b and c > d, so be it.\nYes."
    assert text("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;") == "One.\n\nTwo."


def test_an_address_is_no_name_of_an_outlet():
    record = record_of({"text": BODY, "source": URL})
    assert (record.outlet, record.url) == ("keel.example", URL)
    record = record_of({"text": BODY, "source": "keel.example", "publication": "Keel News", "url": URL})
    assert (record.outlet, record.url) == ("Keel News", URL)


def test_related_items_are_no_articles_of_the_file(tmp_path):
    related = [{"title": "Other", "url": "https://keel.example/2", "text": "Another text of its own, not asked for."}]
    (article,) = read(tmp_path, whole(text=BODY, date=DAY, related=related))
    assert article.text == BODY


def test_objects_one_behind_the_other_are_articles_each(tmp_path):
    (tmp_path / "a.json").write_text("\n".join(json.dumps(whole(text=f"{BODY} {n}."), indent=1) for n in range(2)))
    assert {article.path for article in read_articles(["a.json"], base=tmp_path)} == {"a.json:1", "a.json:2"}


def test_one_bad_record_of_an_answer_costs_no_other(tmp_path):
    good = [whole(content=f"{BODY} It is number {n}.") for n in range(2)]
    reading = read(tmp_path, {"articles": [good[0], whole(content=""), 7, whole(content="Ba\ufffdkan"), good[1]]})
    assert sorted(article.path for article in reading) == ["answer.json:1", "answer.json:5"]
    assert [problem.where for problem in reading.problems] == ["answer.json:2", "answer.json:3", "answer.json:4"]


@pytest.mark.parametrize(
    "value", [{}, {"status": "error", "message": "rate limited"}, {"articles": []}, [], 5, "x", None]
)
def test_json_without_an_article_is_refused_or_empty(tmp_path, value):
    reading = read(tmp_path, value)
    assert not reading.articles
    (problem,) = reading.problems
    assert problem.remedy


def test_case_and_signs_of_a_key_do_not_count():
    assert {field_of(key) for key in ("published_at", "publishedAt", "Published at", "PUBLISHED-AT")} == {"date"}
    assert {field_of(key) for key in ("BAŞLIK", "Başlık", "başlık")} == {"title"}
    assert field_of("İçerik") == "body"
    assert field_of("likes") is None

"""The headline, the outlet and the day of a page, from what it states and what it prints."""

import json

import pytest

from briefing.read.forms.web import read_web

TEXT = "".join(
    f"<p>{each}</p>"
    for each in (
        "The ferry between Dor and the islands will sail twice a day from the first of May, its owners said.",
        "Until now it has sailed three times a week, and not at all where the wind stood in the west.",
        "A second ship was bought for that in Norway, and is on its way to the yard of Keel for paint.",
    )
)


def page(*, head="", heading="<h1>Ferry to sail twice a day</h1>", before="", within="", after="", title=None):
    return (
        f"<!doctype html><html><head><title>{title or 'Ferry to sail twice a day'}</title>{head}</head><body>{before}"
        f"<article>{heading}{within}{TEXT}</article>{after}</body></html>"
    )


def meta(name, content):
    return f'<meta property="{name}" content="{content}">'


def data(**fields):
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


URL = meta("og:url", "https://www.keelpost.example/ferry")


@pytest.mark.parametrize(
    ("head", "heading", "title", "expected"),
    [
        (
            meta("og:title", "Ferry news: more ships"),
            "<h1>Ferry to sail twice a day</h1>",
            "Ferry to sail twice a day",
            "",
        ),
        (data(headline="Ferry to sail twice a day"), "", "Ferry to sail twice a day · Keel Post today", ""),
        (data(headline="Ferry to sail twice a day"), "<h2>Ferry to sail twice a day</h2>", "Ferry Dor isles times", ""),
        (
            meta("og:title", "Ferry to sail twice a day"),
            "<h1><span>ISLES</span>Ferry to sail twice a day</h1>",
            "x",
            "",
        ),
        (
            meta("og:title", "Isles of Dor: Ferry to sail twice a day"),
            "<h2><span>Ferry to sail twice a day</span></h2>",
            "x",
            "",
        ),
        (
            meta("og:title", "Ferry to sail twice a day"),
            '<nav class="breadcrumb"><h1>Ferry Dor isles times and prices</h1></nav>',
            "Ferry Dor isles times and prices",
            "",
        ),
        ("", "<h1>Ferry to sail twice a day</h1>", "Ferry to sail twice a day\uff5cKeel Post", ""),
        ("", "<h1>Log in</h1>", "Ferry to sail twice a day", ""),
        (data(headline="Ferry &#039;to sail&#039; twice"), "", "x y", "Ferry 'to sail' twice"),
    ],
)
def test_the_headline_is_that_over_the_article(head, heading, title, expected):
    assert read_web(page(head=head, heading=heading, title=title)).title == (expected or "Ferry to sail twice a day")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (meta("og:site_name", "The Keel Post"), "The Keel Post"),
        (meta("og:site_name", "https://www.facebook.com/keelpost"), "keelpost.example"),
        (meta("article:publisher", "https://www.facebook.com/keelpost"), "keelpost.example"),
        (meta("og:site_name", "Ferry to sail twice a day"), "keelpost.example"),
        (meta("og:site_name", "Home"), "keelpost.example"),
        (meta("og:site_name", "Ana Sayfa") + data(publisher={"name": "Keel Post"}), "Keel Post"),
        (meta("og:site_name", "keelpost") + data(publisher=[{"name": "Keel Post"}]), "Keel Post"),
        (meta("og:site_name", "keelpost.example") + data(publisher={"name": "The Keel Holding"}), "keelpost.example"),
        ("", "keelpost.example"),
    ],
)
def test_the_outlet_is_a_name_or_the_host(head, expected):
    assert read_web(page(head=URL + head)).outlet == expected


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (page(after='<aside><time datetime="2026-03-01">1 March 2026: boat fair</time></aside>'), ""),
        (page(after='<div class="sidebar"><ul><li><time datetime="2026-03-01">1 March</time></li></ul></div>'), ""),
        (page(within='<time datetime="2025-12-15">15 December 2025</time>'), "2025-12-15"),
        (page(head=data(datePublished="2025-12-15T23:30:00+03:00", dateModified="2025-12-17")), "2025-12-15"),
        (
            page(
                head=meta("article:published_time", "2025-12-14T22:30:00Z")
                + data(datePublished="2025-12-15T01:30+03:00")
            ),
            "2025-12-15",
        ),
        (page(within="<div>Giriş Tarihi: 15.12.2025 10:20 Son Güncelleme: 17.12.2025 09:05</div>"), "15.12.2025"),
        (page(within="<div>Son Güncelleme: 17.12.2025 09:05 Giriş Tarihi: 15.12.2025 10:20</div>"), "15.12.2025"),
        (page(within="<div><span>Yayınlanma:</span> <span>15 Aralık 2025</span></div>"), "15 Aralık 2025"),
        (
            page(head=meta("article:modified_time", "2025-12-17"), within="<p>Published: 15 December 2025</p>"),
            "15 December 2025",
        ),
    ],
)
def test_the_day_is_that_of_publication(made, expected):
    assert read_web(made).date == expected

from contextlib import suppress
from email.message import EmailMessage

import pytest

from briefing.read import read_articles
from briefing.read.forms import form_of
from briefing.read.forms.mail import is_mailbox, is_message, read_message
from briefing.read.refusal import Refused

FIRST = "The harbour board of Moss signed a contract on Tuesday for twelve patrol ships, to be built in two yards."
SECOND = "The first of them is to be delivered in March, and the last of them three years later, the board said."
THIRD = "Opposition members of the council asked why no other yard had been invited to make an offer for the ships."
BODY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def letter(
    text=BODY, html="", subject="Board orders patrol ships", sender="Keel Letter <news@keel.example>", **headers
):
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "desk@moss.example"
    message["Subject"] = subject
    message["Date"] = headers.pop("date", "Tue, 16 Dec 2025 00:30:00 +0300")
    for name, value in headers.items():
        message[name] = value
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def page(*blocks):
    return f"<html><body>{''.join(blocks)}</body></html>"


def paragraphs(*texts):
    return "".join(f"<p>{text}</p>" for text in texts)


def test_a_press_release_gives_its_subject_sender_and_day():
    record = read_message(letter().as_bytes())
    assert (record.title, record.outlet, record.date) == ("Board orders patrol ships", "Keel Letter", "2025-12-16")
    assert record.body == BODY


def test_a_message_is_told_by_its_head_whatever_its_suffix(tmp_path):
    (tmp_path / "release.txt").write_bytes(letter().as_bytes())
    (article,) = read_articles(tmp_path, base=tmp_path)
    assert (article.path, article.text, article.outlet) == ("release.txt", BODY, "Keel Letter")


@pytest.mark.parametrize(
    "text",
    [
        f"title: Board orders ships\ndate: 2025-12-16\noutlet: Keel\n\n{BODY}",
        f"From: our correspondent\nSubject: ships\n\n{BODY}",
        f"From the harbour\n\n{BODY}",
        f"Received: with thanks\n\n{BODY}",
        BODY,
    ],
)
def test_a_text_with_a_head_of_its_own_is_no_message(text):
    assert not is_message(text)
    assert not is_mailbox(text.encode())


@pytest.mark.parametrize(
    ("sender", "outlet"),
    [
        ("news@keel.example", "keel.example"),
        ('"news@keel.example" <news@keel.example>', "keel.example"),
        ("=?utf-8?q?G=C3=BCnl=C3=BCk?= <a@gunluk.example>", "Günlük"),
        ("=?no-such-charset?q?Keel?= <a@keel.example>", "Keel"),
        ('"Moss, Board of" <a@keel.example>', "Moss, Board of"),
    ],
)
def test_the_outlet_is_the_name_of_the_sender_or_the_domain(sender, outlet):
    head = f"From: {sender}\nSubject: x\nMIME-Version: 1.0\n\n{BODY}"
    assert read_message(head.encode()).outlet == outlet


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("Mon, 29 Jun 2026 00:30:00 +0300", "2026-06-29"),
        ("29 Jun 26 23:59 EST", "2026-06-29"),
        ("yesterday", ""),
        ("Tue, 99 Foo 2026", ""),
    ],
)
def test_the_day_is_that_of_the_header_with_its_own_offset(date, day):
    head = f"From: a@keel.example\nSubject: x\nDate: {date}\n\n{BODY}"
    assert read_message(head.encode()).date == day


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("windows-1254", "cp1254"), ("no-such-charset", "cp1254"), ("us-ascii", "utf-8"), ("", "utf-8")],
)
def test_letters_are_read_in_the_charset_that_they_are_in(charset, encoding):
    text = "Savunma bakanlığı salı günü on iki devriye gemisi için sözleşme imzaladığını açıkladı."
    head = f"From: a@x.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\n\n"
    assert read_message(head.encode() + text.encode(encoding)).body == text


def test_the_html_counts_and_what_is_hidden_in_it_is_left_out():
    hidden = '<div style="display:none;max-height:0">All the news of the harbour in your box</div>'
    preheader = '<span class="preheader">Twelve ships and what they cost</span>'
    pixel = '<img src="https://count.example/open.gif?id=1" width="1" height="1">'
    html = page(
        hidden, preheader, f"<table><tr><td>{paragraphs(FIRST, SECOND)}</td></tr></table>", paragraphs(THIRD), pixel
    )
    record = read_message(letter("See the HTML part.", html).as_bytes())
    assert record.body == BODY


def test_the_foot_of_a_newsletter_is_left_out():
    foot = paragraphs(
        "You are receiving this email because you signed up at keel.example.",
        "Keel Letter, 1 Quay Street, Moss",
        "Unsubscribe | Manage your preferences",
    )
    head = paragraphs("Having trouble? View this email in your browser")
    html = page(head, paragraphs(FIRST, SECOND, THIRD), foot)
    assert read_message(letter("-", html).as_bytes()).body == BODY
    text = f"View this email in your browser\n\n{BODY}\n\nBu e-postayı abone olduğunuz için aldınız.\n\nKeel, Moss"
    assert read_message(letter(text).as_bytes()).body == BODY


@pytest.mark.parametrize(
    "behind",
    [
        "On Mon, 15 Dec 2025 at 10:00, Ann Roe <ann@moss.example> wrote:\n> When are the ships coming?\n> Ann",
        "On Mon, 15 Dec 2025 at 10:00, Ann Roe\n<ann@moss.example> wrote:\n> When are the ships coming?",
        "Ann Roe <ann@moss.example>, 15 Ara 2025 Pzt, 10:00 tarihinde şunu yazdı:\n> Gemiler ne zaman gelecek?",
        "Am 15.12.2025 um 10:00 schrieb Ann Roe <ann@moss.example>:\n> Wann kommen die Schiffe?",
        "-----Original Message-----\nFrom: Ann Roe\nSent: Monday\nTo: Keel\nSubject: Ships\n\nWhen are they coming?",
        "From: Ann Roe\nSent: Monday\nTo: Keel\nSubject: Ships\n\nWhen are the ships coming?",
        "-- \nAnn Roe\nHarbour desk, extension 12",
    ],
)
def test_what_is_answered_and_what_signs_are_left_out(behind):
    assert read_message(letter(f"{BODY}\n\n{behind}\n", subject="Re: Ships").as_bytes()).body == BODY


def test_what_is_answered_is_left_out_of_html():
    quoted = (
        '<div class="gmail_quote">On Monday Ann wrote:<blockquote type="cite">When are they coming?</blockquote></div>'
    )
    record = read_message(
        letter("-", page(paragraphs(FIRST, SECOND, THIRD), quoted), subject="RE: AW: Ships").as_bytes()
    )
    assert (record.body, record.title) == (BODY, "Ships")


@pytest.mark.parametrize(
    "over",
    [
        "<div><p><b>From:</b> Ann Roe<br><b>Sent:</b> Monday<br>To: Keel<br><b>Subject:</b> Ships</p></div>",
        "<p>From: Ann Roe</p><p>Date: Monday</p><p>Subject: Ships</p>",
        "<div>-----Original Message-----</div>",
        "<div>On Mon, 15 Dec 2025 at 10:00, Ann Roe &lt;ann@moss.example&gt; wrote:</div>",
    ],
)
def test_what_is_answered_is_told_in_html_by_its_head_alone(over):
    answered = paragraphs("When are the ships coming?", "And who is going to pay for them in the end?")
    html = page(f"<div>{paragraphs(FIRST, SECOND, THIRD)}<div>{over}</div>{answered}</div>", answered)
    assert read_message(letter("-", html, subject="Re: Ships").as_bytes()).body == BODY


def test_a_letter_that_begins_with_a_head_is_what_stands_under_it():
    head = "From: Harbour Board\nTo: The press\nDate: 14 December 2025\nSubject: Twelve ships\n\n"
    record = read_message(letter(head + BODY).as_bytes())
    assert (record.title, record.outlet, record.date, record.body) == (
        "Twelve ships",
        "Harbour Board",
        "2025-12-14",
        BODY,
    )


def test_of_a_letter_of_pictures_the_plain_text_counts():
    html = page('<img src="a.png" alt="Ships">', paragraphs("View online"))
    assert read_message(letter(BODY, html).as_bytes()).body == BODY


@pytest.mark.parametrize(
    "over",
    [
        """For your desk.

---------- Forwarded message ---------
From: Harbour Board <press@board.example>
Date: Sun, 14 Dec 2025 at 09:00
Subject: Twelve ships
To: <keel@keel.example>

""",
        """For your desk.

From: Harbour Board <press@board.example>
Sent: Sunday, 14 December 2025 09:00
To: Keel
Subject: Twelve ships

""",
    ],
)
def test_of_what_was_passed_on_the_message_within_counts(over):
    record = read_message(letter(over + BODY, subject="Fwd: Twelve ships").as_bytes())
    assert (record.title, record.outlet, record.body) == ("Twelve ships", "Harbour Board", BODY)
    assert record.date == "2025-12-14"


def test_a_newsletter_that_marks_its_items_gives_an_article_each():
    items = "".join(
        f'<h2><a href="https://keel.example/{n}?utm_source=mail&amp;id={n}">Item {n} of the day</a></h2>'
        + paragraphs(
            f"{FIRST} {n}.", SECOND, THIRD, f"The board meets on day {n} of the month, and the press is let in."
        )
        for n in (1, 2, 3)
    )
    foot = paragraphs("Unsubscribe from this list")
    html = page("<p>Good morning.</p>", items, foot)
    records = read_message(letter("-", html, subject="The Keel of Tuesday").as_bytes())
    assert [record.title for record in records] == [f"Item {n} of the day" for n in (1, 2, 3)]
    assert [record.url for record in records] == [f"https://keel.example/{n}?id={n}" for n in (1, 2, 3)]
    assert all(not record.teaser and record.date == "2025-12-16" for record in records)
    assert "Unsubscribe" not in records[-1].body
    assert "Good morning" not in records[0].body


def test_an_item_that_sends_its_reader_on_is_a_teaser():
    items = "".join(
        f'<h3><a href="https://keel.example/{n}">Item {n}</a></h3>'
        + paragraphs(f"{FIRST} {n}.", '<a href="#">Read more</a>')
        for n in (1, 2)
    )
    records = read_message(letter("-", page(items)).as_bytes())
    assert [(record.teaser, record.body) for record in records] == [(True, f"{FIRST} {n}.") for n in (1, 2)]


def test_headings_within_one_article_mark_no_items():
    html = page(
        "<h1>Board orders ships</h1>", paragraphs(FIRST), "<h2>The price</h2>", paragraphs(SECOND), "<h2>The yards</h2>"
    )
    record = read_message(letter("-", html + paragraphs(THIRD)).as_bytes())
    assert record.title == "Board orders patrol ships"
    assert FIRST in record.body
    assert SECOND in record.body


def test_articles_beside_one_another_are_items_and_headings_within_one_are_not():
    one = "<article><h2>Item {n}</h2>" + paragraphs(FIRST) + "<h3>The price</h3>" + paragraphs(SECOND) + "</article>"
    records = read_message(letter("-", page(one.format(n=1), one.format(n=2))).as_bytes())
    assert [record.title for record in records] == ["Item 1", "Item 2"]
    assert read_message(letter("-", page(one.format(n=1))).as_bytes()).title == "Board orders patrol ships"


def test_a_page_that_was_sent_is_read_as_a_page():
    links = '<nav><h3><a href="/a">Harbour</a></h3><h3><a href="/b">Council and people</a></h3></nav>'
    html = page(links, f"<main><article><h1>Ships</h1>{paragraphs(FIRST, SECOND, THIRD)}</article></main>")
    assert read_message(letter("-", html).as_bytes()).body == BODY


def test_rules_in_plain_text_mark_items():
    text = "\n\n==========\n\n".join(f"Item {n}\n\n{FIRST}\n\n{SECOND} {n}." for n in (1, 2, 3))
    assert [record.title for record in read_message(letter(text).as_bytes())] == ["Item 1", "Item 2", "Item 3"]


TITLES = ("Board orders twelve patrol ships", "Water firm fined in Leeds", "Council of Dor votes for bridge")
TOLD = (FIRST, SECOND, THIRD)


def linked(number):
    return f'<a href="https://click.keel.example/{number}"><b>{TITLES[number]}</b></a>'


NEWSLETTERS = {
    "linked lines": page(
        *(
            f"<table><tr><td>{linked(n)}</td></tr><tr><td>{TOLD[n]}</td></tr>"
            f'<tr><td><a href="https://click.keel.example/{n}">Read more</a></td></tr></table>'
            for n in range(3)
        )
    ),
    "bold lines under rules": page(
        *(f"<p><strong>{TITLES[n]}</strong><br>{TOLD[n]}</p>{'<hr>' if n < 2 else ''}" for n in range(3))
    ),
}


@pytest.mark.parametrize("marked", NEWSLETTERS)
def test_lines_that_lead_to_articles_and_bold_lines_under_rules_mark_items(marked):
    records = read_message(letter("-", NEWSLETTERS[marked], subject="The Keel of Tuesday").as_bytes())
    assert [record.title for record in records] == list(TITLES)
    assert [record.body for record in records] == list(TOLD)


def test_links_behind_an_article_and_bold_lines_in_one_mark_no_items():
    related = "".join(f"<p>{linked(n)}</p><p>{TOLD[n]} {n}</p>" for n in range(3))
    whole = paragraphs(*([f"{FIRST} {SECOND} {THIRD}"] * 2))
    assert read_message(letter("-", page(whole, related)).as_bytes()).title == "Board orders patrol ships"
    bold = "".join(f"<p><b>{TITLES[n]}</b></p><p>{TOLD[n]}</p>" for n in range(3))
    assert read_message(letter("-", page(bold)).as_bytes()).title == "Board orders patrol ships"


def test_numbered_titles_in_plain_text_mark_items():
    text = "Good morning.\n\n" + "\n\n".join(f"{n + 1}. {TITLES[n]}\n\n{TOLD[n]}" for n in range(3))
    assert [record.title for record in read_message(letter(text).as_bytes())] == list(TITLES)
    other = text.replace("2. ", "5. ")
    assert read_message(letter(other).as_bytes()).title == "Board orders patrol ships"


def test_the_name_of_a_newsletter_is_not_the_title_of_its_first_item():
    text = "THE KEEL OF TUESDAY\n\n" + "\n\n-----\n\n".join(f"{TITLES[n]}\n\n{TOLD[n]}" for n in range(3))
    records = read_message(letter(text, subject="The Keel of Tuesday").as_bytes())
    assert [record.title for record in records] == list(TITLES)


def test_an_alert_gives_each_article_with_its_outlet_and_its_own_address():
    entries = "".join(
        '<tr itemscope itemtype="http://schema.org/Article"><td>'
        f'<a itemprop="url" href="https://alerts.example/url?rct=j&amp;url=https://moss.example/{n}&amp;ct=ga">'
        f'<span itemprop="name">{TITLES[n]}</span></a><div itemprop="publisher"><span>Moss Post</span></div>'
        f'<div itemprop="description">{TOLD[n][:90]} ...</div></td></tr>'
        for n in range(3)
    )
    records = read_message(letter("-", page(f"<table>{entries}</table>"), subject="Alert - ships").as_bytes())
    assert [record.title for record in records] == list(TITLES)
    assert {record.outlet for record in records} == {"Moss Post"}
    assert records[1].url == "https://moss.example/1"
    assert all(record.teaser for record in records)


def test_what_is_attached_is_read_as_any_file_is(tmp_path):
    message = letter("Please find our press release attached.")
    message.add_attachment(
        f"title: Twelve ships\ndate: 2025-12-15\n\n{BODY}", subtype="markdown", filename="release.md"
    )
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    message.add_attachment(b"MZ\x00", maintype="application", subtype="x-thing", filename="../thing\u202e.exe")
    (tmp_path / "a.eml").write_bytes(message.as_bytes())
    reading = read_articles(tmp_path, base=tmp_path)
    assert [(article.path, article.title, article.teaser) for article in reading] == [
        ("a.eml:2", "Twelve ships", False),
        ("a.eml:1", "Board orders patrol ships", True),
    ]
    (problem,) = reading.problems
    assert problem.where == "a.eml:3"
    assert "thing_.exe" in problem.what


def test_a_mailbox_gives_its_messages(tmp_path):
    one = letter(f"{BODY}\n\nFrom the quay nothing was to be seen of them yet, as the harbour was closed.").as_bytes()
    two = letter(f"{BODY} Again.", subject="Board orders more").as_bytes()
    box = b"".join(b"From keel@keel.example Tue Dec 16 09:30:00 2025\n" + each + b"\n" for each in (one, b"\n", two))
    (tmp_path / "box").write_bytes(box.replace(b"\n\nFrom the", b"\n\n>From the"))
    reading = read_articles(tmp_path, base=tmp_path)
    texts = {article.path: article.text for article in reading}
    assert sorted(texts) == ["box:1", "box:2"]
    assert "\n\nFrom the quay" in texts["box:1"]


def test_a_maildir_gives_what_is_delivered(tmp_path):
    for place, name in (("cur", "1.M1.host:2,S"), ("new", "2.M2.host"), ("tmp", "3.M3.host")):
        (tmp_path / "box" / place).mkdir(parents=True)
        (tmp_path / "box" / place / name).write_bytes(letter(f"{BODY} It is number {name[0]}.").as_bytes())
    (tmp_path / "box" / "dovecot-uidlist").write_text("3 V1 N4 G1")
    reading = read_articles("box", base=tmp_path)
    assert sorted(article.path for article in reading) == ["box/cur/1.M1.host:2,S", "box/new/2.M2.host"]
    assert not reading.problems


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Not a head\n\nand no body", "no head of an e-mail"),
        (
            b"From: a@x.example\nSubject: y\nContent-Type: multipart/report; boundary=b\n\n--b--",
            "sent by a mail system",
        ),
    ],
)
def test_what_is_no_letter_says_what_it_is(data, said):
    with pytest.raises(Refused, match=said):
        read_message(data)


@pytest.mark.parametrize("cut", range(0, 2400, 61))
def test_a_message_that_is_cut_off_anywhere_raises_nothing_else(cut):
    html = page(paragraphs(FIRST, SECOND, THIRD))
    message = letter(BODY + " ğü", html, subject="Gün ışığı")
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="ğ.pdf")
    data = message.as_bytes()
    broken = data[:cut] + b"\xff\x00=?x?b?!!?=" + data[cut + 20 :]
    with suppress(Refused):
        read_message(broken)


def test_the_form_of_a_message_and_of_a_box_is_known():
    data = letter().as_bytes()
    assert form_of(data, ".txt").name == "e-mail"
    assert form_of(b"From a@x.example Tue Dec 16 09:30:00 2025\n" + data, ".eml").name == "mailbox"

"""A folder with a good and a broken file of each form gives all that is good, and a sentence for each that is not."""

import io
import json
import zipfile

from briefing.read import read_articles

SENTENCES = (
    "The harbour board of Moss signed a contract on Tuesday for twelve patrol ships, to be built in two yards.",
    "The first of them is to be delivered in March, and the last of them three years later, the board said.",
    "Opposition members of the council asked why no other yard had been invited to make an offer for the ships.",
)


def text(name):
    return "\n\n".join((*SENTENCES, f"It was the {name} that told of it first."))


def html(name):
    body = "".join(f"<p>{each}</p>" for each in text(name).split("\n\n"))
    return f"<html><body><article><h1>Ships</h1>{body}</article></body></html>"


def message(name):
    return f"From: Keel <a@keel.example>\nSubject: Ships\nMIME-Version: 1.0\n\n{text(name)}\n"


def packed(name, content):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


def rss(name):
    item = f"<item><title>Ships</title><description>{text(name)}</description></item>"
    return f"<rss><channel><title>Keel</title>{item}</channel></rss>"


def json_feed(name):
    return json.dumps({"version": "https://jsonfeed.org/version/1", "items": [{"content_html": html(name)}]})


def saved(kind, name):
    head = "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
    return f"{head}--b\nContent-Type: {kind}\n\n{html(name)}\n--b--\n"


GOOD = {
    "feed.xml": rss("feed"),
    "feed.json": json_feed("feed in JSON"),
    "mail.eml": message("mail"),
    "box.mbox": "From a@keel.example Tue Dec 16 09:30:00 2025\n" + message("box"),
    "page.mhtml": saved("text/html", "saved page"),
    "page.html": html("page"),
    "pile.zip": packed("a.txt", text("pile")),
}
BROKEN = {
    "broken.rss": "<rss><channel><title>Keel</title></channel></rss>",
    "other.xml": "<catalogue><part>1</part></catalogue>",
    "broken.json": json_feed("feed")[:-30],
    "broken.eml": "Nothing that is a head\n\nNor a body.",
    "broken.mbox": "From the beginning to the end",
    "broken.mht": saved("text/css", "page"),
    "broken.zip": packed("a.txt", text("pile"))[:60],
    "locked.docx": packed("[Content_Types].xml", "<x/>"),
    "sound.mp3": b"ID3\x04\x00\x00",
}


def test_a_folder_of_good_and_broken_files_gives_the_good_ones_and_a_sentence_for_each_other(tmp_path):
    for name, content in (GOOD | BROKEN).items():
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    reading = read_articles(tmp_path, base=tmp_path)
    assert {article.path.partition(":")[0] for article in reading} == GOOD.keys()
    assert {problem.where: problem.what.endswith(".") for problem in reading.problems} == dict.fromkeys(BROKEN, True)
    assert all(SENTENCES[1] in article.text for article in reading)

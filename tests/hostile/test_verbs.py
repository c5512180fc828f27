"""Every public verb takes time in proportion to what it is given, whatever stands in it."""

import json

import pytest

from briefing import Article, ThemeDefinition, find_quotations, find_stories, find_themes, split_sentences, summarise
from briefing.config import load_config
from briefing.errors import BriefingError
from briefing.furniture import find_furniture
from briefing.read.forms import form_of
from briefing.read.opened import articles_of
from briefing.read.refusal import Refused
from briefing.text import segment

BODY = (
    "The harbour board of Moss signed a contract on Tuesday for twelve patrol ships, to be built in two yards.\n\n"
    "The first of them is to be delivered in March, and the last of them three years later, the board said."
)
REGISTER = (ThemeDefinition(id="ships", names={"": "Ships"}, terms=("patrol ship*", "harbour")),)


def articles(text):
    return [Article(text=f"{BODY}\n\n{text}", title=text, outlet=text), Article(text=f"{BODY} {text}", outlet="Post")]


def read(suffix, data):
    try:
        return list(articles_of(data, form_of(data[:65_536], suffix), f"a{suffix}"))
    except Refused as refused:
        return refused


def written(suffix, pattern):
    """A file with ``pattern``, in which ``%s`` is a shape."""
    return lambda text: read(suffix, pattern.replace("%s", text).encode("utf-8", "replace"))


def configured(folder, pattern):
    def load(text):
        (folder / "brief.toml").write_text(pattern.replace("%s", text), encoding="utf-8")
        try:
            load_config(folder)
        except BriefingError as error:
            return error
        return None

    return load


VERBS = {
    "split_sentences": split_sentences,
    "find_quotations": find_quotations,
    "summarise": lambda text: summarise(f"{BODY} {text}"),
    "summarise paragraphs": lambda text: summarise(f"{BODY}\n\n{text}\n\n{BODY}"),
    "find_stories": lambda text: find_stories(articles(text)),
    "find_themes": lambda text: find_themes(articles(text)),
    "find_themes of a register": lambda text: find_themes(articles(text), REGISTER),
    "furniture": lambda text: find_furniture(articles(text)),
    "what is found late": lambda text: [
        (document.attributed, document.persons, document.dates, document.figures, document.genre, document.argues)
        for document in map(segment, articles(text))
    ],
    "text": written(".txt", "%s"),
    "text behind a head": written(".txt", f"title: %s\ndate: %s\n\n{BODY}\n%s"),
    "a dated text": written(".txt", f"date 2025-12-1%s\n\n{BODY}"),
    "Markdown": written(".md", f"---\ntitle: %s\n---\n\n# %s\n\n{BODY}\n\n%s"),
    "a page": written(".html", f"<html><body><article><h1>%s</h1><p>{BODY}</p><p>%s</p></article></body></html>"),
    "JSON": lambda text: read(".json", json.dumps(dict.fromkeys(("title", "outlet", "text", "date"), text)).encode()),
    "a table": written(".csv", "title,text,date\n%s,%s,%s\n"),
    "an e-mail": written(".eml", f"From: %s\nSubject: %s\n\n{BODY}\n\n%s\n"),
    "rich text": written(".rtf", r"{\rtf1\ansi " + BODY + r"\par %s}"),
    "a feed": written(
        ".rss", f"<rss><channel><title>%s</title><item><description>{BODY} %s</description></item></rss>"
    ),
}


@pytest.mark.parametrize("verb", VERBS)
def test_no_verb_takes_more_than_its_share(shape, verb, growth, attack):
    assert not growth(VERBS[verb], shape, first=1000, doublings=4 if attack else 1, floor=0.4)


@pytest.mark.parametrize("pattern", ["%s = 1", 'title = "%s"', "# %s", "[%s]", "%s"])
def test_no_configuration_takes_more_than_its_share(shape, pattern, growth, attack, tmp_path):
    assert not growth(configured(tmp_path, pattern), shape, first=1000, doublings=4 if attack else 1, floor=0.4)

"""Sentence boundaries against people's, and how fast text becomes sentences and documents.

A boundary is the offset at which a sentence ends, so a text of n sentences has n; F1 is over all texts of a file. Ends
are compared as they are: both sides leave white space out. In ``turkish-49`` people's sentences do not cover the
furniture of the page (dates, share buttons); ends within theirs count there, and the same sentences set one after
another are a second row. A golden rule is right when all its sentences are.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from gate import Row
from nltk.tokenize.punkt import PunktSentenceTokenizer, PunktTrainer

from briefing.model import Article
from briefing.text import segment
from briefing.text.sentences import split_sentences

TREEBANKS = (("en_gum-ud-dev", "en", 0.975), ("en_ewt-ud-dev", "en", 0.92), ("tr_boun-ud-dev", "tr", 0.93))
OTHERS = (
    *(("de", 0.99), ("fr", 0.99), ("es", 0.99), ("it", 0.99), ("pl", 0.985), ("pt", 0.99), ("sv", 0.99)),
    *(("fi", 0.975), ("cs", 0.99)),
)
PILE = "articles/us-campaign-2016.jsonl"

Spans = list[tuple[int, int]]


def rows(data: Path) -> Iterator[Row]:
    """F1 of boundaries by treebank, on Turkish columns, golden rules right, megabytes a second."""
    for name, language, floor in TREEBANKS:
        corpus = f"sentences/{name}.jsonl"
        texts = [(record["text"], [tuple(span) for span in record["spans"]]) for record in records(data / corpus)]
        yield Row(name=f"{name} boundaries F1", value=boundary_f1(texts, language), corpora=(corpus,), floor=floor)
    yield from _turkish(data)
    yield from _others(data)
    yield from _golden(data)
    yield from _speed(data)


def records(path: Path) -> list[dict[str, object]]:
    """The records of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def boundary_f1(texts: Iterable[tuple[str, Spans]], language: str, *, covered: bool = False) -> float:
    """F1 of sentence ends; with ``covered``, ends outside the gold sentences count for nothing."""
    right = found = wanted = 0
    for text, spans in texts:
        gold = {end for _, end in spans}
        ends = {sentence.end for sentence in split_sentences(text, language)}
        if covered:
            ends = {end for end in ends if any(first < end <= last for first, last in spans)}
        right += len(gold & ends)
        found += len(ends)
        wanted += len(gold)
    return 2 * right / (found + wanted)


def _turkish(data: Path) -> Iterator[Row]:
    corpus = "summaries/turkish-49.jsonl"
    articles = records(data / corpus)
    inside = [(record["text"], _spans(record["text"], record["sentences"])) for record in articles]
    joined = [" ".join(sentence.strip() for sentence in record["sentences"]) for record in articles]
    alone = [(text, _spans(text, record["sentences"])) for text, record in zip(joined, articles, strict=True)]
    value = boundary_f1(inside, "tr", covered=True)
    yield Row(name="turkish-49 boundaries F1", value=value, corpora=(corpus,), floor=0.975, note="in the page's text")
    value = boundary_f1(alone, "tr")
    yield Row(name="turkish-49 joined boundaries F1", value=value, corpora=(corpus,), floor=0.975)


def _others(data: Path) -> Iterator[Row]:
    """Languages without rules of their own, beside what Punkt learns of the same text without being told its ends.

    Kiss and Strunk, "Unsupervised Multilingual Sentence Boundary Detection", Computational Linguistics 32(4), 2006.
    """
    for code, floor in OTHERS:
        corpus = f"sentences/pud-{code}-dev.jsonl"
        texts = [(record["text"], [tuple(span) for span in record["spans"]]) for record in records(data / corpus)]
        value = boundary_f1(texts, code)
        yield Row(name=f"pud-{code} boundaries F1", value=value, corpora=(corpus,), floor=floor, note="general rules")
        trainer = PunktTrainer("\n\n".join(text for text, _ in texts))
        learnt = PunktSentenceTokenizer(trainer.get_params())
        value = _f1((gold, {end for _, end in learnt.span_tokenize(text)}) for text, gold in texts)
        yield Row(name=f"pud-{code} by Punkt F1", value=value, corpora=(corpus,), note="trained on the same text")


def _f1(found: Iterable[tuple[Spans, set[int]]]) -> float:
    pairs = [({end for _, end in spans}, ends) for spans, ends in found]
    right = sum(len(gold & ends) for gold, ends in pairs)
    return 2 * right / sum(len(gold) + len(ends) for gold, ends in pairs)


def _spans(text: str, sentences: Iterable[str]) -> Spans:
    """Where each sentence stands in ``text``, in order; one that does not stand there is left out."""
    spans: Spans = []
    for sentence in map(str.strip, sentences):
        start = text.find(sentence, spans[-1][1] if spans else 0)
        if start >= 0:
            spans.append((start, start + len(sentence)))
    return spans


def _golden(data: Path) -> Iterator[Row]:
    corpus = "sentences/golden-rules.jsonl"
    rules = records(data / corpus)
    for kind, chosen, floor in (
        ("English", [rule for rule in rules if rule["language"] == "en"], 45),
        ("other", [rule for rule in rules if rule["language"] != "en"], None),
    ):
        right = sum(
            [sentence.text for sentence in split_sentences(rule["text"], rule["language"])]
            == [sentence.strip() for sentence in rule["sentences"]]
            for rule in chosen
        )
        note = f"of {len(chosen)}"
        yield Row(name=f"golden rules, {kind}", value=right, corpora=(corpus,), floor=floor, note=note)


def _speed(data: Path) -> Iterator[Row]:
    articles = [Article(text=record["text"], language="en") for record in records(data / PILE)]
    size = sum(len(article.text.encode()) for article in articles) / 1e6
    begun = time.process_time()
    for article in articles:
        split_sentences(article.text, "en")
    spent = time.process_time() - begun
    yield Row(
        name="sentences, MB/s",
        value=size / spent,
        corpora=(PILE,),
        floor=5,
        aim=10,
        tolerance=2,
        unit="MB/s",
        timed=True,
    )
    begun = time.process_time()
    documents = [segment(article) for article in articles]
    for document in documents:
        _ = document.attributed
    spent = time.process_time() - begun
    count = sum(len(document.sentences) for document in documents)
    yield Row(
        name="documents of us-campaign-2016",
        value=spent,
        corpora=(PILE,),
        floor=2.5,
        unit="s",
        higher_is_better=False,
        tolerance=3,
        timed=True,
        note=f"sentences, terms, quotations with speakers; {count} sentences, CPU time",
    )

"""The classic methods: whether they rank as sumy does, and what sumy's choice of sentences scores in ROUGE."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from gate import Row
from reference import ranking, sumy_document, sumy_scores
from rouge_score import rouge_scorer

from briefing.model import Article, Document
from briefing.summarise.scoring.classics import BY_TERMS, score_terms
from briefing.text import segment

PILE = "articles/us-campaign-2016.jsonl"
SETS = ("cnndm-100", "writers-109")
ARTICLES = 100
SENTENCES = 3


def rows(data: Path) -> Iterator[Row]:
    """The share of articles that are ranked as sumy ranks them, then ROUGE of sumy's three best sentences."""
    documents = _documents(data / PILE)
    for method in BY_TERMS:
        same = sum(_ranks_alike(method, document) for document in documents)
        yield Row(
            name=f"{method} ranks as sumy",
            value=100 * same / len(documents),
            corpora=(PILE,),
            floor=100,
            unit="%",
            note=f"{len(documents)} articles",
        )
    for name in SETS:
        yield from _rouge(data, f"summaries/{name}.jsonl", name)


def _documents(path: Path) -> list[Document]:
    """The first articles of the pile, segmented."""
    lines = path.read_text(encoding="utf-8").splitlines()[:ARTICLES]
    return [segment(Article(text=json.loads(line)["text"], language="en")) for line in lines]


def _ranks_alike(method: str, document: Document) -> bool:
    expected = sumy_scores(method, sumy_document(document.terms))
    return ranking(score_terms(method, document.terms)) == ranking(expected)


def _rouge(data: Path, corpus: str, name: str) -> Iterator[Row]:
    records = [json.loads(line) for line in (data / corpus).read_text(encoding="utf-8").splitlines()]
    documents = [segment(Article(text=record["text"], language="en")) for record in records]
    scorer = rouge_scorer.RougeScorer(["rouge1", "rouge2"], use_stemmer=True)
    for method in BY_TERMS:
        scores = [
            scorer.score(record["references"][0], _best(method, document))
            for record, document in zip(records, documents, strict=True)
        ]
        for measure, short in (("rouge1", "R1"), ("rouge2", "R2")):
            mean = 100 * sum(each[measure].fmeasure for each in scores) / len(scores)
            note = f"{SENTENCES} sentences by score alone"
            yield Row(name=f"{name} {short}, {method}", value=mean, corpora=(corpus,), tolerance=0.1, note=note)


def _best(method: str, document: Document) -> str:
    """sumy's choice: the sentences of the best scores in reading order, whatever they lean on."""
    best = sorted(ranking(score_terms(method, document.terms))[:SENTENCES])
    return "\n".join(document.sentences[index].text for index in best)

"""ROUGE of the default summariser beside the lead, nDCG of its scores in Turkish, and how its summaries read."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from gate import Row
from rouge_score import rouge_scorer

from briefing.model import Article, Summary
from briefing.summarise import score_sentences, summarise

# name, length, floor R1, floor R2, aim R1, aim R2
SETS = (
    ("cnndm-100", "3 sentences", 42.3, 19.8, 44.0, 21.0),
    ("writers-109", "3 sentences", 38.3, 15.1, 40.0, 16.5),
    ("multinews-100", "230 words", 45.5, 15.5, 47.0, 17.0),
    ("roundups-2021", "130 words", 43.0, 16.0, 45.0, 17.5),
    ("allsides-val", "66 words", 39.3, 17.8, 42.0, 19.5),
)
LEANING = re.compile(
    r"\W*(?:He|She|It|They|This|That|These|Those|His|Her|Their|But|However|Also|And|So|Meanwhile|Still|Yet|Then)\b"
)
NEAR = 2


def rows(data: Path) -> Iterator[Row]:
    """ROUGE-1 and ROUGE-2 (F1, stemmed, percent) on every set, then Turkish nDCG, then dangling openings."""
    for name, length, floor1, floor2, aim1, aim2 in SETS:
        corpus = f"summaries/{name}.jsonl"
        scores = [_rouge(record, length) for record in _records(data / corpus)]
        first, second = (100 * sum(each) / len(scores) for each in zip(*scores, strict=True))
        note = f"{length}, {len(scores)} summaries, ± {_interval([100 * each[0] for each in scores]):.1f}"
        yield Row(name=f"{name} R1", value=first, corpora=(corpus,), floor=floor1, aim=aim1, tolerance=0.1, note=note)
        yield Row(name=f"{name} R2", value=second, corpora=(corpus,), floor=floor2, aim=aim2, tolerance=0.1)
    yield from _turkish(data)
    yield _turkish_news(data)
    yield from _dangling(data)


def _records(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def source_of(record: dict) -> str | list[Article]:
    """What is summarised: the text of a record, or the articles of a cluster."""
    if "articles" not in record:
        return record["text"]
    return [Article(text=each["text"], title=each.get("title")) for each in record["articles"]]


def _rouge(record: dict, length: str) -> tuple[float, float]:
    scorer = rouge_scorer.RougeScorer(["rouge1", "rouge2"], use_stemmer=True)
    printed = "\n".join(each.text for each in summarise(source_of(record), length, language="en").sentences)
    scores = scorer.score(record["references"][0], printed)
    return scores["rouge1"].fmeasure, scores["rouge2"].fmeasure


def _interval(values: Sequence[float]) -> float:
    """Half the width of the 95 % interval of the mean, by the normal approximation."""
    mean = sum(values) / len(values)
    return 1.96 * math.sqrt(sum((each - mean) ** 2 for each in values) / len(values) / len(values))


def _turkish(data: Path) -> Iterator[Row]:
    """The gain over ranking by length in characters, at 10, 50 and 80 % of the sentences, in the same run."""
    corpus = "summaries/turkish-49.jsonl"
    records = [record for record in _records(data / corpus) if "relevance" in record]
    for share, gain in ((0.1, 0.03), (0.5, 0.02), (0.8, 0.01)):
        ours = length = 0.0
        for record in records:
            gold = [float(each) for each in record["relevance"]]
            sentences = record["annotated_sentences"]
            ours += _ndcg(_scores(sentences), gold, share) / len(records)
            length += _ndcg([float(len(each)) for each in sentences], gold, share) / len(records)
        yield Row(
            name=f"turkish-49 nDCG at {share:.0%}, gain over length",
            value=ours - length,
            corpora=(corpus,),
            floor=gain,
            tolerance=0.001,
            note=f"ours {ours:.3f}, length {length:.3f}",
        )


def _turkish_news(data: Path) -> Row:
    """How many of the sentences that three annotators chose are among as many of ours, beside the longest and first."""
    corpus = "summaries/turkish-tes-dev.jsonl"
    records = _records(data / corpus)
    ways: tuple[Callable[[Sequence[str]], list[float]], ...] = (
        _scores,
        lambda sentences: [float(len(each)) for each in sentences],
        lambda sentences: [-float(index) for index in range(len(sentences))],
    )
    ours, length, lead = (_found(records, way) for way in ways)
    return Row(
        name="turkish-tes F1 of chosen sentences",
        value=ours,
        corpora=(corpus,),
        floor=0.68,
        tolerance=0.001,
        note=f"length {length:.3f}, first sentences {lead:.3f}",
    )


def _found(records: Sequence[dict], way: Callable[[Sequence[str]], list[float]]) -> float:
    shares = []
    for record in records:
        scores = way(record["sentences"])
        ranked = sorted(range(len(scores)), key=lambda index: (-scores[index], index))
        shares += [len({*ranked[: len(chosen)]} & {*chosen}) / len(chosen) for chosen in record["chosen"] if chosen]
    return sum(shares) / len(shares)


def _scores(sentences: Sequence[str]) -> list[float]:
    """Our score of each given sentence: that of the longest part where ours are cut otherwise."""
    text = "\n\n".join(sentences)
    scored = score_sentences(text, language="tr")
    found, start = [], 0
    for sentence in sentences:
        end = start + len(sentence)
        inside = [each for each in scored if start <= each.sentence.start < end]
        found.append(max((each.score for each in inside), default=-math.inf))
        start = end + 2
    lowest = min((each for each in found if each > -math.inf), default=0.0)
    return [each if each > -math.inf else lowest - 1 for each in found]


def _ndcg(scores: Sequence[float], gold: Sequence[float], share: float) -> float:
    """Normalised discounted cumulative gain (Järvelin and Kekäläinen, 2002) of the top ``share`` of the sentences."""
    count = max(1, round(share * len(gold)))
    ranked = [gold[index] for index in sorted(range(len(gold)), key=lambda index: (-scores[index], index))]
    best = sorted(gold, reverse=True)
    discounted = [
        sum(value / math.log2(rank + 2) for rank, value in enumerate(each[:count])) for each in (ranked, best)
    ]
    return discounted[0] / discounted[1] if discounted[1] else 1.0


def _dangling(data: Path) -> Iterator[Row]:
    corpus = "articles/us-politics-300.jsonl"
    summaries = [summarise(record["text"], "60 words", language="en") for record in _records(data / corpus)]
    printed = sum(len(each.sentences) for each in summaries)
    yield Row(
        name="us-politics-300 openings that hang in the air",
        value=100 * sum(map(dangling, summaries)) / printed,
        corpora=(corpus,),
        floor=0.5,
        unit="%",
        higher_is_better=False,
        note=f"of {printed} sentences, 60 words an article",
    )


def dangling(summary: Summary) -> int:
    """How many sentences open with a word that points back and do not stand under one from at most two before."""
    before = (None, *summary.sentences)
    return sum(
        bool(LEANING.match(sentence.text))
        and not (previous is not None and 0 < sentence.index - previous.index <= NEAR)
        for previous, sentence in zip(before, summary.sentences, strict=False)
    )

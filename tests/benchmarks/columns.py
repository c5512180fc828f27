"""Columns by the way they open, against what outlets and addresses mark as opinion or news.

Gold is weak, and knows nothing of the code: a column is what the collection itself marks as opinion, by its outlet, by
its address or by naming a writer for an outlet (:data:`WRITERS`, read through once), a report what an outlet prints
that is marked as news or is an agency. Held out means that logistic regression has learned from
other outlets alone, in eight parts; the threshold is the shipped one.

``python tests/benchmarks/columns.py`` learns from all of them what each of :data:`briefing.text.genre.opinion.MARKS`
weighs.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from gate import Row
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from briefing import languages
from briefing.model import Article
from briefing.text.genre import opinion

CORPUS = "articles/us-news-2021.jsonl"
NEWS = re.compile(
    r"\((?:Online )?News\)|\(Online\)|Reuters|Associated Press|AFP|AP Politics|Axios|BBC News|CNBC|Bloomberg|NPR"
    r"|Politico|USA TODAY"
)
OPINION = re.compile(r"\((?:Opinion|Commentary)\)|Guest Writer|Editorial|Opinion")
OPINION_ADDRESS = re.compile(r"/(?:opinions?|commentary|commentisfree|editorials?|perspectives?|op-?eds?|ideas)/")
WRITERS = frozenset(
    name.strip()
    for name in """
    Ana Marie Cox, Dan McLaughlin, David Harsanyi, Ed Kilgore, Ezra Klein, Heather Thompson Day, James Downie,
    Jennifer Rubin, Jill Lawrence, Jim Geraghty, John Podhoretz, Jonathan Bernstein, Jonathan Turley, Judson Berger,
    Julian Zelizer, Katrina vanden Heuvel, Kevin McLaughlin, Kyle Smith, Marc Schulman, Matt Lewis,
    Michael Brendan Dougherty, Nicholas Kristof, Paul Krugman, Rich Lowry, Ross Douthat, Ryan Bomberger, Tucker Carlson,
    Zack Beauchamp
    """.replace("\n", " ").split(",")
)
KNOWN = languages.of("en").genre.opening
PARTS = 8
MILDNESS = 3.0  # the inverse of how much large weights are punished


def rows(data: Path) -> Iterator[Row]:
    """How many reports are called columns and how many columns are known, by shipped and by held-out weights; speed."""
    articles = _articles(data / CORPUS)
    known = [article for article in articles if _gold(article) is not None]
    gold = np.array([_gold(article) for article in known], dtype=bool)
    marks = _marks(known)
    arguing = marks[:, : opinion.ARGUING].any(axis=1)
    shipped = (marks @ KNOWN.weights > KNOWN.threshold) & arguing
    held_out = (_held_out(marks, gold, [article.outlet or "" for article in known]) > 0) & arguing
    note = f"{gold.sum()} columns, {(~gold).sum()} reports"
    files = (CORPUS,)
    for name, called in (("", shipped), (", held out", held_out)):
        yield Row(
            name=f"reports called columns by their opening{name}",
            value=100 * float(called[~gold].mean()),
            corpora=files,
            floor=2.0,
            unit="%",
            higher_is_better=False,
            tolerance=0.15 if name else 0.0,
            note=note,
        )
        yield Row(
            name=f"columns known by their opening{name}",
            value=100 * float(called[gold].mean()),
            corpora=files,
            floor=35.0,
            unit="%",
            tolerance=1.5 if name else 0.0,
        )
    begun = time.process_time()
    for article in articles:
        opinion.opens_as_opinion(article.title or "", article.text, "en")
    spent = 1000 * (time.process_time() - begun) / len(articles)
    yield Row(
        name="an article is judged in",
        value=spent,
        corpora=files,
        floor=0.3,
        unit="ms",
        higher_is_better=False,
        timed=True,
    )


def learn(data: Path) -> tuple[dict[str, float], float]:
    """The weights by mark, and the threshold at which a column is as likely as a report."""
    known = [article for article in _articles(data / CORPUS) if _gold(article) is not None]
    model = _fitted(_marks(known), np.array([_gold(article) for article in known], dtype=bool))
    return dict(zip(opinion.MARKS, map(float, model.coef_[0]), strict=True)), -float(model.intercept_[0])


def _articles(path: Path) -> list[Article]:
    names = ("text", "title", "outlet", "url", "language")
    with path.open(encoding="utf-8") as lines:
        return [Article(**{name: record[name] for name in names}) for record in map(json.loads, lines)]


def _gold(article: Article) -> bool | None:
    outlet = article.outlet or ""
    if outlet in WRITERS or OPINION.search(outlet) or OPINION_ADDRESS.search(article.url or ""):
        return True
    return False if NEWS.search(article.outlet or "") else None


def _marks(articles: Sequence[Article]) -> NDArray[np.float64]:
    return np.array([opinion.marks_of(article.title or "", article.text, "en") for article in articles])


def _fitted(marks: NDArray[np.float64], gold: NDArray[np.bool_]) -> LogisticRegression:
    return LogisticRegression(C=MILDNESS, max_iter=1000).fit(marks, gold)


def _held_out(marks: NDArray[np.float64], gold: NDArray[np.bool_], outlets: Sequence[str]) -> NDArray[np.float64]:
    """How far each article is above the threshold, by the weights that the other parts of the outlets teach."""
    order = {outlet: place % PARTS for place, outlet in enumerate(sorted(set(outlets)))}
    part = np.array([order[outlet] for outlet in outlets])
    whole = _fitted(marks, gold)
    above = KNOWN.threshold + float(whole.intercept_[0])
    scores = np.zeros(len(gold))
    for number in range(PARTS):
        model = _fitted(marks[part != number], gold[part != number])
        scores[part == number] = model.decision_function(marks[part == number]) - above
    return scores


if __name__ == "__main__":
    weights, even = learn(Path(os.environ["BRIEFING_DATA"]))
    for mark, weight in weights.items():
        print(f"{mark:<30} {weight:5.1f}")
    print(f"{'as likely as not':<30} {even:5.1f}")
    sys.exit()

"""How fast: the classic methods beside sumy's, the default beside sumy's LexRank, and how the default grows.

Every figure that hangs on a clock is a ratio of two timings in the same run, the best of several, and has a generous
tolerance. Both sides get the same sentences and words, and each prepares from them what it needs.
"""

from __future__ import annotations

import json
import math
import signal
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import FrameType

from gate import Row
from reference import lexrank_seconds, sumy_document, sumy_scores

from briefing.model import Article
from briefing.summarise import score_sentences, summarise
from briefing.summarise.scoring.classics import score_terms
from briefing.text import segment

PILE = "articles/us-campaign-2016.jsonl"
ASKED = ("lexrank", "textrank", "lsa", "luhn", "kl", "sumbasic")
LIMITS = {100: (10, 20), 1000: (60, 150)}
PATIENCE = 45
"""Seconds after which sumy is stopped: the ratio is then at least what it had reached."""
SAMPLE = 84
"""Every tenth article of the pile, unless the whole is asked for."""
SIZES = (1250, 5000)
GENEROUS = 0.5
Source = str | list[Article]


class _OutOfPatienceError(Exception):
    """Raised by the alarm while sumy works."""


def rows(data: Path, *, full: bool = False) -> Iterator[Row]:
    """Each classic at 100 and 1,000 sentences, the default over the pile, and its growth up to 5,000 sentences."""
    records = [json.loads(line) for line in (data / PILE).read_text(encoding="utf-8").splitlines()]
    texts = [record["text"] for record in records]
    sentences = _sentences(texts)
    for count, (floor, aim) in LIMITS.items():
        for method in ASKED:
            yield _classic(method, sentences[:count], floor, aim)
    yield _default(texts if full else texts[:: max(1, len(texts) // SAMPLE)], full=full)
    yield from _growth(texts)


def _sentences(texts: Sequence[str]) -> list[tuple[str, ...]]:
    """The words of the pile's first 1,000 sentences that have any."""
    found: list[tuple[str, ...]] = []
    for text in texts:
        found += [words for words in segment(Article(text=text, language="en")).terms if words]
        if len(found) >= max(LIMITS):
            break
    return found


def _classic(method: str, terms: Sequence[tuple[str, ...]], floor: float, aim: float) -> Row:
    count = len(terms)
    ours = _best_of(5 if count > 500 else 20, lambda: score_terms(method, terms))
    theirs, stopped = _patiently(lambda: sumy_scores(method, sumy_document(terms)), times=1 if count > 500 else 3)
    return Row(
        name=f"{method} at {count:,} sentences, times sumy's speed",
        value=theirs / ours,
        corpora=(PILE,),
        floor=floor,
        aim=aim,
        unit="×",
        tolerance=GENEROUS * floor,
        timed=True,
        note=f"ours {1000 * ours:.1f} ms, sumy {'stopped after ' if stopped else ''}{theirs:.3g} s",
    )


def _default(texts: Sequence[str], *, full: bool) -> Row:
    """From text to summaries, beside sumy's LexRank on the same sentences, scoring alone."""
    # Twice, since a tenth of the articles is too few to learn the words of the other nine tenths by.
    ours = _best_of(2, lambda: [summarise(text, "3 sentences", language="en") for text in texts])
    theirs = lexrank_seconds([segment(Article(text=text, language="en")) for text in texts])
    share = "" if full else ", every tenth; --full for all"
    return Row(
        name="default from text to summary, share of the time of sumy's LexRank",
        value=ours / theirs,
        corpora=(PILE,),
        floor=0.2,
        unit="",
        higher_is_better=False,
        tolerance=GENEROUS * ours / theirs,
        timed=True,
        note=f"{len(texts)} articles{share}: {ours:.1f} s beside {theirs:.1f} s",
    )


def _growth(texts: Sequence[str]) -> Iterator[Row]:
    """The exponent of time between 1,250 and 5,000 sentences, and the memory at 5,000, of one article and of many."""
    pieces = [_text_of(texts, count) for count in SIZES]
    yield from _grown("default", pieces, lambda text: score_sentences(text, language="en"))
    piles = [_articles_of(texts, count) for count in SIZES]
    yield from _grown("default over many articles", piles, lambda pile: summarise(pile, "130 words"))


def _grown(name: str, sources: Sequence[Source], work: Callable[[Source], object]) -> Iterator[Row]:
    small, large = sources
    first, second = (_best_of(2, lambda source=source: work(source)) for source in (small, large))
    tracemalloc.start()
    work(large)
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    yield Row(
        name=f"{name}, exponent of time up to 5,000 sentences",
        value=math.log(second / first) / math.log(SIZES[1] / SIZES[0]),
        corpora=(PILE,),
        floor=1.2,
        higher_is_better=False,
        tolerance=0.3,
        timed=True,
        note=f"{first:.2f} s for 1,250, {second:.2f} s for 5,000",
    )
    yield Row(
        name=f"{name}, memory at 5,000 sentences",
        value=peak,
        corpora=(PILE,),
        floor=300,
        unit="MB",
        higher_is_better=False,
        tolerance=30,
        note="the peak of what Python and numpy allot",
    )


def _articles_of(texts: Sequence[str], count: int) -> list[Article]:
    """Whole articles that have about ``count`` sentences together."""
    articles: list[Article] = []
    for text in texts:
        articles.append(Article(text=text, language="en"))
        count -= len(segment(articles[-1]).sentences)
        if count <= 0:
            break
    return articles


def _text_of(texts: Sequence[str], count: int) -> str:
    """Whole articles in a row with at least ``count`` sentences, cut at the last of them."""
    pieces: list[str] = []
    for text in texts:
        pieces += [sentence.text for sentence in segment(Article(text=text, language="en")).sentences]
        if len(pieces) >= count:
            break
    return "\n\n".join(pieces[:count])


def _best_of(times: int, work: Callable[[], object]) -> float:
    """Seconds of the processor in the quickest of several runs."""
    seconds = []
    for _ in range(times):
        begun = time.process_time()
        work()
        seconds.append(time.process_time() - begun)
    return min(seconds)


def _patiently(work: Callable[[], object], *, times: int) -> tuple[float, bool]:
    """Seconds of ``work``, and whether it was stopped before its end."""

    def give_up(number: int, frame: FrameType | None) -> None:
        del number, frame
        raise _OutOfPatienceError

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(PATIENCE)
    try:
        return _best_of(times, work), False
    except _OutOfPatienceError:
        return float(PATIENCE), True
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)

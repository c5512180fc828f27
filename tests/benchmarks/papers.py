"""Papers: documents in known reading order, as PDF and as office files, and what comes out of them."""

from __future__ import annotations

import json
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

import pypdfium2
from gate import Row
from papers_made import Made, Source, made

from briefing.read import read_articles
from briefing.read.forms.pdf import read_pdf

ENGLISH = "summaries/gum-news-238.jsonl"
TURKISH = "summaries/turkish-49.jsonl"
NOTICE = "pdf/federal-register-2020-17221.pdf"
_SENTENCE = re.compile(r"[A-ZÇĞİÖŞÜ“\"].{30,400}[^.]{3}[.?!][”\"]?")
_A_PARAGRAPH, _PARAGRAPHS = 3, 22
_NEARLY = 0.94


def rows(data: Path) -> Iterator[Row]:
    """The figures of reading papers on the folder ``data``.

    At the first look, before anything was changed for them, those looked at later had .954 of their paragraphs and .998
    of their words.
    """
    documents = list(made(list(_english(data)), list(_turkish(data))))
    scores = {document: score(document) for document in documents}
    groups = {
        "PDF, looked at first": [d for d in documents if d.data.startswith(b"%PDF") and d.tuned],
        "PDF, looked at later": [d for d in documents if d.data.startswith(b"%PDF") and not d.tuned],
        "office forms": [d for d in documents if not d.data.startswith(b"%PDF")],
    }
    for name, group in groups.items():
        paragraphs, words, titles = (sum(scores[d][part] for d in group) / len(group) for part in range(3))
        note = f"{len(group)} documents"
        corpora = (ENGLISH, TURKISH)
        yield Row(name=f"papers: paragraphs in order, {name}", value=paragraphs, corpora=corpora, floor=0.98, note=note)
        yield Row(name=f"papers: words right, {name}", value=words, corpora=corpora, floor=0.995, note=note)
        yield Row(name=f"papers: titles right, {name}", value=titles, corpora=corpora, floor=0.95, note=note)
    yield Row(
        name="papers: time for 15 pages of three columns, in that of PDFium's own text",
        value=_times_bare((data / NOTICE).read_bytes()),
        corpora=(NOTICE,),
        floor=10.0,
        unit="x",
        higher_is_better=False,
        tolerance=3.0,
        timed=True,
    )


def _english(data: Path) -> Iterator[Source]:
    for line in (data / ENGLISH).read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if source := _source(record["sentences"], record["title"], "en"):
            yield source


def _turkish(data: Path) -> Iterator[Source]:
    for line in (data / TURKISH).read_text(encoding="utf-8").splitlines()[:12]:
        record = json.loads(line)
        if source := _source(record["sentences"], "Bakanlar yeni köprüyü görüştü", "tr"):
            yield source


def _source(sentences: Sequence[str], title: str, language: str) -> Source | None:
    """Paragraphs of whole sentences; none where there are too few for two pages."""
    whole = [" ".join(sentence.split()) for sentence in sentences]
    whole = [sentence for sentence in whole if _SENTENCE.fullmatch(sentence) and "  " not in sentence]
    paragraphs = [" ".join(whole[n : n + _A_PARAGRAPH]) for n in range(0, len(whole), _A_PARAGRAPH)][:_PARAGRAPHS]
    words = title.split()
    if len(paragraphs) < 10 or not 3 <= len(words) <= 14:
        return None
    return Source(title=" ".join(words), paragraphs=tuple(paragraphs), language=language)


def score(document: Made) -> tuple[float, float, float]:
    """Paragraphs and words as F1 of what stands in the same order, and whether the title is right.

    A paragraph is the same that has nearly all of its words and nearly no others.
    """
    title, got = _read(document)
    want = [_plain(paragraph) for paragraph in document.paragraphs]
    got = [_plain(paragraph) for paragraph in got]
    words = [word for paragraph in want for word in paragraph.split()], [w for p in got for w in p.split()]
    return _in_order(want, got), _same(*words), float(_plain(title) == _plain(document.title))


def _read(document: Made) -> tuple[str, list[str]]:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "paper").write_bytes(document.data)
        reading = read_articles(folder, base=folder)
    if not reading.articles:
        return "", []
    return reading.articles[0].title or "", reading.articles[0].text.split("\n\n")


def _plain(text: str) -> str:
    return " ".join(text.split())


def _in_order(want: Sequence[str], got: Sequence[str]) -> float:
    """F1 of the longest sequence of paragraphs that both have in this order."""
    bags = [Counter(paragraph.split()) for paragraph in want], [Counter(paragraph.split()) for paragraph in got]
    best = [[0] * (len(got) + 1) for _ in range(len(want) + 1)]
    for n, one in enumerate(bags[0], 1):
        for m, other in enumerate(bags[1], 1):
            shared = 2 * (one & other).total() / (one.total() + other.total())
            best[n][m] = max(best[n - 1][m], best[n][m - 1], best[n - 1][m - 1] + (shared >= _NEARLY))
    return 2 * best[-1][-1] / max(len(want) + len(got), 1)


def _same(want: Sequence[str], got: Sequence[str]) -> float:
    matcher = SequenceMatcher(None, want, got, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    return 2 * same / max(len(want) + len(got), 1)


def _times_bare(data: bytes) -> float:
    """The median of several turns, each holding our reading against the bare text."""
    ratios = []
    for _ in range(7):
        start = time.process_time()
        _bare(data)
        between = time.process_time()
        read_pdf(data)
        ratios.append((time.process_time() - between) / (between - start))
    return sorted(ratios)[len(ratios) // 2]


def _bare(data: bytes) -> None:
    document = pypdfium2.PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        text.get_text_bounded()
        text.close()
        page.close()
    document.close()


if __name__ == "__main__":
    for made_document in made(list(_english(Path(sys.argv[1]))), list(_turkish(Path(sys.argv[1])))):
        found = score(made_document)
        print(*(f"{value:.4f}" for value in found), made_document.tuned, made_document.name)

"""Themes under a register, by words and by meaning, and themes discovered without one."""

from __future__ import annotations

import gzip
import json
import time
import tomllib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, combinations
from pathlib import Path

from events import labelled, labels_of, read_pile
from gate import Row
from leads import briefs
from sklearn.metrics import normalized_mutual_info_score

from briefing.group.discovery import discover
from briefing.group.filing import file_sentences
from briefing.model import Article, Document, Filing, Origin, Story, ThemeDefinition
from briefing.read import read_articles
from briefing.similarity.semantic import Encoder, load_encoder
from briefing.text import segment
from briefing.text.words import terms

# The ten largest topics of the newswire, each by its name and at most five terms.
NEWSWIRE = {
    "earn": ("shr", "dividend", "profit", "qtr", "earnings"),
    "acq": ("acquisition", "acquire", "merger", "takeover", "stake"),
    "money-fx": ("money market", "exchange rate", "foreign exchange", "currency", "dollar"),
    "grain": ("grain", "wheat", "corn", "barley", "cereal"),
    "crude": ("crude oil", "oil price", "OPEC", "barrel", "oil production"),
    "trade": ("trade deficit", "trade surplus", "trade talks", "tariff", "GATT"),
    "interest": ("interest rate", "prime rate", "discount rate", "base rate", "money rate"),
    "wheat": ("wheat", "wheat crop"),
    "ship": ("ship", "vessel", "port", "shipping", "tanker"),
    "corn": ("corn", "maize"),
}
# Five classes of Turkish news, ten terms each.
TURKISH = {
    "economy": ("borsa", "banka", "dolar", "faiz", "enflasyon", "ihracat", "şirket", "yatırım", "piyasa", "vergi"),
    "health": ("sağlık", "hastalık", "tedavi", "hasta", "doktor", "kanser", "ilaç", "ameliyat", "vücut", "araştırma*"),
    "magazine": ("şarkı*", "film", "konser", "sanatçı", "ünlü", "dizi", "albüm", "oyuncu", "aşk", "manken"),
    "politics": (
        "başbakan", "milletvekili", "parti", "bakan", "Meclis", "hükümet", "cumhurbaşkanı", "genel başkan",
        "seçim", "AB",
    ),
    "sport": (
        "maç", "futbol", "gol", "lig", "teknik direktör", "takım", "basketbol", "Fenerbahçe", "Galatasaray", "Beşiktaş",
    ),
}  # fmt: skip
# The editors' topics of a week's stories, by what an official would have under one heading, without the vague ones.
SUBJECTS = {
    "disease": ("Coronavirus", "COVID-19 Misinformation", "FDA", "Public Health", "Safety and Sanity During COVID-19"),
    "economy": (
        "Economy and Jobs", "Economic Policy", "Banking and Finance", "Treasury", "Federal Budget", "Social Security",
        "Transportation",
    ),
    "migration": ("Immigration",),
    "elections": ("Voting Rights and Voter Fraud", "Elections"),
    "crime": (
        "Violence in America", "Criminal Justice", "Gun Control and Gun Rights", "George Floyd Protests", "Justice",
    ),
    "abroad": (
        "Middle East", "World", "Foreign Policy", "Russia", "Israel", "National Security", "US Military",
        "Defense Department", "National Defense",
    ),
    "courts": ("Supreme Court", "Abortion", "LGBT Rights"),
    "technology": ("Technology", "Free Speech", "Media Industry", "Cybersecurity"),
    "climate": ("Disaster", "Climate Change", "Energy"),
    "race": ("Race and Racism",),
}  # fmt: skip
SEEDS = Path(__file__).parents[2] / "seeds"
SECTIONS = Path(__file__).with_name("sections.json")
"""The readers' subjects by the section that an editor would print them in, parted before any theme was looked at."""
LABELLED = Path(__file__).parents[1] / "group" / "filing" / "labelled_sentences.jsonl"


_ALSO = 0.6  # what a sentence counts for a theme that would have taken it


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleTheme:
    """What a theme took of one article: how many of its sentences, and their scores together."""

    theme: str
    sentences: int
    score: float


def rows(data: Path) -> Iterator[Row]:
    """Article-level F1 and accuracy under a register, the agreement of discovered themes, and the time of filing."""
    encoder = load_encoder(threads=2)
    yield from _newswire(data)
    yield from _turkish(data, encoder)
    yield from _discovery(data)
    yield from _weekly(data)
    yield from _piles(data)
    yield from _slots(data)
    yield from _labelled(encoder)


def _register(terms: dict[str, tuple[str, ...]]) -> list[ThemeDefinition]:
    return [ThemeDefinition(id=name, terms=own) for name, own in terms.items()]


def _newswire(data: Path) -> Iterator[Row]:
    corpus = "topics/reuters-train.jsonl.gz"
    with gzip.open(data / corpus, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    documents = [
        segment(Article(text=each["text"] or each["title"], title=each["title"], language="en", id=str(each["id"])))
        for each in records
        if each["text"] or each["title"]
    ]
    start = time.process_time()
    filing = file_sentences(documents, _register(NEWSWIRE))
    seconds = time.process_time() - start
    found = {
        article: {one.theme for one in themes if one.sentences}
        for article, themes in themes_of_articles(filing).items()
    }
    pairs = [(set(each["topics"]) & set(NEWSWIRE), found.get(str(each["id"]), set())) for each in records]
    yield Row(
        name="newswire topics, micro F1",
        value=_micro_f1(pairs),
        corpora=(corpus,),
        floor=0.75,
        tolerance=0.002,
        note="ten topics, at most five terms each",
    )
    yield Row(
        name="filing 1,000 articles",
        value=1000 * seconds / len(documents),
        unit="s",
        higher_is_better=False,
        tolerance=6.0,
        timed=True,
        note=f"{sum(len(document.sentences) for document in documents)} sentences, ten themes; processor",
    )


def _micro_f1(pairs: Sequence[tuple[set[str], set[str]]]) -> float:
    both = sum(len(gold & found) for gold, found in pairs)
    return 2 * both / sum(len(gold) + len(found) for gold, found in pairs)


def _turkish(data: Path, encoder: Encoder | None) -> Iterator[Row]:
    for part in ("train", "val"):
        corpus = f"topics/turkish-{part}.jsonl"
        records = _records(data / corpus)
        documents = [segment(Article(text=each["text"], language="tr", id=each["id"])) for each in records]
        for name, given, floor in (("words", None, 0.65), ("meaning", encoder, 0.80)):
            if name == "meaning" and given is None:
                continue
            themes = themes_of_articles(file_sentences(documents, _register(TURKISH), encoder=given))
            filed = sum(_foremost(themes, each["id"]) == each["topic"] for each in records)
            nearest = sum(_foremost(themes, each["id"], nearest=True) == each["topic"] for each in records)
            yield Row(
                name=f"Turkish classes ({part}) by {name}, accuracy",
                value=filed / len(records),
                corpora=(corpus,),
                floor=floor,
                tolerance=0.01,
                note=f"{nearest / len(records):.3f} with the nearest theme of what is unfiled",
            )


def themes_of_articles(filing: Filing, *, share: float = 0.5) -> dict[str, tuple[ArticleTheme, ...]]:
    """What each article is about, by its id: its themes, the foremost first.

    A theme counts with the scores of the sentences that it took, and in part with those of sentences that it would
    have taken had another not fitted better. It must come to at least ``share`` of the foremost theme's sum, so that a
    word in passing makes no theme of the article. An article that no theme took anything of has the one it came
    nearest to, with no sentences, if it came near any.
    """
    filed: _Scores = defaultdict(lambda: defaultdict(list))
    near: _Scores = defaultdict(lambda: defaultdict(list))
    for theme in filing.themes:
        for one in theme.filed:
            filed[one.sentence.article_id][theme.id].append(one.score)
            for identity in one.also:
                filed[one.sentence.article_id][identity].append(_ALSO * one.score)
    for left in filing.unfiled:
        if left.nearest is not None and left.sentence.article_id not in filed:
            near[left.sentence.article_id][left.nearest].append(left.score)
    order = {theme.id: place for place, theme in enumerate(filing.themes)}
    found = {article: _strongest(scores, order, share) for article, scores in filed.items()}
    found |= {article: _nearest(scores, order) for article, scores in near.items()}
    return dict(sorted(found.items()))


_Scores = defaultdict[str, defaultdict[str, list[float]]]


def _strongest(scores: Mapping[str, list[float]], order: Mapping[str, int], share: float) -> tuple[ArticleTheme, ...]:
    themes = [ArticleTheme(theme=theme, sentences=len(own), score=sum(own)) for theme, own in scores.items()]
    themes.sort(key=lambda one: (-one.score, order[one.theme]))
    return tuple(one for one in themes if one.score >= share * themes[0].score)


def _nearest(scores: Mapping[str, list[float]], order: Mapping[str, int]) -> tuple[ArticleTheme, ...]:
    theme = min(scores, key=lambda theme: (-sum(scores[theme]), order[theme]))
    return (ArticleTheme(theme=theme, sentences=0, score=sum(scores[theme])),)


def _foremost(themes: dict, article: str, *, nearest: bool = False) -> str | None:
    found = [one for one in themes.get(article, ()) if nearest or one.sentences]
    return found[0].theme if found else None


def _discovery(data: Path) -> Iterator[Row]:
    corpus = "summaries/bbc-2225.jsonl"
    records = _records(data / corpus)
    documents = [
        segment(Article(text=each["text"], title=each["title"], language="en", id=each["id"])) for each in records
    ]
    gold = {each["id"]: each["id"].split("/")[0] for each in records}
    for step, floor in ((1, 0.62), (11, None)):
        pile: list[Document] = documents[::step]
        found = discover(pile)
        themes = themes_of_articles(found)
        labels = [_foremost(themes, document.article.id) or "" for document in pile]
        classes = [gold[document.article.id] for document in pile]
        yield Row(
            name=f"discovery on {len(pile)} articles of five classes, NMI",
            value=normalized_mutual_info_score(classes, labels),
            corpora=(corpus,),
            floor=floor,
            aim=0.78 if floor else None,
            tolerance=0.01,
            note=f"{len(found.themes)} themes, {labels.count('')} articles in none; first {_names(found.themes)}",
        )


def _weekly(data: Path) -> Iterator[Row]:
    """Pairs of a week's stories under one discovered theme beside pairs on one subject, as the editors file them."""
    corpus = "summaries/roundups-2021.jsonl"
    subject_of = {topic: subject for subject, topics in SUBJECTS.items() for topic in topics}
    weeks: dict[tuple[int, int], list[dict]] = defaultdict(list)
    for record in _records(data / corpus):
        weeks[date.fromisoformat(record["date"]).isocalendar()[:2]].append(record)
    pairs: Counter[tuple[bool, bool]] = Counter()
    counts = []
    for _, records in sorted(weeks.items()):
        documents = [segment(_dated(each)) for record in records for each in record["articles"]]
        found = discover(documents)
        counts.append(len(found.themes))
        themes = themes_of_articles(found)
        filed = [
            (subject_of[record["topic"]], _most(_foremost(themes, each["id"]) for each in record["articles"]))
            for record in records
            if record["topic"] in subject_of
        ]
        pairs.update((one[0] == two[0], bool(one[1]) and one[1] == two[1]) for one, two in combinations(filed, 2))
    both = pairs[True, True]
    for name, others in (("on one subject", pairs[False, True]), ("found", pairs[True, False])):
        yield Row(
            name=f"discovered themes of a week, pairs of stories that are {name}",
            value=both / (both + others),
            corpora=(corpus,),
            tolerance=0.02,
            note=f"{len(counts)} weeks, {min(counts)} to {max(counts)} themes",
        )


def _piles(data: Path) -> Iterator[Row]:
    """Pairs of a pile's articles under one proposed theme that readers file under one subject, beside plain lines.

    The stories are the readers' own, so that what is measured is not how articles were gathered into them. The plain
    lines put each article under the word of its title, or first sentence, that most others hold there.
    """
    shares = []
    for name in labelled():
        documents, gold, _ = read_pile(data, name)
        subjects = {article: frozenset(found) for article, found in labels_of(name)["files_under"].items()}
        found = discover(documents, stories=_as_stories(documents, gold))
        themes = [{filed.sentence.article_id for filed in theme.filed} for theme in found.themes]
        mine, pairs = _on_one_subject(themes, subjects)
        plain, more = _on_one_subject(_by_commonest_word(documents), subjects)
        shares.append(mine)
        under = len(set().union(*themes))
        yield Row(
            name=f"{name}, pairs under one proposed theme that are on one subject",
            value=mine,
            corpora=(f"piles/{name}.jsonl.gz",),
            tolerance=0.05,
            note=f"{pairs} pairs, {under} of {len(documents)} articles in {len(themes)} themes; "
            f"plain lines {plain:.3f} of {more}; first {_names(found.themes)}",
        )
    yield Row(name="labelled piles, mean of these", value=sum(shares) / len(shares), tolerance=0.03)


def _slots(data: Path) -> Iterator[Row]:
    """The stories printed under proposed themes that have not the section or subject that most of the theme have.

    The briefs are those of the piles as they come, without a register, with the stories that were found; a story with
    a line alone counts as well.
    """
    sections: dict[str, set[str]] = defaultdict(set)
    for section, subjects in json.loads(SECTIONS.read_text(encoding="utf-8")).items():
        for subject in subjects:
            sections[subject].add(f"section {section}")
    printed = foreign = themes = 0
    for name in labelled():
        brief, _, record_of = briefs(data, name)
        subjects_of = labels_of(name)["files_under"]
        told: defaultdict[str, set[str]] = defaultdict(set)
        for source in brief.sources:
            for subject in subjects_of.get(record_of[source.article_id], ()):
                told[source.story_id].update({subject, *sections[subject]})
        for theme in brief.themes:
            filed = [told[story.story_id] for story in (*theme.stories, *theme.also) if told[story.story_id]]
            held = Counter(chain.from_iterable(filed))
            printed, foreign, themes = printed + len(filed), foreign + len(filed) - max(held.values()), themes + 1
    yield Row(
        name="stories printed under a proposed theme that are foreign to it",
        value=100 * foreign / printed,
        unit="%",
        higher_is_better=False,
        aim=5.0,
        tolerance=2.0,
        note=f"{foreign} of {printed} stories, {themes} themes of the labelled piles",
    )


def _as_stories(documents: Sequence[Document], told: Mapping[str, int]) -> list[Story]:
    """The stories that readers gathered, and one for each article that tells no event with others."""
    members: dict[int | str, list[Article]] = defaultdict(list)
    for document in documents:
        members[told.get(document.article.id, document.article.id)].append(document.article)
    return [
        Story(
            id=articles[0].id,
            label=articles[0].title or articles[0].text[:80],
            articles=tuple(articles),
            origins=tuple(Origin(articles=(article.id,)) for article in articles),
            namer=articles[0].id,
        )
        for articles in members.values()
    ]


def _on_one_subject(groups: Iterable[Collection[str]], subjects: Mapping[str, frozenset[str]]) -> tuple[float, int]:
    """The share of pairs within ``groups`` that have a subject in common, and how many pairs there are."""
    known = (sorted(article for article in group if article in subjects) for group in groups)
    same = [bool(subjects[one] & subjects[two]) for group in known for one, two in combinations(group, 2)]
    return (sum(same) / len(same) if same else 1.0), len(same)


def _by_commonest_word(documents: Sequence[Document]) -> list[set[str]]:
    tops = {
        each.article.id: set(terms(each.article.title or each.sentences[0].text, each.language))
        for each in documents
        if each.sentences
    }
    held = Counter(word for top in tops.values() for word in top)
    groups: dict[str, set[str]] = defaultdict(set)
    for article, top in tops.items():
        if top:
            groups[min(top, key=lambda word: (-held[word], word))].add(article)
    return [group for group in groups.values() if len(group) > 1]


def _dated(record: dict) -> Article:
    return Article(
        text=record["text"],
        title=record["title"],
        date=date.fromisoformat(record["date"]),
        outlet=record["outlet"],
        language="en",
        id=record["id"],
    )


def _most(themes: Iterable[str | None]) -> str | None:
    """The theme of most articles of a story, the first by its name of equals."""
    counts = Counter(theme or "" for theme in themes)
    return min(counts, key=lambda theme: (-counts[theme], theme)) or None


def _names(themes: Sequence) -> str:
    return "; ".join(theme.definition.name() for theme in themes[:3])


def _labelled(encoder: Encoder | None) -> Iterator[Row]:
    tables = tomllib.loads((SEEDS / "themes.toml").read_text(encoding="utf-8"))["theme"]
    register = [
        ThemeDefinition(
            id=table["id"],
            terms=tuple(table["terms"]),
            context=tuple(table.get("context", ())),
            exclude=tuple(table.get("exclude", ())),
        )
        for table in tables
    ]
    samples = sorted(path for path in SEEDS.iterdir() if path.suffix in {".txt", ".md", ".html", ".jsonl"})
    documents = [segment(article) for article in read_articles(samples)]
    gold = {each["text"]: set(each["themes"]) for each in _records(LABELLED)}
    for name, given in (("words", None), ("meaning", encoder)):
        if name == "meaning" and given is None:
            continue
        found: dict[str, set[str]] = {text: set() for text in gold}
        for theme in file_sentences(documents, register, encoder=given).themes:
            for filed in theme.filed:
                if filed.sentence.text in found:
                    found[filed.sentence.text] = {theme.id, *filed.also}
        yield Row(
            name=f"labelled sample sentences by {name}, F1",
            value=_micro_f1([(gold[text], found[text]) for text in gold]),
            floor=0.90,
            tolerance=0.01,
            note=f"{len(gold)} sentences, {Counter(map(bool, gold.values()))[True]} with a theme",
        )


def _records(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]

# ruff: noqa: RUF001 - Greek and Cyrillic are what is tested
"""A full brief made of the sample articles and three invented ones: every part filled, four alphabets, no pipeline."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from briefing.model import (
    Article,
    Brief,
    Chart,
    ChartRow,
    Coverage,
    DatedPassage,
    Disagreement,
    Extract,
    Figure,
    LanguageSection,
    LeftOut,
    LostEdit,
    Method,
    Passage,
    Period,
    PileLanguage,
    Quote,
    Reason,
    Receipt,
    Setting,
    Source,
    Speaker,
    StoryBlock,
    ThemeSection,
    UnfiledEntry,
    sha256,
)
from briefing.model.knowledge import Knowledge
from briefing.read import read_articles
from briefing.render import render
from briefing.text.sentences import split_sentences

SEEDS = Path(__file__).parents[2] / "seeds"

FOREIGN = (
    Article(
        title="Ελλάδα και Τουρκία συζητούν για την άσκηση στο Αιγαίο",
        text="Οι υπουργοί Άμυνας συναντήθηκαν στην Αθήνα την Τρίτη. Συμφώνησαν σε κοινή γραμμή επικοινωνίας για "
        "την άσκηση του Μαΐου.\n\n«Θέλουμε ήρεμα νερά», δήλωσε ο υπουργός Νίκος Παππάς.",
        outlet="Εφημερίδα του Λιμανιού",
        url="https://limani.example/askisi",
        language="el",
        date=date(2025, 12, 16),
        path="extra/limani.txt",
    ),
    Article(
        title="Анкара и Лондон обсуждают ремонт двигателей",
        text="Стороны обсудили совместный ремонт 140 двигателей в год. Решение ожидается в январе.\n\n"
        "Объём работ оценивается в 90 миллионов евро.",
        outlet="Портовая газета",
        url="https://port.example/dvigateli?a=1&b=2",
        language="ru",
        date=date(2025, 12, 17),
        path="extra/port.txt",
    ),
    Article(
        title="A headline with <script>alert('x')</script> & markup",
        text="The feed carried <b>markup</b> & an address, see https://example.org/a?b=1&c=2 for it. A second sentence "
        "says that “nothing was run”.\n\nAnother paragraph mentions İğdır, Şırnak and Çağlayan’s “first” plan.",
        outlet="Harbour Gazette",
        url="javascript:alert(1)",
        language="en",
        date=date(2025, 12, 18),
        path="extra/markup.html",
    ),
)


class Maker:
    """Makes parts of a brief out of articles, receipts and all."""

    def __init__(self, articles):
        self.articles = articles
        self.numbers = {article.id: number for number, article in enumerate(articles, start=1)}
        self.sentences = {a.id: split_sentences(a.text, a.language or "en") for a in articles}
        self.keys = {}

    def extract(self, article, start, end):
        text = article.text[start:end]
        place = article.text[:start].count("\n\n")
        receipt = Receipt(article_id=article.id, paragraph=place, start=start, end=end, sha256=sha256(text))
        return Extract(text=text, receipt=receipt, language=article.language)

    def sentence(self, article, index):
        found = self.sentences[article.id][index]
        return self.extract(article, found.start, found.end)

    def passage(self, article, *indexes):
        indexes = [i % len(self.sentences[article.id]) for i in indexes]
        extracts = tuple(self.sentence(article, index) for index in indexes)
        gaps = (False, *(b != a + 1 for a, b in pairwise(indexes)))
        key = extracts[-1].receipt.sha256[:16]
        self.keys[key] = self.keys.get(key, 0) + 1
        key = key if self.keys[key] == 1 else f"{key}-{self.keys[key]}"
        return Passage(
            key=key, source=self.numbers[article.id], extracts=extracts, gaps=gaps, score=0.5, terms=("SAFE",)
        )

    def words(self, article, text):
        start = article.text.index(text)
        return self.extract(article, start, start + len(text))

    def quote(self, article):
        """The first “…” of the article, with the name of nobody where none is given."""
        start, end = article.text.index("“"), article.text.index("”")
        return Quote(source=self.numbers[article.id], content=self.extract(article, start + 1, end))

    def story(self, articles, **more):
        first = articles[0]
        passages = tuple(
            self.passage(article, *((0,) if number else (0, 2))) for number, article in enumerate(articles[:3])
        )
        quotes = tuple(self.quote(a) for a in articles[:1] if "“" in a.text and "”" in a.text)
        return StoryBlock(
            story_id=sha256(first.id)[:12],
            label=first.title,
            label_language=first.language,
            passages=passages,
            quotes=quotes,
            outlets=tuple(sorted({a.outlet or "Unnamed" for a in articles})),
            origins=max(1, len(articles) - 1),
            sources=tuple(self.numbers[a.id] for a in articles),
            first=min(a.date for a in articles),
            last=max(a.date for a in articles),
            **more,
        )

    def source(self, article):
        return Source(
            number=self.numbers[article.id],
            article_id=article.id,
            title=article.title or "",
            outlet=article.outlet or "",
            date=article.date,
            url=article.url or "",
            language=article.language or "en",
            path=article.path or "",
            sha256=sha256(article.text),
            text=article.text,
            characters=len(article.text),
            printed=0.18,
        )


def pick(articles, word):
    return [a for a in articles if word in (a.path or "")]


def theme(name, stories):
    return ThemeSection(
        id=name.lower().replace(" ", "-"),
        name=name,
        stories=tuple(stories),
        found=9 * len(stories),
        articles=4 * len(stories),
        outlets=tuple(sorted({o for s in stories for o in s.outlets})),
        origins=2 * len(stories),
    )


def sample_articles():
    read = read_articles([SEEDS / "*.txt", SEEDS / "*.md", SEEDS / "*.html"], base=SEEDS)
    week = [a for a in read if a.date and date(2025, 12, 15) <= a.date <= date(2025, 12, 21)]
    return (*week, *FOREIGN)


def another_period(day):
    return Reason(kind="another period", days=(date(2025, 12, day), date(2025, 12, 15), date(2025, 12, 21)))


def sample_brief():
    articles = sample_articles()
    make = Maker(articles)
    typhoon, safe, uncrewed, exercise, spares, table = (
        pick(articles, word) for word in ("typhoon", "safe", "uncrewed", "exercise", "spares", "roundtable")
    )
    turkish = [a for a in articles if a.language == "tr"]
    greek, russian, markup = FOREIGN
    stories = {
        "Combat aircraft": [make.story(typhoon, note="Compare with last week’s figure."), make.story(spares)],
        "EU programmes": [make.story(safe), make.story([markup, *pick(articles, "budget")])],
        "Uncrewed systems": [make.story([*uncrewed, *turkish[:1]])],
        "Exercises and deployments": [make.story([*exercise, greek, *turkish[1:2]])],
        "Industry and repair": [make.story([russian]), make.story(table[:2], retitled=True)],
        "Maritime security": [],
    }
    dated = [
        (date(2026, 1, 15), "day", make.passage(safe[0], -1)),
        (date(2026, 2, 4), "day", make.passage(typhoon[0], -1)),
        (date(2026, 2, 9), "day", make.passage(turkish[0], -1)),
        (date(2026, 5, 1), "month", make.passage(exercise[0], -1)),
        (date(2027, 1, 1), "year", make.passage(spares[0], -1)),
    ]
    outlets = tuple(sorted({a.outlet or "Unnamed" for a in articles}))[:6]
    days = tuple(f"2025-12-{day}" for day in range(15, 22))
    names = [name for name in stories if stories[name]]
    figures = tuple(
        Figure(source=make.numbers[a.id], phrase=make.words(a, phrase), sentence=make.sentence(a, 0))
        for a, phrase in (
            (russian, "140 двигателей"),
            (safe[0], "362 votes"),
            (russian, "90 миллионов евро"),
            (typhoon[0], "£8 billion"),
        )
    )
    quotes = [make.quote(a) for a in (*safe[:1], *typhoon[1:2], *uncrewed[:1], *exercise[:1])]
    return Brief(
        title="Türkiye–UK Defence Weekly",
        language="en",
        period=Period(start=date(2025, 12, 15), end=date(2025, 12, 21)),
        issue="51/2025",
        published=date(2025, 12, 22),
        marking="OFFICIAL",
        state="in review",
        prepared_by="Defence desk",
        approved_by="A. Ellery",
        bottom_line=tuple(make.passage(a[0], 1) for a in (typhoon, safe, uncrewed, exercise)),
        numbers=figures,
        themes=tuple(theme(name, found) for name, found in stories.items()),
        other_languages=(
            LanguageSection(
                language="el",
                themes=(
                    replace(theme("Maritime security", [make.story([greek])]), articles=0),
                    replace(
                        theme("unfiled", [make.story([russian])]), name="", also=(make.story([greek]),), articles=0
                    ),
                ),
                articles=3,
            ),
        ),
        unfiled=(UnfiledEntry(story=make.story(pick(articles, "grain")), nearest="EU programmes", score=0.11),),
        speakers=tuple(
            Speaker(name=f"Speaker {number}", role="analyst" if number % 2 else "", quotes=(quote,))
            for number, quote in enumerate(quotes)
        ),
        coming_up=tuple(
            DatedPassage(day=day, precision=precision, mention=passage.extracts[-1], passage=passage)
            for day, precision, passage in dated
        ),
        disagreements=(
            Disagreement(story_id="x", label="Engine repair", noun="engines", figures=(figures[0], figures[2])),
        ),
        charts=(
            Chart(
                kind="articles_by_day",
                columns=days,
                rows=tuple(
                    ChartRow(label=name, values=tuple(float((i * 5 + j * 3) % 4) for j in range(7)))
                    for i, name in enumerate(names)
                ),
            ),
            Chart(
                kind="outlets_by_theme",
                columns=outlets,
                rows=tuple(
                    ChartRow(label=name, values=tuple(float((i * 3 + j) % 5) for j in range(len(outlets))))
                    for i, name in enumerate(names)
                ),
            ),
        ),
        sources=tuple(make.source(a) for a in articles),
        coverage=Coverage(
            read=len(articles) + 9,
            inside=len(articles),
            used=len(articles) - 3,
            stories=11,
            origins=19,
            outlets=tuple(sorted({a.outlet or "Unnamed" for a in articles})),
            left_out=(
                LeftOut(where="2025-12-09-keel-engine.txt", kind="outside", reason=another_period(9)),
                LeftOut(where="2025-12-10-ledger-flank.txt", kind="outside", reason=another_period(10)),
                LeftOut(where="notes/undated.txt", kind="undated", reason=Reason(kind="no date")),
                LeftOut(
                    where="feed.jsonl:14",
                    kind="duplicate",
                    reason=Reason(kind="same article", words=("feed.jsonl:3",)),
                ),
                LeftOut(where="scan.pdf", kind="unreadable", reason=Reason(kind="binary")),
            ),
            cut=(make.passage(typhoon[1], 3), make.passage(safe[1], 4)),
            lost_edits=(LostEdit(action="pin", subject="A sentence that is gone."),),
        ),
        method=Method(
            version="0.1.0",
            method="default",
            settings=(
                Setting(key="summary.story", value='"60 words"'),
                Setting(key="brief.period", value='"latest week"'),
                Setting(key="brief.sources", value='["*.txt", "*.md"]'),
            ),
            configuration_sha256=sha256("configuration"),
            inputs_sha256=sha256("inputs"),
            languages=(
                PileLanguage(
                    knowledge=Knowledge(code="en", name="English", rules=("sentences", "speech")), articles=27
                ),
                PileLanguage(
                    knowledge=Knowledge(
                        code="tr", name="Turkish", rules=("sentences",), missing=("calendar", "speech")
                    ),
                    articles=3,
                ),
                PileLanguage(
                    knowledge=Knowledge(code="el", name="Greek", missing=("sentences", "calendar", "speech")),
                    articles=1,
                ),
            ),
        ),
    )


@pytest.fixture(scope="session")
def brief():
    return sample_brief()


@pytest.fixture(scope="session")
def short(brief):
    """A brief of a page or two, quick to set."""
    return replace(brief, themes=brief.themes[1:2], parts=("bottom_line", "numbers", "themes", "sources"))


@pytest.fixture(scope="session")
def mail(short):
    """The short brief as an e-mail, made once for all that only look at it."""
    return render(short, "eml")


@pytest.fixture(scope="session")
def printed(brief):
    """The whole brief as PDF, set once for all that only look at it."""
    return render(brief, "pdf")


@pytest.fixture(scope="session")
def bare(brief):
    """A brief with nothing in it."""
    nothing = dict.fromkeys(
        (
            "bottom_line",
            "numbers",
            "other_languages",
            "unfiled",
            "speakers",
            "coming_up",
            "disagreements",
            "charts",
            "sources",
        ),
        (),
    )
    empty = tuple(replace(section, stories=()) for section in brief.themes)
    coverage = Coverage(read=0, inside=0, used=0, stories=0, origins=0, outlets=())
    return replace(brief, themes=empty, coverage=coverage, **nothing)


@pytest.fixture(scope="session")
def turkish(brief):
    return replace(brief, language="tr", title="Türkiye–Birleşik Krallık Savunma Bülteni", marking="HİZMETE ÖZEL")

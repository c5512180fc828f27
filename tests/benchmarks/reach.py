"""What a value of the languages' rooms can reach: rows small enough to be measured hundreds of times, and cases.

All figures are such that more is better. Imports of the package stand within the functions, since each process imports
it with another value switched off.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from switching_off import module_of

Figures = dict[str, float]
"""Rows by name."""
Counts = dict[str, list[bool]]
"""For each row what came out right and wrong."""

MORE_TEXTS = (
    *(("articles/us-campaign-2016.jsonl", "en"), ("articles/us-news-2021.jsonl", "en")),
    *(("topics/turkish-train.jsonl", "tr"), ("topics/turkish-ttc-600-dev.jsonl", "tr")),
    ("topics/german-10kgnad-test-dev.jsonl", "de"),
)
"""Texts without labels, by which is seen whether a value reads anything at all."""
NO_NEWS = frozenset({"opinion", "live page", "list", "explainer", "teaser", "advertisement", "transcript"})
STORIES = ("mixed-2025-W38", "nato-2022-W26", "turkish-economy-2025-W38", "untitled-2024-W17")
"""The piles in which stories are told; of the larger ones only the articles are read that the labels of facts name."""
FACTS = ("statements", "traps", "figures", "days", "past_days")
_SPOKEN = ("quotations", "statements", "summaries", "more_quotations")
GROUPS = {
    "sentences": ("sentences", "quotations", "summaries", "statements", "figures_counted", "stories"),
    "calendar": ("days",),
    "numbers": ("figures_counted",),
    "counted": ("figures_counted",),
    "amounts": ("figures_counted",),
    "people": (*_SPOKEN, "themes"),
    "persons": (*_SPOKEN, "themes"),
    "speech": _SPOKEN,
    "attribution": _SPOKEN,
    "verbs_of_speech": _SPOKEN,
    "noun_phrases": _SPOKEN,
    "pointers": ("summaries",),
    "pointing_back": ("summaries",),
    "pointing_nouns": ("summaries",),
    "genre": ("columns", "genres", "summaries"),
    "arguing": ("columns", "genres", "summaries"),
    "page": ("reading",),
    "page_lines": ("reading",),
    "furniture": ("furniture",),
    "headings": ("headlines", "stories"),
    "subjects": ("themes",),
    "inflection": ("themes",),
    "spelling": ("themes", "stories"),
}
"""Which rows a module can reach, the nearest first; one that is not named reaches all."""
ALL_GROUPS = (
    *("quotations", "sentences", "columns", "reading", "summaries", "statements", "figures_counted", "days", "genres"),
    *("furniture", "headlines", "themes", "stories", "more_quotations"),
)
READS_WORDS = frozenset({"words", "subjects", "inflection", "spelling", "tokens", "lists", "snowball", "names"})
"""Modules that later stages ask themselves, beside what stands in a document."""

_SPEECH = ("text/speech", "text/test_persons.py")
_POINTERS = ("languages/en", "languages/tr", "summarise/printable")
_THEMES = ("group/discovery", "group/filing/test_terms.py", "group/filing/test_labelled_sentences.py")
_HEADINGS = ("group/stories/test_headline.py", "group/stories/test_titles.py", "compose/parts/test_headings.py")
_NUMBERS = ("text/figures", "compose/parts/test_numbers.py", "compose/parts/test_differences.py")
CASES = {
    "sentences": ("text/sentences",),
    "calendar": ("text/test_dates.py", "read/body/test_dating.py", "compose/parts/test_coming_up.py"),
    "numbers": _NUMBERS,
    "counted": _NUMBERS,
    "amounts": _NUMBERS,
    "people": (*_SPEECH, "group/discovery/test_persons.py", "compose/parts/test_speakers.py"),
    "persons": (*_SPEECH, "group/discovery/test_persons.py", "compose/parts/test_speakers.py"),
    "speech": _SPEECH,
    "attribution": _SPEECH,
    "verbs_of_speech": _SPEECH,
    "noun_phrases": _SPEECH,
    "pointers": _POINTERS,
    "pointing_back": _POINTERS,
    "pointing_nouns": _POINTERS,
    "genre": ("text/genre",),
    "arguing": ("text/genre",),
    "page": ("read/body",),
    "page_lines": ("read/body",),
    "furniture": ("furniture",),
    "headings": _HEADINGS,
    "subjects": _THEMES,
    "inflection": _THEMES,
    "spelling": _THEMES,
}
"""Where under ``tests`` the project states what a module does; what is not named is stated anywhere of these."""
ALL_CASES = tuple(sorted({*("languages", "text", "read/body", "similarity"), *_THEMES, "summarise/printable"}))


def groups_of(name: str) -> tuple[str, ...]:
    """The groups of rows that a value can reach, the nearest first."""
    return GROUPS.get(module_of(name), ALL_GROUPS)


def cases_of(name: str) -> tuple[str, ...]:
    """The tests, below ``tests``, that state what a value does."""
    return CASES.get(module_of(name), ALL_CASES)


class Measure:
    """The rows by group; what is of the other language than the room's is left out."""

    def __init__(self, data: Path, room: str) -> None:
        self.data = data
        self.room = room
        self.figures: Figures = {}
        self.marks: dict[str, str] = {}
        self._piles: dict[str, list[Any]] = {}

    def _wanted(self, language: str) -> bool:
        return self.room in {"", "general", language}

    def _mark(self, name: str, what: object) -> None:
        self.marks[name] = hashlib.md5(repr(what).encode(), usedforsecurity=False).hexdigest()[:12]

    def _records(self, corpus: str) -> list[dict[str, Any]]:
        path = self.data / corpus
        opened = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        return [json.loads(line) for line in opened.decode("utf-8").splitlines() if line.strip()]

    def pile(self, name: str) -> list[Any]:
        """The documents of a labelled pile: all where stories are told in it, else those that the labels name."""
        import events  # noqa: PLC0415 - imports the package

        from briefing.text import segment  # noqa: PLC0415

        if name not in self._piles:
            records = [each for each in self._records(f"piles/{name}.jsonl.gz") if each.get("text")]
            if name not in STORIES:
                facts = json.loads((events.LABELS / f"{name}.facts.json").read_text(encoding="utf-8"))
                named = {each["article"] for kind in FACTS for each in facts[kind]}
                records = [each for each in records if each["id"] in named]
            documents = [segment(events.article_of(each)) for each in records]
            self._piles[name] = documents = [each for each in documents if self._wanted(each.language)]
            for each in documents:
                self._mark(f"{name} {each.article.id}", (each.sentences, each.terms))
        return self._piles[name]

    def sentences(self) -> None:
        """F1 of boundaries."""
        from sentences import boundary_f1  # noqa: PLC0415

        from briefing.text.sentences import split_sentences  # noqa: PLC0415

        corpora = [("en_gum-ud-dev", "en"), ("en_ewt-ud-dev", "en"), ("tr_boun-ud-dev", "tr")]
        corpora += [("turkish-news-mds-dev", "tr"), ("french-sequoia-news-dev", "fr")]
        corpora += [(f"pud-{code}-dev", code) for code in ("de", "fr", "es", "it", "pl", "pt", "sv", "fi", "cs")]
        for name, language in corpora:
            if self._wanted(language) or (self.room == "general" and language not in {"en", "tr"}):
                texts = [(each["text"], each["spans"]) for each in self._records(f"sentences/{name}.jsonl")]
                right = found = 0
                for place, (text, spans) in enumerate(texts):
                    ends = {each.end for each in split_sentences(text, language)}
                    right += len(ends & {end for _, end in spans})
                    found += len(ends) + len(spans)
                    self._mark(f"{name} {place}", sorted(ends))
                self.figures[f"{name} boundaries F1"] = 2 * right / found
        if self._wanted("tr"):
            records = self._records("summaries/turkish-49.jsonl")
            joined = [" ".join(map(str.strip, each["sentences"])) for each in records]
            from sentences import _spans  # noqa: PLC0415

            texts = [(text, _spans(text, each["sentences"])) for text, each in zip(joined, records, strict=True)]
            self.figures["turkish-49 joined boundaries F1"] = boundary_f1(texts, "tr")
        rules = [
            rule
            for rule in self._records("sentences/golden-rules.jsonl")
            if self._wanted(rule["language"]) or self.room == "general"
        ]
        right = sum(
            [each.text for each in split_sentences(rule["text"], rule["language"])]
            == [each.strip() for each in rule["sentences"]]
            for rule in rules
        )
        if rules:
            self.figures["golden rules right"] = right / len(rules)

    def quotations(self) -> None:
        """Quotations found, and with the right speaker; German ones are told by the general rules."""
        from quotations import _covers, gold_quotations, is_right  # noqa: PLC0415

        from briefing.text.speech import find_quotations  # noqa: PLC0415

        corpora = [("polnear-dev.jsonl.gz", "en"), ("turkish-silver-28-dev.jsonl", "tr")]
        corpora += [("german-wikinews-train.jsonl.gz", "de")] if self.room in {"", "general"} else []
        for name, language in corpora:
            if not self._wanted(language) and language != "de":
                continue
            total = found = named = right = 0
            for record in self._records(f"quotations/{name}"):
                given = find_quotations(record["text"], language)
                self._mark(f"{name} {record['id']}", given)
                for gold in _gold_of(record) if language != "en" else gold_quotations(record):
                    match = next((each for each in given if _covers(each, gold)), None)
                    total += 1
                    found += match is not None
                    spoken = match is not None and match.speaker is not None
                    named += spoken
                    right += bool(spoken and is_right(match, gold))
            self.figures[f"{name} quotations found"] = found / total
            self.figures[f"{name} right speaker of all"] = right / total
            self.figures[f"{name} speaker right when named"] = right / max(named, 1)

    def more_quotations(self) -> None:
        """The larger half of the English collection, for what loses nothing on the smaller."""
        if self._wanted("en"):
            from quotations import _count  # noqa: PLC0415

            total, found, named, right = _count(self.data / "quotations/polnear-train.jsonl.gz")
            self.figures["polnear-train quotations found"] = found / total
            self.figures["polnear-train right speaker of all"] = right / total
            self.figures["polnear-train speaker right when named"] = right / max(named, 1)

    def statements(self) -> None:
        """Labelled statements and traps, and who is given as their speaker."""
        counts: Counts = defaultdict(list)
        for name, documents, facts in self._labelled():
            for each in documents.values():
                self._mark(f"speakers {name} {each.article.id}", (each.attributed, each.persons))
            _count_quotations(facts, documents, counts)
        self._share(counts)

    def figures_counted(self) -> None:
        """Labelled figures."""
        counts: Counts = defaultdict(list)
        for name, documents, facts in self._labelled():
            for each in documents.values():
                self._mark(f"figures {name} {each.article.id}", each.figures)
            for document, place, found in _mentions(facts["figures"], documents, "figures"):
                counts[f"labelled figures found, {document.language}"].append(bool(found))
                width = place["span"][1] - place["span"][0]
                near = any(abs(each.end - each.start - width) <= 0.25 * width for each in found)
                counts[f"labelled figures as printed, {document.language}"].append(near)
        self._share(counts)

    def days(self) -> None:
        """Labelled days ahead, and days past that are not to be taken for coming ones."""
        from briefing.compose.parts.coming_up import _dates_it  # noqa: PLC0415
        from briefing.model import Period  # noqa: PLC0415

        counts: Counts = defaultdict(list)
        for name, documents, facts in self._labelled():
            days = sorted(each.article.date for each in documents.values() if each.article.date)
            period = Period(start=days[0], end=days[-1]) if days else Period(start=date.min, end=date.min)
            for each in documents.values():
                self._mark(f"days {name} {each.article.id}", each.dates)
            for document, place, found in _mentions(facts["days"], documents, "dates"):
                right = any(each.day.isoformat().startswith(place["day"]) and _dates_it(each, period) for each in found)
                counts[f"labelled days ahead found, {document.language}"].append(right)
            for document, _, found in _mentions(facts["past_days"], documents, "dates"):
                ahead = any(each.day > period.end and _dates_it(each, period) for each in found)
                counts[f"past days not taken for coming ones, {document.language}"].append(not ahead)
        self._share(counts)

    def genres(self) -> None:
        """What the labels call no report, and what tells an event."""
        import events  # noqa: PLC0415

        counts: Counts = defaultdict(list)
        for name, documents, _ in self._labelled():
            labels = events.labels_of(name)
            kinds = dict(labels["not_news"])
            told = {article for story in labels["stories"] for article in story} - set(kinds)
            for article, each in documents.items():
                self._mark(f"genre {name} {article}", (each.genre, each.argues))
                reports = each.reports and each.genre == "report"
                if kinds.get(article) in NO_NEWS:
                    counts[f"what is no report known, {each.language}"].append(not reports)
                elif article in told:
                    counts[f"reports taken for reports, {each.language}"].append(reports)
        self._share(counts)

    def more_texts(self, module: str) -> None:
        """What a module reads in some thousand articles that nobody labelled: no row, marks alone."""
        from briefing.furniture import find_furniture  # noqa: PLC0415
        from briefing.group.stories.headline import headline  # noqa: PLC0415
        from briefing.model import Article  # noqa: PLC0415
        from briefing.read.body import clean  # noqa: PLC0415
        from briefing.summarise.printable.leaning import Anchorings  # noqa: PLC0415
        from briefing.summarise.printable.voices import ForeignVoices  # noqa: PLC0415
        from briefing.text import segment  # noqa: PLC0415

        reads = {
            "days": lambda each: each.dates,
            "figures_counted": lambda each: each.figures,
            "statements": lambda each: (each.attributed, each.persons),
            "genres": lambda each: (each.genre, each.argues),
            "sentences": lambda each: [sentence.end for sentence in each.sentences],
            "headlines": headline,
            "furniture": lambda each: find_furniture([each.article]),
            "reading": lambda each: clean(each.article.text, title=each.article.title or "").text,
            "summaries": lambda each: (
                list(map(str, Anchorings(each))),
                sorted(map(str, ForeignVoices(each).found.items())),
            ),
        }
        wanted = [reads[group] for group in GROUPS.get(module, tuple(reads)) if group in reads]
        for corpus, language in MORE_TEXTS if wanted else ():
            for place, record in enumerate(self._records(corpus) if self._wanted(language) else ()):
                day = record.get("date") or ""
                article = Article(
                    text=record["text"],
                    title=record.get("title"),
                    date=date.fromisoformat(day[:10] if len(day) > 9 else "2016-07-18"),
                    outlet=record.get("outlet"),
                    url=record.get("url"),
                    language=language,
                    id=str(place),
                )
                document = segment(article)
                self._mark(f"more {corpus} {place}", [read(document) for read in wanted])

    def _labelled(self) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
        """The labelled piles: their names, their documents by article, the labels of facts."""
        import events  # noqa: PLC0415

        for name in events.labelled():
            facts = json.loads((events.LABELS / f"{name}.facts.json").read_text(encoding="utf-8"))
            yield name, {each.article.id: each for each in self.pile(name)}, facts

    def _share(self, counts: Counts) -> None:
        self.figures |= {name: sum(each) / len(each) for name, each in counts.items()}

    def columns(self) -> None:
        """What outlets mark as opinion and as news, called so."""
        if not self._wanted("en"):
            return
        import columns  # noqa: PLC0415

        from briefing.text.genre import opinion  # noqa: PLC0415

        counts: Counts = defaultdict(list)
        for place, article in enumerate(columns._articles(self.data / columns.CORPUS)):  # noqa: SLF001
            gold = columns._gold(article)  # noqa: SLF001
            called = opinion.opens_as_opinion(article.title or "", article.text, "en")
            self._mark(f"us-news-2021 {place}", (called, gold))
            if gold is not None:
                counts["us-news-2021 columns known" if gold else "us-news-2021 reports let be"].append(called == gold)
        self._share(counts)

    def reading(self) -> None:
        """What cleaning takes of the labelled furniture, and what it keeps of what people marked as text."""
        from reading import _letters  # noqa: PLC0415

        from briefing.read.body import clean  # noqa: PLC0415

        counts: Counts = defaultdict(list)
        for corpus, record, pieces in self._marked_pieces():
            body = clean(record["text"], title=record.get("title") or "").text
            self._mark(f"clean {corpus} {record['id']}", body)
            left = _letters(body)
            for name, piece, kept in pieces:
                if _letters(piece):
                    counts[name].append((_letters(piece) in left) == kept)
        self._share(counts)

    def furniture(self) -> None:
        """What is labelled as furniture and stands in no sentence, and the real sentences that are left alone."""
        import events  # noqa: PLC0415
        from furniture import measure  # noqa: PLC0415

        for name in events.labelled():
            measured = [each for each in measure(self.data, name)[1] if self._wanted(each.document.language)]
            for each in measured:
                self._mark(f"furniture {name} {each.document.article.id}", each.document.furniture)
            characters = sum(label.end - label.start for each in measured for label in each.labels)
            left = sum(count for each in measured for count in each.left)
            real, taken = sum(each.real for each in measured), sum(len(each.taken) for each in measured)
            if characters:
                self.figures[f"{name} furniture that no sentence holds"] = 1 - left / characters
            if real:
                self.figures[f"{name} real sentences left alone"] = 1 - taken / real

    def headlines(self) -> None:
        """What each labelled article would call its story: no row, since nobody labelled headings; marks alone."""
        from briefing.group.stories.headline import headline  # noqa: PLC0415

        for name, documents, _ in self._labelled():
            for each in documents.values():
                self._mark(f"headline {name} {each.article.id}", headline(each))

    def _marked_pieces(self) -> Iterator[tuple[str, dict[str, Any], list[tuple[str, str, bool]]]]:
        """Records with pieces of their texts: the row to which a piece belongs, and whether it is to be kept."""
        import events  # noqa: PLC0415

        for name in events.labelled():
            furniture = events.labels_of(name)["furniture"]
            for record in self._records(f"piles/{name}.jsonl.gz"):
                language = (record.get("language") or "en")[:2]
                if record["id"] in furniture and record.get("text") and self._wanted(language):
                    yield name, record, list(_pieces(record["text"], furniture[record["id"]], language))
        if self._wanted("en"):
            for record in self._records("quotations/polnear-dev.jsonl.gz"):
                contents = [part["text"] for mark in record["attributions"] for part in mark["content"]]
                row = "polnear-dev contents that cleaning keeps"
                yield "polnear-dev", record, [(row, content, True) for content in contents]
        if self._wanted("tr"):
            for record in self._records("summaries/turkish-49.jsonl"):
                row = "turkish-49 sentences that cleaning keeps"
                yield "turkish-49", record, [(row, sentence, True) for sentence in record["sentences"]]

    def stories(self) -> None:
        """B-cubed F1 of the smaller labelled piles and of collections."""
        import events  # noqa: PLC0415
        from piles import articles_of  # noqa: PLC0415

        from briefing.text import segment  # noqa: PLC0415

        for name in STORIES:
            documents = self.pile(name)
            labels = events.labels_of(name)
            held = {each.article.id for each in documents}
            gold = {
                article: number
                for number, members in enumerate(labels["stories"])
                for article in members
                if article in held
            }
            if not gold:
                continue
            joinable: dict[Any, frozenset[Any]] = defaultdict(frozenset)
            for together in labels["joinable"]:
                for number in together:
                    joinable[number] |= frozenset(together)
            found = events.stories_of(documents)
            self._mark(f"stories {name}", sorted(found.items()))
            self.figures[f"{name} stories F1"] = events.f1(*events.measure(found, gold, joinable))
        collections = [("googlenews-2018-dev", "en"), ("turkish-mds-206-dev", "tr")]
        for name, language in collections:
            if self._wanted(language):
                corpus = self.data / f"stories/{name}.jsonl"
                gold = {str(each["id"]): each["story"] for each in self._records(f"stories/{name}.jsonl")}
                found = events.stories_of([segment(article) for article in articles_of(corpus)])
                self._mark(f"stories {name}", sorted(found.items()))
                self.figures[f"{name} stories F1"] = events.f1(*events.measure(found, gold, {}))

    def summaries(self) -> None:
        """ROUGE, the sentences that Turkish readers chose, and openings that hang in the air."""
        import summaries  # noqa: PLC0415

        from briefing.summarise import summarise  # noqa: PLC0415

        if self._wanted("en"):
            for name, length, step in (("writers-109", "3 sentences", 2), ("allsides-val", "66 words", 6)):
                records = self._records(f"summaries/{name}.jsonl")[::step]
                scores = [summaries._rouge(each, length) for each in records]  # noqa: SLF001
                for place, score in enumerate(scores):
                    self._mark(f"{name} {place}", score)
                for number, row in enumerate(("R1", "R2")):
                    self.figures[f"{name} {row}"] = sum(each[number] for each in scores) / len(scores)
            records = self._records("articles/us-politics-300.jsonl")[::2]
            made = [summarise(each["text"], "60 words", language="en") for each in records]
            for place, each in enumerate(made):
                self._mark(f"us-politics-300 {place}", [sentence.start for sentence in each.sentences])
            printed = sum(len(each.sentences) for each in made)
            self.figures["us-politics-300 openings that stand"] = 1 - sum(map(summaries.dangling, made)) / printed
        if self._wanted("tr"):
            agreed = []
            for record in self._records("summaries/turkish-tes-dev.jsonl"):
                for chosen in record["chosen"]:
                    made = summarise(record["text"], f"{len(chosen)} sentences", language="tr").sentences
                    starts = {each.start for each in made}
                    gold = {record["spans"][number - 1][0] for number in chosen if number <= len(record["spans"])}
                    agreed.append(2 * len(starts & gold) / max(len(starts) + len(gold), 1))
                    self._mark(f"turkish-tes {record['id']} {len(chosen)}", sorted(starts))
            self.figures["turkish-tes chosen F1"] = sum(agreed) / len(agreed)
            for row in summaries._turkish(self.data):  # noqa: SLF001
                self.figures[row.name] = row.value

    def themes(self) -> None:
        """Filing by words, and themes discovered; the names of the latter are only seen to change."""
        import themes  # noqa: PLC0415

        from briefing.group.discovery import discover  # noqa: PLC0415
        from briefing.group.filing import file_sentences  # noqa: PLC0415
        from briefing.model import Article  # noqa: PLC0415
        from briefing.text import segment  # noqa: PLC0415

        corpora = (("turkish-val.jsonl", "tr", 1), ("reuters-train.jsonl.gz", "en", 10))
        for name, language, step in corpora:
            if not self._wanted(language):
                continue
            records = [each for each in self._records(f"topics/{name}")[::step] if each["text"]]
            documents = [
                segment(Article(text=each["text"], title=each.get("title"), language=language, id=str(each["id"])))
                for each in records
            ]
            register = themes._register(themes.TURKISH if language == "tr" else themes.NEWSWIRE)  # noqa: SLF001
            filed = themes.themes_of_articles(file_sentences(documents, register))
            for each in records:
                self._mark(f"{name} {each['id']}", [one.theme for one in filed.get(str(each["id"]), ())])
            if language == "tr":
                right = sum(themes._foremost(filed, each["id"]) == each["topic"] for each in records)  # noqa: SLF001
                self.figures["turkish-val classes by words"] = right / len(records)
            else:
                found = {article: {one.theme for one in own if one.sentences} for article, own in filed.items()}
                pairs = [
                    (set(each["topics"]) & set(themes.NEWSWIRE), found.get(str(each["id"]), set())) for each in records
                ]
                self.figures["newswire topics micro F1"] = themes._micro_f1(pairs)  # noqa: SLF001
        if self._wanted("en"):
            for row in themes._labelled(None):  # noqa: SLF001
                self.figures[row.name] = row.value
            records = self._records("summaries/bbc-2225.jsonl")[::22]
            self._discovered("bbc", records, [each["id"].split("/")[0] for each in records], "en")
        if self._wanted("tr"):
            records = self._records("topics/turkish-val.jsonl")
            self._discovered("turkish-val", records, [each["topic"] for each in records], "tr")
        del discover

    def _discovered(self, name: str, records: list[dict[str, Any]], classes: list[str], language: str) -> None:
        import themes  # noqa: PLC0415
        from sklearn.metrics import normalized_mutual_info_score  # noqa: PLC0415

        from briefing.group.discovery import discover  # noqa: PLC0415
        from briefing.model import Article  # noqa: PLC0415
        from briefing.text import segment  # noqa: PLC0415

        pile = [
            segment(Article(text=each["text"], title=each.get("title"), language=language, id=str(each["id"])))
            for each in records
        ]
        found = discover(pile)
        filed = themes.themes_of_articles(found)
        labels = [themes._foremost(filed, each.article.id) or "" for each in pile]  # noqa: SLF001
        self.figures[f"{name} discovery NMI"] = normalized_mutual_info_score(classes, labels)
        self._mark(f"discovery {name}", [theme.definition.name() for theme in found.themes])


def _pieces(text: str, furniture: list[Any], language: str) -> Iterator[tuple[str, str, bool]]:
    """The labelled furniture of a text, and the sentences between."""
    place = 0
    for start, end, _ in [*furniture, (len(text), len(text), "")]:
        for sentence in re.findall(r"[^.!?\n]{40,}[.!?]", text[place:start]):
            yield f"text that cleaning keeps, {language}", sentence, True
        yield f"furniture that cleaning takes, {language}", text[start:end], False
        place = end


def _gold_of(record: Mapping[str, Any]) -> Iterator[Any]:
    """The direct quotations of a record as people marked them."""
    from quotations import Gold, _spans  # noqa: PLC0415

    for mark in record["attributions"]:
        content = _spans(mark["content"]) if mark.get("type") == "Direct" else ()
        if content:
            text = record["text"][content[0][0] : content[-1][1]]
            lead = len(text) - len(text.lstrip("\"“„'"))
            trail = len(text) - len(text.rstrip("\"”“'"))
            source = _spans(mark["source"])
            said_by = mark.get("speaker") or " ".join(record["text"][start:end] for start, end in source)
            yield Gold(content[0][0] + lead, content[-1][1] - trail, source, said_by)


def _count_quotations(facts: Mapping[str, Any], by_id: Mapping[str, Any], counts: Counts) -> None:
    from quotations import COVERED  # noqa: PLC0415

    def given(entry: Mapping[str, Any]) -> Any:
        start, end = entry["content"]
        return next(
            (
                each
                for each in by_id[entry["article"]].attributed
                if min(end, each.content.end) - max(start, each.content.start) >= COVERED * (end - start)
            ),
            None,
        )

    for entry in facts["statements"]:
        if entry["article"] in by_id:
            language = by_id[entry["article"]].language
            match = given(entry)
            spans = [each for each in (match.speaker, match.named) if each] if match else []
            gold = [each for each in (entry["speaker"], entry["name"]) if each]
            right = any(one.start < end and start < one.end for one in spans for start, end in gold)
            counts[f"labelled statements found, {language}"].append(match is not None)
            counts[f"labelled statements with their speaker, {language}"].append(right)
            if spans:
                counts[f"labelled statements, speaker right when named, {language}"].append(right)
    for entry in facts["traps"]:
        if entry["article"] in by_id:
            match = given(entry)
            language = by_id[entry["article"]].language
            counts[f"traps without a speaker, {language}"].append(match is None or match.speaker is None)


def _mentions(
    entries: list[dict[str, Any]], documents: Mapping[str, Any], what: str
) -> Iterator[tuple[Any, dict[str, Any], list[Any]]]:
    """For each labelled place in ``documents`` its document, the entry, and the mentions that overlap it."""
    for entry in entries:
        document = documents.get(entry["article"])
        if document is not None:
            start, end = entry["span"]
            found = [
                each
                for sentence, own in zip(document.sentences, getattr(document, what), strict=True)
                for each in own
                if sentence.start + each.start < end and start < sentence.start + each.end
            ]
            yield document, entry, found

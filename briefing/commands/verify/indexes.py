"""What a brief gathers from its sources in lists, held against them: numbers, differences, speakers, days, charts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date as Date
from datetime import timedelta

from briefing import languages
from briefing.commands.verify.body import differs, is_whole, stories_of, worded
from briefing.commands.verify.evidence import Evidence
from briefing.commands.verify.faults import shown
from briefing.compose.finishing.receipts import sentence_at
from briefing.compose.parts.claims import counts_in, whole
from briefing.compose.parts.numbers import stated
from briefing.compose.parts.speakers import surname_key
from briefing.errors import Problem
from briefing.model import (
    UNFILED,
    Chart,
    ChartRow,
    DatedPassage,
    Disagreement,
    Document,
    Extract,
    Figure,
    FigureMention,
    Sentence,
    Source,
    Speaker,
)


def index_problems(evidence: Evidence) -> Iterator[Problem]:
    """Everything in the lists of a brief that does not follow from its sources."""
    brief = evidence.brief
    for figure in brief.numbers:
        yield from _figure_problems("numbers", figure, evidence, clause=True)
    for found in brief.disagreements:
        yield from _difference_problems(found, evidence)
    for speaker in brief.speakers:
        yield from _speaker_problems(speaker, evidence)
    keys = [(surname_key(speaker.name), speaker.name) for speaker in brief.speakers]
    if keys != sorted(keys):
        yield Problem(where="speakers", what="are not in the order of their surnames.", kind="changed field")
    for dated in brief.coming_up:
        yield from _day_problems(dated, evidence)
    days = [(dated.day.year, dated.precision == "year", dated.day) for dated in brief.coming_up]
    if days != sorted(days):
        yield Problem(where="coming up", what="is not in the order of its days.", kind="changed field")
    if brief.further_dates and len(brief.coming_up) < _FULL:
        what = f"counts {brief.further_dates} further dates, and had room to print some."
        yield Problem(where="coming up", what=what, kind="changed field")
    for chart in brief.charts:
        yield from _chart_problems(chart, evidence)


_FULL = 6


def _figures_of(figure: Figure, evidence: Evidence) -> Iterator[tuple[Document, Sentence, FigureMention]]:
    """The figures that this version finds in the sentence of a figure that is printed."""
    receipt = figure.sentence.receipt
    for document in evidence.documents(receipt.article_id):
        sentence = sentence_at(document, receipt.start)
        if sentence and (sentence.start, sentence.end) == (receipt.start, receipt.end):
            figures = document.figures[sentence.index]
            language = languages.of(document.language)
            counts = (mention for mention, _ in counts_in(sentence.text, figures, language))
            compared = (whole(sentence.text, mention, language.tallies) for mention in counts)
            yield from ((document, sentence, mention) for mention in (*figures, *compared))


def _figure_problems(where: str, figure: Figure, evidence: Evidence, *, clause: bool) -> Iterator[Problem]:
    """A number that its sentence does not give so; with ``clause`` it stands in its statement, else with its noun."""
    name = f"{where}, {shown(figure.phrase.text)}"
    phrase, sentence = figure.phrase.receipt, figure.sentence.receipt
    cited = evidence.numbers.get(figure.source)
    if cited is None or {phrase.article_id, sentence.article_id} != {cited.article_id}:
        yield Problem(
            where=name, what=f"is cited to source {figure.source}, and stands in another.", kind="changed source"
        )
    elif not sentence.start <= phrase.start < phrase.end <= sentence.end:
        yield Problem(where=name, what="does not stand in the sentence given with it.", kind="changed number")
    elif not is_whole(figure.sentence, evidence):
        yield Problem(where=name, what="is given with no whole sentence of its source.", kind="changed sentence")
    elif evidence.documents(sentence.article_id):
        found = list(_figures_of(figure, evidence))
        places = [_place(document, each, mention, clause=clause) for document, each, mention in found]
        fitting = [entry for entry, place in zip(found, places, strict=True) if place == (phrase.start, phrase.end)]
        if not fitting:
            yield Problem(where=name, what="is no statement of a number in its source.", kind="changed number")
        elif figure.amount not in {mention.amount for *_, mention in fitting}:
            yield from differs(name, "its amount", figure.amount, fitting[0][2].amount, kind="changed number")


def _place(document: Document, sentence: Sentence, mention: FigureMention, *, clause: bool) -> tuple[int, int] | None:
    if not clause:
        return sentence.start + mention.start, sentence.start + mention.end
    span = stated(document, sentence, mention)
    return (span.start, span.end) if span else None


def _difference_problems(found: Disagreement, evidence: Evidence) -> Iterator[Problem]:
    where = f"disagreements, {shown(found.label)}"
    if len({figure.sentence.receipt.article_id for figure in found.figures}) < 2:
        yield Problem(where=where, what="sets nothing against one another.", kind="changed difference")
        return
    for figure in found.figures:
        yield from _figure_problems("disagreements", figure, evidence, clause=False)
    sources = [source for figure in found.figures if (source := evidence.numbers.get(figure.source))]
    if len(sources) == len(found.figures):
        yield from _order_problems(where, found, sources)
        yield from _naming_problems(where, found, sources, evidence)
    given = [
        [mention for *_, mention in _figures_of(figure, evidence) if mention.amount == figure.amount]
        for figure in found.figures
    ]
    nouns = sorted({mention.noun for mention in given[0]})
    if nouns and found.noun not in nouns:
        yield from differs(where, "what it counts", found.noun, nouns[0], kind="changed difference")
    if all(given) and len({mention.number for mentions in given for mention in mentions}) < 2:
        yield Problem(where=where, what="sets the same number against itself.", kind="changed difference")


def _order_problems(where: str, found: Disagreement, sources: Sequence[Source]) -> Iterator[Problem]:
    """The day of an update, and the order of the figures: by their days, and of one day by their stories."""
    told = [(source.date or Date.min, source.story_id) for source in sources]
    day = sources[-1].date if found.kind == "update" else None
    yield from differs(where, "its day", found.day, day, kind="changed difference")
    if found.kind == "update" and (len(told) != 2 or told[0][0] >= told[-1][0]):
        what = "is called an update, and its figures are of one day."
        yield Problem(where=where, what=what, kind="changed difference")
    if told != sorted(told):
        what = "has its figures in another order than their days and stories."
        yield Problem(where=where, what=what, kind="changed difference")


def _naming_problems(
    where: str, found: Disagreement, sources: Sequence[Source], evidence: Evidence
) -> Iterator[Problem]:
    """A difference that is called by a story which gives none of its figures, or by no title of its story."""
    own = [source for source in evidence.brief.sources if source.story_id == found.story_id]
    labels = {story.label for _, story in stories_of(evidence) if story.story_id == found.story_id}
    titled = any(source.title.startswith(found.label) or not source.title for source in own)
    if found.story_id not in {source.story_id for source in sources}:
        what = "is called by a story that gives none of its figures."
        yield Problem(where=where, what=what, kind="changed difference")
    elif not titled and found.label not in labels:
        yield Problem(where=where, what="is called by no title of its story.", kind="changed difference")


def _speaker_problems(speaker: Speaker, evidence: Evidence) -> Iterator[Problem]:
    where = f"speakers, {shown(speaker.name)}"
    if not speaker.quotes:
        yield Problem(where=where, what="says nothing.", kind="changed speaker")
    for quote in speaker.quotes:
        if quote.speaker is None or surname_key(quote.speaker.text) != surname_key(speaker.name):
            what = (
                f"is given what {quote.speaker.text if quote.speaker else 'nobody'} said: {shown(quote.content.text)}."
            )
            yield Problem(where=where, what=what, kind="changed speaker")
    said = [
        quotation
        for source in evidence.brief.sources
        for document in evidence.documents(source.article_id)
        for quotation in document.attributed
    ]
    if not said:
        return
    names = {each.named.text for each in said if each.named}
    if speaker.name not in names:
        yield Problem(where=where, what="is nobody whom a source quotes by this name.", kind="changed speaker")
    roles = {
        each.role.text
        for each in said
        if each.role and each.named and surname_key(each.named.text) == surname_key(speaker.name)
    }
    if speaker.role and speaker.role not in roles:
        yield Problem(where=where, what=f"is called {shown(speaker.role)}, as no source does.", kind="changed speaker")
    first = next((quote.role.text for quote in speaker.quotes if quote.role), None)
    if first is not None:
        yield from differs(where, "the role", speaker.role, first, kind="changed speaker")


def _day_problems(dated: DatedPassage, evidence: Evidence) -> Iterator[Problem]:
    where = f"coming up, {shown(dated.mention.text)}"
    receipt, period = dated.mention.receipt, evidence.brief.period
    if not any(_within(dated.mention, extract) for extract in dated.passage.extracts):
        yield Problem(where=where, what="does not stand in the sentence under it.", kind="changed day")
    if dated.day <= period.end:
        yield Problem(where=where, what=f"is on {dated.day}, and not after the period.", kind="changed day")
    days = [
        (mention.day, mention.precision)
        for document in evidence.documents(receipt.article_id)
        for sentence, mentions in zip(document.sentences, document.dates, strict=True)
        for mention in mentions
        if (sentence.start + mention.start, sentence.start + mention.start + len(mention.text))
        == (receipt.start, receipt.end)
    ]
    if evidence.documents(receipt.article_id) and not days:
        yield Problem(where=where, what="is no date as its source has it.", kind="changed day")
    elif days and (dated.day, dated.precision) not in days:
        day, precision = days[0]
        yield from differs(
            where,
            f"its {dated.precision}",
            dated.day.isoformat(),
            f"{day.isoformat()} ({precision})",
            kind="changed day",
        )


def _within(mention: Extract, extract: Extract) -> bool:
    inner, outer = mention.receipt, extract.receipt
    return inner.article_id == outer.article_id and outer.start <= inner.start < inner.end <= outer.end


def _chart_problems(chart: Chart, evidence: Evidence) -> Iterator[Problem]:
    """Columns, rows and numbers of a chart that the sources do not have."""
    where, brief = f"chart {chart.kind.replace('_', ' ')}", evidence.brief
    totals: Counter[str] = Counter()
    for section in brief.sections:
        if section.id != UNFILED:
            totals[section.name] += section.articles
    held = _columns(chart, evidence)
    if held is None:
        what = f"has the columns {worded(chart.columns)}, which are none of the brief's."
        yield Problem(where=where, what=what, kind="changed chart")
        return
    decided = any(each.kind == "decisions" for each in brief.method.inputs)
    for row in chart.rows:
        name = f"{where}, {shown(row.label)}"
        if row.label not in totals and not decided:
            yield Problem(where=name, what="is no theme of the brief.", kind="changed chart")
        yield from _row_problems(name, chart, row, held)
        counted = int(sum(row.values))
        total = totals.get(row.label, counted)
        if counted > total or (chart.kind != "outlets_by_theme" and counted != total):
            yield from differs(name, "what it counts in all", counted, total, kind="changed chart")


def _row_problems(where: str, chart: Chart, row: ChartRow, held: Mapping[str, int]) -> Iterator[Problem]:
    """Numbers of a row that are none, or more than there are articles; ``held`` says how many each column has."""
    if len(row.values) != len(chart.columns) or any(value < 0 or value != int(value) for value in row.values):
        yield Problem(where=where, what="has other numbers than one for each column.", kind="changed chart")
        return
    for column, value in zip(chart.columns, row.values, strict=True):
        if value > held[column]:
            what = f"counts {value:.0f} articles under {column}, where there are {held[column]}."
            yield Problem(where=where, what=what, kind="changed chart")


def _columns(chart: Chart, evidence: Evidence) -> dict[str, int] | None:
    """How many sources each column of a chart can count at most; None where its columns are not the brief's."""
    brief = evidence.brief
    if chart.kind == "outlets_by_theme":
        counts = {column: sum(source.outlet == column for source in brief.sources) for column in chart.columns}
        return counts if all(counts.values()) and len(counts) == len(chart.columns) else None
    try:
        begins = [Date.fromisoformat(column) for column in chart.columns]
    except ValueError:
        return None
    if begins != sorted(set(begins)):
        return None
    days = [source.date for source in brief.sources if source.date]
    if chart.kind == "articles_by_day":
        every = (brief.period.end - brief.period.start).days + 1
        span = [brief.period.start + timedelta(days=number) for number in range(every)]
        if every <= _MOST_DAYS and begins != span:
            return None
    ends = [*begins[1:], Date.max]
    return {
        column: sum(first <= day < end for day in days)
        for column, first, end in zip(chart.columns, begins, ends, strict=True)
    }


_MOST_DAYS = 31

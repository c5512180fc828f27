"""Days that can be read two ways (``12/05/2025``): decided over the whole pile, and said how.

In comes the day of each article as it is written, out come the articles with their days, and a note for each file in
which a day could have been another one. What shows the order is asked in turn: the other days of the file, how near to
one another its days would lie, the other days of the outlet, and the country that the language or the address names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

from briefing import languages
from briefing.errors import Problem
from briefing.model import Article, Reason
from briefing.read.body.dating import NumericDay
from briefing.read.domains import host
from briefing.read.forms.record import NumericallyDated

KIND = "day order"
"""The kind of a note on how a day was read that could be read two ways."""

_FEWEST = 3
"""Different days that tell by lying near to one another."""
_NEAR, _FAR = 35, 90
"""Days: a pile is of a month at most where one order has it within the first, and the other apart by the second."""
_DOT = "."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Decision:
    month_first: bool
    kind: str
    shown: str = ""

    def reason(self, count: int) -> Reason:
        order = Reason(kind="month first" if self.month_first else "day first")
        return Reason(kind=self.kind, words=(self.shown,) if self.shown else (), number=count, parts=(order,))


def settle_days(articles: Iterable[Article]) -> tuple[list[Article], list[Problem]]:
    """The articles with their days, and a note for each file and ground by which days in it were decided."""
    pile = list(articles)
    dated = [article for article in pile if isinstance(article, NumericallyDated)]
    files, outlets = _gathered(dated, _file_of), _gathered(dated, lambda article: article.outlet or "")
    settled: list[Article] = []
    noted: dict[tuple[str, _Decision], int] = defaultdict(int)
    for article in pile:
        if not isinstance(article, NumericallyDated):
            settled.append(article)
            continue
        day = article.date
        # A point stands between day and month wherever days are written with one.
        if article.numeric.read_two_ways and article.numeric.mark != _DOT:
            decision = _decide(article, files, outlets)
            noted[_file_of(article), decision] += 1
            day = article.numeric.day(month_first=decision.month_first)
        kept = {field.name: getattr(article, field.name) for field in fields(Article)}
        settled.append(Article(**{**kept, "date": day}))
    notes = [Problem.of(where, decision.reason(count), kind=KIND) for (where, decision), count in noted.items()]
    return settled, sorted(notes, key=lambda note: (note.where, note.what))


def _file_of(article: Article) -> str:
    name, _, number = (article.path or "").rpartition(":")
    return name if name and number.isdecimal() else article.path or ""


def _gathered(
    articles: Iterable[NumericallyDated], name_of: Callable[[Article], str]
) -> Mapping[str, list[NumericallyDated]]:
    gathered: dict[str, list[NumericallyDated]] = defaultdict(list)
    for article in articles:
        gathered[name_of(article)].append(article)
    return gathered


def _decide(
    article: NumericallyDated,
    files: Mapping[str, Sequence[NumericallyDated]],
    outlets: Mapping[str, Sequence[NumericallyDated]],
) -> _Decision:
    beside = [each for each in files[_file_of(article)] if each.numeric.mark == article.numeric.mark]
    same_outlet = [each for each in beside if article.outlet and each.outlet == article.outlet]
    for group in (same_outlet, beside):
        if shown := _shown_by(group):
            return _Decision(month_first=shown[0], kind="day order by file", shown=shown[1])
    if article.outlet and (shown := _shown_by(outlets[article.outlet])):
        return _Decision(month_first=shown[0], kind="day order by outlet", shown=f"{article.outlet}, {shown[1]}")
    if (nearer := _nearer_together(beside)) is not None:
        return _Decision(month_first=nearer, kind="day order by nearness")
    return _by_country(article)


def _shown_by(articles: Iterable[NumericallyDated]) -> tuple[bool, str] | None:
    """The order that days show which can only be read in one way, and the first of them; None where they differ."""
    shown = {each.numeric.written: each.numeric.shows_month_first for each in articles}
    orders = {order for order in shown.values() if order is not None}
    if len(orders) != 1:
        return None
    (order,) = orders
    return order, min(written for written, each in shown.items() if each is order)


def _nearer_together(articles: Sequence[NumericallyDated]) -> bool | None:
    """Whether the month stands first because only so the days lie within a month of one another."""
    numeric = [each.numeric for each in articles]
    if len({(each.first, each.second, each.year) for each in numeric if each.read_two_ways}) < _FEWEST:
        return None
    if any(each.shows_month_first is not None for each in numeric):
        return None
    month_first, day_first = _spread(numeric, month_first=True), _spread(numeric, month_first=False)
    if month_first <= _NEAR and day_first >= _FAR:
        return True
    return False if day_first <= _NEAR and month_first >= _FAR else None


def _spread(numeric: Sequence[NumericDay], *, month_first: bool) -> int:
    days = [day for each in numeric if (day := each.day(month_first=month_first))]
    return (max(days) - min(days)).days if days else 0


def _by_country(article: NumericallyDated) -> _Decision:
    """By the country that the language is said to be of, or the address; else as most of its speakers write."""
    calendar = languages.of(article.language).calendar
    country = article.declared.replace("_", "-").partition("-")[2].rpartition("-")[2].lower()
    if country:
        month_first = country in calendar.month_first
        return _Decision(month_first=month_first, kind="day order by language", shown=article.declared)
    for name in filter(None, (host(article.url or ""), article.outlet)):
        ending = name.rpartition(".")[2].lower()
        if ending in calendar.month_first:
            return _Decision(month_first=True, kind="day order by address", shown=name)
        if ending in calendar.day_first:
            return _Decision(month_first=False, kind="day order by address", shown=name)
    if not calendar.month_first:
        name = languages.english_name(article.language or "")
        return _Decision(month_first=False, kind="day order by language", shown=name)
    return _Decision(month_first=False, kind="day order by nothing")

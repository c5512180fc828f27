"""What is no text of the articles of a pile: found once for all of it, before anything is segmented.

In come articles, and what was learned of their outlets before; out come for each article the stretches of its text that
are furniture, each with what it is and why, in order and none over another. Two kinds of evidence are used: what one
outlet repeats over unlike articles (``repeated``, ``memory``), and what the form says, which the languages know
(``forms``, ``stamps``, ``heads``, ``biographies``). One article alone has only the forms.

Nothing here changes an article: ``text.segment`` is given the stretches and finds nothing in them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from briefing import languages
from briefing.furniture.biographies import biographies_in
from briefing.furniture.forms import beginnings_of, by_form, edges_of
from briefing.furniture.heads import head_of, headings_in, presented_in, restarts_in
from briefing.furniture.memory import Memory, read_memory, written
from briefing.furniture.open_lines import open_lines_in
from briefing.furniture.passages import Compared, compared, lowered
from briefing.furniture.pieces import pieces_of
from briefing.furniture.repeated import Outlet, Repetition, Taken, Weights, known_in
from briefing.furniture.stamps import stamps_in
from briefing.furniture.stretch import settled
from briefing.furniture.twice import pulled_out
from briefing.model import Article, Furniture, Reason

__all__ = ["Memory", "Repetition", "find_furniture", "learn", "outlet_of", "read_memory", "written"]


def find_furniture(articles: Sequence[Article], *, memory: Memory | None = None) -> list[tuple[Furniture, ...]]:
    """The furniture of each of ``articles``, in their order; the order of the articles changes nothing."""
    texts, formed = _by_form(articles)
    taken = _repeated(articles, texts, memory or Memory())
    return [
        _unless_all(settled((*forms, *map(_furniture, repeated), *pulled_out(text)), article.text), article.text)
        for article, forms, repeated, text in zip(articles, formed, taken, texts, strict=True)
    ]


def _unless_all(found: tuple[Furniture, ...], text: str) -> tuple[Furniture, ...]:
    """``found``, where it leaves something of the ``text``: what is nothing else is left as it is."""
    place, rest = 0, []
    for each in found:
        rest.append(text[place : each.start])
        place = each.end
    rest.append(text[place:])
    return found if any(letter.isalnum() for part in rest for letter in part) else ()


def learn(articles: Sequence[Article], *, memory: Memory | None = None) -> Memory:
    """``memory`` with what the outlets of ``articles`` repeat, which is kept by the name of the outlet."""
    texts, _ = _by_form(articles)
    found: dict[str, list[Repetition]] = defaultdict(list)
    for article, taken in zip(articles, _repeated(articles, texts, memory or Memory()), strict=True):
        found[outlet_of(article)] += [each.repetition for each in taken]
    return (memory or Memory()).with_more(found)


def outlet_of(article: Article) -> str:
    """By what an article's outlet is known: its name, else the host of its address, else nothing."""
    return article.outlet or (urlsplit(article.url).hostname or "" if article.url else "")


def _by_form(articles: Sequence[Article]) -> tuple[list[Compared], list[list[Furniture]]]:
    texts, formed = [], []
    for article in articles:
        text, found = _forms_of(article)
        texts.append(text)
        formed.append(found)
    return texts, formed


def _forms_of(article: Article) -> tuple[Compared, list[Furniture]]:
    """The text of an article by its pieces, parted by what its furniture is sure to be, and all that its forms show."""
    text, small = article.text, lowered(article.text)
    language = languages.of(languages.resolve(article.language, text))
    pieces = pieces_of(text, language.sentences)
    stamps = [*stamps_in(pieces, small)]
    head = head_of(text, _behind(stamps, text))
    headings = [*headings_in(article, head)] or [*restarts_in(article, head, language)]
    pieces = pieces.parted(edges_of([*stamps, *headings]))
    beginnings = beginnings_of(small)
    certain = [*by_form(pieces, small, beginnings, certain=True)]
    pieces = pieces.parted(edges_of(certain))
    found = [*stamps, *headings, *certain, *by_form(pieces, small, beginnings, certain=False)]
    pieces = pieces.parted(edges_of(found))
    found += [*presented_in(pieces, article.outlet or ""), *open_lines_in(text)]
    return compared(pieces, small), [*found, *biographies_in(pieces, found)]


def _behind(found: Sequence[Furniture], text: str) -> int:
    """Where the text begins behind the stretches of ``found`` that stand at its very head."""
    place = 0
    for each in sorted(found):
        if text[place : each.start].strip():
            break
        place = each.end
    return place


def _repeated(articles: Sequence[Article], texts: Sequence[Compared], memory: Memory) -> list[list[Taken]]:
    """What each article's outlet repeats of it, by comparison and by what is remembered."""
    weights = Weights([text.content for text in texts])
    members: dict[str, list[int]] = defaultdict(list)
    for number, article in sorted(enumerate(articles), key=lambda entry: (entry[1].id, entry[1].text)):
        members[outlet_of(article)].append(number)
    taken: list[list[Taken]] = [[] for _ in articles]
    for name, numbers in members.items():
        outlet = Outlet(
            [texts[number] for number in numbers],
            [articles[number].date for number in numbers],
            weights,
            is_known=bool(name),
        )
        remembered = _by_first_word(memory.of(name))
        for number, found in zip(numbers, outlet.repetitions(), strict=True):
            taken[number] = [*found, *(known_in(texts[number], remembered) if remembered else ())]
    return taken


def _by_first_word(repetitions: Sequence[Repetition]) -> Mapping[str, Sequence[Repetition]]:
    held: dict[str, list[Repetition]] = defaultdict(list)
    for each in repetitions:
        held[each.words[0]].append(each)
    return held


def _furniture(taken: Taken) -> Furniture:
    reason = Reason(kind="repeated by its outlet", number=taken.repetition.articles)
    return Furniture(start=taken.start, end=taken.end, kind="repeated", reason=reason)

"""Who said what: attributed quotations, under their story and in an index of speakers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from briefing.compose.blocks import Numbering
from briefing.compose.plan import Material
from briefing.compose.receipts import extract_span
from briefing.model import Document, Quotation, Quote, Sentence, Speaker, Story

SHORTEST_QUOTE = 6
LONGEST_QUOTE = 60
"""In words: below, a quotation is a phrase out of its context; above, it is no longer a line of its own."""
QUOTES_A_SPEAKER = 3
MOST_SPEAKERS = 20
_OWNED = re.compile(r"['’]s?\s")


def quotes_of(
    story: Story, material: Material, numbering: Numbering, *, printed: Collection[tuple[str, int, int]] = ()
) -> list[Quote]:
    """The attributed quotations of a story in its articles' order; what an origin's copies repeat stands once.

    ``printed`` are stretches (article id, start, end) that the page prints already: a quotation inside one is left out.
    """
    representatives = {origin.articles[0] for origin in story.origins}
    said: set[str] = set()
    quotes = []
    for document in material.documents_in(story):
        if document.article.id not in representatives:
            continue
        for quotation in document.quotations:
            if (
                not _tells(quotation, material.outlets)
                or _inside(document, quotation, printed)
                or quotation.content.text in said
            ):
                continue
            said.add(quotation.content.text)
            quotes.append(_quote(document, quotation, numbering))
    return quotes


def _tells(quotation: Quotation, outlets: Collection[str]) -> bool:
    words = len(quotation.content.text.split())
    return _has_speaker(quotation, outlets) and SHORTEST_QUOTE <= words <= LONGEST_QUOTE


def _has_speaker(quotation: Quotation, outlets: Collection[str]) -> bool:
    """Whether somebody is named who can speak: not a newspaper, and not what belongs to somebody ("Trump's Facebook")."""
    name = quotation.named.text if quotation.named else ""
    return bool(name) and name.casefold() not in outlets and _OWNED.search(name) is None


def _inside(document: Document, quotation: Quotation, printed: Collection[tuple[str, int, int]]) -> bool:
    content = quotation.content
    return any(
        article == document.article.id and start < content.end and content.start < end
        for article, start, end in printed
    )


def _quote(document: Document, quotation: Quotation, numbering: Numbering) -> Quote:
    span = quotation.named
    return Quote(
        source=numbering[document.article.id],
        content=extract_span(document, quotation.content),
        speaker=extract_span(document, span) if span else None,
        role=extract_span(document, quotation.role) if quotation.role else None,
    )


def stretches(sentences: Iterable[Sentence]) -> list[tuple[str, int, int]]:
    """Where ``sentences`` stand, as :func:`quotes_of` takes them."""
    return [(sentence.article_id, sentence.start, sentence.end) for sentence in sentences]


def index_speakers(quotes: Sequence[Quote]) -> tuple[Speaker, ...]:
    """Gather quotations by speaker, in the order of the surnames.

    A bare surname is filed under the one full name that ends with it, where there is exactly one; else it stands alone.
    """
    full_names = _full_names(quotes)
    gathered: dict[str, list[Quote]] = defaultdict(list)
    for quote in quotes:
        name = quote.speaker.text if quote.speaker else ""
        known = full_names.get(name.casefold(), set())
        gathered[next(iter(known)) if len(known) == 1 else name].append(quote)
    most = sorted(gathered.items(), key=lambda entry: (-len(entry[1]), entry[0]))[:MOST_SPEAKERS]
    speakers = [
        Speaker(
            name=name,
            role=next((quote.role.text for quote in said if quote.role), ""),
            quotes=tuple(said[:QUOTES_A_SPEAKER]),
        )
        for name, said in most
    ]
    return tuple(sorted(speakers, key=lambda speaker: (speaker.name.split()[-1].casefold(), speaker.name)))


def _full_names(quotes: Iterable[Quote]) -> dict[str, set[str]]:
    names: dict[str, set[str]] = defaultdict(set)
    for quote in quotes:
        name = quote.speaker.text if quote.speaker else ""
        if len(name.split()) > 1:
            names[name.split()[-1].casefold()].add(name)
    return names

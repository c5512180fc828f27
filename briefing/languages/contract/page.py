"""What a page prints around an article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Misreading:
    """Letters of the language that a wrong table has read as others: ``read`` stand where ``meant`` were written.

    ``genuine`` is the code of the language that writes the letters of ``read`` itself.
    """

    read: str
    meant: str
    genuine: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page prints around an article: bylines, captions, credits, invitations, notices, datelines.

    A page may mix languages, and it is looked at before its language is known: what all of them know is joined. All are
    patterns for any case of letters, unless it is said otherwise.

    ``lines`` are of whole lines that are no sentences, ``shouted`` (of capitals as they stand) too; ``buttons`` name
    one button each, of which a line may hold several, ``buttons_before`` and ``buttons_after`` those that are run
    together with the first and the last sentence. ``endings`` stand at the end of a line that begins as any sentence;
    where it ends in a full stop as well, it has one of ``ending_words`` (as printed). ``captions`` (case as it stands)
    are sought within a sentence that has one of ``caption_words`` (as printed). ``pictured`` are words that point into
    a picture, in brackets.

    ``bylines`` stand before the name of who wrote, which may hold ``particles``; ``crediting`` before that of an
    agency. ``agencies`` are pairs of a name in small letters and that by which the agency is known, ``agency_titles``
    what ends the name of any, ``cities`` those that papers print without a country (names), ``kickers`` what stands in
    the place of a dateline, ``no_places`` (in small letters) what looks like its place and is none. ``articles`` and
    ``conjunctions`` (words, in small letters) may stand before and between such names.

    ``outlet_words`` (in small letters) are what the name of an outlet may go without ("Fox News", "Fox").

    ``reading_on`` sends the reader of a teaser on to the whole text, at its end; ``feed_credits`` say behind the text
    of a feed's entry where it stood first.

    ``published`` are patterns of what stands before the day of publication in a line of a page. ``no_outlets`` are
    names (in small letters) that sites give themselves and that say nothing, as that of their first page.
    ``standfirsts`` are patterns of how a page's own markup calls the summary under the headline, in small letters.

    ``fields`` are pairs of a key, in small letters, by which people give a field of an article, and the field of
    :class:`briefing.read.forms.keys.Keys`.
    """

    lines: tuple[str, ...] = ()
    shouted: tuple[str, ...] = ()
    buttons: tuple[str, ...] = ()
    buttons_before: tuple[str, ...] = ()
    buttons_after: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    ending_words: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    caption_words: tuple[str, ...] = ()
    pictured: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    crediting: tuple[str, ...] = ()
    agencies: tuple[tuple[str, str], ...] = ()
    agency_titles: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    kickers: tuple[str, ...] = ()
    no_places: frozenset[str] = frozenset()
    articles: tuple[str, ...] = ()
    outlet_words: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    reading_on: tuple[str, ...] = ()
    feed_credits: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    no_outlets: frozenset[str] = frozenset()
    standfirsts: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    misreadings: tuple[Misreading, ...] = ()

"""Who said what: attributed quotations, under their story and in an index of speakers."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date as Date
from datetime import timedelta

from briefing.compose.findings import Findings, folded_outlet
from briefing.compose.finishing.receipts import extract_span, sentence_at
from briefing.compose.parts.blocks import Numbering
from briefing.languages import everybody, of
from briefing.languages.general.names import UPPER
from briefing.languages.general.persons import surname_of
from briefing.model import Document, Quotation, Quote, Sentence, Span, Speaker, Story
from briefing.model.mentions import DateMention
from briefing.model.word_count import words_in
from briefing.text.tagging.persons import tags_of

SHORTEST_QUOTE = 6
LONGEST_QUOTE = 60
"""In words: below, a quotation is a phrase out of its context; above, it is no longer a line of its own."""
SHORTEST_CLAUSE = 7
"""In words: a shorter quotation that ends in a comma only leads to what is said next."""
FRESH = 31
"""In days: what was said longer before the article is no statement of its week."""
MENTIONS = 3
"""How many places of a name the tagger is asked about."""
QUOTES_A_SPEAKER = 3
MOST_SPEAKERS = 20
FEW_SPEAKERS = 4
"""In a small brief, where each says one thing: its page is for what happened."""
REPEATED = 0.7
"""Two quotations of a speaker are one saying when the shorter shares this part of its words with the longer."""
WITHIN = 0.9
"""A quotation is told already when a printed sentence holds this part of its words."""
AHEAD = 2
"""In months: a month named alone is one of these to come, or else the last of its name."""
SPEECH = 3
"""In sentences: how far a speech is followed back to what says of which year it is."""
_YEAR = re.compile(r"(?<![\w.,:/-])(?:19|20)\d\d(?![\w.,]*\d)")
_MONTH = re.compile(rf"(?<!\w)[a-zçğıöşü]+\s({UPPER}[^\W\d_]{{2,}})(?!\s\d)")
"""A word with a capital behind a small one, as a month alone is and a surname behind a given name is not."""
_OWNED = re.compile(r"['’]s?\s")
_DOUBLED = re.compile(r"(.)\1+")
_ALIKE = str.maketrans({"ł": "l", "ı": "i", "y": "i", "j": "i", "w": "v", "ø": "o", "đ": "d", "ß": "s", "’": "'"})
_OPENING_MARKS = " \"'“”‘’«»„[(…."
_BEHIND_A_STOP = re.compile(r"[.,;:]\s")
_CLOSING_MARKS = frozenset(".,!?…—–-;")
_LONGER = 4
"""Letters: from here on every word of a title has a capital."""


def quotes_of(
    story: Story, findings: Findings, numbering: Numbering, *, printed: Sequence[Sentence] = ()
) -> list[Quote]:
    """The attributed quotations of a story that stand alone, in its reports' order; what copies repeat stands once.

    Its columns quote where it has no report. ``printed`` are sentences that the page prints already: what one of them
    quotes, from whichever article, is left out.
    """
    beside = [_words(sentence.text) for sentence in printed]
    heard = [words for words in map(_words, _quoted_in(printed, findings)) if len(words) >= SHORTEST_QUOTE]
    representatives = {origin.articles[0] for origin in story.origins}
    said: set[str] = set()
    quotes = []
    for document in findings.reports_in(story):
        if document.article.id not in representatives:
            continue
        for quotation in document.attributed:
            content = quotation.content.text
            if (
                content in said
                or not _tells(document, quotation, findings.outlets)
                or _inside(document, quotation, printed)
            ):
                continue
            if not stands_alone(document, quotation):
                continue
            words = _words(content)
            if not _repeats(words, beside) and not any(_one_saying(words, each) for each in heard):
                said.add(content)
                role = quotation.role or _role_elsewhere(quotation, document.attributed)
                quotes.append(_quote(document, replace(quotation, role=role), numbering))
    return quotes


def _tells(document: Document, quotation: Quotation, outlets: Collection[str]) -> bool:
    words = words_in(quotation.content.text)
    return _has_speaker(document, quotation, outlets) and SHORTEST_QUOTE <= words <= LONGEST_QUOTE


def _role_elsewhere(quotation: Quotation, others: Iterable[Quotation]) -> Span | None:
    """The role that the article prints where it quotes the same name another time."""
    name = quotation.named.text if quotation.named else ""
    return next((each.role for each in others if each.role and each.named and each.named.text == name), None)


def stands_alone(document: Document, quotation: Quotation) -> bool:
    """Whether a quotation is a sentence of its own, of this week, no title, and nothing around it denies it."""
    content = quotation.content.text
    around = _around(document, quotation)
    opens = content.lstrip(_OPENING_MARKS)[:1]
    if not (opens.isupper() or opens.isdigit()) and any(letter.isalnum() for letter in around):
        return False
    speech = of(document.language).speech
    if any(words is not None and words.search(around) for words in (speech.denied, speech.elsewhen)):
        return False
    if _is_of_another_time(document, quotation) or _is_a_scrap(content):
        return False
    if speech.closes_within and _is_a_part(document, quotation):
        return False
    return not _is_title(content) and not _goes_on(document, quotation)


def _is_a_part(document: Document, quotation: Quotation) -> bool:
    """Whether a quotation without a mark at its end stands within a sentence: ``took “60 days to get there”``."""
    content, text = quotation.content, document.article.text
    if content.text.rstrip()[-1:] in _CLOSING_MARKS or text[content.end + 1 : content.end + 2] == ",":
        return False
    sentence = sentence_at(document, content.start)
    before = text[sentence.start : content.start].rstrip(_OPENING_MARKS) if sentence else ""
    return bool(before) and not before.endswith(":")


def _is_of_another_time(document: Document, quotation: Quotation) -> bool:
    """Whether its sentence, or the one before, dates what is said to weeks before the article: ``he said in March``.

    Of the sentence before only a year counts: ``according to a letter of 2005. In it, he said``.
    """
    day = document.article.date
    if day is None:
        return False
    if _names_another_time(document, quotation, day):
        return True
    content, old = quotation.content, day - timedelta(days=FRESH)
    own = sentence_at(document, content.start)
    for sentence, mentions in zip(document.sentences, document.dates, strict=True):
        before = own is not None and sentence.index == own.index - 1 and sentence.paragraph == own.paragraph
        if not before and (sentence.end <= content.start or sentence.start >= content.end):
            continue
        for mention in mentions:
            place = sentence.start + mention.start
            outside = not any(each.content.start <= place < each.content.end for each in document.quotations)
            counts = mention.precision == "year" or not before
            if outside and counts and not mention.planned and _ends_before(mention, old):
                return True
    return False


def _names_another_time(document: Document, quotation: Quotation, day: Date) -> bool:
    """Whether a year or a month by itself, outside quotations, says that it was said before the month of its article.

    Its own sentence is asked for both: ``told a conference in December``, ``by early August``. Those of the speech
    before it are asked for a record of another year: ``according to a 2005 press release. In it, Berg said``.
    """
    language = of(document.language)
    own, *before = _led_up(document, quotation)
    if before and not any(letter.isalnum() for letter in own):
        own = before[0]  # it goes on with what is quoted there
    if any(int(found[0]) < day.year for found in _YEAR.finditer(own)):
        return True
    months = (language.calendar.month(found[1]) for found in _MONTH.finditer(own))
    if any(month and (month - day.month) % 12 > AHEAD for month in months):
        return True
    record = language.speech.record
    records = [found for text in before for found in record.finditer(text)] if record else []
    return any(int(found["year"] or found["late"]) < day.year for found in records)


def _led_up(document: Document, quotation: Quotation) -> Iterator[str]:
    """What stands outside quotation marks in the sentence of a quotation, and in those of its paragraph before it.

    One before is looked at, and one more for each that holds a quotation itself: the same speech.
    """
    yield _around(document, quotation)
    own = sentence_at(document, quotation.content.start)
    if own is None:
        return
    for sentence in reversed(document.sentences[max(0, own.index - SPEECH) : own.index]):
        quoted = [each for each in document.quotations if _inside(document, each, [sentence])]
        if sentence.paragraph != own.paragraph:
            return
        yield _around(document, quoted[0]) if quoted else sentence.text
        if not quoted:
            return


def _ends_before(mention: DateMention, day: Date) -> bool:
    """Whether all of what a date names lies before ``day``."""
    if mention.precision == "year":
        return mention.day.year < day.year
    if mention.precision == "month":
        return (mention.day.year, mention.day.month) < (day.year, day.month)
    return mention.day < day


def _is_a_scrap(content: str) -> bool:
    """Whether a quotation breaks off, or only leads to what is said next."""
    bare = content.strip()
    leads_on = bare.endswith(",") and words_in(bare) < SHORTEST_CLAUSE
    return leads_on or bare.endswith((":", "—", "–", "-")) or _BEHIND_A_STOP.match(bare) is not None


def _goes_on(document: Document, quotation: Quotation) -> bool:
    """Whether the speaker goes on behind the attribution: what ends in a comma has not come to its point."""
    content = quotation.content
    if not content.text.rstrip().endswith(","):
        return False
    behind = next((each.content for each in document.quotations if each.content.start > content.end), None)
    if behind is None:
        return False
    return "\n" not in document.article.text[content.end : behind.start]


def _around(document: Document, quotation: Quotation) -> str:
    """What stands outside quotation marks in the sentences of a quotation."""
    content = quotation.content
    first, last = sentence_at(document, content.start), sentence_at(document, max(content.start, content.end - 1))
    if first is None or last is None:
        return ""
    parts, place = [], first.start
    for each in document.quotations:
        if each.content.end > place and each.content.start < last.end:
            parts.append(document.article.text[place : max(place, each.content.start)])
            place = each.content.end
    return " ".join([*parts, document.article.text[place : last.end]])


def _is_title(content: str) -> bool:
    """Whether every longer word begins with a capital, as in the title of a film or a page; shouting is no title."""
    longer = [word for word in re.findall(r"[^\W\d_]+", content) if len(word) >= _LONGER]
    return bool(longer) and all(word[0].isupper() for word in longer) and not content.isupper()


def _has_speaker(document: Document, quotation: Quotation, outlets: Collection[str]) -> bool:
    """Whether somebody is named who can speak: no newspaper, and nothing that is somebody's ("Trump's Facebook").

    What may be no person (a single word, the name of a body) must state it itself: by its name, at the quotation.
    """
    name = quotation.named
    if name is None or folded_outlet(name.text) in outlets or _OWNED.search(name.text):
        return False
    return quotation.role is not None or _names_a_person(document, name) or _states(document, quotation)


def _names_a_person(document: Document, name: Span) -> bool:
    """Whether a full name is a person's, as far as its words and the tagger tell.

    The tagger knows half of the names of the world: only what it takes for another's wherever it stands is no person's.
    """
    words, known = name.text.casefold().split(), everybody()
    if len(words) < 2 or not known.groups.isdisjoint(words) or not known.bodies.isdisjoint(words):
        return False
    text, language = document.article.text, of(document.language)
    places = [found.start() for found in re.finditer(re.escape(name.text), text)][:MENTIONS]
    verdicts = [tags_of(text, place, place + len(name.text), language) for place in places]
    given = name.text.split()[0]
    if given in known.male or given in known.female or not any(verdicts):
        return True
    return not all(tags and all(tag.endswith("OTHER") for tag in tags) for tags in verdicts)


def _states(document: Document, quotation: Quotation) -> bool:
    stating = of(document.language).speech.stating
    said_by_name = quotation.speaker is not None and quotation.speaker == quotation.named
    return said_by_name and quotation.cue is not None and quotation.cue.text.casefold() in stating


def _inside(document: Document, quotation: Quotation, printed: Iterable[Sentence]) -> bool:
    content = quotation.content
    return any(
        sentence.article_id == document.article.id and sentence.start < content.end and content.start < sentence.end
        for sentence in printed
    )


def _quoted_in(printed: Iterable[Sentence], findings: Findings) -> Iterator[str]:
    """What is quoted within or across some sentences."""
    for sentence in printed:
        document = findings.document_of[sentence.article_id]
        for quotation in document.quotations:
            if _inside(document, quotation, [sentence]):
                yield quotation.content.text


def _one_saying(words: Collection[str], others: Collection[str]) -> bool:
    """Whether two quotations repeat one another, one perhaps shorter."""
    return sum(word in others for word in words) >= REPEATED * min(len(words), len(others))


def _repeats(words: Collection[str], sentences: Iterable[Collection[str]]) -> bool:
    """Whether nearly all of ``words`` stand in one of ``sentences``."""
    return any(sum(word in sentence for word in words) >= WITHIN * len(words) for sentence in sentences)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _quote(document: Document, quotation: Quotation, numbering: Numbering) -> Quote:
    span = quotation.named
    return Quote(
        source=numbering[document.article.id],
        content=extract_span(document, quotation.content),
        speaker=extract_span(document, span) if span else None,
        role=extract_span(document, quotation.role) if quotation.role else None,
    )


def index_speakers(
    quotes: Sequence[Quote], *, most: int = MOST_SPEAKERS, each: int = QUOTES_A_SPEAKER
) -> tuple[Speaker, ...]:
    """Gather quotations by speaker, in the order of the surnames; what several sources quote of one saying stands once.

    At most ``most`` speakers say at most ``each``.

    A surname of one word or two is filed under the one full name that ends with it, where there is exactly one; else it
    stands alone.
    Full names are one where they differ by initials or a familiar form alone, and stand as the fullest is printed.
    """
    full_names = _full_names(quotes)
    gathered: dict[str, list[Quote]] = defaultdict(list)
    for quote in quotes:
        name = quote.speaker.text if quote.speaker else ""
        known = full_names.get(surname_key(name), {})
        gathered[_filed_under(name, known)].append(quote)
    first = sorted(gathered.items(), key=lambda entry: (-len(entry[1]), entry[0]))[:most]
    speakers = [
        Speaker(
            name=name,
            role=next((quote.role.text for quote in said if quote.role), ""),
            quotes=tuple(_sayings(said)[:each]),
        )
        for name, said in first
    ]
    return tuple(sorted(speakers, key=lambda speaker: (surname_key(speaker.name), speaker.name)))


def _filed_under(name: str, known: Mapping[str, str]) -> str:
    """The name to file ``name`` under, of the full names ``known`` of its surname by given name."""
    fuller = [full for full in known.values() if full.endswith(f" {name}")]
    if len(fuller) == 1:
        return fuller[0]
    if len(name.split()) > 1:
        return known[_given(name)]
    return next(iter(known.values())) if len(known) == 1 else name


def _sayings(quotes: Iterable[Quote]) -> list[Quote]:
    """``quotes`` without those that mostly repeat one before them."""
    kept: list[tuple[set[str], Quote]] = []
    for quote in quotes:
        words = _words(quote.content.text)
        if not any(_one_saying(words, said) for said, _ in kept):
            kept.append((words, quote))
    return [quote for _, quote in kept]


def _full_names(quotes: Iterable[Quote]) -> dict[str, dict[str, str]]:
    """By surname and given name, as :func:`_given` makes it, the fullest form of the name in print."""
    names: dict[str, dict[str, str]] = defaultdict(dict)
    for quote in quotes:
        name = quote.speaker.text if quote.speaker else ""
        if len(name.split()) > 1:
            known = names[surname_key(name)].setdefault(_given(name), name)
            if (len(name), name) > (len(known), known):
                names[surname_key(name)][_given(name)] = name
    return names


def surname_key(name: str) -> str:
    """The surname as its spellings share it: ``Zelensky`` and ``Zelenskyy``, ``Şimşek`` and ``Simsek``."""
    return _as_spelt_alike(surname_of(name))


def _as_spelt_alike(word: str) -> str:
    bare = "".join(
        letter for letter in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(letter)
    )
    return _DOUBLED.sub(r"\1", bare.translate(_ALIKE)).rstrip("i") or bare


def _given(name: str) -> str:
    """The first given name in its full form, without initials (unless there is nothing else), ranks and titles."""
    given = [word.casefold() for word in name.split()[:-1]]
    whole = [word for word in given if not word.endswith(".")] or given
    first = everybody().familiar.get(whole[0], whole[0])
    return _as_spelt_alike(first)

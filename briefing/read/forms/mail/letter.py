"""What an e-mail was sent for: without the message that it answers, its foot, and what it says of itself.

Of what was passed on the message within counts, with the sender, the day and the subject that stand over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile

from lxml import etree
from lxml.html import tostring

from briefing import languages
from briefing.languages import Language
from briefing.languages.general.mail import mails_of
from briefing.model.word_count import words_in
from briefing.read.body.paragraphs import split_paragraphs
from briefing.read.forms.fragment import is_left_out, paragraphs_of
from briefing.read.forms.mail.message import Text
from briefing.read.forms.web import read_web
from briefing.read.refusal import Refused

_LONGEST_NOTICE = 400
_FEWEST_HEADS = 3
_LONGEST_HEAD = 6
_MOST_ELEMENTS = 20_000
# The page reader finds an article among what a page has around it; where it finds too little of a letter, the letter
# has nothing around it.
_LEAST_FOUND = 0.6
_LAID_OUT_BY = "table tbody thead tr td".split()
_SIGNATURE = re.compile(r"--\s?")
_QUOTED = re.compile(r"\s{0,3}>")
_LINK_BEHIND = re.compile(r"(?<!\s)\s*[<(\[]\s{0,9}(?:https?://|mailto:)[^\s<>)\]]+\s{0,9}[>)\]]")
_PREHEADER = re.compile(r"(?:^|[\s_-])(?:pre-?header|preview-?text|mcnpreviewtext)", re.IGNORECASE)
_ANSWERED = (
    "//blockquote[@type='cite']|//div[contains(concat(' ',@class,' '),' gmail_quote ')]"
    "|//div[contains(concat(' ',@class,' '),' yahoo_quoted ')]"
    "|//div[contains(concat(' ',@class,' '),' moz-cite-prefix ')]"
    "|//*[@id='divRplyFwdMsg']|//*[@id='divRplyFwdMsg']/following-sibling::*"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The paragraphs that an e-mail was sent for, and what stands over them where they were passed on."""

    paragraphs: list[str] = field(default_factory=list)
    heads: Mapping[str, str] = field(default_factory=dict)


def without_prefixes(subject: str) -> str:
    """The subject of the message that was answered or passed on."""
    return _known().prefixes.sub("", subject).strip() or subject


def letter_of(text: Text, tree: etree._Element | None, subject: str) -> Letter:
    """The letter of one text of an e-mail, of which ``tree`` is that of HTML."""
    passed_on = _known().passing_on.match(subject) is not None
    lines = list(paragraphs_of(tree, by_line=True)) if tree is not None else text.text.splitlines()
    start = _passed_on_at(lines, whole=passed_on)
    if start is not None:
        heads, rest = _heads(lines[start:])
        return Letter(paragraphs=without_notices(_whole(rest)), heads=heads)
    if tree is None:
        return Letter(paragraphs=without_notices(_whole(_own(lines))))
    return Letter(paragraphs=without_notices(_own(_found_in(tree))))


def prepare(tree: etree._Element) -> None:
    """Take from an e-mail's tree what is hidden, such as the words that are shown before it is opened."""
    for element in list(tree.iter()):
        named = f"{element.get('class') or ''} {element.get('id') or ''}" if isinstance(element.tag, str) else ""
        if isinstance(element.tag, str) and (is_left_out(element) or _PREHEADER.search(named)):
            _drop(element)


def is_page(tree: etree._Element) -> bool:
    """Whether the HTML of an e-mail is a page that somebody sent: e-mails have no scripts and no navigation."""
    return next(tree.iter("script", "nav", "main"), None) is not None


def is_notice(paragraph: str) -> bool:
    """Whether a paragraph says something of the e-mail itself."""
    return len(paragraph) <= _LONGEST_NOTICE and _known().notices.search(paragraph) is not None


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None or element.tag in ("html", "body", "head"):
        return
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def _found_in(tree: etree._Element) -> list[str]:
    """The paragraphs that the page reader finds, or all where it finds too few."""
    for element in tree.xpath(_ANSWERED):
        _drop(element)
    _drop_from_answered_on(tree)
    every = list(paragraphs_of(tree))
    if sum(1 for _ in islice(tree.iter(), _MOST_ELEMENTS)) == _MOST_ELEMENTS:
        return every  # no letter is so long, and the page reader takes minutes for it
    # What a letter is laid out by is no table.
    for element in tree.iter(*_LAID_OUT_BY):
        element.tag = "div"
    try:
        found = read_web(tostring(tree, encoding="unicode")).body
    except Refused:
        return every
    told = [paragraph for paragraph in every if words_in(paragraph) > 8]
    enough = words_in(found) >= _LEAST_FOUND * sum(map(words_in, told))
    return found.split("\n\n") if enough else every


def _drop_from_answered_on(tree: etree._Element) -> None:
    """Take away the message that is answered where only the head over it tells, and everything behind."""
    over = next((element for element in tree.iter("p", "div", "td", "font") if _stands_over_answered(element)), None)
    if over is None:
        return
    while (within := next(filter(_stands_over_answered, over), None)) is not None:
        over = within
    for element in (over, *over.iterancestors()):
        for behind in list(element.itersiblings()):
            _drop(behind)
    _drop(over)


def _stands_over_answered(element: etree._Element) -> bool:
    if not isinstance(element.tag, str):
        return False
    beginning = " ".join(islice((text for text in element.itertext() if text.strip()), 2)).strip()
    if not (":" in beginning or "--" in beginning):
        return False
    lines = list(islice(paragraphs_of(element, by_line=True), _LONGEST_HEAD))
    return _is_head(lines) or _lines_over_answered(lines[:1]) == 1


def _own(lines: Sequence[str]) -> list[str]:
    """The lines that whoever wrote the e-mail wrote: not what is answered, and not what signs it."""
    kept: list[str] = []
    number = 0
    while number < len(lines):
        line = lines[number]
        if length := _lines_over_answered(lines[number : number + 2]):
            number += length
            behind = [each for each in lines[number : number + 3] if each.strip()]
            if not any(map(_QUOTED.match, behind)):
                break
            continue
        if _SIGNATURE.fullmatch(line) or _is_head(lines[number : number + _LONGEST_HEAD]):
            break
        if not _QUOTED.match(line):
            kept.append(line)
        number += 1
    return kept


def _lines_over_answered(lines: Sequence[str]) -> int:
    """How many lines stand over the message that is answered: programs break a long one in two."""
    joined = (" ".join(" ".join(lines[:count]).split()) for count in range(1, len(lines) + 1))
    return next((count for count, line in enumerate(joined, 1) if _known().replied.fullmatch(line)), 0)


def _passed_on_at(lines: Sequence[str], *, whole: bool) -> int | None:
    """Where the head of a message that was passed on begins; ``whole`` says that the e-mail is nothing else.

    It is nothing else where it begins so, too.
    """
    begun = False
    for number, line in enumerate(lines):
        if _known().passed_on.fullmatch(line.strip()):
            return number + 1
        if (whole or not begun) and _is_head(lines[number : number + _LONGEST_HEAD]):
            return number
        begun = begun or bool(line.strip())
    return None


def _is_head(lines: Sequence[str]) -> bool:
    """Whether lines begin as the head of a message: who sent it, and at least two other things."""
    first = [match for line in lines[:_LONGEST_HEAD] if (match := _known().head.fullmatch(line.strip()))]
    said = {_known().heads[match["name"].lower()] for match in first}
    opens = bool(lines) and _known().head.fullmatch(lines[0].strip()) is not None
    return opens and len(first) >= _FEWEST_HEADS and "from" in said and bool(said & {"date", "subject"})


def _heads(lines: Sequence[str]) -> tuple[dict[str, str], Sequence[str]]:
    heads: dict[str, str] = {}
    number = 0
    for number, line in enumerate(lines):  # noqa: B007 - where the head ends
        match = _known().head.fullmatch(line.strip())
        if match:
            heads.setdefault(_known().heads[match["name"].lower()], match["value"].strip())
        elif line.strip() or ("from" in heads and "subject" in heads):
            break
    return heads, lines[number:]


def _whole(lines: Iterable[str]) -> list[str]:
    return split_paragraphs(_LINK_BEHIND.sub("", "\n".join(lines)))


def without_notices(paragraphs: Sequence[str]) -> list[str]:
    """The paragraphs without those of the e-mail itself, and without the foot, which begins with how to leave."""
    half = len(paragraphs) // 2
    known = _known()
    upper = list(paragraphs[:half])
    lower = takewhile(lambda each: not (is_notice(each) and known.leaving.search(each)), paragraphs[half:])
    return [paragraph for paragraph in (*upper, *lower) if not is_notice(paragraph)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What e-mails print in all known languages."""

    prefixes: re.Pattern[str]
    passing_on: re.Pattern[str]
    replied: re.Pattern[str]
    passed_on: re.Pattern[str]
    head: re.Pattern[str]
    heads: Mapping[str, str]
    notices: re.Pattern[str]
    leaving: re.Pattern[str]


@languages.joined
def _known(every: tuple[Language, ...]) -> _Known:
    mails = mails_of(every)
    passing_on = _any(word for mail in mails for word in mail.passing_on)
    answering = _any(word for mail in mails for word in mail.answering)
    heads = dict(pair for mail in mails for pair in mail.heads)
    leaving = _any(each for mail in mails for each in mail.leaving)
    return _Known(
        prefixes=re.compile(rf"(?:(?:{answering}|{passing_on})(?:\[\d+\])?\s?:\s*)+", re.IGNORECASE),
        passing_on=re.compile(rf"(?:{answering}\s?:\s*)*{passing_on}\s?:", re.IGNORECASE),
        replied=re.compile(_any(each for mail in mails for each in mail.replied), re.IGNORECASE),
        passed_on=re.compile(_any(each for mail in mails for each in mail.passed_on), re.IGNORECASE),
        head=re.compile(rf"\*?(?P<name>{'|'.join(map(re.escape, heads))})\s?:\*?\s*(?P<value>.+)", re.IGNORECASE),
        heads=heads,
        notices=re.compile(f"{leaving}|{_any(each for mail in mails for each in mail.notices)}", re.IGNORECASE),
        leaving=re.compile(leaving, re.IGNORECASE),
    )


def _any(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(patterns) or '(?!)'})"

"""What archives of the press export as text: Nexis, Factiva and ProQuest, several articles in a file.

Each article has a head and a tail of catalogue lines, whose labels are those of the archive. In comes the text of a
whole file, be it from a text file or out of a document, out come the records of its articles. Of a document each line
is a whole paragraph, and the cells of its tables are lines as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.languages import detect
from briefing.model import Reason
from briefing.read.body.dating import written_date
from briefing.read.forms.record import Record
from briefing.read.refusal import Refused

_FLAGS = re.MULTILINE | re.IGNORECASE

# Nexis: "1 of 2 DOCUMENTS", in the words of any of its languages, and "End of Document".
_COUNTED = re.compile(
    r"^[ \t\f]*(?:[^\W\d]+ )?(\d{1,4}) (?:of|von|de|di|van|sur|/) (\d{1,4})(?: (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTI))?"
    r"[ \t]*$",
    re.MULTILINE,
)
_COUNTS_DOCUMENTS = re.compile(r"DOCUMENT|DOKUMENT|Dokument|DOCUMENTI")
_END_OF_DOCUMENT = re.compile(r"^[ \t]*End of Document[ \t]*$", _FLAGS)
_NEXIS_LABELS = re.compile(
    r"(?P<label>byline|section|length|headline|dateline|highlight|distribution|edition|series|source|correction|page"
    r"|columns?|slug|pub-type)\s*:\s*(?P<value>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NEXIS_END = re.compile(r"load-date:.*|graphic|classification|end of document", re.IGNORECASE)
_CAPITAL_LABEL = re.compile(r"(?P<label>(?:(?=[^\W\d_])[^a-zß-ÿ\W]){3,20}(?:-[A-Z]+)?): (?P<value>.*)", re.DOTALL)
_NEXIS_BODY = re.compile(r"BODY:\s*(?P<text>.*)", re.DOTALL)
_NEXIS_TAIL = re.compile(
    r"(?:load-date|language|publication-type|document-type|journal-code|graphic|subject|company|organization|ticker"
    r"|industry|person|city|state|country|geographic|classification|notes|url|copyright|all rights reserved|type"
    r"|correction-date|pub-type|isin|category|link to (?:image|pdf)[\w ]*|accession number|transmission date"
    r"|update-date)\s*(?::.*|\d{4}.*|\Z)|©.*|copyright (?:©|\(c\)|\d{4}).*",
    re.IGNORECASE | re.DOTALL,
)
_NEXIS_SURE = re.compile(r"^[ \t]*(?:LENGTH|LOAD-DATE|BYLINE|SECTION|Load-Date|Length)\s*:", re.MULTILINE)
_COPYRIGHT = re.compile(r"(?:copyright|©|\(c\)|all rights reserved)\b.*|©.*", re.IGNORECASE | re.DOTALL)
_RESERVED = re.compile(r".*all rights reserved\.?", re.IGNORECASE)
_EDITION = re.compile(r".*\b(?:edition|final|page \d+|correction appended)\b.*", re.IGNORECASE)
_BODY_MARK = re.compile(r"Body", re.IGNORECASE)

# Factiva: "Document KEELN00020251216elcg0001a", and lines that begin with two letters.
_ACCESSION = re.compile(
    r"^[ \t]*(?:AN[ \t]+)?[^\W\d_]+ [A-Z][A-Z0-9]{2,12}(?:19|20)\d{6}[a-z0-9]{5,12}[ \t]*$", re.MULTILINE
)
_CODE = re.compile(
    r"(?P<code>HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CO|IN|NS|RE|IPD|IPC|PUB|AN|SE|CLM|VOL|RF|ART|CT|NGC)"
    r"(?:[ \t]+(?P<value>.*))?"
)
_COUNT = re.compile(r"\d[\d.,]*\s+[^\W\d_]{3,12}")
_CODE_OF_PAPER = re.compile(r"[A-Z0-9]{2,10}")
_TIME = re.compile(r"\d{1,2}:\d{2}.{0,12}")
_PAGE = re.compile(r"(?:[A-Z]{0,3}\d{1,4}|Volume .*|ISSN.*|Page .*|p\. ?\d+)", re.IGNORECASE)
_BY = re.compile(r"by\s+(?=\S)", re.IGNORECASE)
_LANGUAGE = re.compile(r"[^\W\d]{4,20}")

# ProQuest: lines of underscores, and "Full text:" among labels.
_RULE = re.compile(r"^[ \t]*_{20,}[ \t]*$", re.MULTILINE)
_LINK = re.compile(r"^[ \t]*ProQuest document link[ \t]*$", re.MULTILINE)
_PROQUEST_SECTION = re.compile(r"(?P<label>ABSTRACT|FULL TEXT|DETAILS|LINKS)(?: \([^()]*\))?")
_PROQUEST_SURE = re.compile(r"^[ \t]*(?:ProQuest document ID|Publication title|Full text)\s*:", re.MULTILINE)
_PROQUEST_LABEL = re.compile(
    r"(?P<label>Title|Author|Publication title|Publication info|Publication date|Publication year|Pages?|Section"
    r"|Publisher|Place of publication|Country of publication|Publication subject|ISSN|e-ISSN|Source type"
    r"|Language of publication|Document type|ProQuest document ID|Document URL|Copyright|Last updated|Database|Abstract"
    r"|Full text|Full Text|Subject|Location|People|Company / organization|Company/organization|Identifier / keyword"
    r"|Identifier/keyword|Business indexing term|Classification|Credit|Illustration|Number of pages|Links|Issue|Volume"
    r"|First page|Dateline|Column|Correspondence author|Publication note|Edition|Supplement|Accession number|DOI"
    r"|Contributor|Literary indexing term|Duration|Word count|Section name|Details)\s*:\s*(?P<value>.*)"
)
_IN_CONTENTS = re.compile(r"table of contents|\d+\. .*", re.IGNORECASE)
_BEHIND_AN_ARTICLE = (_RULE, _PROQUEST_LABEL, _IN_CONTENTS)
_PUBLICATION_DAY = re.compile(r"[\s.](\d{1,2} [^\W\d]{3,9}\.? \d{4}|[^\W\d]{3,9}\.? \d{1,2}, \d{4})\b")
_BEHIND_OUTLET = re.compile(r"[;,\[\]]")
_NOT_THERE = re.compile(r"(?:full text )?(?:is )?not available\.?|none available\.?", re.IGNORECASE)
_DOCUMENT_LINE = re.compile(
    r"Document \d+ of \d+|ProQuest document link|Full text|Report Information .*", re.IGNORECASE
)

_NO_VALUE = (_RULE, _PROQUEST_LABEL, _PROQUEST_SECTION, _DOCUMENT_LINE)

_CATALOGUE = (
    *(_COUNTED, _END_OF_DOCUMENT, _NEXIS_LABELS, _NEXIS_TAIL, _COPYRIGHT, _BODY_MARK),
    *(_ACCESSION, _CODE, _COUNT, *_NO_VALUE),
)
"""Lines that stand around the texts of an export."""

_BEGINNING = 200_000
_LONGEST_DAY = 60
_LONGEST_SECTION = 2
"""Words; a title that goes over lines has more in its first."""
_LONGEST_HEAD = 8
"""Blocks; behind so many without a label none follows."""
_LONGEST_CATALOGUE_LINE = 80
"""Characters; a line of the head is no sentence of the text."""
_SHORTEST_FULL_LINE, _FULL = 45, 0.8
"""Letters, and the share of the longest line of its paragraph: running text goes to the end of the line."""
_LONGEST_NAME = 5
"""Words of those who sign an article."""
_ABOVE_THE_LINK = 3
"""Lines: title, subtitle and author."""

# Words of which one stands in any export, in whatever markup.
_TRACE = re.compile(
    r"End of Document|\bDOCUMENT|Dokument|ProQuest document|[A-Z][A-Z0-9]{2,12}(?:19|20)\d{6}[a-z0-9]{5,12}\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Archive:
    """An archive of the press: by what its exports are known, how they part, and what reads a part."""

    name: str
    is_its: Callable[[str], bool]
    parts: Callable[[str], list[str]]
    read: Callable[[str], Record | None]


def looks_like_export(text: str) -> bool:
    """Whether ``text`` is an export of one of the archives that are known."""
    return _archive_of(text) is not None


def may_be_export(markup: str) -> bool:
    """Whether a document may be an export, by words that stand in its markup as in its text."""
    return _TRACE.search(markup) is not None


def read_export(text: str) -> Iterator[Record | Refused] | None:
    """The records of an export in order, with a refusal where one cannot be read; None for any other text."""
    archive = _archive_of(text)
    return None if archive is None else _records(text, archive)


def read_exported_lines(lines: Iterable[str]) -> Iterator[Record | Refused] | None:
    """The records of an export out of a document, of which each line is a paragraph; None for any other document."""
    joined: list[str] = []
    for line in filter(None, map(_flat, lines)):
        label = _PROQUEST_LABEL.fullmatch(joined[-1]) if joined else None
        if label and not label["value"] and not any(each.fullmatch(line) for each in _NO_VALUE):
            joined[-1] += f" {line}"  # the cell beside it
        else:
            joined.append(line)
    # A blank line on either side of each makes a paragraph of what a text file would wrap.
    return read_export("\n\n".join(joined))


def read_exported_paper(paragraphs: Iterable[tuple[str, Sequence[str]]]) -> Iterator[Record | Refused] | None:
    """The same out of pages, of which each paragraph is given as a text and in its lines.

    Where a catalogue line stands among the lines of a paragraph, they were set as one by mistake.
    """
    lines: list[str] = []
    for text, own in paragraphs:
        if len(own) > 1 and any(map(_is_catalogue, own)):
            lines += _unset(own)
        else:
            lines.append(text)
    return read_exported_lines(lines)


def _unset(own: Sequence[str]) -> Iterator[str]:
    """The lines of a paragraph by themselves, but for those of running text, which go to the end of the line."""
    full = max(_SHORTEST_FULL_LINE, _FULL * max(map(len, own)))
    piece = ""
    for line in own:
        if piece and (_is_catalogue(line) or len(piece.rpartition("\n")[2]) < full):
            yield piece
            piece = line
        else:
            piece = f"{piece}\n{line}" if piece else line
    yield piece


def _is_catalogue(line: str) -> bool:
    return any(each.fullmatch(line.strip()) for each in _CATALOGUE)


def _archive_of(text: str) -> _Archive | None:
    beginning = text[:_BEGINNING].replace("\r\n", "\n")
    return next((archive for archive in _ARCHIVES if archive.is_its(beginning)), None)


def _records(text: str, archive: _Archive) -> Iterator[Record | Refused]:
    for part in archive.parts(text.replace("\r\n", "\n").replace("\r", "\n")):
        record = archive.read(part)
        if record is None:
            yield Refused(Reason(kind="no head of its archive", words=(archive.name,)))
        elif not record.body.strip():
            yield Refused(Reason(kind="empty text"), kind="empty")
        else:
            yield record


def _blocks(text: str) -> list[str]:
    """The runs of lines that no blank line parts, without the space around lines."""
    blocks = re.split(r"\n[ \t\f]*(?=\n)", text)
    lines = ("\n".join(line.strip(" \t\f") for line in block.split("\n") if line.strip()) for block in blocks)
    return [block for block in lines if block]


def _flat(text: str) -> str:
    return " ".join(text.split())


def _is_day(text: str, language: str) -> bool:
    if len(text) > _LONGEST_DAY or not any(letter.isdigit() for letter in text):
        return False
    try:
        written_date(text, language)
    except Refused:
        return False
    return True


# Nexis


def _is_nexis(text: str) -> bool:
    counts = _counts(text)
    if counts and all(_COUNTS_DOCUMENTS.search(line[0]) for line in counts):
        return True
    return _NEXIS_SURE.search(text) is not None and (counts is not None or _END_OF_DOCUMENT.search(text) is not None)


def _counts(text: str) -> list[re.Match[str]] | None:
    """The lines that count documents up from any number, all of one whole; None where there are none."""
    lines = list(_COUNTED.finditer(text))
    wholes = {line[2] for line in lines}
    numbers = [int(line[1]) for line in lines]
    grows = all(before < after for before, after in pairwise(numbers))
    return lines if lines and len(wholes) == 1 and grows and numbers[-1] <= int(lines[0][2]) else None


def _nexis_parts(text: str) -> list[str]:
    if counts := _counts(text):
        ends = [*(line.start() for line in counts[1:]), len(text)]
        return [text[line.end() : end] for line, end in zip(counts, ends, strict=True)]
    return [part for part in _END_OF_DOCUMENT.split(text) if part.strip()]


def _nexis(part: str) -> Record | None:
    blocks = _blocks(_END_OF_DOCUMENT.sub("", part))
    lines = [line for block in blocks for line in block.split("\n")]
    if any(_BODY_MARK.fullmatch(line) for line in lines):
        return _nexis_of_lines(lines)
    return _nexis_of_blocks(blocks)


def _nexis_of_blocks(blocks: Sequence[str]) -> Record | None:
    """An article as Nexis set it before 2018: outlet, day, title and labels, a blank line between them."""
    head: list[str] = []
    labels: dict[str, str] = {}
    body_at = len(blocks)
    for number, block in enumerate(blocks):
        if text := _NEXIS_BODY.fullmatch(block):
            body_at = number
            blocks = [*blocks[:number], text["text"], *blocks[number + 1 :]]
            break
        if label := _NEXIS_LABELS.fullmatch(block) or _CAPITAL_LABEL.fullmatch(block):
            labels.setdefault(label["label"].lower(), _flat(label["value"]))
        elif any(_COUNT.fullmatch(value) for value in labels.values()) or len(head) > _LONGEST_HEAD:
            body_at = number
            break
        elif kept := _behind_rights(block):
            head.append(kept)
    language = detect("\n".join(blocks)) or ""
    day_at = next((number for number, block in enumerate(head) if _is_day(_day_of(block), language)), None)
    if day_at is None or not labels:
        return None
    title = labels.get("headline") or _last_title(head[day_at + 1 :])
    return Record(
        body="\n\n".join(_without_tail(blocks[body_at:], _NEXIS_TAIL)),
        title=title,
        date=_day_of(head[day_at]),
        outlet=_flat(head[day_at - 1]) if day_at else "",
        byline=_BY.sub("", labels.get("byline", ""), count=1),
    )


def _behind_rights(block: str) -> str:
    """A block of the head, or what stands in it behind the copyright."""
    if not _COPYRIGHT.fullmatch(block):
        return block
    lines = block.split("\n")
    reserved = next((number for number, line in enumerate(lines) if _RESERVED.fullmatch(line)), len(lines))
    return "\n".join(lines[reserved + 1 :])


def _day_of(block: str) -> str:
    """The day in a block of the head: its first line, without the edition behind it."""
    return _flat(block.partition("\n")[0])


def _last_title(blocks: Sequence[str]) -> str:
    titles = [block for block in blocks if not _EDITION.fullmatch(_flat(block)) or len(blocks) == 1]
    return _flat(titles[-1]) if titles else ""


def _nexis_of_lines(lines: Sequence[str]) -> Record | None:
    """An article as Nexis Uni sets it: title, outlet and day in the first lines, the text behind "Body"."""
    mark = next(number for number, line in enumerate(lines) if _BODY_MARK.fullmatch(line))
    head: list[str] = []
    labels: dict[str, str] = {}
    for line in lines[:mark]:
        if label := _NEXIS_LABELS.fullmatch(line):
            labels.setdefault(label["label"].lower(), label["value"].strip())
        elif not _COPYRIGHT.fullmatch(line) and not _NEXIS_TAIL.fullmatch(line):
            head.append(line)
    language = detect("\n".join(lines)) or ""
    # Above the first article stands what was searched for and when, and a list of what was found.
    day_at = next((number for number in reversed(range(len(head))) if _is_day(head[number], language)), None)
    if day_at is None or day_at == 0:
        return None
    return Record(
        body="\n\n".join(_without_tail(_before_tail(lines[mark + 1 :]), _NEXIS_TAIL)),
        title=_flat(" ".join(head[max(0, day_at - 2) : day_at - 1])),
        date=head[day_at],
        outlet=head[day_at - 1],
        byline=_BY.sub("", labels.get("byline", ""), count=1),
    )


def _before_tail(lines: Sequence[str]) -> Sequence[str]:
    """The lines above the first that only stands behind an article."""
    end = next((number for number, line in enumerate(lines) if _NEXIS_END.fullmatch(line)), len(lines))
    return lines[:end]


def _without_tail(blocks: Sequence[str], tail: re.Pattern[str]) -> list[str]:
    """The blocks of a body without the catalogue lines behind it."""
    end = len(blocks)
    while end and (tail.fullmatch(blocks[end - 1]) or _CAPITAL_LABEL.fullmatch(blocks[end - 1])):
        end -= 1
    return [block for block in blocks[:end] if not _NEXIS_CATALOGUE.fullmatch(block)]


_NEXIS_CATALOGUE = re.compile(
    r"(?:LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE|Load-Date|Classification)\s*:?.*", re.DOTALL
)


# Factiva


def _is_factiva(text: str) -> bool:
    if not _ACCESSION.search(text):
        return False
    lines = [line.strip() for line in text.split("\n")]
    return any(_COUNT.fullmatch(line) or line == "HD" or line.startswith("HD ") for line in lines)


def _counted_at(lines: Sequence[str]) -> int | None:
    """The number of the line that counts the words of an article, right above its day; None where there is none."""
    language = detect("\n".join(lines)) or ""
    counted = (number for number, line in enumerate(lines[:-1]) if _COUNT.fullmatch(line))
    return next((number for number in counted if _is_day(lines[number + 1], language)), None)


def _factiva_parts(text: str) -> list[str]:
    parts = _ACCESSION.split(text)
    # What stands behind the last one is what was searched for, and not an article.
    rest = parts[-1]
    whole = _counted_at(_lines_of(rest)[0]) is not None
    return [part for part in parts[:-1] if part.strip()] + ([rest] if whole else [])


def _lines_of(part: str) -> tuple[list[str], bool]:
    """The lines of an article, and whether each is a paragraph: then a blank line parts any two, and those go."""
    lines = [line.strip(" \t\f") for line in part.strip("\n").split("\n")]
    apart = len(lines) > 1 and not any(one and other for one, other in pairwise(lines))
    return ([line for line in lines if line], True) if apart else (lines, False)


def _factiva(part: str) -> Record | None:
    lines, apart = _lines_of(part)
    codes = {match["code"] for line in lines if (match := _CODE.fullmatch(line))}
    if {"HD", "PD"} <= codes:
        return _factiva_by_code([each for line in lines for each in (line, "")] if apart else lines)
    return _factiva_by_line(lines, apart=apart)


def _factiva_by_code(lines: Sequence[str]) -> Record:
    held: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        if match := _CODE.fullmatch(line):
            code = match["code"]
            held.setdefault(code, []).append(match["value"] or "")
        elif code:
            held[code].append(line)
    values = {code: _flat(" ".join(value)) for code, value in held.items()}
    return Record(
        body="\n".join([*held.get("LP", ()), "", *held.get("TD", ())]).strip(),
        title=values.get("HD", ""),
        date=values.get("PD", ""),
        outlet=values.get("SN", ""),
        language=values.get("LA", ""),
        byline=_BY.sub("", values.get("BY", ""), count=1),
    )


def _factiva_by_line(lines: Sequence[str], *, apart: bool) -> Record | None:
    """An article without codes: title, author, number of words, day, paper, its code, page, language, copyright."""
    counted = _counted_at(lines)
    if counted is None:
        return None
    title, byline = (_title_and_byline if apart else _wrapped_title_and_byline)(lines[:counted])
    head, body_at = (_head_of_lines if apart else _factiva_head)(lines, counted + 1)
    named = [line for line in head[1:] if not _TIME.fullmatch(line)]
    spoken = [line for line in named[1:] if _LANGUAGE.fullmatch(line) and not _CODE_OF_PAPER.fullmatch(line)]
    return Record(
        body=("\n\n" if apart else "\n").join(lines[body_at:]).strip(),
        title=title,
        date=head[0],
        outlet=named[0] if named else "",
        language=spoken[-1] if spoken else "",
        byline=_BY.sub("", byline, count=1),
    )


def _wrapped_title_and_byline(lines: Sequence[str]) -> tuple[str, str]:
    """The title, which may go over several lines, and who wrote the article."""
    above = _blocks("\n".join(lines))
    byline = ""
    if above and (len(above) > 1 or "\n" in above[-1]):
        *rest, last = above[-1].split("\n")
        signed = len(above) > 1 or _BY.match(last) is not None
        byline = last if signed else ""
        above = [*above[:-1], *(["\n".join(rest)] if rest else [])] if signed else above
    return _without_section(above[-1]) if above else "", _flat(byline)


def _title_and_byline(lines: Sequence[str]) -> tuple[str, str]:
    """The title and who wrote the article, each on a line of its own; a section may stand above them."""
    if not lines:
        return "", ""
    above, last = lines[:-1], lines[-1]
    shorter = above and len(last.split()) <= _LONGEST_NAME and len(last.split()) < len(above[-1].split())
    if above and (_BY.match(last) or shorter):
        return above[-1], last
    return last, ""


def _without_section(block: str) -> str:
    """A title without the name of the section that stands on the line above it."""
    first, _, rest = block.partition("\n")
    return _flat(rest if rest and len(first.split()) <= _LONGEST_SECTION else block)


def _factiva_head(lines: Sequence[str], start: int) -> tuple[list[str], int]:
    """The lines of the head behind the number of words, and where the body begins: behind the copyright."""
    head: list[str] = []
    number = start
    while number < len(lines):
        line = lines[number]
        number += 1
        if not line:
            if head and (number >= len(lines) or not _COPYRIGHT.fullmatch(_next_line(lines, number))):
                break
            continue
        if _COPYRIGHT.fullmatch(line):
            while number < len(lines) and lines[number]:
                number += 1
            break
        head.append(line)
    return head, number


def _head_of_lines(lines: Sequence[str], start: int) -> tuple[list[str], int]:
    """The lines of the head and where the body begins, where each line is a paragraph.

    The head ends with the copyright, or else where a line is as long as a sentence.
    """
    head: list[str] = []
    for number, line in enumerate(lines[start:], start):
        if _COPYRIGHT.fullmatch(line):
            return head, number + 1
        if len(line) > _LONGEST_CATALOGUE_LINE:
            return head, number
        head.append(line)
    return head, len(lines)


def _next_line(lines: Sequence[str], number: int) -> str:
    return next((line for line in lines[number:] if line), "")


# ProQuest


def _is_proquest(text: str) -> bool:
    parted = _RULE.search(text) or _LINK.search(text)
    return parted is not None and len(_PROQUEST_SURE.findall(text)) >= 2


def _proquest_parts(text: str) -> list[str]:
    ruled = [part for part in _RULE.split(text) if _PROQUEST_SURE.search(part)]
    linked = _LINK.findall(text)
    return _linked_parts(text) if len(linked) > len(ruled) else ruled


def _linked_parts(text: str) -> list[str]:
    """The articles where nothing but the link below each title parts them.

    The title is behind the last catalogue line of the article before.
    """
    lines = text.split("\n")
    starts: list[int] = []
    for number, line in enumerate(lines):
        if not _LINK.fullmatch(line):
            continue
        start, above = number, 0
        for place in range(number - 1, starts[-1] if starts else -1, -1):
            said = lines[place].strip()
            if above == _ABOVE_THE_LINK or any(each.fullmatch(said) for each in _BEHIND_AN_ARTICLE):
                break
            if said:
                start, above = place, above + 1
        starts.append(start)
    return ["\n".join(lines[start:end]) for start, end in pairwise([*starts, len(lines)])]


def _proquest(part: str) -> Record | None:
    lines = [line.strip() for line in part.strip("\n").split("\n")]
    held: dict[str, list[str]] = {}
    unlabelled: list[str] = []
    label = ""
    for line in lines:
        if section := _PROQUEST_SECTION.fullmatch(line):
            label = section["label"].lower()
            held.setdefault(label, [])
        elif match := _PROQUEST_LABEL.fullmatch(line):
            # Within the text only what stands behind it ends it; "Author: …" is a paragraph there, and met again below.
            label = match["label"].lower()
            held.setdefault(label, []).append(match["value"])
        elif _DOCUMENT_LINE.fullmatch(line):
            continue
        elif label:
            held[label].append(line)
        elif line:
            unlabelled.append(line)
    values = {label: _flat(" ".join(value)) for label, value in held.items()}
    info = values.get("publication info", "")
    day = _PUBLICATION_DAY.search(info, 1)
    full, abstract = ("\n".join(held.get(name, ())).strip() for name in ("full text", "abstract"))
    teaser = not full or _NOT_THERE.fullmatch(full) is not None
    outlet, date = values.get("publication title", ""), values.get("publication date", "")
    return Record(
        body=abstract if teaser else full,
        title=values.get("title") or _flat(" ".join(unlabelled[:1])),
        date=date or (day[1] if day else ""),
        outlet=outlet.partition(";")[0].rstrip()
        or (_BEHIND_OUTLET.split(info[: day.start()])[0].strip() if day else ""),
        language=values.get("language of publication", ""),
        url=values.get("document url", ""),
        byline=values.get("author") or _flat(" ".join(unlabelled[1:2])),
        teaser=teaser,
    )


_ARCHIVES = (
    _Archive(name="ProQuest", is_its=_is_proquest, parts=_proquest_parts, read=_proquest),
    _Archive(name="Factiva", is_its=_is_factiva, parts=_factiva_parts, read=_factiva),
    _Archive(name="Nexis", is_its=_is_nexis, parts=_nexis_parts, read=_nexis),
)

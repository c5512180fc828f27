"""A newsletter of several items, where it marks them: headings that lead to articles, or rules between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from lxml import etree

from briefing.model.word_count import words_in
from briefing.read.body.page_lines import is_closed, is_furniture
from briefing.read.body.paragraphs import split_paragraphs
from briefing.read.forms.fragment import paragraphs_of
from briefing.read.forms.mail.letter import is_notice

_HEADINGS = ("h1", "h2", "h3", "h4")
_MARK = "\ue000"  # of private use: no letter has it, and none is printed
_RULE = re.compile(r"\s*(?:[-=*_~#•·—–]\s?){4,}\s*")
_FEWEST_WORDS = 8
_LONGEST_TITLE = 25
_FEWEST_OPENING = 60
_FEWEST_BETWEEN_RULES = 3
_COUNTING = re.compile(
    r"(?:utm_|mc_|_hs|pk_|mtm_|vero_|oly_|ck_)\w*|fbclid|gclid|mkt_tok|ref|cmpid|s_cid", re.IGNORECASE
)


@dataclass(slots=True, kw_only=True)
class Item:
    """An item of a newsletter; the first may be what stands before all others, and has no title."""

    title: str = ""
    url: str = ""
    paragraphs: list[str] = field(default_factory=list)

    @property
    def tells(self) -> bool:
        """Whether it is more than a heading."""
        return any(words_in(paragraph) >= _FEWEST_WORDS for paragraph in self.paragraphs)


def items_of_tree(root: etree._Element) -> list[Item]:
    """The items of a newsletter in HTML; none where it does not mark several.

    An item is marked by a heading that is a link, or by an element that is an article of its own.
    """
    found = max((_headed(root, tag) for tag in _HEADINGS), key=len, default=[])
    return _told(found, fewest=2)


def items_of_text(text: str) -> list[Item]:
    """The items of a newsletter in plain text: what stands between rules, each under a line that is its title."""
    blocks: list[list[str]] = [[]]
    for line in text.splitlines():
        if _RULE.fullmatch(line):
            blocks.append([])
        else:
            blocks[-1].append(line)
    items = []
    for block in blocks:
        paragraphs = split_paragraphs("\n".join(block))
        titled = bool(paragraphs) and not is_closed(paragraphs[0]) and words_in(paragraphs[0]) <= _LONGEST_TITLE
        if titled:
            items.append(Item(title=paragraphs[0], paragraphs=paragraphs[1:]))
        elif paragraphs and not items:
            items.append(Item(paragraphs=paragraphs))
        elif items:
            items[-1].paragraphs += paragraphs
    return _told(items, fewest=_FEWEST_BETWEEN_RULES)


def _told(items: list[Item], *, fewest: int) -> list[Item]:
    """The items that tell something, where they are several, and what stands before them where it is long."""
    titled = [item for item in items if item.title and item.tells and not is_notice(item.title)]
    if len(titled) < fewest:
        return []
    opening = [item for item in items[:1] if not item.title and sum(map(words_in, item.paragraphs)) >= _FEWEST_OPENING]
    return opening + titled


def _headed(root: etree._Element, tag: str) -> list[Item]:
    headings = [heading for heading in root.iter(tag) if _leads_on(heading)] or _first_of_articles(root, tag)
    for number, heading in enumerate(headings):
        heading.text = f"{_MARK}{number}{_MARK}{heading.text or ''}"
    items = list(_parted(list(paragraphs_of(root)), headings))
    for heading in headings:
        heading.text = (heading.text or "").rpartition(_MARK)[2]
    return items


def _parted(paragraphs: Sequence[str], headings: Sequence[etree._Element]) -> Iterator[Item]:
    item = Item()
    for paragraph in paragraphs:
        if paragraph.startswith(_MARK):
            yield item
            _, number, title = paragraph.split(_MARK, 2)
            item = Item(title=title.strip(), url=untracked(_address(headings[int(number)])))
        else:
            item.paragraphs.append(paragraph)
    yield item


def _leads_on(heading: etree._Element) -> bool:
    """Whether a heading is a link, and no button."""
    return bool(_address(heading)) and not is_furniture(" ".join("".join(heading.itertext()).split()))


def _first_of_articles(root: etree._Element, tag: str) -> list[etree._Element]:
    """The first heading of each element that is an article of its own, where there are several beside one another."""
    outer = (article for article in root.iter("article") if next(article.iterancestors("article"), None) is None)
    return [heading for article in outer if (heading := next(article.iter(tag), None)) is not None]


def _address(heading: etree._Element) -> str:
    """The address that a heading leads to: of the link in it, or of the one around it."""
    links = [*heading.iter("a"), *heading.iterancestors("a")]
    return next((str(link.get("href")) for link in links if link.get("href")), "")


def untracked(url: str) -> str:
    """An address of the web without what tells its owner who has read the e-mail; empty for any other."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ""
    query = [(key, value) for key, value in parse_qsl(parts.query) if not _COUNTING.fullmatch(key)]
    return urlunsplit(parts._replace(query=urlencode(query), fragment=""))

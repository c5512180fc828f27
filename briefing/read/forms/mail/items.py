"""A newsletter of several items, where it marks them.

Marks are headings that lead to articles, lines that are one link, a bold line under each rule, what schema.org calls an
article (as alerts have it), and in plain text rules, or titles with numbers.
"""

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
_RULE = re.compile(r"(?<!\s)\s*(?:[-=*_~#•·—–]\s?){4,}+\s*")
_FEWEST_WORDS = 8
_LONGEST_TITLE = 25
_FEWEST_OPENING = 60
_FEWEST_BETWEEN_RULES = 3
_NUMBERED = re.compile(r"\s*\(?(\d{1,2})[.):]\s+(?P<title>\S.*)")
_FEWEST_TITLE = 4
"""Words of a line that is a link and a title; buttons have fewer."""
_BLOCKS = frozenset({"p", "td", "th", "div", "li", "center", "section", "h5", "h6"})
_BOLD = frozenset({"b", "strong"})
_ARTICLE = re.compile(r"https?://schema\.org/\w*(?:Article|Posting)", re.IGNORECASE)
_LEADS_ON = re.compile(r"https?://", re.IGNORECASE)
_COUNTING = re.compile(
    r"(?:utm_|mc_|_hs|pk_|mtm_|vero_|oly_|ck_)\w*|fbclid|gclid|mkt_tok|ref|cmpid|s_cid", re.IGNORECASE
)


@dataclass(slots=True, kw_only=True)
class Item:
    """An item of a newsletter; the first may be what stands before all others, and has no title."""

    title: str = ""
    url: str = ""
    outlet: str = ""
    paragraphs: list[str] = field(default_factory=list)

    @property
    def tells(self) -> bool:
        """Whether it is more than a heading."""
        return any(words_in(paragraph) >= _FEWEST_WORDS for paragraph in self.paragraphs)


def items_of_tree(root: etree._Element) -> list[Item]:
    """The items of a newsletter in HTML; none where it does not mark several.

    An item is marked by a heading that is a link, or by an element that is an article of its own.
    """
    if stated := _stated(root):
        return stated
    found = max((_headed(root, tag) for tag in _HEADINGS), key=len, default=[])
    if items := _told(found, fewest=2):
        return items
    # Within a letter that is one article such lines stand as well, but not at its beginning.
    for lines in (_linked_lines(root), _ruled_lines(root)):
        items = _told(_under(root, lines), fewest=2)
        if items and items[0].title:
            return items
    return []


def items_of_text(text: str, subject: str = "") -> list[Item]:
    """The items of a newsletter in plain text: what stands between rules, each under a line that is its title.

    A first line that is the ``subject`` again is the title of the whole.
    """
    blocks: list[list[str]] = [[]]
    for line in text.splitlines():
        if _RULE.fullmatch(line):
            blocks.append([])
        else:
            blocks[-1].append(line)
    return _told(_between_rules(blocks, _letters(subject)), fewest=_FEWEST_BETWEEN_RULES) or _numbered(text)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _between_rules(blocks: Sequence[Sequence[str]], subject: str) -> list[Item]:
    items: list[Item] = []
    for block in blocks:
        paragraphs = split_paragraphs("\n".join(block))
        if not items and paragraphs and subject and _letters(paragraphs[0]) == subject:
            paragraphs = paragraphs[1:]
        titled = bool(paragraphs) and not is_closed(paragraphs[0]) and words_in(paragraphs[0]) <= _LONGEST_TITLE
        if titled:
            items.append(Item(title=paragraphs[0], paragraphs=paragraphs[1:]))
        elif paragraphs and not items:
            items.append(Item(paragraphs=paragraphs))
        elif items:
            items[-1].paragraphs += paragraphs
    return items


def _numbered(text: str) -> list[Item]:
    """What stands under titles that are numbered from 1 on; none where the numbers do not grow by one."""
    items = [Item()]
    for paragraph in split_paragraphs(text):
        match = _NUMBERED.fullmatch(paragraph)
        titled = match is not None and int(match[1]) == len(items) and not is_closed(paragraph)
        if match and titled and _FEWEST_TITLE <= words_in(match["title"]) <= _LONGEST_TITLE:
            items.append(Item(title=match["title"]))
        else:
            items[-1].paragraphs.append(paragraph)
    whole = all(item.tells for item in items[1:])
    return _told(items, fewest=_FEWEST_BETWEEN_RULES) if whole else []


def _told(items: list[Item], *, fewest: int) -> list[Item]:
    """The items that tell something, where they are several, and what stands before them where it is long."""
    titled = [item for item in items if item.title and item.tells and not is_notice(item.title)]
    if len(titled) < fewest:
        return []
    opening = [item for item in items[:1] if not item.title and sum(map(words_in, item.paragraphs)) >= _FEWEST_OPENING]
    return opening + titled


def _headed(root: etree._Element, tag: str) -> list[Item]:
    headings = [heading for heading in root.iter(tag) if _leads_on(heading)] or _first_of_articles(root, tag)
    return _under(root, headings)


def _under(root: etree._Element, headings: Sequence[etree._Element]) -> list[Item]:
    """What stands before and under each of ``headings``, which the tree has as headings for as long."""
    names = [heading.tag for heading in headings]
    for number, heading in enumerate(headings):
        heading.text = f"{_MARK}{number}{_MARK}{heading.text or ''}"
        heading.tag = heading.tag if heading.tag in _HEADINGS else _HEADINGS[-1]
    items = list(_parted(list(paragraphs_of(root)), headings))
    for heading, name in zip(headings, names, strict=True):
        heading.text = (heading.text or "").rpartition(_MARK)[2]
        heading.tag = name
    return items


def _linked_lines(root: etree._Element) -> list[etree._Element]:
    """The blocks that are one link, long enough for a title, and no sentence."""
    found = []
    for link in root.iter("a"):
        words = " ".join("".join(link.itertext()).split())
        if not _is_title(words) or not _LEADS_ON.match(str(link.get("href") or "")):
            continue
        block = next((each for each in link.iterancestors() if each.tag in _BLOCKS), None)
        if block is not None and " ".join("".join(block.itertext()).split()) == words:
            found.append(block)
    return [block for block in found if not any(other in found for other in block.iterancestors())]


def _ruled_lines(root: etree._Element) -> list[etree._Element]:
    """The bold line that stands first under each rule, and before the first of them."""
    found: list[etree._Element] = []
    sought, rules = True, 0
    for element in root.iter():
        if element.tag == "hr":
            sought, rules = True, rules + 1
        elif sought and element.tag in _BOLD:
            words = " ".join("".join(element.itertext()).split())
            stands_alone = not (element.tail or "").strip()
            if _is_title(words) and stands_alone:
                found.append(element)
            sought = False
    return found if len(found) > 1 and len(found) >= rules else []


def _is_title(words: str) -> bool:
    return _FEWEST_TITLE <= words_in(words) <= _LONGEST_TITLE and not is_closed(words) and not is_furniture(words)


def _stated(root: etree._Element) -> list[Item]:
    """The articles that schema.org's words mark, as an alert lists them; none where one has no title or text."""
    items: list[Item] = []
    for element in root.iter():
        if not _ARTICLE.fullmatch(str(element.get("itemtype") or "")):
            continue
        named = {name: _of_kind(element, name) for name in ("name", "headline", "description", "publisher", "url")}
        described = named["description"]
        item = Item(
            title=_words(named["headline"]) or _words(named["name"]),
            url=untracked(_passed_on(_address_of(named["url"]))),
            outlet=_words(named["publisher"]),
            paragraphs=[_words(described)] if described is not None else [],
        )
        if not item.title or not item.tells:
            return []
        items.append(item)
    return items


def _of_kind(element: etree._Element, name: str) -> etree._Element | None:
    return next((each for each in element.iter() if each.get("itemprop") == name), None)


def _words(element: etree._Element | None) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())


def _address_of(element: etree._Element | None) -> str:
    return "" if element is None else str(element.get("href") or element.get("content") or "")


def _passed_on(url: str) -> str:
    """The address that one of an alert passes its reader on to."""
    try:
        query = parse_qsl(urlsplit(url).query)
    except ValueError:
        return url
    return next((value for key, value in query if key in ("url", "q") and _LEADS_ON.match(value)), url)


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

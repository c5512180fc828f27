"""What of a page's tree is not read: what is hidden, hovers over it, or stands in its article and is none of it."""

from __future__ import annotations

import re
from collections import defaultdict

from lxml import etree
from lxml.html import HtmlElement

from briefing.read.forms.fragment import is_hidden
from briefing.read.forms.web.tree import BLOCKS, names_of, words_of

_UNSEEN = re.compile(
    r"(?<![\w-])(?:sr-only|sr-text|visually-?hidden|screen-?reader(?:-text|-only|s-only)?|assistive-text|a11y-hidden)"
    r"(?![\w-])"
)
_HOVERING = re.compile(r"(?<![a-z])(?:roll-?over|hover-?(?:card|box|content)|tool-?tip|pop-?over|pop-?up|fly-?out)")
_NO_PART = re.compile(
    r"(?<![a-z])(?:info-?box|fact-?box|factoid|about-?(?:the-)?authors?|author-?bio(?:graphy)?|"
    r"authors?-(?:bio(?:graphy)?|box|info|content|card|description|profile)|article-authors?|biography|"
    r"newsletter|poll|survey|quiz|disclaimer|image-?(?:caption|description)|"
    r"pull-?quote|most-(?:read|popular)|more-topics?|article-card|"
    r"related-(?:articles?|stor(?:y|ies)|content|posts?|links?)|"
    r"read-(?:more|also|next)|app-?(?:promo|banner|bottom\w*)|comments?-(?:list|section|form))"
    r"(?![a-z])"
)
_APART = frozenset(("aside", "nav", "figcaption", "dialog", "template"))
_LINES = frozenset(("p", "li"))
_LAID_OUT_BY = "table tbody tr td".split()
_LED_TO = 0.55
_LONGEST_LEADER = 50
_MOST, _MOST_NAMED, _LONGEST = 0.4, 0.25, 2000
_NEITHER = frozenset(("html", "body", "main", "head", "h1"))
_ENDED = re.compile(r"[.!?…]['\"”’»“)\]]*$")
_BODY = re.compile(
    r"article-?_*-?body|body-?text|article-?text|story-?body|entry-content|article-?content", re.IGNORECASE
)
_LEADS_ON = re.compile(r"[:|»>–—-]\s*$")


def clear(tree: HtmlElement) -> None:
    """Take from the tree what is not read; nothing that holds much of the page's text goes, whatever it is called."""
    for element in list(tree.iter("script", "style", "noscript")):
        if element.getparent() is not None and "ld+json" not in (element.get("type") or ""):
            element.drop_tree()
    told = _told(tree)
    named: defaultdict[str, list[HtmlElement]] = defaultdict(list)
    for element in list(tree.iter(etree.Element)):
        if element.tag in _NEITHER or element.getparent() is None:
            continue
        if _is_apart(element):
            if _told(element) <= _MOST * told and not _heads(element):
                element.drop_tree()
        elif name := _NO_PART.search(names_of(element)):
            named[name[0]].append(element)
        elif element.tag in _LINES and _leads_elsewhere(element):
            element.drop_tree()
    whole = _unlinked(tree) if named else 0
    for elements in named.values():
        _drop_parts(elements, whole)


def _drop_parts(elements: list[HtmlElement], whole: int) -> None:
    """Take away the parts of one name, unless much of the text is in them: then the name means something else here."""
    every = set(elements)
    outer = [each for each in elements if every.isdisjoint(each.iterancestors())]
    if sum(map(_unlinked, outer)) > _MOST_NAMED * whole:
        return
    for element in outer:
        if element.getparent() is not None and len(words_of(element)) <= _LONGEST and not _heads(element):
            element.drop_tree()


def part_at_breaks(tree: HtmlElement) -> None:
    """Make a paragraph of each part of a block that two line breaks in a row set apart."""
    for element in list(tree.iter("p", "div", "td", "section", "article", "blockquote", "span")):
        if element.getparent() is not None and any(_is_double(child) for child in element.iterchildren("br")):
            _part(element)


def join_bodies(tree: HtmlElement) -> None:
    """Make one block of the several that one article's body is set in, where they are called alike side by side."""
    first: dict[tuple[HtmlElement, str], HtmlElement] = {}
    for element in list(tree.iter("div", "section")):
        called = " ".join(filter(None, (element.get("class"), element.get("itemprop"))))
        over = element.getparent()
        if (
            over is None
            or not _BODY.search(called)
            or element.find(".//p") is None
            or element.find(".//h1") is not None
        ):
            continue
        key = _article_of(element), called
        if key not in first:
            first[key] = element
        elif first[key] not in element.iterancestors():
            first[key].extend(list(element))


def lay_out(tree: HtmlElement) -> None:
    """Make blocks of a table that is no table but how old pages are laid out."""
    for table in list(tree.iter("table")):
        if table.find(".//th") is None and any(len(words_of(p)) > 200 for p in table.iter("p", "td")):
            for part in (table, *table.iterdescendants(*_LAID_OUT_BY)):
                part.tag = "div"


def _article_of(element: HtmlElement) -> HtmlElement:
    return next(element.iterancestors("article", "main", "body", "html"))


def _told(element: HtmlElement) -> int:
    return sum(len(p.text_content()) for p in element.iter("p"))


def _unlinked(element: HtmlElement) -> int:
    """How long the text of an element is without its links, and without data."""
    return len(words_of(element)) - sum(len(words_of(each)) for each in element.iter("a", "script"))


def _heads(element: HtmlElement) -> bool:
    return element.tag == "h1" or element.find(".//h1") is not None


def _is_apart(element: HtmlElement) -> bool:
    if element.tag in _APART or is_hidden(element):
        return True
    names = names_of(element)
    return bool(names) and (_UNSEEN.search(names) is not None or _HOVERING.search(names) is not None)


def _leads_elsewhere(element: HtmlElement) -> bool:
    """Whether a line is a link to something else, alone or behind the words that lead to it."""
    links = list(element.iter("a"))
    if len(links) != 1:
        return False
    words, link = words_of(element), words_of(links[0])
    if not link or (_ENDED.search(words) and len(link) < len(words)):
        return False
    before, _, behind = words.partition(link)
    if behind.strip(" .»>→"):
        return False
    if element.tag == "li" and len(link) >= _LED_TO * len(words):
        return True
    return not before.strip() or (len(before) <= _LONGEST_LEADER and _LEADS_ON.search(before) is not None)


def _is_double(br: HtmlElement) -> bool:
    behind = br.getnext()
    return behind is not None and behind.tag == "br" and not (br.tail or "").strip()


def _part(element: HtmlElement) -> None:
    """Put the runs of an element between double breaks into paragraphs of their own, blocks among them as they are."""
    parts: list[HtmlElement] = [_paragraph(element.text)]
    breaks = 0
    for child in list(element):
        tail, child.tail = child.tail or "", None
        if child.tag == "br":
            breaks += 1
            element.remove(child)
            if breaks == 1:
                pending = child
                if tail.strip():
                    pending.tail = tail
                    parts[-1].append(pending)
                    breaks = 0
                continue
            if breaks == 2:
                parts.append(_paragraph(None))
            if tail.strip():
                parts[-1].text = (parts[-1].text or "") + tail
                breaks = 0
            continue
        breaks = 0
        if child.tag in BLOCKS:
            parts += [child, _paragraph(tail)]
        else:
            child.tail = tail
            parts[-1].append(child)
    for child in list(element):
        element.remove(child)
    element.text = None
    kept = [part for part in parts if part.tag != "p" or len(part) or (part.text or "").strip()]
    if element.tag in ("p", "span"):
        element.tag = "div"
    element.extend(kept)


def _paragraph(text: str | None) -> HtmlElement:
    made = HtmlElement()
    made.tag = "p"
    made.text = text
    return made

"""A page in HTML: held against the one that its data gives, or looked through where that cannot be set again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from briefing.commands.verify.faults import shown
from briefing.commands.verify.reading_order import first_difference, missing_from, texts_in
from briefing.errors import Problem
from briefing.model import Brief

_ACTING = frozenset(
    "script iframe frame object embed applet form input button textarea select base audio video".split()
)
"""Elements that act, ask or fetch, as nothing in a brief does."""
_LOADS = frozenset("src srcset data background poster cite action formaction ping manifest".split())
_UNSEEN = frozenset({"style", "title", "head", "template", "noscript"})


@dataclass(slots=True)
class _Read:
    """What a browser would make of a page: its text, where it leads, what it loads, what acts, and how it looks."""

    text: list[str]
    links: list[str]
    loads: list[str]
    acting: list[str]
    style: list[str]
    marked: list[str]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.read = _Read([], [], [], [], [], [])
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        read = self.read
        self._inside.append(tag)
        if tag in _ACTING:
            read.acting.append(f"an element {tag}")
        values = {name: value or "" for name, value in attrs}
        if tag == "meta" and "http-equiv" in values and values["http-equiv"].lower() == "refresh":
            read.acting.append("a page that leads elsewhere by itself")
        for name, value in values.items():
            if name.startswith("on"):
                read.acting.append(f"an action {name}")
            if value.strip().lower().startswith(("javascript:", "vbscript:", "data:text")):
                read.acting.append(f"a script in {name}")
            if name in {"href", "xlink:href"} and tag != "link":
                read.links.append(value)
            elif name in _LOADS or (name == "href" and tag == "link"):
                read.loads.append(value)
            elif name in {
                "style",
                "class",
                "id",
                "hidden",
                "aria-hidden",
                "dir",
                "lang",
                "title",
                "alt",
                "aria-label",
                "content",
            }:
                read.marked.append(f"{tag} {name}={value}")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._inside:
            while self._inside.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._inside and self._inside[-1] == "style":
            self.read.style.append(data)
        else:
            self.read.text.append(data)

    def handle_comment(self, data: str) -> None:
        self.read.marked.append(f"comment {data}")


def _read(content: bytes) -> _Read:
    reader = _Reader()
    reader.feed(content.decode("utf-8", "replace"))
    reader.close()
    return reader.read


def _of(where: str, what: str) -> Problem:
    return Problem(where=where, what=what, kind="changed page")


def differences(content: bytes, expected: bytes) -> Iterator[Problem]:
    """Everything in which a page is not the one that its data gives, by name."""
    here, right = _read(content), _read(expected)
    for what in here.acting:
        if what not in right.acting:
            yield _of("page", f"has {what}, as no brief has.")
    if found := first_difference(" ".join(here.text), " ".join(right.text)):
        says, follows = found
        yield _of("page", f"says {shown(says)}, and {shown(follows)} where its data is set again.")
    for name, one, other in (("leads to", here.links, right.links), ("loads", here.loads, right.loads)):
        known = set(other)
        for value in one:
            if value not in known:
                yield _of("page", f"{name} {shown(value)}, as it does not where its data is set again.")
        if one != other and set(one) <= known:
            yield _of("page", f"no longer {name} all that it does where its data is set again, or elsewhere.")
    if here.style != right.style:
        yield _of("page", "is styled otherwise than where its data is set again.")
    if here.marked != right.marked:
        extra = next(
            (value for value in here.marked if value not in set(right.marked)), "something that is not there now"
        )
        yield _of("page", f"is marked up otherwise than where its data is set again: {shown(extra)}.")


def looked_through(content: bytes, brief: Brief) -> Iterator[Problem]:
    """What is wrong with a page that cannot be set again: what acts, leads elsewhere, or is not said."""
    here = _read(content)
    for what in here.acting:
        yield _of("page", f"has {what}, as no brief has.")
    texts = texts_in(brief)
    for link in here.links:
        if not link.startswith("#") and not any(link in text for text in texts):
            yield _of("page", f"leads to {shown(link)}, which is no address of its data.")
    for value in here.loads:
        if not value.startswith(("data:image/", "data:font/", "#")):
            yield _of("page", f"loads {shown(value)}.")
    yield from (_of("page", what) for what in missing_from([" ".join(here.text)], brief))

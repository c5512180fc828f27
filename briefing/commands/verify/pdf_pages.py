"""The pages of a PDF: held against those that its data gives, or looked through where they cannot be set again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2

from briefing.commands.verify.faults import shown
from briefing.commands.verify.opening import ATTACHMENT
from briefing.commands.verify.reading_order import first_difference, missing_from, texts_in
from briefing.errors import Problem
from briefing.model import Brief

_ACTING = ("/OpenAction", "/AA", "/AcroForm", "/Collection", "/Perms", "/OCProperties", "/Requirements", "/URI")
"""What of a document's catalogue acts, hides or asks, and no brief has."""
_LINK = "/Link"
_GOES = frozenset({"/GoTo", "/URI"})
_BOXES = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Rotate", "/UserUnit")
_DEEPEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """What a page says and what can be clicked on it."""

    text: str
    links: tuple[str, ...]
    others: tuple[str, ...]
    boxes: tuple[str, ...]
    drawn: str
    drawn_with: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Document:
    """What a PDF holds, as far as anybody reads, clicks or opens it."""

    pages: tuple[_Page, ...]
    files: dict[str, str]
    catalogue: dict[str, str]
    acting: tuple[str, ...]
    facts: dict[str, str]


def differences(content: bytes, expected: bytes) -> Iterator[Problem]:
    """Everything in which a PDF is not the one that its data gives, by name."""
    here, right = _document(content), _document(expected)
    yield from _acting(here)
    yield from _files(here)
    if here.files.get(ATTACHMENT) != right.files.get(ATTACHMENT):
        yield _of("brief.json", "the data inside is not written as this version writes it.")
    if len(here.pages) != len(right.pages):
        yield _of("pages", f"there are {len(here.pages)}, and {len(right.pages)} where its data is set again.")
    for number, (page, other) in enumerate(zip(here.pages, right.pages, strict=False), start=1):
        yield from _page_differences(f"page {number}", page, other)
    if [page.drawn_with for page in here.pages] != [page.drawn_with for page in right.pages]:
        yield _of("pages", "are drawn with other fonts or pictures than where its data is set again.")
    for name in dict.fromkeys((*right.facts, *here.facts)):
        if here.facts.get(name, "") != right.facts.get(name, ""):
            what = (
                f"is {shown(here.facts.get(name, ''))}, and {shown(right.facts.get(name, ''))} where it is set again."
            )
            yield _of(f"property {name}", what)
    for name in dict.fromkeys((*right.catalogue, *here.catalogue)):
        if here.catalogue.get(name) != right.catalogue.get(name):
            yield _of("document", f"has another {name} than where its data is set again.")


def looked_through(content: bytes, brief: Brief) -> Iterator[Problem]:
    """What is wrong with pages that cannot be set again: what acts, leads elsewhere, or is not said."""
    here = _document(content)
    yield from _acting(here)
    yield from _files(here)
    known = _addresses(brief)
    for number, page in enumerate(here.pages, start=1):
        for link in page.links:
            if (
                link.startswith("to ")
                and link[3:] not in known
                and not any(link[3:] in text for text in texts_in(brief))
            ):
                yield _of(f"page {number}", f"leads to {shown(link[3:])}, which is no address of its data.")
    yield from (_of("pages", what) for what in missing_from([page.text for page in here.pages], brief))


def _of(where: str, what: str) -> Problem:
    return Problem(where=where, what=what, kind="changed page")


def _acting(here: _Document) -> Iterator[Problem]:
    for what in here.acting:
        yield _of("document", f"has {what}, as no brief has.")
    for number, page in enumerate(here.pages, start=1):
        for other in page.others:
            yield _of(f"page {number}", f"has {other}, as no brief has.")


def _files(here: _Document) -> Iterator[Problem]:
    for name in here.files:
        if name != ATTACHMENT:
            yield _of("document", f"carries a second file, {shown(name)}.")


def _page_differences(where: str, page: _Page, other: _Page) -> Iterator[Problem]:
    if found := first_difference(page.text, other.text):
        says, follows = found
        yield _of(where, f"says {shown(says)}, and {shown(follows)} where its data is set again.")
    for link in page.links:
        if link not in other.links:
            yield _of(where, f"leads {shown(link)}, as it does not where its data is set again.")
    for link in other.links:
        if link not in page.links:
            yield _of(where, f"no longer leads {shown(link)}.")
    if sorted(page.links) == sorted(other.links) and page.links != other.links:
        yield _of(where, "has its links in other places.")
    if page.boxes != other.boxes:
        yield _of(where, "is cut or turned otherwise than where its data is set again.")
    if page.drawn != other.drawn:
        yield _of(where, "is drawn otherwise than where its data is set again.")


def _addresses(brief: Brief) -> frozenset[str]:
    return frozenset(source.url for source in brief.sources if source.url)


def _document(content: bytes) -> _Document:
    texts = page_texts(content)
    with pikepdf.open(BytesIO(content)) as pdf:
        pages = tuple(
            _page(page.obj, texts[number] if number < len(texts) else "") for number, page in enumerate(pdf.pages)
        )
        return _Document(
            pages=pages,
            files=_files_in(pdf),
            catalogue={
                str(key): _hash(value) for key, value in pdf.Root.items() if str(key) not in {"/Pages", "/Metadata"}
            },
            acting=tuple(dict.fromkeys(_acting_in(pdf))),
            facts=_facts_of(pdf),
        )


def page_texts(content: bytes) -> list[str]:
    """The text of each page, as a reader that copies it has it."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        return []
    try:
        return [_text_of(document, number) for number in range(len(document))]
    finally:
        document.close()


def _text_of(document: Any, number: int) -> str:  # noqa: ANN401 - pypdfium2 has no types
    page = document[number]
    text = page.get_textpage()
    try:
        return str(text.get_text_range())
    finally:
        text.close()
        page.close()


def _files_in(pdf: pikepdf.Pdf) -> dict[str, str]:
    """Every file that the PDF carries, wherever it hangs, with the hash of its bytes."""
    files = {}
    for number, item in enumerate(pdf.objects):
        if isinstance(item, pikepdf.Dictionary) and "/EF" in item:
            name = str(item.get("/UF", item.get("/F", f"file {number}")))
            streams = [stream for stream in item.EF.values() if isinstance(stream, pikepdf.Stream)]
            digest = " ".join(hashlib.sha256(stream.read_raw_bytes()).hexdigest() for stream in streams[:1])
            files[name if name not in files else f"{name} ({number})"] = digest
    return files


def _acting_in(pdf: pikepdf.Pdf) -> Iterator[str]:
    for key in _ACTING:
        if key in pdf.Root:
            yield f"{key[1:]} in its catalogue"
    names = pdf.Root.get("/Names")
    for key in names.keys() if isinstance(names, pikepdf.Dictionary) else ():
        if key not in {"/EmbeddedFiles", "/Dests"}:
            yield f"{key[1:]} among its names"
    if pdf.is_encrypted:
        yield "a lock"
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
            yield from _acting_of(item)


def _acting_of(item: pikepdf.Object) -> Iterator[str]:
    """What an object does or hides."""
    kind, type_of = str(item.get("/S", "")), str(item.get("/Type", ""))
    if "/JS" in item:
        yield "a script"
    elif kind in _ACTIONS and type_of in {"", "/Action"}:
        yield f"an action {kind[1:]}"
    if "/AA" in item:
        yield "actions of its own accord"
    if "/OC" in item or type_of in {"/OCG", "/OCMD"}:
        yield "layers that can be hidden"
    if type_of in {"/Sig", "/3D", "/RichMedia"}:
        yield f"an object {type_of[1:]}"


_ACTIONS = frozenset(
    "/Launch /JavaScript /GoToR /GoToE /SubmitForm /ResetForm /ImportData /Hide /Named /Rendition /Sound /Movie /Trans "
    "/SetOCGState /Thread /GoTo3DView /RichMediaExecute".split()
)


def _facts_of(pdf: pikepdf.Pdf) -> dict[str, str]:
    facts = {f"info {key}": str(value) for key, value in pdf.docinfo.items()}
    if "/Metadata" in pdf.Root:
        facts["metadata"] = pdf.Root.Metadata.read_bytes().decode("utf-8", "replace")
    return facts


def _page(page: pikepdf.Object, text: str) -> _Page:
    links, others = [], []
    for each in _annotations(page):
        kind = str(each.get("/Subtype", ""))
        if kind != _LINK:
            others.append(f"an annotation {kind[1:]}")
            continue
        links.append(_target(each))
        action = each.get("/A")
        if action is not None and str(action.get("/S", "")) not in _GOES:
            others.append(f"an action {str(action.get('/S', ''))[1:]}")
        if action is not None and "/Next" in action:
            others.append("an action behind an action")
    boxes = tuple(f"{key} {_plain(page[key])}" for key in _BOXES if key in page)
    return _Page(
        text=text,
        links=tuple(links),
        others=tuple(others),
        boxes=boxes,
        drawn=_drawn(page),
        drawn_with=_hash(page.get("/Resources")),
    )


def _annotations(page: pikepdf.Object) -> list[pikepdf.Object]:
    held = page.get("/Annots")
    return [each for each in held if isinstance(each, pikepdf.Dictionary)] if isinstance(held, pikepdf.Array) else []


def _target(annotation: pikepdf.Object) -> str:
    action = annotation.get("/A")
    if action is not None and "/URI" in action:
        return f"to {action.URI!s}"
    to = action.get("/D") if action is not None else annotation.get("/Dest")
    if isinstance(to, pikepdf.Array):
        return f"within, {' '.join(_plain(item) for item in list(to)[1:])}"
    return f"within, {to!s}"


def _drawn(page: pikepdf.Object) -> str:
    """The hash of what a page draws, and of where it can be clicked."""
    digest = hashlib.sha256()
    contents = page.get("/Contents")
    streams = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
    for stream in streams:
        if isinstance(stream, pikepdf.Stream):
            digest.update(stream.read_bytes())
    rectangles = [_plain(each.get("/Rect", pikepdf.Array())) for each in _annotations(page)]
    digest.update("\n".join(rectangles).encode())
    return digest.hexdigest()


def _plain(value: object) -> str:
    if isinstance(value, pikepdf.Object):
        return value.unparse().decode("latin-1", "replace")
    return str(value)


def _hash(value: object) -> str:
    digest = hashlib.sha256()
    _feed(value, digest.update, depth=0, seen=set())
    return digest.hexdigest()


def _feed(value: object, update: Callable[[bytes], None], *, depth: int, seen: set[tuple[int, int]]) -> None:
    """Everything that hangs on ``value``, each object once, and no way up to the pages."""
    if depth > _DEEPEST or not isinstance(value, pikepdf.Object):
        update(repr(value).encode())
    elif value.is_indirect and value.objgen in seen:
        update(b"again")
    elif isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        seen.add(value.objgen)
        _feed_entries(value, update, depth=depth, seen=seen)
    elif isinstance(value, pikepdf.Array):
        update(b"[")
        for item in value:
            _feed(item, update, depth=depth + 1, seen=seen)
        update(b"]")
    else:
        update(_plain(value).encode())


def _feed_entries(
    value: pikepdf.Object, update: Callable[[bytes], None], *, depth: int, seen: set[tuple[int, int]]
) -> None:
    if str(value.get("/Type", "")) in {"/Page", "/Pages"} and depth:
        update(b"page")
        return
    for key in sorted(value.keys()):
        if key not in {"/Parent", "/P", "/Length"}:
            update(str(key).encode())
            _feed(value[key], update, depth=depth + 1, seen=seen)
    if isinstance(value, pikepdf.Stream):
        update(value.read_raw_bytes())

"""The tree as PDF objects (ISO 32000-1, 14.7.2), in the place of the one that WeasyPrint wrote."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf

from briefing.render.pdf.structure.roles import alternative
from briefing.render.pdf.structure.tree import Annotation, Content, Node, Tree

_SCOPES = {"row": "/Row", "col": "/Column"}


def write_tree(pdf: Any, tree: Tree) -> None:  # noqa: ANN401 - pydyf ships no types
    """Replace the structure tree of ``pdf`` by ``tree``, and describe its links."""
    _Writer(pdf, tree).write()


class _Writer:
    def __init__(self, pdf: Any, tree: Tree) -> None:  # noqa: ANN401 - pydyf ships no types
        self.pdf, self.tree = pdf, tree
        self.pages = pdf.page_references  # made anew each time that it is asked for
        self.old = _old_objects(pdf)
        # What marks belong to which element, by page; then the annotations, numbered on from the pages.
        self.owners: list[dict[int, bytes]] = [{} for _ in range(tree.pages)]
        self.annotations: list[bytes] = []

    def write(self) -> None:
        root = self.pdf.objects[int(self.pdf.catalog["StructTreeRoot"].split()[0])]
        document = self._element(self.tree.root, root.reference)
        root["K"] = pydyf.Array([document.reference])
        parent_tree = self.pdf.objects[int(root["ParentTree"].split()[0])]
        parent_tree["Nums"] = pydyf.Array()
        for index, owners in enumerate(self.owners):
            count = max(owners, default=-1) + 1
            parent_tree["Nums"] += [index, pydyf.Array([owners.get(number, "null") for number in range(count)])]
        for index, owner in enumerate(self.annotations, start=self.tree.pages):
            parent_tree["Nums"] += [index, owner]
        root["ParentTreeNextKey"] = self.tree.pages + len(self.annotations)

    def _element(self, node: Node, parent: bytes) -> Any:  # noqa: ANN401 - a dictionary of pydyf
        element = self._new({"Type": "/StructElem", "S": f"/{node.role}", "P": parent})
        page = node.page
        if page is not None:
            element["Pg"] = self.pages[page]
        element.update(_attributes(node))
        element["K"] = pydyf.Array([self._kid(kid, node, page, element) for kid in node.kids])
        return element

    def _kid(
        self,
        kid: Node | Content | Annotation,
        node: Node,
        page: int | None,
        element: Any,  # noqa: ANN401 - a dictionary of pydyf
    ) -> Any:  # noqa: ANN401 - what pydyf puts in an array
        """What stands for ``kid`` of ``node``, which begins on ``page`` and is written as ``element``."""
        if isinstance(kid, Node):
            return self._element(kid, element.reference).reference
        its_page = self.pages[kid.page]
        if isinstance(kid, Content):
            self.owners[kid.page][kid.number] = element.reference
            if kid.page == page:
                return kid.number
            return pydyf.Dictionary({"Type": "/MCR", "Pg": its_page, "MCID": kid.number})
        kid.target["StructParent"] = self.tree.pages + len(self.annotations)
        kid.target["Contents"] = pydyf.String(describe_link(node))
        self.annotations.append(element.reference)
        return pydyf.Dictionary({"Type": "/OBJR", "Obj": kid.target.reference, "Pg": its_page})

    def _new(self, values: dict[str, Any]) -> Any:  # noqa: ANN401 - a dictionary of pydyf
        """An object for ``values``: one of those that WeasyPrint has made, as long as there are any."""
        made = next(self.old, None)
        if made is None:
            made = pydyf.Dictionary()
            self.pdf.add_object(made)
        made.clear()
        made.update(values)
        return made


def describe_link(node: Node) -> str:
    """What a link says of itself: its title, else its words."""
    if node.element is None:
        return ""
    return str(node.element.get("title") or " ".join("".join(node.element.itertext()).split()))


def _attributes(node: Node) -> dict[str, Any]:
    given: dict[str, Any] = {}
    if node.element is None:
        return given
    if node.role == "Figure":
        given["Alt"] = pydyf.String(alternative(node.element))
        if node.box:
            given["A"] = pydyf.Dictionary({"O": "/Layout", "BBox": pydyf.Array(node.box), "Placement": "/Block"})
    if node.role == "TH":
        given["A"] = pydyf.Dictionary({"O": "/Table", "Scope": _SCOPES.get(node.element.get("scope"), "/Column")})
    if node.role == "L" and _numbered(node):
        given["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": "/Decimal"})
    if node.role == "Span" and node.element.get("data-source"):
        given["ActualText"] = pydyf.String(node.element.get("data-source"))
    language = node.element.get("lang")
    if language and node.role not in {"Lbl", "Document"}:
        given["Lang"] = pydyf.String(language)
    return given


def _numbered(node: Node) -> bool:
    return bool(node.element.tag == "ol")


def _old_objects(pdf: Any) -> Iterator[Any]:  # noqa: ANN401 - pydyf ships no types
    """The objects of the tree that WeasyPrint wrote, emptied: their numbers are used again."""
    old = [entry for entry in pdf.objects if isinstance(entry, dict) and entry.get("Type") in {"/StructElem", "/OBJR"}]
    for entry in old:
        entry.clear()
    return iter(old)

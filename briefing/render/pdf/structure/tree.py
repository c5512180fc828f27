"""The tree itself: nodes in reading order, each gathering its content from every page that it is printed on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from weasyprint.formatting_structure import boxes

from briefing.render.pdf.structure.painting import Followed
from briefing.render.pdf.structure.roles import alternative, role_of


@dataclass(frozen=True, slots=True)
class Content:
    """Marked content: the index of its page and its number there (MCID)."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link's annotation: the index of its page and the PDF object."""

    page: int
    target: Any


@dataclass(slots=True, eq=False)
class Node:
    """An element of the tree. ``element`` is the HTML that it was set from, None for what only the PDF has."""

    role: str
    element: Any = None
    kids: list[Node | Content | Annotation] = field(default_factory=list)
    box: tuple[float, float, float, float] | None = None

    @property
    def page(self) -> int | None:
        """The first page that anything of the node is on."""
        return next(self.pages(), None)

    def pages(self) -> Iterator[int]:
        """The pages of the node's content, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.pages()
            else:
                yield kid.page


@dataclass(frozen=True, slots=True)
class Tree:
    """The finished tree: its root, the number of pages, and what on each page is no content (by page index)."""

    root: Node
    pages: int
    artifacts: dict[int, list[int]]


def grow_tree(html: Any, pages: Sequence[Followed]) -> Tree:  # noqa: ANN401 - an element of ElementTree
    """The tree of the page ``html`` as it was set on ``pages``."""
    gardener = _Gardener(html)
    for index, page in enumerate(pages):
        gardener.visit_page(index, page)
    _enclose_runs(gardener.root)
    return Tree(gardener.root, len(pages), gardener.artifacts)


def _enclose_runs(node: Node) -> None:
    """Put words that stand between elements into a Span: some readers read bare words first and elements after them."""
    if not any(isinstance(kid, Node) for kid in node.kids):
        return
    kids: list[Node | Content | Annotation] = []
    for kid in node.kids:
        if isinstance(kid, Node):
            _enclose_runs(kid)
            kids.append(kid)
        elif isinstance(kid, Annotation):
            kids.append(kid)
        elif kids and isinstance(kids[-1], Node) and kids[-1].element is None and kids[-1].role == "Span":
            kids[-1].kids.append(kid)
        else:
            kids.append(Node("Span", kids=[kid]))
    node.kids = kids


class _Gardener:
    def __init__(self, html: Any) -> None:  # noqa: ANN401 - an element of ElementTree
        self.root = Node("Document")
        self.parents = {child: parent for parent in html.iter() for child in parent}
        self.nodes: dict[Any, Node] = {}
        self.artifacts: dict[int, list[int]] = {}

    def visit_page(self, index: int, page: Followed) -> None:
        self.page, self.marks, self.height = index, page.marks, page.height
        self.seen_before = set(self.nodes)
        self.artifacts[index] = []
        self.visit(page.box, furniture=False)

    def visit(self, box: Any, *, furniture: bool) -> None:  # noqa: ANN401 - a box of WeasyPrint
        """Give the content of ``box`` to its node; ``furniture`` is what repeats on every page and is not read out."""
        box = getattr(box, "_box", box)  # what is placed absolutely stands in a placeholder
        furniture = furniture or isinstance(box, boxes.MarginBox) or self._repeats(box) or _is_leader(box)
        if box in self.marks:
            self._take(box, furniture=furniture)
        if box.link_annotation is not None and not furniture:
            self.node_of(box).kids.append(Annotation(self.page, box.link_annotation))
        if box.element is not None and box.element.tag in {"td", "th"} and not furniture:
            self.node_of(box)
        for child in getattr(box, "children", ()):
            self.visit(child, furniture=furniture)

    def _take(self, box: Any, *, furniture: bool) -> None:  # noqa: ANN401 - a box of WeasyPrint
        number = self.marks[box]
        if furniture or not _says_something(box):
            self.artifacts[self.page].append(number)
            return
        node = self.node_of(box)
        if node.role == "Figure":
            x, y = box.content_box_x(), box.content_box_y()
            corners = (x, self.height - y - box.height, x + box.width, self.height - y)
            node.box = tuple(round(side * 0.75, 2) for side in corners)
        node.kids.append(Content(self.page, number))

    def _repeats(self, box: Any) -> bool:  # noqa: ANN401 - a box of WeasyPrint
        """Whether ``box`` is a table's header that an earlier page has printed already."""
        return bool(getattr(box, "is_header", False)) and box.element in self.seen_before

    def node_of(self, box: Any) -> Node:  # noqa: ANN401 - a box of WeasyPrint
        if box.element_tag is not None and str(box.element_tag).endswith("li::marker"):
            return self._label(box.element)
        return self._node(box.element)

    def _label(self, element: Any) -> Node:  # noqa: ANN401 - an element of ElementTree
        item = self.nodes.get((element, "LI")) or self._body(element, "LI")[0]
        for kid in item.kids:
            if isinstance(kid, Node) and kid.role == "Lbl":
                return kid
        label = Node("Lbl", element)
        item.kids.insert(0, label)
        return label

    def _node(self, element: Any) -> Node:  # noqa: ANN401 - an element of ElementTree
        if element is None or element.tag in {"html", "body"}:
            return self.root
        if element not in self.nodes:
            role = role_of(element, self.parents)
            if role is None:
                self.nodes[element] = self._node(self.parents.get(element))
            elif role == "LI" and element.tag == "li":
                self.nodes[element] = self._body(element, role)[1]
            else:
                self.nodes[element] = self._grown(Node(role, element), element)
        return self.nodes[element]

    def _body(self, element: Any, role: str) -> tuple[Node, Node]:  # noqa: ANN401 - an element of ElementTree
        """A list item and its body, which holds everything but the label."""
        item, body = Node(role, element), Node("LBody")
        item.kids.append(body)
        self.nodes[element, "LI"] = self._grown(item, element)
        self.nodes[element] = body
        return item, body

    def _grown(self, node: Node, element: Any) -> Node:  # noqa: ANN401 - an element of ElementTree
        self._node(self.parents.get(element)).kids.append(node)
        return node


def _is_leader(box: Any) -> bool:  # noqa: ANN401 - a box of WeasyPrint
    return isinstance(box, boxes.TextBox) and bool(box.text.strip()) and not box.text.strip(" .\u200b")


def _says_something(box: Any) -> bool:  # noqa: ANN401 - a box of WeasyPrint
    if isinstance(box, boxes.TextBox):
        return bool(box.text.strip())
    return box.element is None or bool(alternative(box.element))

"""What an element of HTML is in a PDF (ISO 32000-1, 14.8.4: the standard structure types)."""

from __future__ import annotations

from typing import Any

SVG = "{http://www.w3.org/2000/svg}"

_ROLES = {
    "header": "Sect",
    "footer": "Sect",
    "section": "Sect",
    "nav": "Sect",
    "article": "Art",
    "p": "P",
    "figcaption": "P",
    "blockquote": "BlockQuote",
    "ul": "L",
    "ol": "L",
    "dl": "L",
    "li": "LI",
    "dt": "Lbl",
    "dd": "LBody",
    "a": "Link",
    "table": "Table",
    "caption": "Caption",
    "thead": "THead",
    "tbody": "TBody",
    "tfoot": "TFoot",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "img": "Figure",
    f"{SVG}svg": "Figure",
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
}


def role_of(element: Any, parents: dict[Any, Any]) -> str | None:  # noqa: ANN401 - an element of ElementTree
    """The structure type of ``element``, or None where its content belongs to the element around it."""
    tag = element.tag
    above = parents.get(element)
    if tag == "div" and above is not None and above.tag == "dl":
        return "LI"
    if tag in {"ol", "li"} and _in_contents(element, parents):
        return "TOC" if tag == "ol" else "TOCI"
    if tag == "bdi" or (tag in {"span", "em", "strong", "q"} and element.get("lang")):
        return "Span"
    return _ROLES.get(tag)


def _in_contents(element: Any, parents: dict[Any, Any]) -> bool:  # noqa: ANN401 - an element of ElementTree
    above = parents.get(element)
    while above is not None and above.tag in {"ol", "li"}:
        above = parents.get(above)
    return above is not None and above.tag == "nav"


def alternative(element: Any) -> str:  # noqa: ANN401 - an element of ElementTree
    """The words in the place of a picture: the title of an SVG, the ``alt`` of an image."""
    title = element.find(f"{SVG}title")
    return str(element.get("alt") or (title.text if title is not None else "") or "")

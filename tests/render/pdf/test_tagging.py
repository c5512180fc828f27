"""The structure tree of small pages, one habit of the page each."""

from io import BytesIO

import pikepdf
from weasyprint import HTML

from briefing.render.pdf.structure import write_tagged

PAGE = "<html lang='en'><style>@page { size: 90mm 60mm; @top-left { content: 'head' } }</style>"


def tree_of(body):
    document = HTML(string=f"{PAGE}<title>t</title><body>{body}").render(pdf_variant="pdf/ua-1")
    pdf = pikepdf.open(BytesIO(write_tagged(document, pdf_variant="pdf/ua-1")))
    return pdf, shape(pdf.Root.StructTreeRoot.K[0])


def shape(element):
    """An element as its role and its kids: elements, "·" for words and "@" for a link's place."""
    kids = []
    for kid in element.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            kids.append(shape(kid))
        elif isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR":
            kids.append("@")
        elif not kids or kids[-1] != "·":
            kids.append("·")
    return (str(element.S)[1:], kids)


def test_a_list_item_has_its_number_as_a_label():
    _, tree = tree_of("<ol><li>one</li><li>two</li></ol>")
    item = ("LI", [("Lbl", ["·"]), ("LBody", ["·"])])
    assert tree == ("Document", [("L", [item, item])])


def test_a_term_and_what_is_said_of_it_are_one_item():
    _, tree = tree_of("<dl><div><dt>term</dt><dd>said</dd></div></dl>")
    assert tree == ("Document", [("L", [("LI", [("Lbl", ["·"]), ("LBody", ["·"])])])])


def test_a_paragraph_over_two_pages_is_one():
    pdf, tree = tree_of("<p>" + "many words " * 120)
    assert len(pdf.pages) > 2
    assert tree == ("Document", [("P", ["·"])])


def test_a_table_over_pages_is_one_table_with_one_head():
    rows = "".join(f"<tr><td>{number}<td>cell" for number in range(40))
    pdf, (_, [(role, (head, body))]) = tree_of(f"<table><thead><tr><th>A<th scope=row>B<tbody>{rows}</table>")
    assert len(pdf.pages) > 2
    assert (role, head[0], body[0]) == ("Table", "THead", "TBody")
    assert len(head[1]) == 1
    assert len(body[1]) == 40


def test_an_empty_cell_keeps_its_place():
    _, (_, [(_, [(_, [(_, cells)])])]) = tree_of("<table><tr><td>a<td><td>c</table>")
    assert [role for role, _ in cells] == ["TD", "TD", "TD"]


def test_words_around_a_link_are_read_in_their_order():
    _, tree = tree_of("<p>before <a href='https://example.org/'>the link</a> after")
    assert tree == ("Document", [("P", [("Span", ["·"]), ("Link", ["@", "·"]), ("Span", ["·"])])])


def test_a_picture_is_read_by_its_description():
    pdf, tree = tree_of(
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><title>A square</title>"
        "<rect width='9' height='9'/></svg>"
    )
    assert tree == ("Document", [("Figure", ["·"])])
    figure = pdf.Root.StructTreeRoot.K[0].K[0]
    assert str(figure.Alt) == "A square"
    assert len(figure.A.BBox) == 4


def test_contents_are_a_table_of_contents():
    _, tree = tree_of(
        "<nav><h1>Contents</h1><ol style='list-style: none'><li><a href='#x'>One</a></ol></nav><h2 id=x>One</h2>"
    )
    assert tree[1][0] == ("Sect", [("H1", ["·"]), ("TOC", [("TOCI", [("Link", ["@", "·"])])])])


def test_what_a_class_alone_sets_apart_is_no_element():
    _, tree = tree_of("<p>plain <span class=a>and <em>stressed</em></span></p>")
    assert tree == ("Document", [("P", ["·"])])


def test_words_of_another_language_are():
    pdf, tree = tree_of("<p><span lang=tr>ve</span></p>")
    assert tree == ("Document", [("P", [("Span", ["·"])])])
    assert str(pdf.Root.StructTreeRoot.K[0].K[0].K[0].Lang) == "tr"


def test_what_is_placed_absolutely_is_read_where_it_is_written():
    _, tree = tree_of("<p>one</p><div style='position: absolute; top: 0'><p>two</p></div><p>three</p>")
    assert tree == ("Document", [("P", ["·"]), ("P", ["·"]), ("P", ["·"])])

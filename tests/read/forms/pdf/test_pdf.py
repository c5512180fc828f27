import io
from datetime import date

import pikepdf
import pypdfium2
import pytest
from weasyprint import HTML

from briefing.read import read_articles
from briefing.read.forms.pdf import MOST_PAGES, read_pdf
from briefing.read.refusal import Refused

FIRST = (
    "The harbour board of Aldermouth voted on Monday to widen the northern quay, so that two freighters can be "
    "unloaded at the same time. The work is to begin in the spring and will cost eleven million crowns."
)
SECOND = (
    "Members of the opposition called the plan hasty. They asked for an independent survey of the harbour floor before "
    "a single pile is driven, and for a public hearing in the town hall."
)
THIRD = (
    "The harbour master answered that the floor had been surveyed twice in the past ten years, and that the reports "
    "lie open in his office for everybody who wishes to read them."
)
LONG = f"{FIRST} {SECOND} {THIRD}"


def pdf(body, style="", head=""):
    page = f"<html lang='en'><head>{head}<style>@page {{ size: A4 }} {style}</style></head><body>{body}</body></html>"
    return HTML(string=page).write_pdf()


def paragraphs(*texts):
    return "".join(f"<p>{text}</p>" for text in texts)


def body_of(data):
    return read_pdf(data).body.split("\n\n")


COLUMNS = (
    "main {{ columns: {}; column-gap: 1.2em }}"
    " p {{ margin: 0; text-indent: 1.2em; text-align: justify; hyphens: auto }}"
)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_columns_are_read_one_after_the_other_and_words_parted_at_line_ends_are_mended(count):
    texts = [f"{LONG} That was the answer to question number {number}." for number in range(1, 8)]
    data = pdf(f"<h1>Board votes to widen the quay</h1><main>{paragraphs(*texts)}</main>", COLUMNS.format(count))
    record = read_pdf(data)
    assert record.body.split("\n\n") == texts
    assert record.title == "Board votes to widen the quay"


def test_a_heading_over_all_columns_parts_what_is_above_it_from_what_is_below():
    above, below = [f"{LONG} It is {n}." for n in "abcd"], [f"{LONG} It is {n}." for n in "efgh"]
    style = COLUMNS.format(2) + "h2 { column-span: all }"
    data = pdf(f"<main>{paragraphs(*above)}<h2>What remains open</h2>{paragraphs(*below)}</main>", style)
    assert body_of(data) == [*above, *below]


def test_running_heads_and_page_numbers_go_by_repetition():
    style = (
        "@page { size: A5; @top-left { content: 'The Harbour Review' } @top-right { content: 'No. ' counter(page) }"
        " @bottom-center { content: counter(page) } }"
    )
    texts = [f"{LONG} It is number {number}." for number in range(12)]
    data = pdf(paragraphs(*texts), style)
    assert len(pypdfium2.PdfDocument(data)) > 2
    assert body_of(data) == texts


def test_a_paragraph_goes_on_over_a_page_whatever_stands_between():
    style = "@page { size: 12cm 7cm; @bottom-center { content: counter(page) } }"
    assert body_of(pdf(paragraphs(LONG, FIRST), style)) == [LONG, FIRST]


def test_footnotes_stand_behind_the_text_without_their_signs():
    style = ".note { float: footnote; font-size: 8pt } ::footnote-call { font-size: 65%; vertical-align: super }"
    note = "The survey of the floor was printed in the yearly report of the board."
    marked = FIRST.replace("quay,", f"quay,<span class='note'>{note}</span>")
    assert body_of(pdf(paragraphs(marked, SECOND), style)) == [FIRST, SECOND, note]


def test_a_power_is_no_sign_of_a_footnote():
    area = "The new quay covers 900 m<sup style='font-size: 60%'>2</sup> and is the largest on this coast by far."
    assert "900 m2 and" in body_of(pdf(paragraphs(area, SECOND)))[0]


def test_tables_and_tables_of_contents_are_left_out():
    rows = [("Port", "2023", "2024"), ("Aldermouth", "1,204", "1,310"), ("Brack", "88", "97"), ("Corrin", "412", "398")]
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    contents = paragraphs("Quays ....................... 4", "Cranes ....................... 9")
    data = pdf(f"{contents}{paragraphs(FIRST)}<table>{cells}</table>{paragraphs(SECOND)}", "td { padding: 2pt 16pt }")
    assert body_of(data) == [FIRST, SECOND]


def test_an_initial_belongs_to_its_word():
    style = ".initial { display: block; float: left; font-size: 3.2em; line-height: .82 }"
    initial = f"<span class='initial'>{LONG[0]}</span>{LONG[1:]}"
    assert body_of(pdf(paragraphs(initial, SECOND), style)) == [LONG, SECOND]


def test_what_stands_on_its_side_is_no_text():
    side = "<div style='position: fixed; transform: rotate(-90deg)'>Printed by machine seven on Tuesday</div>"
    assert body_of(pdf(side + paragraphs(FIRST, SECOND))) == [FIRST, SECOND]


def test_the_compound_of_a_text_that_parts_no_words_keeps_its_hyphen():
    text = "The board asked for a long-term plan. " * 12 + "It wants a long-term plan."
    (body,) = body_of(pdf(paragraphs(text), "@page { size: 8.7cm 25cm }"))
    assert body == text


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("Board votes to widen the quay", "Board votes to widen the quay"),
        ("Microsoft Word - press_release_final.docx", "Quay to be widened next year"),
        ("release_0312.pdf", "Quay to be widened next year"),
        ("Minutes of the association", "Quay to be widened next year"),
    ],
)
def test_the_title_is_the_largest_line_unless_the_file_states_one_that_is_printed(stated, expected):
    printed = "<h1>Quay to be widened next year</h1>"
    if stated == expected:
        printed = "<h1>Board votes to widen <br>the quay</h1>"
    assert read_pdf(pdf(printed + paragraphs(FIRST, SECOND), head=f"<title>{stated}</title>")).title == expected


def with_information(data, **information):
    with pikepdf.open(io.BytesIO(data)) as document:
        for name, text in information.items():
            document.docinfo[f"/{name}"] = text
        stream = io.BytesIO()
        document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("line", "information", "expected"),
    [
        ("Press release, 14 March 2026", {"CreationDate": "D:20260401120000Z", "Creator": "Writer"}, "14 March 2026"),
        ("For the press", {"CreationDate": "D:20260401120000Z", "Creator": "Writer"}, "2026-04-01"),
        ("For the press", {"CreationDate": "D:20260401120000Z", "Creator": "Chromium", "Producer": "Skia/PDF"}, ""),
        ("For the press", {"CreationDate": "yesterday", "Creator": "Writer"}, ""),
    ],
)
def test_the_day_is_a_line_at_the_top_and_the_day_of_making_only_of_what_was_written(line, information, expected):
    data = with_information(pdf(f"<h1>Quay to be widened</h1><p>{line}</p>{paragraphs(FIRST)}"), **information)
    assert read_pdf(data).date == expected


def test_a_page_that_is_a_picture_is_said_and_the_rest_is_read(tmp_path):
    (tmp_path / "a.pdf").write_bytes(_with_picture(pdf(f"<p>14 March 2026</p>{paragraphs(FIRST, SECOND)}")))
    reading = read_articles("a.pdf", base=tmp_path)
    assert [(article.path, article.date) for article in reading] == [("a.pdf", date(2026, 3, 14))]
    (problem,) = reading.problems
    assert (problem.where, problem.reason.words, problem.reason.number) == ("a.pdf", ("2",), 2)


def _with_picture(data):
    with pikepdf.open(io.BytesIO(data)) as document:
        page = document.add_blank_page()
        picture = document.make_stream(
            b"\x80", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=1, Height=1, BitsPerComponent=8
        )
        picture.ColorSpace = pikepdf.Name.DeviceGray
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=picture))
        page.Contents = document.make_stream(b"q 600 0 0 780 0 0 cm /I Do Q")
        stream = io.BytesIO()
        document.save(stream)
    return stream.getvalue()


def locked(data):
    with pikepdf.open(io.BytesIO(data)) as document:
        stream = io.BytesIO()
        document.save(stream, encryption=pikepdf.Encryption(owner="a", user="b"))
    return stream.getvalue()


def pictures_alone(data):
    with pikepdf.open(io.BytesIO(_with_picture(data))) as document:
        del document.pages[0]
        stream = io.BytesIO()
        document.save(stream)
    return stream.getvalue()


def many_pages(data):
    with pikepdf.open(io.BytesIO(data)) as document:
        for _ in range(MOST_PAGES):
            document.add_blank_page()
        stream = io.BytesIO()
        document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (locked, "locked"),
        (lambda data: data[:400], "broken PDF"),
        (lambda _: b"%PDF-1.7\n" + b"nothing of the kind " * 50, "broken PDF"),
        (pictures_alone, "no text layer"),
        (many_pages, "many pages"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(change, kind):
    with pytest.raises(Refused) as refused:
        read_pdf(change(pdf(paragraphs(FIRST))))
    assert refused.value.reason.kind == kind
    assert str(refused.value).endswith(".")


def test_a_pdf_is_known_by_its_content_whatever_its_name(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\n\n" + pdf(paragraphs(FIRST, SECOND)))
    (tmp_path / "b.pdf").write_text(f"<!doctype html><html><body><p>{FIRST}</p><p>{SECOND}</p></body></html>")
    reading = read_articles(tmp_path, base=tmp_path)
    assert [article.text for article in reading] == [f"{FIRST}\n\n{SECOND}"]
    assert [problem.kind for problem in reading.problems] == ["duplicate"]


@pytest.mark.parametrize("cut", range(0, 4000, 400))
def test_a_damaged_file_is_read_or_refused(cut):
    data = bytearray(pdf(paragraphs(FIRST, SECOND)))
    data[cut : cut + 60] = b"\x00" * 60
    try:
        said = read_pdf(bytes(data)).body[:1] and "read"
    except Refused as refused:
        said = refused.reason.kind
    assert said in ("read", "broken PDF", "no text", "unreadable letters", "no text layer")


def test_a_sign_beyond_the_first_plane_is_a_letter_like_others():
    (body,) = body_of(pdf(paragraphs(f"{FIRST} \U0001d400 is the name of the plan.")))
    assert body.startswith(FIRST)
    assert body.endswith("is the name of the plan.")

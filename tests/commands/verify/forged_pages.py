"""Small changes of the pages of a brief, by name; the data inside, or beside them, stays as it is."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String


def _saved(content, change, **how):
    with pikepdf.open(BytesIO(content)) as pdf:
        change(pdf)
        out = BytesIO()
        pdf.save(out, **how)
    return out.getvalue()


def on_pdf(change, **how):
    return lambda content: _saved(content, change, **how)


def action(**entries):
    return Dictionary(Type=Name.Action, **entries)


def note(pdf, page=0, **entries):
    subtype = entries.pop("Subtype", Name.Text)
    annotation = Dictionary(Type=Name.Annot, Subtype=subtype, Rect=Array([50, 50, 200, 100]), **entries)
    annotations = pdf.pages[page].obj.get("/Annots", Array())
    annotations.append(pdf.make_indirect(annotation))
    pdf.pages[page].obj.Annots = annotations


def links(pdf, wanted):
    for page in pdf.pages:
        for each in page.obj.get("/Annots", []):
            target = each.get("/A", Dictionary())
            if wanted == "/URI" and "/URI" in target:
                yield each
            if wanted == "/GoTo" and ("/Dest" in each or str(target.get("/S", "")) == "/GoTo"):
                yield each


def drawing(code, page=0):
    """Something painted over a page."""

    def change(pdf):
        target = pdf.pages[page]
        if "/Font" not in target.obj.get("/Resources", {}):
            target.obj.Resources.Font = Dictionary()
        target.obj.Resources.Font["/Forged"] = pdf.make_indirect(
            Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        )
        target.contents_add(pdf.make_stream(code), prepend=False)

    return on_pdf(change)


def rename_glyphs(pdf):
    """A font says that its glyphs are other letters: what is copied is not what is seen."""
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and "/ToUnicode" in item:
            data = item.ToUnicode.read_bytes()
            item.ToUnicode = pdf.make_stream(data.replace(b"<0061>", b"<0065>", 1) + b"\n%")
            return
    raise AssertionError


def repaint(pdf, page, old, new):
    data = pdf.pages[page].Contents.read_bytes()
    assert old in data
    pdf.pages[page].Contents = pdf.make_stream(data.replace(old, new, 1))


def cut_content(pdf, page=0):
    data = pdf.pages[page].Contents.read_bytes()
    at = data.index(b"BT")
    end = data.index(b"ET", at) + 2
    pdf.pages[page].Contents = pdf.make_stream(data[:at] + data[end:])


def metadata(pdf):
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
        meta["dc:title"] = "Another brief"


def change_uri(pdf):
    next(links(pdf, "/URI")).A.URI = String("https://forged.example/")


def change_scheme(pdf):
    next(links(pdf, "/URI")).A.URI = String("file:///etc/passwd")


def move_link(pdf):
    each = next(links(pdf, "/URI"))
    each.Rect = Array([0, 0, 600, 800])


def change_dest(pdf):
    found = list(links(pdf, "/GoTo"))
    target = found[0].get("/A", found[0])
    key = "/D" if "/D" in target else "/Dest"
    other = next(each for each in found if str(each.get("/A", each).get(key)) != str(target.get(key)))
    target[key] = other.get("/A", other)[key]


def drop_link(pdf):
    for page in pdf.pages:
        if "/Annots" in page.obj and len(page.obj.Annots):
            del page.obj.Annots[0]
            return


def act_on_link(**entries):
    def change(pdf):
        next(links(pdf, "/URI")).A = action(**entries)

    return change


def rename_attachment(pdf):
    data = pdf.attachments["brief.json"].get_file().read_bytes()
    pdf.attachments["brief.json"] = data.replace(b"{", b"{ ", 1)


def layer(pdf):
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("seen")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(Order=Array([group])))


def javascript_name(pdf):
    script = pdf.make_indirect(action(S=Name.JavaScript, JS=String("app.alert(1)")))
    names = pdf.Root.get("/Names", Dictionary())
    names.JavaScript = Dictionary(Names=Array([String("a"), script]))
    pdf.Root.Names = names


def form(pdf):
    field = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("name"), Type=Name.Annot, Subtype=Name.Widget))
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


def picture(pdf):
    pixels = pdf.make_stream(b"\xff\x00\x00")
    pixels.stream_dict = Dictionary(
        Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, ColorSpace=Name.DeviceRGB, BitsPerComponent=8
    )
    resources = pdf.pages[0].obj.Resources
    if "/XObject" not in resources:
        resources.XObject = Dictionary()
    resources.XObject["/Forged"] = pdf.make_indirect(pixels)
    pdf.pages[0].contents_add(pdf.make_stream(b"q 500 0 0 60 40 700 cm /Forged Do Q"), prepend=False)


def structure(pdf):
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and "/Alt" in item:
            item.Alt = String("Another picture")
            return
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and str(item.get("/S", "")) == "/P" and "/K" in item:
            item.ActualText = String("Something else")
            return


def appended(content):
    """A later version of the first page behind the end of the file, as an editor of PDF saves."""
    with pikepdf.open(BytesIO(content)) as pdf:
        root = pdf.Root.objgen[0]
    start = content.rindex(b"startxref")
    previous = int(content[start + 9 :].split()[0])
    extra = f"\n{root + 5000} 0 obj\n<< /Forged true >>\nendobj\n".encode()
    at = len(content) + 1
    trailer = f"<< /Size {root + 5001} /Prev {previous} /Root {root} 0 R >>"
    table = f"xref\n{root + 5000} 1\n{at:010} 00000 n \ntrailer\n{trailer}\n"
    return content + extra + table.encode() + f"startxref\n{len(content) + len(extra)}\n%%EOF\n".encode()


TEXT = b"q BT /Forged 14 Tf 60 400 Td (Norland leaves the agreement.) Tj ET Q"

PDFS = {
    "sentence painted on the first page": drawing(TEXT),
    "sentence painted on the last page": drawing(TEXT, page=-1),
    "white box over the first page": drawing(b"q 1 1 1 rg 40 300 520 200 re f Q"),
    "white box over the last page": drawing(b"q 1 1 1 rg 0 0 600 850 re f Q", page=-1),
    "white box over one line": drawing(b"q 1 1 1 rg 40 700 520 12 re f Q"),
    "invisible text": drawing(b"q BT 3 Tr /Forged 12 Tf 60 400 Td (Hidden words) Tj ET Q"),
    "text of size nought": drawing(b"q BT /Forged 0.01 Tf 60 400 Td (Hidden words) Tj ET Q"),
    "a picture over the head": on_pdf(picture),
    "a text object taken away": on_pdf(cut_content),
    "page taken away": on_pdf(lambda pdf: pdf.pages.__delitem__(-1)),
    "page twice": on_pdf(lambda pdf: pdf.pages.append(pdf.pages[0])),
    "blank page": on_pdf(lambda pdf: pdf.add_blank_page()),
    "pages in another order": on_pdf(lambda pdf: pdf.pages.reverse()),
    "page turned": on_pdf(lambda pdf: pdf.pages[0].rotate(180, relative=True)),
    "page cropped": on_pdf(lambda pdf: pdf.pages[0].obj.update({"/CropBox": Array([0, 400, 600, 850])})),
    "page made larger": on_pdf(lambda pdf: pdf.pages[0].obj.update({"/MediaBox": Array([0, 0, 900, 900])})),
    "units of a page": on_pdf(lambda pdf: pdf.pages[0].obj.update({"/UserUnit": 2})),
    "colours": on_pdf(lambda pdf: repaint(pdf, 0, b" rg", b" rg 1 1 1 rg")),
    "letters of a font": on_pdf(rename_glyphs),
    "title of the document": on_pdf(lambda pdf: pdf.docinfo.update({"/Title": "Another brief"})),
    "author of the document": on_pdf(lambda pdf: pdf.docinfo.update({"/Author": "Somebody else"})),
    "metadata": on_pdf(metadata),
    "language of the document": on_pdf(lambda pdf: pdf.Root.update({"/Lang": String("tr")})),
    "what a reader hears": on_pdf(structure),
    "outline": on_pdf(lambda pdf: pdf.Root.Outlines.First.update({"/Title": String("Norland leaves")})),
    "outline taken away": on_pdf(lambda pdf: pdf.Root.__delitem__("/Outlines")),
    "labels of the pages": on_pdf(
        lambda pdf: pdf.Root.update({"/PageLabels": Dictionary(Nums=Array([0, Dictionary(P=String("Secret "))]))})
    ),
    "second file": on_pdf(lambda pdf: pdf.attachments.__setitem__("notes.txt", b"Read this.")),
    "second file that is a program": on_pdf(lambda pdf: pdf.attachments.__setitem__("update.exe", b"MZ")),
    "second brief.json beside the first": on_pdf(lambda pdf: pdf.attachments.__setitem__("Brief.json", b"{}")),
    "data written otherwise": on_pdf(rename_attachment),
    "file hung on a note": on_pdf(
        lambda pdf: note(
            pdf,
            Subtype=Name.FileAttachment,
            FS=Dictionary(Type=Name.Filespec, F=String("a.exe"), EF=Dictionary(F=pdf.make_stream(b"MZ"))),
        )
    ),
    "action when it opens": on_pdf(
        lambda pdf: pdf.Root.update({"/OpenAction": action(S=Name.URI, URI=String("https://forged.example/"))})
    ),
    "script when it opens": on_pdf(
        lambda pdf: pdf.Root.update({"/OpenAction": action(S=Name.JavaScript, JS=String("app.alert(1)"))})
    ),
    "script among the names": on_pdf(javascript_name),
    "program when it opens": on_pdf(
        lambda pdf: pdf.Root.update({"/OpenAction": action(S=Name.Launch, F=String("calc.exe"))})
    ),
    "actions of the document": on_pdf(
        lambda pdf: pdf.Root.update({"/AA": Dictionary(WC=action(S=Name.JavaScript, JS=String("x")))})
    ),
    "actions of a page": on_pdf(
        lambda pdf: pdf.pages[0].obj.update({"/AA": Dictionary(O=action(S=Name.JavaScript, JS=String("x")))})
    ),
    "link leads elsewhere": on_pdf(change_uri),
    "link leads into the machine": on_pdf(change_scheme),
    "link over all of a page": on_pdf(move_link),
    "link leads to another place": on_pdf(change_dest),
    "link taken away": on_pdf(drop_link),
    "link that starts a program": on_pdf(act_on_link(S=Name.Launch, F=String("calc.exe"))),
    "link that runs a script": on_pdf(act_on_link(S=Name.JavaScript, JS=String("app.alert(1)"))),
    "link that sends a form": on_pdf(act_on_link(S=Name.SubmitForm, F=String("https://forged.example/"))),
    "link to another document": on_pdf(act_on_link(S=Name.GoToR, F=String("other.pdf"), D=Array([0, Name.Fit]))),
    "link of its own": on_pdf(
        lambda pdf: note(pdf, Subtype=Name.Link, A=action(S=Name.URI, URI=String("https://forged.example/")))
    ),
    "note": on_pdf(lambda pdf: note(pdf, Contents=String("Not confirmed."))),
    "words over the page": on_pdf(
        lambda pdf: note(pdf, Subtype=Name.FreeText, Contents=String("Withdrawn"), DA=String("/Helv 12 Tf"))
    ),
    "stamp": on_pdf(lambda pdf: note(pdf, Subtype=Name.Stamp, Name=Name.Approved)),
    "line struck through": on_pdf(
        lambda pdf: note(pdf, Subtype=Name.StrikeOut, QuadPoints=Array([50, 60, 200, 60, 50, 50, 200, 50]))
    ),
    "mark of redaction": on_pdf(lambda pdf: note(pdf, Subtype=Name.Redact)),
    "form": on_pdf(form),
    "layers": on_pdf(layer),
    "page that hides in layers": on_pdf(lambda pdf: pdf.pages[0].obj.update({"/Forged": Dictionary(OC=Name.Off)})),
    "how it is shown": on_pdf(lambda pdf: pdf.Root.update({"/ViewerPreferences": Dictionary(HideToolbar=True)})),
    "saved again": on_pdf(lambda _: None),
    "version behind the end": appended,
    "bytes behind the end": lambda content: content + b"\n% nothing\n",
}


def swap(old, new, count=1):
    def change(content):
        assert old in content, old
        return content.replace(old, new, count)

    return change


HTML = {
    "sentence changed": swap(b"We build these boats together", b"We build these boats alone"),
    "number changed": swap(b"120", b"210", -1),
    "heading changed": swap(b"Bear visits Pinewood", b"Bear leaves Pinewood"),
    "marking changed": swap(b"OFFICIAL", b"PUBLIC", -1),
    "sentence put in": swap(b"</main>", b"<p>Norland leaves the agreement.</p></main>"),
    "script": swap(b"</body>", b"<script>alert(1)</script></body>"),
    "script in a link": swap(b'href="https://ledger.example/loans"', b'href="javascript:alert(1)"'),
    "action": swap(b"<body", b'<body onload="alert(1)"'),
    "link leads elsewhere": swap(b'href="https://ledger.example/loans"', b'href="https://forged.example/"'),
    "link leads to another place": swap(b'href="#', b'href="#x'),
    "frame": swap(b"</body>", b'<iframe src="https://forged.example/"></iframe></body>'),
    "picture from elsewhere": swap(b"</body>", b'<img src="https://forged.example/a.png" alt=""></body>'),
    "stylesheet from elsewhere": swap(
        b"</head>", b'<link rel="stylesheet" href="https://forged.example/a.css"></head>'
    ),
    "style": swap(b"</style>", b".passage { display: none }</style>"),
    "words by style": swap(b"</style>", b'h1::after { content: " (withdrawn)" }</style>'),
    "hidden part": swap(b"<main", b"<main hidden"),
    "form": swap(b"</body>", b'<form action="https://forged.example/"><input name="a"></form></body>'),
    "base of addresses": swap(b"<head>", b'<head><base href="https://forged.example/">'),
    "refresh": swap(b"<head>", b'<head><meta http-equiv="refresh" content="0; url=https://forged.example/">'),
    "title": swap(b"<title>", b"<title>Secret "),
    "comment": swap(b"</body>", b"<!-- seen --></body>"),
    "object": swap(b"</body>", b'<object data="https://forged.example/a"></object></body>'),
    "direction of the text": swap(b"<main", b'<main dir="rtl"'),
    "space": swap(b"</body>", b" </body>"),
}

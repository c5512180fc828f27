"""Logos of strangers: pictures are carried, and nothing else is."""

import base64
import struct
import zlib

import pytest

from briefing.errors import RenderingError
from briefing.model import Appearance
from briefing.render.page.logo import logo_address

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width=2, height=2, *, pixels=None, more=b"", behind=b""):
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress(bytes((1 + width) * height)) if pixels is None else pixels
    parts = chunk(b"IHDR", head) + more + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts + behind


@pytest.fixture
def carried(tmp_path):
    """What the page carries of a file with this content."""

    def address(content, name="logo.svg"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        kind, _, data = logo_address(Appearance(logo=str(path))).partition(";base64,")
        assert kind == {"png": "data:image/png", "svg": "data:image/svg+xml"}[name[-3:]]
        return base64.b64decode(data)

    return address


def test_a_png_is_carried_without_its_notes_and_what_follows_it(carried):
    noted = png(more=chunk(b"tEXt", b"Author\0A. Name"), behind=b"of another file")
    assert carried(noted, "logo.png") == png()


@pytest.mark.parametrize(
    "content",
    [
        b"root:x:0:0",
        b"",
        png()[:-6],
        png()[:20] + b"\xff" + png()[21:],
        png(0, 0),
        png(90_000, 90_000, pixels=b"few"),
        png(pixels=b"no pixels"),
        png(pixels=zlib.compress(bytes(6))[:-3]),
        png(pixels=zlib.compress(bytes(50_000_000))),
        b"\x89PNG\r\n\x1a\n" + chunk(b"IEND", b""),
    ],
    ids=range(10),  # the bytes themselves are no names
)
def test_what_is_no_png_is_refused(carried, content):
    with pytest.raises(RenderingError, match="no picture"):
        carried(content, "logo.png")


def test_a_drawing_is_carried_without_what_other_programs_noted_in_it(carried):
    drawn = carried(
        f'<!-- /home/a/logo.svg -->{HEAD}<defs><linearGradient id="g"/></defs>'
        '<n:path xmlns:n="urn:n" name="/home/a"/><rect fill="url(#g)" width="9"/><use xlink:href="#g"/></svg>'
    ).decode()
    assert "/home" not in drawn
    assert '<rect fill="url(#g)" width="9"/>' in drawn
    assert 'xlink:href="#g"' in drawn


@pytest.mark.parametrize(
    "content",
    [
        "plain text",
        "<html><body/></html>",
        f"{HEAD}<script>alert(1)</script></svg>",
        f'{HEAD}<rect onclick="alert(1)"/></svg>',
        f"{HEAD}<foreignObject/></svg>",
        f'{HEAD}<image href="file:///etc/hostname"/></svg>',
        f'{HEAD}<image xlink:href="https://example.org/a.png"/></svg>',
        f'{HEAD}<image href="../secret.png"/></svg>',
        f'{HEAD}<image href="data:image/svg+xml,x"/></svg>',
        f'{HEAD}<a href="javascript:alert(1)"/></svg>',
        f'{HEAD}<rect fill="url(file:///etc/hostname#a)"/></svg>',
        f"{HEAD}<style>@import 'file:///etc/hostname';</style></svg>",
        f"{HEAD}<style>rect {{ fill: url( 'secret.svg' ) }}</style></svg>",
        f'<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/hostname">]>{HEAD}<text>&e;</text></svg>',
        f'<!DOCTYPE svg [<!ENTITY e "x">]>{HEAD}<text>&e;</text></svg>',
    ],
)
def test_a_drawing_that_runs_or_reaches_elsewhere_is_refused(carried, content):
    with pytest.raises(RenderingError, match="no picture"):
        carried(content)


def test_what_is_too_large_is_refused(carried):
    with pytest.raises(RenderingError, match="5 million bytes"):
        carried(b" " * 5_000_001)


def test_a_folder_is_no_logo(tmp_path):
    (tmp_path / "logo.png").mkdir()
    with pytest.raises(RenderingError, match="it is no file"):
        logo_address(Appearance(logo=str(tmp_path / "logo.png")))

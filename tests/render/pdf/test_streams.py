"""Streams whose compressed data would end in a carriage return."""

import zlib

import pydyf
import pytest

from briefing.render.pdf.structure.streams import press_streams, write_unambiguously


def ends_badly(start):
    """The first text from ``start`` on whose compressed form ends in a carriage return."""
    return next(
        text for n in range(100_000) if (text := f"{start}{n}".encode()) and zlib.compress(text).endswith(b"\r")
    )


@pytest.mark.parametrize("extra", [{}, {"Length1": 9}, {"Params": pydyf.Dictionary({"Size": 9, "CheckSum": "<00>"})}])
def test_no_stream_is_left_to_end_in_a_carriage_return(extra):
    pdf = pydyf.PDF()
    text = ends_badly("0 0 m ")
    stream = pydyf.Stream([text], pydyf.Dictionary(extra), compress=True)
    pdf.add_object(stream)
    assert b"\r\nendstream" in stream.data
    press_streams(pdf, padding=0)
    assert b"\r\nendstream" not in stream.data
    assert zlib.decompress(b"".join(stream.stream)).rstrip() == text
    assert stream.extra.get("Length1", 10) == 10
    if "Params" in extra:
        assert stream.extra["Params"]["Size"] == len(text) + 1


def test_a_file_is_written_again_until_it_is_clear():
    tried = []

    def write(padding):
        tried.append(padding)
        return b"x\r\nendstream" if padding < 2 else b"x\nendstream"

    assert write_unambiguously(write) == b"x\nendstream"
    assert tried == [0, 1, 2]

import io
import zipfile

import pytest

from briefing.read import opened, read_articles
from briefing.read.forms import archive
from briefing.read.forms.archive import read_archive
from briefing.read.refusal import Refused

BODY = "The harbour board of Moss signed a contract on Tuesday for twelve patrol ships, to be built in two yards."


def packed(files, **options):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, **options) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return buffer.getvalue()


def read(tmp_path, data, name="pile.zip"):
    (tmp_path / name).write_bytes(data)
    return read_articles(tmp_path, base=tmp_path)


def test_the_files_of_an_archive_are_read_as_any_file_is(tmp_path):
    inner = packed({"c.txt": f"date 2025-12-18 Third\n\n{BODY} Three."})
    files = {
        "folder/": "",
        "folder/a.txt": f"date 2025-12-16 First\n\n{BODY} One.",
        "b.json": f'[{{"title": "Second", "date": "2025-12-17", "text": "{BODY} Two."}}, 5]',
        "inner.zip": inner,
        "__MACOSX/._a.txt": "x",
        ".DS_Store": "x",
        "brief.toml": "x",
    }
    reading = read(tmp_path, packed(files))
    assert [(article.path, article.title) for article in reading] == [
        ("pile.zip:1", "First"),
        ("pile.zip:2", "Second"),
        ("pile.zip:4", "Third"),
    ]
    (problem,) = reading.problems
    assert (problem.where, problem.what) == ("pile.zip:3", "In “b.json”: It is not a JSON object.")


def test_a_name_is_never_trusted(tmp_path):
    names = ["../../out.txt", "/etc/passwd.txt", "a\x1b[31m\u202e.png", "x" * 300 + ".png"]
    reading = read(tmp_path, packed({name: f"{BODY} {number}" for number, name in enumerate(names)}))
    assert len(reading) == 2
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["pile.zip"]
    said = "".join(problem.what for problem in reading.problems)
    assert "\x1b" not in said
    assert "\u202e" not in said
    assert max(len(problem.what) for problem in reading.problems) < 160


def test_an_archive_that_unpacks_to_too_much_is_refused_before_it_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_OF_MANY", 1_000_000)
    data = packed({f"{n}.txt": b"0" * 600_000 for n in range(2)})
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: pytest.fail("it was unpacked"))
    reading = read(tmp_path, data)
    assert not reading.articles
    assert "more than 1 MB" in reading.problems[0].what


def test_many_small_bombs_in_one_have_one_bound(tmp_path, monkeypatch):
    monkeypatch.setattr(opened, "MOST_WITHIN", 150_000)
    bomb = packed({"a.txt": BODY + " 0" * 40_000})
    reading = read(tmp_path, packed({f"{n}.zip": bomb for n in range(5)}))
    assert 0 < len(reading.problems) <= 5
    assert any("when it is unpacked" in problem.what for problem in reading.problems)


def test_archives_within_archives_are_read_to_a_depth(tmp_path):
    data = packed({"a.txt": BODY})
    for _ in range(6):
        data = packed({"a.zip": data})
    (problem,) = read(tmp_path, data).problems
    assert "within an archive" in problem.what


def test_too_many_files_are_refused(monkeypatch):
    monkeypatch.setattr(archive, "MOST_FILES", 3)
    with pytest.raises(Refused, match="more than 3 files"):
        read_archive(packed({f"{n}.txt": BODY for n in range(4)}))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04 and nothing else", "damaged"),
        (packed({}), "no file"),
        (packed({"[Content_Types].xml": "<x/>"}), "office document"),
    ],
)
def test_what_is_no_archive_of_articles_says_so(data, said):
    with pytest.raises(Refused, match=said):
        read_archive(data)


def test_a_locked_and_a_damaged_file_cost_no_other(tmp_path):
    data = bytearray(packed({"a.txt": BODY, "b.txt": f"{BODY} Two.", "c.txt": f"{BODY} Three."}))
    entries = [position for position in range(len(data)) if data.startswith(b"PK\x01\x02", position)]
    data[entries[0] + 8] |= 1
    data[data.index(b"b.txt") + 8] ^= 0xFF
    reading = read(tmp_path, bytes(data))
    assert [article.path for article in reading] == ["pile.zip:3"]
    assert ["a.txt" in reading.problems[0].what, "password" in reading.problems[0].what] == [True, True]
    assert "b.txt" in reading.problems[1].what

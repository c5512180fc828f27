"""What a stranger's folder does at the edge: every error is a sentence, and nothing that is printed is obeyed."""

import os
import sys

import pikepdf
import pytest

from briefing import cli

TEXT = "title: Moss buys ships\ndate: 2025-12-18\n\nThe board of Moss signed a contract on Tuesday for twelve ships.\n"
OBEYED = {*map(chr, (*range(9), *range(11, 32), *range(127, 160))), "\u202e"}


@pytest.fixture
def run(monkeypatch, capsys, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT)

    def ran(*arguments):
        monkeypatch.setattr(sys, "argv", ["briefing", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            cli.main()
        captured = capsys.readouterr()
        return left.value.code or 0, captured.out, captured.err

    return ran


def pipe(folder, name):
    os.mkfifo(folder / name)


def locked(folder, name):
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(folder / name, encryption=pikepdf.Encryption(owner="one", user="two"))


CONFIGURATIONS = {
    "a zero byte in a name": (
        '[brief]\nsources = ["a.txt"]\n[output]\nname = "a\\u0000b"',
        "control character (U+0000)",
    ),
    "an escape in a title": ('[brief]\nsources = ["a.txt"]\ntitle = "\\u001b[31m"', "control character (U+001B)"),
    "an escape in a key": ('[brief]\nsources = ["a.txt"]\n"\\u001b[31m" = 1', "control character (U+001B)"),
    "a nest": (f"a = {'[' * 5000}", "nested too deep"),
    "a nest of keys": (f"[{'.'.join('a' * 5000)}]", "nested too deep"),
    "many keys": ("[brief]\n" + "\n".join(f"key{n} = 1" for n in range(20_000)), "more mistakes"),
    "a long key": (f"[brief]\n{'k' * 100_000} = 1", "is not a key"),
    "a long title": (f'[brief]\ntitle = "{"t" * 100_000}"', "at most 300"),
    "a long source": (f'[brief]\nsources = ["{"s" * 5000}"]', "there is no"),
    "a long template": (f'[brief]\nsources = ["a.txt"]\n[output]\ntemplate = "{"s" * 5000}"', "no shipped template"),
    "a long logo": (f'[brief]\nsources = ["a.txt"]\n[output]\nlogo = "{"s" * 5000}"', "there is no file"),
    "a long number": (f"a = {'9' * 10_000}", "too long"),
    "no UTF-8": (b"\xff\xfe\xff", "UTF-8"),
}


@pytest.mark.parametrize("what", CONFIGURATIONS)
def test_a_hostile_configuration_is_refused_in_a_sentence(run, tmp_path, what):
    written, says = CONFIGURATIONS[what]
    (tmp_path / "brief.toml").write_bytes(written if isinstance(written, bytes) else written.encode())
    status, out, err = run("build")
    assert (status, out) == (2, "")
    assert says in err
    assert "Something unforeseen" not in err
    assert len(err) < 40_000


@pytest.mark.parametrize("name", ["brief.toml", "themes.toml", "brief.edits.toml"])
def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(run, tmp_path, name):
    if name != "brief.toml":
        (tmp_path / "brief.toml").write_text('[brief]\nsources = ["a.txt"]\nthemes = "themes.toml"')
    if name == "brief.edits.toml":
        (tmp_path / "themes.toml").write_text('[[theme]]\nid = "a"\nterms = ["ships"]')
    pipe(tmp_path, name)
    status, _, err = run("build")
    assert status == 2
    assert "a folder, a pipe or a device" in err


def test_a_locked_brief_is_told_from_a_damaged_one(run, tmp_path):
    locked(tmp_path, "brief.pdf")
    status, _, err = run("verify", "brief.pdf")
    assert (status, "locked with a password" in err) == (2, True)


HOSTILE = {
    "title": "title: \x1b]0;owned\x07 ships \x1b[31m\u202e\ndate: 2025-12-18\noutlet: \x9b31m Keel\n\n",
    "json": '{"title": "\\u001b[31mShips", "outlet": "\\u009b2J", "date": "2025-12-18", "text": "%s"}',
}


def test_nothing_that_a_stranger_wrote_is_obeyed_by_a_terminal(run, tmp_path):
    (tmp_path / "brief.toml").write_text('[brief]\nsources = ["."]\nperiod = "2025-W51"\n[output]\nformats = ["json"]')
    sentence = TEXT.rpartition("\n\n")[2].strip()
    (tmp_path / "b.json").write_text(HOSTILE["json"] % sentence)
    for number, name in enumerate((b"\x1b[31mred.txt", b"\xff\xfe.txt", b"two\nlines.bin", b"\x1b]0;x\x07.bin")):
        with open(os.fsencode(tmp_path) + b"/" + name, "wb") as file:  # noqa: PTH123 - no Path holds such a name
            file.write(f"{HOSTILE['title'] if number < 2 else ''}{sentence} {number}".encode())
    shown = [
        *run("build"),
        *run("summarise", ".", "--explain"),
        *run("furniture"),
        *run("themes", "--json"),
        *run("build", "--format", "\x1b[31m"),
        *run("build", "--\x1b[31m"),
        *run("summarise", "\x1b[31m\udcff"),
    ]
    said = [text for text in shown if isinstance(text, str)]
    assert any("%1B[31m" in text for text in said)
    assert not any(OBEYED.intersection(text) for text in said)
    assert all(text.encode() is not None for text in said)

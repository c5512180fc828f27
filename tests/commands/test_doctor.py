import ctypes.util
import sys

import pytest

from briefing.commands.doctor import examine, pango_remedy

NAMES = [
    "Python",
    "Pango",
    "Font Source Serif",
    "Font Source Sans",
    "Font Noto",
    "Font Plex Arabic",
    "Font Noto CJK",
    "Templates",
    "Language model",
    "Extra preview",
    "Extra docx",
    "Extra semantic",
    "Language English",
    "Language Turkish",
    "Other languages",
]


def by_name(directory):
    return {check.name: check for check in examine(directory)}


def test_a_machine_that_can_run_the_tests_is_well(tmp_path):
    checks = examine(tmp_path)
    assert [check.name for check in checks] == [*NAMES, "Write access"]
    assert all(check.well for check in checks if check.needed)


def test_it_says_how_well_each_language_is_known(tmp_path):
    checks = by_name(tmp_path)
    assert "rules of its own for sentences, words" in checks["Language Turkish"].found
    assert checks["Other languages"].found.startswith("general rules; stop words of 99 languages, ")


def test_missing_pango_comes_with_the_one_line_that_installs_it(tmp_path, monkeypatch):
    monkeypatch.setattr(ctypes.util, "find_library", lambda _: None)
    check = by_name(tmp_path)["Pango"]
    assert not check.well
    assert check.found == "missing: pango-1.0, pangoft2-1.0, harfbuzz-subset"
    assert "apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in check.remedy


def test_elsewhere_than_on_linux_the_line_is_another(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert "brew install pango" in pango_remedy()


def test_missing_fonts_are_named_with_their_package(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "font_source_sans_pro", None)
    check = by_name(tmp_path)["Font Source Sans"]
    assert not check.well
    assert check.remedy == "Run: pip install font-source-sans-pro"


def test_a_folder_that_is_not_there_yet_is_looked_for_above(tmp_path):
    assert by_name(tmp_path / "not" / "yet")["Write access"].well


@pytest.mark.parametrize("error", [PermissionError, FileNotFoundError])
def test_a_folder_that_cannot_be_written_to_is_said(tmp_path, monkeypatch, error):
    def refuse(**_):
        raise error

    monkeypatch.setattr("briefing.commands.doctor.tempfile.TemporaryFile", refuse)
    assert not by_name(tmp_path)["Write access"].well

import pytest

from briefing.commands.init import start
from briefing.config import load_config
from briefing.errors import BriefingError, UsageError


def test_the_folder_holds_a_configuration_that_loads_and_an_article(tmp_path):
    written = start(tmp_path / "new")
    assert sorted(str(path.relative_to(tmp_path / "new")) for path in written) == [
        "articles/2025-12-20-sample.txt",
        "brief.toml",
        "themes.toml",
    ]
    config = load_config(tmp_path / "new")
    assert [theme.id for theme in config.themes] == ["co-production", "eu-programmes"]


def test_nothing_that_is_there_is_written_over(tmp_path):
    (tmp_path / "brief.toml").write_text("mine")
    with pytest.raises(UsageError, match=r"brief\.toml: is there already"):
        start(tmp_path)
    assert (tmp_path / "brief.toml").read_text() == "mine"
    assert not (tmp_path / "themes.toml").exists()


def test_a_place_that_is_no_folder_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(BriefingError, match="cannot be written"):
        start(tmp_path / "file")

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.config import load_config
from briefing.errors import UsageError
from briefing.model import Length


@pytest.fixture
def config(tmp_path):
    (tmp_path / "one.txt").write_text("One article.")
    (tmp_path / "brief.toml").write_text(
        '[brief]\nsources = ["*.txt"]\nperiod = { from = 2025-12-15, to = 2025-12-21 }\nparts.charts = false\n'
    )
    return load_config(tmp_path / "brief.toml")


def test_paths_are_relative_to_the_file(config, tmp_path):
    assert config.sources == (tmp_path / "*.txt",)
    assert config.directory == tmp_path / "out"
    assert config.edits == tmp_path / "brief.edits.toml"


def test_from_and_to_are_a_period(config):
    assert config.brief.period == "2025-12-15/2025-12-21"


def test_the_command_line_overrides_and_leaves_the_file_as_it_is(config):
    other = config.with_overrides(
        period="2025-W50", lengths=("7 sentences", "story=40 words"), formats=("html",), directory=Path("x"), pages=2
    )
    assert other.brief.period == "2025-W50"
    assert other.brief.pages == 2
    assert other.summary.theme == Length(amount=7)
    assert other.summary.story == Length(amount=40, unit="words")
    assert other.output.formats == ("html",)
    assert other.directory == Path("x").resolve()
    assert config.brief.pages is None
    assert config.with_overrides() == config


def test_the_command_line_chooses_the_method_and_the_themes_in_their_order(config):
    register = "".join(f'[[theme]]\nid = "{name}"\nterms = ["{name}"]\n' for name in ("boats", "loans", "bears"))
    config.path.write_text(config.path.read_text() + register)
    other = load_config(config.path).with_overrides(method="lead", themes="loans, boats")
    assert other.summary.method == "lead"
    assert [theme.id for theme in other.themes] == ["loans", "boats"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"period": "2025-W77"},
        {"lengths": ("many",)},
        {"lengths": ("page=3 words",)},
        {"method": "oracle"},
        {"themes": "space"},
    ],
)
def test_a_wrong_override_is_refused(config, wrong):
    with pytest.raises(UsageError):
        config.with_overrides(**wrong)


def test_the_settings_say_what_is_in_force_and_not_where_it_goes(config):
    settings = {setting.key: setting.value for setting in config.settings}
    assert settings["summary.story"] == '"60 words"'
    assert settings["brief.parts.charts"] == "false"
    assert "brief.parts.themes" not in settings
    assert "brief.marking" not in settings
    assert not any(key.startswith(("output.directory", "output.formats")) for key in settings)


def test_no_source_is_named_by_its_place_on_the_machine(config, tmp_path):
    given = replace(
        config.brief, sources=("*.txt", str(config.folder / "week" / "*.md"), str(tmp_path.parent / "x.txt"))
    )
    assert replace(config, brief=given).wanted[:2] == ("*.txt", "week/*.md")
    assert not any(source.startswith("/") for source in replace(config, brief=given).wanted)


def test_the_settings_name_no_folder_of_the_machine(config, tmp_path):
    brief = replace(config.brief, sources=(str(tmp_path / "week" / "*.txt"), "/srv/news/feed.jsonl", "more/*.md"))
    output = replace(config.output, template="/home/jane/look", fonts={"serif": str(tmp_path / "serif.ttf")})
    settings = {each.key: each.value for each in replace(config, brief=brief, output=output).settings}
    assert settings["brief.sources"] == '["week/*.txt", "feed.jsonl", "more/*.md"]'
    assert settings["output.template"] == '"look"'
    assert settings["output.fonts"] == '{ serif = "serif.ttf" }'


def test_the_hash_is_of_what_shapes_the_brief(config):
    assert config.with_overrides(directory=Path("elsewhere")).sha256 == config.sha256
    assert config.with_overrides(pages=3).sha256 != config.sha256

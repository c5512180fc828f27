import pytest

from briefing.config import load_config
from briefing.errors import BriefingError
from briefing.preview.tuning import controls_of, keep, turned


@pytest.fixture
def config(desk):
    return load_config(desk / "brief.toml")


def lines(path):
    return path.read_text(encoding="utf-8").splitlines()


def test_keeping_changes_one_line_and_leaves_comments_and_layout(config):
    before = lines(config.path)
    keep(config, {"summary.theme": "2 sentences"})
    changed = [(old, new) for old, new in zip(before, lines(config.path), strict=True) if old != new]
    old, new = changed[0]
    assert len(changed) == 1
    assert new.startswith('theme = "2 sentences"')
    assert new.endswith(old.partition("#")[2])


def test_what_is_kept_is_what_was_tried(config):
    tuned = {"summary.theme": "40 words", "brief.pages": "2", "summary.method": "lead", "brief.period": "latest week"}
    keep(config, tuned)
    again = load_config(config.path)
    assert again.summary == turned(config, tuned).summary
    assert again.brief.pages == 2
    keep(again, {"brief.pages": ""})
    assert load_config(config.path).brief.pages is None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("summary.theme", "several sentences"),
        ("summary.article", "-3 words"),
        ("brief.pages", "0"),
        ("brief.pages", "two"),
        ("summary.method", "oracle"),
        ("themes", "boats,space"),
    ],
)
def test_a_value_that_is_none_is_refused_before_anything_is_written(config, key, value):
    before = config.path.read_bytes()
    with pytest.raises(BriefingError):
        keep(config, {"summary.story": "1 sentence", key: value})
    assert config.path.read_bytes() == before


def test_the_themes_order_is_kept_in_the_register(config):
    register = config.folder / "themes.toml"
    keep(config, {"themes": "loans,boats"})
    assert [theme.id for theme in load_config(config.path).themes] == ["loans", "boats"]
    text = register.read_text(encoding="utf-8")
    assert "# What the desk watches." in text
    assert "# the yards" in text


def test_a_theme_that_is_switched_off_can_be_switched_on_again(config):
    keep(config, {"themes": "loans"})
    without = load_config(config.path)
    assert [theme.id for theme in without.themes] == ["loans"]
    assert [theme.id for theme in without.hidden] == ["boats"]
    keep(without, {"themes": "loans,boats"})
    assert [theme.id for theme in load_config(config.path).themes] == ["loans", "boats"]


def test_controls_say_what_is_in_force_and_what_is_written(config):
    controls = {each.key: each for each in controls_of(config, {"summary.theme": "1 sentence"}, [])}
    assert (controls["summary.theme"].value, controls["summary.theme"].written) == ("1 sentence", "4 sentences")
    assert controls["summary.story"].value == controls["summary.story"].written
    assert "default" in controls["summary.method"].choices

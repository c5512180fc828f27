import shutil
from pathlib import Path

import pytest

from briefing.config import load_config
from briefing.pipeline.build import build
from briefing.pipeline.publish import publish

ROOT = Path(__file__).parent.parent.parent


def published(config):
    brief = build(config)
    publish(
        brief,
        formats=config.output.formats,
        directory=config.directory,
        name=config.output.name,
        appearance=config.appearance,
    )
    return brief


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """A copy of seeds/ and what a build of it wrote to out/ beside it."""
    folder = tmp_path_factory.mktemp("sample")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    published(load_config(folder / "seeds"))
    return folder


@pytest.fixture
def own_sample(sample, tmp_path):
    """The same for a test that changes something in it."""
    shutil.copytree(sample, tmp_path / "own")
    return tmp_path / "own"


@pytest.fixture
def build_folder(tmp_path):
    """Build the brief of the files in ``tmp_path``, by default as JSON alone."""

    def built(configuration="", formats=("json",)):
        text = f'[brief]\nsources = ["articles"]\n{configuration}'
        (tmp_path / "brief.toml").write_text(text, encoding="utf-8")
        return published(load_config(tmp_path / "brief.toml").with_overrides(formats=formats))

    return built

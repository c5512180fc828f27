import os
import shutil
from datetime import date

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from hypothesis import settings
from playwright.sync_api import expect, sync_playwright
from xdist.scheduler import LoadScopeScheduling

from briefing.model import (
    Brief,
    Coverage,
    Extract,
    Method,
    Passage,
    Period,
    Receipt,
    Source,
    StoryBlock,
    ThemeSection,
    sha256,
)
from briefing.similarity.semantic import load_encoder
from briefing.text import segment

settings.register_profile("unhurried", deadline=None)  # how long a test takes tells of the machine alone
settings.load_profile("unhurried")

TOGETHER = (
    "tests/acceptance/",
    "tests/commands/verify/",
    "tests/group/filing/test_meaning.py",
    "tests/preview/test_browser_",
    "tests/render/pdf/",
    "tests/render/test_browser.py",
    "tests/render/test_rendering.py",
)
"""How the names of tests begin that share what takes seconds to make: one worker runs them."""


class ByWhatIsShared(LoadScopeScheduling):
    """Hands out tests one by one, but those of a beginning in :data:`TOGETHER` to one worker."""

    def _split_scope(self, nodeid):
        return next((each for each in TOGETHER if nodeid.startswith(each)), nodeid)


def pytest_xdist_make_scheduler(config, log):
    return ByWhatIsShared(config, log)


WHOLE = ("browser", "running", "sample", "printed")
"""Fixtures of which each goes through the whole of the package."""


def pytest_collection_modifyitems(items):
    """Leave out of what coverage is measured by what goes again over lines that nearer tests go over.

    The tracer nearly doubles the time of a test: of whole briefs, of browsers, of attacks and of a hundred examples of
    Hypothesis. So what is measured is a little less than what is covered.
    """
    for item in items:
        whole = item.path.parent.name in {"acceptance", "hostile"} or item.path.name == "test_readme.py"
        if whole or set(WHOLE) & set(item.fixturenames) or getattr(item.obj, "is_hypothesis_test", False):
            item.add_marker(pytest.mark.no_cover)


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PATIENCE = 30_000
"""Milliseconds for what a browser waits for; nothing is slept through, so this is spent where something fails alone."""


@pytest.fixture(scope="module")
def browser():
    """A Chromium. Without one the tests are skipped, but fail in continuous integration, which has to install it.

    A module has its own, because Playwright's event loop would be in the way of tests that run one themselves.
    """
    if CHROMIUM is None:
        give_up = pytest.fail if os.environ.get("CI") else pytest.skip
        give_up("There is no Chromium here. As an administrator run: apt-get install -y chromium")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(scope="session")
def find_faults():
    """What axe-core finds in a page or a frame, as one line a rule."""

    def found(page):
        if page.evaluate("() => typeof axe === 'undefined'"):
            page.evaluate(AXE_SCRIPT)
        options = "{ iframes: false, resultTypes: ['violations'] }"  # of what is well it need not tell every element
        violations = page.evaluate(f"() => axe.run(document, {options}).then((found) => found.violations)")
        return [f"{each['id']}: {[node['html'][:200] for node in each['nodes'][:3]]}" for each in violations]

    return found


@pytest.fixture(scope="session")
def encoder():
    """The optional encoder, whose table takes a second to load."""
    return load_encoder(threads=2)


def _passage(article, number, sentence, score):
    extract = Extract(
        text=sentence.text,
        receipt=Receipt(
            article_id=article.id,
            paragraph=sentence.paragraph,
            start=sentence.start,
            end=sentence.end,
            sha256=sha256(sentence.text),
        ),
        language=article.language,
    )
    key = sha256(f"{article.id} {sentence.index}")[:16]
    return Passage(key=key, source=number, extracts=(extract,), gaps=(False,), score=score)


def _story(article, number):
    sentences = segment(article).sentences
    return StoryBlock(
        story_id=article.id,
        label=article.title or "",
        passages=tuple(
            _passage(article, number, sentence, 1 / (1 + number + sentence.index)) for sentence in sentences
        ),
        sources=(number,),
    )


def _source(article, number):
    return Source(
        number=number,
        article_id=article.id,
        title=article.title or "",
        outlet=article.outlet or "",
        date=article.date,
        url=article.url or "",
        language=article.language or "",
        path=article.path or "",
        sha256=sha256(article.text),
        text=article.text,
        printed=0.0,
        characters=len(article.text),
        file_sha256=article.file_sha256 or "",
    )


@pytest.fixture(scope="session")
def brief_of():
    """A brief made by hand that prints every sentence of the articles it is given, under one theme."""

    def made(articles, **fields):
        sources = tuple(_source(article, number) for number, article in enumerate(articles, 1))
        stories = tuple(_story(article, number) for number, article in enumerate(articles, 1))
        return Brief(
            title="Weekly",
            language="en",
            period=Period(start=date(2025, 12, 15), end=date(2025, 12, 21)),
            themes=(ThemeSection(id="one", name="One", stories=stories),),
            sources=sources,
            coverage=Coverage(
                read=len(sources), inside=len(sources), used=len(sources), stories=1, origins=1, outlets=()
            ),
            method=Method(version="0", method="default", settings=(), configuration_sha256="", inputs_sha256=""),
            **fields,
        )

    return made

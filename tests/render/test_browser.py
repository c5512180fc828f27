"""The screen form in a real browser, where there is one: axe-core finds nothing, and it fits a phone."""

import pytest

from briefing.render import render


@pytest.fixture(scope="module")
def address(brief, tmp_path_factory):
    path = tmp_path_factory.mktemp("screen") / "brief.html"
    render(brief, "html", path)
    return path.as_uri()


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_wider_than_the_window(browser, address, width):
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_the_paper(browser, address, scheme):
    """The colours of words and paper differ by 4.5 to 1 (WCAG 2.2, 1.4.3), in light and dark."""
    page = browser.new_page(color_scheme=scheme)
    page.goto(address)
    pairs = page.evaluate(
        """() => [...document.querySelectorAll('h1, h2, p, a, dd, dt, th, td, .omission, .marking')].map(e =>
            [getComputedStyle(e).color, getComputedStyle(document.documentElement).backgroundColor])"""
    )
    assert min(contrast(*pair) for pair in {tuple(pair) for pair in pairs}) >= 4.5
    page.close()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 360)])
def test_axe_finds_nothing(browser, find_faults, address, scheme, width):
    page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 800})
    page.goto(address)
    assert find_faults(page) == []
    page.close()


def contrast(first, second):
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    channels = [int(part) / 255 for part in colour.partition("(")[2].rstrip(")").split(",")[:3]]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

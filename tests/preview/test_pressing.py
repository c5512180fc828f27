import threading

import pytest

from briefing.errors import RenderingError
from briefing.model import Appearance, Article
from briefing.preview import pressing
from briefing.preview.pressing import POLITENESS, Press, SupersededError


@pytest.fixture(scope="module")
def brief(brief_of):
    text = "The ministers of Norland signed an agreement on forty patrol boats on Tuesday."
    return brief_of([Article(text=text, title="Boats", outlet="Courier", language="en")])


@pytest.fixture
def press():
    made = Press()
    yield made
    made.close()


def test_a_draft_is_set_once_and_its_pages_are_pictures(press, brief):
    pressed = press.press(1, brief, Appearance())
    assert pressed.pdf.startswith(b"%PDF")
    assert press.press(1, brief, Appearance()) is pressed
    assert press.page(pressed.pages).startswith(b"\x89PNG")
    with pytest.raises(IndexError):
        press.page(pressed.pages + 1)


def test_what_somebody_waits_for_gives_way_to_nothing(press, brief, monkeypatch):
    started, asked = pressing._started, []  # noqa: SLF001  # how nice a process is shows nowhere else
    monkeypatch.setattr(pressing, "_started", lambda *args: asked.append(args[-1]) or started(*args))
    press.press(1, brief, Appearance())
    press.press(2, brief, Appearance(), politely=True)
    assert asked == [0, POLITENESS]


def test_without_a_draft_there_is_no_page(press):
    with pytest.raises(IndexError):
        press.page(1)


def test_what_is_wrong_with_a_page_is_said_as_it_is_when_a_brief_is_built(press, brief):
    with pytest.raises(RenderingError, match=r"nowhere\.svg"):
        press.press(1, brief, Appearance(logo="/nowhere.svg"))


def test_who_waits_is_sent_home_when_the_preview_stops(press, brief):
    told = []

    def wait():
        try:
            press.press(1, brief, Appearance())
        except SupersededError as error:
            told.append(error)

    waiting = threading.Thread(target=wait)
    waiting.start()
    press.close()
    waiting.join()
    assert len(told) == 1
    with pytest.raises(SupersededError):
        press.press(2, brief, Appearance())

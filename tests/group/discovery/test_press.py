"""Who reports is no subject."""

from briefing.group.discovery.press import press_of
from briefing.group.discovery.scope import portions_of
from briefing.model import Article
from briefing.text import segment


def _press(outlet, text, title="Ice in the harbour"):
    return press_of(portions_of([segment(Article(text=text, title=title, outlet=outlet, language="en"))], None))


def test_an_outlet_is_known_without_what_a_collection_adds():
    press = _press("The Keel News (Online)", "The harbour froze. Ships wait outside.")
    assert press.is_named("Keel")
    assert not press.is_named("Harbour")


def test_an_outlets_own_people_are_known_by_each_of_their_names():
    press = _press("Keel", "Keel's Ann Cole looks at the ice. The harbour master Tom Reed spoke to her.")
    assert press.is_named("Ann Cole")
    assert press.is_named("Cole")
    assert not press.is_named("Tom Reed")


def test_a_dotted_outlet_is_known_by_its_name():
    assert _press("keel.com.tr", "The harbour froze.").is_named("keel")

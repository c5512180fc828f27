"""What all known languages know together, and what a language that is registered adds to it."""

import pytest

from briefing import languages
from briefing.languages import Language
from briefing.languages.contract import Genre, Marks, Misreading, Page, Pointers
from briefing.languages.general.nothing import NOTHING
from briefing.model import Article
from briefing.read.body import clean
from briefing.read.body.dateline import find_dateline
from briefing.read.body.page_lines import byline_name, is_furniture
from briefing.read.forms.keys import field_of
from briefing.text import segment

TOY = Language(
    code="qx",
    name="Toy",
    page=Page(
        lines=(r"lesu pli\b.{0,40}",),
        bylines=("De la mano de",),
        agencies=(("gazetara agentejo", "GA"),),
        cities=("Urbo",),
        kickers=("urĝe",),
        fields=(("titolo", "title"),),
        misreadings=(Misreading(read="ø", meant="ĝ", genuine="da"),),
    ),
    genre=Genre(outlets=("opinioj",), speaker_labels=("D",), live_pages=Marks(titles=(r"\Arekte:",))),
)


@pytest.fixture
def _toy():
    languages.register(TOY)
    yield
    languages.unregister(TOY.code)


def told():
    text = "Li venis. Ili parolis. Li iris."
    return (
        is_furniture("Lesu pli pri tio"),
        byline_name("De la mano de Johano Berg"),
        bool(find_dateline("URĜE: Li venis.")),
        clean("URBO (Gazetara Agentejo) - Li venis kaj parolis.").agency,
        field_of("titolo"),
        segment(Article(text=text, outlet="Gazeto (Opinioj)", language="qx")).genre,
        segment(Article(text=text, title="Rekte: li venis", language="qx")).genre,
    )


def test_a_page_in_a_language_that_is_not_known_is_left_as_it_is():
    assert told() == (False, None, False, None, None, "report", "report")


@pytest.mark.usefixtures("_toy")
def test_a_registered_language_is_known_to_the_reader_and_to_the_finder_of_genres():
    assert told() == (True, "Johano Berg", True, "GA", "title", "opinion", "live page")


def test_it_is_forgotten_with_its_language():
    assert told() == (False, None, False, None, None, "report", "report")


@pytest.mark.usefixtures("_toy")
def test_the_rules_of_the_built_in_languages_stand_beside_those_of_another():
    assert is_furniture("Read more")
    assert is_furniture("Devamını oku")
    assert find_dateline("ANKARA, 20 Aralık (AA) - Bakanlar görüştü.").agency == "AA"


def test_a_language_without_rules_points_nowhere_and_marks_nothing():
    nothing = languages.of("xx")
    assert nothing.pointers == Pointers()
    assert nothing.genre == Genre()
    assert nothing.page == Page()
    assert nothing.pointers.points_back(None) is None
    assert not nothing.pointers.announces("Here is why.")
    assert not NOTHING.search("")

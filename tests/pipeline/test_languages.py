# ruff: noqa: RUF001 - Greek, Arabic and Japanese are what is tested
"""Whole runs over invented piles: in languages that nothing is known of, and in two at once."""

from datetime import date

import pytest

import briefing
from briefing.model import Article
from briefing.render import render
from briefing.text import segment

FRENCH = (
    "Paris et Varsovie signent un accord sur les drones",
    (
        "La ministre Claire Vasseur et son homologue polonais ont signé mardi à Paris un accord sur la production "
        "commune de drones. Les deux pays construiront 120 appareils dans une usine près de Toulouse.\n\n« Nous ne "
        "voulons plus acheter chacun de notre côté », a déclaré Claire Vasseur devant la presse."
    ),
)
POLISH = (
    "Polska i Francja podpisały umowę o dronach",
    (
        "Ministrowie obrony Polski i Francji podpisali we wtorek w Paryżu umowę o wspólnej produkcji dronów. Oba "
        "kraje zbudują 120 maszyn w fabryce koło Tuluzy.\n\n„Nie chcemy już kupować osobno” – powiedziała minister "
        "Claire Vasseur. Pierwsza maszyna ma zostać dostarczona w marcu."
    ),
)
GREEK = (
    "Ελλάδα και Γαλλία υπέγραψαν συμφωνία",
    (
        "Οι υπουργοί Άμυνας της Ελλάδας και της Γαλλίας υπέγραψαν την Τρίτη στο Παρίσι συμφωνία για κοινή παραγωγή. "
        "Οι δύο χώρες θα κατασκευάσουν 120 αεροσκάφη σε εργοστάσιο κοντά στην Τουλούζη.\n\n«Δεν θέλουμε πια να "
        "αγοράζουμε ο καθένας μόνος του», δήλωσε η υπουργός."
    ),
)
ARABIC = (
    "مصر وفرنسا توقعان اتفاقا لإنتاج الطائرات المسيرة",
    (
        "وقع وزيرا الدفاع في مصر وفرنسا يوم الثلاثاء في باريس اتفاقا للإنتاج المشترك للطائرات المسيرة. وسيبني "
        "البلدان 120 طائرة في مصنع قرب مدينة تولوز.\n\nوقالت الوزيرة: «لا نريد أن يشتري كل منا وحده بعد الآن»."
    ),
)
JAPANESE = (
    "日仏、無人機の共同生産で合意",
    (
        "日本とフランスの防衛相は火曜日、パリで無人機の共同生産に関する合意に署名した。両国はトゥールーズ近郊の工場で120機を"
        "製造する。\n\n「もう別々に購入したくない」と防衛相は述べた。"
    ),
)
ENGLISH = (
    "Paris and Warsaw sign an agreement on drones",
    (
        "The minister Claire Vasseur and her Polish colleague signed an agreement in Paris on Tuesday on the joint "
        "production of drones. The two countries will build 120 aircraft in a factory near Toulouse."
    ),
)
WEATHER = ("Une tempête touche la côte", "Une tempête a touché jeudi la côte de Bretagne. Mille foyers sont privés.")
PILES = {"French": FRENCH, "Polish": POLISH, "Greek": GREEK, "Arabic": ARABIC, "Japanese": JAPANESE}


@pytest.fixture
def built(tmp_path):
    """The brief of some articles, each a title and a text."""

    def made(*articles, **keys):
        for number, (title, text) in enumerate(articles):
            head = f"title: {title}\ndate: 2025-12-{15 + number}\noutlet: Paper {number}\n"
            (tmp_path / f"{number}.txt").write_text(f"{head}\n{text}\n", encoding="utf-8")
        lines = [f'{key} = "{value}"' for key, value in keys.items()]
        configuration = "\n".join(["[brief]", 'sources = ["*.txt"]', *lines])
        (tmp_path / "brief.toml").write_text(configuration, encoding="utf-8")
        return briefing.build(briefing.load_config(tmp_path))

    return made


@pytest.mark.parametrize("language", PILES)
def test_a_pile_in_a_language_without_rules_gets_a_brief_that_says_how_little_is_known(built, language):
    brief = built(PILES[language])
    assert brief.bottom_line
    assert brief.speakers == ()
    page = render(brief, "markdown").decode()
    assert f"All articles are in {language}; the brief’s own words are not available in that language." in page
    assert f"{language} (1 article): known by its stop words" in page
    assert "alone. Sentences and words are found by the rules for any language" in page
    assert "dates are found where they name the year, no figures are, nobody is named as a speaker" in page
    assert render(brief, "html")


def test_of_a_language_without_rules_no_more_is_said_to_be_missed_than_is():
    text = (
        "Le salon ouvrira le 12 janvier 2026 à Brest et coûtera 4 millions d'euros. Il fermera le 14 mars.\n\n"
        "« Nous serons prêts », a déclaré Claire Vasseur."
    )
    document = segment(Article(text=text, language="fr", date=date(2025, 12, 16)))
    assert [[each.day for each in dates] for dates in document.dates[:2]] == [[date(2026, 1, 12)], []]
    assert not any(document.figures)
    assert [quotation.speaker for quotation in document.quotations] == [None]


def test_languages_without_rules_stand_apart_too_the_one_of_most_stories_first(built):
    brief = built(ENGLISH, POLISH, FRENCH, WEATHER)
    assert [part.language for part in brief.other_languages] == ["fr", "pl"]
    assert {extract.language for passage in brief.bottom_line for extract in passage.extracts} == {"en"}


def test_what_is_in_another_language_is_left_out_and_named_when_that_is_asked(built):
    brief = built(ENGLISH, FRENCH, mixed="leave out")
    assert brief.other_languages == ()
    assert {source.language for source in brief.sources} == {"en"}
    assert [(each.where, each.kind) for each in brief.coverage.left_out] == [("1.txt", "foreign")]
    page = render(brief, "markdown").decode()
    assert "**In another language** (1)" in page
    assert "1.txt: is in French, not in English." in page


def test_a_pile_wholly_in_another_language_is_not_left_out(built):
    brief = built(FRENCH, mixed="leave out")
    assert brief.bottom_line
    assert brief.coverage.left_out == ()


def test_the_language_of_a_brief_is_what_its_configuration_says_however_few_articles_are_in_it(built):
    turkish = ("Bakanlar anlaştı", "Bakanlar salı günü Ankara’da insansız hava aracı üretimi için anlaşma imzaladı.")
    brief = built(turkish, ENGLISH, WEATHER, language="tr")
    assert {extract.language for passage in brief.bottom_line for extract in passage.extracts} == {"tr"}
    page = render(brief, "markdown").decode()
    assert "## Başka dillerde" in page
    assert {"### İngilizce", "### Fransızca"} <= set(page.splitlines())

import json
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest

import briefing.config
from briefing.config import Format, Method, configuration_schema, load_config
from briefing.config.tables import BriefFile, Parts
from briefing.errors import ConfigurationError
from briefing.languages import known
from briefing.model import Length, PartName
from briefing.render import FORMATS

GOOD = '[brief]\nsources = ["*.txt"]\n'


@pytest.fixture
def write(tmp_path):
    (tmp_path / "one.txt").write_text("One article.")

    def written(text, name="brief.toml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path / name

    return written


def mistakes_of(path):
    with pytest.raises(ConfigurationError) as caught:
        load_config(path)
    assert caught.value.exit_status == 2
    return [str(problem) for problem in caught.value.problems]


def test_every_key_but_the_sources_may_be_left_out(write):
    config = load_config(write(GOOD))
    assert config.brief.title == "Policy brief"
    assert config.summary.story == Length(amount=60, unit="words")
    assert config.output.formats == ("pdf", "html", "json")
    assert config.parts == get_args(PartName)


def test_a_folder_stands_for_the_brief_toml_inside_it(write):
    path = write(GOOD)
    assert load_config(path.parent) == load_config(path)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('titel = "x"', 3, '[brief] titel is not a key. Did you mean "title"?'),
        ("title = 3", 3, "[brief] title must be text in quotes, not 3."),
        ('article = "3 sentences"', 3, "It belongs under [summary]."),
        ('pages = "4"', 3, '[brief] pages must be a whole number, not "4".'),
        ("pages = 0", 3, "must be greater than or equal to 1, not 0."),
        ('period = "2025-W60"', 3, 'There is no week "2025-W60": 2025 has the weeks W01 to W52.'),
        ('period = "soon"', 3, '"soon" is not a period.'),
        ("period = { from = 2025-12-21, to = 2025-12-15 }", 3, "ends before it starts"),
        ("period = 51", 3, 'must be "latest week"'),
        ('published = "soon"', 3, "must be a date, as 2025-12-22"),
        ('language = "english"', 3, "[brief] language must be 'en' or 'tr', not \"english\"."),
        ('language = "Turkish"', 3, "must be 'en' or 'tr', not \"Turkish\". Did you mean \"tr\"?"),
        ('language = "en-GB"', 3, "must be 'en' or 'tr', not \"en-GB\". Did you mean \"en\"?"),
        ('mixed = "seperate"', 3, 'Did you mean "separate"?'),
        ('state = "final"', 3, "[brief] state must be 'draft', 'in review' or 'approved'"),
        ("parts = { chart = false }", 3, 'Did you mean "charts"?'),
        ('parts = { charts = "no" }', 3, "[brief] parts.charts must be true or false"),
        ('themes = "none.toml"', None, "none.toml: there is no such file. Write it."),
        ('[summary]\nmethod = "lexrnk"', 4, 'Did you mean "lexrank"?'),
        ('[summary]\nstory = "12"', 4, '"12" is not a length.'),
        ("[summary]\nstory = 12", 4, "must be a length in quotes"),
        ("[summary]\nshortest = 9\nlongest = 4", 3, "longest = 4 is less than shortest = 9."),
        ('[output]\nformats = ["pdff"]', 4, 'Did you mean "pdf"?'),
        ("[output]\nformats = []", 4, "[output] formats is empty."),
        ('[output]\ncolours = { accent = "red" }', 4, 'must be a colour as "#1f3a5f", not "red".'),
        ('[output]\ntemplate = "nope"', 4, '"nope" is no shipped template and no folder.'),
        ('[output]\nlogo = "nope.svg"', 4, '[output] logo: there is no file "nope.svg".'),
        ('[output]\nfonts = { serif = "nope.ttf" }', 4, '[output] fonts: there is no file "nope.ttf".'),
        ('[output]\nname = "a/b"', 4, "[output] name must match pattern"),
        ('[[theme]]\nid = "a"', 3, "[[theme]] 1, terms is missing."),
        ('[[theme]]\nid = "a b"\nterms = ["x"]', 4, "must be one word"),
        ('[[theme]]\nid = "a"\nterms = ["x"]\nname = 3', 6, "must be a name"),
        ('[[theme]]\nid = "a"\nterms = "x"', 5, "must be a list in brackets"),
        (
            "[[theme]]\nid = 'a'\nterms = ['x']\n[[theme]]\nid = 'a'\nterms = ['y']",
            7,
            'the id "a" is taken, at brief.toml:4',
        ),
        ("[otuput]", 3, 'Did you mean "output"?'),
    ],
)
def test_a_mistake_is_told_with_its_line_and_what_would_be_right(write, text, line, says):
    (mistake,) = mistakes_of(write(f"{GOOD}{text}\n"))
    assert says in mistake
    if line:
        assert mistake.startswith(f"brief.toml:{line}: ")


@pytest.mark.parametrize(
    ("sources", "says"),
    [
        ("", "names no article"),
        ("sources = []", "names no article"),
        ('sources = "*.txt"', "must be a list in brackets"),
        ('sources = ["*.pdf", "*.doc"]', "matches no file"),
        ('sources = ["two.txt"]', 'there is no "two.txt"'),
    ],
)
def test_a_brief_without_a_source_is_refused(write, sources, says):
    (mistake,) = mistakes_of(write(f"[brief]\n{sources}\n"))
    assert says in mistake


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file(write):
    text = '[brief]\ntitel = "x"\nsources = []\n[summary]\nmethd = "lsa"\n[output]\nformats = ["pdff"]\n'
    assert [mistake.split(" ")[0] for mistake in mistakes_of(write(text))] == [
        "brief.toml:2:",
        "brief.toml:3:",
        "brief.toml:5:",
        "brief.toml:7:",
    ]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"[brief\n", "is no TOML"),
        (b"[brief]\ntitle = x\n", "brief.toml:2: is no TOML"),
        (b"title = \xff", "is not in UTF-8"),
    ],
)
def test_what_is_no_toml_is_refused_in_one_line(tmp_path, content, says):
    (tmp_path / "brief.toml").write_bytes(content)
    (mistake,) = mistakes_of(tmp_path / "brief.toml")
    assert says in mistake


def test_a_missing_file_is_refused_with_the_way_to_make_one(tmp_path):
    (mistake,) = mistakes_of(tmp_path / "brief.toml")
    assert "briefing init" in mistake


def test_the_register_may_stand_in_a_file_of_its_own(write):
    write('[[theme]]\nid = "b"\nname = "B"\nterms = ["y"]\norder = 1\n', "themes.toml")
    text = (
        GOOD + 'themes = "themes.toml"\n[[theme]]\nid = "a"\nname = { en = "A", tr = "Â" }\nterms = ["x"]\norder = 2\n'
    )
    first, second = load_config(write(text)).themes
    assert (first.id, first.name("en")) == ("b", "B")
    assert (second.id, second.name("tr")) == ("a", "Â")


def test_a_mistake_in_the_register_names_that_file(write):
    write('[[theme]]\nid = "b"\nterm = ["y"]\n', "themes.toml")
    told = mistakes_of(write(GOOD + 'themes = "themes.toml"\n'))
    assert told[0].startswith("themes.toml:1: [[theme]] 1, terms is missing")
    assert told[1].startswith("themes.toml:3: [[theme]] 1, term is not a key")


def test_one_id_in_both_files_is_refused(write):
    write('[[theme]]\nid = "a"\nterms = ["y"]\n', "themes.toml")
    (mistake,) = mistakes_of(write(GOOD + 'themes = "themes.toml"\n[[theme]]\nid = "a"\nterms = ["x"]\n'))
    assert mistake.startswith("themes.toml:2:")


def test_every_language_but_english_has_its_catalogue():
    catalogues = Path(briefing.config.__file__).parent.parent / "render" / "catalogues"
    assert set(known()) == {"en"} | {path.stem for path in catalogues.glob("*.po")}


def test_the_formats_are_those_of_the_renderers():
    assert set(get_args(Format)) == set(FORMATS)


def test_the_names_of_parts_are_those_of_the_brief():
    assert tuple(part.name for part in fields(Parts)) == get_args(PartName)


def test_the_schema_describes_every_key():
    schema = configuration_schema()
    assert set(schema["properties"]) == {field.name for field in fields(BriefFile)}
    for name, section in schema["$defs"].items():
        for key, value in section["properties"].items():
            assert name == "Parts" or "description" in value, f"{name}.{key}"
    assert json.dumps(schema)
    assert "default" in get_args(Method)
    assert "pdf" in get_args(Format)


def test_outlets_have_names_and_domains(tmp_path):
    (tmp_path / "a.txt").write_text("The council met.")
    written = (
        '[brief]\nsources = ["a.txt"]\n\n[outlets]\n"Moss Post" = ["M.P.", "moss.example"]\nKeel = "keel.example"\n'
    )
    (tmp_path / "brief.toml").write_text(written)
    config = load_config(tmp_path / "brief.toml")
    assert config.outlets == {"Moss Post": ("M.P.", "moss.example"), "Keel": ("keel.example",)}
    shown = {setting.key: setting.value for setting in config.settings}
    assert shown["outlets"] == '{ "Moss Post" = ["M.P.", "moss.example"], Keel = ["keel.example"] }'


@pytest.mark.parametrize(
    ("outlets", "told"),
    [
        (
            'Keel = ["K."]\nMoss = ["k."]',
            'brief.toml:4: [outlets]: "k." is a name of Keel and of Moss; it can be that of one.',
        ),
        ("Keel = 3", "brief.toml:4: [outlets]: Keel: must be names and domains of an outlet"),
    ],
)
def test_an_outlet_that_cannot_be_told_is_a_mistake(tmp_path, outlets, told):
    (tmp_path / "a.txt").write_text("The council met.")
    (tmp_path / "brief.toml").write_text(f'[brief]\nsources = ["a.txt"]\n\n[outlets]\n{outlets}\n')
    with pytest.raises(ConfigurationError) as raised:
        load_config(tmp_path / "brief.toml")
    assert told in str(raised.value)

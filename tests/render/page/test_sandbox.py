"""Templates of strangers: what they may do with what they are given, and what they may not."""

import os
from pathlib import Path

import pytest

from briefing.errors import RenderingError
from briefing.model import Appearance
from briefing.render import render
from briefing.render.page.context import make_context
from briefing.render.page.environment import environment
from briefing.render.page.environment import fill as fill_part
from briefing.render.page.fonts import faces

PLAIN = environment("policy-brief", "en")


@pytest.fixture
def names(short):
    """What a page is given, and what its fonts are."""
    appearance = Appearance()
    context = make_context(short, appearance, medium="screen")
    return {**context.names(), "faces": faces(appearance)}


@pytest.fixture
def fill(names, tmp_path):
    """One part of a stranger's template, filled."""
    folder = tmp_path / "template"
    folder.mkdir()

    def filled(source, name="bottom_line.html", asked=None):
        (folder / name).write_text(source, encoding="utf-8")
        return fill_part(str(folder), asked or name, "en", names)

    filled.folder = folder
    return filled


@pytest.mark.parametrize(
    "source",
    [
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ joiner.__init__.__globals__ }}",
        "{{ brief.__class__.__mro__ }}",
        "{{ brief['__class__'] }}",
        "{{ brief | attr('__class__') }}",
        "{{ gettext.__globals__ }}",
        "{{ wording.gettext.__func__.__globals__ }}",
        "{{ wording.translations.install() }}",
        "{{ wording.locale.parse('en') }}",
        "{{ '{0.__class__.__init__.__globals__}'.format(brief) }}",
        "{{ self.__init__.__globals__ }}",
        "{{ loop.__init__ }}{% for x in [1] %}{{ loop.__init__.__globals__ }}{% endfor %}",
        "{{ namespace.__init__.__globals__ }}",
        "{{ dict.__subclasses__() }}",
        "{{ dict.fromkeys([1]) }}",
        "{{ brief.sources.__class__ }}",
        "{{ lipsum() }}",
        "{% for x in range(1000000000) %}{% endfor %}",
        "{{ colours.clear() }}",
        "{{ colours.update(accent='red') }}",
        "{% set wording.locale = 1 %}",
        "{{ 1 / 0 }}",
        "{{ brief.title + 1 }}",
        "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}",
    ],
)
def test_what_is_none_of_a_templates_business_is_an_error_with_its_file(fill, source):
    with pytest.raises(RenderingError, match=r"bottom_line\.html"):
        fill(source)


def test_the_files_of_the_fonts_are_addresses_and_cannot_be_opened(fill):
    with pytest.raises(RenderingError, match=r"fonts\.css"):
        fill("{% for face in faces %}{{ face.path.read_bytes() }}{% endfor %}", "fonts.css")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{{ brief.title.upper() }}", "WEEKLY"),
        ("{{ brief.period.start.isoformat() }} {{ brief.period | period }}", "-"),
        (
            "{% set a = namespace(n=0) %}{% for s in brief.sources %}{% set a.n = a.n + 1 %}{% endfor %}={{ a.n }}",
            "=",
        ),
        ("{{ dict(a=1).a }}{{ range(3) | list }}{% for x in 'ab' %}{{ loop.cycle('x', 'y') }}{% endfor %}", "xy"),
        ("{{ '%s!' | format('so') }}{{ 'a{}'.format(1) }}", "a1"),
        ("{{ colours.get('accent') }}{{ wording.state('draft') }}{{ gettext('Contents') }}", "Draft"),
        ("{{ brief.coverage.left_out | length }}{{ titles.shown | length }}", "0"),
    ],
)
def test_what_templates_do_is_done(fill, source, said):
    assert said in fill(f"<p>{source}</p>")


def test_a_template_reaches_only_the_files_of_its_folder(fill, tmp_path):
    secret = tmp_path / "secret.html"
    secret.write_text("of somebody else")
    for source in ("{% include '../secret.html' %}", f"{{% include '{secret}' %}}", "{% extends '../secret.html' %}"):
        with pytest.raises(RenderingError):
            fill(source)
    (fill.folder / "linked.html").symlink_to(secret)
    with pytest.raises(RenderingError, match="leads out of the template's folder"):
        fill("{% include 'linked.html' %}")
    (fill.folder / "bottom_line.html").unlink()
    (fill.folder / "bottom_line.html").symlink_to(secret)
    with pytest.raises(RenderingError, match="leads out of the template's folder"):
        fill("", "screen.css", "bottom_line.html")


def test_what_leads_to_a_file_of_the_same_folder_is_one_of_it(fill):
    (fill.folder / "plain.html").write_text("<p>of its own</p>")
    (fill.folder / "linked.html").symlink_to("plain.html")
    assert "of its own" in fill("{% include 'linked.html' %}")


def test_a_pipe_in_the_place_of_a_part_is_passed_over(fill):
    os.mkfifo(fill.folder / "bottom_line.html")
    assert "Bottom line" in fill("", "screen.css", "bottom_line.html")


def test_a_folder_that_is_a_link_is_a_template_as_well(short, tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "bottom_line.html").write_text("<p>of its own</p>")
    Path(tmp_path / "link").symlink_to("real")
    assert b"of its own" in render(short, "html", appearance=Appearance(template=str(tmp_path / "link")))


def test_what_is_given_to_templates_keeps_its_filters():
    assert PLAIN.from_string("{{ 'A b' | slug }}").render() == "a-b"

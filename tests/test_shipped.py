import pytest

from briefing import shipped
from briefing.errors import RenderingError


def test_what_is_shipped_is_found_by_its_name():
    assert (shipped.needed_template("preview") / "page.html").is_file()
    assert shipped.shipped_template("policy-brief") == shipped.needed_template("policy-brief")
    assert shipped.shipped_template("") is None


def test_a_package_that_is_not_whole_says_so(monkeypatch):
    monkeypatch.setattr(shipped, "template_folder", lambda: None)
    with pytest.raises(RenderingError, match="Install the package again"):
        shipped.needed_template("policy-brief")

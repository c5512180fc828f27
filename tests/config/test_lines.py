from briefing.config.lines import key_lines, line_of

TEXT = '''# a comment = not a key
[brief]
title = "a = b"
text = """
fake = 1
[fake]
"""
parts.charts = false

[[theme]]
id = "one"
[[theme]]
id = "two"
[theme.name]
en = "Two"
'''


def test_every_key_is_found_on_its_line():
    lines = key_lines(TEXT)
    assert lines[("brief",)] == 2
    assert lines[("brief", "title")] == 3
    assert lines[("brief", "parts", "charts")] == 8
    assert lines[("theme", 0, "id")] == 11
    assert lines[("theme", 1, "id")] == 13
    assert lines[("theme", 1, "name", "en")] == 15


def test_what_stands_in_a_long_string_is_no_key():
    assert not any("fake" in path for path in key_lines(TEXT))


def test_a_missing_key_is_told_at_its_table():
    assert line_of(("theme", 1, "terms"), key_lines(TEXT)) == 12
    assert line_of(("output", "directory"), key_lines(TEXT)) is None

"""A small desk: five articles of one week in files of their own, a register, and a configuration with comments."""

import json

import pytest

from briefing.preview.workshop import Workshop

CONFIGURATION = """\
# The desk of the tests.
[brief]
title = "Norland Weekly"          # on the first page
sources = ["*.txt", "*.jsonl"]
themes = "themes.toml"
period = "2025-W51"

[summary]
article = "3 sentences"
story = "3 sentences"
theme = "4 sentences"             # not too long
bottom_line = "2 sentences"

[output]
directory = "out"
formats = ["html", "json"]
"""
REGISTER = """\
# What the desk watches.
[[theme]]
id = "boats"
name = "Patrol boats"
terms = ["patrol boat", "shipyard", "co-production"]   # the yards

[[theme]]
id = "loans"
name = "Loans"
terms = ["loan", "SAFE", "procurement"]
"""
COURIER = """\
Title: Norland and Sudmark to build patrol boats together
Outlet: Courier
Date: 2025-12-16

The defence ministers of Norland and Sudmark signed a co-production agreement for 40 patrol boats on Tuesday.
The agreement moves half of the work on the patrol boats to shipyards in Sudmark.
The first patrol boat will be delivered on 12 March 2026, the ministry of Norland announced.
Each shipyard will hire 300 welders for the co-production programme before the summer.

“We build these boats together or we do not build them at all,” said Norland's Defence Minister Ada Berg.
"""
HOSTILE = """\
Title: <script>document.title='owned'</script>Parliament of Norland votes on loans
Outlet: ../../etc/passwd
Date: 2025-12-18
URL: javascript:document.title='owned'

The parliament of Norland voted for a loan of {{ 7*7 }} million to its <b>smallest</b> bank on Thursday.
Opponents called the loan <img src=x onerror="document.title='owned'"> a waste of public money in a letter.
The procurement office of Norland will publish the terms of the loan on Monday.
"""
OTHERS = [
    {
        "title": "Shipyards of Norland wait for patrol boats",
        "outlet": "Herald",
        "date": "2025-12-17",
        "url": "https://herald.example/boats",
        "text": "Shipyards in Norland have prepared their docks for the new patrol boats since October. "
        "A shipyard in Harbourtown bought two cranes worth €14 million for the patrol boats. "
        "Unions at the shipyard asked for a share of the co-production work to be written down.",
    },
    {
        "title": "SAFE loans open to partners",
        "outlet": "Ledger",
        "date": "2025-12-17",
        "text": "The European Commission opened the SAFE loan scheme to joint procurement from partners on Wednesday. "
        "Member states have applied for €120 billion of SAFE loans so far. "
        "The first loans will be paid in January, the Commission said.",
    },
    {
        "title": "Bear visits Pinewood",
        "outlet": "Gazette",
        "date": "2025-12-18",
        "text": "A brown bear walked through the centre of Pinewood on Thursday morning and left it unharmed. "
        "Foresters in Pinewood said the bear had been looking for apples.",
    },
]


@pytest.fixture
def desk(tmp_path):
    """The folder of a brief, whose configuration, register and articles a test may change."""
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "brief.toml").write_text(CONFIGURATION, encoding="utf-8")
    (folder / "themes.toml").write_text(REGISTER, encoding="utf-8")
    (folder / "2025-12-16-courier.txt").write_text(COURIER, encoding="utf-8")
    (folder / "parliament.txt").write_text(HOSTILE, encoding="utf-8")
    lines = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in OTHERS)
    (folder / "others.jsonl").write_text(lines, encoding="utf-8")
    return folder


@pytest.fixture
def workshop(desk):
    return Workshop(desk / "brief.toml")


@pytest.fixture
def printed():
    """The passages of a workshop's draft under the themes, in their order."""

    def passages(workshop):
        return [each for theme in workshop.draft.brief.themes for story in theme.stories for each in story.passages]

    return passages

"""A small pile that fills every part of a brief, and the brief of it, made once: forgeries are made in copies of it."""

import importlib.util
import json
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from briefing.config import load_config
from briefing.pipeline.build import build
from briefing.pipeline.publish import publish

ARTICLES = {
    "courier-boats.txt": """\
---
title: Norland and Sudmark to build patrol boats together
date: 2025-12-16
outlet: Courier
url: https://courier.example/boats
---

The defence ministers of Norland and Sudmark signed a co-production agreement for 40 patrol boats in Harbourtown on \
Tuesday. The agreement moves half of the work to shipyards in Sudmark.

“We build these boats together or we do not build them at all,” said Norland's Defence Minister Ada Berg.

The first boat will be delivered on 12 March 2026, the ministry of Norland announced.
""",
    "herald-boats.txt": """\
---
title: Norland and Sudmark agree to build patrol boats
date: 2025-12-16
outlet: Herald
url: https://herald.example/boats
---

Norland and Sudmark agreed in Harbourtown on Tuesday to build patrol boats in a co-production programme. The \
co-production agreement was signed by the defence ministers of both countries.

Shipyards in Sudmark will do half of the work on the patrol boats, the Herald has learned. The yards employ 3,200 \
workers, the union of the yards said.
""",
    "courier-fire.txt": """\
---
title: Fire in the glass works of Marsa kills 12
date: 2025-12-15
outlet: Courier
url: https://courier.example/fire
---

A fire in the glass works of Marsa killed 12 people on Monday, the mayor of the town said. The works make windows for \
the shipyards of Sudmark.

“Nobody had seen a fire like this one in forty years,” said Mayor Olof Lind.
""",
    "herald-fire.txt": """\
---
title: Fire in the glass works of Marsa kills 15
date: 2025-12-15
outlet: Herald
url: https://herald.example/fire
---

A fire in the glass works of Marsa killed 15 people on Monday, the trade union of the works said. The fire broke out \
in the hall where windows for shipyards are made.
""",
    "ledger-loans.txt": """\
---
title: Council opens the SAFE loans to partner countries
date: 2025-12-17
outlet: Ledger
url: https://ledger.example/loans
---

The council opened the SAFE loan scheme to joint procurement from partner countries on Wednesday. Member states have \
applied for €120 billion of SAFE loans so far, the council said.

“We will open the scheme to every partner that pays its share,” said Commissioner Marit Holm. The council meets again \
on 20 January 2026 to decide on the first loans.
""",
    "herald-loans.txt": """\
---
title: Partner countries may use the SAFE loans
date: 2025-12-18
outlet: Herald
url: https://herald.example/loans
---

Partner countries may use the SAFE loans for joint procurement, the council decided on Wednesday. Sudmark will ask for \
€4 billion of SAFE loans, its finance ministry said on Thursday.
""",
    "ledger-yards.txt": """\
---
title: Shipyards of Sudmark look for welders
date: 2025-12-18
outlet: Ledger
---

The shipyards of Sudmark look for 600 welders for the co-production of patrol boats, the union said on Thursday. The \
co-production starts in spring.
""",
    "courier-safe.txt": """\
---
title: Norland asks for SAFE loans
date: 2025-12-16
outlet: Courier
---

Norland asked the council for €9 billion of SAFE loans on Tuesday. The SAFE loans would pay for patrol boats and \
radar, the finance ministry said.
""",
    "courier-yards.txt": """\
---
title: Norland's shipyards plead for a share
date: 2025-12-18
outlet: Courier
---

The shipyards of Norland asked the government for a larger share of the co-production on Thursday. Their co-production \
plan would keep 250 jobs in Harbourtown, the yards said.
""",
    "herald-vote.txt": """\
---
title: Parliament of Sudmark to vote on SAFE loans
date: 2025-12-18
outlet: Herald
---

The parliament of Sudmark will vote on the SAFE loans in January, its speaker said on Thursday. The opposition wants \
the SAFE loans to pay for hospitals as well.
""",
    "gazette-bear.txt": """\
---
title: Bear visits Pinewood
date: 2025-12-18
outlet: Gazette
---

A brown bear walked through the centre of Pinewood on Thursday morning and left it unharmed. Foresters in Pinewood \
said the bear had been looking for apples.
""",
    "gemi.txt": """\
---
title: Sudmark tersaneleri gemi yapımına hazırlanıyor
date: 2025-12-17
outlet: Liman Postası
---

Sudmark tersaneleri ortak üretim için yeni bir havuz inşa ediyor. Tersane müdürü, ortak üretim programının iki yıl \
süreceğini söyledi.
""",
    "old.txt": """\
---
title: An older story
date: 2025-11-02
outlet: Gazette
---

A mill in Pinewood closed on Sunday after ninety years of work.
""",
}

CONFIGURATION = """\
[brief]
title = "Harbour Weekly"
sources = ["articles"]
themes = "themes.toml"
period = "2025-W51"
marking = "OFFICIAL"
issue = "7"
published = 2025-12-22
prepared_by = "Harbour desk"

[output]
directory = "out"
"""

REGISTER = """\
[[theme]]
id = "co-production"
name = { en = "Co-production", tr = "Ortak üretim" }
terms = ["co-production", "shipyards", "ortak üretim"]

[[theme]]
id = "fires"
name = "Fires"
terms = ["fire"]

[[theme]]
id = "loans"
name = "Loans"
terms = ["SAFE", "loan", "loans"]
"""

DECISIONS = """\
[[edit]]
action = "retitle"
story = ""
theme = "loans"
text = "Loans of the council"

[[edit]]
action = "note"
theme = "co-production"
text = "The desk expects a vote in spring."

[[edit]]
action = "pin"
sentence = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
text = "A sentence that is in no article."
"""


def beside(name):
    """A list of forgeries beside this file; tests are no package that could be imported from."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


FIELDS, PAGES = beside("forged_fields"), beside("forged_pages")


@dataclass(frozen=True)
class Made:
    """A folder with its pile and configuration, and what was written of it to ``out``; and the forgeries, by name."""

    folder: Path
    forgeries: dict = field(default_factory=lambda: {**FIELDS.FORGERIES, **FIELDS.UNSEALED})
    sealed_again: frozenset = frozenset(FIELDS.FORGERIES)
    pdfs: dict = field(default_factory=lambda: PAGES.PDFS)
    pages: dict = field(default_factory=lambda: PAGES.HTML)

    def resealed(self, data):
        """``data`` with its hashes made again."""
        return FIELDS.resealed(data)

    @property
    def data(self):
        """The brief as its file says it, for a test that changes it."""
        return json.loads((self.folder / "out" / "brief.json").read_bytes())


def write_pile(folder):
    (folder / "articles").mkdir()
    for name, text in ARTICLES.items():
        (folder / "articles" / name).write_text(text, encoding="utf-8")
    (folder / "brief.toml").write_text(CONFIGURATION, encoding="utf-8")
    (folder / "themes.toml").write_text(REGISTER, encoding="utf-8")
    (folder / "brief.edits.toml").write_text(DECISIONS, encoding="utf-8")


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """The pile with its brief as data and as a page; a PDF takes seconds, and that of the samples serves."""
    folder = tmp_path_factory.mktemp("made")
    write_pile(folder)
    config = load_config(folder)
    publish(
        build(config),
        formats=("html", "json"),
        directory=config.directory,
        name="brief",
        appearance=config.appearance,
    )
    return Made(folder)

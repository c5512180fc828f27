"""Exports of the archives of the press as text, as each sets them; all texts are invented."""

import pytest

from briefing.read import read_articles
from briefing.read.forms.exports import looks_like_export

ONE = (
    "The defence ministry signed a contract on Tuesday for twelve patrol ships. The ships will cost 400 million euros."
)
ONE_MORE = "Note: the yard has built such ships before, its head said. “We are ready,” he added."
TWO = "A court in London fined the Marsh water company 30 million pounds on Wednesday. It has 28 days to appeal."

NEXIS = f"""
                               1 of 2 DOCUMENTS


                              Keel News (London)

                           December 16, 2025 Tuesday
                                 First Edition

Ministry orders patrol
ships for the fleet

BYLINE: Jane Roe

SECTION: NEWS; Pg. 12

LENGTH: 112  words

HIGHLIGHT: The yard of Dor gets the work.

{ONE}

{ONE_MORE}

LOAD-DATE: December 18, 2025

LANGUAGE: ENGLISH

GRAPHIC: A ship.

PUBLICATION-TYPE: Newspaper

JOURNAL-CODE: KN

                         Copyright 2025 Keel Ltd
                              All Rights Reserved


                               2 of 2 DOCUMENTS


                        Copyright 2025 Moss Post Company
                              All Rights Reserved
                                   Moss Post

                          December 17, 2025 Wednesday

Water firm fined

LENGTH: 80 words

{TWO}

LOAD-DATE: December 18, 2025
"""

NEXIS_UNI = f"""Ministry orders patrol ships for the fleet
Keel News (London)
December 16, 2025 Tuesday

Copyright 2025 Keel Ltd All Rights Reserved

Section: NEWS; Pg. 12
Length: 112 words
Byline: Jane Roe
Highlight: The yard of Dor gets the work.

Body

{ONE}

{ONE_MORE}

Load-Date: December 18, 2025

End of Document

Water firm fined
Moss Post
December 17, 2025 Wednesday

Copyright 2025 Moss Ltd All Rights Reserved

Length: 80 words

Body

{TWO}

Load-Date: December 18, 2025

End of Document
"""

FACTIVA = f"""NEWS
Ministry orders patrol ships for the fleet

By Jane Roe
112 words
16 December 2025
09:30
Keel News
KEELN
12
English
Copyright 2025 Keel Ltd. All rights reserved.

{ONE}

{ONE_MORE}

Document KEELN00020251216elcg0001a

Water firm fined

80 words
17 December 2025
Moss Post
MOSSP
English
(c) 2025 Moss Ltd.

{TWO}

Document MOSSP00020251217elch0002b

Search Summary
Text\t\tships
Date\t\tIn the last week
"""

FACTIVA_CODES = f"""SE
NEWS

HD
Ministry orders patrol ships for the fleet

BY
By Jane Roe

WC
112 words

PD
16 December 2025

ET
09:30

SN
Keel News

SC
KEELN

LA
English

CY
Copyright 2025 Keel Ltd.

LP
{ONE}

TD
{ONE_MORE}

NS
gdef : Defence

AN
Document KEELN00020251216elcg0001a

HD Water firm fined
WC 80 words
PD 17 December 2025
SN Moss Post
SC MOSSP
LA English
LP {TWO}
AN Document MOSSP00020251217elch0002b
"""

RULE = "_" * 60
PROQUEST = f"""{RULE}

Document 1 of 2

Ministry orders patrol ships for the fleet

Author: Roe, Jane

Publication info: Keel News ; London (UK) [London (UK)]. 16 Dec 2025: 12.

ProQuest document link

Abstract: Ships.

Full text: {ONE}

{ONE_MORE}

Subject: Ships; Ministries

Title: Ministry orders patrol ships for the fleet

Publication title: Keel News; London (UK)

Pages: 12

Publication year: 2025

Publication date: Dec 16, 2025

Language of publication: English

Document type: News

ProQuest document ID: 123456

Document URL: https://archive.example/docview/123456

Copyright: Copyright Keel Ltd Dec 16, 2025

Database: Newsstream

{RULE}

Document 2 of 2

Water firm fined

Publication info: Moss Post [Leeds]. 17 Dec 2025.

Full text: {TWO}

ProQuest document ID: 123457

{RULE}

Contact us at: https://archive.example
Copyright 2025 Archive LLC
"""

EXPORTS = {
    "Nexis": NEXIS,
    "Nexis Uni": NEXIS_UNI,
    "Factiva": FACTIVA,
    "Factiva with codes": FACTIVA_CODES,
    "ProQuest": PROQUEST,
}


def read(tmp_path, text, name="export.txt"):
    (tmp_path / name).write_bytes(text.encode())
    return read_articles([name], base=tmp_path)


@pytest.mark.parametrize("archive", EXPORTS)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_each_article_of_an_export_has_its_own_head_and_no_catalogue_lines(tmp_path, archive, ends):
    reading = read(tmp_path, EXPORTS[archive].replace("\n", ends))
    assert not reading.problems
    first, second = reading.articles
    assert (first.path, second.path) == ("export.txt:1", "export.txt:2")
    assert (first.title, second.title) == ("Ministry orders patrol ships for the fleet", "Water firm fined")
    assert (first.date.isoformat(), second.date.isoformat()) == ("2025-12-16", "2025-12-17")
    assert first.outlet in ("Keel News", "Keel News (London)")
    assert second.outlet == "Moss Post"
    assert first.byline in ("Jane Roe", "Roe, Jane")
    assert second.byline is None
    assert first.text == f"{ONE}\n\n{ONE_MORE}"
    assert second.text == TWO


@pytest.mark.parametrize("archive", EXPORTS)
def test_an_article_without_its_head_is_told_by_its_place(tmp_path, archive):
    broken = EXPORTS[archive]
    for written in ("December 17, 2025 Wednesday", "17 December 2025", "17 Dec 2025"):
        broken = broken.replace(written, "no day")
    reading = read(tmp_path, broken)
    assert [article.path for article in reading if article.date] == ["export.txt:1"]
    told = [problem.where for problem in reading.problems] or [each.path for each in reading if not each.date]
    assert told == ["export.txt:2"]


def test_a_document_without_its_text_has_its_abstract_as_a_teaser(tmp_path):
    reading = read(tmp_path, PROQUEST.replace(f"Full text: {ONE}\n\n{ONE_MORE}", "Full text: Not available."))
    first = reading.articles[0]
    assert (first.text, first.teaser) == ("Ships.", True)


OLD_NEXIS = """
                     1 of 1 DOCUMENT

          The Keel

     December 16, 2025, Tuesday, Late Edition - Final

SECTION: Section A; Page 1

LENGTH: 112 words

HEADLINE: Yard gets its ships

BYLINE: By JANE ROE

BODY:
   The yard of Dor will build twelve ships, the minister said on
Tuesday. Work begins in March.

URL: http://www.keel.example

LOAD-DATE: December 16, 2025
"""
GERMAN_NEXIS = """
                 Dokument 1 von 1

   Keel Zeitung

  16. Dezember 2025 Dienstag

Werft baut Schiffe

AUTOR: Jan Roe

LÄNGE: 112 Wörter

Die Werft wird zwölf Schiffe bauen, sagte der Minister am Dienstag. Die Arbeit beginnt im März.

UPDATE: 17. Dezember 2025
"""
TURKISH_FACTIVA = """Tersane gemi yapacak

112 kelime
16 Aralık 2025
Deniz
DENIZ
Türkçe
(c) 2025 Deniz

Tersane on iki gemi yapacak, dedi bakan salı günü. Çalışma martta başlıyor.

Belge DENIZ00020251216elcg0001a
"""


@pytest.mark.parametrize(
    ("text", "outlet", "title", "ends"),
    [
        (OLD_NEXIS, "The Keel", "Yard gets its ships", "begins in March."),
        (GERMAN_NEXIS, "Keel Zeitung", "Werft baut Schiffe", "beginnt im März."),
        (TURKISH_FACTIVA, "Deniz", "Tersane gemi yapacak", "martta başlıyor."),
    ],
)
def test_older_exports_and_those_in_other_languages_are_read(tmp_path, text, outlet, title, ends):
    (article,) = read(tmp_path, text)
    assert (article.outlet, article.title, article.date.isoformat()) == (outlet, title, "2025-12-16")
    assert article.text.endswith(ends)
    assert "112" not in article.text


@pytest.mark.parametrize(
    "text",
    [
        "The archive said: 1 of 2 DOCUMENTS\n\nwas found. The length: short.",
        "Length: 3 km\n\nThe bridge is long. It was built in March.",
        "Document 7 was signed.\n\n112 words\n\nwere said at the end of the document.",
        f"{RULE}\n\nFull text: of the speech\n\n{RULE}\n\nThe minister spoke.",
        "Part 1 of 3\n\nThe ministers met.",
    ],
)
def test_prose_is_no_export(text):
    assert not looks_like_export(text)

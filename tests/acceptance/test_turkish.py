"""A Turkish brief of a pile with everything wrong in it: no English sentence stands in its annexes."""

import re
from io import BytesIO

import docx
import pytest
from lxml import html

from briefing import render
from briefing.config import load_config
from briefing.pipeline.build import build
from briefing.render.data import load_brief

ARTICLE = """Başlık: {title}
Tarih: {date}
Yayın: Liman Postası

Bakan Ayşe Demir, {title} için salı günü Ankara’da yeni bir anlaşma imzalandığını açıkladı. Anlaşma tersanelere
2027 yılına kadar 40 devriye botu siparişi veriyor. Komisyon kararı gelecek hafta görüşecek.
"""
BAD = {
    "bos.txt": b"",
    "bozuk.json": b'{"text": ',
    "liste.json": b"[1]",
    "alan.json": b'{"date": "2025-12-16"}',
    "gun.json": b'{"text": "Bir haber.", "date": "2025-13-45"}',
    "belge.txt": b"%PDF-1.7",
    "resim.txt": b"\x89PNG\r\n",
    "denetim.txt": b"Bir haber.\x01 Devam.",
    "kayip.txt": "Bir � haber.".encode(),
    "bicim.xyz": b"bir haber",
    "basliksiz.txt": b"---\nBir haber.",
}
EDITS = '[[edit]]\naction = "drop"\nsentence = "0123456789abcdef"\ntext = "Artık olmayan bir cümle."\n'
WORD = r"(?<!\w)[^\W\d_]+(?!\w)"  # no part of a hash
ENGLISH = set(
    "the is are was were has have had not no of and with that this it its there than from to for which any more "
    "cannot be read drop pin".split()
)


@pytest.fixture(scope="module")
def brief(tmp_path_factory):
    folder = tmp_path_factory.mktemp("turkce")
    for number, title in enumerate(("Devriye botları", "Tersane kredisi", "Ortak üretim")):
        text = ARTICLE.format(title=title, date=f"2025-12-1{6 + number}")
        (folder / f"haber{number}.txt").write_text(text, encoding="utf-8")
        (folder / f"kopya{number}.txt").write_text(text, encoding="utf-8")
    (folder / "eski.txt").write_text(ARTICLE.format(title="Eski", date="2025-10-01"), encoding="utf-8")
    (folder / "tarihsiz.txt").write_text("Tarihi olmayan bir haber bugün yayımlandı.", encoding="utf-8")
    for name, content in BAD.items():
        (folder / name).write_bytes(content)
    (folder / "brief.edits.toml").write_text(EDITS, encoding="utf-8")
    (folder / "brief.toml").write_text(
        '[brief]\ntitle = "Bülten"\nlanguage = "tr"\nsources = ["*"]\nperiod = "2025-W51"\n',
        encoding="utf-8",
    )
    return build(load_config(folder))


def test_the_pile_has_everything_wrong_in_it(brief):
    kinds = {article.reason.kind for article in brief.coverage.left_out}
    assert {"same article", "another period", "no date", "not JSON", "another kind", "no such day"} <= kinds
    assert len(kinds) > 10
    assert brief.coverage.lost_edits


def test_no_annex_of_a_turkish_brief_has_an_english_reason_in_it(brief):
    page = html.fromstring(render(brief, "html"))
    annexes = page.xpath("//section[contains(@class, 'annex')]")
    assert {annex.get("id") for annex in annexes} >= {"part-sources", "part-coverage", "part-method"}
    for annex in annexes:
        for setting in annex.xpath(".//dl[@class='settings']"):
            setting.drop_tree()
        text = annex.text_content().replace("briefing verify", "")
        assert ENGLISH.isdisjoint(re.findall(WORD, text)), text
    (coverage,) = page.xpath("//section[@id='part-coverage']")
    said = " ".join(coverage.text_content().split())
    assert "bozuk.json: JSON değil: 10. sütunda hata var." in said
    assert "çıkar: Artık olmayan bir cümle." in said


@pytest.mark.parametrize("form", ["markdown", "docx"])
def test_nor_has_another_form(brief, form):
    content = render(brief, form)
    text = (
        content.decode()
        if form == "markdown"
        else "\n".join(p.text for p in docx.Document(BytesIO(content)).paragraphs)
    )
    coverage = text[text.index("Ek B") : text.index("Ek C")]
    assert "Açılabilen bir PDF değil: bozuk ya da yarım." in coverage
    assert ENGLISH.isdisjoint(re.findall(WORD, coverage)), coverage


def test_the_data_of_a_brief_carry_reasons_as_values(brief):
    data = render(brief, "json")
    assert not any(sentence in data for sentence in (b"It is", b"has no date.", b"articles that share", b"Give it"))
    assert load_brief(data) == brief

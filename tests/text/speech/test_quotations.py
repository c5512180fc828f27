"""Who said what: contents, speakers, names and offices, and none of them where they are not certain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Article
from briefing.text import segment
from briefing.text.speech import find_quotations, quotation_groups


def said(text, language="en"):
    """Speaker and role of each quotation."""
    found = find_quotations(text, language)
    return [(each.speaker and each.speaker.text, each.role and each.role.text) for each in found]


def speakers(text, language="en"):
    return [speaker for speaker, _ in said(text, language)]


def names(text, language="en"):
    return [each.named and each.named.text for each in find_quotations(text, language)]


ENGLISH = {
    "“We agree,” Güler said.": "Güler",
    "“We agree,” said Güler.": "Güler",
    "“We agree,” he said.": "he",
    "“We agree,” the statement added.": "the statement",
    "“We agree,” a spokesman for the ministry told reporters on Friday.": "a spokesman for the ministry",
    "“We agree,” according to Yaşar Güler.": "Yaşar Güler",
    "“We agree,” Güler, who was in London, said on Friday.": "Güler",
    "“We agree,” Sen. Tom Cotton (R-Ark.) said.": "Tom Cotton",
    "“Do we agree?” Güler asked.": "Güler",
    "“We agree.” — Ayşe Kaya": "Ayşe Kaya",
    "Güler said: “We agree.”": "Güler",
    "Güler, speaking in London, said that “we agree on all of it.”": "Güler",
    "According to Güler, “we agree on all of it.”": "Güler",
    "Güler called the deal “a step too far for us.”": "Güler",
    "Güler defended the deal, saying “we agree on all of it.”": "Güler",
    "Güler said he would call it “a step too far for us.”": "Güler",
    "Güler has repeatedly told allies that “we agree on it.”": "Güler",
    "As Güler put it, “we agree on all of it.”": "Güler",
    "Said Güler: “We agree.”": "Güler",
    "“We agree,” Joel Pollak of the Institute wrote.": "Joel Pollak",
    "“We agree,” Ursula von der Leyen said.": "Ursula von der Leyen",
    "“We agree,” Güler and Healey said.": "Güler and Healey",
    "“He’s late,” Güler’s office said.": "Güler’s office",
    "He’s said it is “a step too far for us.”": "He",
    "`` We agree , '' Güler said .": "Güler",
}


@pytest.mark.parametrize(("text", "speaker"), ENGLISH.items())
def test_a_quotation_has_its_speaker_as_printed(text, speaker):
    assert speakers(text) == [speaker]


NOBODY = [
    "They watched “Meet the Press” together.",
    "She runs a website called “Defence Today Online”.",
    "The book, titled “A Step Too Far”, is out.",
    "“We agree on all of it.” The minister then left.",
    "The phrase “a step too far” was used.",
    "It was said to be “a step too far for us”.",
    "The remarks on “a step too far” go on.",
    "A plan to call it “a step too far” failed.",
    "“Nous sommes d'accord”",
]


@pytest.mark.parametrize("text", NOBODY)
def test_a_speaker_that_is_not_certain_is_missing(text):
    assert speakers(text) == [None]


OFFICES = {
    "“We agree,” said Ada Berg, chief analyst for...": ("Ada Berg", "chief analyst"),
    "“We agree,” said Representative Paul T. King of Norland.": ("Paul T. King", "Representative"),
    "“We agree,” Norland’s King Paul said.": ("Paul", "Norland’s King"),
    "“We agree,” the mayor of Harbourtown said.": ("the mayor of Harbourtown", None),
    "“We agree,” the director of the Harbour Office, Ada B. Berg, said.": (
        "Ada B. Berg",
        "director of the Harbour Office",
    ),
    "“We agree,” Turkish Defence Minister Yaşar Güler said.": ("Yaşar Güler", "Turkish Defence Minister"),
    "“We agree,” said Defence Secretary John Healey.": ("John Healey", "Defence Secretary"),
    "“We agree,” said former Secretary of State Hillary Clinton.": ("Hillary Clinton", "former Secretary of State"),
    "“We agree,” said Ayşe Kaya, the group’s president.": ("Ayşe Kaya", "group’s president"),
    "“We agree,” the group’s president, Ayşe Kaya, said.": ("Ayşe Kaya", "group’s president"),
    "“We agree,” said Gov. Jim Hodges of South Carolina.": ("Jim Hodges", "Gov."),
    "“We agree,” campaign manager Ayşe Kaya said.": ("Ayşe Kaya", "campaign manager"),
    "“We agree,” said Air Vice-Marshal Ruth Calloway.": ("Ruth Calloway", "Air Vice-Marshal"),
    "“We agree,” said Ayşe Kaya, the rapporteur of the committee.": ("Ayşe Kaya", "rapporteur of the committee"),
    "“We agree,” the minister said.": ("the minister", None),
    "“We agree,” Mr. Güler said.": ("Güler", None),
}


@pytest.mark.parametrize(("text", "expected"), OFFICES.items())
def test_a_name_and_its_office_are_told_apart(text, expected):
    assert said(text) == [expected]


def test_speech_goes_on_behind_its_attribution_in_the_same_paragraph():
    assert speakers("“We agree,” Güler said. “We sign in May.” He left.\n\n“Never.”") == ["Güler", "Güler", None]
    assert speakers("Güler said: “We agree.” “Never!” came the reply.") == ["Güler", None]


def test_a_paragraph_announced_by_a_colon_has_the_speaker_of_the_announcement():
    assert speakers("Then Güler said:\n\n“We agree on all of it.”") == ["Güler"]


def test_a_surname_goes_back_to_the_full_name_and_a_shared_one_to_none():
    assert names("Yaşar Güler met John Healey. “We agree,” Güler said.") == ["Yaşar Güler"]
    assert names("Bill Clinton met Hillary Clinton. “We agree,” Clinton said.") == ["Clinton"]


def test_a_pronoun_goes_back_to_a_name_where_one_person_alone_can_be_meant():
    text = "“We agree,” said Defence Minister Yaşar Güler.\n\n“We sign in May,” he added."
    assert names(text) == ["Yaşar Güler", "Yaşar Güler"]
    assert names(text.replace("\n\n", " John Healey nodded.\n\n")) == ["Yaşar Güler", None]
    assert names("Mrs. Ayşe Kaya arrived. “We agree,” he said.") == [None]
    assert names("Mrs. Ayşe Kaya arrived. “We agree,” she said.") == ["Ayşe Kaya"]


@pytest.mark.parametrize("aside", ["flanked by members of parliament", "speaking to the foreign minister"])
def test_how_somebody_spoke_is_no_role(aside):
    assert said(f"“We agree,” said Ada Berg, {aside}.") == [("Ada Berg", None)]
    assert said("“We agree,” said Ada Berg, elected president in May.") == [("Ada Berg", "elected president in May")]


def test_what_an_office_is_of_is_no_part_of_a_name():
    text = "Secretary of Defense Ada Berg signed. “We agree,” she wrote. Secretary of Homeland Security Ali Kaya left."
    assert names(text) == ["Ada Berg"]


def test_a_speaker_without_a_name_is_named_by_nobody():
    assert (
        names("“We agree,” they said. “We agree,” a spokesman said. “We agree,” Güler and Healey said.") == [None] * 3
    )


def test_an_office_goes_back_to_the_one_who_holds_it():
    text = "Defence Minister Yaşar Güler spoke in London. “We agree,” the minister said."
    assert names(text) == ["Yaşar Güler"]
    assert names("Foreign Minister Hakan Fidan came too. " + text) == [None]


TURKISH = {
    "“Ortak üretim sürecek” diyen Güler, ayrıntı vermedi.": ("Güler", None),
    "“Anlaşma imzalandı” dedi Bakan Fidan.": ("Fidan", "Bakan"),
    "Bakan Güler, “Anlaşma imzalandı.” dedi.": ("Güler", "Bakan"),
    "Milli Savunma Bakanı Yaşar Güler, “Ortak üretim sürecek” diye konuştu.": ("Yaşar Güler", "Milli Savunma Bakanı"),
    "Toplantıda konuşan Bakan Güler, “Hedefimiz tam bağımsızlık” dedi.": ("Güler", "Bakan"),
    "Cumhurbaşkanı Erdoğan, Ankara'da, “KAAN uçtu” ifadesini kullandı.": ("Erdoğan", "Cumhurbaşkanı"),
    "Dışişleri Bakanı Hakan Fidan şunları söyledi: “Bu bir ilk.”": ("Hakan Fidan", "Dışişleri Bakanı"),
    "Sözcü Zeki Aktürk'e göre, “tatbikat planlandığı gibi sürüyor”.": ("Zeki Aktürk", "Sözcü"),
    '"Görüşmeler sürüyor" diye konuşan Büyükelçi Jill Morris, ayrıldı.': ("Jill Morris", "Büyükelçi"),
    "Güler, takvime uyulduğunu belirterek, “Teslimat başlayacak” diyerek ekledi.": ("Güler", None),
    "“Teslimat başlayacak” ifadelerini kullanan ASELSAN Genel Müdürü Ahmet Akyol, ayrıldı.": (
        "Ahmet Akyol",
        "ASELSAN Genel Müdürü",
    ),
    "Dün “tarihi gün” olarak anıldı.": (None, None),
    "Açıklamada, “Operasyon sürüyor” denildi.": ("Açıklamada", None),
    "Toplantıda “yeni dönem” vurgusu yapıldı.": (None, None),
    "“Anlaşma imzalandı” dedi.": (None, None),
}


@pytest.mark.parametrize(("text", "expected"), TURKISH.items())
def test_a_turkish_quotation_has_its_speaker_before_it_or_behind_the_verb(text, expected):
    assert said(text, "tr") == [expected]


def test_turkish_speech_goes_on_behind_its_verb():
    assert speakers("Güler, “Anlaşma imzalandı.” dedi. “Mayısta başlıyoruz.”", "tr") == ["Güler", "Güler"]


def test_other_languages_have_quotations_without_speakers():
    assert speakers("« Nous sommes prêts », a dit Macron.", "fr") == [None]


def test_cues_are_the_words_that_say_so():
    texts = ["“We agree,” Güler has said.", "“We agree,” according to Güler.", "“Biz hazırız” diyen Güler geldi."]
    cues = [find_quotations(text, "auto")[0].cue.text for text in texts[:2]]
    assert cues == ["said", "according to"]
    assert find_quotations(texts[2], "tr")[0].cue.text == "diyen"


PIECES = [
    "“We agree,”",
    " Güler",
    " said",
    ". ",
    ", ",
    "“",
    "”",
    '"',
    " he",
    " according to",
    "\n\n",
    "(",
    ")",
    " dedi",
]


@given(st.lists(st.sampled_from([*PIECES, " the minister", " Mr.", " — ", ": ", " called it", " saying", " diyen"])))
def test_every_span_is_text_of_the_article(parts):
    text = "".join(parts)
    for language in ("en", "tr"):
        for quotation in find_quotations(text, language):
            spans = (quotation.content, quotation.speaker, quotation.cue, quotation.named, quotation.role)
            assert all(text[span.start : span.end] == span.text for span in spans if span)


def test_quotations_that_share_a_sentence_make_one_group():
    text = "“One. Two,” he said, “and three. Four.” Five."
    document = segment(Article(text=text, language="en"))
    assert quotation_groups(document) == ((0, 1, 2),)


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        ("“It is so,” press secretary Jen Psaki said.", "Jen Psaki", "press secretary"),
        ("“It is so,” White House press secretary Jen Psaki said.", "Jen Psaki", "White House press secretary"),
        ("“It is so,” said Ada Berg, president of the Center for Reproductive...", "Ada Berg", None),
        (
            "“It is so,” said Ada Berg, president of the Center for Yards.",
            "Ada Berg",
            "president of the Center for Yards",
        ),
        ("Tsai Ing-wen kept her word.\n\n“It is so,” President Tsai said.", "Tsai Ing-wen", "President"),
        ("Sen. Joe Manchin III spoke.\n\n“It is so,” Manchin said.", "Joe Manchin III", None),
    ],
)
def test_a_role_is_whole_or_left_out_and_a_name_full_where_it_is_printed(text, speaker, role):
    (quotation,) = find_quotations(text, "en")
    assert quotation.named.text == speaker
    assert (quotation.role and quotation.role.text) == role


HEADS = {
    "“The port is lost,” a clerk close to Ada Berg said.": "a clerk close to Ada Berg",
    "“The port is lost,” the judge who fined Ada Berg said.": "the judge who fined Ada Berg",
    "“The port is lost,” an aide dismissed by Ada Berg told reporters.": "an aide dismissed by Ada Berg",
    "A nurse looking after Ada Berg said: “The port is lost.”": "A nurse looking after Ada Berg",
    "“The port is lost,” Ada Berg’s lawyer said.": "Ada Berg’s lawyer",
}


@pytest.mark.parametrize(("text", "phrase"), HEADS.items())
def test_a_name_that_only_tells_who_is_meant_does_not_speak(text, phrase):
    assert speakers(text) == [phrase]
    assert names(text) == [None]


NAMED = {
    "“The port is lost,” Ada Berg, who runs it, said.": "Ada Berg",
    "“The port is lost,” the head of the port, Ada Berg, said.": "Ada Berg",
    "Ada Berg, the head of the port said: “The port is lost.”": "Ada Berg",
    "“The port is lost,” Ada Berg was quoted as saying by an agency.": "Ada Berg",
    "Ole Dahl quoted Ada Berg as saying that “the port is lost”.": "Ada Berg",
    "Ole Dahl accused Ada Berg of saying that “the port must be lost”.": "Ada Berg",
    "Ada Berg: “The port is lost to us.”": "Ada Berg",
    "“The port is lost,” Will Stone said.": "Will Stone",
    "Tariq al-Amin said: “The port is lost.”": "Tariq al-Amin",
    "“The port is lost,” Minna Ålund said.": "Minna Ålund",
    "“The port is lost,” said Rep. Ada Berg, D-Md., on Friday.": "Ada Berg",
    "The mayor blamed Ole Dahl, who said the port was “lost to us and to all”.": "Ole Dahl",
}


@pytest.mark.parametrize(("text", "name"), NAMED.items())
def test_who_speaks_is_named(text, name):
    assert names(text) == [name]


DISOWNED = [
    "Ada Berg denied saying that “the port is lost to all of us”.",
    "Ada Berg rejected the charge that “the port is lost to all of us”.",
    "Ada Berg dismissed claims that “the port is lost to all of us”.",
    "Ada Berg never said “the port is lost to all of us”.",
    "Ada Berg refused to say whether “the port is lost to all of us”.",
]


@pytest.mark.parametrize("text", DISOWNED)
def test_what_somebody_denies_is_nobodys(text):
    assert names(text) == [None]


def test_own_words_behind_a_denial_are_ones_own():
    assert names("Ada Berg denied the charge, saying “the port is open to all of us”.") == ["Ada Berg"]


@pytest.mark.parametrize("behind", ["the two said in a letter.", "read a banner above them.", "came the reply."])
def test_a_quotation_goes_on_only_where_no_other_words_tell_who_speaks(behind):
    assert names(f"“We shall see,” said Ada Berg. “The port is lost,” {behind}") == ["Ada Berg", None]
    assert names("“We shall see,” said Ada Berg. “The port is lost.”") == ["Ada Berg", "Ada Berg"]


def test_a_paragraph_of_quotation_goes_on_with_that_before_it():
    text = "“We shall see,” said Ada Berg.\n\n“The port is lost.”"
    assert names(text) == ["Ada Berg", "Ada Berg"]
    assert names(f"Ole Dahl came.\n\n{text} It rained.") == ["Ada Berg", None]


def test_a_sentence_that_reports_leads_to_the_words_themselves():
    assert names("On Monday, Ada Berg said the port was full. “The port is lost.”") == ["Ada Berg"]
    assert names("Ada Berg came on Monday. “The port is lost.”") == [None]


def test_a_pronoun_goes_back_to_the_latest_subject():
    first = "“We back it,” Celia Marsh said. "
    assert names(f"{first}Minna Ålund, of an institute, doubted it. She said: “It is vague.”")[1] == "Minna Ålund"
    assert names("Ole Dahl met the minister, Per Holm. “We talked,” he said.") == ["Ole Dahl"]
    assert names("The port was shut, according to Ole Dahl. “It is lost,” he said.") == ["Ole Dahl"]
    assert names("The strike killed Ole Dahl. “It is lost,” he said.") == [None]


def test_a_pronoun_behind_somebody_unnamed_is_nobody():
    assert names("Ole Dahl spoke first. “It is late,” a clerk said. “It is lost,” he added.") == [None, None]


def test_some_are_called_by_their_first_name():
    text = "Liu Penghai, an embassy spokesman, said it was late. “It is lost,” Mr Liu said."
    assert names(text) == ["Liu Penghai"]


def test_who_is_only_told_of_is_not_who_bears_the_surname():
    assert names("The bus hit Aron Berg, 11. “It is a loss,” Mr Berg said.") == ["Berg"]
    assert names("Aron Berg met us. “It is a loss,” Mr Berg said.") == ["Aron Berg"]


def test_two_of_one_surname_who_speak_are_two():
    text = "“It is late,” Ada Berg said. “It is lost,” Ole Berg said. “It is gone,” Berg said."
    assert names(text) == ["Ada Berg", "Ole Berg", None]


NESTED = {
    "Bakan Ali Dal, Ayşe Su'nun “Liman kapanacak” dediğini söyledi.": ["Ayşe Su"],
    "Ali Dal, bir gazetecinin “Liman kapanacak” diye yazdığını söyledi.": [None],
    "Ali Dal'ın dün kullandığı “Liman kapanacak” sözleri tartışıldı.": ["Ali Dal"],
    "Limanı anlatan Ali Dal, sözlerini şöyle sürdürdü: “Liman kapanacak.”": ["Ali Dal"],
    "Piyasa analisti Ayşe Su bir notta, “Liman kapanacak” dedi.": ["Ayşe Su"],
    "Ali Dal'a yakın bir kaynak, “Liman kapanacak” dedi.": [None],
}


@pytest.mark.parametrize(("text", "expected"), NESTED.items())
def test_in_nested_turkish_speech_its_own_subject_speaks(text, expected):
    assert names(text, "tr") == expected


def test_a_heading_in_capitals_is_neither_speaker_nor_quotation():
    text = "FİYATLAR ÇOK YÜKSEK OLDU Dal, “Sabır gerek” dedi. 'ÜYE SAYISI 2 MİLYON' Bakan Ayşe Su, “Arttı” dedi."
    assert speakers(f"Bakan Ali Dal geldi. {text}", "tr") == ["Dal", None, "Ayşe Su"]
    assert speakers("“LOCK IT ALL UP,” Ada Berg said.") == ["Ada Berg"]


STAYS = "Sir Ian Cole is in Harbourtown, as allies allow it to fire on the port. "


def test_a_pronoun_is_nobody_where_one_has_spoken_and_another_only_is_somewhere():
    told = "Jon Berg told Harbour Radio that it would “mean war with us.” "
    assert names(f"{told}{STAYS}“It is their war,” he said. He added: “We decide on it in time.”") == [
        "Jon Berg",
        None,
        None,
    ]


def test_a_pronoun_is_the_subject_of_whom_the_text_tells_where_nobody_else_has_spoken():
    assert names(f"{STAYS}“It is their war,” he said.") == ["Ian Cole"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“We agree,” former NATO Kabul station chief Ada Berg said.", "former NATO Kabul station chief"),
        ("“We agree,” retired Army Gen. Ada Berg said.", "retired Army Gen."),
        ("“We agree,” State Department Spokesperson Ada Berg said.", "State Department Spokesperson"),
        (
            "“We agree,” said Ada Berg, director of the Institute for Strategic and Maritime Studies in Oslo.",
            "director of the Institute for Strategic and Maritime Studies in Oslo",
        ),
        ("“We agree,” said Ada Berg, the head of the port and a member of the council.", "head of the port"),
        ("“We agree,” said Ada Berg, minister of trade and industry, on Monday.", None),
    ],
)
def test_a_role_is_whole_or_none(text, role):
    assert said(text) == [("Ada Berg", role)]


@pytest.mark.parametrize(
    "credit", ["Jon al-Berg/AFP/Getty Images", "Jon Berg/AAP", "Jon Berg Reuters", "Anadolu", "Jon Berg Getty Images"]
)
def test_a_credit_is_nobody_by_name(credit):
    assert names(f"{credit} told the port to wait. “We are ready to go,” he said. “We agree,” said {credit}.") == [
        None,
        None,
    ]


def test_the_office_of_somebody_else_in_an_aside_is_no_role():
    told = "Ada Berg, İçişleri Bakanı Can Kaya'nın muhalefete yönelik sözleri üzerine, “Bunu kabul etmiyoruz” dedi."
    (quotation,) = find_quotations(told, "tr")
    assert (quotation.named.text, quotation.role) == ("Ada Berg", None)

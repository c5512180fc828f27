"""How people are named in Turkish: given names, offices and titles."""

from __future__ import annotations

from briefing.languages.contract import People

_MALE = frozenset(
    """
    Ahmet Ali Alper Arda Arif Bekir Bertan Bilal Bülent Burak Cahit Cem Cengiz Cüneyt Ekrem Emre Erdal Erdem Erhan
    Ersin Faruk Fatih Ferit Hakan Haluk Hasan Hüseyin Hulusi İbrahim İlham İlker İsmail Kemal Levent Mahmut Mehmet
    Metin Muhammed Murat Mustafa Naci Numan Ömer Orhan Osman Özgür Ramazan Recep Selçuk Serdar Serkan Sinan Süleyman
    Tarık Tuncay Turgut Umit Volkan Yaşar Yusuf Zeki Zafer
    """.split()
)
_FEMALE = frozenset(
    """
    Asuman Ayşe Ayşegül Betül Dilek Ebru Elif Emel Emine Esra Fatma Funda Gül Gülşen Hande Hatice Leyla Meral Nazan
    Nilüfer Özlem Pelin Reyhan Selin Serap Sevgi Sevil Sibel Songül Tansu Tuğba Tülay Yasemin Zehra Zeynep
    """.split()
)
_COURTESY = frozenset("sayın bay bayan sn".split())
_PLAIN = frozenset(
    """
    bakan bakanı başbakan başbakanı cumhurbaşkanı başkan başkanı başkanvekili müsteşarı sözcü sözcüsü büyükelçi
    büyükelçisi general orgeneral korgeneral tümgeneral tuğgeneral amiral oramiral koramiral tümamiral tuğamiral
    albay yarbay binbaşı yüzbaşı üsteğmen teğmen müdür müdürü sekreter sekreteri lider lideri milletvekili vali
    valisi kaymakamı profesör prof doç dr doktor uzman uzmanı komutan komutanı temsilci temsilcisi yardımcısı
    yetkili yetkilisi danışman danışmanı direktörü direktör kurucusu üyesi rektörü sayın bay bayan savcı savcısı
    avukat avukatı yazar gazeteci analist uzmanlar yetkililer kaynaklar kraliçe kral prens papa senatör
    stratejist ekonomist komiser muhabir direktör sanatçı oyuncu oğlu kızı eşi annesi babası kardeşi ablası
    ağabeyi amcası
    """.split()
)


def _possessive(word: str) -> str:
    """The word as somebody's, by vowel harmony: ``analisti``, ``komiseri``; what ends in a vowel or k as it is."""
    vowel = next((letter for letter in reversed(word) if letter in "aıeiouöü"), "")
    if not vowel or word[-1] in "aıeiouöükç":
        return word
    return word + {"a": "ı", "ı": "ı", "e": "i", "i": "i", "o": "u", "u": "u", "ö": "ü", "ü": "ü"}[vowel]


OFFICES = _PLAIN | frozenset(map(_possessive, _PLAIN))
_PAPERS = frozenset(
    f"{word}{ending}"
    for word, endings in {
        "açıklama": "da sında larda sı",
        "genelge": "de sinde si",
        "tebliğ": "de inde i",
        "paylaşım": "da ında ı",
        "mektup": "ta",
        "mektub": "unda u",
        "karar": "da ında ı",
        "rapor": "da unda u",
        "mesaj": "da ında ı",
        "duyuru": "da sunda su",
        "bildiri": "de sinde si",
    }.items()
    for ending in endings.split()
)
"""What is written or stated, in the place where it speaks."""
_BODIES = frozenset(
    """
    ajansı akademi bakanlığı banka bankası belediyesi birliği derneği enstitüsü fakültesi gazetesi grubu
    havayolları holding kulübü kurulu kurumu lig lisesi mahkeme mahkemesi medya meclisi müdürlüğü odası partisi
    savcılığı sendikası spor şirketi üniversitesi vakfı valiliği
    """.split()
)

PEOPLE = People(
    male=_MALE,
    female=_FEMALE,
    courtesy=_COURTESY,
    offices=OFFICES | _COURTESY,
    groups=_PAPERS,
    bodies=_BODIES,
    abbreviated=frozenset("Av Doç Org Korg".split()),
)

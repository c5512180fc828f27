"""How Turkish sentences point back: pronouns, connectives, roles without a name, verbs of saying without a subject."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.languages.general.pointers import OPENING_MARKS, QUOTE, words_of
from briefing.model.pointers import Leaning, Pointer

_PERSONS = "o, onun, ona, onu, ondan, onunla, kendisi, kendisine, kendisini, kendisinin, kendisinden, kendisiyle"
_BEFORE = (
    "bu, şu, onlar, onların, onlara, onları, bunun, bunu, buna, bunlar, bunların, bunlara, bunları, bunlardan, "
    "bununla, bunda, bundan, burada, buradan, orada, oradan, böyle, böylesi, böylelikle, şöyle, öyle, ancak, ama, "
    "fakat, lakin, "
    "ayrıca, öte yandan, bunun üzerine, bununla birlikte, buna karşın, buna rağmen, söz konusu, böylece, dolayısıyla, "
    "bu nedenle, yine, yine de, üstelik, oysa, oysaki, hâlbuki, halbuki, kendileri, kendilerine, aynı zamanda, diğer "
    "yandan, diğer taraftan, öte taraftan, bu arada, daha sonra, ardından, sonra, sonrasında, sonrasındaysa, örneğin, "
    "mesela, nitekim, zira, çünkü, hatta, ve, veya, ya da, ne var ki, ilgili, adı geçen, bahse konu, her iki, iki, iki "
    "ülke, ikili, ikisi, üçü, aynı, benzer, benzeri, diğer, diğeri, diğerleri, öteki, bir diğer, bir başka, başka bir, "
    "bir sonraki, bir önceki, o dönem, o zaman, o tarihte, tersine, aksine, aksi takdirde, bir diğeri, bir de, yoksa, "
    "buradaki, oradaki, kendi"
)
_OPENING = re.compile(rf"(?:(?P<person>{words_of(_PERSONS)})|(?P<before>{words_of(_BEFORE)}))(?![\w’'-])")
_SET_OFF = re.compile(
    r"[^,;:¶]{1,80},\s(?P<before>öte yandan|bununla birlikte|buna karşın|buna rağmen|bunun üzerine|burada)\b"
    r"|(?:[A-ZÇĞİÖŞÜ][\w’'.-]*\s){1,4}(?P<contrast>ise)\b"
)
"""A connective behind the first words: ``Güler, bununla birlikte``, ``Çin ise``."""
_SAME_KIND = re.compile(
    r"(?:bir sonraki|bir önceki|bir diğer|bir başka|başka bir|benzer|aynı|diğer)\s+(\w+(?:\s+\w+)?)"
)
_EXCEPTIONS = re.compile(
    r"(?:bu|o|aynı)\s+(?:yıl|yılın|yılki|hafta|haftaki|ay|ayın|akşam|sabah|gece|gün|dönem|sezon|yaz|kış|bahar)(?!\w)"
    r"|(?:iki|her iki|ikili)\s+(?:yıl|gün|ay|hafta|bin|milyon|milyar|yüz|kat|kişi|asker|ayrı)"
    r"|ne\s+var\s+ne"
    r"|diğer\s+\w+\s+(?:gibi|arasında)"
)
_EVENTS = (
    "toplantı, görüşme, görüşmeler, oturum, zirve, tören, ziyaret, konuşma, müzakere, müzakereler, etkinlik, forum, "
    "konferans, çalıştay, panel, temas, temaslar, tatbikat, yuvarlak masa, buluşma, heyet, heyetler, taraflar, "
    "mutabakat, görüştü, ele aldı"
)
_FAMILIES = (
    _EVENTS,
    "açıklama, bildiri, metin, rapor, mektup, duyuru, belge, mesaj, sözcü, açıkladı, duyurdu",
    "karar, oylama, hüküm, onay, ret, adım, hamle, değişiklik, oyla, kabul, reddetti, onayladı",
    "anlaşma, sözleşme, mutabakat, protokol, ihale, alım, satış, sipariş, imza, imzaladı, ortaklık",
    "yasa, kanun, tasarı, teklif, önerge, düzenleme, yönetmelik, madde",
    "plan, öneri, proje, program, girişim, strateji, kampanya, kredi, fon, paket",
    "şirket, firma, kuruluş, kurum, tersane, üretici, grup, parti, banka",
    "saldırı, olay, kaza, patlama, soruşturma, dava, operasyon, iddia, iddianame, suçlama",
    "ülke, devlet, kent, şehir, bölge, ada, ittifak, birlik",
    "gemi, uçak, fırkateyn, denizaltı, bot, araç, tank, füze, sistem, helikopter, motor, silah",
    "tutar, rakam, bütçe, miktar, maliyet, bedel, artış, ödeme",
)
_PEOPLE = (
    "bakan, başkan, cumhurbaşkanı, başbakan, milletvekili, milletvekilleri, komutan, sözcü, büyükelçi, yetkili, "
    "yetkililer, genel sekreter, müdür, savcı, yargıç, hâkim, vali, general, amiral, lider, liderler, "
    "şüpheli, şüpheliler, zanlı, zanlılar, katılımcılar, konuşmacılar, siyasetçi"
)
_SUFFIX = (
    r"(?:[ns]?[ıiuü]n|y?[ıiuü]|y?[ae]|[dt][ae]n?|n[ıiuü]|n[ae]|nd[ae]n?|l[ae]r(?:[ıiuü]n?)?|l[ae]r[ae]|l[ae]rd[ae]n?|"
    r"s[ıiuü]|s[ıiuü]n[ae]|s[ıiuü]nd[ae]n?|y?l[ae]|[dt][ae]ki)?"
)


def _forms(names: str) -> re.Pattern[str]:
    """A pattern for the nouns ``names`` in any case and number."""
    return re.compile(rf"(?:{words_of(names)}){_SUFFIX}")


_FAMILY_FORMS = tuple((tuple(name.strip() for name in names.split(",")), _forms(names)) for names in _FAMILIES)
_PEOPLE_FORMS = _forms(_PEOPLE)
_DEFINITE = re.compile(r"\w{2,}(?<!nuz)(?<!niz)(?<!nız)(?<!nüz)(?:[ıiuü]n|[dt][ae]|l[ae]r(?:[ıiuü]n?)?)")
"""A case that a noun bears when it is known already; an adjective or a noun in general bears none."""
_UNIQUE = frozenset(
    "hükümet meclis parlamento dünya ordu polis ekonomi kamuoyu muhalefet basın türk halk von van de bin el al "
    "göre".split()
)
_ELLIPTIC = re.compile(r"(?:gündemde|gündeme|masada|toplam|konular|başlıklar)(?![\w’'])")
SAYING = re.compile(
    r"\b(?:dedi|demişti|diyor|belirtti|kaydetti|söyledi|vurguladı|ekledi|aktardı|açıkladı|bildirdi|savundu|konuştu|"
    r"anlattı|hatırlattı|uyardı|sordu|yineledi|yanıtladı|değerlendirdi|duyurdu|öne sürdü|dikkat çekti|işaret etti|"
    r"altını çizdi|(?:ifade|sözlerini|kabul|itiraf|iddia|ilan) (?:etti|sürdürdü|tamamladı)|dile getirdi|"
    r"(?:ifadelerini|ifadesini|sözlerini) kullandı)\W*\Z"
)
"""A verb of saying at the end of a sentence, as where it reports speech."""
_CASE = re.compile(r"[’'](?:[ns]?[ıiuü]n|y?[ıiuü]|y?[ae]|[dt][ae]n?|n[ıiuü]|n[ae]|y?l[ae]|[dt][ae]ki|ki)\Z")
_CAPITAL = re.compile(r"[A-ZÇĞİÖŞÜ][\w’'.-]*")
_OBLIQUE = re.compile(r"\b(?:buna|bunu|bunun|bundan|bununla|bunda|bunlara|bunları|bunların|onlara|onları|ona|onu)\b")
_WORD = re.compile(r"[\w’'-]+")
_ADVERBS = frozenset("ilk geçen dün bugün yarın şimdi son yeni bir bazı pek çok tüm her hiç en daha".split())


def points_back(leaning: Leaning) -> Pointer | None:
    """What in a Turkish sentence points back beyond it; None where it stands alone."""
    outside = leaning.outside
    return (
        _opening(leaning.text.lstrip(OPENING_MARKS))
        or _inside(outside)
        or _role(outside, leaning.mentioned)
        or _speech(outside)
        or _oblique(outside)
    )


def _opening(bare: str) -> Pointer | None:
    folded = _fold(bare)
    if _EXCEPTIONS.match(folded):
        return None
    if found := _ELLIPTIC.match(folded):
        return Pointer(words=bare[: found.end()], kind="noun", nouns=("", *_FAMILY_FORMS[0][0]))
    found = _OPENING.match(folded)
    if not found:
        return None
    if found["person"]:
        return Pointer(words=bare[: found.end()], kind="person")
    same = _SAME_KIND.match(folded)
    words = bare[: found.end()]
    return Pointer(words=words, kind="noun", nouns=tuple(same[1].split())) if same else Pointer(words=words)


def _inside(outside: str) -> Pointer | None:
    """A connective that the first words stand before."""
    found = _SET_OFF.match(outside.strip(f"{QUOTE} "))
    return Pointer(words=found["before"] or found["contrast"]) if found else None


def _role(outside: str, mentioned: Callable[[str], bool]) -> Pointer | None:
    """A common noun at the beginning that was introduced before: Turkish has no article to tell it by."""
    bare = outside.strip(f"{QUOTE} ")
    first = _WORD.match(bare)
    if not first or "’" in first[0] or "'" in first[0]:
        return None
    noun = _fold(first[0])
    named = _CAPITAL.match(bare[first.end() :].lstrip(" "))
    if named and not noun.endswith(("de", "da", "te", "ta", "den", "dan")):
        return None
    if noun in _UNIQUE or noun in _ADVERBS:
        return None
    if _PEOPLE_FORMS.fullmatch(noun):
        return Pointer(words=first[0], kind="person", nouns=(noun,))
    family = next((names for names, forms in _FAMILY_FORMS if forms.fullmatch(noun)), ())
    if family or (_DEFINITE.fullmatch(noun) and mentioned(noun)):
        return Pointer(words=first[0], kind="noun", nouns=(noun, *family))
    return None


def _speech(outside: str) -> Pointer | None:
    """A verb of saying at the end, and nobody in the nominative who says it."""
    verb = SAYING.search(outside)
    if not verb or _has_subject(outside[: verb.start()]):
        return None
    return Pointer(words=verb[0].rstrip(".!? "), kind="person")


def _has_subject(before: str) -> bool:
    """Whether a name without a case ending stands in ``before``, or a first word that a comma sets apart."""
    bare = before.strip(f"{QUOTE} ")
    names = [name for name in _CAPITAL.findall(bare) if not _CASE.search(name)]
    first = _WORD.match(bare)
    if first and names and names[0] == first[0]:
        alone = bare[first.end() : first.end() + 1] == "," or first[0].endswith(("lar", "ler"))
        return alone or len(names) > 1
    return bool(names)


def _oblique(outside: str) -> Pointer | None:
    """A form of "this" near the beginning, before any comma."""
    opening = re.split(r"[,;:]", _fold(outside), maxsplit=1)[0]
    found = _OBLIQUE.search(" ".join(opening.split()[:5]))
    return Pointer(words=found[0]) if found else None


def _fold(text: str) -> str:
    return text.replace("I", "ı").replace("İ", "i").lower()

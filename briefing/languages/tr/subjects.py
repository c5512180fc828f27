"""Which Turkish words name a subject, and which stand in every one and name none."""

from __future__ import annotations

import re

from briefing.languages.contract import Subjects

# Days, numbers, titles of persons and verbs of saying.
_NAMELESS = frozenset(
    """
    pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim
    kasım aralık gün hafta ay yıl bugün dün yarın sabah akşam gece saat dakika önce geç erken ilk ikinci üçüncü son
    geçen gelecek yeni eski iki üç dört beş altı yedi sekiz dokuz on yüz bin milyon milyar trilyon yüzde sayı kişi dr
    prof av söyledi belirtti açıkladı bildirdi dedi haber açıklama adlı hakkında edip geçirdi etti oldu aldı verdi yaptı
    olduğunu
    """.split()
)
# The bodies of a state, the people in them, and how they go about any matter; how any figure moves.
_PROCEDURE = frozenset(
    """
    meclis tbmm parlamento komisyon kurul genel milletvekili yasa kanun tasarı teklif oylama oy karar görüşme toplantı
    ziyaret hükümet bakanlık kurum yetkili parti muhalefet mahkeme dava hakim savcı anlaşma plan program politika
    konuşma destek ülke devlet millet ulusal resmi sosyal medya platform paylaşım puan artış azalış düşüş yükseliş oran
    dönem katkı yatırımcı endeks ev canlı rekor durum
    """.split()
)

# A finite verb, a converb, a participle or a noun with the copula; nouns that end so are excepted. Found by reading
# what a tagged text (UD BOUN) has with each ending. On another (PUD) .77 of the verbs and .08 of the nouns as the
# dictionary has them are taken for verbs; .74 of the nouns in a case and .10 of those are taken for oblique.
_VERBS = re.compile(
    r"""(?!(?:kredi|parti|batı|çatı|adı|kendi|tedbir|müdür|kültür|karikatür|sahip|takip|rakip|galip|tertip|grup|girdi
        |çıktı|ekip|yedi|prensip|takdir|ordu|tadı|\w+nt[ıiuü])\Z)
    [a-zçğıöşüâîû]+?(?:
        m[ıiuü]ş(?:l[ae]r|t[ıiuü]r?)?
      | [ıiuü]yor(?:l[ae]r|d[ıiuü])?
      | [ae]c[ae](?:k(?:l[ae]r|t[ıiuü]r?)?|ğ[ıiuü]\w*)
      | [ae]r[ae]k(?:t[ae]n)?
      | (?<=\w\w)[ıiuü]p
      | [dt][ıiuü]ğ[ıiuü]\w*
      | m[ae]kt[ae](?:yd[ıiuü]|d[ıiuü]r)?(?:l[ae]r)?
      | m[ae]d[ae]n
      | [dt][ıiuü]r(?:l[ae]r)?
      | m[ae]l[ıi]
      | (?<=\w\w)[dt][ıiuü](?:l[ae]r)?
      | ken
      | [ıiuü]nc[ae]
      | (?<!\by)[aeıiuü][ln][ae]n(?:l[ae]r)?
      | y[ae]n(?:l[ae]r)?
    )|olan|eden|gelen|giden|veren|alan|yapan|gören|öngören|düşen|artan|çıkan|giren|geçen|isteyen|ise|değil|olur|eder""",
    re.VERBOSE,
)
# A noun in a case that stands in no heading, and the measures that stand before a noun (a loan of so many dollars).
_OBLIQUE = re.compile(
    r"""(?!(?:neden|beden|maden|vatan|sorun|izin|zemin|tahmin|kurşun|yangın|bugün|yakın|kadın|altın|basın|yayın|akın|üretim|aydın|ekin|orman|zengin|derin)\Z)
    [a-zçğıöşüâîû]{2,}?(?:
        l[ae]r[ıi]?n?(?:[dt][ae]n?|(?<=[ln])[ae]|[ıi]n?|y?l[ae])(?:ki)?
      | l[ae]r[ae]|l[ae]r[ıi]
      | s[ıiuü]n(?:[dt][ae]n?|[ae]|[ıiuü]n?)(?:ki)?
      | [ıiuü]n(?:[dt][ae]n?|[ae]|[ıiuü]n?)(?:ki)?
      | n[ıiuü]n
      | (?<=\w\w)[dt][ae]n
      | (?<=[bcçdfgğhjklmnprsştvz])[ıiuü]n
      | [dt][ae]ki
      | [yş]l[ae]
      | [ıiuü][ln]m[ae](?:s[ıi])?
    )|(?:dolar|lira|euro|yıl|ay|gün|hafta|saat|puan|ton|kilo|metre)l[ıiuü]k""",
    re.VERBOSE,
)

SUBJECTS = Subjects(nameless=_NAMELESS, procedure=_PROCEDURE, verbs=_VERBS, oblique=_OBLIQUE, bare=True)

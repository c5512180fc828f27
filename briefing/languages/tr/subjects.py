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
# The bodies of a state, the people in them, and how they go about any matter.
_PROCEDURE = frozenset(
    """
    meclis tbmm parlamento komisyon kurul genel milletvekili yasa kanun tasarı teklif oylama oy karar görüşme toplantı
    ziyaret hükümet bakanlık kurum yetkili parti muhalefet mahkeme dava hakim savcı anlaşma plan program politika
    konuşma destek ülke devlet millet ulusal resmi
    """.split()
)

SUBJECTS = Subjects(
    nameless=_NAMELESS,
    procedure=_PROCEDURE,
    verbs=re.compile(r"[a-zçğıöşü]+(?:m[ıiuü]ş(?:l[ae]r)?|[ıiuü]yor(?:lar)?|[ae]c[ae]k(?:l[ae]r)?|[ae]r[ae]k)"),
    bare=True,
)

"""The words that say who spoke, in Turkish: verbs of speech in the forms that stand by a quotation."""

from __future__ import annotations

import re

FINITE = frozenset(
    """
    dedi diyor demişti demiş diyordu dediler diyorlar söyledi söylüyor söylemişti söylediler belirtti belirtiyor
    belirtmişti belirttiler konuştu konuşuyor konuşmuştu kaydetti kaydediyor kaydettiler vurguladı vurguluyor
    vurguladılar kullandı kullanıyor kullandılar açıkladı açıklıyor açıkladılar ekledi ekliyor eklediler sordu soruyor
    sordular bulundu bulundular yazdı yazıyor yazdılar aktardı aktarıyor anlattı anlatıyor yanıtladı yanıtını cevabını
    cevapladı savundu savunuyor uyardı uyarıyor bildirdi bildiriyor duyurdu duyuruyor etti ediyor ettiler
    değerlendirdi verdi çağrısında paylaştı paylaşımında dile getirdi iddia
    yorumunu yorumu yorumunda açıklamasını açıklamasında değerlendirmesini değerlendirmesinde uyarısında uyarısını
    sürdürdü sürdürüyor sürdürdüler
    """.split()
)
PARTICIPLES = frozenset(
    """
    diyen konuşan kullanan belirten kaydeden vurgulayan söyleyen eden açıklayan bulunan aktaran değerlendiren yanıtlayan
    soran ekleyen anlatan savunan uyaran bildiren yazan veren paylaşan getiren
    """.split()
)
CONVERBS = frozenset("diyerek diye şeklinde ifadesiyle sözleriyle değerlendirmesinde".split())
"""They tie a quotation to a verb that may stand far behind it, or after them (``diye konuştu``)."""
_STEM = (
    r"(?:de|söyle|yaz|belirt|açıkla|vurgula|kaydet|aktar|bildir|getir|savun|konuş|uyar|ekle|anlat|duyur|hatırlat|paylaş"
    r"|sor|haykır|kullan)"
)
NOMINALISED = re.compile(rf"{_STEM}(?:[dt][ıiuü]k?l?[ae]?r?[ıiuü]?ğ?[ıiuü]n[ıiuü]|y?[ae]ce?a?ğ[ıi]n[ıi])")
"""A verb of speech as what another tells: ``dediğini``, ``yazdığını``, ``diyeceğini``."""
RELATIVE = re.compile(rf"{_STEM}[dt][ıiuü]ğ[ıiuü]")
"""A verb of speech before what is said: ``kullandığı``."""
GENITIVE = re.compile(r"(?:'n?[ıiuü]n|(?<=\w\w\w)[ıiuü]n|n[ıiuü]n)\Z")
OWNER = re.compile(
    r"'n?(?:[ıiuü]n|[dt][ae]n)\Z|\w{3}(?:l[ıiuü]ğ[ıiuü]|si|sı|su|sü)n[dt][ae]n\Z|l[ıiuü]k(?:tan|ten)\Z|l[ıiuü]ğ[ıiuü]n\Z"
)
"""Whose a statement is: ``Valiliği'nden``, ``Başsavcılıktan``."""
PAPER = re.compile(
    r"(?:açıklama|genelge|tebliğ|paylaşım|mektu[pb]|karar|rapor|mesaj|duyuru|bildiri|metin|metn|söz|ifade|yanıt|cevab?p?)"
    r"(?:lar|ler)?(?:s?[ıiuü]n?)?(?:[dt][ae])?"
)
"""What is written or stated, where it speaks: ``açıklamada``, ``mesajı``."""
PASSIVE = frozenset(
    "denildi deniliyor denildiği denildi denilerek yer kullanıldı edildi kaydedildi yapıldı verildi".split()
)
THUS = frozenset("şöyle şöyleydi şunlar şu".split())

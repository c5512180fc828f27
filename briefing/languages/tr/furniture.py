"""What Turkish pages print within a text: stamps, teasers of what follows, invitations, credits."""

from __future__ import annotations

from briefing.languages.contract import Row, Surroundings, forms_of

_FORMS = (
    *forms_of(
        "invitation",
        Row(
            "peki",
            r"peki,?\s[^.!?\n]{5,220}\?\s*(?=işte)",
        ),
        reaches="match",
    ),
    *forms_of(
        "invitation",
        Row(
            "işte",
            r"işte,?\s[^.!?\n]{3,180}?"
            r"(?:(?:detaylar|ayrıntılar|bilgiler|şartlar|fiyatlar|rakamlar|liste|tablo|sonuçlar|açıklama|gelişme"
            r"|merak edilen)\w*(?=[.!…\n]|$)|\.\.\.|…)",
        ),
        reaches="sentence",
    ),
    *forms_of(
        "invitation",
        Row(
            "haberimizde|haberimizden|sizler için|haberin devamı|haberin detay|haberin ayrıntı|merak edenler",
            r"haberimiz(?:de|den)\b|sizler için (?:derle|araştır|hazırla|sırala)\w+|haberin (?:devamı|detay"
            r"|ayrıntı)\w*|merak edenler için",
        ),
        Row(
            "tıklayın|tıklayınız|abone ol|takip edin|takip edebilirsiniz|bültenimize|uygulamamızı|uygulamasını indir",
            r"tıklayın(?:ız)?(?=\s*[.!…\n]|\s*$)|abone ol(?:un|mak için)\b|(?:takip ed(?:in|ebilirsiniz)|indirin"
            r"|indirebilirsiniz)(?=[.!\s]|$)|bültenimize\b",
        ),
        Row(
            "yorumlarınızı|bize ulaşın|bize yazın|haber ihbar",
            r"(?:yorumlarınızı|görüşlerinizi) [^.!?\n]{0,60}(?:paylaş|yaz|bildir)\w*|bize (?:ulaşın|yazın)|haber"
            r" ihbar",
        ),
        begins="within",
    ),
    *forms_of(
        "rights",
        Row(
            "hakları saklıdır|hakkı saklıdır|hakları mahfuz|hakkı mahfuz|izinsiz|kaynak gösterilmeden",
            r"(?:tüm hakları|her hakkı) (?:saklıdır|mahfuzdur)|(?:izinsiz|kaynak gösterilmeden) (?:kopyalan"
            r"|kullanıl|yayınlan|alınt)\w*",
        ),
        begins="within",
    ),
    *forms_of(
        "credit",
        Row(
            "fotoğraf|görsel|kaynak:|haber:|editör:|muhabir:|kamera:|foto:",
            r"(?:fotoğraf(?:lar)?|foto|görsel|kaynak|haber|editör|muhabir|kamera|çeviri"
            r"|derleyen)\s?:\s?(?-i:[A-ZÇĞİÖŞÜ])[^.!?\n]{1,50}?(?=[.!?\n]|$)",
        ),
        place="end",
        reaches="match",
    ),
    *forms_of(
        "correction",
        Row(
            "düzeltme:|editörün notu|güncellenmiştir|güncellendi",
            r"(?:düzeltme|editörün notu)\s?:|bu (?:haber|yazı|içerik|metin)[^.!?\n]{0,60}(?:güncellen|düzeltil"
            r"|yayınlan|yayımlan)\w*",
        ),
    ),
    *forms_of(
        "notice",
        Row(
            "yatırım danışmanlığı",
            r"burada yer alan (?:yatırım )?bilgi|yatırım danışmanlığı (?:kapsamında|hizmeti)",
        ),
        begins="within",
    ),
    *forms_of(
        "read more",
        Row(
            "ilgili haber|ilginizi çekebilir|diğer haber|bakmadan geçme|ayrıca oku",
            r"(?:ilgili haber(?:ler)?|(?:bunlar da )?ilginizi çekebilir|diğer haberler|bakmadan geçme\w*|ayrıca"
            r" okuyun)\s?:?",
        ),
    ),
    *forms_of(
        "live page",
        Row(
            "son dakika gelişmeleri|ayrıntılar geliyor|detaylar geliyor|ayrıntılar birazdan",
            r"(?:ayrıntılar|detaylar) (?:geliyor|birazdan)",
        ),
    ),
)

SURROUNDINGS = Surroundings(
    forms=_FORMS,
    stamped=(
        r"(?:son )?(?:giriş|güncellen?me|ya(?:yın|yım)(?:lanma)?|oluşturulma|eklenme)(?: (?:tarihi|zamanı|saati))?",
    ),
    stamp_marks=("giriş", "güncelle", "yayın", "yayım", "oluşturul", "eklen", "son güncelle"),
    hours=("saat", "tsi"),
    ago=r"\d{1,2} ?(?:dk|dakika|saat|gün|sa) önce",
    occupations=("muhabir", "muhabiri", "gazeteci", "editör", "editörü", "yazar", "yazarı", "köşe yazarı"),
)

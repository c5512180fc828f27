"""What Turkish pages print within a text: stamps, teasers of what follows, invitations, credits."""

from __future__ import annotations

from briefing.languages.contract import Form, Surroundings

_FORMS = (
    Form(kind="invitation", marks=("peki",), pattern=r"peki,?\s[^.!?\n]{5,220}\?\s*(?=işte)", reaches="match"),
    Form(
        kind="invitation",
        marks=("işte",),
        pattern=(
            r"işte,?\s[^.!?\n]{3,180}?"
            r"(?:(?:detaylar|ayrıntılar|bilgiler|şartlar|fiyatlar|rakamlar|liste|tablo|sonuçlar|açıklama|gelişme"
            r"|merak edilen)\w*(?=[.!…\n]|$)|\.\.\.|…)"
        ),
        reaches="sentence",
    ),
    Form(
        kind="invitation",
        marks=(
            "haberimizde",
            "haberimizden",
            "sizler için",
            "haberin devamı",
            "haberin detay",
            "haberin ayrıntı",
            "merak edenler",
        ),
        pattern=(
            r"haberimiz(?:de|den)\b|sizler için (?:derle|araştır|hazırla|sırala)\w+|haberin (?:devamı|detay"
            r"|ayrıntı)\w*|merak edenler için"
        ),
        begins="within",
    ),
    Form(
        kind="invitation",
        marks=(
            "tıklayın",
            "tıklayınız",
            "abone ol",
            "takip edin",
            "takip edebilirsiniz",
            "bültenimize",
            "uygulamamızı",
            "uygulamasını indir",
        ),
        pattern=(
            r"tıklayın(?:ız)?(?=\s*[.!…\n]|\s*$)|abone ol(?:un|mak için)\b|(?:takip ed(?:in|ebilirsiniz)|indirin"
            r"|indirebilirsiniz)(?=[.!\s]|$)|bültenimize\b"
        ),
        begins="within",
    ),
    Form(
        kind="invitation",
        marks=("yorumlarınızı", "bize ulaşın", "bize yazın", "haber ihbar"),
        pattern=(
            r"(?:yorumlarınızı|görüşlerinizi) [^.!?\n]{0,60}(?:paylaş|yaz|bildir)\w*|bize (?:ulaşın|yazın)|haber"
            r" ihbar"
        ),
        begins="within",
    ),
    Form(
        kind="rights",
        marks=(
            "hakları saklıdır",
            "hakkı saklıdır",
            "hakları mahfuz",
            "hakkı mahfuz",
            "izinsiz",
            "kaynak gösterilmeden",
        ),
        pattern=(
            r"(?:tüm hakları|her hakkı) (?:saklıdır|mahfuzdur)|(?:izinsiz|kaynak gösterilmeden) (?:kopyalan"
            r"|kullanıl|yayınlan|alınt)\w*"
        ),
        begins="within",
    ),
    Form(
        kind="credit",
        marks=("fotoğraf", "görsel", "kaynak:", "haber:", "editör:", "muhabir:", "kamera:", "foto:"),
        pattern=(
            r"(?:fotoğraf(?:lar)?|foto|görsel|kaynak|haber|editör|muhabir|kamera|çeviri"
            r"|derleyen)\s?:\s?(?-i:[A-ZÇĞİÖŞÜ])[^.!?\n]{1,50}?(?=[.!?\n]|$)"
        ),
        place="end",
        reaches="match",
    ),
    Form(
        kind="correction",
        marks=("düzeltme:", "editörün notu", "güncellenmiştir", "güncellendi"),
        pattern=(
            r"(?:düzeltme|editörün notu)\s?:|bu (?:haber|yazı|içerik|metin)[^.!?\n]{0,60}(?:güncellen|düzeltil"
            r"|yayınlan|yayımlan)\w*"
        ),
    ),
    Form(
        kind="notice",
        marks=("yatırım danışmanlığı",),
        pattern=r"burada yer alan (?:yatırım )?bilgi|yatırım danışmanlığı (?:kapsamında|hizmeti)",
        begins="within",
    ),
    Form(
        kind="read more",
        marks=("ilgili haber", "ilginizi çekebilir", "diğer haber", "bakmadan geçme", "ayrıca oku"),
        pattern=(
            r"(?:ilgili haber(?:ler)?|(?:bunlar da )?ilginizi çekebilir|diğer haberler|bakmadan geçme\w*|ayrıca"
            r" okuyun)\s?:?"
        ),
    ),
    Form(
        kind="live page",
        marks=("son dakika gelişmeleri", "ayrıntılar geliyor", "detaylar geliyor", "ayrıntılar birazdan"),
        pattern=r"(?:ayrıntılar|detaylar) (?:geliyor|birazdan)",
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

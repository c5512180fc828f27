"""What Turkish e-mails print around what they were sent for."""

from __future__ import annotations

from briefing.languages.contract import Mail

MAIL = Mail(
    answering=("ynt", "yan", "cvp"),
    passing_on=("ilt",),
    replied=(
        r"[^\n]{6,200} (?:şunu|şunları|şöyle) yazdı(?: ?\([^\n]{0,60}\))?:",
        r"-{2,} ?(?:özgün|orijinal) (?:ileti|mesaj) ?-{2,}",
    ),
    passed_on=(r"-{2,} ?(?:iletilen|yönlendirilen) (?:ileti|mesaj|e-?posta) ?-{2,}", r"iletilen mesaj başlangıcı:"),
    heads=(
        ("kimden", "from"),
        ("gönderen", "from"),
        ("gönderildi", "date"),
        ("gönderme tarihi", "date"),
        ("tarih", "date"),
        ("kime", "to"),
        ("alıcı", "to"),
        ("bilgi", "to"),
        ("konu", "subject"),
    ),
    notices=(
        r"\btarayıcı\w* (?:görüntüle|aç|oku)",
        r"\bdüzgün görüntüle\w*yor",
        r"\bbu e-?postayı (?:bir )?arkadaşınıza (?:ilet|gönder)",
    ),
    leaving=(
        r"\b(?:abonelikten|üyelikten|listeden|listemizden|bültenden|bültenimizden) (?:çık|ayrıl)",
        r"\b(?:aboneliğini|üyeliğini)(?:zi)? (?:sonlandır|iptal|yönet|güncelle)",
        r"\bbu (?:e-?posta|e-?bülten|ileti|mesaj)\w*,? [^.!?]{0,80}(?:abone|üye|kayıtlı) olduğunuz",
        r"\btercihlerini(?:zi)? (?:güncelle|yönet|değiştir)",
        r"\bbu e-?posta(?: mesajı)?(?: ve ekleri)? [^.!?]{0,60}(?:gizli|kişiye özel)",
    ),
)

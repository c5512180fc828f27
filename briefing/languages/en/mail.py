"""What English e-mails print around what they were sent for."""

from __future__ import annotations

from briefing.languages.contract import Mail

MAIL = Mail(
    answering=("re",),
    passing_on=("fwd?",),
    replied=(r"on [^\n]{6,160} wrote:", r"-{2,} ?original message ?-{2,}"),
    passed_on=(r"-{2,} ?forwarded message ?-{2,}", r"begin forwarded message:"),
    heads=(
        ("from", "from"),
        ("sent", "date"),
        ("date", "date"),
        ("to", "to"),
        ("cc", "to"),
        ("reply-to", "to"),
        ("subject", "subject"),
    ),
    notices=(
        r"\b(?:view|read|open|see) (?:(?:this|the) )?(?:e-?mail |newsletter |message |it )?(?:in|on) [a-z]+ browser",
        r"\bview (?:it |this (?:e-?mail|newsletter) )?online\b",
        r"\b(?:trouble|problems?|difficulty|having trouble) (?:viewing|reading|seeing) this\b",
        r"\b(?:was|were) this (?:e-?mail|newsletter) forwarded to you",
        r"\bforward(?:ed)? (?:this|to) (?:e-?mail|newsletter|a friend)\b",
        r"\badd us to your address book\b",
        r"\bimages? (?:not|are not) (?:showing|displayed|displaying)\b",
    ),
    leaving=(
        r"\bunsubscribe\b",
        r"\b(?:manage|update|change|edit) (?:your |e-?mail |my )*(?:preferences|subscriptions?|settings|profile)\b",
        r"\byou(?: are|['’]re| have)? receiv(?:ing|ed) this (?:e-?mail|newsletter|message|because)",
        r"\byou got this (?:e-?mail|newsletter) because\b",
        r"\bthis (?:e-?mail|newsletter|message) (?:was|is being) sent to\b",
        r"\bopt[ -]out of (?:these|this|future|our)\b",
        r"\bthis (?:e-?mail|message)(?: and any \w+)? (?:is|are|may be|contains) (?:intended|confidential|privileged)",
    ),
)

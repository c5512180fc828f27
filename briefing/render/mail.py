"""The Brief as an e-mail that can be sent as it is: text, HTML with its styles inline, and the PDF attached."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

import css_inline

from briefing.model import Appearance, Brief
from briefing.render.html import fill_stylesheet
from briefing.render.page.context import make_context
from briefing.render.page.environment import fill
from briefing.render.page.isolation import isolate
from briefing.render.page.marks import slug
from briefing.render.pdf import render_pdf
from briefing.render.wording import Wording


def render_mail(brief: Brief, appearance: Appearance) -> bytes:
    """``brief`` as an .eml file: no sender and no recipient, which the mail program asks for.

    The date is that of publication, and the boundaries come from the content, so that the bytes are always the same.
    """
    page, text, pdf = _html(brief, appearance), _text(brief, appearance), render_pdf(brief, appearance)
    identity = sha256(page.encode() + pdf).hexdigest()
    message = EmailMessage(policy=SMTP)
    marking = f"[{brief.marking}] " if brief.marking else ""
    message["Subject"] = f"{marking}{brief.title}, {Wording.of(brief.language).period(brief.period)}"
    message["Date"] = format_datetime(datetime.combine(brief.published or brief.period.end, time(8), UTC))
    message["Message-ID"] = f"<{identity[:32]}@briefing.invalid>"
    message["X-Unsent"] = "1"
    message["Content-Language"] = brief.language
    message.set_content(text)
    message.add_alternative(page, subtype="html")
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename=f"{slug(brief.title)}.pdf")
    for number, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(f"=_{identity[:24]}_{number}")
    return message.as_bytes()


def _html(brief: Brief, appearance: Appearance) -> str:
    style = fill_stylesheet("mail.css", brief, appearance)
    context = make_context(brief, appearance, medium="mail", stylesheet=style)
    page = isolate(fill(appearance.template, "mail.html", brief.language, context.names()))
    return str(css_inline.CSSInliner(load_remote_stylesheets=False, keep_style_tags=False).inline(page))


def _text(brief: Brief, appearance: Appearance) -> str:
    context = make_context(brief, appearance, medium="mail")
    text = fill(appearance.template, "mail.txt", brief.language, context.names())
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"

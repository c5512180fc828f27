"""The hashes of the method annex: of the content, of the articles, and of every file that the brief was made from."""

from __future__ import annotations

from briefing.model import Brief, Input, InputKind
from briefing.render.wording import Wording


def list_hashes(brief: Brief, wording: Wording) -> tuple[tuple[str, str], ...]:
    """What is hashed, in words, and its SHA-256 as 64 hexadecimal digits, in printed order: the manifest in short.

    The whole one, with the file of the configuration itself and the versions of all that the brief was made with, is
    in its data.
    """
    _ = wording.gettext
    method = brief.method
    rows = [
        (_("Content"), brief.content_sha256),
        (_("Configuration"), method.configuration_sha256),
        (_("Articles"), method.inputs_sha256),
        (_("Signing key"), method.signing_key),
        *((_label(each, wording), each.sha256) for each in method.inputs if each.kind in _kinds(wording)),
    ]
    return tuple((label, sha256) for label, sha256 in rows if sha256)


def _label(each: Input, wording: Wording) -> str:
    kind = _kinds(wording)[each.kind]
    return f"{kind} ({each.name})" if each.name else kind


def _kinds(wording: Wording) -> dict[InputKind, str]:
    _ = wording.gettext
    return {
        "register": _("Register"),
        "decisions": _("Decisions"),
        "previous": _("Issue before"),
        "furniture": _("Furniture memory"),
        "template": _("Template"),
        "logo": _("Logo"),
        "font": _("Font"),
    }

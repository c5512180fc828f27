"""What a file states as its title, where that is a title and not the name of a file or of a program."""

from __future__ import annotations

import re

_FILE_NAME = re.compile(
    r"microsoft (?:word|powerpoint|excel)\b.*"
    r"|.*\.(?:docx?|odt|rtf|pdf|indd|qxd|qxp|tex|html?|xlsx?|pptx?|txt|pages|epub)"
    r"|\S*[_\d]\S*|(?:untitled|document|print|layout|slide|word document|powerpoint presentation)[\s\d-]*",
    re.IGNORECASE,
)
_LONGEST = 40


def stated_title(stated: str) -> str:
    """``stated`` in single spaces; empty where it is the name of a file or of a program, or far too long."""
    title = " ".join(stated.replace("\x00", "").split())
    return "" if _FILE_NAME.fullmatch(title) or len(title.split()) > _LONGEST else title

"""The domain under which an outlet's addresses stand, by the public suffix list that tld brings along."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit

from tld import get_fld


def host(url: str) -> str | None:
    """The host of ``url`` without its port and a leading ``www.``; None where it has none."""
    try:
        name = urlsplit(url).hostname
    except ValueError:
        return None
    return name.removeprefix("www.") if name else None


@lru_cache(maxsize=1 << 14)
def registrable_domain(name: str) -> str:
    """The part of a host's name that somebody registered: ``metro.co.uk`` of ``www.metro.co.uk``.

    Where the list has no ending of the host's, its last two labels.
    """
    bare = name.lower().strip(".").removeprefix("www.")
    try:
        found = get_fld(bare, fix_protocol=True, fail_silently=True, search_private=True)
    except (ValueError, UnicodeError):
        found = None
    return str(found).removeprefix("www.") if found else ".".join(bare.split(".")[-2:])

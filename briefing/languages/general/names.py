"""Names as capitals show them in running text: the one pattern of each kind, for any language written in Latin letters.

Each begins with one set of characters, which makes the search for it fast.
"""

from __future__ import annotations

UPPER = r"[^\W\d_a-zçğıöşü]"
"""A letter that is no small letter of English or Turkish, so that capitals of any script are among them."""

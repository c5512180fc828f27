"""Near-duplicates by shingles: runs of consecutive words, hashed.

Broder, "On the resemblance and containment of documents", 1997.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from hashlib import blake2b

LENGTH = 5
"""Words in a shingle."""
COMMON = 40
"""A shingle in more texts than this is a phrase of the trade; it brings no pair together."""
SHARED = 0.5
"""Two texts are near-duplicates when the shorter shares half of its shingles with the longer."""


def shingle(words: Sequence[str], length: int = LENGTH) -> frozenset[int]:
    """The hashed runs of ``length`` consecutive words; one run of them all for a text shorter than that."""
    count = max(1, len(words) - length + 1)
    return frozenset(
        int.from_bytes(blake2b(" ".join(words[start : start + length]).encode(), digest_size=8).digest())
        for start in range(count if words else 0)
    )


def near_duplicates(texts: Sequence[Sequence[str]], *, shared: float = SHARED) -> Iterator[tuple[int, int, float]]:
    """The pairs of near-duplicates among ``texts`` (word sequences), by number, with their containment (0 to 1).

    Containment is the share of the smaller set of shingles that is in the larger: a cut copy is contained whole.
    """
    sets = [shingle(words) for words in texts]
    holders: dict[int, list[int]] = defaultdict(list)
    for number, shingles in enumerate(sets):
        for each in shingles:
            holders[each].append(number)
    for number, shingles in enumerate(sets):
        overlap: Counter[int] = Counter()
        for each in shingles:
            if len(holders[each]) <= COMMON:
                overlap.update(other for other in holders[each] if other > number)
        for other in sorted(overlap):
            contained = len(shingles & sets[other]) / max(1, min(len(shingles), len(sets[other])))
            if contained >= shared:
                yield number, other, contained

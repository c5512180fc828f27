"""Near-duplicates by shingles: runs of consecutive words, hashed, sampled to find candidates and compared in full.

Broder, "On the resemblance and containment of documents", 1997. The sample keeps the hashes that a number divides, so
that a cut copy's sample lies within its original's, and time grows with the number of texts, not of pairs.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint32]

LENGTH = 4
"""Words in a shingle: where one word in ten is changed, two thirds of such shingles are left."""
SHARED = 0.4
"""Two texts are near-duplicates when the longer has two fifths of the shingles of the shorter."""
FEWEST = 8
"""Shared shingles; fewer make two texts near-duplicates only where they are the same words throughout."""
_SAMPLED = 3
_NEIGHBOURS = 3  # texts with one shingle are chained to so many others, not each to each
_PROMISING = 0.5  # a candidate's sample must share this part of what is asked of the whole
_WHOLE = 0x9E3779B9
_FACTORS = np.array(
    [3935559000370003845, 2691343689449507681, 4768777513237032717, 6364136223846793005], dtype=np.uint64
)


def shingles_of(texts: Sequence[Sequence[str]]) -> list[Hashes]:
    """For each text (a sequence of words) its shingles, hashed to 32 bits, each once and ascending.

    The last entry of a text that is shorter than a shingle stands for all its words; a text without words has none.
    """
    known: dict[str, int] = {}
    return [_shingles(words, known) for words in texts]


def near_duplicates(texts: Sequence[Sequence[str]], *, shared: float = SHARED) -> list[tuple[int, int, float]]:
    """The pairs of near-duplicates among ``texts`` (word sequences), by number, with their containment (0 to 1).

    Containment is the share of the smaller set of shingles that is in the larger: a cut copy is contained whole. Of
    many texts that hold one another not every pair is given, but enough that all hang together.
    """
    sets = shingles_of(texts)
    found = []
    for one, other in _candidates(sets, [hash_words(words) for words in texts], shared * _PROMISING):
        common = len(np.intersect1d(sets[one], sets[other], assume_unique=True))
        contained = common / max(1, min(len(sets[one]), len(sets[other])))
        if contained >= shared and (common >= FEWEST or list(texts[one]) == list(texts[other])):
            found.append((one, other, contained))
    return found


def hash_words(words: Sequence[str]) -> int:
    """A hash of all of ``words`` in order, 32 bits, the same in every process."""
    return _hash("\x1f".join(words)) >> 32


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _shingles(words: Sequence[str], known: dict[str, int]) -> Hashes:
    if len(words) < LENGTH:
        return np.array([hash_words(words)] if words else [], dtype=np.uint32)
    for word in words:
        if word not in known:
            known[word] = _hash(word)
    hashes = np.fromiter((known[word] for word in words), dtype=np.uint64, count=len(words))
    count = len(words) - LENGTH + 1
    mixed = np.zeros(count, dtype=np.uint64)
    for place in range(LENGTH):  # sums and products wrap round at 64 bits, as they are meant to
        mixed += hashes[place : place + count] * _FACTORS[place]
    return np.unique((mixed >> np.uint64(32)).astype(np.uint32))


def _candidates(sets: Sequence[Hashes], wholes: Sequence[int], promising: float) -> list[tuple[int, int]]:
    """The pairs whose samples share at least the part ``promising`` of the smaller one, ascending."""
    samples = [
        np.append(one[one % _SAMPLED == 0], np.uint32(whole ^ _WHOLE)) for one, whole in zip(sets, wholes, strict=True)
    ]
    sizes = np.array([len(sample) for sample in samples], dtype=np.int64)
    if not len(sizes):
        return []
    # Longer texts first, so that in a shingle's chain a cut copy stands beside what it was cut from.
    ranks = np.lexsort((np.arange(len(sets)), -np.array([len(one) for one in sets])))
    holders = np.repeat(np.arange(len(sets), dtype=np.int64), sizes[ranks])
    hashes = np.concatenate([samples[number] for number in ranks])
    order = np.argsort(hashes, kind="stable")
    hashes, holders = hashes[order], holders[order]
    pairs = [_adjacent(hashes, holders, step, len(sets)) for step in range(1, _NEIGHBOURS + 1)]
    codes, counts = np.unique(np.concatenate(pairs), return_counts=True)
    left, right = ranks[codes // len(sets)], ranks[codes % len(sets)]
    kept = counts >= promising * np.minimum(sizes[left], sizes[right])
    one, other = np.minimum(left, right)[kept], np.maximum(left, right)[kept]
    return sorted(zip(one.tolist(), other.tolist(), strict=True))


def _adjacent(hashes: Hashes, holders: NDArray[np.int64], step: int, count: int) -> NDArray[np.int64]:
    """The pairs of texts that stand ``step`` apart in the chain of a shingle, as one number each."""
    together = np.flatnonzero(hashes[step:] == hashes[:-step])
    return holders[together] * count + holders[together + step]

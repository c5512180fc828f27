"""Whose hand made a brief: what a signature beside it tells, by a key that the office published."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.commands.verify.looked import Looked
from briefing.commands.verify.opening import beside, read_plain
from briefing.errors import Problem, ReadingError, UsageError
from briefing.pipeline.publish import SIGNATURE
from briefing.pipeline.signature import Signature, fingerprint_in, read_signature
from briefing.render.data import StoredBrief

UNSIGNED = "not signed: shows changes by accident, not forgery"
_MOST = 1_000_000


def hand_of(path: Path, content: bytes, read: StoredBrief, *, keys: Sequence[str] = ()) -> Looked:
    """Check the signature beside ``path``, whose bytes are ``content``, against the published ``keys``.

    A key is a file with a public key, or a fingerprint. What the brief or its signature says of a key is never
    trusted. Raises :class:`UsageError` for a key that is none.
    """
    published = frozenset(fingerprint_in(key) for key in keys)
    file = beside(path, (SIGNATURE,))
    if file is None:
        missing = Problem(where="signature", what=f"there is none beside it: {path.stem}{SIGNATURE}.", kind="signature")
        return Looked(says=UNSIGNED, problems=(missing,) if published else ())
    try:
        signature = read_signature(read_plain(file, most=_MOST))
    except (UsageError, ReadingError) as error:
        return Looked(
            says=UNSIGNED,
            problems=tuple(Problem(where=str(file), what=each.what, kind="signature") for each in error.problems),
        )
    problems = tuple(_problems(signature, file, path, content, read=read, published=published))
    if problems:
        return Looked(
            says=f"signed by a key with the fingerprint {signature.fingerprint}, and not for this file",
            problems=problems,
        )
    if not published:
        says = (
            f"signed by a key with the fingerprint {signature.fingerprint}, which was held against nothing: give --key"
        )
        return Looked(says=says)
    return Looked(says=f"signed by the published key {signature.fingerprint}")


def _problems(
    signature: Signature, file: Path, path: Path, content: bytes, *, read: StoredBrief, published: frozenset[str]
) -> Iterator[Problem]:
    where = str(file)
    if not signature.holds():
        yield Problem(where=where, what="is no signature by the key that it names.", kind="signature")
    if published and signature.fingerprint not in published:
        what = f"is by the key {signature.fingerprint}, which is none of those published."
        yield Problem(where=where, what=what, kind="signature")
    pairs = {"content": (signature.content_sha256, "content_sha256"), "seal": (signature.seal, "seal")}
    for name, (signed, key) in pairs.items():
        if signed != read.stored.get(key):
            yield Problem(where=where, what=f"is for a brief of another {name}.", kind="signature")
    known = signature.files.get(path.suffix)
    if known is None:
        yield Problem(where=where, what=f"says nothing of a file {path.suffix}.", kind="signature")
    elif known != hashlib.sha256(content).hexdigest():
        yield Problem(where=where, what=f"is for other bytes than those of {path.name}.", kind="signature")

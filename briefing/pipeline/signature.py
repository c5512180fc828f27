"""A detached signature over a brief: Ed25519, over its content hash, its seal and the hash of each of its forms.

The seal is a hash that anybody can make again, so that it shows a change by accident. A signature shows whose hand it
was, to whoever has the public key from the office itself: a brief that names its own key proves nothing by it.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from briefing.errors import Problem, RenderingError, UsageError
from briefing.model import Brief

PUBLIC = ".pub"
"""What is added to the name of a key's file for that of its public half, which the office publishes."""
_SUBJECT = b"briefing signature 1\n"
"""Stands before what is signed, so that no signature for anything else is one for a brief."""
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")
_MOST_BYTES = 4096

PASSPHRASE = "BRIEFING_KEY_PASSPHRASE"  # noqa: S105 - the name of a variable
"""The variable of the environment that opens a key where nobody sits at the terminal."""

Passphrase = Callable[[], str]
"""Asks for the passphrase of a key that has one."""


def from_environment() -> str:
    """The passphrase in :data:`PASSPHRASE`; raises :class:`UsageError` where there is none."""
    if PASSPHRASE not in os.environ:
        raise UsageError(f"The key has a passphrase, and nobody is here to ask: set {PASSPHRASE}.")
    return os.environ[PASSPHRASE]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What was signed, by which key: the hashes of a brief, and by its ending that of each form."""

    public_key: bytes
    content_sha256: str
    seal: str
    files: Mapping[str, str] = field(default_factory=dict)
    signature: bytes = b""

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the key that the signature says it is by."""
        return fingerprint(self.public_key)

    def holds(self) -> bool:
        """Whether this was signed by the key that it names."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public_key).verify(self.signature, self.message())
        except (InvalidSignature, ValueError):
            return False
        return True

    def message(self) -> bytes:
        """The bytes that are signed."""
        said = {"content_sha256": self.content_sha256, "files": dict(self.files), "seal": self.seal}
        return _SUBJECT + json.dumps(said, sort_keys=True, separators=(",", ":")).encode()


def fingerprint(public_key: bytes) -> str:
    """The SHA-256 of a public key's 32 bytes, as 64 hexadecimal digits."""
    return hashlib.sha256(public_key).hexdigest()


def new_key(path: Path, *, passphrase: str = "") -> str:
    """Write a new key to ``path``, for its owner's eyes alone, and its public half beside it; gives its fingerprint.

    Raises :class:`UsageError` where either file is there already: a key that is lost is lost for good.
    """
    key = Ed25519PrivateKey.generate()
    hidden: KeySerializationEncryption = BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
    public = path.with_name(path.name + PUBLIC)
    contents = {
        path: (key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, hidden), 0o600),
        public: (key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo), 0o644),
    }
    for each in contents:
        if os.path.lexists(each):
            raise UsageError(f"{each} is there already, and no key is ever written over. Name another file.")
    for each, (content, mode) in contents.items():
        try:
            handle = os.open(each, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
        except OSError as error:
            raise RenderingError(Problem(where=str(each), what=f"cannot be written: {error.strerror}.")) from None
    return fingerprint(key.public_key().public_bytes_raw())


def sign(brief: Brief, forms: Mapping[str, bytes], key: Ed25519PrivateKey) -> bytes:
    """The file that signs ``brief`` and its ``forms``, each by its ending."""
    unsigned = Signature(
        public_key=key.public_key().public_bytes_raw(),
        content_sha256=brief.content_sha256,
        seal=brief.seal,
        files={ending: hashlib.sha256(content).hexdigest() for ending, content in sorted(forms.items())},
    )
    written = {
        "algorithm": "Ed25519",
        "public_key": base64.b64encode(unsigned.public_key).decode(),
        "content_sha256": unsigned.content_sha256,
        "seal": unsigned.seal,
        "files": dict(unsigned.files),
        "signature": base64.b64encode(key.sign(unsigned.message())).decode(),
    }
    return json.dumps(written, indent=1).encode() + b"\n"


def signer_of(
    path: Path, *, passphrase: Passphrase = from_environment
) -> Callable[[Brief, Mapping[str, bytes]], bytes]:
    """What signs with the key at ``path``, which is opened at once; raises :class:`UsageError` where that is none."""
    key = read_key(path, passphrase=passphrase)
    return lambda brief, forms: sign(brief, forms, key)


def read_signature(data: bytes) -> Signature:
    """The signature that a file holds; raises :class:`UsageError` where it holds none."""
    try:
        said = json.loads(data)
        return Signature(
            public_key=base64.b64decode(said["public_key"], validate=True),
            content_sha256=str(said["content_sha256"]),
            seal=str(said["seal"]),
            files={str(ending): str(digest) for ending, digest in said["files"].items()},
            signature=base64.b64decode(said["signature"], validate=True),
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise UsageError("It holds no signature.") from None


def read_key(path: Path, *, passphrase: Passphrase = from_environment) -> Ed25519PrivateKey:
    """The key at ``path``, for which ``passphrase`` is asked where it has one; raises :class:`UsageError` for none."""
    data = _bytes_of(path)
    try:
        try:
            key = load_pem_private_key(data, None)
        except TypeError:  # it has a passphrase
            key = load_pem_private_key(data, passphrase().encode())
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise UsageError(f"{path} holds no key that opens: `briefing key new` makes one.") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise UsageError(f"{path} is no Ed25519 key: `briefing key new` makes one.")
    return key


def public_half(path: Path) -> str:
    """The fingerprint of the key at ``path``, by its public half beside it; raises :class:`UsageError` for none."""
    return fingerprint_in(str(path.with_name(path.name + PUBLIC)))


def fingerprint_in(key: str) -> str:
    """The fingerprint that ``key`` is, or that of the public key in the file that it names.

    Raises :class:`UsageError` where it is neither.
    """
    bare = "".join(key.split()).replace(":", "").lower()
    if _FINGERPRINT.fullmatch(bare):
        return bare
    try:
        found = load_pem_public_key(_bytes_of(Path(key)))
    except (ValueError, UnsupportedAlgorithm):
        raise UsageError(f"{key} holds no public key.") from None
    if not isinstance(found, Ed25519PublicKey):
        raise UsageError(f"{key} is no public key of Ed25519.")
    return fingerprint(found.public_bytes_raw())


def _bytes_of(path: Path) -> bytes:
    if not path.is_file():
        raise UsageError(f"There is no file {path}.")
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES)
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from None

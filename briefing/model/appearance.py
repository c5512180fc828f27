"""How a brief looks, whatever it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """How a brief looks, whatever it says.

    ``template`` is a shipped template's name or a folder whose files take the place of shipped ones. ``colours`` are
    pairs of a name of the design (``accent``, ``marking``) and a CSS colour. ``logo`` is a PNG or SVG file, or empty.
    ``fonts`` are pairs of a shipped font file's style (``serif``, ``serif-bold``, ``sans``, ``sans-bold``) and a
    TrueType file that takes its place. ``embed`` says whether the articles'
    texts travel inside the PDF and the JSON, or their hashes alone.
    """

    page: Literal["A4", "Letter"] = "A4"
    template: str = "policy-brief"
    colours: tuple[tuple[str, str], ...] = ()
    logo: str = ""
    fonts: tuple[tuple[str, str], ...] = ()
    embed: Literal["texts", "hashes"] = "texts"

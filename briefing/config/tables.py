"""The tables of brief.toml, key by key, with what each key means and what it is when nobody writes it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import field
from datetime import date as Date
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, PlainValidator, StrictBool, StrictInt
from pydantic import WithJsonSchema as Schema
from pydantic.dataclasses import dataclass

from briefing.config.languages import KnownLanguage
from briefing.config.mistakes import cut
from briefing.errors import UsageError
from briefing.length import parse_length
from briefing.model import Length, Mixed, State
from briefing.period import parse_period

Method = Literal[
    "default", "lexrank", "textrank", "lsa", "luhn", "kl", "sumbasic", "reduction", "edmundson", "lead", "random"
]
Format = Literal["pdf", "html", "json", "markdown", "docx", "eml"]

_Read = TypeVar("_Read")
_TABLE = ConfigDict(extra="forbid")
_LONGEST_NAME = 200
_COLOUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_THEME_ID = re.compile(r"[^\W_]+(?:[-_.][^\W_]+)*")


def _plainly(read: Callable[[object], _Read]) -> Callable[[object], _Read]:
    """Let a reader's UsageError reach the list of mistakes as every other wrong value does."""

    def checked(value: object) -> _Read:
        try:
            return read(value)
        except UsageError as error:
            raise ValueError(str(error)) from None

    return checked


def _read_length(value: object) -> Length:
    if isinstance(value, Length):
        return value
    if not isinstance(value, str):
        raise ValueError(f'must be a length in quotes, as "3 sentences", "120 words" or "20%", not {value!r}.')  # noqa: TRY004  pydantic gathers ValueErrors
    return parse_length(value)


def _read_period(value: object) -> str:
    if isinstance(value, dict) and set(value) == {"from", "to"}:
        value = f"{value['from']}/{value['to']}"
    if isinstance(value, Date):
        value = value.isoformat()
    if not isinstance(value, str):
        raise ValueError(  # noqa: TRY004  pydantic gathers ValueErrors
            'must be "latest week", a week as "2025-W51", or days as { from = 2025-12-15, to = 2025-12-21 }.'
        )
    parse_period(value, newest=Date(2000, 1, 1))
    return value


def _read_names(value: object) -> dict[str, str]:
    if isinstance(value, str) and value.strip():
        return {"": _bounded(value.strip())}
    if isinstance(value, dict) and value and all(isinstance(name, str) and name.strip() for name in value.values()):
        return {str(language): _bounded(name.strip()) for language, name in value.items()}
    raise ValueError('must be a name, or a name by language as { en = "Budget", tr = "Bütçe" }.')


def _read_outlets(value: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise ValueError(_NO_OUTLETS)  # noqa: TRY004  pydantic gathers ValueErrors
    taken: dict[str, str] = {}
    for name, others in value.items():
        listed = [others] if isinstance(others, str) else others
        if not isinstance(listed, list) or not all(isinstance(other, str) and other.strip() for other in listed):
            raise ValueError(f"{name}: {_NO_OUTLETS}")
        for other in {other.strip().casefold() for other in (name, *listed)}:
            if taken.setdefault(other, name) != name:
                raise ValueError(f'"{other}" is a name of {taken[other]} and of {name}; it can be that of one.')
    return {
        name.strip(): tuple(other.strip() for other in ([others] if isinstance(others, str) else others))
        for name, others in value.items()
    }


_NO_OUTLETS = 'must be names and domains of an outlet by its name, as "Metro" = ["Metro UK", "metro.co.uk"].'


def _bounded(name: str) -> str:
    if len(name) > _LONGEST_NAME:
        raise ValueError(f"has {len(name)} characters, and a heading at most {_LONGEST_NAME}.")
    return name


def _number_as_text(value: object) -> object:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _is_colour(value: str) -> str:
    if not _COLOUR.fullmatch(value):
        raise ValueError(f'must be a colour as "#1f3a5f", not "{cut(value)}".')
    return value


def _is_theme_id(value: str) -> str:
    if len(value) > _LONGEST_NAME or not _THEME_ID.fullmatch(value):
        raise ValueError(f'must be one word of letters, digits and hyphens, as "co-production", not "{cut(value)}".')
    return value


_LENGTH_SCHEMA = {"type": "string", "examples": ["3 sentences", "120 words", "20%"]}
_DAY = {"type": "string", "format": "date"}
_PERIOD_SCHEMA = {
    "anyOf": [
        {"type": "string", "examples": ["latest week", "2025-W51", "2025-12-15/2025-12-21"]},
        {
            "type": "object",
            "properties": {"from": _DAY, "to": _DAY},
            "required": ["from", "to"],
            "additionalProperties": False,
        },
    ]
}
_NAMES_SCHEMA = {"anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": "string"}}]}

_OUTLETS_SCHEMA = {
    "type": "object",
    "additionalProperties": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
    "examples": [{"Metro": ["Metro UK", "metro.co.uk"]}],
}

LengthText = Annotated[Length, PlainValidator(_plainly(_read_length)), Schema(_LENGTH_SCHEMA)]
PeriodText = Annotated[str, PlainValidator(_plainly(_read_period)), Schema(_PERIOD_SCHEMA)]
Names = Annotated[dict[str, str], PlainValidator(_read_names), Schema(_NAMES_SCHEMA)]
Outlets = Annotated[dict[str, tuple[str, ...]], PlainValidator(_read_outlets), Schema(_OUTLETS_SCHEMA)]
Colour = Annotated[str, AfterValidator(_is_colour)]
Issue = Annotated[str, BeforeValidator(_number_as_text), Field(max_length=60)]
Pages = Annotated[StrictInt, Field(ge=1)]
LanguageCode = Annotated[str, KnownLanguage()]


@dataclass(frozen=True, slots=True, kw_only=True, config=_TABLE)
class Parts:
    """``[brief.parts]``: what is printed, in its order; a part that is switched off stays off."""

    bottom_line: StrictBool = True
    numbers: StrictBool = True
    contents: StrictBool = True
    charts: StrictBool = True
    themes: StrictBool = True
    unfiled: StrictBool = True
    other_languages: StrictBool = True
    speakers: StrictBool = True
    coming_up: StrictBool = True
    disagreements: StrictBool = True
    sources: StrictBool = True
    coverage: StrictBool = True
    method: StrictBool = True


@dataclass(frozen=True, slots=True, kw_only=True, config=_TABLE)
class BriefSection:
    """``[brief]``: what the brief is and what it is made from."""

    title: Annotated[str, Field(description="The name in the masthead.", min_length=1, max_length=300)] = "Policy brief"
    language: LanguageCode = "en"
    mixed: Annotated[
        Mixed,
        Field(
            description='What is told in other languages alone: "separate" (behind the themes, and in no other part), '
            '"original" (where it belongs) or "leave out" (annex B names it).'
        ),
    ] = "separate"
    sources: Annotated[tuple[str, ...], Field(description="Files, folders and globs with the articles.")] = ()
    themes: Annotated[str, Field(description="A file with more [[theme]] tables.")] = ""
    edits: Annotated[str, Field(description="The file that holds an analyst's decisions.")] = "brief.edits.toml"
    period: Annotated[PeriodText, Field(description="The days that the brief covers.")] = "latest week"
    previous: Annotated[
        str,
        Field(
            description="The JSON of the issue before: discovered themes keep their ids, "
            "and their names while they still tell."
        ),
    ] = ""
    furniture: Annotated[
        str,
        Field(
            description="The file in which briefing furniture --keep has kept what outlets print around their articles."
        ),
    ] = ""
    semantic: Annotated[StrictBool, Field(description="File by meaning too; needs briefing[semantic].")] = False
    marking: Annotated[str, Field(description="Printed on every page when given.", max_length=200)] = ""
    pages: Annotated[Pages | None, Field(description="The PDF fits in this many pages.")] = None
    issue: Annotated[Issue, Field(description="The number of the issue.")] = ""
    published: Annotated[Date | None, Field(description="The day of publication, printed in the masthead.")] = None
    prepared_by: Annotated[str, Field(description="Who prepared the brief.", max_length=300)] = ""
    approved_by: Annotated[
        str, Field(description="Who is to approve it: the name that approving proposes.", max_length=300)
    ] = ""
    state: Annotated[State, Field(description='"draft" or "in review"; briefing approve approves it.')] = "draft"
    empty_parts: Annotated[
        Literal["line", "nothing"],
        Field(description="Whether a part with nothing in it prints one honest line or nothing."),
    ] = "line"
    parts: Annotated[Parts, Field(description="Parts to switch off, as { charts = false }.")] = field(
        default_factory=Parts
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=_TABLE)
class SummarySection:
    """``[summary]``: how sentences are chosen and how many."""

    method: Annotated[Method, Field(description="The scorer: default, or a classic by name.")] = "default"
    article: Annotated[LengthText, Field(description="At most so much of one article in a story.")] = Length(amount=3)
    story: Annotated[LengthText, Field(description="The length of one story under a theme.")] = Length(
        amount=60, unit="words"
    )
    theme: Annotated[LengthText, Field(description="The length of a theme over all its stories.")] = Length(amount=5)
    bottom_line: Annotated[LengthText, Field(description="The length of the bottom line.")] = Length(amount=5)
    shortest: Annotated[StrictInt, Field(ge=1, description="The fewest words of a sentence that is printed.")] = 4
    longest: Annotated[StrictInt, Field(ge=1, description="The most words of a sentence that is printed.")] = 80

    def __post_init__(self) -> None:
        if self.longest < self.shortest:
            raise ValueError(f"longest = {self.longest} is less than shortest = {self.shortest}.")


@dataclass(frozen=True, slots=True, kw_only=True, config=_TABLE)
class ThemeSection:
    """``[[theme]]``: one theme of the register."""

    id: Annotated[str, AfterValidator(_is_theme_id), Field(description="Permanent; links and edits name it.")]
    name: Annotated[Names, Field(description="The heading, in one language or by language.")] = field(
        default_factory=dict
    )
    terms: Annotated[tuple[str, ...], Field(min_length=1, description="Any one of these files a sentence.")]
    context: Annotated[tuple[str, ...], Field(description="If given, one of these must stand near.")] = ()
    exclude: Annotated[tuple[str, ...], Field(description="None of these may stand in the sentence.")] = ()
    order: Annotated[StrictInt | None, Field(description="The place in the brief; else the file's order.")] = None
    shown: Annotated[StrictBool, Field(description="Whether the theme is printed.")] = True
    share: Annotated[float, Field(gt=0, le=1, description="At most this part of all theme sentences.")] = 1.0
    floor: Annotated[float, Field(ge=0, le=1, description="The least score that files a sentence.")] = 0.3


@dataclass(frozen=True, slots=True, kw_only=True, config=_TABLE)
class OutputSection:
    """``[output]``: what is written, where, and how it looks."""

    directory: Annotated[str, Field(description="The folder for what is written.")] = "out"
    name: Annotated[
        str,
        Field(pattern=r"^[^/\\]+$", max_length=100, description='File name without its ending; "{week}" is the week.'),
    ] = "brief"
    formats: Annotated[tuple[Format, ...], Field(min_length=1, description="What is written.")] = (
        "pdf",
        "html",
        "json",
    )
    template: Annotated[
        str, Field(min_length=1, description="A shipped template, or a folder that overrides parts of it.")
    ] = "policy-brief"
    page_size: Annotated[Literal["A4", "Letter"], Field(description="The paper.")] = "A4"
    colours: Annotated[dict[str, Colour], Field(description="Colours of the design by name.")] = field(
        default_factory=dict
    )
    fonts: Annotated[dict[str, str], Field(description="TrueType files of one's own by style.")] = field(
        default_factory=dict
    )
    logo: Annotated[str, Field(description="An SVG or PNG file for the masthead.")] = ""
    embed: Annotated[
        Literal["texts", "hashes"], Field(description="Whether the brief carries its sources or their hashes alone.")
    ] = "texts"
    sign: Annotated[str, Field(description="The key to sign with, which briefing key new makes.")] = ""


@dataclass(frozen=True, slots=True, kw_only=True, config=_TABLE)
class RegisterFile:
    """A file of themes alone, as ``[brief] themes`` names it."""

    theme: tuple[ThemeSection, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=_TABLE)
class BriefFile:
    """The whole of brief.toml."""

    brief: BriefSection = field(default_factory=BriefSection)
    outlets: Annotated[
        Outlets,
        Field(
            description="Other names of an outlet and the domains of its pages, by the name that is printed; what the "
            "domain shows needs none."
        ),
    ] = field(default_factory=dict)
    summary: SummarySection = field(default_factory=SummarySection)
    theme: tuple[ThemeSection, ...] = ()
    output: OutputSection = field(default_factory=OutputSection)

"""The head of a text: ``key: value`` lines in any order, YAML between ``---``, TOML between ``+++``.

What is no head stays text: a line counts by a key that is known, and one that is not only among such.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

import yaml

from briefing.model import Reason
from briefing.read.forms.keys import field_of
from briefing.read.refusal import Refused

_DATE_LINE = re.compile(
    r"[ \t]*date:?[ \t]+(?P<date>\d[\d./-]{4,}\S*)(?:[ \t]+(?P<time>\d{1,2}[:.]\d\d\S*))?(?:[ \t]+(?P<title>.*))?",
    re.IGNORECASE,
)
_PAIR = re.compile(r"[ \t]*(?P<key>[^\W\d][\w -]{0,29}?)[ \t]*:(?:[ \t]+(?P<value>.*)|[ \t]*)")
_BOLD_PAIR = re.compile(r"[ \t]*(?:[-*+][ \t]+)?(\*\*|__)(?P<key>[^*_:]{1,30}?)(?::\1|\1[ \t]*:)[ \t]*(?P<value>.*)")
_LISTED = re.compile(r"[ \t]+-[ \t]+\S.*|-[ \t]+\S.*")
_ASSIGNED = re.compile(r"[ \t]*(?P<key>[\w-]{1,30})[ \t]*=[ \t]*(?P<value>.*)")
_FENCES = (("---", re.compile(r"-{3,}[ \t]*"), _PAIR), ("+++", re.compile(r"\+{3,}[ \t]*"), _ASSIGNED))
_YAML_END = re.compile(r"-{3,}[ \t]*|\.{3}[ \t]*")
_FEWEST_KNOWN = 2
_HEADING = re.compile(r"#{1,6}[ \t]+")
_TITLE_WITHIN, _LONGEST_TITLE = 2, 200
_MOST_NODES = 2000

Head = Mapping[str, object]


def split_head(lines: list[str]) -> tuple[Head, list[str]]:
    """What the head of ``lines`` says, and the lines after it; nothing where they have none.

    Raises :class:`Refused` for a head between fences that does not end.
    """
    if not lines:
        return {}, lines
    for name, fence, pair in _FENCES:
        if fence.fullmatch(lines[0]):
            return _between_fences(lines, name, fence, pair)
    dated = _DATE_LINE.fullmatch(lines[0])
    if dated and (dated["title"] or not _is_known(_pair_in(lines[0]))):
        pairs, rest = _leading_pairs(lines[1:])
        if not (dated["title"] is None and "title" in map(field_of, pairs)):
            return {"date": dated["date"], "title": dated["title"] or "", **pairs}, rest
    return _under_title(lines) or _leading_pairs(lines)


def _under_title(lines: list[str]) -> tuple[Head, list[str]] | None:
    """A head of at least two known keys under a line that is the title; None for any other."""
    title = _HEADING.sub("", lines[0]).strip()
    start = next((number for number, line in enumerate(lines[1:], 1) if line.strip()), len(lines))
    if _pair_in(lines[0]) or not title or start > _TITLE_WITHIN or len(title) > _LONGEST_TITLE:
        return None
    pairs, rest = _leading_pairs(lines[start:])
    known = [field for key in pairs if (field := field_of(key))]
    return ({"title": title, **pairs}, rest) if len(known) >= _FEWEST_KNOWN and "title" not in known else None


def _between_fences(
    lines: list[str], name: str, fence: re.Pattern[str], pair: re.Pattern[str]
) -> tuple[Head, list[str]]:
    ends = _YAML_END if name == "---" else fence
    end = next((number for number, line in enumerate(lines[1:], 1) if ends.fullmatch(line)), None)
    if end is None or not any(pair.fullmatch(line) for line in lines[1:end]):
        if end is None and len(lines) > 1 and pair.fullmatch(lines[1]):
            raise Refused(Reason(kind="open head", words=(name,)))
        return {}, lines[1:]
    head, rest = lines[1:end], lines[end + 1 :]
    parsed = _yaml(head) if name == "---" else _toml(head)
    return (_line_by_line(head, pair) if parsed is None else parsed), rest


def _yaml(lines: list[str]) -> Head | None:
    """What YAML says, each value as it is written; None for what is no mapping, or would grow without end."""
    text = "\n".join(lines)
    try:
        # The loader that makes words of everything: "no" is a language, and 12/05 no day of this year.
        value = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it builds words, lists and mappings alone
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    if not isinstance(value, dict) or _nodes(value, _MOST_NODES) <= 0:
        return None
    return {key: each for key, each in value.items() if isinstance(key, str)}


def _nodes(value: object, room: int) -> int:
    """How much room of ``room`` is left when all that ``value`` holds is counted, as often as it is named."""
    held = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in held:
        if room <= 0:
            break
        room = _nodes(each, room - 1)
    return room


def _toml(lines: list[str]) -> Head | None:
    try:
        value = tomllib.loads("\n".join(lines))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return None
    # What stands in a table of its own is still said of the article, after what stands above.
    tables = [each for each in value.values() if isinstance(each, dict)]
    nested = {key: each for table in tables for key, each in table.items() if not isinstance(each, dict)}
    return {**nested, **{key: each for key, each in value.items() if not isinstance(each, dict)}}


def _line_by_line(lines: list[str], pair: re.Pattern[str]) -> Head:
    """The pairs of a head that is not written by the rules of its language, as a title with a colon in YAML."""
    pairs: dict[str, object] = {}
    for line in lines:
        if match := pair.fullmatch(line):
            pairs.setdefault(match["key"], _unquoted(match["value"] or ""))
    return pairs


def _leading_pairs(lines: list[str]) -> tuple[Head, list[str]]:
    """The pairs of the leading lines, as far as the last whose key is known, and the lines after them.

    A key that is not known is passed over among known ones, and behind them where the head ends with a blank line. A
    key of the text itself begins it, where a known one stands above.
    """
    end = _end_of_pairs(lines)
    known = [number for number, line in enumerate(lines[:end]) if _is_known(_pair_in(line))]
    if not known:
        return {}, lines
    strange = any((pair := _pair_in(line)) and not _is_known(pair) for line in lines[: known[-1]])
    if len(known) < _FEWEST_KNOWN and strange:
        return {}, lines
    text = _pair_in(lines[end]) if end < len(lines) else None
    if text is not None:  # that which ends the head by naming the text
        return _pairs_of(lines[:end]), [text[1], *lines[end + 1 :]]
    closed = end >= len(lines) or not lines[end].strip()
    if len(known) < _FEWEST_KNOWN or not closed:
        end = known[-1] + 1
    return _pairs_of(lines[:end]), lines[end:]


def _end_of_pairs(lines: list[str]) -> int:
    """The number of the first line that is no pair, and belongs to none, or names the text."""
    for number, line in enumerate(lines):
        pair = _pair_in(line)
        if pair is None and not (number and _LISTED.fullmatch(line)):
            return number
        if pair is not None and field_of(pair[0]) == "body":
            return number
    return len(lines)


def _pairs_of(lines: list[str]) -> Head:
    pairs: dict[str, object] = {}
    for key, value in filter(None, map(_pair_in, lines)):
        pairs.setdefault(key, value)
    return pairs


def _pair_in(line: str) -> tuple[str, str] | None:
    match = _BOLD_PAIR.fullmatch(line) or _PAIR.fullmatch(line)
    return (match["key"].strip(), _unquoted(match["value"] or "")) if match else None


def _is_known(pair: tuple[str, str] | None) -> bool:
    return pair is not None and field_of(pair[0]) not in (None, "body")


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value

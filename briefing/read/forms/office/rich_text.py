"""RTF: its running text by striprtf, which gets to see what is to be printed alone.

striprtf knows letters, fonts and tables of characters, but prints deleted text, tables and addresses as it meets them,
and its patterns take very long on what was made for that. So one pass over the tokens, linear in their number, leaves
out what is no running text, and marks headings and footnotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from striprtf.striprtf import rtf_to_text

from briefing.model import Reason
from briefing.read.forms.exports import may_be_export
from briefing.read.forms.office.parts import Kind, Part, Stated, records_of_parts
from briefing.read.forms.record import Record
from briefing.read.refusal import Refused

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'[0-9a-fA-F]{2}|\\[^a-zA-Z]|(?P<brace>[{}])|[^\\{}\r\n]+",
    re.DOTALL,
)
_DESTINATIONS = frozenset(
    "header headerl headerr headerf footer footerl footerr footerf pict object nonshppict fldinst annotation info "
    "stylesheet listtable listoverridetable shp shptxt do revtbl rsidtbl themedata colorschememapping datastore "
    "latentstyles xmlnstbl generator".split()
)
_PARAGRAPH_ENDS = frozenset({"par", "sect", "page"})
_TABLE_ENDS = frozenset({"cell", "row", "nestcell", "nestrow"})
_STYLE = re.compile(r"\{(?:\\\*)?\\s(\d{1,5})\b([^{}]{0,1000})\}")
_STYLE_NAME = re.compile(r"(?:^|\s)(heading \d|title|subtitle)\s*;", re.IGNORECASE)
_INFORMATION = re.compile(r"\{\\(title|creatim|revtim)\b ?((?:[^{}\\]|\\.)*)\}", re.DOTALL)
_TIME = re.compile(r"\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")
_BRACES = ("{", "}")
# striprtf takes about two seconds for a million signs.
_LONGEST = 4_000_000
_DEEPEST = 200
_LONGEST_FONT_TABLE = 20_000
_LONGEST_INFORMATION = 20_000
# What is no letter of any file, at the head of what is a heading, a title or a footnote.
_HEADING, _TITLE, _NOTE, _CELL = "\ue000", "\ue001", "\ue002", "\ue003"
_BREAK = "\ue004"
_KINDS: dict[str, Kind] = {_HEADING: "heading", _TITLE: "title", _NOTE: "note", _CELL: "cell"}


def begins_as_rich_text(_: str, beginning: bytes) -> bool:
    """Whether a file begins as a rich text does."""
    return beginning.startswith(b"{\\rtf")


def read_rich_text(data: bytes) -> Record | Iterator[Record | Refused]:
    """The record of a rich text, or those of an export; raises :class:`Refused` for a damaged one."""
    raw = data.decode("latin-1")
    if not raw.startswith("{\\rtf"):
        raise Refused(Reason(kind="broken document", words=("RTF",)))
    scan = _Scan(styles=dict(_styles(raw)), with_cells=may_be_export(raw))
    cleaned = scan.cleaned(raw)
    if len(cleaned) > _LONGEST:
        raise Refused(Reason(kind="long text", number=len(cleaned)))
    text = _letters(cleaned)
    parts = [_part(line) for line in text.split("\n")]
    return records_of_parts(
        [*(p for p in parts if p.kind != "note"), *(p for p in parts if p.kind == "note")], _stated(raw)
    )


def _letters(cleaned: str) -> str:
    """The text of cleaned RTF. What it writes as halves of a letter beyond U+FFFF is one."""
    try:
        text: str = rtf_to_text(cleaned, errors="replace")  # type: ignore[no-untyped-call]
    except Exception:  # noqa: BLE001 - whatever it meets, a stranger's file is refused and the others go on
        raise Refused(Reason(kind="broken document", words=("RTF",))) from None
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _part(line: str) -> Part:
    line = line.strip()
    text = line.translate({**dict.fromkeys(map(ord, _KINDS)), ord(_BREAK): "\n"})
    return Part(kind=_KINDS.get(line[:1], "paragraph"), text=text)


def _styles(raw: str) -> Iterator[tuple[int, str]]:
    """The mark of each style that sets headings or the title, by its number."""
    start = raw.find("{\\stylesheet")
    for match in _STYLE.finditer(raw[start : start + 500_000]) if start >= 0 else ():
        if name := _STYLE_NAME.search(match[2]):
            yield int(match[1]), _TITLE if name[1].lower() == "title" else _HEADING


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """What holds within a group: whether its text is left out, and whether it is a footnote."""

    dropped: bool = False
    hidden: bool = False
    deleted: bool = False
    note: bool = False

    @property
    def silent(self) -> bool:
        return self.dropped or self.hidden or self.deleted


@dataclass(slots=True, kw_only=True)
class _Scan:
    """One pass over the tokens: what is to be printed, paragraph by paragraph, with footnotes behind them."""

    styles: dict[int, str]
    with_cells: bool
    out: list[str] = field(default_factory=list)
    paragraph: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    state: _State = field(default_factory=_State)
    mark: str = ""
    in_table: bool = False

    def cleaned(self, raw: str) -> str:
        stack: list[_State] = []
        place, end = 0, len(raw)
        fonts = ""
        while place < end and (match := _TOKEN.search(raw, place)):
            place = match.end()
            written, word, brace = match[0], match["word"], match["brace"]
            if brace == "{":
                if len(stack) > _DEEPEST:
                    raise Refused(Reason(kind="broken document", words=("RTF",)))
                stack.append(self.state)
                self._text(written)
            elif brace:
                self._text(written)
                self.state = stack.pop() if stack else self.state
                if not stack:
                    break
            elif word == "bin":
                place += min(int(match["number"] or 0), end) if int(match["number"] or 0) > 0 else 0
            elif word == "fonttbl":
                fonts, place = _group(raw, match.start())
                self.state = replace(self.state, dropped=True)
            elif word:
                self._word(word, match["number"], written)
            elif written == "\\*":
                self.state = replace(self.state, dropped=True)
            else:
                self._text("".join(letter if letter < "\x80" else f"\\'{ord(letter):02x}" for letter in written))
        self._end()
        head = re.match(r"\{\\rtf\d*(?:\s*\\(?:ansi|mac|pc|pca|ansicpg\d{1,5}|deff\d{1,5}|uc\d|deflang\d+))*", raw)
        table = f"{{{fonts}}}" if fonts and len(fonts) <= _LONGEST_FONT_TABLE else ""
        notes = "".join(
            f"\\par {_code(_NOTE)}{''.join(note)}" for note in "".join(self.notes).split("\x00") if note.strip()
        )
        return f"{head[0] if head else '{'}\n{table}{''.join(self.out)}{notes}}}"

    def _word(self, word: str, number: str | None, written: str) -> None:
        # What stands between it and a figure may be left out, and the figure is no part of it.
        written = written if written.endswith(" ") else f"{written} "
        if self._changes_state(word, on=number != "0"):
            return
        if self.state.note or self.state.silent:
            self._text(" " if word in _PARAGRAPH_ENDS else written)
        elif word in _TABLE_ENDS or word in _PARAGRAPH_ENDS:
            self.in_table = self.in_table or word in _TABLE_ENDS
            self._end()
        elif not self._describes_paragraph(word, number):
            self._text(_code(_BREAK) if word == "line" else written)

    def _changes_state(self, word: str, *, on: bool) -> bool:
        """Whether a word says of what follows in its group whether it is printed; it is applied then."""
        if word in _DESTINATIONS:
            self.state = replace(self.state, dropped=True)
        elif word == "footnote":
            self.state = replace(self.state, note=True)
            self.notes.append("\x00")
        elif word == "deleted":
            self.state = replace(self.state, deleted=on)
        elif word == "v":
            self.state = replace(self.state, hidden=on)
        elif word == "plain":
            self.state = replace(self.state, deleted=False, hidden=False)
        else:
            return False
        return True

    def _describes_paragraph(self, word: str, number: str | None) -> bool:
        """Whether a word says of its paragraph what it is; it is noted then."""
        if word == "pard":
            self.mark, self.in_table = "", False
        elif word == "intbl":
            self.in_table = True
        elif word == "s":
            self.mark = self.styles.get(int(number or 0), self.mark)
        elif word == "outlinelevel":
            self.mark = self.mark or (_HEADING if int(number or 9) < 9 else "")
        else:
            return word == "rtf"
        return True

    def _text(self, written: str) -> None:
        """What is written goes to striprtf: braces even where the text is left out."""
        if self.state.note:
            if not self.state.silent and written not in _BRACES:
                self.notes.append(written)
        elif written in _BRACES or not self.state.silent:
            self.paragraph.append(written)

    def _end(self) -> None:
        """The paragraph goes out, but for the text of a table's cells, of which only the braces do."""
        if self.in_table and self.with_cells:
            self.out += [_code(_CELL), *self.paragraph, "\\par "]
        elif self.in_table:
            self.out += [written for written in self.paragraph if written in _BRACES]
        else:
            self.out += [_code(self.mark), *self.paragraph, "\\par "]
        self.paragraph = []


def _code(mark: str) -> str:
    return f"\\u{ord(mark) - 65536}?" if mark else ""


def _group(raw: str, start: int) -> tuple[str, int]:
    """The group from ``start``, behind its brace, to its closing brace, and where that stands."""
    depth = 1
    for brace in re.compile(r"\\.|[{}]", re.DOTALL).finditer(raw, start):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if not depth:
            return raw[start : brace.start()], brace.start()
    return "", len(raw)


def _stated(raw: str) -> Stated:
    start = raw.find("{\\info")
    if start < 0:
        return Stated()
    said = {match[1]: match[2] for match in _INFORMATION.finditer(raw[start : start + _LONGEST_INFORMATION])}
    days = {
        name: "-".join(f"{int(part):02}" for part in day.groups())
        for name, text in said.items()
        if (day := _TIME.search(text))
    }
    head = re.match(r"\{\\rtf1?[^{}]{0,100}", raw)
    title = _letters(f"{head[0] if head else '{'} {said.get('title', '')}}}").strip()
    return Stated(title=title, created=days.get("creatim", ""), changed=days.get("revtim", days.get("creatim", "")))

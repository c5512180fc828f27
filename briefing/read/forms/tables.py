"""Tables of articles, a row each: CSV, TSV and the like, and workbooks (XLSX). Their columns are known by their names.

The first row with the names of columns is sought among the first few, because programs print a heading above it. A row
that cannot be read is told by its place and costs no other.
"""

from __future__ import annotations

import csv
import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Date
from datetime import datetime
from itertools import islice

from briefing.model import Reason
from briefing.read.files.encoding import decode_unmended
from briefing.read.files.opening import MOST_OF_MANY
from briefing.read.forms.keys import field_of, record_of
from briefing.read.forms.record import LONGEST, Record
from briefing.read.refusal import Refused

_DELIMITERS = "\t;,|"
_HEADER_WITHIN = 15
_FEWEST_COLUMNS = 2
_SURE_COLUMNS = 3
_MOST_SHOWN = 8
_LONGEST_SHOWN = 30
_TEXTS = frozenset({"body", "teaser"})

Row = Sequence[object]


def is_workbook(_text: str, data: bytes) -> bool:
    """Whether a file begins as a workbook does: a ZIP archive that soon names a part of one."""
    return data.startswith(b"PK\x03\x04") and (b"xl/workbook.xml" in data or b"xl/worksheets" in data)


def is_table(text: str, _data: bytes) -> bool:
    """Whether a text begins with the names of at least three columns that are known, the text of articles among them.

    Without that a table is known by the suffix of its file alone.
    """
    lines = [line for line in text.splitlines()[:_HEADER_WITHIN] if line.strip()]
    return any(_is_header(line) for line in lines[:2])


def _is_header(line: str) -> bool:
    for delimiter in _DELIMITERS:
        try:
            cells = next(csv.reader([line], delimiter=delimiter), [])
        except csv.Error:  # a cell that is too long, or a break within one
            return False
        meant = [field_of(cell) for cell in cells]
        known = {each for each in meant if each}
        if len(known) >= _SURE_COLUMNS and known & _TEXTS and all(len(cell) <= _LONGEST_SHOWN for cell in cells):
            return True
    return False


def read_table(data: bytes) -> Iterator[Record | Refused]:
    """The record of each row of a table in text, whatever stands between its columns.

    Raises :class:`Refused` for a table without a column that is known as the text of an article.
    """
    text = decode_unmended(data)
    delimiter, header_at, header = _dialect(text)
    rows = _rows(text, delimiter)
    return _records(header, islice(rows, header_at + 1, None))


def read_workbook(data: bytes) -> Iterator[Record | Refused]:
    """The record of each row of the sheets of a workbook, one sheet after the other.

    Raises :class:`Refused` for what is no workbook, and for one without a column that is known as the text of an
    article in any sheet.
    """
    sheets = list(_sheets(data))
    found = [(rows, header) for rows in sheets if (header := _header_among(rows[:_HEADER_WITHIN]))]
    if not found:
        shown = next((row for rows in sheets for row in rows if any(_cell(cell) for cell in row)), ())
        raise _no_column([_cell(cell) for cell in shown])
    return (outcome for rows, (header_at, header) in found for outcome in _records(header, rows[header_at + 1 :]))


def _dialect(text: str) -> tuple[str, int, list[str]]:
    """What stands between the columns, the number of the row with their names, and these."""
    best: tuple[int, str, int, list[str]] | None = None
    for delimiter in _DELIMITERS:
        first = [
            row for row in islice(_rows(text[:LONGEST], delimiter), _HEADER_WITHIN) if not isinstance(row, Refused)
        ]
        if header := _header_among(first):
            known = len({field_of(name) for name in header[1]} - {None})
            if best is None or known > best[0]:
                best = (known, delimiter, *header)
    if best is None:
        widest = max((next(iter(_rows(text, each)), []) for each in _DELIMITERS), key=_width)
        raise _no_column([] if isinstance(widest, Refused) else list(map(_cell, widest)))
    return best[1:]


def _width(row: Row | Refused) -> int:
    return 0 if isinstance(row, Refused) else len(row)


def _rows(text: str, delimiter: str) -> Iterator[list[str] | Refused]:
    """The rows that hold anything; where a quotation mark goes wrong, a refusal in the place of all that follow."""
    csv.field_size_limit(LONGEST)
    lines = io.StringIO(text.removeprefix("\ufeff"), newline="")
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        for row in reader:
            if any(cell.strip() for cell in row) and not _names_delimiter(row):
                yield row
    except csv.Error as error:
        yield Refused(Reason(kind="broken table", words=(str(error),), number=reader.line_num))


def _names_delimiter(row: Sequence[str]) -> bool:
    """Whether a row is the line by which a spreadsheet program is told what stands between columns (``sep=;``)."""
    return row[0].strip().lower().startswith("sep=") and len("".join(row)) <= len("sep=;")


def _header_among(rows: Sequence[Row]) -> tuple[int, list[str]] | None:
    """The number of the first row that names columns, one of them the text of an article, and the names."""
    for number, row in enumerate(rows):
        names = list(map(_cell, row))
        known = {field for name in names if (field := field_of(name))}
        if len(known) >= _FEWEST_COLUMNS and known & _TEXTS:
            return number, names
    return None


def _records(header: list[str], rows: Iterable[Row | Refused]) -> Iterator[Record | Refused]:
    for row in rows:
        if isinstance(row, Refused):
            yield row
        elif any(_cell(cell) for cell in row[len(header) :]):
            yield Refused(Reason(kind="row too long", number=len(header)))
        elif any(_cell(cell) for cell in row):
            try:
                yield _record(dict(zip(header, row, strict=False)))
            except Refused as refused:
                yield refused


def _record(pairs: dict[str, object]) -> Record:
    record = record_of({name: value for name, value in pairs.items() if name.strip()})
    if not record.body:
        raise Refused(Reason(kind="empty text"), kind="empty")
    return record


def _no_column(names: Sequence[str]) -> Refused:
    shown = [name for name in names if name][:_MOST_SHOWN]
    short = tuple(name if len(name) <= _LONGEST_SHOWN else name[: _LONGEST_SHOWN - 1] + "…" for name in shown)
    return Refused(Reason(kind="no column", words=short))


def _cell(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime | Date):
        return cell.isoformat()
    return str(cell).strip()


def _sheets(data: bytes) -> Iterator[list[Row]]:
    """The rows of each sheet, days as they are written in ISO 8601."""
    import openpyxl  # noqa: PLC0415 - a third of a second that only a workbook needs

    _refuse_bombs(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl does not know of styles and extensions is no matter here
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            for sheet in book.worksheets:
                rows = sheet.iter_rows(values_only=True)
                yield [[_written(cell) for cell in row] for row in rows if any(cell is not None for cell in row)]
    except Refused:
        raise
    except Exception as error:
        raise Refused(Reason(kind="broken workbook", words=(type(error).__name__,))) from error


def _written(cell: object) -> object:
    return cell.isoformat() if isinstance(cell, datetime | Date) else cell


def _refuse_bombs(data: bytes) -> None:
    """Raise :class:`Refused` for an archive that is damaged, or whose parts would fill the memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise Refused(Reason(kind="broken workbook", words=(type(error).__name__,))) from error
    if size > MOST_OF_MANY:
        raise Refused(Reason(kind="large archive", number=round(MOST_OF_MANY / 1e6)))

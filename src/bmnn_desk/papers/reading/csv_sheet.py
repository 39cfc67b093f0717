"""A CSV file as a sheet: its encoding and its separator are found out."""

from __future__ import annotations

import codecs
import csv
import io
import re
from typing import TYPE_CHECKING

from bmnn_desk.errors import NotAWorkbookError, WorkbookDamagedError, WorkbookTooBigError
from bmnn_desk.papers.file_look import MOST_BYTES
from bmnn_desk.papers.reading.legacy_text import legacy_encoding
from bmnn_desk.papers.reading.sheet import Sheet, SheetRow

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_CELLS = 3_000_000
_SEPARATORS = (",", ";", "\t")
_TOLD = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f]")
_SAMPLE = 200_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def csv_sheet(data: bytes, name: str) -> Sheet:
    """The sheet of a CSV file, separated by commas, semicolons or tabs; `name` becomes its name.

    Its text is UTF-8, UTF-16, or Windows-1258; that of TCVN3 and VNI fonts stays as it is, for
    whoever reads the cells. A record counts as one row, however many lines it has, as in Excel.

    Raises:
        NotAWorkbookError: no text.
        WorkbookDamagedError: a quotation mark that never ends, bytes that are no letters.
        WorkbookTooBigError: over 50 MiB, or three million cells.
    """
    if len(data) > MOST_BYTES:
        raise WorkbookTooBigError
    text = _decoded(data)
    if _NO_TEXT.search(text):
        raise NotAWorkbookError
    told = _TOLD.match(text)
    if told:
        text = text[told.end() :]
    separator = told[1] if told else _separator(text)
    try:
        return Sheet(name=name, rows=tuple(_rows(text, separator)))
    except csv.Error:
        raise WorkbookDamagedError from None


def _rows(text: str, separator: str) -> Iterator[SheetRow]:
    cells = 0
    records = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    for number, record in enumerate(records, start=1):
        cells += len(record)
        if cells > _MOST_CELLS:
            raise WorkbookTooBigError
        if any(cell and not cell.isspace() for cell in record):
            yield SheetRow(number=number, cells=tuple(record))


def _separator(text: str) -> str:
    """The sign that parts the most cells of the first record."""

    def parted(separator: str) -> int:
        """How many cells the first record has then."""
        records = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        try:
            return len(next((record for record in records if record), []))
        except csv.Error:
            return 0

    return max(_SEPARATORS, key=parted)


def _decoded(data: bytes) -> str:
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if encoding is None and b"\0" in data[:_SAMPLE]:
        # Most signs of a table are ASCII: one byte of each pair is zero.
        is_little = data[1:_SAMPLE:2].count(0) > data[:_SAMPLE:2].count(0)
        encoding = "utf-16-le" if is_little else "utf-16-be"
    try:
        return data.decode(encoding or "utf-8")
    except UnicodeDecodeError:
        if encoding is not None:
            raise WorkbookDamagedError from None
    return _of_one_byte(data)


def _of_one_byte(data: bytes) -> str:
    """Text of TCVN3 or VNI fonts where its words read so, else that of Windows-1258."""
    latin = data.decode("cp1252", "replace")
    if legacy_encoding("", latin[:_SAMPLE]) is not None:
        return latin
    try:
        return data.decode("cp1258")
    except UnicodeDecodeError:
        raise WorkbookDamagedError from None

"""Reads any table that an office brings, XLSX or CSV, into sheets with clean texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import NotAWorkbookError
from bmnn_desk.papers.file_look import kind_of
from bmnn_desk.papers.ole_file import OLE
from bmnn_desk.papers.reading.csv_sheet import csv_sheet
from bmnn_desk.papers.reading.sheet_text import in_unicode
from bmnn_desk.papers.reading.workbook_sheets import workbook_sheets

if TYPE_CHECKING:
    from bmnn_desk.papers.reading.sheet import Sheet


def read_sheets(data: bytes, name: str = "") -> tuple[Sheet, ...]:
    """The sheets of an XLSX, or the one of a CSV, called `name`; texts in Unicode (NFC).

    Raises:
        NotAWorkbookError, OldExcelFormatError, WorkbookPasswordError: something else.
        WorkbookDamagedError: it cannot be read whole.
        WorkbookTooBigError: over a limit.
    """
    kind = kind_of(data)
    if kind == "pdf":
        raise NotAWorkbookError
    is_text = kind is None and not data.startswith(OLE)
    return in_unicode((csv_sheet(data, name),) if is_text else workbook_sheets(data))

"""Writes a planted register as a workbook."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from openpyxl import Workbook

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.inspection.planted_rows import Row


def workbook_bytes(sheets: Mapping[str, Sequence[Row]]) -> bytes:
    """An XLSX with a sheet for each book, headings first."""
    book = Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        headings = list(rows[0])
        sheet.append(headings)
        for row in rows:
            sheet.append([row[heading] for heading in headings])
    written = BytesIO()
    book.save(written)
    return written.getvalue()

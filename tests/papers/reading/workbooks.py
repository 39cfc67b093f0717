"""Builds workbooks for tests; every word in them is invented."""

from __future__ import annotations

import io
import zipfile
from datetime import date, timedelta
from typing import TYPE_CHECKING

from openpyxl import Workbook

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OUTGOING = (
    "Số thứ tự",
    "Số, ký hiệu",
    "Ngày văn bản",
    "Tên loại",
    "Trích yếu",
    "Độ mật",
    "Người ký",
    "Nơi nhận",
    "Số lượng",
    "Được sao chụp (có/không)",
    "Số phiếu",
)
SHEET = "xl/worksheets/sheet1.xml"
DAY = date(2024, 3, 5)


def line(number: int, **changed: object) -> list[object]:
    """A clean line under `OUTGOING`, with other values at the headings' places `c0` … `c10`."""
    cells: list[object] = [
        number,
        f"{number:02}/BC-UBND",
        DAY + timedelta(days=number % 200),
        "Báo cáo",
        f"Lịch trực kho số {number}",
        ("Mật", "Tối mật", "A")[number % 3],
        "Trần Văn Bình",
        "- Sở A (bản số 1);\n- Lưu: VT (bản số 2).",
        2,
        "có",
        f"P{number}",
    ]
    for place, value in changed.items():
        cells[int(place[1:])] = value
    return cells


def workbook(
    sheets: Mapping[str, Sequence[object]], merged: Mapping[str, Sequence[str]] = {}
) -> bytes:
    """A workbook of these rows; `merged` gives ranges of a sheet, as "A2:A4"."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for cells in merged.get(name, ()):
            sheet.merge_cells(cells)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def many_lines(count: int, changed: Mapping[int, Mapping[str, object]]) -> bytes:
    """A workbook with so many lines of Sổ đi; `changed` by the row that Excel shows."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("di")
    sheet.append(OUTGOING)
    for number in range(1, count + 1):
        sheet.append(line(number, **changed.get(number + 1, {})))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_part(data: bytes, old: bytes, new: bytes, name: str = SHEET) -> bytes:
    """The workbook with the first `old` of a part replaced."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for info in source.infolist():
            part = source.read(info)
            if info.filename == name:
                assert old in part
                part = part.replace(old, new, 1)
            made.writestr(info.filename, part)
    return stream.getvalue()


def csv_text(rows: Sequence[Sequence[object]], separator: str = ",") -> str:
    """Rows as Excel writes them into a CSV file, each cell in quotation marks; days dd/mm/yyyy."""

    def said(cell: object) -> str:
        """A cell's text."""
        text = f"{cell:%d/%m/%Y}" if isinstance(cell, date) else str(cell)
        return '"' + text.replace('"', '""') + '"'

    return "".join(separator.join(map(said, row)) + "\r\n" for row in rows)

from __future__ import annotations

import pytest

from bmnn_desk.errors import NotAWorkbookError, OldExcelFormatError
from bmnn_desk.papers.ole_file import OLE
from bmnn_desk.papers.reading.read_sheets import read_sheets
from tests.papers.documents import docx_file, pdf
from tests.papers.reading.workbooks import workbook

ROWS = (("Điều", "khoản"), ("Điều 1", "  a  "))


def test_a_workbook_and_a_csv_of_the_same_rows_read_the_same() -> None:
    (of_workbook,) = read_sheets(workbook({"muc": ROWS}))
    (of_csv,) = read_sheets("\n".join(map(";".join, ROWS)).encode(), "muc")
    assert of_workbook == of_csv
    assert [row.cells for row in of_csv.rows] == [("Điều", "khoản"), ("Điều 1", "a")]


@pytest.mark.parametrize("data", [pdf(1), docx_file()])
def test_a_document_is_no_table(data: bytes) -> None:
    with pytest.raises(NotAWorkbookError):
        read_sheets(data)


def test_a_workbook_of_old_excel_is_told() -> None:
    with pytest.raises(OldExcelFormatError):
        read_sheets(OLE + bytes(600))

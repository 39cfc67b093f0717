from __future__ import annotations

from bmnn_desk.domain.old_register import CellFault, OldFault
from bmnn_desk.ui.old_register.fault_words import (
    MENDING,
    WHY,
    fault_columns,
    fault_sentence,
    heading_words,
)

BAD_DAY = OldFault(
    sheet="di", row=6, column=3, heading="Ngày văn bản", fault=CellFault.NO_DATE, seen="31/02/2024"
)


def test_every_fault_says_why_and_how_to_mend_it() -> None:
    assert set(WHY) == set(MENDING) == set(CellFault)
    assert all(words.endswith(".") for words in MENDING.values())


def test_a_cell_is_named_by_sheet_row_and_column_with_what_was_seen() -> None:
    assert fault_sentence(BAD_DAY) == (
        "Tờ “di”, dòng 6, cột C · Ngày văn bản: không phải ngày có thật (ghi “31/02/2024”). "
        "Sửa thành ngày, ví dụ 05/02/2024."
    )


def test_a_column_that_is_not_there_is_named_as_the_layout_does() -> None:
    fault = OldFault(sheet="di", row=1, heading="do mat", fault=CellFault.HEADING_MISSING)
    assert heading_words(fault) == "Độ mật"
    assert fault_sentence(fault).startswith("Tờ “di”, dòng 1, cột Độ mật: thiếu cột bắt buộc. Ở")


def test_a_whole_sheet_has_no_row_and_no_column() -> None:
    fault = OldFault(sheet="Bảng tính", row=0, heading="", fault=CellFault.UNKNOWN_SHEET)
    assert fault_sentence(fault).startswith("Tờ “Bảng tính”: chưa chọn là sổ nào. ")
    assert [column.text(fault) for column in fault_columns()][:4] == ["Bảng tính", "", "", ""]


def test_the_table_has_a_column_for_each_part() -> None:
    assert [(column.heading, column.text(BAD_DAY)) for column in fault_columns()] == [
        ("Tờ", "di"),
        ("Dòng", "6"),
        ("Cột", "C · Ngày văn bản"),
        ("Trong tệp ghi", "31/02/2024"),
        ("Vì sao", "Không phải ngày có thật"),
        ("Cách sửa", "Sửa thành ngày, ví dụ 05/02/2024."),
    ]

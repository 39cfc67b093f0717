from __future__ import annotations

import pytest

from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.papers.reading.old_layout import LAYOUT
from bmnn_desk.ui.old_register.line_columns import line_columns
from tests.ui.old_register.old_files import clean, read_of


@pytest.mark.parametrize("book", OldBook)
def test_every_column_of_a_book_is_there_once_and_none_gives_way(book: OldBook) -> None:
    columns = line_columns(book)
    assert [column.key for column in columns] == [
        "row", *(column.field for column in LAYOUT[book].columns)
    ]  # fmt: skip
    assert len({column.priority for column in columns}) == 1


def test_a_line_stands_there_as_it_will_be_in_the_store() -> None:
    (entry,) = read_of(clean(1)).register.outgoing
    shown = {column.heading: column.text(entry) for column in line_columns(OldBook.OUTGOING)}
    assert shown["Dòng"] == "2"
    assert shown["Số, ký hiệu"] == "01/BC-UBND"
    assert shown["Ngày văn bản"] == "06/03/2024"
    assert shown["Độ mật"] == "Tối mật"
    assert shown["Nơi nhận"] == "- Sở A (bản số 1);\n- Lưu: VT (bản số 2)."
    assert shown["Được sao chụp"] == "có"
    assert shown["Số ủy quyền"] == ""

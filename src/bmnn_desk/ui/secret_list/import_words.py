"""What is said of the rows of a table of entries: each fault, and what becomes of each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.old_register import CellFault
from bmnn_desk.domain.secret_sheet import RowFate
from bmnn_desk.ui.old_register.layout_words import column_letters
from bmnn_desk.ui.widgets.level_words import level_chip_words, level_word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.old_register import OldFault
    from bmnn_desk.domain.secret_sheet import JudgedRow

FAULT_WORDS: Mapping[CellFault, str] = {
    CellFault.MISSING: "Ô để trống. Điền theo quyết định giấy rồi chọn lại tệp.",
    CellFault.NO_LEVEL: "Không phải độ mật. Ghi Tuyệt mật, Tối mật hoặc Mật.",
    CellFault.NO_NUMBER: "Không phải số điều, khoản hay chữ chỉ điểm. Ghi như: 2, 1, a.",
    CellFault.CELL_ERROR: "Công thức của ô bị lỗi. Gõ thẳng nội dung vào ô.",
    CellFault.HEADING_MISSING: "Thiếu cột này nên không đọc được tờ. Thêm cột rồi chọn lại tệp.",
    CellFault.HEADING_TWICE: "Đã có cột khác mang tiêu đề này; cột đứng trước được dùng.",
    CellFault.UNKNOWN_SHEET: "Tờ không có các cột của danh mục nên bỏ qua.",
    CellFault.UNKNOWN_HEADING: "Cột không dùng đến nên bỏ qua.",
}
HEADING_WORDS: Mapping[str, str] = {
    "quyet dinh": "Quyết định",
    "dieu": "Điều",
    "khoan": "Khoản",
    "do mat": "Độ mật",
    "noi dung": "Nội dung",
}
FATE_WORDS: Mapping[RowFate, str] = {
    RowFate.NEW: "Mới, sẽ nhập",
    RowFate.DOUBLE: "Đã có, bỏ qua",
    RowFate.PLACE_TAKEN: "Chỗ này đã có nội dung khác, không nhập",
    RowFate.LEVEL_DIFFERS: "Điều này đã ghi độ mật khác, không nhập",
    RowFate.UNKNOWN_DECISION: "Chưa rõ quyết định nào, không nhập",
    RowFate.NO_DAY: "Chưa biết ngày của quyết định, không nhập",
}
FATE_MENDING: Mapping[RowFate, str] = {
    RowFate.NEW: "",
    RowFate.DOUBLE: "",
    RowFate.PLACE_TAKEN: "Xem lại điều, khoản, điểm của dòng trong tệp.",
    RowFate.LEVEL_DIFFERS: "Mỗi điều của một quyết định chỉ có một độ mật: sửa cột Độ mật.",
    RowFate.UNKNOWN_DECISION: "Ghi đủ số và năm; quyết định chưa có thì thêm ở nút Thêm mục trước.",
    RowFate.NO_DAY: "Thêm một mục của quyết định ở nút Thêm mục và gõ ngày theo bản giấy trước.",
}


def fault_row(fault: OldFault) -> tuple[str, ...]:
    """Sheet, row, column, what the cell says, what is wrong and how to mend it."""
    heading = fault.heading if fault.column else HEADING_WORDS.get(fault.heading, fault.heading)
    column = " · ".join(filter(None, (column_letters(fault.column), heading)))
    row = str(fault.row) if fault.row else ""
    return fault.sheet, row, column, fault.seen, FAULT_WORDS[fault.fault]


def refused_row(judged: JudgedRow) -> tuple[str, ...]:
    """The same of a row that was read and cannot be taken."""
    said = FATE_WORDS[judged.fate].partition(",")[0]
    words = f"{said}. {FATE_MENDING[judged.fate]}"
    row = judged.row
    seen = {
        RowFate.UNKNOWN_DECISION: row.decision,
        RowFate.NO_DAY: row.decision,
        RowFate.LEVEL_DIFFERS: level_word(row.level),
    }
    column = {
        RowFate.UNKNOWN_DECISION: HEADING_WORDS["quyet dinh"],
        RowFate.NO_DAY: HEADING_WORDS["quyet dinh"],
        RowFate.LEVEL_DIFFERS: HEADING_WORDS["do mat"],
    }
    where = column.get(judged.fate, HEADING_WORDS["noi dung"])
    return row.sheet, str(row.row), where, seen.get(judged.fate, row.words), words


def entry_row(judged: JudgedRow) -> tuple[str, ...]:
    """Row, decision, place, level, words, and what becomes of it."""
    row = judged.row
    level = level_chip_words(row.level)
    place = (row.article, row.clause, row.point)
    return str(row.row), row.decision, *place, level, row.words, FATE_WORDS[judged.fate]

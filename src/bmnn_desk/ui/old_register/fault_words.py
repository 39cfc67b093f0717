"""What is said of each fault of an old register: where it is, why, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.old_register import CellFault
from bmnn_desk.ui.old_register.layout_words import COLUMN_WORDS, column_letters
from bmnn_desk.ui.widgets.column import Column, ColumnWidth
from bmnn_desk.ui.widgets.usual_columns import ColumnName, number_column, text_column

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.old_register import OldFault

WHY: Mapping[CellFault, str] = {
    CellFault.MISSING: "Ô bắt buộc mà để trống",
    CellFault.NO_DATE: "Không phải ngày có thật",
    CellFault.NO_LEVEL: "Không phải độ mật",
    CellFault.NO_NUMBER: "Không phải một số",
    CellFault.NO_ANSWER: "Không rõ có hay không",
    CellFault.CELL_ERROR: "Công thức của ô bị lỗi",
    CellFault.HEADING_MISSING: "Thiếu cột bắt buộc",
    CellFault.HEADING_TWICE: "Đã có cột khác vào cột này",
    CellFault.SHEET_TWICE: "Đã có tờ khác vào sổ này",
    CellFault.UNKNOWN_SHEET: "Chưa chọn là sổ nào",
    CellFault.UNKNOWN_HEADING: "Chưa chọn vào cột nào",
}
MENDING: Mapping[CellFault, str] = {
    CellFault.MISSING: "Điền ô này trong tệp theo sổ giấy.",
    CellFault.NO_DATE: "Sửa thành ngày, ví dụ 05/02/2024.",
    CellFault.NO_LEVEL: "Ghi Tuyệt mật, Tối mật hoặc Mật; hoặc A, B, C.",
    CellFault.NO_NUMBER: "Ghi một số, ví dụ 5.",
    CellFault.NO_ANSWER: "Ghi “có” hoặc “không”.",
    CellFault.CELL_ERROR: "Sửa công thức trong Excel, hoặc gõ thẳng nội dung vào ô.",
    CellFault.HEADING_MISSING: "Ở bước Ghép cột, chọn cột của tệp cho cột này; tệp không có thì "
    "mọi ô của cột vào kho để trống.",
    CellFault.HEADING_TWICE: "Cột đứng trước được dùng. Đổi tiêu đề trong tệp nếu cần cột này.",
    CellFault.SHEET_TWICE: "Tờ đứng trước được dùng. Dồn các dòng về một tờ, hoặc để tệp riêng.",
    CellFault.UNKNOWN_SHEET: "Cần dùng thì chọn sổ cho tờ ở bước Ghép cột.",
    CellFault.UNKNOWN_HEADING: "Cần dùng thì chọn cột cho nó ở bước Ghép cột.",
}


def heading_words(fault: OldFault) -> str:
    """The column's letters and heading; a column that is not there by the layout's own name."""
    heading = COLUMN_WORDS.get(fault.heading, fault.heading) if not fault.column else fault.heading
    return " · ".join(filter(None, (column_letters(fault.column), heading)))


def row_words(fault: OldFault) -> str:
    """The row that Excel shows; nothing where the whole sheet is meant."""
    return str(fault.row) if fault.row else ""


def fault_sentence(fault: OldFault) -> str:
    """Where, what was seen, why and how to mend it, in one line."""
    place = [_tr("Tờ “{sheet}”").format(sheet=fault.sheet)]
    if fault.row:
        place.append(_tr("dòng {row}").format(row=fault.row))
    if heading_words(fault):
        place.append(_tr("cột {heading}").format(heading=heading_words(fault)))
    seen = _tr(" (ghi “{seen}”)").format(seen=fault.seen) if fault.seen else ""
    words = "{place}: {why}{seen}. {mending}"
    return words.format(
        place=", ".join(place),
        why=WHY[fault.fault].lower(),
        seen=seen,
        mending=MENDING[fault.fault],
    )


def fault_columns() -> tuple[Column[OldFault], ...]:
    """Sheet, row, column, what was seen, why, how to mend it."""
    named = {
        key: ColumnName(key=key, heading=words)
        for key, words in (
            ("sheet", _tr("Tờ")),
            ("row", _tr("Dòng")),
            ("column", _tr("Cột")),
            ("seen", _tr("Trong tệp ghi")),
            ("why", _tr("Vì sao")),
        )
    }
    return (
        text_column(named["sheet"], lambda fault: fault.sheet, 10, priority=5),
        number_column(named["row"], row_words, 6, priority=9),
        text_column(named["column"], heading_words, 22, priority=8),
        text_column(named["seen"], lambda fault: fault.seen, 20, priority=6),
        text_column(named["why"], lambda fault: WHY[fault.fault], 24, priority=7),
        Column(
            key="mending",
            heading=_tr("Cách sửa"),
            text=lambda fault: MENDING[fault.fault],
            width=ColumnWidth(chars=30, stretches=True),
            priority=4,
        ),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("OldRegister", words)

"""Words on screen for forms of copying, states, steps and papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.copying import CopyForm, CopyPaper, CopyStepKind
from bmnn_desk.domain.copying_list import CopyingState
from bmnn_desk.domain.stamps import MarkWay

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.copying_list import CopyingRow


def why_not(row: CopyingRow | None) -> str:
    """Why nothing more can be recorded of a copying."""
    if row is None:
        return QCoreApplication.translate("CopyingPage", "Chưa chọn dòng nào. Chọn một dòng trước.")
    words = QCoreApplication.translate("CopyingPage", "Mọi việc của số {ordinal:02} đã ghi xong.")
    if row.state is CopyingState.TO_MARK:
        words = QCoreApplication.translate(
            "CopyingPage", "Số {ordinal:02} chỉ còn thiếu dấu bản sao. Bấm Ctrl+B để ghi dấu."
        )
    if row.state is CopyingState.CANCELLED:
        words = QCoreApplication.translate("CopyingPage", "Số {ordinal:02} đã hủy.")
    return words.format(ordinal=row.ordinal)


FORM_WORDS: Mapping[CopyForm, str] = {
    CopyForm.TRUE_COPY: "Sao y bản chính",
    CopyForm.COPY_OF_COPY: "Sao lục (từ bản sao y)",
    CopyForm.EXTRACT: "Trích sao",
    CopyForm.PHOTOGRAPH: "Chụp, quét",
}
COPYING_STATE_WORDS: Mapping[CopyingState, str] = {
    CopyingState.TO_SIGN: "Chờ ký",
    CopyingState.TO_SEAL: "Chờ đóng dấu",
    CopyingState.TO_COUNT: "Chờ đếm bản",
    CopyingState.TO_CONFIRM: "Chờ người sao ký",
    CopyingState.TO_MARK: "Chờ dấu bản sao",
    CopyingState.DONE: "Đã xong",
    CopyingState.CANCELLED: "Đã hủy",
}
STEP_WORDS: Mapping[CopyStepKind, str] = {
    CopyStepKind.SCANNED: "Quét thành ảnh",
    CopyStepKind.MADE: "Đếm bản đã làm",
    CopyStepKind.DESTROYED: "Hủy bản thừa, bản hỏng",
    CopyStepKind.SIGNED: "Người có thẩm quyền ký",
    CopyStepKind.SEALED: "Đóng dấu cơ quan",
    CopyStepKind.EXECUTOR_SIGNED: "Người thực hiện ký sổ",
    CopyStepKind.LEVEL_STAMPED: "Đóng dấu độ mật của bản nguồn",
}
COPY_PAPER_WORDS: Mapping[CopyPaper, str] = {
    CopyPaper.EXTRACT_SHEET: "Văn bản trích sao",
    CopyPaper.PHOTOGRAPH_RECORD: "Văn bản ghi nhận việc chụp",
    CopyPaper.GUIDE: "Hướng dẫn điền dấu",
}
MARK_WAY_WORDS: Mapping[MarkWay, str] = {
    MarkWay.OVERPRINT: "In chồng lên tờ đã chụp",
    MarkWay.PRINT: "Vẽ vào tệp PDF",
    MarkWay.RUBBER: "Đóng dấu tay, điền theo tờ hướng dẫn",
}

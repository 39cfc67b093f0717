"""Words on screen for the acts that may want a second person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.second_person import SecondAct

if TYPE_CHECKING:
    from collections.abc import Mapping

SECOND_WORDS: Mapping[SecondAct, str] = {
    SecondAct.REOPEN_BOOK: "Mở lại sổ đã đóng",
    SecondAct.EXPORT: "Xuất dữ liệu ra ngoài",
    SecondAct.RESTORE: "Khôi phục từ bản sao lưu",
    SecondAct.CANCEL_NUMBER: "Hủy số văn bản",
    SecondAct.ACCOUNTS: "Lập, đổi, khóa tài khoản",
    SecondAct.REKEY: "Thay khóa kho",
    SecondAct.DESTROY: "Tiêu hủy bản tài liệu và tệp giữ trong kho",
    SecondAct.FEWER_SECOND_PERSONS: "Bớt việc cần người thứ hai",
}

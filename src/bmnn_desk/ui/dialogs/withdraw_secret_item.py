"""Withdraw an entry of a danh mục that was mistyped; slips that cite it keep their citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.record_delegation import EndingRequest, record_ending
from bmnn_desk.ui.dialogs.secret_entry_sheet import SecretEntrySheet
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class WithdrawSecretItemDialog(SecretEntrySheet):
    """`subject` is the number of the entry."""

    form = "withdraw_secret_item"
    save_icon = "ban"
    destroys = True

    def __init__(self, seat: Seat, subject: int) -> None:
        title = self.tr("Rút mục danh mục ghi nhầm")
        super().__init__(seat, subject, title, self.tr("&Rút mục"))
        self.reason = LineEdit()
        stays = self.tr("Phiếu đã dẫn mục này vẫn giữ căn cứ; phiếu mới không chọn được nữa.")
        look = FieldLook(words=self.tr("&Lý do"), required=True, hint=stays)
        self.panel.add("reason", look, self.reason)
        self.rows((("reason", 12),))
        self.begin(self._withdraw)

    def errors(self) -> Mapping[str, str]:
        """Why it is withdrawn."""
        return self.missing({"reason": self.tr("lý do, ví dụ: gõ nhầm số khoản")})

    def _withdraw(self) -> str:
        request = EndingRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            kind="secret_item",
            row=self.subject,
            reason=self.reason.value(),
        )
        self.seat.desk.do(record_ending, request)
        return self.tr("Đã rút mục danh mục")

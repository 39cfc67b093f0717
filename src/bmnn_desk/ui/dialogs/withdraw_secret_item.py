"""Withdraw an entry of a danh mục that was mistyped; slips that cite it keep their citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.record_delegation import EndingRequest, record_ending
from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class WithdrawSecretItemDialog(SmallSheet):
    """`subject` is the number of the entry."""

    form = "withdraw_secret_item"

    def __init__(self, seat: Seat, subject: int) -> None:
        asked = EntriesAsked(body=seat.body, day=seat.today())
        entries = seat.desk.read(secret_entries, asked)
        entry = next((each for each in entries if each.id == subject), None)
        around = SheetWords(
            title=self.tr("Rút mục danh mục ghi nhầm"),
            subtitle="" if entry is None else entry.citation,
            save=self.tr("&Rút mục"),
        )
        super().__init__(seat, subject, around)
        self.words = label("" if entry is None else entry.item.words, TextPart.BODY, wraps=True)
        self.show_before(self.words)
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

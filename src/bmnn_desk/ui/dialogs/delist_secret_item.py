"""Record that an entry stands in no danh mục any more: what rests on it is to be declassified."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy_changes import DelistingRequest
from bmnn_desk.services.delist_entries import delist_entries
from bmnn_desk.ui.dialogs.secret_entry_sheet import SecretEntrySheet
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class DelistSecretItemDialog(SecretEntrySheet):
    """`subject` is the number of the entry."""

    form = "delist_secret_item"

    def __init__(self, seat: Seat, subject: int) -> None:
        title = self.tr("Mục không còn trong danh mục")
        super().__init__(seat, subject, title, self.tr("Gh&i mục đã bỏ"))
        self.since, self.decision, self.reason = DateField(seat.today), LineEdit(), LineEdit()
        add, tr = self.panel.add, self.tr
        follows = tr("Văn bản dẫn mục này hiện ở trang Giải mật, tiêu hủy để giải mật.")
        add("decision", FieldLook(words=tr("&Văn bản bỏ mục"), required=True), self.decision)
        look = FieldLook(words=tr("&Không còn từ ngày"), required=True, hint=follows)
        add("since", look, self.since)
        add("reason", FieldLook(words=tr("&Lý do")), self.reason)
        self.rows((("decision", 7), ("since", 5)), (("reason", 12),))
        self.begin(self._delist)

    def errors(self) -> Mapping[str, str]:
        """By which text, from which day."""
        return self.wrong(
            {
                "decision": self.tr("số văn bản, ví dụ: 99/QĐ-TTg"),
                "since": self.tr("ngày đầu tiên không còn, ví dụ: 05/02/2026"),
            }
        )

    def _delist(self) -> str:
        request = DelistingRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            entries=(self.subject,),
            since=self.since.value() or self.seat.today(),
            decision=self.decision.value(),
            reason=self.reason.value(),
        )
        self.seat.desk.do(delist_entries, request)
        return self.tr("Đã ghi mục không còn trong danh mục")

"""Record that an entry stands in no danh mục any more: what rests on it is to be declassified."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy_changes import DelistingRequest
from bmnn_desk.services.delist_entries import delist_entries
from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class DelistSecretItemDialog(SmallSheet):
    """`subject` is the number of the entry."""

    form = "delist_secret_item"

    def __init__(self, seat: Seat, subject: int) -> None:
        asked = EntriesAsked(body=seat.body, day=seat.today())
        entries = seat.desk.read(secret_entries, asked)
        entry = next((each for each in entries if each.id == subject), None)
        around = SheetWords(
            title=self.tr("Mục không còn trong danh mục"),
            subtitle="" if entry is None else entry.citation,
            save=self.tr("Gh&i mục đã bỏ"),
        )
        super().__init__(seat, subject, around)
        words = "" if entry is None else entry.item.words
        self.show_before(label(words, TextPart.BODY, wraps=True))
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
        found = self.missing(
            {
                "decision": self.tr("số văn bản, ví dụ: 99/QĐ-TTg"),
                "since": self.tr("ngày đầu tiên không còn, ví dụ: 05/02/2026"),
            }
        )
        if self.since.problem():
            found["since"] = self.since.problem()
        return found

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

"""The fields that every record of an incident has: kind, when, by whom, where, how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.incidents import IncidentKind, IncidentRequest
from bmnn_desk.services.record_incident import record_incident
from bmnn_desk.ui.dialogs.small_sheet import SmallSheet
from bmnn_desk.ui.incidents.incident_words import KIND_WORDS
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from bmnn_desk.ui.dialogs.small_sheet import SheetWords
    from bmnn_desk.ui.seat import Seat


class IncidentSheet(SmallSheet):
    """A subclass adds what is concerned, lays out and gives it to `record`."""

    def __init__(self, seat: Seat, subject: int, words: SheetWords) -> None:
        super().__init__(seat, subject, words)
        self.kind: ChoiceBox[IncidentKind] = ChoiceBox(KIND_WORDS.items())
        self.found_on = ActDay(seat.today)
        self.found_by, self.place, self.how = LineEdit(), LineEdit(), TextArea()
        self.found_by.setText(seat.person)

    def add_what_happened(self) -> None:
        """The fields of what happened, after those of what is concerned."""
        add = self.panel.add
        add("kind", FieldLook(words=self.tr("&Sự việc"), required=True), self.kind)
        add("found_on", FieldLook(words=self.tr("&Ngày phát hiện"), required=True), self.found_on)
        look = FieldLook(words=self.tr("Người &phát hiện"), required=True)
        add("found_by", look, self.found_by)
        add("place", FieldLook(words=self.tr("Nơ&i xảy ra")), self.place)
        hint = self.tr("Ghi sự việc, không ghi nội dung của tài liệu.")
        add("how", FieldLook(words=self.tr("&Diễn biến"), required=True, hint=hint), self.how)

    def what_is_wrong(self) -> dict[str, str]:
        """When, by whom, how."""
        return self.wrong(
            {
                "found_on": self.tr("ngày phát hiện, ví dụ: hn"),
                "found_by": self.tr("người phát hiện, ví dụ: Lê Thị Thư"),
                "how": self.tr("diễn biến, ví dụ: kiểm kê không thấy trong tủ 2"),
            }
        )

    def record(
        self, copies: tuple[int, ...] = (), counts: tuple[int, ...] = (), subject: str = ""
    ) -> str:
        """Do the act; the words for the toast."""
        today = self.seat.today()
        request = IncidentRequest(
            request_id=self.request_id,
            day=today,
            body=self.seat.body,
            kind=self.kind.value() or IncidentKind.LOSS,
            found_on=self.found_on.value() or today,
            found_by=self.found_by.value(),
            how=self.how.value(),
            copies=copies,
            counts=counts,
            subject=subject,
            place=self.place.value(),
        )
        self.seat.desk.do(record_incident, request)
        return self.tr("Đã ghi vụ việc. Báo cáo ngay rồi ghi ở danh sách Sự cố, bấm Ctrl+B.")

"""Give copies out at a meeting: which copies, and who gets each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.meetings import MeetingGiven, MeetingRequest
from bmnn_desk.services.hold_meeting import hold_meeting
from bmnn_desk.ui.custody.warn_waiting import waiting_words
from bmnn_desk.ui.dialogs.kept_sheet import KeptSheet
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.warned_once import WarnedOnce
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat

_LINES = 5


class HoldMeetingDialog(KeptSheet):
    """The people are typed one a line, in the order of the ticked copies."""

    form = "hold_meeting"
    copied = ("people", "name", "place", "chair")

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        words = SheetWords(
            title=self.tr("Phát tài liệu tại cuộc họp"),
            subtitle=self.tr("Mỗi bản số giao cho một người, thu lại khi họp xong"),
            save=self.tr("G&hi phát tài liệu"),
        )
        super().__init__(seat, subject, words)
        self.name, self.place, self.chair = LineEdit(), LineEdit(), LineEdit()
        self.until, self.people, self.note = DateField(seat.today), TextArea(_LINES), LineEdit()
        self.until.put(seat.today())
        add, tr = self.panel.add, self.tr
        self.add_copies(tr("Các &bản phát"))
        hint = tr("Mỗi dòng một người theo thứ tự các bản đã chọn: họ tên, cơ quan.")
        add("people", FieldLook(words=tr("&Người nhận"), required=True, hint=hint), self.people)
        add("name", FieldLook(words=tr("&Tên cuộc họp"), required=True), self.name)
        add("place", FieldLook(words=tr("Địa điể&m"), required=True), self.place)
        self.add_day(tr("Ngà&y họp"))
        add("until", FieldLook(words=tr("Họp đến hết ngày"), required=True), self.until)
        add("chair", FieldLook(words=tr("Ngườ&i chủ trì")), self.chair)
        add("note", FieldLook(words=tr("Ghi chú")), self.note)
        self.rows(
            (("copies", 7), ("people", 5)),
            (("name", 7), ("place", 5)),
            (("day", 3), ("until", 3), ("chair", 6)),
            (("note", 12),),
        )
        self.warned = WarnedOnce(self.findings, self)
        self.show_before(self.warned.banner)
        self.begin(self._hold)

    def errors(self) -> Mapping[str, str]:
        """Which copies, a person for each, the meeting and its days."""
        found = self.wrong(
            {
                "people": self.tr("mỗi dòng một người, ví dụ: Trần Văn A, Sở Mẫu"),
                "name": self.tr("tên cuộc họp, ví dụ: Hội nghị quý I"),
                "place": self.tr("địa điểm, ví dụ: Phòng họp số 2"),
                "day": self.tr("ngày họp, ví dụ: hn"),
                "until": self.tr("ngày họp cuối, ví dụ: hn"),
            }
        )
        people, copies = len(self._people()), len(self.copies.values())
        if not found.keys() & {"people", "copies"} and people != copies:
            words = self.tr("Chọn {copies} bản mà ghi {people} người. Mỗi bản ghi một người.")
            found["people"] = words.format(copies=copies, people=people)
        return found

    def forward(self) -> None:
        """Say first what waits for its destruction, or do it."""
        self.save.setFocus()
        if not self.errors():
            said, keys = waiting_words(self.seat, tuple(self.copies.values()))
            if self.warned.stops((), keys):
                again = self.tr("{said} Bấm Ctrl+Enter lần nữa để vẫn phát.")
                self.warned.banner.say(again.format(said=said))
                return
        super().forward()

    def _people(self) -> list[tuple[str, str]]:
        """Names and bodies, a line each; what stands behind the first comma is the body."""
        lines = [line.strip() for line in self.people.value().splitlines() if line.strip()]
        parts = [line.partition(",") for line in lines]
        return [(name.strip(), body.strip()) for name, _, body in parts]

    def _hold(self) -> str:
        until = self.until.value()
        if until is None:
            raise AssertionError  # the fields had no error
        pairs = zip(self.copies.values(), self._people(), strict=True)
        request = MeetingRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            name=self.name.value(),
            place=self.place.value(),
            since=self.day.known(),
            until=until,
            chair=self.chair.value(),
            given=tuple(
                MeetingGiven(copy=copy, receiver=name, unit=body) for copy, (name, body) in pairs
            ),
            note=self.note.value(),
        )
        self.seat.desk.do(hold_meeting, request)
        words = self.tr("Đã ghi phát {count:02} bản. Bấm Ctrl+P để in danh sách ký nhận.")
        return words.format(count=len(request.given))

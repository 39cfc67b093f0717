"""Record that lost copies were found again: how, who has them now, where they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.incidents import FoundAgainRequest
from bmnn_desk.services.find_lost import find_lost
from bmnn_desk.ui.copy_words import copy_words
from bmnn_desk.ui.custody.holder_fields import HolderFields
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.dialogs.tick_group import TickGroup
from bmnn_desk.ui.incidents.incident_source import detail_of
from bmnn_desk.ui.incidents.incident_words import about_words
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class FindLostDialog(SmallSheet):
    """About the incident `subject`; its copies that are still lost are offered."""

    form = "find_lost"

    def __init__(self, seat: Seat, subject: int) -> None:
        detail = detail_of(seat, subject)
        words = SheetWords(
            title=self.tr("Ghi tìm lại được"),
            subtitle=about_words(detail.row),
            save=self.tr("Ghi tì&m thấy"),
        )
        super().__init__(seat, subject, words)
        lost = [copy for copy in detail.copies if copy.is_lost]
        self.copies: TickGroup[int] = TickGroup(
            (copy.id, copy_words(copy.reference, copy.number)) for copy in lost
        )
        if len(lost) == 1:
            self.copies.boxes[lost[0].id].setChecked(True)
        self.how, self.place, self.paper = LineEdit(), LineEdit(), LineEdit()
        self.day = ActDay(seat.today)
        add = self.panel.add
        add("copies", FieldLook(words=self.tr("&Bản tài liệu"), required=True), self.copies)
        add("how", FieldLook(words=self.tr("&Tìm thấy thế nào"), required=True), self.how)
        self.holder = HolderFields(
            seat, self.panel, self.tr("&Người hiện giữ"), with_clerk=False, parent=self
        )
        add("place", FieldLook(words=self.tr("Nơ&i để"), required=True), self.place)
        add("paper", FieldLook(words=self.tr("Giấy &xác nhận")), self.paper)
        add("day", FieldLook(words=self.tr("Ngà&y"), required=True), self.day)
        self.rows(
            (("copies", 12),),
            (("how", 12),),
            (("who", 7), ("name", 5)),
            (("place", 7), ("day", 5)),
            (("paper", 12),),
        )
        self.begin(self._find)

    def errors(self) -> Mapping[str, str]:
        """Which ones, how, with whom, where, since when."""
        found = self.wrong(
            {
                "copies": self.tr("ít nhất một bản"),
                "how": self.tr("tìm thấy thế nào, ví dụ: nằm trong hồ sơ đã nộp"),
                "place": self.tr("nơi để, ví dụ: Tủ 2, ngăn 1"),
                "day": self.tr("ngày, ví dụ: hn"),
            }
        )
        return {**found, **self.holder.errors()}

    def _find(self) -> str:
        request = FoundAgainRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            incident=self.subject,
            copies=tuple(sorted(self.copies.values())),
            words=self.how.value(),
            holder=self.holder.holder(),
            person=self.holder.person(),
            place=self.place.value(),
            paper=self.paper.value(),
        )
        count = self.seat.desk.do(find_lost, request)
        return self.tr("Đã ghi tìm lại được {count:02} bản").format(count=count)

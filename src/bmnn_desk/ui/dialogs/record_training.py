"""Record who was trained, many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.commitments import TrainingRequest
from bmnn_desk.services.record_commitments import record_training
from bmnn_desk.ui.dialogs.people_ticks_sheet import PeopleTicksSheet
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class RecordTrainingDialog(PeopleTicksSheet):
    """Who was there, in what, by whom."""

    form = "record_training"
    copied = ("provider", "subject")

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        words = SheetWords(
            title=self.tr("Ghi tập huấn"),
            subtitle=self.tr("Tập huấn công tác bảo vệ bí mật nhà nước trong năm"),
            save=self.tr("Ghi tập h&uấn"),
        )
        day = FieldLook(words=self.tr("Ngà&y tập huấn"), required=True)
        super().__init__(seat, subject, words, day)
        self.subject_line, self.provider = LineEdit(), LineEdit()
        self.panel.add(
            "subject",
            FieldLook(words=self.tr("Nội &dung"), required=True),
            self.subject_line,
        )
        self.panel.add("provider", FieldLook(words=self.tr("Nơi &tổ chức")), self.provider)
        self.rows((("day", 4), ("provider", 8)), (("subject", 12),), (("people", 12),))
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """Who, when, and in what."""
        what = self.tr("nội dung, ví dụ: Công tác bảo vệ bí mật nhà nước")
        return self.usual_errors() | self.missing({"subject": what})

    def _record(self) -> str:
        people = self.chosen()
        request = TrainingRequest(
            request_id=self.request_id,
            day=self.day(),
            body=self.seat.body,
            persons=people,
            subject=self.subject_line.value(),
            provider=self.provider.value(),
        )
        self.seat.desk.do(record_training, request)
        return self.tr("Đã ghi tập huấn của {count} người").format(count=len(people))

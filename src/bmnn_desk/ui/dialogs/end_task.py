"""Record that a task was done: when, how, by which paper it was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.tasks import TaskEndRequest
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.tasks import end_task, tasks_of
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class EndTaskDialog(SmallSheet):
    """`subject` is the task."""

    form = "end_task"

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        rows = seat.desk.read(tasks_of, BodyAsked(body=seat.body))
        task = {each.id: each for each in rows}.get(subject)
        self._ordered = None if task is None else task.ordered_on
        words = SheetWords(
            title=self.tr("Ghi đã làm xong nhiệm vụ"),
            subtitle="" if task is None else task.words,
            save=self.tr("Ghi đã &xong"),
        )
        super().__init__(seat, subject, words)
        self.done = ActDay(seat.today, past=True)
        self.words, self.report = TextArea(), LineEdit()
        look = FieldLook(words=self.tr("&Ngày làm xong"), required=True)
        self.panel.add("done_on", look, self.done)
        look = FieldLook(words=self.tr("Số văn &bản báo cáo"))
        self.panel.add("report", look, self.report)
        self.panel.add("words", FieldLook(words=self.tr("&Kết quả"), required=True), self.words)
        self.rows((("done_on", 4), ("report", 8)), (("words", 12),))
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """The day, not before the order nor after today, and what was done."""
        found = self.wrong(
            {
                "done_on": self.tr("ngày làm xong, ví dụ: 05/02/2026"),
                "words": self.tr("kết quả, ví dụ: Đã khắc phục cả ba điểm"),
            }
        )
        day = self.done.value()
        if day is not None and self._ordered is not None and day < self._ordered:
            found["done_on"] = self.tr("Ngày làm xong trước ngày giao. Sửa lại ngày.")
        return found

    def _record(self) -> str:
        request = TaskEndRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            task=self.subject,
            done_on=self.done.known(),
            words=self.words.value(),
            report=self.report.value(),
        )
        self.seat.desk.do(end_task, request)
        return self.tr("Đã ghi làm xong")

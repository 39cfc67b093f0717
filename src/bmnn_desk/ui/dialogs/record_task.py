"""Enter what an inspection or an order wants done, with its last day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.tasks import TaskRequest
from bmnn_desk.services.tasks import record_task
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.order.order_words import people_choices
from bmnn_desk.ui.person_add import offer_person
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat

_NOBODY = 0


class RecordTaskDialog(SmallSheet):
    """What, by whom and which paper, till when, who sees to it."""

    form = "record_task"
    copied = ("by", "person")

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        words = SheetWords(
            title=self.tr("Ghi nhiệm vụ"),
            subtitle=self.tr("Yêu cầu của đoàn kiểm tra, chỉ thị, văn bản giao việc một lần"),
            save=self.tr("Ghi nhiệm &vụ"),
        )
        super().__init__(seat, subject, words)
        self.words, self.by, self.number = TextArea(), LineEdit(), LineEdit()
        self.ordered, self.due = ActDay(seat.today, past=True), DateField(seat.today)
        self.person = ChoiceBox(self._people())
        self._add_fields()
        self.rows(
            (("words", 12),),
            (("by", 8), ("number", 4)),
            (("ordered_on", 4), ("due", 4), ("person", 4)),
        )
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """What is to be done and who ordered it; days in their order."""
        found = self.wrong(
            {
                "words": self.tr("việc phải làm, ví dụ: Báo cáo kết quả khắc phục"),
                "by": self.tr("nơi giao, ví dụ: Thanh tra tỉnh"),
                "ordered_on": self.tr("ngày giao, ví dụ: 05/02/2026"),
            }
        )
        ordered, due = self.ordered.value(), self.due.value()
        if ordered is not None and due is not None and due < ordered:
            found["due"] = self.tr("Hạn trước ngày giao. Sửa một trong hai ngày.")
        return found

    def _record(self) -> str:
        request = TaskRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            words=self.words.value(),
            ordered_by=self.by.value(),
            number=self.number.value(),
            ordered_on=self.ordered.known(),
            due=self.due.value(),
            person=self.person.value() or None,
        )
        self.seat.desk.do(record_task, request)
        return self.tr("Đã ghi nhiệm vụ")

    def _add_fields(self) -> None:
        no_due = self.tr("Không ghi hạn thì việc này luôn nằm trong Việc hôm nay.")
        looks: dict[str, tuple[FieldLook, QWidget]] = {
            "words": (FieldLook(words=self.tr("V&iệc phải làm"), required=True), self.words),
            "by": (FieldLook(words=self.tr("Nơi gia&o"), required=True), self.by),
            "number": (FieldLook(words=self.tr("&Số văn bản")), self.number),
            "ordered_on": (FieldLook(words=self.tr("&Ngày giao"), required=True), self.ordered),
            "due": (FieldLook(words=self.tr("&Hạn"), hint=no_due), self.due),
            "person": (FieldLook(words=self.tr("Người &theo dõi")), self.person),
        }
        for key, (look, editor) in looks.items():
            self.panel.add(key, look, editor)
        offer_person(self.seat, self.panel.field("person"), self._people)

    def _people(self) -> list[tuple[int, str]]:
        return [(_NOBODY, self.tr("Chưa phân công")), *people_choices(self.seat)]

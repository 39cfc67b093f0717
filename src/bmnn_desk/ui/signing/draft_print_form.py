"""A print of a draft: how many prints, of how many pages, when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.ui.issue.numbers_only import number_in
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


class DraftPrintForm(QWidget):
    """`asked` when the print is to be counted."""

    asked = Signal()

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self.form = FormPanel(self)
        self.prints, self.pages, self.day = LineEdit(), LineEdit(), DateField(seat.today)
        self.save = Button(self.tr("Ghi lần &in"), ButtonLook(icon="plus"), self.asked.emit)
        tr, add = self.tr, self.form.add
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(self.form.summary)
        prints = FieldLook(words=tr("Số &bản in nháp"), required=True)
        column.addWidget(add("new_prints", prints, self.prints))
        column.addWidget(add("new_pages", FieldLook(words=tr("Số t&rang mỗi bản")), self.pages))
        column.addWidget(add("new_day", FieldLook(words=tr("Ngày i&n"), required=True), self.day))
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.clear()

    def count(self) -> int | None:
        """How many prints; None where it is no number."""
        return number_in(self.prints.value())

    def pages_count(self) -> int | None:
        """How many pages, where it was given."""
        return number_in(self.pages.value())

    def errors(self) -> dict[str, str]:
        """What is wrong or missing, by the field's key."""
        found = {}
        if self.count() is None:
            found["new_prints"] = self.tr("Ghi số bản in, ví dụ: 2.")
        if self.pages.value() and self.pages_count() is None:
            found["new_pages"] = self.tr("Ghi số trang, ví dụ: 5, hoặc bỏ trống.")
        if problem := self.day.problem():
            found["new_day"] = problem
        elif self.day.value() is None:
            found["new_day"] = self.tr("Chưa nhập. Ghi ngày, ví dụ: 05/02/2026.")
        return found

    def clear(self) -> None:
        """Begin anew."""
        self.prints.setText("")
        self.pages.setText("")
        self.day.put(self._seat.today())
